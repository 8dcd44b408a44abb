/** Parses the name of a round, alone or in a sentence: 前回, 前四半期, 平成21年度第2四半期, "last quarter". */
import { parsePeriodId } from '../../calendar/fiscal-year.ts';
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

const YEAR_JA = '(?:(?:(?:平成|令和|h|r)?(?:\\d{1,4}|元)|今|本|昨|前|去)年度の?)?';
const PART_EN =
  '(?:fy ?\\d{4},? )?(?:q[1-4]|(?:the )?(?:first|second|third|fourth) quarter|(?:the )?last quarter)(?: (?:of )?fy ?\\d{4})?';
/** The period with what joins it to the rest; one to finish in is none: 「第4四半期に完了予定」, "done by Q4". */
const SAID = new RegExp(
  [
    `(?<ja>${YEAR_JA}(?:第?[1-4一二三四]四半期|[上下]半期|(?<![一-龠])前四半期))(?:分|末時点|末現在|時点|現在)?(?:に?おける|について(?:は)?|で?は|の(?!完了|終了|完成|予定|期限|末|照会)|も|[、:： ]|に(?=(?:やや|概ね)?(?:遅れ|順調|完了し|中止し)(?:て(?:い)?た|だった|た)))`,
    `^(?:in|for|during|as of) (?<start>${PART_EN})[,:]? `,
    `(?<=\\b(?:was|were|went|did|had)\\b.*) (?:in|for|during|as of) (?<end>${PART_EN})(?=[.!?]?$)`,
  ].join('|'),
  'i',
);

/**
 * A period spoken of in a sentence: what is left of it, and the round of that period, or the period's name where there was none. Null
 * when none is named that the office could be asked about.
 */
export function roundSaid(
  sentence: string,
  { state, directory, on, lang }: View,
): { rest: string; round: RoundState | string } | null {
  const text = sentence.normalize('NFKC');
  const match = SAID.exec(text);
  const words = Object.values(match?.groups ?? {}).find(Boolean);
  if (!match || !words) return null;
  const rest = text.slice(0, match.index) + text.slice(match.index + match[0].length);
  const named = periodsNamed(words.replace(/\bthe /i, ''), on, directory.schedule.every) ?? [];
  const periods = named.flatMap(id => parsePeriodId(id) ?? []);
  const [round] = periods.flatMap(({ to }) => rounds(state).filter(one => one.to === to));
  if (round) return { rest, round };
  const askable = periods.find(({ kind }) => kind === directory.schedule.every);
  return askable ? { rest, round: roundLabel(askable.id, lang) } : null;
}
