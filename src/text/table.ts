/**
 * All words of the progress table: headings, remarks, print notes. Shown in the workbook, the CSV file and the chart.
 */

import type { Lang } from '../lang.ts';
import { GRADES, STATUSES, type Status } from '../status.ts';
import { wordsText } from './updates/words.ts';

const graded: readonly Status[] = GRADES;
const ungraded = STATUSES.filter(status => !graded.includes(status));
const namesOf = (statuses: readonly Status[], lang: Lang): string[] =>
  statuses.map(status => wordsText[lang].statuses[status]);

/** How an entry stands in a round. */
export type Standing =
  | 'answered'
  /** Asked and not reported. */
  | 'missing'
  /** To be asked, but the division cannot be reached. */
  | 'unreached'
  | 'exempted'
  | 'paused'
  /** Completed or cancelled before the round, so not asked again. */
  | 'over'
  /** No owner is registered. */
  | 'vacant'
  /** An owner is registered, but no round has asked yet. */
  | 'unasked'
  /** A reprint: refers to the original's row and has no values of its own. */
  | 'reprint';

interface TableText {
  /** Name of the table and of its file. */
  name: string;
  summary: string;
  /** To the right of the sheet's title. */
  asOf(date: string): string;
  noRound: string;
  sample: string;
  columns: Record<
    'code' | 'name' | 'owner' | 'before' | 'now' | 'percent' | 'due' | 'comment' | 'remark' | 'area' | 'division',
    string
  >;
  csv: string[];
  /** The sheet for checking the table. */
  checks: { name: string; title: string; what: string };
  area(code: string, name: string, slogan: string, count: number): string;
  measure(code: string, name: string, count: number): string;
  reprint(original: string): string;
  standings: Record<Standing, string>;
  late: string;
  deputy: string;
  total: string;
  projects: string;
  byArea: string;
  byDivision: string;
  chart(projects: number, missing: number): string;
  missing: string;
  notAsked: string;
  note: string;
  page: string;
}

const ja: TableText = {
  name: '進捗管理表',
  summary: '集計',
  asOf: date => `${date}現在`,
  noRound: '照会はまだ行われていません',
  sample: '担当課はサンプルです。実際の担当ではありません。',
  columns: {
    code: '番号',
    name: '取組（事業）',
    owner: '担当部局・課',
    before: '前回',
    now: '今回',
    percent: '進捗率',
    due: '完了予定',
    comment: '説明',
    remark: '備考',
    area: '重点分野',
    division: '部局',
  },
  csv: '番号,重点分野,施策,取組（事業）,再掲元,部局,担当課,前回の状況,前回の進捗率,今回の状況,進捗率,完了予定,説明,回答の別,備考,確認事項,回答日,照会'.split(
    ',',
  ),
  checks: {
    name: '確認',
    title: '確認をお勧めする回答（庁内での確認用です。公表する表には含まれません）',
    what: '確認事項',
  },
  area: (code, name, slogan, count) => `重点分野${code}　${name}　－${slogan}－　（掲載${count}件）`,
  measure: (code, name, count) => `施策${code}　${name}　（掲載${count}件）`,
  reprint: original => `再掲（${original}参照）`,
  standings: {
    answered: '回答済み',
    missing: '未回答',
    unreached: '宛先未登録のため照会できず',
    exempted: '今回は照会対象外',
    paused: '休止中のため照会せず',
    over: '前回までに終了',
    vacant: '担当未登録のため照会せず',
    unasked: '照会前',
    reprint: '再掲',
  },
  late: '期限後の回答',
  deputy: '代理による回答',
  total: '合計',
  projects: '取組数',
  byArea: '重点分野別の状況（再掲を除く取組数）',
  byDivision: '部局別の回答状況（再掲を除く取組数）',
  chart: (projects, missing) => `重点分野別の進捗状況（${projects}取組、うち未回答${missing}）`,
  missing: '未回答',
  notAsked: '照会せず',
  note: `状況の区分：${namesOf(GRADES, 'ja').join('・')}（県の評価の4区分）、ほかに${namesOf(ungraded, 'ja').join('・')}。再掲は元の番号に1回だけ計上しています。`,
  page: '&P / &N ページ',
};

const en: TableText = {
  name: 'Progress table',
  summary: 'Summary',
  asOf: date => `as of ${date}`,
  noRound: 'No round has been held yet',
  sample: 'The divisions are a sample, not those really responsible.',
  columns: {
    code: 'No.',
    name: 'Project',
    owner: 'Department, division',
    before: 'Last',
    now: 'Now',
    percent: 'Progress',
    due: 'Due',
    comment: 'Comment',
    remark: 'Remarks',
    area: 'Area',
    division: 'Department',
  },
  csv: 'No.,Area,Measure,Project,Reprint of,Department,Division,Last status,Last progress,Status,Progress,Due,Comment,Answer,Remarks,To check,Answered on,Round'.split(
    ',',
  ),
  checks: {
    name: 'To check',
    title: 'Answers worth a second look (for the office alone; not part of the table)',
    what: 'To check',
  },
  area: (code, name, slogan, count) => `Area ${code}  ${name}  – ${slogan} –  (${count} entries)`,
  measure: (code, name, count) => `Measure ${code}  ${name}  (${count} entries)`,
  reprint: original => `Reprint: see ${original}`,
  standings: {
    answered: 'Answered',
    missing: 'No answer',
    unreached: 'No address registered, not asked',
    exempted: 'Exempt this time',
    paused: 'Paused, not asked',
    over: 'Ended earlier',
    vacant: 'No owner registered, not asked',
    unasked: 'Not asked yet',
    reprint: 'Reprint',
  },
  late: 'answered late',
  deputy: 'answered by a deputy',
  total: 'Total',
  projects: 'Projects',
  byArea: 'Status by area (projects without reprints)',
  byDivision: 'Answers by department (projects without reprints)',
  chart: (projects, missing) => `Progress by area (${projects} projects, ${missing} without an answer)`,
  missing: 'No answer',
  notAsked: 'Not asked',
  note: `Scale: ${namesOf(GRADES, 'en').join(', ')} (the prefecture’s own four grades); also ${namesOf(ungraded, 'en').join(', ')}. A reprint counts once, at its original number.`,
  page: 'Page &P / &N',
};

export const tableText: Record<Lang, TableText> = { ja, en };
