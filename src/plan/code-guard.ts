/**
 * Rejects numbers that look like codes but are not: 1-2個, 4-6月, 3.5%, h21.4, ver.1.2. Tests a window of fixed length
 * around a candidate, so that the cost stays linear.
 */
const WINDOW = 16;

// Each counter excludes words that start with it: 名 counts people, but 名称 may follow a code.
const COUNTER = new RegExp(
  `^ ?(?:${[
    '%|パーセント|ポイント|個(?!別|人|目)|件(?!名|目|数)|名(?!称|前)|人(?!材)|つ(?!いて|目)|点(?!検)|枚|台(?!帳)|本(?!文|庁)|社(?!会)|団体|世帯',
    '日(?!程|本)|月(?!次|例)|年|時(?!点)|分(?!野|担|類)|秒|週|[ヶヵかカケ箇][月所年国]|回(?!答|目)|割(?!当|り当)|倍|度|歳|才',
    '万|千|百|億|兆|円|キロ|頁|ページ|版|丁目|番地',
    '(?:days?|weeks?|months?|years?|hours?|minutes?|people|persons?|percent|times|points?|pages?|copies|yen)(?![a-z])',
  ].join('|')})`,
);
// After a space it is a heading, not a counter: 2の2 取組 一覧.
const PROJECT_COUNTER = /^(?:事業|施策|取り?組み?|プロジェクト|項目|分野)/;
const NOT_A_CODE_BEFORE =
  /(?:[0-9]:|[¥$£]|平成|令和|昭和|西暦|電話|tel|fax|内線|〒|町|丁目|震度|マグニチュード|平均|約|およそ|バージョン|ver(?:sion)?\.?|windows|office)[: ]?$/;
const CODE_WORD_BEFORE =
  /(?:^|[^a-z])(?:areas?|measures?|projects?|entry|entries|items?|codes?|no\.?|nos\.?|numbers?)$/;

/** Whether the number ending at `end` is a quantity: 1-2個, 3-5 days. */
export function isCounted(text: string, end: number): boolean {
  return COUNTER.test(text.slice(end, end + WINDOW));
}

/** Whether the number counts projects: the 9事業 of 1-1の9事業 is no entry number. */
export function isProjectCount(text: string, end: number): boolean {
  return PROJECT_COUNTER.test(text.slice(end, end + WINDOW));
}

/** Whether the text before `start` excludes a code: a currency, an era, a telephone number, letters of another word. */
export function isForeignBefore(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - WINDOW), start);
  return NOT_A_CODE_BEFORE.test(before) || (/[a-z0-9]$/.test(before) && !CODE_WORD_BEFORE.test(before));
}
