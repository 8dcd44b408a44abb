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

interface Posting {
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
  /** Postings by term; of those read from a table the place there until they are asked for. */
  readonly #terms = new Map<string, Map<number, Posting> | number>();
  /** How terms sound (see sound.ts); those that cannot be said are not here. */
  readonly #bySound = new Map<string, Set<string> | readonly number[]>();
  #table: TermTable = { terms: [], counts: [], docs: [], fields: [], sounds: [] };
  /** Where the postings of each of its terms begin. */
  #starts: number[] = [];

  static from(table: TermTable): TermIndex {
    const index = new TermIndex();
    index.#table = table;
    let start = 0;
    table.terms.forEach((term, place) => {
      index.#terms.set(term, place);
      index.#starts.push(start);
      start += table.counts[place] as number;
    });
    for (const [sound, places] of table.sounds) index.#bySound.set(sound, places);
    return index;
  }

  #postingsOf(term: string): Map<number, Posting> | undefined {
    const known = this.#terms.get(term);
    if (typeof known !== 'number') return known;
    const { counts, docs, fields } = this.#table;
    const postings = new Map<number, Posting>();
    const start = this.#starts[known] as number;
    for (let at = start; at < start + (counts[known] as number); at++) {
      const doc = docs[at] as number;
      const field = FIELDS[fields[at] as number] as Field;
      postings.set(doc, { doc, weight: FIELD_WEIGHT[field], field });
    }
    this.#terms.set(term, postings);
    return postings;
  }

  table(): TermTable {
    const terms = [...this.#terms.keys()];
    const placeOf = new Map(terms.map((term, place) => [term, place]));
    const ofTerms = terms.map(term => [...this.postings(term)]);
    const postings = ofTerms.flat();
    return {
      terms,
      counts: ofTerms.map(ofTerm => ofTerm.length),
      docs: postings.map(({ doc }) => doc),
      fields: postings.map(({ field }) => FIELDS.indexOf(field)),
      sounds: [...this.#bySound.keys()].map(sound => [
        sound,
        [...(this.soundingLike(sound) ?? [])].map(term => placeOf.get(term) as number),
      ]),
    };
  }

  add(term: string, doc: number, field: Field, sound: string): void {
    if (term === '') return;
    let postings = this.#postingsOf(term);
    if (!postings) {
      postings = new Map();
      this.#terms.set(term, postings);
    }
    const weight = FIELD_WEIGHT[field];
    const before = postings.get(doc);
    if (!before || before.weight < weight) postings.set(doc, { doc, weight, field });
    if (sound.length < 2) return;
    const same = this.#soundingLike(sound);
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
    return this.#postingsOf(term)?.values() ?? [];
  }

  weight(term: string, doc: number): number {
    return this.#postingsOf(term)?.get(doc)?.weight ?? 0;
  }

  /** Terms that sound like this. */
  soundingLike(sound: string): ReadonlySet<string> | undefined {
    return this.#soundingLike(sound);
  }

  #soundingLike(sound: string): Set<string> | undefined {
    const known = this.#bySound.get(sound);
    if (!known || known instanceof Set) return known;
    const same = new Set(known.map(place => this.#table.terms[place] as string));
    this.#bySound.set(sound, same);
    return same;
  }

  terms(): IterableIterator<string> {
    return this.#terms.keys();
  }

  sounds(): IterableIterator<string> {
    return this.#bySound.keys();
  }
}
