/**
 * Converts report words typed in kana or romaji, or converted to the wrong kanji, to the form the status patterns
 * expect: じゅんちょう → 順調, okurete imasu → 遅れています, 官僚しました → 完了しました. Names are left alone; the
 * search matches them by sound.
 */
import { hasKana, hasKanji, isLatin } from '../../../search/words/normalize.ts';
import { kanaOfRomaji, soundOfKana } from '../../../search/words/sound.ts';
import { withoutEnglishTypo, withoutTypos } from './typos.ts';

/** Readings and their written forms; longer readings precede their prefixes. */
const WRITTEN: readonly [string, string][] = [
  ['じゅんちょう', '順調'],
  ['じゅんちょー', '順調'],
  ['かんりょう', '完了'],
  ['しゅうりょう', '終了'],
  ['みちゃくしゅ', '未着手'],
  ['ちゃくしゅ', '着手'],
  ['ちゅうし', '中止'],
  ['えんき', '延期'],
  ['みおくり', '見送り'],
  ['よていどおり', '予定どおり'],
  ['よてい', '予定'],
  ['けいかくどおり', '計画どおり'],
  ['どおり', 'どおり'],
  ['もんだい', '問題'],
  ['おおむね', '概ね'],
  ['じゃっかん', '若干'],
  ['おくれ', '遅れ'],
  ['おぐれ', '遅れ'],
  ['とまって', '止まって'],
  ['おわり', '終わり'],
  ['おわっ', '終わっ'],
  ['おわる', '終わる'],
  ['おわら', '終わら'],
  ['とまっ', '止まっ'],
  ['とまり', '止まり'],
  ['はじまっ', '始まっ'],
  ['はじまり', '始まり'],
  ['すすんで', '進んで'],
  ['だいじょうぶ', '大丈夫'],
  ['ぜんかい', '前回'],
  ['へんこう', '変更'],
  ['らいげつ', '来月'],
  ['ねんどまつ', '年度末'],
];
const MONTHS = 'いち に さん し ご ろく しち はち く じゅう じゅういち じゅうに'.split(' ');
/** E.g. さんがつまつまで. */
const KANA_MONTH = new RegExp(
  `(?<![一-龠ァ-ヺ])(${MONTHS.toReversed().join('|')}|なな)がつ(まつ)?(?=[までにはの、。 ]|ちゅう|$)`,
  'g',
);
const KANA = new RegExp(WRITTEN.map(([kana]) => `${kana}|${toKatakana(kana)}`).join('|'), 'g');
const BY_KANA = new Map(
  WRITTEN.flatMap(([kana, written]) => [[kana, written] as const, [toKatakana(kana), written] as const]),
);
const BY_SOUND = WRITTEN.map(([kana, written]) => [soundOfKana(kana), written] as const);
const ROMAJI_GRAMMAR = new Map(
  Object.entries({
    wa: 'は',
    ha: 'は',
    mo: 'も',
    desu: 'です',
    masu: 'ます',
    imasu: 'います',
    shimashita: 'しました',
    simasita: 'しました',
    shiteimasu: 'しています',
    deshita: 'でした',
    mada: 'まだ',
    nai: 'ない',
    arimasen: 'ありません',
    nashi: 'なし',
    yaya: 'やや',
    sukoshi: '少し',
    masen: 'ません',
    imasen: 'いません',
    shita: 'した',
    to: 'と',
    no: 'の',
    ga: 'が',
    zenbu: '全部',
    subete: 'すべて',
    dekita: 'できた',
    dekimashita: 'できました',
  }),
);

/** Expects gently normalised text. */
export function writeOut(text: string): string {
  if (!hasKana(text) && !hasKanji(text)) return writeOutRomaji(text.replace(/[a-z]+/g, withoutEnglishTypo));
  return withoutTypos(text.replace(KANA, kana => BY_KANA.get(kana) ?? kana).replace(KANA_MONTH, monthWritten));
}

function monthWritten(_: string, month: string, end = ''): string {
  const number = month === 'なな' ? 7 : MONTHS.indexOf(month) + 1;
  return `${number}月${end && '末'}`;
}

/** E.g. 9wari, hanbun. */
const ROMAJI_AMOUNTS: readonly [RegExp, string][] = [
  [/(?<=\b(?:10|[1-9]) ?)wari\b/g, '割'],
  [/\bhanbun\b/g, '半分'],
];

/** Converts report words and grammar in a romaji sentence; an English sentence contains no report word. */
function writeOutRomaji(typed: string): string {
  const text = ROMAJI_AMOUNTS.reduce((said, [romaji, written]) => said.replace(romaji, written), typed);
  const words = text.split(/([^a-z']+)/);
  const report = words.map(reportWord);
  if (text === typed && report.every(word => word === null)) return text;
  const written = words.map((word, index) => report[index] ?? ROMAJI_GRAMMAR.get(word) ?? word).join('');
  // Joins parts of one kana word: mondai nashi.
  return written.replace(/(?<=[ぁ-ん一-龠]) (?=[ぁ-ん])/g, '');
}

/** The converted word with its ending in kana; null for any other word. */
function reportWord(word: string): string | null {
  if (!isLatin(word) || word.length < 4) return null;
  const kana = kanaOfRomaji(word);
  if (kana === null) return null;
  const sound = soundOfKana(kana);
  const found = BY_SOUND.find(([start]) => sound.startsWith(start));
  return found ? found[1] + sound.slice(found[0].length) : null;
}

function toKatakana(kana: string): string {
  return kana.replace(/[ぁ-ん]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0x60));
}
