/** What is wrong with the office's files, and what `check` and `import owners` say of them. For the operator. */
import type { Fault } from '../../errors.ts';
import type { Lang } from '../../lang.ts';

/** What JSON lacks at the place where it cannot be read on. */
export type ExpectedInJson =
  | 'a field name in double quotes'
  | 'a colon'
  | 'the rest of a string, closed by a double quote'
  | 'a value'
  | 'the end of the file'
  | 'a comma or }'
  | 'a comma or ]';

export interface DataFilesText {
  missing: Fault;
  folder: Fault;
  unreadable(reason: string): Fault;
  notJson(expected: ExpectedInJson): Fault;
  utf16: Fault;
  shiftJis: Fault;
  eucJp: Fault;
  notUtf8: Fault;
  unknownField(field: string): Fault;
  unknownValue(value: string, known: string): Fault;
  missingField(type: string): Fault;
  wrongType(received: string, expected: string): Fault;
  /** After the problems of `check`. */
  problems(count: number): string;
  /** @param counts areas, measures, entries, projects, reprints of the plan */
  inOrder(counts: [number, number, number, number, number]): string;
  nothingToImport: string;
  staysSample: string;
  notTaken(changes: number): string;
  taken(changes: number): string;
}

const IN_JAPANESE: Record<ExpectedInJson, string> = {
  'a field name in double quotes': '"で囲んだ項目名',
  'a colon': 'コロン（:）',
  'the rest of a string, closed by a double quote': '文字列の続きと、閉じる"',
  'a value': '値',
  'the end of the file': 'ファイルの終わり',
  'a comma or }': 'コンマか }',
  'a comma or ]': 'コンマか ]',
};

const ja: DataFilesText = {
  missing: { rule: 'ありません', remedy: 'ファイルを置くか、パスを直してください。' },
  folder: { rule: 'フォルダーです', remedy: '中のファイルのパスを書いてください。' },
  unreadable: reason => ({
    rule: `読めません（${reason}）`,
    remedy: 'ボットを動かす利用者がこのファイルを読めるようにしてください。',
  }),
  notJson: expected => ({
    rule: `JSONになっていません。ここに必要なもの：${IN_JAPANESE[expected]}`,
    remedy: 'この箇所を直してください。',
  }),
  utf16: { rule: 'UTF-8ではなく、UTF-16です', remedy: '文字コードをUTF-8にして、保存し直してください。' },
  shiftJis: {
    rule: 'UTF-8ではなく、Shift_JIS（Windows-31J）です',
    remedy: 'UTF-8で保存し直すか、変換してください：iconv -f CP932 -t UTF-8',
  },
  eucJp: { rule: 'UTF-8ではなく、EUC-JPです', remedy: '変換してください：iconv -f EUC-JP -t UTF-8' },
  notUtf8: {
    rule: 'UTF-8として読めない文字があります',
    remedy: 'UTF-8で保存し直すか、壊れていない控えに戻してください。',
  },
  unknownField: field => ({ rule: `"${field}" という項目はありません`, remedy: '消すか、つづりを直してください。' }),
  unknownValue: (value, known) => ({
    rule: `"${value}" は使えません`,
    remedy: `次のいずれかにしてください：${known}`,
  }),
  missingField: type => ({ rule: `項目がありません（${type}）`, remedy: '項目を加えてください。' }),
  wrongType: (received, expected) => ({
    rule: `${expected} が必要ですが、${received} です`,
    remedy: `${expected} の値にしてください。`,
  }),
  problems: count => `問題が${count}件あります`,
  inOrder: ([areas, measures, entries, projects, reprints]) =>
    `問題ありません：重点分野${areas}、施策${measures}、掲載${entries}、事業${projects}、再掲${reprints}。言葉と担当は計画と合っています。マニフェストにも問題はありません`,
  nothingToImport: '今の名簿との違いはありません。反映するものはありません。',
  staysSample:
    '名簿はサンプルのままです。実際の名簿にするには「サンプル」を「いいえ」（"sample": false）にしてください。',
  notTaken: changes => `違いは${changes}件です。まだ何も書いていません。反映するには --apply を付けてください。`,
  taken: changes => `${changes}件を反映しました。`,
};

const en: DataFilesText = {
  missing: { rule: 'does not exist', remedy: 'Put the file there or correct the path.' },
  folder: { rule: 'is a folder', remedy: 'Give the path of the file inside it.' },
  unreadable: reason => ({
    rule: `cannot be read (${reason})`,
    remedy: 'Let the user the bot runs as read this file.',
  }),
  notJson: expected => ({
    rule: `is not JSON; expected here: ${expected}`,
    remedy: 'Correct the text at this place.',
  }),
  utf16: { rule: 'is UTF-16, not UTF-8', remedy: 'Save it again with the encoding UTF-8.' },
  shiftJis: {
    rule: 'is Shift_JIS (Windows-31J), not UTF-8',
    remedy: 'Save it again as UTF-8, or convert it: iconv -f CP932 -t UTF-8.',
  },
  eucJp: { rule: 'is EUC-JP, not UTF-8', remedy: 'Convert it: iconv -f EUC-JP -t UTF-8.' },
  notUtf8: {
    rule: 'holds bytes that are not UTF-8',
    remedy: 'Save it again as UTF-8, or restore an undamaged copy.',
  },
  unknownField: field => ({
    rule: `has the unknown field "${field}"`,
    remedy: 'Remove it or correct its spelling.',
  }),
  unknownValue: (value, known) => ({
    rule: `is "${value}", which is not known here`,
    remedy: `Use one of: ${known}.`,
  }),
  missingField: type => ({ rule: `is missing (${type})`, remedy: 'Add the field.' }),
  wrongType: (received, expected) => ({
    rule: `is ${received} where ${expected} is required`,
    remedy: `Give it a value of type ${expected}.`,
  }),
  problems: count => `${count} problem${count === 1 ? '' : 's'}`,
  inOrder: ([areas, measures, entries, projects, reprints]) =>
    `ok: ${areas} areas, ${measures} measures, ${entries} entries, ${projects} projects, ${reprints} reprints; words and owners agree with the plan; the manifests are in order`,
  nothingToImport: 'Nothing differs; there is nothing to take.',
  staysSample: 'The directory stays a sample: it becomes real when サンプル says いいえ ("sample": false).',
  notTaken: changes => `${changes} changes; nothing was written. Take them with --apply.`,
  taken: changes => `${changes} changes taken.`,
};

export const dataFilesText: Record<Lang, DataFilesText> = { ja, en };
