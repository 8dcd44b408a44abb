/** Usage of the command line and errors of a call. Shown by `--help` and on standard error. */
import type { Lang } from '../../lang.ts';

export interface UsageText {
  usage: string;
  summaries: Record<CommandName | 'help', string>;
  unknownCommand(name: string): string;
  unknownOption(option: string): string;
  /** An option without its value, or with one it does not take. */
  badValue(option: string): string;
  unexpected(word: string): string;
  needsJson(command: string): string;
  needsJsonl: string;
  jsonlAlone: string;
  needsQuestion: string;
  noLang: string;
  needsFile(command: string): string;
  needsKindAndFile: string;
  needsKind(kinds: string): string;
  noFormat(formats: string): string;
  noOutput: string;
  roundOfTable: string;
  noMisses: string;
  noDate(option: string): string;
  endBeforeStart: string;
  needsDatabase: string;
  /** What `simulate` printed. @param withheld number of messages by the reason why they would not go out */
  simulated(count: number, withheld: [reason: string, count: number][]): string;
  simulatedSample: string;
}

export type CommandName =
  | 'plan'
  | 'ask'
  | 'read-update'
  | 'export'
  | 'simulate'
  | 'import'
  | 'check'
  | 'doctor'
  | 'backup'
  | 'restore'
  | 'move-store'
  | 'eval';

const ja: UsageText = {
  usage: '使い方',
  summaries: {
    plan: '計画の重点分野、施策、掲載を出力します',
    ask: '質問に答えます。1行に1つのJSON {"id":1,"q":"…"} でも尋ねられます（必要なら "conversation"、"user"、"lang"、"now" を添えます）',
    'read-update': '担当課が書いた状況の文を読み取ります（1行に1つのJSON）',
    export: '進捗管理表、担当の名簿、これまでの回答、配信の記録のいずれかをファイルに書き出します',
    simulate: '誰も回答しなかった場合に、日程どおり送られる連絡を示します（1行に1つのJSON）。送信も記録もしません',
    import: 'ファイル（.xlsx、.csv、.json、.txt）を取り込むと何が変わるかを示します。--apply を付けると取り込みます',
    check: '計画、担当、言葉、SlackとTeamsのマニフェストを検査し、問題と直し方をすべて示します',
    doctor: '認証情報、権限、時計、ポート、ディスク、記録、暦を検査し、次にすることを示します',
    backup: '記録の全体を、検査済みの1つのファイルに書き出します。ボットは動いたままでかまいません',
    restore: 'バックアップを記録に戻し、それまでの記録は残しておきます。先にボットを止めてください',
    'move-store': 'データフォルダーの記録を、空のPostgreSQLデータベースに写します。先にボットを止めてください',
    eval: '質問や会話のファイルで答えを、状況の文のファイルで読み取りを採点します',
    help: '使い方を表示します。--help でも同じです',
  },
  unknownCommand: name => `そのようなコマンドはありません：${name}`,
  unknownOption: option => `そのような指定はありません：${option}`,
  badValue: option => `${option} の値が足りないか、値の要らない指定です`,
  unexpected: word => `余分な言葉があります：${word}`,
  needsJson: command => `${command} には --json が必要です`,
  needsJsonl: 'read-update はJSONの行を読みます。--jsonl を付けてください',
  jsonlAlone: '--jsonl はほかの指定と一緒には使えません。質問と "lang" は各行に書いてください',
  needsQuestion: 'ask には、引用符で囲んだ質問が1つ必要です',
  noLang: '--lang は ja か en です',
  needsFile: command => `${command} には、ファイルが1つ必要です`,
  needsKindAndFile: 'import には、plan か owners と、ファイルが1つ必要です',
  needsKind: kinds => `export には、次のいずれかが必要です：${kinds}`,
  noFormat: formats => `--format は次のいずれかです：${formats}`,
  noOutput: '-o には、書き出すファイルの名前が必要です',
  roundOfTable: '--round は export table と使います',
  noMisses: '--misses は0以上の整数です',
  noDate: option => `${option} は 2009-04-01 のような日付です`,
  endBeforeStart: '--to が --from より前です',
  simulated: (count, withheld) =>
    `${count}件の連絡${withheld.map(([reason, more]) => `、見送り${more}件（${reason}）`).join('')}`,
  simulatedSample: '名簿はサンプルなので、お試し画面の外には届きません。',
  needsDatabase: '--to にデータベースを指定してください。例：postgresql://user:password@host:5432/database',
};

const en: UsageText = {
  usage: 'usage',
  summaries: {
    plan: 'areas, measures and entries of the plan',
    ask: 'answers a question, or a line of JSON each: {"id":1,"q":"…"}, with "conversation", "user", "lang", "now" where wanted',
    'read-update': 'reads what an owner writes about its projects, a line of JSON each',
    export: 'writes the progress table, the directory, every update ever given, or the deliveries to a file',
    simulate: 'the messages the schedule would send if nobody answered, a line of JSON each; nothing is sent or stored',
    import: 'shows what a file (.xlsx, .csv, .json, .txt) would change; --apply takes it',
    check: 'validates plan, owners, words and the manifests for Slack and Teams; names every problem and its remedy',
    doctor: 'checks credentials, scopes, clock, port, disk, record, calendar; each finding with its next step',
    backup: 'writes the whole record to one checked file; the bot may be running',
    restore: 'puts a backup in place of the record and keeps what stood there; stop the bot first',
    'move-store': 'copies the record of the data folder into an empty PostgreSQL database; stop the bot first',
    eval: 'scores the answers on a file of questions or dialogues, or the readings on one of update messages',
    help: 'tells how to call them; so does --help',
  },
  unknownCommand: name => `unknown command: ${name}`,
  unknownOption: option => `there is no option ${option}`,
  badValue: option => `${option} lacks its value, or takes none`,
  unexpected: word => `${word} is one word too many`,
  needsJson: command => `${command} needs --json`,
  needsJsonl: 'read-update reads JSON lines: add --jsonl',
  jsonlAlone: '--jsonl stands alone: each line says what it asks, and in which "lang"',
  needsQuestion: 'ask needs one question in quotes',
  noLang: '--lang is ja or en',
  needsFile: command => `${command} needs one file`,
  needsKindAndFile: 'import needs plan or owners, and one file',
  needsKind: kinds => `export needs one of ${kinds}`,
  noFormat: formats => `--format is one of ${formats}`,
  noOutput: '-o names the file to write; it has to be a file',
  roundOfTable: '--round goes with export table',
  noMisses: '--misses is a whole number',
  noDate: option => `${option} is a date such as 2009-04-01`,
  endBeforeStart: '--to lies before --from',
  simulated: (count, withheld) =>
    `${count} messages${withheld.map(([reason, more]) => `; ${more} withheld: ${reason}`).join('')}`,
  simulatedSample: 'The directory is a sample: its messages reach nobody outside the playground.',
  needsDatabase: '--to names the database, e.g. postgresql://user:password@host:5432/database',
};

export const usageText: Record<Lang, UsageText> = { ja, en };
