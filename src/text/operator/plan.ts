/** What is wrong in a plan, in the words people use for it, or in learned weights. Shown by `check`, `doctor` and the start. */
import type { Fault } from '../../errors.ts';
import type { Lang } from '../../lang.ts';

/** What a plan states a count of. */
export type Counted = 'areas' | 'measures' | 'entries' | 'projects' | 'reprints';

/** Parts of the synonyms file with a code or name each. */
export type WordsOf = 'areas' | 'measures' | 'projects' | 'passages';

export interface PlanFaults {
  emptyText: Fault;
  noEnglish: Fault;
  noReading: Fault;
  noCount: Fault;
  otherMonth: Fault;
  oneLanguage: Fault;
  endsFirst: Fault;
  /** @param prefix e.g. '4-6-' @param number the printed place, from 1 */
  otherCode(code: string, prefix: string, number: number): Fault;
  disorder(code: string): Fault;
  gap(missing: string, code: string): Fault;
  otherNumber(number: number, place: number): Fault;
  sameId(id: string): Fault;
  missingSections(ids: string): Fault;
  otherCount(stated: number, what: Counted, counted: number): Fault;
  reprintsItself: Fault;
  reprintsNothing(code: string): Fault;
  reprintsReprint(code: string, original: string): Fault;
  noWord: Fault;
  noWords: Fault;
  unknownCode(part: WordsOf): Fault;
  /** In place of many of those. @param count of codes the plan does not have @param empty a file without words */
  wordsOfAnother(count: number, empty: string): Fault;
  wordsOfReprint(original: string): Fault;
  /** @param form of a feature's value */
  noWeights(form: string): Fault;
}

const COUNTED_JA: Record<Counted, string> = {
  areas: '重点分野',
  measures: '施策',
  entries: '掲載',
  projects: '事業',
  reprints: '再掲',
};
const WORDS_JA: Record<WordsOf, string> = {
  areas: '重点分野',
  measures: '施策',
  projects: '事業',
  passages: '文書の部分',
};

const ja: PlanFaults = {
  emptyText: { rule: '空です', remedy: '計画書のとおりに打ち込むか、この項目を消してください。' },
  noEnglish: { rule: '英語がありません', remedy: '英語を書いてください（ボットは二つの言語で答えます）。' },
  noReading: {
    rule: '読みになっていません。使えるのは、ひらがな、ー、数字、英小文字だけです（空白や句読点なし）',
    remedy: '読み上げるとおりに書いてください。例：みやぎけんそうごうぼうさいじょうほうしすてむ',
  },
  noCount: { rule: '1以上の整数ではありません', remedy: '計画書にある数を打ち込んでください。' },
  otherMonth: { rule: '和暦と西暦の月が合いません', remedy: 'printed を year と month に合わせてください。' },
  oneLanguage: {
    rule: '策定主体が一方の言語にしかありません',
    remedy: 'madeBy と madeByEn の両方を書くか、両方を null にしてください。',
  },
  endsFirst: { rule: '始まる前に終わっています', remedy: 'from に最初の年度、to に最後の年度を書いてください。' },
  otherCode: (code, prefix, number) => ({
    rule: `番号が "${code}" で、${prefix}（数）になっていません`,
    remedy: `${prefix}${number} とするか、${code} のあるべき所へ移してください。`,
  }),
  disorder: code => ({
    rule: `番号 ${code} が二度あるか、大きい番号の後にあります`,
    remedy: '計画書の番号を、計画書の順に付けてください。',
  }),
  gap: (missing, code) => ({
    rule: `${code} の前に ${missing} がありません`,
    remedy: `${missing} を計画書から打ち込んでください。`,
  }),
  otherNumber: (number, place) => ({
    rule: `${place}番目なのに、番号が ${number} です`,
    remedy: 'これまでの計画に、計画書のとおり1から番号を付けてください。',
  }),
  sameId: id => ({ rule: `id ${id} が二度あります`, remedy: 'idは一度ずつ使ってください。' }),
  missingSections: ids => ({ rule: `次の部分がありません：${ids}`, remedy: '計画書のすべての部分を入れてください。' }),
  otherCount: (stated, what, counted) => ({
    rule: `${COUNTED_JA[what]}の数が ${stated} となっていますが、実際は ${counted} です`,
    remedy: '掲載を計画書と突き合わせてください。数を直すのは、打ち間違いのときだけです。',
  }),
  reprintsItself: { rule: '自分自身の再掲になっています', remedy: 'reprintOf に元の掲載の番号を書いてください。' },
  reprintsNothing: code => ({
    rule: `${code} の再掲としていますが、${code} は計画にありません`,
    remedy: 'reprintOf を直すか、その掲載を戻してください。',
  }),
  reprintsReprint: (code, original) => ({
    rule: `${code} の再掲としていますが、${code} も再掲です`,
    remedy: `reprintOf に元の ${original} を書いてください。`,
  }),
  noWord: { rule: '空の言葉があります', remedy: '言葉を書くか、消してください。' },
  noWords: { rule: '言葉が一つもありません', remedy: '言葉を書くか、この項目を消してください。' },
  unknownCode: part => ({
    rule: `計画に、その${WORDS_JA[part]}はありません`,
    remedy: '番号を直すか、この項目を消してください。',
  }),
  wordsOfAnother: (count, empty) => ({
    rule: `計画にない番号が${count}件あります。ほかの計画のための言葉です`,
    remedy: `KEIKAKU_SYNONYMS に、この計画の言葉のファイルを示してください。まだなければ、次の内容のファイルから始められます：${empty}`,
  }),
  wordsOfReprint: original => ({
    rule: `独立した事業ではなく、${original} の再掲です`,
    remedy: `言葉を ${original} に移してください。`,
  }),
  noWeights: form => ({
    rule: `特徴ごとに ${form} が要ります`,
    remedy: '学習し直してください：npm run learn',
  }),
};

const ORIGINAL = 'Compare the entries with the document; correct the count only if it was typed wrong.';

const en: PlanFaults = {
  emptyText: { rule: 'is empty', remedy: 'Type what the document prints, or remove the item around it.' },
  noEnglish: { rule: 'has no English text', remedy: 'Write the English; the bot answers in both languages.' },
  noReading: {
    rule: 'is no reading: only hiragana, ー, digits and lower-case Latin letters, without blanks or punctuation',
    remedy: 'Write how the name is read aloud, e.g. みやぎけんそうごうぼうさいじょうほうしすてむ.',
  },
  noCount: { rule: 'is not a positive whole number', remedy: 'Type the number the document prints.' },
  otherMonth: {
    rule: 'does not say the same month in both calendars',
    remedy: 'Make printed agree with year and month.',
  },
  oneLanguage: {
    rule: 'names its maker in one language only',
    remedy: 'Fill both madeBy and madeByEn, or set both to null.',
  },
  endsFirst: { rule: 'ends before it begins', remedy: 'Set from to the first and to to the last fiscal year.' },
  otherCode: (code, prefix, number) => ({
    rule: `has the code "${code}", which is not ${prefix}<number>`,
    remedy: `Write ${prefix}${number}, or move it to where ${code} belongs.`,
  }),
  disorder: code => ({
    rule: `repeats the code ${code} or stands after a higher one`,
    remedy: 'Give every line its printed number, in printed order.',
  }),
  gap: (missing, code) => ({
    rule: `follows a gap: ${missing} is missing before ${code}`,
    remedy: `Type ${missing} from the document.`,
  }),
  otherNumber: (number, place) => ({
    rule: `has the number ${number} in place ${place}`,
    remedy: 'Number the earlier plans from 1 as printed.',
  }),
  sameId: id => ({ rule: `repeats the id ${id}`, remedy: 'Use every id once.' }),
  missingSections: ids => ({ rule: `lacks ${ids}`, remedy: 'Add every section of the document.' }),
  otherCount: (stated, what, counted) => ({
    rule: `states ${stated} ${what} but there are ${counted}`,
    remedy: ORIGINAL,
  }),
  reprintsItself: { rule: 'repeats itself', remedy: 'Set reprintOf to the code of the original entry.' },
  reprintsNothing: code => ({
    rule: `repeats ${code}, which the plan does not contain`,
    remedy: 'Correct reprintOf or restore that entry.',
  }),
  reprintsReprint: (code, original) => ({
    rule: `repeats ${code}, which is itself a reprint`,
    remedy: `Set reprintOf to the original, ${original}.`,
  }),
  noWord: { rule: 'is an empty word', remedy: 'Write a word or remove it.' },
  noWords: { rule: 'holds no word', remedy: 'Write words or remove the item around it.' },
  unknownCode: part => ({
    rule: `the plan has no such ${part.replace(/s$/, '')}`,
    remedy: 'Correct the code or remove the entry.',
  }),
  wordsOfAnother: (count, empty) => ({
    rule: `has ${count} codes the plan does not have: its words are for another plan`,
    remedy: `Name the words of this plan in KEIKAKU_SYNONYMS; a file to begin with holds ${empty}`,
  }),
  wordsOfReprint: original => ({
    rule: `the plan has no such project of its own: it reprints ${original}`,
    remedy: `Move the words to ${original}.`,
  }),
  noWeights: form => ({ rule: `must give each feature ${form}`, remedy: 'Run npm run learn.' }),
};

export const planFaults: Record<Lang, PlanFaults> = { ja, en };
