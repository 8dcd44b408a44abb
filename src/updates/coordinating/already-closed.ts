/** Reply to a coordinator's command about a closed round. */
import { nextPromptDay } from '../../calendar/cycle.ts';
import { printWeekdayDate } from '../../calendar/era.ts';
import { addDays } from '../../calendar/plain-date.ts';
import type { RoundState } from '../state.ts';
import { roundLabel, type View } from '../view/view.ts';

/** @param command the attempted command, for an explanation where it is no longer possible */
export function alreadyClosed(round: RoundState, { text, lang, directory, on }: View, command = ''): string {
  const { commands } = text;
  const cannot = Object.entries(commands.cannot).find(([name]) => name === command)?.[1] ?? '';
  const next = nextPromptDay(addDays(on, 1), directory.schedule);
  return commands.alreadyClosed(roundLabel(round.id, lang), cannot, next && printWeekdayDate(next, lang));
}
