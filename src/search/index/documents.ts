/** Fills the index: projects, measures, areas and passages of the plan, with all words that may name them. */

import type { Measure } from '../../plan/document.ts';
import type { Plan } from '../../plan/plan.ts';
import { passagesOf } from '../passages.ts';
import { gentle, hasKanji } from '../words/normalize.ts';
import { soundOfKana } from '../words/sound.ts';
import { joined, splitWords, termOf, WEAK_WEIGHT, type Word, type WordSource } from '../words/words.ts';
import type { LayWords } from './lay-words.ts';
import type { Field, TermIndex } from './term-index.ts';

export type DocumentKind = 'project' | 'measure' | 'area' | 'passage';

export interface Document {
  kind: DocumentKind;
  /** Code of the area, measure or original project; id of the passage. */
  code: string;
}

type Splitter = (text: string) => Word[];

/** All texts of one document, each with its field. */
interface Texts {
  document: Document;
  texts: { text: string; field: Field; reading?: string }[];
}

/**
 * Fills the index from the plan and the synonyms file (`split` caches texts already split). Returns the documents;
 * postings refer to their positions.
 */
export function indexPlan(
  plan: Plan,
  layWords: LayWords,
  index: TermIndex,
  words: WordSource,
  split: Map<string, Word[]>,
): Document[] {
  // A measure's name and description are indexed for each of its projects, but split once.
  const source: Splitter = text => {
    const known = split.get(text) ?? splitWords(gentle(text), words);
    split.set(text, known);
    return known;
  };
  const all = [
    ...projectTexts(plan, layWords),
    ...measureTexts(plan, layWords),
    ...areaTexts(plan, layWords),
    ...passageTexts(plan, layWords),
  ];
  all.forEach(({ texts }, doc) => {
    for (const { text, field, reading } of texts) addText(index, source, doc, text, field, reading);
  });
  return all.map(({ document }) => document);
}

function* projectTexts(plan: Plan, layWords: LayWords): Generator<Texts> {
  for (const project of plan.projects) {
    const located = plan.locate(project.code);
    const texts: Texts['texts'] = [];
    for (const entry of [project, ...plan.reprintsOf(project.code)]) {
      for (const one of [entry, entry.nickname, ...entry.subSystems]) if (one) texts.push(...named(one));
      for (const alias of entry.aliases) texts.push({ text: alias, field: 'name' });
    }
    const words = layWords.projects[project.code];
    texts.push(...laid(words?.about, 'about'), ...laid(words?.near, 'near'));
    const { measure, area } = located ?? {};
    if (measure && area) {
      texts.push(...laid(layWords.measures[measure.code]?.about, 'subject'));
      texts.push({ text: measure.name, field: 'measure' }, { text: measure.nameEn, field: 'measure' });
      texts.push(...described(measure));
      texts.push({ text: area.name, field: 'area' }, { text: area.nameEn, field: 'area' });
    }
    yield { document: { kind: 'project', code: project.code }, texts };
  }
}

function* measureTexts(plan: Plan, layWords: LayWords): Generator<Texts> {
  for (const measure of plan.measures) {
    const texts: Texts['texts'] = [
      ...named(measure),
      ...laid(layWords.measures[measure.code]?.about, 'about'),
      ...described(measure),
    ];
    yield { document: { kind: 'measure', code: measure.code }, texts };
  }
}

function* areaTexts(plan: Plan, layWords: LayWords): Generator<Texts> {
  for (const area of plan.areas) {
    const texts: Texts['texts'] = [
      ...named(area),
      { text: area.slogan, field: 'near' },
      { text: area.sloganEn, field: 'near' },
      ...laid(layWords.areas[area.code]?.about, 'about'),
    ];
    yield { document: { kind: 'area', code: area.code }, texts };
  }
}

function* passageTexts(plan: Plan, layWords: LayWords): Generator<Texts> {
  for (const passage of passagesOf(plan)) {
    const texts: Texts['texts'] = [
      ...passage.names.map(text => ({ text, field: 'name' as const })),
      ...laid(layWords.passages[passage.group]?.about, 'about'),
      { text: passage.text, field: 'passage' },
      { text: passage.textEn, field: 'passage' },
    ];
    yield { document: { kind: 'passage', code: passage.id }, texts };
  }
}

const named = ({ name, nameEn, reading }: { name: string; nameEn: string; reading: string }): Texts['texts'] => [
  { text: name, field: 'name', reading },
  { text: nameEn, field: 'name' },
];

const described = ({ description }: Measure): Texts['texts'] =>
  description.flatMap(({ text, textEn }) => [text, textEn]).map(text => ({ text, field: 'description' }));

/** Words of the synonyms file, in both languages. */
const laid = (words: { ja: string[]; en: string[] } | undefined, field: Field): Texts['texts'] =>
  [...(words?.ja ?? []), ...(words?.en ?? [])].map(text => ({ text, field }));

/** The field of a single word of a text in this field. */
const WORD_FIELD: Record<Field, Field> = {
  name: 'nameWord',
  nameWord: 'nameWord',
  about: 'aboutWord',
  aboutWord: 'aboutWord',
  near: 'nearWord',
  nearWord: 'nearWord',
  subject: 'measure',
  measure: 'measure',
  description: 'description',
  passage: 'passage',
  area: 'area',
};
const LONGEST_RUN = 8;

function addText(index: TermIndex, source: Splitter, doc: number, text: string, field: Field, reading?: string): void {
  const words = source(text);
  // ネットで見る reduces to ネット, which is too general to index: such sayings are dropped, except names.
  if (field !== 'name' && words.length > 1 && !words.some(word => word.weight > WEAK_WEIGHT)) return;
  index.add(termOf(words), doc, field, soundOfKana(reading ?? readingOf(words)));
  addWords(index, words, doc, field);
  // An added compound is indexed whole and by its parts.
  if (words.some(word => word.parts.length > 0))
    addWords(
      index,
      words.flatMap(word => (word.parts.length > 0 ? word.parts : [word])),
      doc,
      field,
    );
}

/** The concatenated readings; empty when a word has none. */
function readingOf(words: readonly Word[]): string {
  return words.some(word => word.reading === '' || hasKanji(word.reading))
    ? ''
    : words.map(word => word.reading).join('');
}

function addWords(index: TermIndex, words: readonly Word[], doc: number, field: Field): void {
  const content = words.filter(word => !word.grammar);
  if (content.length < 2) return;
  for (const word of content) {
    const enough = field === 'name' ? word.weight > 0 : word.weight > WEAK_WEIGHT;
    if (enough) index.add(word.key, doc, WORD_FIELD[field], soundOfKana(word.reading));
  }
  // Subsequences of a name are indexed as names: 河川流域情報システム, 総合行政ネットワーク.
  if (field !== 'name' && field !== 'measure') return;
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 2; to <= Math.min(words.length, from + LONGEST_RUN); to++) {
      const run = words.slice(from, to);
      if (run[0]?.grammar || run.at(-1)?.grammar || run.every(word => word.weight === 0)) continue;
      index.add(termOf(run), doc, WORD_FIELD[field], soundOfKana(run.map(word => word.reading).join('')));
      if (run.length === 2 && run.every(word => word.latin)) index.add(joined(run), doc, WORD_FIELD[field], '');
    }
  }
}
