/** Reads the effects of forms and questions from the record and the platform's double, and judges them. */
import { readFileSync } from 'node:fs';
import type { ChatPlatform } from '../src/platform.ts';
import { directOf, isForm, percentOf, questionOf } from './intents.ts';
import { projectCode } from './office.ts';
import type { DoubledPlatform } from './platform.ts';
import { readState } from './round.ts';
import { type Finding, measured, must } from './scenario.ts';

/** Requires exactly one effect per intent. */
export function judge(
  count: number,
  deliveries: number,
  killed: number,
  percents: Percents,
  answers: Answers,
): Finding[] {
  const numbers = Array.from({ length: count }, (_, number) => number);
  const forms = numbers.filter(isForm);
  const questions = numbers.filter(number => !isForm(number));
  const lostForms = forms.filter(number => percents(number).length === 0).length;
  const twiceForms = forms.filter(number => percents(number).length > 1).length;
  const wrongForms = forms.filter(number => percents(number).some(percent => percent !== percentOf(number))).length;
  const lost = questions.filter(number => answers(number).answers + answers(number).notices === 0).length;
  const twice = questions.filter(number => answers(number).answers > 1).length;
  const told = questions.filter(number => answers(number).notices > 0).length;
  return [
    measured('intents, deliveries, kills', `${count}, ${deliveries}, ${killed}`),
    must('forms acknowledged and lost', lostForms, lostForms === 0),
    must('forms recorded twice', twiceForms, twiceForms === 0),
    must('forms recorded as something else', wrongForms, wrongForms === 0),
    must('questions acknowledged and neither answered nor spoken of', lost, lost === 0),
    must('questions answered twice', twice, twice === 0),
    measured('told that something came in between, because Teams cannot be asked', told),
  ];
}

/** What was recorded for a form, by its number. */
type Percents = (number: number) => (number | null)[];
/** What was posted to the asker, by the question's number. */
type Answers = (number: number) => { answers: number; notices: number };

export async function ourPercents(folder: string): Promise<Percents> {
  const { updates } = await readState(folder);
  return number => (updates[projectCode(number)] ?? []).map(({ percent }) => percent);
}

export function plainPercents(folder: string): Percents {
  const { updates } = JSON.parse(readFileSync(`${folder}/db.json`, 'utf8')) as {
    updates: { project: string; percent: number }[];
  };
  return number => updates.filter(({ project }) => project === projectCode(number)).map(({ percent }) => percent);
}

export function answersIn(double: DoubledPlatform, platform: ChatPlatform, count: number): Answers {
  const texts = new Map<string, string[]>();
  const messages = double.slack
    ? double.slack.messages.map(({ channel, text }) => ({ channel, text }))
    : (double.teams?.calls ?? []).map(({ conversation, body }) => ({
        channel: conversation,
        text: JSON.stringify(body),
      }));
  for (const { channel, text } of messages) texts.set(channel, [...(texts.get(channel) ?? []), text]);
  if (texts.size > count) throw new Error('messages in channels nobody asked in');
  return number => {
    const found = texts.get(directOf(platform, number)) ?? [];
    return {
      answers: found.filter(text => text.includes(questionOf(number))).length,
      notices: found.filter(text => text.includes('中断')).length,
    };
  };
}
