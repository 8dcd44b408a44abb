/** Why the program or a command cannot have its port, its data folder or its database. For the operator. */
import type { Lang } from '../../lang.ts';

/** What is wrong with a data folder. */
export type Unusable = 'noFolder' | 'notMade' | 'readOnly' | 'full' | 'unreadable';

/** What is wrong with a database. */
export type DatabaseFault = 'refused' | 'notFromHere' | 'unknown' | 'forbidden' | 'busy' | 'full';

export interface RecordText {
  portTaken(address: string, free: number): string;
  portForbidden(port: number): string;
  hostUnknown(host: string): string;
  /** @param holder null when it cannot be told */
  inUse(folder: string, holder: { pid: number; host: string; since: string } | null): string;
  /** @param make command that makes the folder @param backups their folder */
  unusable(path: string, why: Unusable, reason: string, make: string, backups: string): string;
  database(place: string, fault: DatabaseFault): string;
  databaseUnreachable(place: string, reason: string): string;
  backupExists(file: string): string;
  /** @param rule the violated rule in English */
  damaged(rule: string): string;
  /** @param intact number of the last event before the damage @param backup null when there is no good one */
  restoreBackup(
    intact: number,
    backup: { file: string; events: number; command: string } | null,
    folder: string,
  ): string;
  brokenBackup: string;
}

const UNUSABLE_JA: Record<Unusable, (make: string, backups: string) => [why: string, next: string]> = {
  noFolder: () => [
    'はフォルダーではありません',
    'KEIKAKU_DATA_DIR にフォルダーを指定してください（なければ作ります）。',
  ],
  notMade: make => [
    'を作れません',
    `root で実行してください：${make}。または、KEIKAKU_DATA_DIR を別の場所にするか、そのディスクをつないでください。`,
  ],
  readOnly: () => [
    'は読み出し専用のディスクにあります',
    'KEIKAKU_DATA_DIR に書き込めるフォルダーを指定するか、書き込めるようにマウントしてください。',
  ],
  full: () => [
    'に空きがありません',
    '記録したものは失われていません。ディスクに空きを作って、もう一度起動してください。',
  ],
  unreadable: (_, backups) => [
    'を読めません',
    `何も変えていません。ボットを動かす利用者が読み書きできるようにしてください。ファイルそのものがないときは、${backups} の最も新しい無事な控えを戻してください。`,
  ],
};
const DATABASE_JA: Record<DatabaseFault, string> = {
  refused: '利用者名かパスワードが拒まれました。URL（DATABASE_URL、または move-store の --to）を直してください。',
  notFromHere: 'この利用者は、ここからは接続できません。URLか、サーバーの pg_hba.conf を直してください。',
  unknown: "そのデータベースはありません。作ってもらってください：CREATE DATABASE … ENCODING 'UTF8'",
  forbidden: 'この利用者には、ボットに要るものを作る権限がありません。データベースの所有者にしてください。',
  busy: 'ほかの作業（復元など）の最中です。終わってから、もう一度試してください。',
  full: 'サーバーがこれ以上の接続を受け付けません。max_connections を増やすか、プロセスを減らしてください。',
};

const ja: RecordText = {
  portTaken: (address, free) =>
    `${address} はほかのプログラムが使っています。それを止めるか、別のポートにしてください：PORT=${free} npm start`,
  portForbidden: port => `ポート ${port} には特別な権限が要ります。1024以上にしてください：PORT=3978 npm start`,
  hostUnknown: host => `${host} はこのコンピューターのアドレスではありません。HOST=127.0.0.1 としてください。`,
  inUse: (folder, holder) =>
    `${folder}：ほかのプロセス${holder ? `（${holder.host} の pid ${holder.pid}、${holder.since} から）` : ''}が使っています。それを先に止めるか、別の KEIKAKU_DATA_DIR にしてください。`,
  unusable: (path, why, reason, make, backups) => {
    const [rule, next] = UNUSABLE_JA[why](make, backups);
    return `${path} ${rule}（${reason}）。${next}`;
  },
  database: (place, fault) => `${place}：${DATABASE_JA[fault]}`,
  databaseUnreachable: (place, reason) =>
    `${place}：つながりません（${reason}）。サーバーが動いていること、URL（DATABASE_URL、または move-store の --to）が正しいことを確かめてください。`,
  backupExists: file => `${file} は既にあります。上書きしませんでした。新しい名前にしてください。`,
  damaged: rule => `検査に合いません（${rule}）`,
  restoreBackup: (intact, backup, folder) =>
    `何も上書きしていません。${intact > 0 ? `1番から${intact}番までは無事です。` : ''}${
      backup
        ? `最も新しい無事な控えは ${backup.file}（${backup.events}番まで）です。戻すには：${backup.command}`
        : `${folder} に無事な控えはありません。ほかの場所の控えを戻してください。`
    }`,
  brokenBackup: '何も変えていません。別の控えを使ってください。',
};

const UNUSABLE: typeof UNUSABLE_JA = {
  noFolder: () => ['is no folder', 'Set KEIKAKU_DATA_DIR to a folder; it is made when it does not exist.'],
  notMade: make => [
    'cannot be made',
    `As root: ${make}; or set KEIKAKU_DATA_DIR to another, or mount the disk it is on.`,
  ],
  readOnly: () => [
    'is on a disk that can only be read',
    'Set KEIKAKU_DATA_DIR to a folder the bot may write in, or mount the disk for writing.',
  ],
  full: () => ['has no room left', 'Nothing that was recorded is lost. Make room on the disk, then start again.'],
  unreadable: (_, backups) => [
    'cannot be read',
    `Nothing was changed. Let the bot's user read and write it; if the file itself is gone, restore the newest good backup in ${backups}.`,
  ],
};
const ITS_URL = 'its URL (DATABASE_URL, or --to of move-store)';
const DATABASE: typeof DATABASE_JA = {
  refused: `user or password was refused. Correct them in ${ITS_URL}.`,
  notFromHere: `the user may not connect from here. Correct ${ITS_URL}, or pg_hba.conf of the server.`,
  unknown: "there is no such database. Have it created: CREATE DATABASE … ENCODING 'UTF8'.",
  forbidden: 'the user may not create what the bot needs. Make it the owner of the database.',
  busy: 'something else is at work on it, such as a restore. Try again when that is through.',
  full: 'the server takes no more connections. Raise max_connections, or run fewer processes.',
};

const en: RecordText = {
  portTaken: (address, free) =>
    `${address} is in use by another program. Stop it, or choose another port: PORT=${free} npm start`,
  portForbidden: port => `port ${port} needs special rights. Choose one from 1024 up: PORT=3978 npm start`,
  hostUnknown: host => `${host} is not an address of this machine. Use HOST=127.0.0.1.`,
  inUse: (folder, holder) =>
    `${folder}: another process${holder ? ` (pid ${holder.pid} on ${holder.host}, since ${holder.since})` : ''} is using it. Stop that process first, or give this one another KEIKAKU_DATA_DIR.`,
  unusable: (path, why, reason, make, backups) => {
    const [rule, next] = UNUSABLE[why](make, backups);
    return `${path} ${rule} (${reason}). ${next}`;
  },
  database: (place, fault) => `${place}: ${DATABASE[fault]}`,
  databaseUnreachable: (place, reason) => `${place}: ${reason}. See that the server runs and that ${ITS_URL} is right.`,
  backupExists: file => `${file} is there already and was left as it is. Name a new file.`,
  damaged: rule => rule,
  restoreBackup: (intact, backup, folder) =>
    `Nothing was overwritten. ${intact > 0 ? `Events 1 to ${intact} are intact. ` : ''}${
      backup
        ? `The newest good backup is ${backup.file} (up to event ${backup.events}). Put it back with: ${backup.command}`
        : `There is no good backup in ${folder}. Restore one from elsewhere.`
    }`,
  brokenBackup: 'Nothing was changed. Use another backup.',
};

export const recordText: Record<Lang, RecordText> = { ja, en };

/** For a BotError: its message in English, and the Japanese one. */
export function toldIn(say: (text: RecordText) => string): [message: string, ja: string] {
  return [say(en), say(ja)];
}
