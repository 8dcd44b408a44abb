/** What `backup`, `restore`, `move-store`, `export` and `import plan` say of what they carry. For the operator. */
import type { Lang } from '../../lang.ts';

export interface CarryingText {
  /** @param folder of the file, which is not there */
  noFolderFor(file: string, folder: string): string;
  notAFile(file: string, isFolder: boolean): string;
  noRoom(file: string, code: string): string;
  unusable(file: string, done: 'read' | 'written', code: string): string;
  /** @param folder data folder; null for a database */
  nothingRecorded(folder: string | null): string;
  backedUp(file: string, events: number, hash: string): string;
  /** @param kept where the former record is */
  restored(events: number, kept: string): string;
  keptInSchema(schema: string): string;
  keptInFolder(folder: string, before: string): string;
  nothingBefore: string;
  moved(events: number, hash: string): string;
  rows(file: string, count: number): string;
  /** @param held ids of the recorded rounds */
  noRound(words: string, held: readonly string[]): string;
  fileOfRecord(file: string): string;
  notWritten(file: string, code: string, isFull: boolean): string;
  outline(file: string, counts: [areas: number, measures: number, entries: number, reprints: number]): string;
  differences(count: number, unread: number): string;
  unread(line: number, text: string, why: string): string;
  shippedPlan: string;
  planNotTaken: string;
  planTaken(path: string, former: string): string;
  /** Words of the differences between two directories; fields keep their names in owners.json. */
  directory: Record<
    | 'owner'
    | 'contact'
    | 'superior'
    | 'coordinator'
    | 'coordinatorChannel'
    | 'schedule'
    | 'sample'
    | 'order'
    | 'nothing'
    | 'nobody'
    | 'support',
    string
  > & { contacts(count: number): string; standsInFor(name: string): string };
  /** An open round nobody will be left to answer. @param projects codes */
  leftAlone(round: string, owner: string, projects: string): string;
  /** The same, where another division is asked then. */
  passesTo(round: string, owner: string, projects: string, to: string): string;
  /** What stands in a database that cannot be used. */
  database: {
    encoding(found: string): string;
    newer(migration: string): string;
    altered(migration: string): string;
    inUse(users: string): string;
    notEmpty: string;
  };
}

const ja: CarryingText = {
  noFolderFor: (file, folder) => `${file}：フォルダー ${folder} がありません。先に作るか、パスを直してください。`,
  notAFile: (file, isFolder) =>
    `${file}：${isFolder ? 'フォルダーです' : 'ファイルではありません'}。何も変えていません。控えのファイルを示してください。`,
  noRoom: (file, code) =>
    `${file}：空きがありません（${code}）。書きかけのものは消しました。空きを作るか、別のディスクのファイルを示してください。`,
  unusable: (file, done, code) =>
    `${file}：${done === 'read' ? '読めません' : '書けません'}（${code}）。何も変えていません。${code === 'ENOENT' ? 'パスを直してください。' : 'ご自分の権限で扱えるファイルを示してください。'}`,
  nothingRecorded: folder =>
    folder === null
      ? 'データベースには、まだ何も記録されていません。ほかに記録があれば、DATABASE_URL を直してください。'
      : `${folder} には、何も記録されていません。ボットの記録があれば、KEIKAKU_DATA_DIR をそのデータフォルダーにするか、DATABASE_URL を設定してください。`,
  backedUp: (file, events, hash) => `${file}：${events}件の記録を書き、読み返して無事を確かめました（最後は ${hash}）`,
  restored: (events, kept) => `${events}件の記録を戻しました。${kept}ボットを起動してください。`,
  keptInSchema: schema => `それまでの記録は、スキーマ ${schema} にあります。`,
  keptInFolder: (folder, before) => `${folder} にあったそれまでの記録は、${before} にあります。`,
  nothingBefore: 'それまでの記録はありませんでした。',
  moved: (events, hash) =>
    `${events}件の記録をデータベースに写し、読み返して無事を確かめました（最後は ${hash}）。DATABASE_URL をそこにして、ボットを起動してください。フォルダーはそのままです。`,
  rows: (file, count) => `${file}：${count}行`,
  noRound: (words, held) =>
    `「${words}」の照会は記録にありません。--round には、${held.length > 0 ? `次のいずれかを示してください：${held.join(', ')}` : '2009-Q2 のような照会の番号を示します（照会はまだ一度も行われていません）'}。`,
  fileOfRecord: file => `${file} は記録のファイルです。別の名前にしてください。`,
  notWritten: (file, code, isFull) =>
    `${file}：書けません（${code}）。${isFull ? 'ディスクに空きを作るか、別のディスクを選んでください。' : 'ご自分の権限で書ける、既にあるフォルダーを選んでください。'}`,
  outline: (file, [areas, measures, entries, reprints]) =>
    `${file}：重点分野${areas}、施策${measures}、掲載${entries}（うち再掲${reprints}）`,
  differences: (count, unread) => `今の計画との違いは${count}件、読み取れなかったところは${unread}か所です`,
  unread: (line, text, why) => `? ${line > 0 ? `${line}行目 ` : ''}${text}：${why}`,
  shippedPlan:
    'KEIKAKU_PLAN が未設定なので、プログラムに付いてくる計画を比べています。プログラムを更新すると元に戻ることがあります。ご自分の計画は別のフォルダーに置き、KEIKAKU_PLAN で示してください。',
  planNotTaken: 'まだ何も書いていません。反映するには --apply を付けてください。',
  planTaken: (path, former) =>
    `${path} を置き換えました。前のものは ${former} にあります。担当と言葉は計画の番号を使うので、check を実行してください。`,
  directory: {
    owner: '課',
    contact: '担当者',
    superior: '上席',
    coordinator: '取りまとめ担当',
    coordinatorChannel: '取りまとめ担当の宛先',
    schedule: '日程',
    sample: 'サンプル',
    order: 'の順',
    nothing: 'なし',
    nobody: '担当なし',
    support: '関係課',
    contacts: count => `担当者${count}人`,
    standsInFor: name => `${name} の代理`,
  },
  leftAlone: (round, owner, projects) =>
    `照会 ${round} で ${owner} に ${projects} を尋ねていますが、答える人がいなくなります。担当者か別の課を登録するか、チャットで「免除」してください。`,
  passesTo: (round, owner, projects, to) =>
    `照会 ${round} の ${projects} は、${owner} に答える人がいなくなるので、${to} に尋ねます。`,
  database: {
    encoding: found =>
      `データベースの文字コードが ${found} なので、入力された文字をすべては保てません。ENCODING 'UTF8' で作り直してください。`,
    newer: migration =>
      `データベースは、より新しい版のプログラムで作られています（${migration}）。何も変えていません。その版か、より新しい版を起動してください。`,
    altered: migration =>
      `データベースは、このプログラムのものと違う ${migration} で作られています。何も変えていません。公開されたままのプログラムを使ってください。`,
    inUse: users =>
      `データベースは使われています（${users}）。何も変えていません。先に、そこを使うボットをすべて止めてください。`,
    notEmpty:
      'データベースには、すでに記録があります（スキーマ keikaku）。何も変えていません。空のデータベースを示してください。',
  },
};

const en: CarryingText = {
  noFolderFor: (file, folder) => `${file}: there is no folder ${folder}. Make it first, or correct the path.`,
  notAFile: (file, isFolder) =>
    `${file} is ${isFolder ? 'a folder' : 'no file'}. Nothing was changed. Name a backup file.`,
  noRoom: (file, code) =>
    `${file} has no room (${code}), and what was written of it is gone. Make room, or name a file on another disk.`,
  unusable: (file, done, code) =>
    `${file} cannot be ${done} (${code}). Nothing was changed. ${code === 'ENOENT' ? 'Correct the path.' : 'Choose a file that exists and is yours.'}`,
  nothingRecorded: folder =>
    folder === null
      ? 'Nothing is recorded in the database yet. If the bot has a record elsewhere, correct DATABASE_URL.'
      : `Nothing is recorded in ${folder}. If the bot has a record, set KEIKAKU_DATA_DIR to its data folder, or DATABASE_URL.`,
  backedUp: (file, events, hash) => `${file}: ${events} events, up to ${hash}, read back and whole`,
  restored: (events, kept) => `${events} events are back. ${kept} Start the bot.`,
  keptInSchema: schema => `What stood there before is in the schema ${schema}.`,
  keptInFolder: (folder, before) => `What stood in ${folder} before is in ${before}.`,
  nothingBefore: 'Nothing stood there before.',
  moved: (events, hash) =>
    `${events} events are in the database, up to ${hash}, read back and whole. Set DATABASE_URL to it and start the bot; the folder was left as it is.`,
  rows: (file, count) => `${file}: ${count} rows`,
  noRound: (words, held) =>
    `the record holds no round “${words}”. --round takes ${held.length > 0 ? `one of ${held.join(', ')}` : 'the id of a round such as 2009-Q2, and there has been none yet'}.`,
  fileOfRecord: file => `${file} is a file of the record. Name another.`,
  notWritten: (file, code, isFull) =>
    `${file} cannot be written (${code}). ${isFull ? 'Make room on the disk, or choose another.' : 'Choose a folder that exists and is yours.'}`,
  outline: (file, [areas, measures, entries, reprints]) =>
    `${file}: ${areas} areas, ${measures} measures, ${entries} entries, ${reprints} of them reprints`,
  differences: (count, unread) => `${count} differences from the plan in use, ${unread} places not read`,
  unread: (line, text, why) => `? ${line > 0 ? `line ${line} ` : ''}${text}: ${why}`,
  shippedPlan:
    'KEIKAKU_PLAN is not set, so this is about the plan that comes with the program: an update of it may bring that one back. Keep your plan in a folder of your own and name it in KEIKAKU_PLAN.',
  planNotTaken: 'Nothing was written. Take it with --apply.',
  planTaken: (path, former) =>
    `${path} was replaced; the former one is ${former}. Run check: owners and words refer to it.`,
  directory: {
    owner: 'owner',
    contact: 'contact',
    superior: 'superior',
    coordinator: 'coordinator',
    coordinatorChannel: 'coordinatorChannel',
    schedule: 'schedule',
    sample: 'sample',
    order: 'order',
    nothing: 'nothing',
    nobody: 'nobody',
    support: 'support',
    contacts: count => `${count} contacts`,
    standsInFor: name => `for ${name}`,
  },
  leftAlone: (round, owner, projects) =>
    `${round} is open and asks ${owner} for ${projects}: nobody will be left to answer. Name people or another division for them, or exempt them in chat (免除).`,
  passesTo: (round, owner, projects, to) =>
    `${round} is open: ${projects} will be asked of ${to}, as nobody will be left to answer in ${owner}.`,
  database: {
    encoding: found =>
      `the database is in ${found}, which cannot hold every character people type. Create one with ENCODING 'UTF8'.`,
    newer: migration =>
      `the database was set up by a newer version (${migration}). Nothing was changed. Start that version, or a newer one.`,
    altered: migration =>
      `the database was set up with another ${migration} than this program brings. Nothing was changed. Use the program as released.`,
    inUse: users => `the database is in use (${users}). Nothing was changed. Stop every bot on it first.`,
    notEmpty: 'the database holds a record already (schema keikaku). Nothing was changed. Name an empty database.',
  },
};

export const carryingText: Record<Lang, CarryingText> = { ja, en };

/** For a BotError: its message in English, and the Japanese one. */
export function toldOfCarrying(say: (text: CarryingText) => string): [message: string, ja: string] {
  return [say(en), say(ja)];
}
