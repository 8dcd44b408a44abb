/**
 * Learns from judged questions when to doubt that the plan answers, and writes data/answerability.json (`npm run learn`).
 * To be run when questions have come in or the search has changed. Arguments: question and dialogue files.
 */
import { writeFileSync } from 'node:fs';
import { featuresOf } from '../answerability/features.ts';
import { type Example, learn } from '../answerability/learn.ts';
import { NEW_DIALOGUE } from '../intent/dialogue.ts';
import { askedOf } from '../intent/doubt.ts';
import { parseFrame } from '../intent/frame.ts';
import { findSubject } from '../intent/subject.ts';
import { dataFiles, loadKnowledge } from '../knowledge.ts';
import type { Lang } from '../text/lang.ts';
import { readRows } from './rows.ts';

const files = dataFiles({});
const knowledge = await loadKnowledge(files);
const rows = process.argv.slice(2).flatMap(readRows);
const examples = rows.flatMap(row =>
  'turns' in row
    ? row.turns.flatMap(({ q, expect }) => example(q, row.lang, expect.intent === 'none', false))
    : example(row.q, row.lang, row.kind === 'none', true),
);

/** None for a turn that lives off its conversation (それの担当は): it brings nothing to doubt. */
function example(question: string, lang: Lang | undefined, unanswerable: boolean, isFirst: boolean): Example[] {
  const frame = parseFrame(question, knowledge, lang);
  const subject = findSubject(frame, NEW_DIALOGUE, knowledge.plan, knowledge.search);
  if (subject.fromDialogue && !isFirst) return [];
  return [{ features: featuresOf(askedOf(frame, subject, knowledge)), unanswerable }];
}

const document = learn(examples);
writeFileSync(files.answerability, `${JSON.stringify(document, null, 1)}\n`);
const { questions, unanswerable } = document.learnedFrom;
console.log(
  `${Object.keys(document.weights).length} weights from ${questions} questions, ${unanswerable} of them not answered by the plan`,
);
