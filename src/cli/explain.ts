/** `ask --explain`: the parsed words of a question and what each project matched by. For operators, in English. */

import type { Knowledge } from '../intent/context.ts';
import { NEW_DIALOGUE } from '../intent/dialogue.ts';
import { askedOf } from '../intent/doubt.ts';
import { parseFrame } from '../intent/frame/parse-frame.ts';
import { likelyOf } from '../intent/likely.ts';
import { readQuestion } from '../intent/read-question.ts';
import { findOutside } from '../intent/refusing/outside.ts';
import { findSubject } from '../intent/subject.ts';
import { NOTHING } from '../likeness/model.ts';

const MOST_PROJECTS = 12;
const MOST_REASONS = 12;
const MOST_PARTS = 3;
const MOST_LIKELY = 5;

export function explain(question: string, knowledge: Knowledge): string {
  const frame = parseFrame(question, knowledge);
  const decided: string[] = [];
  const { intent } = readQuestion(
    question,
    undefined,
    NEW_DIALOGUE,
    knowledge,
    text => parseFrame(text, knowledge),
    (rule, read, { kind }) => decided.push(`  ${rule.padEnd(20)} ${kind.padEnd(14)} ${read}`),
  );
  const outside = findOutside(frame.text, frame.askedFor);
  const ranking = knowledge.search.rank(frame.concepts, 'project');
  const subject = findSubject(frame, NEW_DIALOGUE, knowledge);
  const likely = likelyOf(frame, subject, knowledge.likeness);
  const asked = askedOf(frame, subject, knowledge, likely);
  const likeliest = [...likely]
    .slice(0, MOST_LIKELY)
    .map(([code, share]) => `${code === NOTHING ? 'none' : code} ${share.toFixed(2)}`);
  const reasons = knowledge.answerability.reasons(asked).slice(0, MOST_REASONS);
  const parts = knowledge.answerability
    .parts(asked)
    .slice(0, MOST_PARTS)
    .map(({ part, likelihood }) => `${part} ${likelihood.toFixed(2)}`);
  const words = ranking.weighed.map(({ concept, importance }) => {
    const meant = concept.alternatives.map(({ term, factor, how }) =>
      how === 'typed' ? term : `${term} (${how} ${factor.toFixed(2)})`,
    );
    return `  ${concept.text.padEnd(14)} weight ${importance.toFixed(2)}  ${meant.length > 0 ? meant.join(', ') : 'not in the plan'}`;
  });
  const projects = ranking.hits.slice(0, MOST_PROJECTS).map(hit => {
    const evidence = hit.evidence
      .map(({ text, term, strength }) => `${text}→${term} ${strength.toFixed(2)}`)
      .join(', ');
    return `  ${hit.code.padEnd(7)} ${hit.score.toFixed(2)}  ${evidence}`;
  });
  return [
    `read as: ${frame.text} (${frame.lang})`,
    `cues: ${[...frame.cues].join(', ') || 'none'}; codes: ${frame.codes.map(code => code.code).join(', ') || 'none'}`,
    `meant: ${JSON.stringify(intent)}`,
    'rules that recognised something, the last decided:',
    ...(decided.length > 0 ? decided : ['  none']),
    `words no plan answers: ${outside ?? 'none'}`,
    `doubt that the plan answers: ${knowledge.answerability.doubt(asked).toFixed(2)}`,
    ...reasons.map(({ feature, weight }) => `  ${weight > 0 ? '+' : ''}${weight.toFixed(2).padEnd(6)} ${feature}`),
    `likely to ask for a passage: ${knowledge.answerability.ofDocument(asked).toFixed(2)}, of ${parts.join(', ')}`,
    `meant by its wording: ${likeliest.join(', ') || 'nothing known'}`,
    'words:',
    ...words,
    'projects:',
    ...projects,
  ].join('\n');
}
