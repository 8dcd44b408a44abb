/** Problems of settings and their remedies, for the operator. Shown at the start and by the command line. */
import type { Fault } from '../../errors.ts';
import type { Lang } from '../../lang.ts';

export interface SettingsText {
  /** Where the variables are set. */
  environment: string;
  /** @param known the name that was certainly meant; null when unknown */
  notRead(known: string | null): Fault;
  noPort(value: string): Fault;
  noLevel(value: string, levels: string): Fault;
  neitherOnNorOff(value: string): Fault;
  openPlayground(host: string): Fault;
  noInstant(value: string): Fault;
  clockOnChat: Fault;
  guessable(least: number): Fault;
  openFile(file: string): Fault;
  unreadableFile(file: string, reason: string): Fault;
  noDatabaseUrl: Fault;
  brokenDatabaseUrl: Fault;
  noBotToken: Fault;
  noSigningSecret: Fault;
  otherBotToken: Fault;
  otherAppToken: Fault;
  /** @param reason Slack's own word, e.g. 'invalid_auth' */
  refusedBotToken(reason: string): Fault;
  refusedAppToken(reason: string): Fault;
  clearSlack: Fault;
  noAppId(other: string): Fault;
  otherAppId(value: string): Fault;
  noAppPassword: Fault;
  otherAppType(value: string): Fault;
  noTenant: Fault;
  otherTenant(value: string): Fault;
}

const ja: SettingsText = {
  environment: '環境変数',
  notRead: known => ({
    rule: 'という名前の変数は読まれません',
    remedy: known ? `${known} と書いてください。` : '削除するか、.env.example にある名前で書いてください。',
  }),
  noPort: value => ({
    rule: `「${value}」はポート番号ではありません`,
    remedy: '0から65535までの整数を書いてください。例：PORT=3978',
  }),
  noLevel: (value, levels) => ({
    rule: `「${value}」というログレベルはありません`,
    remedy: `次のいずれかを書いてください：${levels}`,
  }),
  neitherOnNorOff: value => ({
    rule: `「${value}」は on でも off でもありません`,
    remedy: 'on か off と書いてください。',
  }),
  openPlayground: host => ({
    rule: `お試し画面が ${host} で外から開ける状態になります`,
    remedy: 'HOST=127.0.0.1 とするか、KEIKAKU_PLAYGROUND=off としてください。',
  }),
  noInstant: value => ({
    rule: `「${value}」は日時として読めません`,
    remedy: '時差まで付けて書いてください。例：2009-10-15T09:00:00+09:00',
  }),
  clockOnChat: {
    rule: 'チャットにつながっている間は、時計を動かせません',
    remedy: 'KEIKAKU_NOW を削除するか、SLACK_API_URL をこのコンピューター上の試験用の相手に向けてください。',
  },
  guessable: least => ({
    rule: '推測されるおそれがあります',
    remedy: `${least}文字以上にしてください。作り方：openssl rand -hex 32`,
  }),
  openFile: file => ({ rule: `${file} をほかの利用者が読めます`, remedy: `実行してください：chmod 600 ${file}` }),
  unreadableFile: (file, reason) => ({
    rule: `${file} を読めません（${reason}）`,
    remedy: 'パスを直すか、変数そのものに値を書いてください。',
  }),
  noDatabaseUrl: {
    rule: 'PostgreSQLデータベースのURLではありません',
    remedy: 'postgresql:// で始め、.env.example のように、名前、パスワード、ホスト、データベースを続けてください。',
  },
  brokenDatabaseUrl: {
    rule: '名前、パスワード、ホスト、ポート、データベースに分けて読めません',
    remedy:
      '名前とパスワードの中では、% は %25、# は %23、/ は %2F、? は %3F、@ は %40、: は %3A と書き、ポートは数字で書いてください。',
  },
  noBotToken: {
    rule: 'がないまま、ほかのSlackの変数が設定されています',
    remedy: 'アプリの「OAuth & Permissions」の画面から、Bot User OAuth Token（xoxb-…）を写してください。',
  },
  noSigningSecret: {
    rule: 'がありません。このままでは、誰でもSlackになりすませます',
    remedy:
      'アプリの「Basic Information」の画面から写してください。Socket Modeで使うときは、SLACK_APP_TOKEN を設定してください。',
  },
  otherBotToken: {
    rule: 'ボットのトークンではありません（xoxb で始まっていません）',
    remedy: 'アプリの「OAuth & Permissions」の画面から、Bot User OAuth Token を写してください。',
  },
  otherAppToken: {
    rule: 'アプリレベルのトークンではありません（xapp で始まっていません）',
    remedy: 'アプリの「Basic Information」の画面の「App-Level Tokens」から写してください。',
  },
  refusedBotToken: reason => ({
    rule: `Slackがボットのトークンを拒みました（${reason}）`,
    remedy:
      'アプリがワークスペースに入っているかを確かめ、「OAuth & Permissions」の画面から Bot User OAuth Token（xoxb-…）を写し直してください。',
  }),
  refusedAppToken: reason => ({
    rule: `Slackがアプリレベルのトークンを拒みました（${reason}）`,
    remedy:
      'アプリの設定で Socket Mode が On かを確かめ、「Basic Information」の画面の「App-Level Tokens」から、connections:write のあるトークン（xapp-…）を写し直してください。',
  }),
  clearSlack: {
    rule: 'https のアドレスではありません。ボットのトークンが暗号化されずに流れます',
    remedy: 'https://…/api/ とするか、このコンピューター上の試験用の相手にしてください。例：http://127.0.0.1:4000/api/',
  },
  noAppId: other => ({
    rule: `がないまま、${other} が設定されています`,
    remedy: 'ボットの登録の画面から「アプリケーション (クライアント) ID」を写してください。',
  }),
  otherAppId: value => ({
    rule: `「${value}」はアプリケーションIDではありません。このままでは、Microsoftから何も受け取れません`,
    remedy: 'ボットの登録の画面から「アプリケーション (クライアント) ID」を写してください。例：1b2c3d4e-…',
  }),
  noAppPassword: {
    rule: 'がありません。このままでは、ボットが自分を証明できません',
    remedy: '登録の画面でクライアント シークレットを作り、その値を写してください。',
  },
  otherAppType: value => ({
    rule: `「${value}」には対応していません`,
    remedy: 'SingleTenant（推奨）か MultiTenant と書いてください。',
  }),
  noTenant: {
    rule: 'がありません。このままでは、テナントを確かめられません',
    remedy: '登録の画面から「ディレクトリ (テナント) ID」を写してください。',
  },
  otherTenant: value => ({
    rule: `「${value}」はテナントIDではありません。このままでは、すべての要求を断ることになります`,
    remedy: '登録の画面から「ディレクトリ (テナント) ID」を写してください。例：1b2c3d4e-…',
  }),
};

const en: SettingsText = {
  environment: 'environment',
  notRead: known => ({
    rule: 'is not read',
    remedy: known ? `Write ${known}.` : 'Remove it, or write one of the names in .env.example.',
  }),
  noPort: value => ({
    rule: `"${value}" is not a port number`,
    remedy: 'Use a whole number from 0 to 65535, e.g. PORT=3978.',
  }),
  noLevel: (value, levels) => ({ rule: `"${value}" is not a level`, remedy: `Use one of ${levels}.` }),
  neitherOnNorOff: value => ({ rule: `"${value}" is neither on nor off`, remedy: 'Use on or off.' }),
  openPlayground: host => ({
    rule: `the playground would be open on ${host}`,
    remedy: 'Set HOST=127.0.0.1, or KEIKAKU_PLAYGROUND=off.',
  }),
  noInstant: value => ({
    rule: `"${value}" is not an instant`,
    remedy: 'Use ISO 8601 with an offset, e.g. 2009-10-15T09:00:00+09:00.',
  }),
  clockOnChat: {
    rule: 'the clock cannot be set while a chat platform is connected',
    remedy: 'Remove KEIKAKU_NOW, or point SLACK_API_URL at a test double on loopback.',
  },
  guessable: least => ({
    rule: 'can be guessed',
    remedy: `Take ${least} characters or more: openssl rand -hex 32`,
  }),
  openFile: file => ({ rule: `${file} can be read by others`, remedy: `Run: chmod 600 ${file}` }),
  unreadableFile: (file, reason) => ({
    rule: `${file} cannot be read (${reason})`,
    remedy: 'Correct the path, or set the variable itself.',
  }),
  noDatabaseUrl: {
    rule: 'is not the URL of a PostgreSQL database',
    remedy: 'It begins with postgresql://, then name, password, host and database follow as in .env.example.',
  },
  brokenDatabaseUrl: {
    rule: 'cannot be told apart into name, password, host, port and database',
    remedy:
      'In name and password write % as %25, # as %23, / as %2F, ? as %3F, @ as %40 and : as %3A; the port is a number.',
  },
  noBotToken: {
    rule: 'is missing while other Slack variables are set',
    remedy: 'Copy the Bot User OAuth Token (xoxb-…) from the app’s “OAuth & Permissions” page.',
  },
  noSigningSecret: {
    rule: 'is missing: anybody could speak for Slack',
    remedy: 'Copy it from the app’s “Basic Information” page, or set SLACK_APP_TOKEN for Socket Mode.',
  },
  otherBotToken: {
    rule: 'is no bot token: it does not begin with xoxb',
    remedy: 'Copy the Bot User OAuth Token from the app’s “OAuth & Permissions” page.',
  },
  otherAppToken: {
    rule: 'is no app-level token: it does not begin with xapp',
    remedy: 'Copy it from “App-Level Tokens” on the app’s “Basic Information” page.',
  },
  refusedBotToken: reason => ({
    rule: `is refused by Slack (${reason})`,
    remedy:
      'See that the app is installed, and copy the Bot User OAuth Token (xoxb-…) anew from its “OAuth & Permissions” page.',
  }),
  refusedAppToken: reason => ({
    rule: `is refused by Slack (${reason})`,
    remedy:
      'See that Socket Mode is on, and copy a token with connections:write (xapp-…) anew from “App-Level Tokens” on the app’s “Basic Information” page.',
  }),
  clearSlack: {
    rule: 'is no https address: the bot token would travel in the clear',
    remedy: 'Use https://…/api/, or a test double on loopback such as http://127.0.0.1:4000/api/.',
  },
  noAppId: other => ({
    rule: `is missing while ${other} is set`,
    remedy: 'Copy the Application (client) ID of the bot registration.',
  }),
  otherAppId: value => ({
    rule: `"${value}" is no application id: nothing of Microsoft’s could be received`,
    remedy: 'Copy the Application (client) ID of the bot registration, e.g. 1b2c3d4e-….',
  }),
  noAppPassword: {
    rule: 'is missing: the bot could not prove who it is',
    remedy: 'Create a client secret for the registration and copy its value.',
  },
  otherAppType: value => ({
    rule: `"${value}" is not supported`,
    remedy: 'Use SingleTenant (recommended) or MultiTenant.',
  }),
  noTenant: {
    rule: 'is missing: the tenant could not be checked',
    remedy: 'Copy the Directory (tenant) ID of the registration.',
  },
  otherTenant: value => ({
    rule: `"${value}" is no tenant id: every request would be refused`,
    remedy: 'Copy the Directory (tenant) ID of the registration, e.g. 1b2c3d4e-….',
  }),
};

export const settingsText: Record<Lang, SettingsText> = { ja, en };
