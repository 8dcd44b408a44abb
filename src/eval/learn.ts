/**
 * Learns from judged questions when to doubt that the plan answers and when a passage of the document is asked for, and
 * writes data/answerability.json (`npm run learn`). To be run when questions have come in or the search has changed.
 * Arguments: question and dialogue files.
 */
import { writeFileSync } from 'node:fs';
import { featuresOf } from '../answerability/features.ts';
import { learn } from '../answerability/learn.ts';
import type { AnswerabilityDocument } from '../answerability/model.ts';
import { partFeaturesOf, partOf } from '../answerability/parts.ts';
import { passagesOf } from '../facts/passages.ts';
import { NEW_DIALOGUE } from '../intent/dialogue.ts';
import { askedOf } from '../intent/doubt.ts';
import { parseFrame } from '../intent/frame.ts';
import { findSubject } from '../intent/subject.ts';
import { dataFiles, loadKnowledge } from '../knowledge.ts';
import type { Lang } from '../text/lang.ts';
import { readRows } from './rows.ts';
import { says } from './says.ts';

interface Judged {
  features: ReadonlySet<string>;
  isUnanswerable: boolean;
  partFeatures: ReadonlySet<string>;
  /** The parts of the document that say what is asked for; null for the turns of a conversation, which do not tell facts from counts. */
  parts: ReadonlySet<string> | null;
}

const files = dataFiles({});
const knowledge = await loadKnowledge(files);
const passages = passagesOf(knowledge.plan).map(({ id, title, titleEn, text, textEn }) => ({
  id,
  text: [title, titleEn, text, textEn].join(' '),
}));
const rows = process.argv.slice(2).flatMap(readRows);
const judged = rows.flatMap(row => {
  if ('turns' in row)
    return row.turns.flatMap(({ q, expect }) => judge(q, row.lang, expect.intent === 'none', null, false));
  const { q, lang, kind, answer, answer_all = [] } = row;
  const wordings = [answer ?? '', ...answer_all].filter(wording => wording !== '');
  const isSaid = (text: string) => wordings.length > 0 && wordings.every(wording => says(text, wording));
  const saying = kind === 'fact' ? passages.flatMap(({ id, text }) => (isSaid(text) ? [id] : [])) : [];
  return judge(q, lang, kind === 'none', saying, true);
});

/** None for a turn that lives off its conversation (それの担当は): it brings nothing to doubt. */
function judge(
  question: string,
  lang: Lang | undefined,
  isUnanswerable: boolean,
  saying: readonly string[] | null,
  isFirst: boolean,
): Judged[] {
  const frame = parseFrame(question, knowledge, lang);
  const subject = findSubject(frame, NEW_DIALOGUE, knowledge.plan, knowledge.search);
  if (subject.fromDialogue && !isFirst) return [];
  const asked = askedOf(frame, subject, knowledge);
  // 2010 is said in many places: the one that explains the question best is meant.
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
writeFileSync(files.answerability, `${JSON.stringify(document, null, 1)}\n`);
const { questions, unanswerable, ofDocument } = document.learnedFrom;
console.log(
  `learned from ${questions} questions, ${unanswerable} of them not answered by the plan, ${ofDocument} by a passage`,
);
