/**
 * Trains the classifiers on judged questions (`npm run learn`): the project classifier (data/likeness.json), and
 * answerability with the part of the document asked for (data/answerability.json). To be run when questions were added
 * or the search was changed. Arguments: question and dialogue files.
 */
import { writeFileSync } from 'node:fs';
import { featuresOf } from '../answerability/features.ts';
import { learn } from '../answerability/learn.ts';
import type { AnswerabilityDocument } from '../answerability/model.ts';
import { partFeaturesOf, partOf } from '../answerability/parts.ts';
import { NEW_DIALOGUE } from '../intent/dialogue.ts';
import { askedOf } from '../intent/doubt.ts';
import { parseFrame } from '../intent/frame/parse-frame.ts';
import { likelyOf } from '../intent/likely.ts';
import { findSubject } from '../intent/subject.ts';
import { dataFiles, loadKnowledge } from '../knowledge.ts';
import type { Lang } from '../lang.ts';
import { type Example, learnLikeness } from '../likeness/learn.ts';
import { createLikeness, type Likeness, type LikenessDocument, NOTHING } from '../likeness/model.ts';
import { loadLayWords } from '../search/index/lay-words.ts';
import { passagesOf } from '../search/passages.ts';
import { gentle } from '../search/words/normalize.ts';
import { type EvalRow, type QuestionRow, readRows } from './rows.ts';
import { says } from './says.ts';

const files = dataFiles({});
const knowledge = await loadKnowledge(files);
const { plan } = knowledge;
const passages = passagesOf(plan).map(({ id, title, titleEn, text, textEn }) => ({
  id,
  text: [title, titleEn, text, textEn].join(' '),
}));
const rows = process.argv.slice(2).flatMap(readRows);
/**
 * Weights of the training examples: questions count more than words of the synonym file, supporting words (`near`)
 * less.
 */
const WEIGHT_OF_QUESTION = 3;
const WEIGHT_OF_NEAR = 0.3;
/** A question that means more projects is about none of them in particular. */
const MOST_MEANT = 3;
/** Cross-validation: the answerability of a question is learned from a classifier trained without it. */
const FOLDS = 5;

const NO_WORDS = { ja: [], en: [] };

const words = wordExamples();
const questionExamples = rows.map(questionExample);
const likenessFrom = (examples: readonly Example[]): LikenessDocument => ({
  learnedFrom: { questions: examples.length, words: words.length },
  plan: Object.fromEntries(plan.projects.map(({ code, name }) => [code, name])),
  weights: learnLikeness([...words, ...examples]),
});
const foldClassifiers = Array.from({ length: FOLDS }, (_, fold) =>
  createLikeness(likenessFrom(questionExamples.filter((_, index) => index % FOLDS !== fold).flat()), plan.projects),
);

interface Judged {
  features: ReadonlySet<string>;
  isUnanswerable: boolean;
  partFeatures: ReadonlySet<string>;
  /**
   * Parts of the document with the answer; null for turns of a conversation, whose labels do not separate facts from
   * counts.
   */
  parts: ReadonlySet<string> | null;
}

const judged = rows.flatMap((row, index) => {
  const likeness = foldClassifiers[index % FOLDS]!;
  if ('turns' in row)
    return row.turns.flatMap(({ q, expect }) => judge(q, row.lang, expect.intent === 'none', null, false, likeness));
  const { q, lang, kind, answer, answer_all = [] } = row;
  const wordings = [answer ?? '', ...answer_all].filter(wording => wording !== '');
  const isSaid = (text: string) => wordings.length > 0 && wordings.every(wording => says(text, wording));
  const saying = kind === 'fact' ? passages.flatMap(({ id, text }) => (isSaid(text) ? [id] : [])) : [];
  return judge(q, lang, kind === 'none', saying, true, likeness);
});

function wordExamples(): Example[] {
  const layWords = loadLayWords(files.synonyms, plan);
  return plan.projects.flatMap(project => {
    const printed = [project, ...plan.reprintsOf(project.code)];
    const names = printed.flatMap(({ name, nameEn, aliases }) => [name, nameEn, ...aliases]);
    const { about, near } = layWords.projects[project.code] ?? { about: NO_WORDS, near: NO_WORDS };
    const examples = (texts: readonly string[], weight: number) =>
      texts.map(text => ({ text: gentle(text), codes: [project.code], weight }));
    return [
      ...examples([...names, ...about.ja, ...about.en], 1),
      ...examples([...near.ja, ...near.en], WEIGHT_OF_NEAR),
    ];
  });
}

/** One example, or none where a question teaches nothing about projects. */
function questionExample(row: EvalRow): Example[] {
  if ('turns' in row) return [];
  const codes = meantBy(row);
  if (codes.length === 0) return [];
  return [{ text: parseFrame(row.q, knowledge, row.lang).text, codes, weight: WEIGHT_OF_QUESTION }];
}

function meantBy({ kind, gold = [] }: QuestionRow): string[] {
  if (kind === 'none') return [NOTHING];
  if (kind !== 'find' && kind !== 'lookup' && kind !== 'noisy') return [];
  const codes = [...new Set(gold.map(code => plan.originalOf(code)))];
  return codes.length <= MOST_MEANT ? codes : [];
}

/** One feature per line, for readable diffs. */
function writtenOut({ weights, ...rest }: LikenessDocument): string {
  const lines = Object.entries(weights).map(([name, of]) => `  ${JSON.stringify(name)}: ${JSON.stringify(of)}`);
  return `${JSON.stringify(rest, null, 1).slice(0, -2)},\n "weights": {\n${lines.join(',\n')}\n }\n}\n`;
}

/** Empty for turns that depend on their conversation (それの担当は). */
function judge(
  question: string,
  lang: Lang | undefined,
  isUnanswerable: boolean,
  saying: readonly string[] | null,
  isFirst: boolean,
  likeness: Likeness,
): Judged[] {
  const frame = parseFrame(question, knowledge, lang);
  const subject = findSubject(frame, NEW_DIALOGUE, { ...knowledge, likeness });
  if (subject.fromDialogue && !isFirst) return [];
  const asked = askedOf(frame, subject, knowledge, likelyOf(frame, subject, likeness));
  // Several passages may contain the answer (e.g. 2010): the one that explains the question best counts.
  const [meant] = asked.passages.filter(({ code }) => saying?.includes(code));
  const parts = saying && new Set((meant ? [meant.code] : saying).map(partOf));
  return [{ features: featuresOf(asked), isUnanswerable, partFeatures: partFeaturesOf(asked), parts }];
}

const known = judged.flatMap(({ features, parts }) => (parts ? [{ features, isSo: parts.size > 0 }] : []));
const told = judged.flatMap(({ partFeatures, parts }) => (parts?.size ? [{ features: partFeatures, parts }] : []));
const named = [...new Set(told.flatMap(({ parts }) => [...parts]))].sort();
const document: AnswerabilityDocument = {
  learnedFrom: {
    questions: judged.length,
    unanswerable: judged.filter(({ isUnanswerable }) => isUnanswerable).length,
    ofDocument: told.length,
  },
  unanswerable: learn(judged.map(({ features, isUnanswerable }) => ({ features, isSo: isUnanswerable }))),
  ofDocument: learn(known),
  parts: Object.fromEntries(
    named.map(part => [part, learn(told.map(({ features, parts }) => ({ features, isSo: parts.has(part) })))]),
  ),
};
writeFileSync(files.likeness, writtenOut(likenessFrom(questionExamples.flat())));
writeFileSync(files.answerability, `${JSON.stringify(document, null, 1)}\n`);
const { questions, unanswerable, ofDocument } = document.learnedFrom;
console.log(
  `learned from ${questions} questions, ${unanswerable} of them not answered by the plan, ${ofDocument} by a passage`,
);
