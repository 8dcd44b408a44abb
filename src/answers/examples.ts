/** Example questions built from the plan in use, so that every example is answered. */
import type { Example } from '../adapter.ts';
import type { Entry } from '../plan/document.ts';
import { exampleName } from '../plan/example-name.ts';
import { topicalMeasures, topicName } from '../plan/topic-name.ts';
import type { AnswerContext } from './context.ts';

/**
 * Two topic questions, one in everyday words when a name of the plan contains such a word, then one of each other kind.
 */
export function exampleQuestions({
  plan,
  text,
  lang,
  showsPeople,
}: Pick<AnswerContext, 'plan' | 'text' | 'lang' | 'showsPeople'>): Example[] {
  const { examples } = text;
  const [first, second] = topicalMeasures(plan).map(measure => examples.topic(topicName(measure, lang)));
  const names = plan.entries.map(entry => (lang === 'ja' ? entry.name : entry.nameEn).toLowerCase());
  const everyday = examples.everyday.find(({ word }) => names.some(name => name.includes(word))) ?? second;
  const largest = plan.areas.reduce((one, other) => (other.count > one.count ? other : one));
  const perMeasure = Math.round(plan.entries.length / plan.measures.length);
  const namesOf = (projects: readonly Entry[]) => projects.map(project => exampleName(project, plan, lang));
  const others = [
    examples.area(largest.code),
    examples.period,
    examples.measures(perMeasure),
    ...(plan.reprints.length > 0 ? [examples.reprints] : []),
    ...(showsPeople ? namesOf(plan.projects.slice(0, 1)).map(examples.owner) : []),
  ];
  return [
    ...[first, everyday].flatMap(example => (example ? [{ title: example.title, question: example.question }] : [])),
    ...others.map(question => ({ title: question, question })),
  ];
}
