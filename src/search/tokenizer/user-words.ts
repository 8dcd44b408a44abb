/**
 * Words added to the dictionary's: names, nicknames, everyday words. Each enters the lattice as a noun slightly cheaper
 * than the dictionary's cheapest segmentation of it. So it beats its own pieces, while readings with fewer or more
 * common words still win: 京都 does not split 東京都 into 東 and 京都.
 */
import { LATIN } from './character-classes.ts';
import { CharClass, firstWord, leftContext, rightContext } from './dictionary.ts';
import { Lattice, Source } from './lattice.ts';
import { type Lexicon, segment, type UserWordSource } from './lexicon.ts';
import { type Description, describeWord, toKatakana } from './token.ts';

export interface UserWord {
  /** In the form of tokenized texts: NFKC, lower case. */
  surface: string;
  /** In hiragana or katakana; assembled from the dictionary's pieces when absent. */
  reading?: string;
}

/**
 * Cost reduction against the dictionary's segmentation. A long word gains more than its shorter parts together. A word
 * in the dictionary needs little; more would let it split its neighbours.
 */
function gainOf(length: number, heldByDictionary: boolean): number {
  return heldByDictionary ? 1000 * (length - 1) : Math.max(0, 2500 * length - 3000);
}

interface Resolved {
  cost: number;
  reading: string;
}

export class UserWords implements UserWordSource {
  readonly #lexicon: Lexicon;
  readonly #lattice: Lattice;
  /** Edges of a trie over UTF-16 units: node * 65536 + unit → node; the root is 0. */
  readonly #edges = new Map<number, number>();
  /** By trie node; a node without a word has none. */
  readonly #words = new Map<number, UserWord>();
  /** Costs are computed at the first match: most words never match. */
  readonly #resolved = new Map<number, Resolved>();

  /** @param lexicon without user words: a word's cost must not depend on words added before */
  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#lattice = new Lattice(lexicon.dictionary);
  }

  /** Adds words; an existing one gets the new reading, if there is one. */
  add(words: Iterable<UserWord>): void {
    for (const word of words) {
      let node = 0;
      for (let at = 0; at < word.surface.length; at++) {
        const edge = node * 0x10000 + word.surface.charCodeAt(at);
        let next = this.#edges.get(edge);
        if (next === undefined) {
          next = this.#edges.size + 1;
          this.#edges.set(edge, next);
        }
        node = next;
      }
      if (node === 0 || (this.#words.has(node) && word.reading === undefined)) continue;
      this.#words.set(node, word);
      this.#resolved.delete(node);
    }
  }

  offer(lattice: Lattice, text: string, start: number): void {
    const { classes, dictionary } = this.#lexicon;
    let node: number | undefined = 0;
    for (let at = start; at < text.length; at++) {
      node = this.#edges.get(node * 0x10000 + text.charCodeAt(at));
      if (node === undefined) return;
      if (!this.#words.has(node)) continue;
      // "it" is not a word in "item": a Latin run is never split.
      const partsLatin =
        classes[text.charCodeAt(at)] === LATIN && at + 1 < text.length && classes[text.charCodeAt(at + 1)] === LATIN;
      if (partsLatin) continue;
      const noun = firstWord(dictionary.unknown, CharClass.KANJI);
      const { unknown } = dictionary;
      const { cost } = this.#resolve(node);
      lattice.add(start, at + 1, leftContext(unknown, noun), rightContext(unknown, noun), cost, Source.USER, node);
    }
  }

  describe(node: number, surface: string): Description {
    const { reading } = this.#resolve(node);
    return { base: surface, reading, pos: '名詞', detail: '一般', known: true, user: true };
  }

  #resolve(node: number): Resolved {
    const known = this.#resolved.get(node);
    if (known) return known;
    const { surface, reading } = this.#words.get(node)!;
    const { dictionary } = this.#lexicon;
    const { total, steps } = segment(this.#lattice, surface, this.#lexicon);
    const noun = firstWord(dictionary.unknown, CharClass.KANJI);
    const beforeIt = dictionary.connections[leftContext(dictionary.unknown, noun)]!;
    const afterIt = dictionary.connections[rightContext(dictionary.unknown, noun) * dictionary.contexts]!;
    const heldByDictionary = steps.length === 1 && steps[0]!.source === Source.KNOWN;
    const resolved = {
      cost: total - beforeIt - afterIt - gainOf(surface.length, heldByDictionary),
      reading: toKatakana(
        reading ??
          steps.map(step => describeWord(dictionary, step, surface.slice(step.start, step.end)).reading).join(''),
      ),
    };
    this.#resolved.set(node, resolved);
    return resolved;
  }
}
