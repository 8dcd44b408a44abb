/**
 * Adds synonyms recorded in use to a finished index, in some 20 ms where a new one takes a second. Each counts as a name
 * of its part of the plan, as a whole: its single words mean nothing.
 */
import type { Plan } from '../../plan/plan.ts';
import type { Tokenizer } from '../tokenizer/index.ts';
import { gentle, hasKana, hasKanji } from '../words/normalize.ts';
import { soundOfKana } from '../words/sound.ts';
import { splitWords, termOf, type WordSource } from '../words/words.ts';
import type { Document } from './documents.ts';
import { latinWordsOf, type SearchIndex, soundedOut } from './search-index.ts';
import { type Field, TermIndex } from './term-index.ts';

/** A word of the users and what they mean by it. */
export interface Synonym {
  say: string;
  /** Code of an area, a measure or an original project. */
  code: string;
}

/**
 * @param base left as it is
 * @param synonyms those with a code the plan lacks are left out
 * @param tokenizer without added words; gets those of `base` and the synonyms
 * @returns the index, and its terms with the synonyms
 */
export function withSynonyms(
  base: SearchIndex,
  plan: Plan,
  synonyms: readonly Synonym[],
  tokenizer: Tokenizer,
): { searchIndex: SearchIndex; terms: TermIndex } {
  tokenizer.addWords(base.taught);
  const source: WordSource = { tokenizer, compounds: new Map(base.compounds) };
  const surfaces = synonyms.map(({ say }) => gentle(say)).filter(surface => hasKana(surface) || hasKanji(surface));
  const taught = surfaces.map(surface => ({ surface, reading: soundedOut(splitWords(surface, source)) }));
  tokenizer.addWords(taught);
  const terms = TermIndex.from(base.terms);
  for (const { say, code } of synonyms) {
    const words = splitWords(gentle(say), source);
    const sound = soundOfKana(words.map(word => word.reading).join(''));
    for (const [doc, field] of documentsOf(code, plan, base.documents)) terms.add(termOf(words), doc, field, sound);
  }
  const latinWords = new Set([...base.latinWords, ...synonyms.flatMap(({ say }) => latinWordsOf(say))]);
  return { searchIndex: { ...base, taught: [...base.taught, ...taught], latinWords: [...latinWords] }, terms };
}

/** The documents a synonym names, each with its field: who says a measure's word means its projects, too. */
function documentsOf(code: string, plan: Plan, documents: readonly Document[]): [number, Field][] {
  const projects = plan.measure(code)?.entries.map(entry => plan.originalOf(entry.code)) ?? [];
  return documents.flatMap<[number, Field]>((document, doc) => {
    if (document.kind !== 'passage' && document.code === code) return [[doc, 'name']];
    return document.kind === 'project' && projects.includes(document.code) ? [[doc, 'about']] : [];
  });
}
