/**
 * Inverted index: term → weight of each document. A term is the key of a word or phrase; a document is a project,
 * measure, area or passage. Weights are 0…1, the maximum over the fields, not a sum: a word printed twice in a name
 * counts once.
 */

/** Weights of the fields a document's words come from. */
export const FIELD_WEIGHT = {
  /** Nickname, acronym, the whole printed name. */
  name: 1,
  /** One word of the printed name. */
  nameWord: 0.9,
  /** Users' names for it, from the synonyms file. */
  about: 0.92,
  /** One word of a longer users' phrase. */
  aboutWord: 0.5,
  /** Supports a match, but does not make the document relevant. */
  near: 0.36,
  nearWord: 0.2,
  /** Users' names for the measure, in each of its projects. */
  subject: 0.56,
  /** Words of the measure's name, in each of its projects. */
  measure: 0.3,
  description: 0.16,
  /** Words of a passage that may itself be the answer. */
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

/** The whole index as plain data. The order is kept, because it breaks ties. */
export interface TermTable {
  terms: string[];
  /** Number of postings per term. */
  counts: number[];
  /** Document of each posting and its field, as a position in FIELD_WEIGHT, in the order of `terms`. */
  docs: number[];
  fields: number[];
  /** Each sound with the positions of its terms in `terms`. */
  sounds: [string, number[]][];
}

export class TermIndex {
  /** Postings by term; a term read from a table maps to its position until first used. */
  readonly #terms = new Map<string, Map<number, Posting> | number>();
  /** Terms by sound (see sound.ts), without those that have no sound. */
  readonly #bySound = new Map<string, Set<string> | readonly number[]>();
  #table: TermTable = { terms: [], counts: [], docs: [], fields: [], sounds: [] };
  /** Offset of the first posting of each term of the table. */
  #starts: number[] = [];

  static from(table: TermTable): TermIndex {
    const index = new TermIndex();
    index.#table = table;
    let start = 0;
    table.terms.forEach((term, place) => {
      index.#terms.set(term, place);
      index.#starts.push(start);
      start += table.counts[place]!;
    });
    for (const [sound, places] of table.sounds) index.#bySound.set(sound, places);
    return index;
  }

  #postingsOf(term: string): Map<number, Posting> | undefined {
    const known = this.#terms.get(term);
    if (typeof known !== 'number') return known;
    const { counts, docs, fields } = this.#table;
    const postings = new Map<number, Posting>();
    const start = this.#starts[known]!;
    for (let at = start; at < start + counts[known]!; at++) {
      const doc = docs[at]!;
      const field = FIELDS[fields[at]!]!;
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
        [...(this.soundingLike(sound) ?? [])].map(term => placeOf.get(term)!),
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

  /** Whether the term occurs in a printed name. */
  isPrinted(term: string): boolean {
    for (const { field } of this.postings(term)) if (field === 'name' || field === 'nameWord') return true;
    return false;
  }

  /** Maximum weight of the term in any document; 0 when none has it. */
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

  /** Terms of the same sound. */
  soundingLike(sound: string): ReadonlySet<string> | undefined {
    return this.#soundingLike(sound);
  }

  #soundingLike(sound: string): Set<string> | undefined {
    const known = this.#bySound.get(sound);
    if (!known || known instanceof Set) return known;
    const same = new Set(known.map(place => this.#table.terms[place]!));
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
