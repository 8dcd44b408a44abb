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

export interface Posting {
  doc: number;
  weight: number;
  field: Field;
}

interface Term {
  postings: Map<number, Posting>;
  /** How the term sounds (see sound.ts); empty when it cannot be said. */
  sounds: Set<string>;
}

export class TermIndex {
  readonly #terms = new Map<string, Term>();
  readonly #bySound = new Map<string, Set<string>>();

  add(term: string, doc: number, field: Field, sound: string): void {
    if (term === '') return;
    let entry = this.#terms.get(term);
    if (!entry) {
      entry = { postings: new Map(), sounds: new Set() };
      this.#terms.set(term, entry);
    }
    const weight = FIELD_WEIGHT[field];
    const before = entry.postings.get(doc);
    if (!before || before.weight < weight) entry.postings.set(doc, { doc, weight, field });
    if (sound.length >= 2 && !entry.sounds.has(sound)) {
      entry.sounds.add(sound);
      const same = this.#bySound.get(sound);
      if (same) same.add(term);
      else this.#bySound.set(sound, new Set([term]));
    }
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
    return this.#terms.get(term)?.postings.values() ?? [];
  }

  weight(term: string, doc: number): number {
    return this.#terms.get(term)?.postings.get(doc)?.weight ?? 0;
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
