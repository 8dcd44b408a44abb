/** What is wrong with a file to import before its content is looked at. For the operator. */
import type { Fault } from '../../errors.ts';
import type { Lang } from '../../lang.ts';

/** What a workbook must not hold. */
export type Unwanted = 'macros' | 'links' | 'embedded' | 'queries' | 'programs';

export interface ImportFileText {
  noFile: Fault;
  bytes(size: number, most: number): Fault;
  cells(rows: number, columns: number, mostRows: number, mostColumns: number): Fault;
  otherType: Fault;
  runningText: Fault;
  noOwnersTable: Fault;
  noPlanTable: Fault;
  noOutline: Fault;
  /** @param path the plan in use */
  outlineOnly(path: string): Fault;
  /** @param cell whose letters were lost when it was saved */
  lostLetters(cell: string): Fault;
  notCsv(reason: string): Fault;
  locked: Fault;
  notWorkbook: Fault;
  unreadableWorkbook(reason: string): Fault;
  unpacksTooFar: Fault;
  unwanted(what: Unwanted): Fault;
  entities(part: string): Fault;
}

const COPY_JA = '表だけを新しいブックに写し、それを取り込んでください。';
const SAVE_JA = 'Excelで開き、.xlsx として保存し直してください。';
const UNWANTED_JA: Record<Unwanted, string> = {
  macros: 'マクロが入っています',
  links: 'ほかのファイルを参照しています',
  embedded: 'ほかのファイルかプログラムが埋め込まれています',
  queries: 'ほかの場所からデータを取り込んでいます',
  programs: 'ほかのプログラムとつながっています',
};

const ja: ImportFileText = {
  noFile: { rule: 'ファイルではありません', remedy: '.xlsx、.csv、.json、.txt のどれかのファイルを示してください。' },
  bytes: (size, most) => ({
    rule: `${size}バイトあります`,
    remedy: `読めるのは${most}バイトまでです。分けてください。`,
  }),
  cells: (rows, columns, mostRows, mostColumns) => ({
    rule: `${rows}行${columns}列あります`,
    remedy: `読めるのは${mostRows}行${mostColumns}列までです。表でないところを消してください。`,
  }),
  otherType: {
    rule: '.xlsx、.csv、.json、.txt のどれでもありません',
    remedy: 'どれかの形で保存してください。マクロは読みません。',
  },
  runningText: { rule: '文章なので、担当を読み取れません', remedy: '.xlsx、.csv、.json のどれかにしてください。' },
  noOwnersTable: {
    rule: '「番号」と「担当課」、または「担当課」と「氏名」を見出しに持つ表がありません',
    remedy: '`export owners` で書き出したファイルを手本にしてください。',
  },
  noPlanTable: {
    rule: '「番号」と「取組」を見出しに持つ表がありません',
    remedy: '`export table` で書き出したファイルを手本にしてください。',
  },
  noOutline: {
    rule: '重点分野・施策・取組のどれも読み取れません',
    remedy:
      '読めるのは、PDFから取り出した宮城県ＩＴ推進計画と同じ組み方の文章です。ほかの計画は、data/plan.json を写して打ち込んでください（data/README.md）。',
  },
  outlineOnly: path => ({
    rule: '比べられますが、取り込めません。--apply で取り込むのは、英語名や読みまでそろった .json だけです',
    remedy: `これらの違いを ${path} の写しに書き、次を実行してください：import plan 写し.json --apply`,
  }),
  lostLetters: cell => ({
    rule: `「${cell}」に、Shift_JISにない文字が失われた跡（?）があります`,
    remedy: '「CSV UTF-8（コンマ区切り）」か .xlsx で保存するか、ほかの文字で書いてください。',
  }),
  notCsv: reason => ({
    rule: `CSVとして読めません（${reason}）`,
    remedy: '引用符を閉じるか、CSV（UTF-8）として保存し直してください。',
  }),
  locked: {
    rule: 'パスワードで保護されているか、古い形式（.xls）です',
    remedy: 'パスワードを外し、.xlsx として保存してください。',
  },
  notWorkbook: { rule: 'Excelのブックではないか、壊れています', remedy: SAVE_JA },
  unreadableWorkbook: reason => ({ rule: `読めません（${reason}）`, remedy: SAVE_JA }),
  unpacksTooFar: { rule: '展開すると、表に要る大きさをはるかに超えます', remedy: COPY_JA },
  unwanted: what => ({ rule: UNWANTED_JA[what], remedy: COPY_JA }),
  entities: part => ({ rule: `実体を宣言しています（${part}）`, remedy: COPY_JA }),
};

const COPY = 'Copy the table itself into a new workbook and import that.';
const SAVE = 'Open it in Excel and save it anew as .xlsx.';
const UNWANTED: Record<Unwanted, string> = {
  macros: 'holds macros',
  links: 'links to other files',
  embedded: 'has other files or programs embedded',
  queries: 'fetches data from elsewhere',
  programs: 'links to other programs',
};

const en: ImportFileText = {
  noFile: { rule: 'is no file', remedy: 'Name a .xlsx, .csv, .json or .txt file.' },
  bytes: (size, most) => ({ rule: `is ${size} bytes`, remedy: `Files up to ${most} bytes are read; split it.` }),
  cells: (rows, columns, mostRows, mostColumns) => ({
    rule: `has ${rows} rows and ${columns} columns`,
    remedy: `Up to ${mostRows} rows and ${mostColumns} columns are read; remove what is no part of the table.`,
  }),
  otherType: {
    rule: 'is none of .xlsx, .csv, .json, .txt',
    remedy: 'Save it as one of these; macros are never read.',
  },
  runningText: { rule: 'is running text, which names no owners', remedy: 'Hand in .xlsx, .csv or .json.' },
  noOwnersTable: {
    rule: 'has no table with the headings 番号 and 担当課, or 担当課 and 氏名',
    remedy: 'Take the file `export owners` writes as a pattern.',
  },
  noPlanTable: {
    rule: 'has no table with the headings 番号 and 取組',
    remedy: 'Take the file `export table` writes as a pattern.',
  },
  noOutline: {
    rule: 'shows no area, measure or entry',
    remedy:
      'Text is read that is set as the IT promotion plan of Miyagi is, taken out of its PDF. Type any other plan into a copy of data/plan.json (data/README.md).',
  },
  outlineOnly: path => ({
    rule: 'can be compared but not taken: --apply takes a whole .json, with the English names and readings the bot needs',
    remedy: `Bring these differences into a copy of ${path}, then run: import plan THE-COPY.json --apply`,
  }),
  lostLetters: cell => ({
    rule: `holds "${cell}", where Shift_JIS has no letter for what was written`,
    remedy: 'Save it as 「CSV UTF-8（コンマ区切り）」 or .xlsx; or write the letter another way.',
  }),
  notCsv: reason => ({
    rule: `is no csv: ${reason}`,
    remedy: 'Close the quotes, or save the table anew as csv (UTF-8).',
  }),
  locked: {
    rule: 'is protected by a password, or of the old format .xls',
    remedy: 'Remove the password and save it as .xlsx.',
  },
  notWorkbook: { rule: 'is no workbook, or damaged', remedy: SAVE },
  unreadableWorkbook: reason => ({ rule: `cannot be read (${reason})`, remedy: SAVE }),
  unpacksTooFar: { rule: 'unpacks to far more than a table needs', remedy: COPY },
  unwanted: what => ({ rule: UNWANTED[what], remedy: COPY }),
  entities: part => ({ rule: `declares entities (${part})`, remedy: COPY }),
};

export const importFileText: Record<Lang, ImportFileText> = { ja, en };
