/** What is wrong in a cell of a table of owners, and which rows change nothing. Shown by `import owners`. */
import type { Fault } from '../../errors.ts';
import type { Lang } from '../../lang.ts';
import { EVERY, type Setting, wordFor } from '../directory-form.ts';

export interface OwnersTableText {
  neitherYesNorNo(value: string): Fault;
  sampleOverReal: Fault;
  setting(setting: Exclude<Setting, 'sample' | 'slack' | 'teams'>, value: string): Fault;
  noRole(word: string, roles: readonly string[]): Fault;
  roleOfPerson(word: string): Fault;
  severalCodes(cell: string): Fault;
  noCode(cell: string): Fault;
  unknownProject(code: string): Fault;
  reprint(code: string, original: string): Fault;
  /** @param where row of the other owner */
  rivals(code: string, owner: string, other: string, where: string): Fault;
  noDate(cell: string): Fault;
  noEmail(cell: string): Fault;
  noSlackPerson(cell: string): Fault;
  sharedId(id: string, other: string, name: string): Fault;
  renamedTwice(id: string, name: string, earlier: string): Fault;
  nameOfNobody(name: string, id: string, known: string): Fault;
  sameName(name: string): Fault;
  unknownId(id: string): Fault;
  noDepartment(name: string): Fault;
  /** Note: @param where sheet, empty for a csv */
  notRead(where: string, headings: readonly string[]): string;
  noOwnerIn(where: string, code: string): string;
}

const EVERY_WORDS = (['month', 'quarter', 'half-year', 'year'] as const).map(every => wordFor(EVERY, every));
const CLOSED_DAYS_JA =
  '毎年の日は 11-01、毎年の期間は 12-29..01-03、一日だけは 2010-02-11、一度の期間は 2010-08-12..2010-08-16 と書いてください。';

const ja: OwnersTableText = {
  neitherYesNorNo: value => ({
    rule: `「${value}」は「はい」でも「いいえ」でもありません`,
    remedy: '実際の担当の名簿なら「いいえ」と書いてください。',
  }),
  sampleOverReal: {
    rule: 'この表をサンプルとしていますが、今の名簿は実際のものです',
    remedy: '実際の担当の名簿なら「いいえ」と書いてください。',
  },
  setting: (setting, value) => SETTINGS_JA[setting](value),
  noRole: (word, roles) => ({
    rule: `「${word}」という役割はありません`,
    remedy: `${roles.join('、')}のどれかを書くか、空にしてください。職は「職」の列に書きます。`,
  }),
  roleOfPerson: word => ({
    rule: `「${word}」は人の役割ですが、氏名がありません`,
    remedy: '「氏名」に名前を書いてください。',
  }),
  severalCodes: cell => ({ rule: `番号が二つ以上あります：${cell}`, remedy: '一つずつ、別の行に書いてください。' }),
  noCode: cell => ({
    rule: cell === '' ? '空です' : `「${cell}」は番号ではありません`,
    remedy: '計画書のとおりに書いてください。例：1-1-1',
  }),
  unknownProject: code => ({ rule: `${code} は計画にありません`, remedy: '番号を直してください。' }),
  reprint: (code, original) => ({
    rule: `${code} は ${original} の再掲です`,
    remedy: `担当は ${original} に書き、この行は空にしてください。`,
  }),
  rivals: (code, owner, other, where) => ({
    rule: `${code} の主担当が、ここでは${owner}、${where}では${other}です`,
    remedy: 'どちらかを消すか、手伝う課の「役割」を「関係課」にするか、いつからの担当かを「開始」に書いてください。',
  }),
  noDate: cell => ({
    rule: `「${cell}」は日付として読めません`,
    remedy: '2010-04-01、2010/4/1、平成22年4月1日 のように書いてください。',
  }),
  noEmail: cell => ({ rule: `「${cell}」はメールアドレスではありません`, remedy: '直すか、空にしてください。' }),
  noSlackPerson: cell => ({
    rule: `「${cell}」はSlackのメンバーIDではありません`,
    remedy: 'プロフィールから写してください。例：U01ABCDEF',
  }),
  sharedId: (id, other, name) => ({
    rule: `${id} は${other}のIDですが、${name}にも書かれています`,
    remedy: 'どちらかを直すか、名前を元のとおりに書いてください。',
  }),
  renamedTwice: (id, name, earlier) => ({
    rule: `${id} をここでは「${name}」、ほかの行では「${earlier}」としています`,
    remedy: '同じに書くか、どれか一行だけを変えてください。',
  }),
  nameOfNobody: (name, id, known) => ({
    rule: `「${name}」という課はなく、課IDの ${id} は${known}のものです`,
    remedy: `${known}の名前を変えるなら、その課の行（役割「課」、またはシート「課」）に新しい名前を書いてください。新しい課なら、課IDを空にして「部局」を書いてください。`,
  }),
  sameName: name => ({ rule: `「${name}」という課が二つ以上あります`, remedy: '「部局」も書いてください。' }),
  unknownId: id => ({
    rule: `課ID ${id} の課はありません`,
    remedy: '「担当課」に名前を、「部局」に部局を書いてください。',
  }),
  noDepartment: name => ({ rule: `「${name}」は新しい課で、部局がありません`, remedy: '「部局」を書いてください。' }),
  notRead: (where, headings) => `${where && `シート「${where}」：`}読まない列：${headings.join('、')}`,
  noOwnerIn: (where, code) =>
    `${where}：${code} に担当課がないので、今のままにします（結合したセルは、いちばん上にだけ値があります）`,
};

const daysJa = (value: string): Fault => ({
  rule: `「${value}」は営業日の数ではありません`,
  remedy: '1から40までの整数を書いてください。二つ以上のときは「、」で区切ります。',
});
const SETTINGS_JA: Record<Parameters<OwnersTableText['setting']>[0], (value: string) => Fault> = {
  every: value => ({
    rule: `「${value}」という間隔はありません`,
    remedy: `${EVERY_WORDS.join('、')}のどれかを書いてください。`,
  }),
  at: value => ({ rule: `「${value}」は時刻ではありません`, remedy: '9:00 や 13:30 のように書いてください。' }),
  dueBusinessDays: daysJa,
  remindAtBusinessDays: daysJa,
  escalateAfterBusinessDays: daysJa,
  timeZone: value => ({ rule: `「${value}」という時間帯はありません`, remedy: 'Asia/Tokyo と書いてください。' }),
  closedDays: value => ({ rule: `「${value}」は休業日として読めません`, remedy: CLOSED_DAYS_JA }),
};

const CLOSED_DAYS =
  'Write a day of every year 11-01, a stretch of every year 12-29..01-03, one day 2010-02-11, or one stretch 2010-08-12..2010-08-16.';

const en: OwnersTableText = {
  neitherYesNorNo: value => ({
    rule: `is neither はい nor いいえ: ${value}`,
    remedy: 'Write いいえ when these are the people really responsible.',
  }),
  sampleOverReal: {
    rule: 'marks the table as a sample, and the directory is real',
    remedy: 'Write いいえ when these are the people really responsible.',
  },
  setting: (setting, value) => SETTINGS_EN[setting](value),
  noRole: (word, roles) => ({
    rule: `is no role: ${word}`,
    remedy: `Write ${roles.join(', ')}, or leave it empty; a post stands under 職.`,
  }),
  roleOfPerson: word => ({
    rule: `${word} is the role of a person, and none is named`,
    remedy: 'Write who it is under 氏名.',
  }),
  severalCodes: cell => ({ rule: `names several: ${cell}`, remedy: 'Write each in a row of its own.' }),
  noCode: cell => ({
    rule: cell === '' ? 'is empty' : `is no code: ${cell}`,
    remedy: 'Write it as printed, e.g. 1-1-1.',
  }),
  unknownProject: code => ({ rule: `${code} is not in the plan`, remedy: 'Correct the code.' }),
  reprint: (code, original) => ({
    rule: `${code} is a reprint of ${original}`,
    remedy: `Assign ${original}; leave this row empty.`,
  }),
  rivals: (code, owner, other, where) => ({
    rule: `${code} is ${owner}'s here and ${other}'s in ${where}`,
    remedy: 'Leave one of the two, write 関係課 under 役割 for who only helps, or from when each has it under 開始.',
  }),
  noDate: cell => ({ rule: `is no date: ${cell}`, remedy: 'Write 2010-04-01, 2010/4/1 or 平成22年4月1日.' }),
  noEmail: cell => ({ rule: `is no e-mail address: ${cell}`, remedy: 'Correct it or leave it empty.' }),
  noSlackPerson: cell => ({
    rule: `is no Slack member id: ${cell}`,
    remedy: 'Copy it from the profile, e.g. U01ABCDEF.',
  }),
  sharedId: (id, other, name) => ({
    rule: `${id} is the id of ${other}, and ${name} has it too`,
    remedy: 'Correct one of the two, or write the name as it was.',
  }),
  renamedTwice: (id, name, earlier) => ({
    rule: `calls ${id} ${name}, where another row calls it ${earlier}`,
    remedy: 'Write the same in each, or change one row only.',
  }),
  nameOfNobody: (name, id, known) => ({
    rule: `${name} is no division here, and the id ${id} is that of ${known}`,
    remedy: `To rename ${known}, write the new name in its own row (役割 課, or the sheet 課); for a new division empty the id and fill in 部局.`,
  }),
  sameName: name => ({
    rule: `${name} is the name of several divisions`,
    remedy: 'Fill in the department (部局), too.',
  }),
  unknownId: id => ({
    rule: `${id} is no owner here`,
    remedy: 'Give its name (担当課) and department (部局).',
  }),
  noDepartment: name => ({
    rule: `${name} is new, and its department is not given`,
    remedy: 'Fill in the column 部局.',
  }),
  notRead: (where, headings) => `${where && `sheet ${where}: `}not read: ${headings.join(', ')}`,
  noOwnerIn: (where, code) =>
    `${where}: ${code} names no division and stays as it is; merged cells hold their value in the first alone`,
};

const days = (value: string): Fault => ({
  rule: `is no number of business days: ${value}`,
  remedy: 'Write a whole number from 1 to 40; several with 、 between them.',
});
const SETTINGS_EN: typeof SETTINGS_JA = {
  every: value => ({ rule: `is no interval: ${value}`, remedy: `Write one of ${EVERY_WORDS.join(', ')}.` }),
  at: value => ({ rule: `is no time of day: ${value}`, remedy: 'Write it like 9:00 or 13:30.' }),
  dueBusinessDays: days,
  remindAtBusinessDays: days,
  escalateAfterBusinessDays: days,
  timeZone: value => ({ rule: `is no time zone: ${value}`, remedy: 'Write Asia/Tokyo.' }),
  closedDays: value => ({ rule: `is no closed day: ${value}`, remedy: CLOSED_DAYS }),
};

export const ownersTableText: Record<Lang, OwnersTableText> = { ja, en };
