/** Words of the update cycle used everywhere: states, columns, marks. */

import type { Lang } from '../../lang.ts';
import type { Status } from '../../status.ts';

export interface WordsText {
  /** Joins names and codes. */
  list(items: string[]): string;
  /** @example '順調 80%（平成21年10月1日）', 'On track 80% (1 October 2009)' */
  inBrackets(words: string, remark: string): string;
  statuses: Record<Status, string>;
  columns: Record<
    | 'code'
    | 'name'
    | 'last'
    | 'now'
    | 'status'
    | 'percent'
    | 'due'
    | 'comment'
    | 'owner'
    | 'department'
    | 'asked'
    | 'reported'
    | 'missing'
    | 'unreached'
    | 'delayed'
    | 'kind'
    | 'to'
    | 'result'
    | 'remark'
    | 'before'
    | 'at'
    | 'round'
    | 'by'
    | 'via',
    string
  >;
  none: string;
  /** A report of the current round, shown in place of the last one. @param time with the date unless it was today */
  ownUpdate(time: string, words: string): string;
  sample: string;
  deputy: string;
  late: string;
  /** Next to a division that no message could be sent to. */
  unreached: string;
  total: string;
  marks: { unmoved: string; identical: string; overdue: string; fell: string; contradicts: string };
}

const ja: WordsText = {
  list: items => items.join('、'),
  inBrackets: (words, remark) => `${words}（${remark}）`,
  statuses: {
    not_started: '未着手',
    on_track: '順調',
    mostly_on_track: '概ね順調',
    at_risk: 'やや遅れている',
    delayed: '遅れている',
    completed: '完了',
    cancelled: '中止',
    unknown: '不明',
  },
  columns: {
    code: '番号',
    name: '事業',
    last: '前回',
    now: '今回',
    status: '状況',
    percent: '進捗率',
    due: '完了予定',
    comment: '説明',
    owner: '担当',
    department: '部局',
    asked: '対象',
    reported: '回答済み',
    missing: '未回答',
    unreached: '照会不達',
    delayed: '遅れ',
    kind: '種類',
    to: '宛先',
    result: '結果',
    remark: '備考',
    via: '方法',
    before: '変更前',
    at: '回答日',
    round: '照会',
    by: '回答者',
  },
  none: '―',
  ownUpdate: (time, words) => `今回の回答（${time}）：${words}`,
  sample: '（サンプル）',
  deputy: '（代理）',
  late: '（期限後）',
  unreached: '（照会不達）',
  total: '合計',
  marks: {
    unmoved: '3回続けて順調ですが、進捗率が変わっていません',
    identical: '説明が前回と全く同じです',
    overdue: '完了予定の年月を過ぎています',
    fell: '進捗率が前回より下がっています',
    contradicts: '状況と進捗率が合っていません',
  },
};

const en: WordsText = {
  list: items => items.join(', '),
  inBrackets: (words, remark) => `${words} (${remark})`,
  statuses: {
    not_started: 'Not started',
    on_track: 'On track',
    mostly_on_track: 'Mostly on track',
    at_risk: 'Slightly behind',
    delayed: 'Delayed',
    completed: 'Completed',
    cancelled: 'Cancelled',
    unknown: 'Unknown',
  },
  columns: {
    code: 'No.',
    name: 'Project',
    last: 'Last',
    now: 'Now',
    status: 'Status',
    percent: 'Progress',
    due: 'Due',
    comment: 'Comment',
    owner: 'Owner',
    department: 'Department',
    asked: 'Asked',
    reported: 'Answered',
    missing: 'Outstanding',
    unreached: 'Not reached',
    delayed: 'Behind',
    kind: 'Kind',
    to: 'To',
    result: 'Result',
    remark: 'Remark',
    via: 'How',
    before: 'Before',
    at: 'Answered',
    round: 'Round',
    by: 'By',
  },
  none: '–',
  ownUpdate: (time, words) => `This round (${time}): ${words}`,
  sample: ' (sample)',
  deputy: ' (deputy)',
  late: ' (late)',
  unreached: ' (not reached)',
  total: 'Total',
  marks: {
    unmoved: 'on track three times running, but the percentage has not moved',
    identical: 'the comment is the same as last time',
    overdue: 'the month of completion has passed',
    fell: 'the percentage is lower than last time',
    contradicts: 'status and percentage do not go together',
  },
};

export const wordsText: Record<Lang, WordsText> = { ja, en };
