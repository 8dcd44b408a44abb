/**
 * Detects a changed date whose wording does not state the direction: 「完了予定が3月から5月に変わりました」,
 * 「稼働11月→1月」, 「当初12月でしたが、結局2月です」, "target was December, now February".
 */
import type { Findings } from '../findings.ts';
import type { State } from '../states/verdicts.ts';
import type { FoundMonth } from './month-arithmetic.ts';

export interface Shift {
  /** The new month. */
  to: FoundMonth;
  state: State;
}

const CHANGED =
  /変わ|早ま|前倒|変更|なりま|なりそう|となる|になる|改め|修正|見直|移(?:し|り)|\b(?:changed?|shifted|revised|now|went)\b/;
const FROM_TO = /^(?:末|頃|ごろ|中)?(?:完了|終了|予定)?(?:から|→|->| to | until )[^、。]{0,6}$/;
const ARROW = /^(?:末|頃|ごろ|中)?(?:完了|終了|予定)? ?(?:→|⇒|->|=>) ?[^、。]{0,6}$/;
/** The former plan, followed by the new one: 「12月の予定が」, 「11月としていましたが」, 「12月完成は難しく」. */
const ONCE_PLANNED =
  /^(?:末|頃|ごろ|中|上旬|中旬|下旬)?[^、。]{0,8}?(?:(?:予定|見込み?|期限|目標|計画|つもり|はず)(?:だった|でした)?の?(?:が|を|のを|から)|(?:だった|でした)の?(?:です)?(?:が|を|けど|けれど|ものの)|(?:して|見込んで|予定して|考えて|思って|言って|直して)(?:い|お)?(?:り?まし)?たの?(?:です)?(?:が|を|けど|けれど|ものの)|(?:は|が)?(?:終わ(?:ら[ずな]|りませ)|難し|厳し|困難|無理|間に合(?:わ|い)|でき(?:な|ず|ま))[^、。]{0,8})[、。 ]*[^、。月]{0,12}$/;
const ORIGINALLY =
  /(?:当初|もともと|元々|元は|本来|最初)[^、。]{0,8}$|\b(?:was|originally|planned)(?: (?:for|in|to be|due|planned|set|scheduled))*[ :]*$/;
/** Dates of something other than the end, and corrections of typos. */
const NOT_OF_THE_END = /着手|着工|契約|入札|会議|打ち?合わ?せ|説明会|研修会|誤り|間違|訂正|時点|現在/;
const EARLIER = /前倒し|早ま|早め|繰り?上げ|\bearl(?:y|ier)\b|\bforward\b/;
/** A month this far behind another is past: 「9月→12月」 in October. */
const LONG_GAP = 4;

/** The change whose new month is in clause `at`, with the old one in it or in the previous one. */
export function findShift(clauses: readonly Findings[], at: number): Shift | null {
  const found = clauses[at]!;
  for (const to of found.months) {
    const before = found.months.filter(({ end }) => end <= to.start).at(-1);
    const holder = before ? found : clauses[at - 1];
    const from = before ?? holder?.months.at(-1);
    if (!holder || !from || !to.isAhead || from.month === to.month) continue;
    const { text, mark } = holder.clause;
    const between = before
      ? text.slice(from.end, to.start)
      : `${text.slice(from.end)}${mark}${found.clause.text.slice(0, to.start)}`;
    const after = found.clause.text.slice(to.end);
    if (isShift(text.slice(0, from.start), between, after, before ? text : '')) return shift(from, to, between + after);
  }
  return null;
}

function isShift(before: string, between: string, after: string, clause: string): boolean {
  if (NOT_OF_THE_END.test(between + after)) return false;
  if (ARROW.test(between) || ONCE_PLANNED.test(between)) return true;
  return ORIGINALLY.test(before) ? between.length <= LONGEST_BETWEEN : FROM_TO.test(between) && CHANGED.test(clause);
}

const LONGEST_BETWEEN = 20;

/** Later than before is a delay. */
function shift(from: FoundMonth, to: FoundMonth, said: string): Shift {
  const isLater = to.month > from.month || (monthsBetween(to.month, from.month) > LONG_GAP && !EARLIER.test(said));
  const isFeared = /そう(?:です|だ|$)|かも|可能性|恐れ|おそれ/.test(said);
  return {
    to,
    state: {
      start: to.start,
      end: to.end,
      sense: 'moved',
      status: isLater ? (isFeared ? 'at_risk' : 'delayed') : 'on_track',
      weak: false,
      past: false,
      doubtful: false,
      part: false,
    },
  };
}

function monthsBetween(earlier: string, later: string): number {
  const [from, to] = [earlier, later].map(month => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))) as [
    number,
    number,
  ];
  return to - from;
}
