/** Questions to try, made of what the plan at hand holds: an example that it does not answer would teach distrust. */
import type { Entry } from '../plan/document.ts';
import { exampleName } from '../plan/example-name.ts';
import type { AnswerContext } from './context.ts';

/** How many are worded as people talk, the rest showing the kinds of question there are. */
const EVERYDAY = 2;

export function exampleQuestions({ plan, text, lang }: AnswerContext): string[] {
  const { examples } = text;
  const names = plan.entries.map(entry => (lang === 'ja' ? entry.name : entry.nameEn).toLowerCase());
  const everyday = examples.everyday
    .filter(({ word }) => names.some(name => name.includes(word)))
    .slice(0, EVERYDAY)
    .map(({ question }) => question);
  const namesOf = (projects: readonly Entry[]) => projects.map(project => exampleName(project, plan, lang));
  const largest = plan.areas.reduce((one, other) => (other.count > one.count ? other : one));
  const perMeasure = Math.round(plan.entries.length / plan.measures.length);
  return [
    ...(everyday.length > 0 ? everyday : namesOf(plan.projects.slice(-1)).map(examples.about)),
    examples.area(largest.code),
    examples.measures(perMeasure),
    ...(plan.reprints.length > 0 ? [examples.reprints] : []),
    examples.period,
    ...namesOf(plan.projects.slice(0, 1)).map(examples.owner),
  ];
}
