/** What is wrong in a directory of owners, in its file or in a table to import. Shown by `check`, `doctor` and `import owners`. */
import type { Fault } from '../../errors.ts';
import type { Lang } from '../../lang.ts';

export interface DirectoryFaults {
  noText: Fault;
  noDate: Fault;
  noSlackPerson: Fault;
  noSlackChannel: Fault;
  /** @param most business days */
  noDays(most: number): Fault;
  noEmail: Fault;
  noId: Fault;
  notHiragana: Fault;
  noTime: Fault;
  noTimeZone: Fault;
  noClosedDay: Fault;
  sameId(id: string): Fault;
  sameName(name: string, other: string): Fault;
  sameContact(name: string): Fault;
  ownDeputy: Fault;
  deputyOfNobody(name: string): Fault;
  deputyOfDeputy(name: string): Fault;
  unknownProject(code: string, list: string): Fault;
  /** In place of many of those. @param count of projects the plan does not have */
  ofAnotherPlan(count: number): Fault;
  reprint(code: string, original: string): Fault;
  unknownOwner(code: string, owner: string): Fault;
  /** @param where the earlier assignment */
  twice(code: string, owner: string, where: string): Fault;
  rival(code: string, owner: string, other: string, where: string, days: string): Fault;
  endsFirst(days: string): Fault;
  /** @param every 'month', 'quarter' … @param longest in business days after the prompt */
  tooLate(every: string, longest: number): Fault;
  notAscending(days: string): Fault;
  escalatesEarly(day: number, due: number): Fault;
  neverOpen: Fault;
}

const DEPUTY_REMEDY_JA =
  'この課の担当者の名前を、登録のとおりに書いてください（代理、deputyOf）。代理でなければ空にしてください。';

const ja: DirectoryFaults = {
  noText: { rule: '文字も数字もありません', remedy: '書き込むか、許される所では null にしてください。' },
  noDate: { rule: '日付ではありません', remedy: '2009-04-01 の形で、実在する日付を書いてください。' },
  noSlackPerson: {
    rule: 'SlackのメンバーIDではありません',
    remedy: 'プロフィールからメンバーIDを写してください（名前やメールアドレスでは届きません）。例：U01ABCDEF',
  },
  noSlackChannel: {
    rule: 'SlackのチャンネルIDではありません',
    remedy: 'チャンネルの詳細のいちばん下から写してください（#の名前では届きません）。例：C01ABCDEF',
  },
  noDays: most => ({ rule: `1から${most}までの営業日の数ではありません`, remedy: '数を直してください。' }),
  noEmail: { rule: 'メールアドレスではありません', remedy: '直すか、null にしてください。' },
  noId: { rule: 'idになっていません', remedy: '英小文字、数字、ハイフンで書いてください。例：kiki' },
  notHiragana: { rule: 'ひらがなではありません', remedy: '名前の読みを書いてください。例：ききたいさくか' },
  noTime: { rule: '時刻ではありません', remedy: '00:00 から 23:59 までを書いてください。例：09:00' },
  noTimeZone: { rule: '時間帯の名前ではありません', remedy: 'Asia/Tokyo や UTC のように書いてください。' },
  noClosedDay: {
    rule: '休業日として読めません',
    remedy:
      '毎年の日は "11-01"、毎年の期間は "12-29..01-03"、一日だけは "2010-02-11"、一度の期間は "2010-08-12..2010-08-16" と書いてください。',
  },
  sameId: id => ({ rule: `前にある課と同じid ${id} です`, remedy: '課ごとに別のidにしてください。' }),
  sameName: (name, other) => ({
    rule: `${name} という名前で、${other} と同じです`,
    remedy: '一つにまとめるか、区別できる名前にしてください。',
  }),
  sameContact: name => ({
    rule: `同じ日に ${name} が二度あります`,
    remedy: '一方を消すか、先の方の終わりを後の方の始まる前日にしてください。',
  }),
  ownDeputy: { rule: '自分自身の代理になっています', remedy: DEPUTY_REMEDY_JA },
  deputyOfNobody: name => ({ rule: `代理される ${name} は、この課の担当者にいません`, remedy: DEPUTY_REMEDY_JA }),
  deputyOfDeputy: name => ({ rule: `代理される ${name} も代理です`, remedy: DEPUTY_REMEDY_JA }),
  unknownProject: (code, list) => ({
    rule: `${code} は計画にありません`,
    remedy: `番号を直してください。番号の一覧：${list}`,
  }),
  ofAnotherPlan: count => ({
    rule: `計画にない番号の担当が${count}件あります。ほかの計画のための名簿です`,
    remedy: 'KEIKAKU_OWNERS に、この計画の名簿を示してください（書き方は data/README.md）。',
  }),
  reprint: (code, original) => ({
    rule: `${code} は ${original} の再掲です`,
    remedy: `${original} に担当を登録してください（一つの事業は一度だけお尋ねします）。`,
  }),
  unknownOwner: (code, owner) => ({
    rule: `${code} の担当 ${owner} は、ここにありません`,
    remedy: 'idを直すか、"owners" に課を加えてください。',
  }),
  twice: (code, owner, where) => ({
    rule: `${code} の担当を ${owner} とする日が、${where} と重なっています`,
    remedy: '一方を消すか、日付を直してください。',
  }),
  rival: (code, owner, other, where, days) => ({
    rule: `${code} の主担当を ${owner} としていますが、その日は ${other} です（${where}、${days}）`,
    remedy: '先の方を前日までにするか、一方の役割を "support"（関係課）にしてください。',
  }),
  endsFirst: days => ({
    rule: `始まる前に終わっています（${days}）`,
    remedy: '開始（from）か終了（to）を直してください。どちらの日も含みます。',
  }),
  tooLate: (every, longest) => ({
    rule: `"${every}" ですが、照会から${longest}開庁日より後に行うことがあります`,
    remedy: `すべて${longest}開庁日以内にするか、照会の間隔を長くしてください。`,
  }),
  notAscending: days => ({
    rule: `${days} で、小さい順ではありません`,
    remedy: '日数を小さい順に、一度ずつ書いてください。',
  }),
  escalatesEarly: (day, due) => ({
    rule: `${day} ですが、期限は${due}開庁日目の終わりです`,
    remedy: `${due + 1}以上にしてください。`,
  }),
  neverOpen: { rule: '開庁日が1年間に1日もありません', remedy: '閉庁日を減らしてください。' },
};

const DEPUTY_REMEDY = 'Name a contact of this owner (代理, deputyOf) exactly as they are listed, or leave it out.';

const en: DirectoryFaults = {
  noText: { rule: 'holds no letter or digit', remedy: 'Fill it in, or set it to null where that is allowed.' },
  noDate: { rule: 'is no date', remedy: 'Write a date that exists as YYYY-MM-DD, e.g. 2009-04-01.' },
  noSlackPerson: {
    rule: 'is no Slack member id',
    remedy: 'Copy the member id from the profile, e.g. U01ABCDEF; a name or e-mail address does not work.',
  },
  noSlackChannel: {
    rule: 'is no Slack channel id',
    remedy: 'Copy the id at the foot of the channel details, e.g. C01ABCDEF; the #name does not work.',
  },
  noDays: most => ({ rule: `is no number of business days from 1 to ${most}`, remedy: 'Correct the number.' }),
  noEmail: { rule: 'is no e-mail address', remedy: 'Correct it, or set it to null.' },
  noId: { rule: 'is no id', remedy: 'Use lower-case letters, digits and hyphens, e.g. kiki.' },
  notHiragana: { rule: 'is not in hiragana', remedy: 'Write how the name is read, e.g. ききたいさくか.' },
  noTime: { rule: 'is no time of day', remedy: 'Write HH:MM from 00:00 to 23:59, e.g. 09:00.' },
  noTimeZone: { rule: 'is no time zone', remedy: 'Use a name such as Asia/Tokyo or UTC.' },
  noClosedDay: {
    rule: 'is no closed day',
    remedy:
      'Write a day of every year "11-01", a stretch of every year "12-29..01-03", one day "2010-02-11", or one stretch "2010-08-12..2010-08-16".',
  },
  sameId: id => ({ rule: `has the id ${id}, as has an earlier owner`, remedy: 'Give each owner its own id.' }),
  sameName: (name, other) => ({
    rule: `is named ${name}, as is ${other}`,
    remedy: 'Merge the two, or give each the name it is told apart by.',
  }),
  sameContact: name => ({
    rule: `lists ${name} twice for the same days`,
    remedy: 'Remove one, or end the earlier the day before the later begins.',
  }),
  ownDeputy: { rule: 'is a deputy of themselves', remedy: DEPUTY_REMEDY },
  deputyOfNobody: name => ({
    rule: `is a deputy of ${name}, who is no contact of this owner`,
    remedy: DEPUTY_REMEDY,
  }),
  deputyOfDeputy: name => ({ rule: `is a deputy of ${name}, who is a deputy too`, remedy: DEPUTY_REMEDY }),
  unknownProject: (code, list) => ({
    rule: `assigns ${code}, which the plan does not contain`,
    remedy: `Correct the code; this lists those there are: ${list}`,
  }),
  ofAnotherPlan: count => ({
    rule: `assigns ${count} projects the plan does not contain: it is the directory for another plan`,
    remedy: 'Name the directory of this plan in KEIKAKU_OWNERS (data/README.md says how to write one).',
  }),
  reprint: (code, original) => ({
    rule: `assigns ${code}, which is a reprint of ${original}`,
    remedy: `Assign ${original} instead: a project is asked about once.`,
  }),
  unknownOwner: (code, owner) => ({
    rule: `assigns ${code} to ${owner}, which is no owner here`,
    remedy: 'Correct the id, or add the owner under "owners".',
  }),
  twice: (code, owner, where) => ({
    rule: `assigns ${code} to ${owner} for days on which ${where} does so already`,
    remedy: 'Remove one of the two, or correct their dates.',
  }),
  rival: (code, owner, other, where, days) => ({
    rule: `makes ${owner} main owner of ${code} for days on which ${other} is (${where}, ${days})`,
    remedy: 'End the earlier one the day before, or give one of them the role "support".',
  }),
  endsFirst: days => ({
    rule: `ends before it begins (${days})`,
    remedy: 'Correct from or to; both days are included.',
  }),
  tooLate: (every, longest) => ({
    rule: `is "${every}", but a step comes later than ${longest} business days after the prompt`,
    remedy: `Keep every step within ${longest} business days, or ask less often.`,
  }),
  notAscending: days => ({
    rule: `is ${days}, which does not ascend`,
    remedy: 'Write each day once, the earliest first.',
  }),
  escalatesEarly: (day, due) => ({
    rule: `is ${day}, when answers are in time until the end of day ${due}`,
    remedy: `Make it ${due + 1} or more.`,
  }),
  neverOpen: { rule: 'leave no open day within a year', remedy: 'Shorten the closed days.' },
};

export const directoryFaults: Record<Lang, DirectoryFaults> = { ja, en };
