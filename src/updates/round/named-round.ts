/** Parses the name of a round: 前回, 前四半期, 平成21年度第2四半期, "last quarter". */
import { periodsNamed } from '../../calendar/named-period.ts';
import type { RoundState, UpdatesState } from '../state.ts';
import type { View } from '../view/view.ts';
import { roundLabel } from '../view/view.ts';
import { currentRound, rounds } from './updates.ts';

/** Rounds counted back from the current one. */
const BACK: readonly [RegExp, number][] = [
  [/^(?:今回|最新|直近|現在)$|^(?:this|the latest|latest|current|newest)(?: round)?$/, 0],
  [/^(?:前回|前の回|ひとつ前|一つ前|1つ前|この前)$|^(?:the )?(?:last|previous)(?: round| time)?$/, 1],
  [/^(?:前々回|二つ前|2つ前)$|^(?:the )?(?:last but one|one before last)(?: round)?$/, 2],
];

const bare = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/(?:の照会|の|分)+$/, '');

/** Whether the words name a round, recorded or not. */
export function namesRound(words: string): boolean {
  return (
    BACK.some(([pattern]) => pattern.test(bare(words))) || periodsNamed(bare(words), '2009-04-01', 'quarter') !== null
  );
}

/** @returns the round, or its name if it is not recorded */
export function roundNamed(words: string, { state, directory, on, lang }: View): RoundState | string {
  const [, back] = BACK.find(([pattern]) => pattern.test(bare(words))) ?? [];
  if (back !== undefined) return roundsBack(back, state) ?? words;
  const ids = periodsNamed(bare(words), on, directory.schedule.every) ?? [];
  const [likeliest] = ids;
  return ids.flatMap(id => state.rounds[id] ?? [])[0] ?? (likeliest ? roundLabel(likeliest, lang) : words);
}

/** Ordered by period: a round opened late may be about an earlier one. */
function roundsBack(back: number, state: UpdatesState): RoundState | undefined {
  const current = currentRound(state);
  if (back === 0 || !current) return current;
  const earlier = rounds(state)
    .filter(({ to }) => to < current.to)
    .sort((a, b) => a.to.localeCompare(b.to));
  return earlier.at(-back);
}
