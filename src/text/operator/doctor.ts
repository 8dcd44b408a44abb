/** Texts of `doctor` for each check, for the operator. */
import type { Lang } from '../../lang.ts';

export interface DoctorText {
  summary(wrong: number, notices: number, fine: number): string;
  settings(platforms: string, address: string, record: string): string;
  noPlatform: string;
  playground: string;
  dataFolder: string;
  clearDatabase: Said;
  dataGood: string;
  node(version: string): string;
  oldNode(wanted: string): string;
  noFolder(path: string): Said;
  folderToBe(path: string): string;
  unwritable(path: string): Said;
  /** @param command creates it */
  notThere(path: string, place: string, command: string): Said;
  openFolder(path: string): Said;
  free(megabytes: number): string;
  fullDisk: string;
  scarceDisk: string;
  portFree(address: string): string;
  portOurs(address: string): string;
  portTaken(address: string): Said;
  portOfRoot(port: number): Said;
  portUnfit(address: string, reason: string): Said;
  nothingRecorded: string;
  recorded(events: number, last: string): string;
  /** @param isSet the clock was set by KEIKAKU_NOW */
  clockBehind(last: string, isSet: boolean): Said;
  nothingToBackUp: string;
  noBackup(make: string): Said;
  newestBackup(date: string): string;
  oldBackup(make: string): string;
  holidaysTo(date: string): string;
  holidaysOnlyTo(date: string): Said;
  holidaysNotOf(from: string, to: string, today: string): Said;
  /** @param projects codes missing from the plan */
  assignedGone(projects: readonly string[], bring: string): Said;
  sample(bring: string): Said;
  vacant(projects: number, bring: string): Said;
  unreachable(names: readonly string[]): Said;
  noCoordinator(bring: string): Said;
  reachable(owners: number): string;
  /** @param command imports a directory */
  bring(command: string): string;
  notConnected(variable: string): string;
  noAnswer(host: string, reason: string): Said;
  slackRefuses(error: string): Said;
  slackKnows(user: string, team: string): string;
  skewed(seconds: number): Said;
  inTime(seconds: number): string;
  scopesUntold: Said;
  scopesMissing(scopes: string): Said;
  scopesGranted(count: number): string;
  socketOpens: string;
  socketRefused(error: string): Said;
  microsoftKnows: string;
  microsoftRefuses(error: string): string;
  /** By Microsoft's error code; "other" for all others. */
  microsoftNext: Record<'invalid_client' | 'unauthorized_client' | 'invalid_request' | 'other', string>;
}

/** The finding and the remedy. */
export interface Said {
  found: string;
  next: string;
}

const ja: DoctorText = {
  summary: (wrong, notices, fine) => `問題${wrong}件、要確認${notices}件、良好${fine}件`,
  settings: (platforms, address, record) => `${platforms}（${address}）、記録の保存先は${record}`,
  noPlatform: '接続先なし',
  playground: 'お試し画面',
  dataFolder: 'データフォルダー',
  clearDatabase: {
    found: '記録が暗号化されずにデータベースへ送られます',
    next: 'DATABASE_URL に ?sslmode=verify-full を付けてください。',
  },
  dataGood: '計画、担当、言葉は合っています。マニフェストにも問題はありません',
  node: version => `バージョン ${version}`,
  oldNode: wanted => `Node.js ${wanted} 以上を入れてください。`,
  noFolder: path => ({
    found: `${path} はフォルダーではありません`,
    next: 'KEIKAKU_DATA_DIR にフォルダーを指定してください。',
  }),
  folderToBe: path => `${path}（最初の起動のときに作られます）`,
  unwritable: path => ({
    found: `${path} に書き込めません`,
    next: 'ボットを動かす利用者のものにしてください（chown、chmod 700）。',
  }),
  notThere: (path, place, command) => ({
    found: `${path} がなく、${place} の中に作ることもできません`,
    next: `root で実行してください：${command}`,
  }),
  openFolder: path => ({ found: `${path} にほかの利用者が入れます`, next: `実行してください：chmod 700 ${path}` }),
  free: megabytes => `空き ${megabytes} MB`,
  fullDisk: '空きを作ってください。いっぱいになると、回答を保存できません。',
  scarceDisk: 'いっぱいになる前に、空きを作ってください。',
  portFree: address => `${address} は空いています`,
  portOurs: address => `${address} は使用中で、正常に応答しています（このボットと思われます）`,
  portTaken: address => ({
    found: `${address} はほかのプログラムが使っています`,
    next: '空いている番号を PORT に書くか、そのプログラムを止めてください。',
  }),
  portOfRoot: port => ({
    found: `${port} を使うには root の権限が必要です`,
    next: 'PORT を1024以上とし、前にプロキシを置いてください。',
  }),
  portUnfit: (address, reason) => ({
    found: `${address} では受け付けられません（${reason}）`,
    next: 'HOST をこのコンピューターのアドレスに直してください。',
  }),
  nothingRecorded: '記録はまだありません',
  recorded: (events, last) => `${events}件、最後は ${last}`,
  clockBehind: (last, isSet) => ({
    found: `最後の記録（${last}）が、${isSet ? 'KEIKAKU_NOW で設定した時刻' : 'このコンピューターの時計'}より先になっています`,
    next: isSet
      ? 'KEIKAKU_NOW を外すか、最後の記録より後の時刻にしてください。'
      : 'お試し画面で時計を進めた場合は、新しい KEIKAKU_DATA_DIR で始めてください。そうでなければ、時計を合わせてください（NTP）。',
  }),
  nothingToBackUp: '控えを取るものは、まだありません',
  noBackup: make => ({
    found: '控えはまだありません',
    next: `ボットを一晩動かしておくか、次のコマンドで作ってください：${make}`,
  }),
  newestBackup: date => `最新は ${date} のものです`,
  oldBackup: make => `その後に作られていない理由をログで確かめるか、次のコマンドで作ってください：${make}`,
  holidaysTo: date => `祝日は ${date} まで分かります`,
  holidaysOnlyTo: date => ({
    found: `祝日が分かるのは ${date} までです`,
    next: '新しい @holiday-jp/holiday_jp を入れてください。',
  }),
  holidaysNotOf: (from, to, today) => ({
    found: `祝日が分かるのは ${from} から ${to} までで、今日は ${today} です`,
    next: '新しい @holiday-jp/holiday_jp を入れてください。',
  }),
  assignedGone: (projects, bring) => ({
    found: `記録にある${projects.join('、')}の担当は、計画にない事業のものです。照会されません`,
    next: `意図したものでなければ KEIKAKU_PLAN を直してください。意図どおりなら、このままでかまいません。名簿を直すには、${bring}`,
  }),
  sample: bring => ({
    found: '担当の名簿はサンプルです。お試し画面のほかには、誰にも連絡しません',
    next: `所属の名簿を取り込んでください。${bring}`,
  }),
  vacant: (projects, bring) => ({
    found: `${projects}事業の担当が未登録です`,
    next: `チャットの「担当登録」で登録するか、名簿を取り込んでください。${bring}`,
  }),
  unreachable: names => ({
    found: `${names.length}課に連絡できません：${names.join('、')}`,
    next: 'それぞれに、チャンネルか、SlackかTeamsのIDのある担当者を登録してください。',
  }),
  noCoordinator: bring => ({
    found: '取りまとめ担当がいません',
    next: `名簿に役割「取りまとめ」の人を書き、取り込み直してください。${bring}`,
  }),
  reachable: owners => `${owners}課のすべてに連絡できます`,
  bring: command => `ボットを止めてから：${command}`,
  notConnected: variable => `接続していません（${variable} が未設定）`,
  noAnswer: (host, reason) => ({
    found: `${host} が応答しません（${reason}）`,
    next: 'HTTPSで接続できるようにするか、プロキシを設定してください（HTTPS_PROXY、NODE_USE_ENV_PROXY=1）。',
  }),
  slackRefuses: error => ({
    found: `ボットのトークンが拒まれました：${error}`,
    next: 'アプリをインストールしたうえで、「OAuth & Permissions」の画面から写し直してください。',
  }),
  slackKnows: (user, team) => `${team} に ${user} として接続できます`,
  skewed: seconds => ({
    found: `Slackの時計と${seconds}秒ずれています。300秒を超えてずれた要求は断られます`,
    next: '時計を合わせてください（NTP）。KEIKAKU_NOW があれば削除してください。',
  }),
  inTime: seconds => `Slackの時計との差は${seconds}秒以内です`,
  scopesUntold: {
    found: 'Slackは、認められた権限を答えませんでした',
    next: '「OAuth & Permissions」の画面と manifest/slack.json を見比べてください。',
  },
  scopesMissing: scopes => ({
    found: `認められていない権限：${scopes}`,
    next: 'manifest/slack.json をアプリに貼り付け、もう一度インストールしてください。',
  }),
  scopesGranted: count => `マニフェストの${count}件がすべて認められています`,
  socketOpens: 'ソケットモードで接続できます',
  socketRefused: error => ({
    found: `アプリレベルのトークンが拒まれました：${error}`,
    next: 'Socket Mode を On にし、「Basic Information」の画面の「App-Level Tokens」から、connections:write のあるトークンを SLACK_APP_TOKEN に写し直してください。',
  }),
  microsoftKnows: 'MicrosoftはアプリIDとシークレットを確認しました',
  microsoftRefuses: error => `Microsoftが認証情報を拒みました：${error}`,
  microsoftNext: {
    invalid_client: 'シークレットが違うか、期限が切れています。新しく作り、MicrosoftAppPassword に書いてください。',
    unauthorized_client:
      'このテナントにアプリがありません。MicrosoftAppId と MicrosoftAppTenantId を確かめてください。',
    invalid_request: 'MicrosoftAppTenantId を確かめてください。',
    other: 'MicrosoftAppId、MicrosoftAppPassword、MicrosoftAppTenantId を確かめてください。',
  },
};

const en: DoctorText = {
  summary: (wrong, notices, fine) => `${wrong} wrong, ${notices} to look at, ${fine} fine`,
  settings: (platforms, address, record) => `${platforms} on ${address}, record in ${record}`,
  noPlatform: 'no platform',
  playground: 'playground',
  dataFolder: 'the data folder',
  clearDatabase: {
    found: 'the record travels to it unencrypted',
    next: 'Add ?sslmode=verify-full to DATABASE_URL.',
  },
  dataGood: 'plan, owners and words agree; the manifests are in order',
  node: version => `version ${version}`,
  oldNode: wanted => `Install Node.js ${wanted} or newer.`,
  noFolder: path => ({ found: `${path} is no folder`, next: 'Set KEIKAKU_DATA_DIR to a folder.' }),
  folderToBe: path => `${path} (made at the first start)`,
  unwritable: path => ({
    found: `${path} cannot be written`,
    next: 'Give it to the user the bot runs as: chown, chmod 700.',
  }),
  notThere: (path, place, command) => ({
    found: `${path} is not there, and cannot be made in ${place}`,
    next: `As root: ${command}`,
  }),
  openFolder: path => ({ found: `${path} can be entered by others`, next: `Run: chmod 700 ${path}` }),
  free: megabytes => `${megabytes} MB free`,
  fullDisk: 'Make room: with a full disk no answer can be saved.',
  scarceDisk: 'Make room before it is full.',
  portFree: address => `${address} is free`,
  portOurs: address => `${address} is in use, and what listens there is healthy (this bot, it seems)`,
  portTaken: address => ({
    found: `${address} is taken by another program`,
    next: 'Set PORT to a free one, or stop that program.',
  }),
  portOfRoot: port => ({ found: `${port} needs root`, next: 'Set PORT to 1024 or above, behind a proxy.' }),
  portUnfit: (address, reason) => ({
    found: `${address} cannot be listened on (${reason})`,
    next: 'Correct HOST to an address of this machine.',
  }),
  nothingRecorded: 'nothing recorded yet',
  recorded: (events, last) => `${events} events, the last at ${last}`,
  clockBehind: (last, isSet) => ({
    found: `the record's last event (${last}) lies ahead of ${isSet ? 'the time KEIKAKU_NOW sets' : "this machine's clock"}`,
    next: isSet
      ? 'Take KEIKAKU_NOW away, or set it to a time after that event.'
      : 'If the clock of the playground was moved on here, take a new KEIKAKU_DATA_DIR for the office; else correct the clock (NTP).',
  }),
  nothingToBackUp: 'nothing to back up yet',
  noBackup: make => ({
    found: 'there is none yet',
    next: `Let the bot run over night, or make one: ${make}`,
  }),
  newestBackup: date => `the newest is of ${date}`,
  oldBackup: make => `See in the log why none was made since, or make one: ${make}`,
  holidaysTo: date => `holidays are known to ${date}`,
  holidaysOnlyTo: date => ({
    found: `holidays are known to ${date} only`,
    next: 'Install a newer @holiday-jp/holiday_jp.',
  }),
  holidaysNotOf: (from, to, today) => ({
    found: `holidays are known from ${from} to ${to}; today is ${today}`,
    next: 'Install a newer @holiday-jp/holiday_jp.',
  }),
  assignedGone: (projects, bring) => ({
    found: `the record assigns ${projects.join(', ')}, which the plan does not contain; nobody is asked about it`,
    next: `If that is not meant, correct KEIKAKU_PLAN; else nothing is to be done, or ${bring}`,
  }),
  sample: bring => ({
    found: 'the directory is the sample: nobody outside the playground is written to',
    next: `Bring the office’s own: ${bring}`,
  }),
  vacant: (projects, bring) => ({
    found: `${projects} projects have no owner`,
    next: `Assign them: 担当登録 in chat, or ${bring}`,
  }),
  unreachable: names => ({
    found: `${names.length} owners cannot be written to: ${names.join(', ')}`,
    next: 'Give each a channel or a contact with a Slack or Teams id.',
  }),
  noCoordinator: bring => ({
    found: 'there is no coordinator',
    next: `Name one (役割 取りまとめ) and bring the directory anew: ${bring}`,
  }),
  reachable: owners => `${owners} owners, all can be written to`,
  bring: command => `stop the bot, then: ${command}`,
  notConnected: variable => `not connected (${variable} is not set)`,
  noAnswer: (host, reason) => ({
    found: `${host} does not answer (${reason})`,
    next: 'Allow HTTPS to it, or set the proxy (HTTPS_PROXY, NODE_USE_ENV_PROXY=1).',
  }),
  slackRefuses: error => ({
    found: `the bot token is refused: ${error}`,
    next: 'Copy it anew from “OAuth & Permissions”, after installing the app.',
  }),
  slackKnows: (user, team) => `connected as ${user} in ${team}`,
  skewed: seconds => ({
    found: `differs from Slack's by ${seconds} s; requests more than 300 s off are refused`,
    next: 'Correct the clock (NTP); remove KEIKAKU_NOW.',
  }),
  inTime: seconds => `within ${seconds} s of Slack's`,
  scopesUntold: {
    found: 'Slack does not tell which are granted',
    next: 'Compare “OAuth & Permissions” with manifest/slack.json.',
  },
  scopesMissing: scopes => ({
    found: `not granted: ${scopes}`,
    next: 'Paste manifest/slack.json into the app and install it again.',
  }),
  scopesGranted: count => `all ${count} of the manifest are granted`,
  socketOpens: 'Socket Mode can be opened',
  socketRefused: error => ({
    found: `the app-level token is refused: ${error}`,
    next: 'Turn Socket Mode on, and copy a token with connections:write anew from “App-Level Tokens” on the app’s “Basic Information” page into SLACK_APP_TOKEN.',
  }),
  microsoftKnows: 'Microsoft knows the app id and its secret',
  microsoftRefuses: error => `Microsoft refuses the credentials: ${error}`,
  microsoftNext: {
    invalid_client: 'The secret is wrong or expired: create a new one and set MicrosoftAppPassword.',
    unauthorized_client: 'The app is not known in this tenant: check MicrosoftAppId and MicrosoftAppTenantId.',
    invalid_request: 'Check MicrosoftAppTenantId.',
    other: 'Check MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId.',
  },
};

export const doctorText: Record<Lang, DoctorText> = { ja, en };
