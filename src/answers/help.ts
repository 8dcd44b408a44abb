/** Answers for help, thanks, refusals and unknown codes. */

import { button } from '../actions.ts';
import type { Answer } from '../adapter.ts';
import type { Intent } from '../intent/intent.ts';
import { inLang } from '../lang.ts';
import { entryName } from '../plan/names.ts';
import { type AnswerContext, answer, ask, scopeName } from './context.ts';
import { exampleQuestions } from './examples.ts';
import { unknownOffice } from './offices.ts';
import { unknownPerson } from './people.ts';

export function help(context: AnswerContext): Answer {
  const { text, plan, lang } = context;
  const { title, titleEn } = plan.document;
  const examples = exampleQuestions(context).map(({ question }) => question);
  const subject = text.helpText(
    inLang(lang, title, titleEn),
    plan.areas.length,
    plan.measures.length,
    plan.projects.length,
  );
  return answer(
    'help',
    {
      title: text.helpTitle,
      fallback: `${text.helpTitle} ${examples.join(' / ')}`,
      elements: [
        { kind: 'text', text: subject },
        { kind: 'text', text: text.helpMore(context.showsPeople), tone: 'subtle' },
        ...(context.showsPeople ? [{ kind: 'text' as const, text: text.helpReports, tone: 'subtle' as const }] : []),
        { kind: 'actions', actions: examples.map(example => ask(example, example)) },
      ],
    },
    context,
  );
}

/** A short thanks; the full help would push the last answer out of sight. */
export function thanked(context: AnswerContext): Answer {
  const { text } = context;
  return answer('help', { fallback: text.thanked, elements: [{ kind: 'text', text: text.thanked }] }, context);
}

/**
 * The plan, or the part shown before, does not answer this; the nearest topics are named as text, never as an answer.
 */
export function none(
  { nearest, outside, within, among, who, office, pointsAtNothing }: Extract<Intent, { kind: 'none' }>,
  context: AnswerContext,
): Answer {
  if (who !== undefined) return unknownPerson(who, context);
  if (office !== undefined) return unknownOffice(office, context);
  const { text } = context;
  const title = pointsAtNothing ? text.nothingShownTitle : among ? text.noneAmongTitle : text.noneTitle;
  const reason = within
    ? text.noneThere(scopeName(within, context))
    : among
      ? text.noneAmong
      : pointsAtNothing
        ? text.nothingShown
        : outside
          ? text.noneOutside
          : text.noneText;
  const elements: Answer['reply']['elements'] = [{ kind: 'text', text: reason }];
  if (nearest.length > 0)
    elements.push({
      kind: 'text',
      text: text.nearest(nearest.map(code => ({ name: entryName(code, context), code }))),
      tone: 'subtle',
    });
  const actions = [
    ...nearest.map(code => button('project', code, text.buttons.detail(code))),
    ask(text.buttons.areas, text.asks.areas),
    ask(text.buttons.help, text.asks.help),
  ];
  elements.push({ kind: 'actions', actions });
  return answer('none', { title, fallback: title, elements }, context);
}

/** An unknown code: says which codes exist instead. */
export function unknownCode(code: string, context: AnswerContext): Answer {
  const { plan, text } = context;
  const sentence = whatExists(code, context);
  const measure = plan.measure(code.split('-').slice(0, 2).join('-'));
  const actions = measure
    ? [ask(text.buttons.measure(measure.code), text.asks.measure(measure.code))]
    : [ask(text.buttons.areas, text.asks.areas)];
  return answer(
    'none',
    {
      fallback: sentence,
      elements: [
        { kind: 'text', text: sentence },
        { kind: 'actions', actions },
      ],
    },
    context,
  );
}

function whatExists(code: string, { plan, text }: AnswerContext): string {
  const [area = '', measure = '', entry] = code.split('-');
  const inArea = plan.area(area);
  if (!inArea) return text.unknownArea(area, plan.areas.length);
  const inMeasure = plan.measure(`${area}-${measure}`);
  if (!inMeasure)
    return text.unknownMeasure(
      `${area}-${measure}`,
      area,
      inArea.measures[0]?.code ?? '',
      inArea.measures.at(-1)?.code ?? '',
    );
  return text.unknownEntry(
    `${area}-${measure}-${entry ?? ''}`,
    inMeasure.code,
    inMeasure.entries[0]?.code ?? '',
    inMeasure.entries.at(-1)?.code ?? '',
  );
}
