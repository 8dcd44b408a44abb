/**
 * Adjusts the dictionary's word costs to the domain: words of the plan and of its users are more likely than the
 * dictionary says.
 */

import { FIELD_WEIGHT, type TermIndex } from '../index/term-index.ts';
import { key } from '../words/normalize.ts';
import { isPadding } from '../words/stopwords.ts';

/**
 * Cost reductions for printed words, words frequent in documents, other words of the index, verbs, and padding of
 * questions.
 */
const PRINTED_GAIN = 2_500;
const OFTEN_GAIN = 400;
const KNOWN_GAIN = 500;
const VERB_GAIN = 1_500;
const PADDING_GAIN = 2_500;
/** 「…ってなに」 is a common way to ask: 事業って, not 事業打って. */
const QUOTING_GAIN = 3_000;
/** Extra costs of unlikely words that the dictionary prices alike: コト for こと, 妃 for ひ. */
const KATAKANA_COST = 1_500;
const ODD_COST = 4_000;
const SINGLE_KANJI_COST = 2_000;
const SUFFIX_COST = 1_000;
const NUMERAL_COST = 4_000;

/** The adjustment to the dictionary's cost of a word; features in the dictionary's order. */
export function likeliness(features: readonly string[], index: TermIndex): number {
  const [surface = '', pos, detail, , , , , base = surface] = features;
  if (surface === 'って' && pos === '助詞') return -QUOTING_GAIN;
  if (isPadding(surface) || (pos !== '名詞' && isPadding(base))) return -PADDING_GAIN;
  if (/[ァ-ヶ][ぁ-ゖ]|[Ａ-Ｚａ-ｚ]/.test(surface) || (pos !== '名詞' && /[ァ-ヶ]/.test(surface))) return ODD_COST;
  if (detail === '数') return NUMERAL_COST;
  if (pos === '動詞' || pos === '形容詞') return index.has(key(base)) ? -VERB_GAIN : 0;
  if (pos !== '名詞') return 0;
  if (detail === '接尾') return SUFFIX_COST;
  const gain = gainOf(key(surface), index);
  if (surface.length === 1) return gain > 0 ? 0 : SINGLE_KANJI_COST;
  return (/^[ァ-ヶー]+$/.test(surface) ? KATAKANA_COST : 0) - gain;
}

function gainOf(term: string, index: TermIndex): number {
  let documents = 0;
  for (const { weight } of index.postings(term)) if (weight >= FIELD_WEIGHT.near) documents += 1;
  if (documents === 0) return index.has(term) ? KNOWN_GAIN : 0;
  return PRINTED_GAIN * index.strongest(term) + OFTEN_GAIN * Math.log2(documents);
}
