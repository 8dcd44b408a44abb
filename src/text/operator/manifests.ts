/** What is wrong in the manifests for Slack and Teams. Shown by `check` and `doctor`. */
import type { Fault } from '../../errors.ts';
import type { Lang } from '../../lang.ts';

export interface ManifestFaults {
  emptyText: Fault;
  tooLong(most: number): Fault;
  tooShort(least: number): Fault;
  tooMany(most: number): Fault;
  noHttps: Fault;
  noCommand: Fault;
  noBotName: Fault;
  noAppId: Fault;
  noVersion: Fault;
  noColour: Fault;
  missingScope(scope: string, use: string): Fault;
  missingAddress: Fault;
  missingFile(name: string): Fault;
  noSuchText: Fault;
  /** Note: @param fields that lead nowhere */
  exampleAddresses(file: string, fields: readonly string[]): string;
}

const ja: ManifestFaults = {
  emptyText: { rule: '空です', remedy: '人が読む言葉を書いてください。' },
  tooLong: most => ({ rule: `${most}文字を超えています`, remedy: '短くしてください。' }),
  tooShort: least => ({ rule: `${least}文字に足りません`, remedy: 'もっと書くか、項目ごと消してください。' }),
  tooMany: most => ({ rule: `${most}件を超えています`, remedy: '減らしてください。' }),
  noHttps: { rule: 'https のアドレスではありません', remedy: 'https:// で始めてください。' },
  noCommand: {
    rule: 'スラッシュコマンドではありません',
    remedy: '/ のあとに、英小文字・数字・-・_ を31文字まで書いてください。',
  },
  noBotName: { rule: '使えない文字があります', remedy: '英小文字・数字・.・-・_ だけで書いてください。' },
  noAppId: {
    rule: 'アプリケーションIDではありません',
    remedy: 'npm run manifest が置き換えるので、0を並べたままにしてください。',
  },
  noVersion: {
    rule: '版の番号ではありません',
    remedy: '1.0.1 のように三つの数で書いてください。Teamsは、番号が大きくなったときだけ更新します。',
  },
  noColour: { rule: '色ではありません', remedy: '#1F4E79 のように書いてください。' },
  missingScope: (scope, use) => ({
    rule: `${use} に要る ${scope} がありません`,
    remedy: '加えて、アプリをもう一度インストールしてください。',
  }),
  missingAddress: {
    rule: 'socket_mode_enabled が off なのに、ありません',
    remedy: 'ボットのアドレス（https://…/slack/events）を書くか、socket_mode_enabled を on にしてください。',
  },
  missingFile: name => ({
    rule: `${name} が同じフォルダーにありません`,
    remedy: 'ファイルを置くか、名前を直してください。',
  }),
  noSuchText: {
    rule: 'manifest.json に、その言葉の場所がありません',
    remedy: '場所を直すか、この行を消してください。',
  },
  exampleAddresses: (file, fields) =>
    `${file}：${fields.join('、')} が example.com のままで、庁内の誰にもつながりません。庁内の案内ページのアドレスに直してください（docs/teams.md の手順5）。`,
};

const en: ManifestFaults = {
  emptyText: { rule: 'is empty', remedy: 'Write what people are to read.' },
  tooLong: most => ({ rule: `is longer than ${most} characters`, remedy: 'Shorten it.' }),
  tooShort: least => ({ rule: `is shorter than ${least} characters`, remedy: 'Say more, or leave it out.' }),
  tooMany: most => ({ rule: `holds more than ${most}`, remedy: 'Remove some.' }),
  noHttps: { rule: 'is no https address', remedy: 'Begin it with https://.' },
  noCommand: { rule: 'is no slash command', remedy: 'Write / and up to 31 small letters, digits, - and _.' },
  noBotName: {
    rule: 'holds characters Slack does not take',
    remedy: 'Use small letters, digits, . - and _ alone.',
  },
  noAppId: { rule: 'is no application id', remedy: 'Leave the zeros, which npm run manifest replaces.' },
  noVersion: {
    rule: 'is no version',
    remedy: 'Write three numbers, e.g. 1.0.1; Teams takes an update only with a higher one.',
  },
  noColour: { rule: 'is no colour', remedy: 'Write it like #1F4E79.' },
  missingScope: (scope, use) => ({
    rule: `lacks ${scope}, which ${use} needs`,
    remedy: 'Add it, and install the app again.',
  }),
  missingAddress: {
    rule: 'is missing, while socket_mode_enabled is off',
    remedy: 'Write the address of the bot, https://…/slack/events, or turn socket_mode_enabled on.',
  },
  missingFile: name => ({
    rule: `names ${name}, which is not beside it`,
    remedy: 'Put the file there, or correct the name.',
  }),
  noSuchText: { rule: 'is no text of manifest.json', remedy: 'Correct the path or remove the line.' },
  exampleAddresses: (file, fields) =>
    `${file}: ${fields.join(', ')} still lead to example.com, where nobody of the office writes. Write the addresses of the office's own pages (docs/teams.md, step 5).`,
};

export const manifestFaults: Record<Lang, ManifestFaults> = { ja, en };
