/** What a coordinator is told who would do something to a round that is over. */
import { nextPromptDay } from '../../calendar/cycle.ts';
import { printWeekdayDate } from '../../calendar/era.ts';
import { addDays } from '../../calendar/plain-date.ts';
import type { RoundState } from '../state.ts';
import { roundLabel, type View } from '../view/view.ts';

/** @param command what was tried, for what cannot be done any more; another needs no word about it */
export function alreadyClosed(round: RoundState, { text, lang, directory, on }: View, command = ''): string {
  const { commands } = text;
  const cannot = Object.entries(commands.cannot).find(([name]) => name === command)?.[1] ?? '';
  const next = nextPromptDay(addDays(on, 1), directory.schedule);
  return commands.alreadyClosed(roundLabel(round.id, lang), cannot, next && printWeekdayDate(next, lang));
}
