/**
 * Finds the due month: of the months named, the one that is a deadline. Excludes the old date of a postponement, starts
 * and past events, and other dates.
 */
import { anyOf } from '../../../regex.ts';
import type { Findings } from '../findings.ts';
import { type FoundMonth, monthsLater } from './month-arithmetic.ts';

const ORIGIN_AFTER =
  /^(?:も|から|より|以降|[^、。]{0,8}(?:はず|つもり|約束)(?:が|なのに|なのですが)|[^、。]{0,8}(?:はず|つもり|予定|見込み)(?:でした|だった)|の?(?:目標(?:点|値|件|数)|実績|計画|予算|取組|事業|作業|改修|研修|講座)|に(?:始|スタート|着手|開始|開講)|開始|着手|スタート|の(?:予定|はず)(?:でした|だった)|(?:完了|終了|公開|完成)?予定(?:でした|だった)|(?:時点|現在|分|号))/;
/** The year of something, not its end: 今年度の交付. */
const OF_THE_YEAR =
  /^(?:予定|計画|目標)の|^は|^の(?!予定|見込|完了|終|完成|公開|第|上|下|前|後|[1-4一二三四])[一-龠ァ-ヺ]/;
/** E.g. 次回は11月28日. */
const NEXT_TIME = /(?:次回|次)(?:は|の|が)?$/;
const ORIGIN_BEFORE_EN = anyOf(
  /\b(?:since|from|started in|began in|starting|as of)(?: (?:the|last))?\s*$/,
  /\bwas (?:originally )?(?:due|planned|supposed|scheduled|expected|meant)(?: to(?: [a-z]+){1,3})?(?: (?:in|by|for|on|at the end of))?\s*$/,
);
/** E.g. "in trouble if nobody replies by November". */
const IF_BEFORE_EN = /\b(?:if|unless)\b[^,;]*$/;
/** After the new date of a postponement. */
const MOVED_TO_AFTER = /^(?:末|頃|ごろ|中)?(?:まで|に|へ)/;
const MOVED = anyOf(
  /延|ずれ|ずら|早ま|前倒|後ろ倒|後倒|先送|繰|持ち越|変更|変わ|まわし|回し|回す|リスケ|なり(?:ました|ます|そう)|\bslip|\bpostpone|\bpushed/,
  /\bmoved(?! (?:sections?|desks?|departments?|jobs|offices?|on)\b)(?! to (?:the )?(?:[a-z]+ ){0,3}(?:sections?|divisions?|departments?|teams?|offices?|desks?|units?)\b)/,
  /\bextended|\brescheduled|\bdeferred|\bput back|\bdelayed (?:to|until|till)/,
  /\bnew (?:date|target|deadline)/,
);
/** Words that make a month a deadline, after it or before it. */
const DEADLINE = anyOf(
  /予定|見込|見通|めど|目途|目標|目指|期限|締切|〆|結論|決着|区切|納期|完了|完成|終|公開|稼働|策定|決定|開設|オープン|導入|リリース|供用|なり(?:ます|そう)|となる/,
  /[とにさん]なる|になって|間に合|かか[りる]|まで|仕上|修了|済ませ|達成|片付|片が|以内|で終|いただ|頂|竣工|開通/,
  /\b(?:finish|complet|ready|done|due|deadline|target|estimate|expected|launch|deliver|on schedule|on track|as planned|date|wrap|end|until|till|by|go live|before|for)/,
);
const BY_BEFORE_EN =
  /\b(?:by|until|till|to|before|for|due(?: in| by)?|end of|target(?: is|:)?|date(?: is|:)?|complete(?:d)? (?:in|by)|finish(?:ed)? (?:in|by)|late|early|mid|in)[\s-]*(?:the |around |about )?(?:end of |late |early |mid-)?(?:the )?$/;
/** Another event at that time. */
const EVENT = anyOf(
  /打合せ|打ち合わせ|会議|検討会|説明会|研修会|テスト(?!完了)|募集|発注|公募|公告|着手|(?<!運用)開始|始め|開講|着工|契約|入札|報告|連絡|回答|異動|着任|引き?継|交代|替わ/,
  /休み|休暇|確認|\b(?:meeting|kick-?off|start|begin|attendees|held)\b/,
);
const PAST_JA =
  /(?:ました|した|った|いた|んだ|済み?(?:です|で)?|おり(?:ます)?|ています|てます)(?:が|けど|けれども?|ものの|ので|ため)?[、。]?$/;
const HAPPENED = /(?:ました|した|った|いた|んだ|(?:終え|済ませ|仕上げ)(?:て)?|済み?)[、。]?$/;
const FUTURE_JA = /予定|見込|見通|めど|目途|目標|目指|そう|なります|つもり|まで/;
const DONE_BEFORE_EN = /(?<!\b(?:was|were|has been|have been|got) )\b(?:done|finished|completed?|ready) $/;
const PAST_EN = /\b(?:was|were|had|completed|finished|held|started|began|launched|cancelled|canceled|done)\b/;
const FUTURE_EN =
  /\b(?:will|to be|should|expected|due|plan|target|scheduled|by|until|going to|on schedule|slip(?:ped)?|postponed|pushed|moved|extended|can't|cannot)\b/;

/** Denies that it will be finished then. */
const NOT_THEN =
  /^[^、。]{0,8}(?:見込め(?:な|ま)|望め(?:な|ま)|絶望|[黄赤]色?信号|間に合わ(?!せ(?!られ))|間に合いませ|(?:完了|完成|終了)(?:は|が)?(?:でき|し)(?:な|ませ)|終わ(?:らな|りませ)|でき(?:な|ませ)|無理)/;
/** E.g. "won't be ready until March". */
const NOT_UNTIL_EN =
  /(?:\bnot|n't)\b[^,;]*\b(?:until|till|before)(?: (?:late|early|mid|the end of|around|about))?[\s-]*$/;
const NOT_THEN_EN = /(?:\bnot|n't|\bcannot|\bunable to|\bwon't)\b[^,;]*$/;

/** E.g. "now June", "probably March". */
const ONLY_HEDGED =
  /^(?:(?:and|but|so|it's|now|rather|instead|probably|likely|maybe|hopefully|realistically|perhaps|around|about|expected|more like|early|mid|late|end of)[ -]*)+$/;

/** E.g. （完了予定 H22.3）, 完了予定（H22.3）. */
const LABEL_BEFORE = /(?:予定|期限|納期|時期|目途|目標)(?:日|年月)?[はが: ]*\(?[: ]*$/;

const EXTENSION =
  /^(?:末|頃|中)?(?:の|完了|終了|公開)*(?:予定|見込み|期限|つもり)?(?:だった|でした)?(?:の)?(?:が|から|より|を)、?(?:さらに|約)?(\d|[一二三四五六])[かヶカケ箇ヵ]月(?:ほど|程度|くらい)?(?:延|ずれ|後ろ|先送)/;

interface FoundDue {
  month: string;
  /** The date was postponed to this month. */
  moved: boolean;
}

/** The deadline in a clause; null when there is none. `label` is a form's label before it: 期限, 完了予定. */
export function findDue({ clause: { text }, months, replaced }: Findings, label: string): FoundDue | null {
  const moved = MOVED.test(text) || replaced.length > 0;
  const candidates = months.filter(found => found.isAhead && isDeadline(text, found, months, label, moved));
  const target = moved ? candidates.filter(({ end }) => MOVED_TO_AFTER.test(text.slice(end))).at(-1) : undefined;
  const extended = moved ? extendedBy(text, candidates) : null;
  if (extended) return { month: extended, moved: true };
  const found = target ?? candidates.at(-1);
  return found ? { month: found.month, moved: moved && found === target } : null;
}

/** The planned month postponed by a number of months: 「3月末の予定が2か月延びます」. */
function extendedBy(text: string, candidates: readonly FoundMonth[]): string | null {
  const [first, ...others] = candidates;
  const count = EXTENSION.exec(first && others.length === 0 ? text.slice(first.end) : '')?.[1];
  return first && count ? monthsLater(`${first.month}-01`, '一二三四五六'.indexOf(count) + 1 || Number(count)) : null;
}

function isDeadline(
  text: string,
  { start, end, isRecent }: FoundMonth,
  months: readonly FoundMonth[],
  label: string,
  moved: boolean,
): boolean {
  const before = text.slice(0, start);
  const after = text.slice(end, months.find(other => other.start >= end)?.start);
  if (text.slice(0, end).endsWith('年度') && OF_THE_YEAR.test(after)) return false;
  // 「来年度に先送り」 names the year, but no month.
  if (moved && /(?:来|次|翌)年度$|\b(?:to|into) next fiscal year$/.test(text.slice(0, end)) && !/^まで/.test(after))
    return false;
  if (IF_BEFORE_EN.test(before)) return false;
  if (NEXT_TIME.test(before) || ORIGIN_AFTER.test(after) || ORIGIN_BEFORE_EN.test(before)) return false;
  // In October, 「9月に終え」 was last month.
  if (isRecent && HAPPENED.test(text.slice(end)) && !FUTURE_JA.test(text.slice(end))) return false;
  // A month in brackets dates a detail: 前期（6月・定員20名）.
  if (/\([^)]*$/.test(before) && !LABEL_BEFORE.test(before) && !/^[^(]{0,3}(?:予定|見込|目途|まで|完)/.test(after))
    return false;
  if (moved) return true;
  if (/期限|予定|納期|時期|目標|完了|完成|終了|due|deadline|complet/.test(label)) return true;
  const rest = text.slice(end);
  // E.g. "done next month".
  if (DONE_BEFORE_EN.test(before)) return true;
  if (isOver(text, rest)) return false;
  if (EVENT.test(after) && !/完了|終了|完成|終わ|まで/.test(after)) return false;
  if (NOT_UNTIL_EN.test(before)) return true;
  if (NOT_THEN.test(rest) || NOT_THEN_EN.test(before)) return false;
  if (/[a-z]\s*$/.test(before) && BY_BEFORE_EN.test(before)) return DEADLINE.test(before) || DEADLINE.test(rest);
  // Only a date: 「22年3月」 on a line of its own, 「MIDORI 順調 3月」.
  return (
    DEADLINE.test(rest) ||
    DEADLINE.test(before) ||
    (/^(?: now| instead| at (?:best|the earliest)|か(?:と|な))?[\s、。)]*$/.test(rest) &&
      /(?:^|[\s:、は])$/.test(before) &&
      (!/[a-z] $/.test(before) || ONLY_HEDGED.test(before)))
  );
}

function isOver(text: string, rest: string): boolean {
  if (/[ぁ-ん一-龠]/.test(text)) return PAST_JA.test(rest) && !FUTURE_JA.test(rest);
  return PAST_EN.test(text) && !FUTURE_EN.test(text);
}
