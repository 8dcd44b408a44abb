/**
 * Words of the directory as a table (`export owners`, `import owners`): the first of each is written, all are read, in
 * any width and letter case.
 */

export const HEADINGS = {
  project: ['番号', '事業番号', '取組番号', 'コード', 'project', 'code', 'no.', 'no'],
  projectName: ['取組', '事業名', '取組名'],
  role: ['役割', '区分', 'role'],
  ownerId: ['課ID', 'owner', 'ownerid'],
  owner: ['担当課', '課', '課名', '所属', 'ownername', 'owner name', 'division name'],
  division: ['部局', '部局名', '部', 'division', 'department'],
  contact: ['氏名', '担当者', '担当者名', '名前', 'contact', 'person'],
  post: ['職', '職名', '役職', 'post', 'title'],
  deputyOf: ['代理', '代理する人', '代理対象', 'deputyof', 'deputy of'],
  email: ['メール', 'メールアドレス', 'email', 'e-mail'],
  slack: ['Slack', 'slackid', 'slack id', 'スラック'],
  teams: ['Teams', 'teamsid', 'teams id', 'チームズ'],
  from: ['開始', '開始日', '適用開始', 'から', 'from'],
  to: ['終了', '終了日', '適用終了', 'まで', 'to'],
  reading: ['読み', 'よみ', 'ふりがな', 'reading'],
  nameEn: ['英語名', 'nameen'],
  divisionEn: ['部局の英語名', 'divisionen'],
} as const;
export type Column = keyof typeof HEADINGS;

/** In the column 役割. */
export const ROLES = {
  main: ['主担当', '主', '主担当課', '主管', '主管課', '所管', '所管課', 'main'],
  support: ['関係課', '関係', '関連課', '協力課', '連携課', '副', '副担当', '副担当課', 'support'],
  division: ['課'],
  contact: ['担当者', '担当', '担当職員', 'contact'],
  superior: ['上席', '上司', 'superior', 'head'],
  coordinator: ['取りまとめ', '取りまとめ担当', 'とりまとめ', 'coordinator'],
} as const;
export type RowRole = keyof typeof ROLES;

/** Keys of the first column, with the value in the next; the part in （ ） is a hint and not read. */
export const SETTINGS = {
  sample: ['サンプル（架空の名簿なら「はい」、実際の担当なら「いいえ」）', '見本'],
  slack: ['取りまとめのチャンネル（Slackのチャンネル ID）'],
  teams: ['取りまとめの会話（Teamsの会話 ID）'],
  every: ['照会の間隔（毎月、四半期、半期、年度）'],
  at: ['照会の時刻（9:00のように）'],
  dueBusinessDays: ['回答の期限（照会から何営業日）'],
  remindAtBusinessDays: ['督促の日（照会から何営業日、複数は「、」で）'],
  escalateAfterBusinessDays: ['上席への連絡の日（照会から何営業日）'],
  timeZone: ['時間帯（ふつうは Asia/Tokyo）'],
  closedDays: ['休業日（12-29..01-03のように、複数は「、」で）'],
} as const;
export type Setting = keyof typeof SETTINGS;

export const EVERY = { month: ['毎月'], quarter: ['四半期'], 'half-year': ['半期'], year: ['年度', '毎年'] } as const;
export const YES_NO = { yes: ['はい', 'yes'], no: ['いいえ', 'no'] } as const;
export const NOBODY = ['なし', '未登録', '―', '-', 'none'];
/** Separator of lists within a cell; a comma could make Excel read a number. */
export const LIST_MARK = '、';

/** Names of the sheets of a workbook. */
export const SHEETS = { assignments: '担当', divisions: '課', people: '担当者', settings: '設定' };
export const SETTINGS_HEAD = ['項目', '値'];

type Words = Record<string, readonly string[]>;

/** The word written for a key. */
export function wordFor<Set extends Words>(set: Set, name: keyof Set): string {
  return set[name]?.[0] ?? '';
}

/** The key of a cell's word; null for unknown words. */
export function meaningOf<Set extends Words>(set: Set, cell: string): keyof Set | null {
  const word = folded(cell);
  if (word === '') return null;
  return Object.keys(set).find(name => set[name]?.some(one => folded(one) === word)) ?? null;
}

function folded(cell: string): string {
  const text = cell.normalize('NFKC').trim().toLowerCase();
  return (/^[^(]+/.exec(text)?.[0] ?? text).trim();
}
