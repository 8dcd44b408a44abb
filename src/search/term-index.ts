/**
 * The inverted index: term → how strongly each document stands for it. A term is the key of a word or of a phrase;
 * a document is a project, a measure, an area or a passage. Weights are 0…1 and of one field, the best one found:
 * a word printed twice in a name says no more than a word printed once.
 */

/** What a document's words come from, strongest first. */
export const FIELD_WEIGHT = {
  /** Nickname, acronym, the whole printed name. */
  name: 1,
  /** One word of the printed name. */
  nameWord: 0.9,
  /** What the words file says people call it. */
  about: 0.92,
  /** One word of a longer phrase people use. */
  aboutWord: 0.5,
  /** Supports, but does not make relevant. */
  near: 0.36,
  nearWord: 0.2,
  /** What people call the measure, for each of its projects. */
  subject: 0.56,
  /** Words of the measure's name, for each of its projects. */
  measure: 0.3,
  description: 0.16,
  /** Words of a passage that can be the answer itself. */
  passage: 0.6,
  area: 0.1,
} as const;

export type Field = keyof typeof FIELD_WEIGHT;
const FIELDS = Object.keys(FIELD_WEIGHT) as Field[];

export interface Posting {
  doc: number;
  weight: number;
  field: Field;
}

/** The whole index as plain data, in its own order, which decides between equals. */
export interface TermTable {
  terms: string[];
  /** Postings per term. */
  counts: number[];
  /** Document of each posting, and its field by its place in FIELD_WEIGHT, one after another. */
  docs: number[];
  fields: number[];
  /** Each sound with the places of its terms in `terms`. */
  sounds: [string, number[]][];
}

export class TermIndex {
  readonly #terms = new Map<string, Map<number, Posting>>();
  /** How terms sound (see sound.ts); those that cannot be said are not here. */
  readonly #bySound = new Map<string, Set<string>>();

  static from({ terms, counts, docs, fields, sounds }: TermTable): TermIndex {
    const index = new TermIndex();
    let at = 0;
    terms.forEach((term, place) => {
      const postings = new Map<number, Posting>();
      for (const end = at + (counts[place] as number); at < end; at++) {
        const doc = docs[at] as number;
        const field = FIELDS[fields[at] as number] as Field;
        postings.set(doc, { doc, weight: FIELD_WEIGHT[field], field });
      }
      index.#terms.set(term, postings);
    });
    for (const [sound, places] of sounds)
      index.#bySound.set(sound, new Set(places.map(place => terms[place] as string)));
    return index;
  }

  table(): TermTable {
    const terms = [...this.#terms.keys()];
    const placeOf = new Map(terms.map((term, place) => [term, place]));
    const postings = [...this.#terms.values()].flatMap(ofTerm => [...ofTerm.values()]);
    return {
      terms,
      counts: [...this.#terms.values()].map(ofTerm => ofTerm.size),
      docs: postings.map(({ doc }) => doc),
      fields: postings.map(({ field }) => FIELDS.indexOf(field)),
      sounds: [...this.#bySound].map(([sound, same]) => [sound, [...same].map(term => placeOf.get(term) as number)]),
    };
  }

  add(term: string, doc: number, field: Field, sound: string): void {
    if (term === '') return;
    let postings = this.#terms.get(term);
    if (!postings) {
      postings = new Map();
      this.#terms.set(term, postings);
    }
    const weight = FIELD_WEIGHT[field];
    const before = postings.get(doc);
    if (!before || before.weight < weight) postings.set(doc, { doc, weight, field });
    if (sound.length < 2) return;
    const same = this.#bySound.get(sound);
    if (same) same.add(term);
    else this.#bySound.set(sound, new Set([term]));
  }

  has(term: string): boolean {
    return this.#terms.has(term);
  }

  /** Whether the term stands in a printed name. */
  isPrinted(term: string): boolean {
    for (const { field } of this.postings(term)) if (field === 'name' || field === 'nameWord') return true;
    return false;
  }

  /** Weight in the document that stands for the term most; 0 when none does. */
  strongest(term: string): number {
    let most = 0;
    for (const { weight } of this.postings(term)) if (weight > most) most = weight;
    return most;
  }

  postings(term: string): Iterable<Posting> {
    return this.#terms.get(term)?.values() ?? [];
  }

  weight(term: string, doc: number): number {
    return this.#terms.get(term)?.get(doc)?.weight ?? 0;
  }

  /** Terms that sound like this. */
  soundingLike(sound: string): ReadonlySet<string> | undefined {
    return this.#bySound.get(sound);
  }

  terms(): IterableIterator<string> {
    return this.#terms.keys();
  }

  sounds(): IterableIterator<string> {
    return this.#bySound.keys();
  }
}
