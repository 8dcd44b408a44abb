/**
 * 「平成14年は？」「平成20年度は対象？」 "what happened in 2002": a year alone asks for what the document dates in it.
 */
import { westernYear } from '../../calendar/era.ts';
import { anyOf } from '../../regex.ts';
import type { Context } from '../context.ts';
import type { Intent } from '../intent.ts';
import { nothing } from '../refusing/refuse.ts';
import { datedPredecessors } from './earlier-plans.ts';

const YEAR = '(?:平成(?<era>\\d{1,2}|元)年|(?<western>(?:19|20)\\d{2})年?)(?<fiscal>度)?';
/** A year without capture groups. */
const ANY_YEAR = '(?:平成(?:\\d{1,2}|元)年|(?:19|20)\\d{2}年?)度?';
const END = '(?:です|でしょう|でした)?(?:か|っけ)?[?？。]*$';
const OF_YEAR = [
  new RegExp(
    `^${YEAR}(?:に?(?:は|って))?(?:何が|なにが|何か|どんな(?:計画|こと)が)?(?:あった|あり(?:ました)?|でき(?:た|ました)|起きた)?(?:の|ん)?${END}`,
  ),
  new RegExp(`^${YEAR}の(?:計画|プラン|戦略|出来事|動き)(?:は|って|を)?(?:何|どれ|教えて(?:ください)?)?${END}`),
  anyOf(
    /^(?:and )?(?:what (?:happened|was (?:made|adopted|drawn up))|which plan(?:s)? (?:was|were) (?:made|adopted|drawn up)) in (?<western>(?:19|20)\d{2})[?.]*$/,
    /^(?:the )?(?<other>(?:19|20)\d{2}) plan[?.]*$/,
  ),
];
/** Whether a year is in the plan's period or its last one. */
const IN_PERIOD = new RegExp(
  [
    `${ANY_YEAR}(?:は|も|って|が)?、?(?:この|本)?(?:計画)?(?:の)?(?:期間)?(?:に|の)?、?(?:対象|範囲|期間内|入って|入る|入り|含ま|含む)(?:て|る|れ|ま|い|す|の|です|か|外|ない|れる|れて|内)*${END}`,
    `${ANY_YEAR}末?(?:まで|から)(?:の計画)?(?:で|だ)(?:した|った|す)?(?:よ)?(?:っけ|よね|ね|か)?[?？]*$`,
  ].join('|'),
);

/**
 * @returns the passages dated in that year; the period for a year of the plan or a possible one; a refusal when nothing
 * is dated
 */
export function askYear(context: Context): Intent | null {
  const { frame, subject, plan } = context;
  if (subject.entries.length + subject.areas.length + subject.measures.length > 0) return null;
  const { text } = frame;
  if (IN_PERIOD.test(text)) return { kind: 'fact', passages: ['period-1'] };
  const { groups } = OF_YEAR.map(pattern => pattern.exec(text)).find(Boolean) ?? {};
  if (!groups) return null;
  const { era, western, other } = groups;
  const year = (era && westernYear('平成', era === '元' ? 1 : Number(era))) || Number(western ?? other);
  const earlier = datedPredecessors(`${year}`, plan);
  if (earlier.length > 0) return { kind: 'fact', passages: earlier.map(number => `predecessor-${number}`) };
  const { from, to } = plan.document.fiscalYears;
  const targets = plan.document.nationalTargets.filter(({ by }) => by.normalize('NFKC').includes(`${year}年`));
  const dated = targets.map(({ id }) => `target-${id}`);
  if (year >= from && year <= to) return { kind: 'fact', passages: ['period-1', ...dated] };
  return dated.length > 0 ? { kind: 'fact', passages: dated } : nothing(context);
}
