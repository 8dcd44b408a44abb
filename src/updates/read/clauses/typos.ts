/**
 * Corrects report words mistyped or converted to homophones: 官僚しました for 完了しました, 少し送れて for 少し遅れて.
 */
import distance from 'damerau-levenshtein';

/** Endings after which such a word is a report. */
const ENDS = '(?=しま|した|して|です|でし|に(?:進|推移|な)|中?(?:$|[、。! ])|済|の?(?:見込|予定))';
/** Required before 送れて: データが送れています is no typo. */
const OF_DEGREE = '(?<=(?:やや|少し|少々|若干|ちょっと|大幅に|かなり|だいぶ|大分|多少|日|週間|か月|ヶ月|月) ?)';

/** Typo patterns and their corrections. */
const SLIPS: readonly [RegExp, string][] = [
  [new RegExp(`[官管関閑感勘簡幹][僚領量料良了]${ENDS}`, 'g'), '完了'],
  [/(?<=[一-龠])(?:上方|乗法|常報|状報)(?!修正|に)/g, '情報'],
  [/[準順巡純]長|[準純]調|順[超帳丁]/g, '順調'],
  [new RegExp(`完[量両僚料良]${ENDS}`, 'g'), '完了'],
  [new RegExp(`(?:終量|週了|終料)${ENDS}`, 'g'), '終了'],
  [/[見味]着手/g, '未着手'],
  [/着[主種](?=前|済|$|です|して|で)/g, '着手'],
  [/(?:演技|塩基|円期|演期)(?=に?なり|になっ|です|$)/g, '延期'],
  [new RegExp(`${OF_DEGREE}[送贈]れ`, 'g'), '遅れ'],
  [/[送贈]れ(?=て(?:い)?ます$|気味|ぎみ|が(?:出|発生|生じ)|です|$)/g, '遅れ'],
  [/(?<=予定|計画|想定|前回|当初)(?:道理|の道理)/g, '通り'],
  [/(?<=問題|異常|変更|支障)梨/g, 'なし'],
  [/(?:おお|大)胸/g, '概ね'],
  [/(?<=遅れ|停滞)気身/g, '気味'],
];

/** Expects gently normalised text with kana converted. */
export function withoutTypos(text: string): string {
  return SLIPS.reduce((mended, [slip, meant]) => mended.replace(slip, meant), text);
}

/** English report words long enough for typo correction. */
const ENGLISH =
  'schedule scheduled delay delayed delays behind completed complete finished finish started postponed cancelled canceled progress progressing problem problems overdue ongoing'.split(
    ' ',
  );
/** Words as close as a typo to one of those. */
const NO_SLIPS = new Set('compete competed competes completes finisher schedules stated stared progresses'.split(' '));
const SHORTEST = 6;

/** Corrects a typo in one English word: dealyed → delayed, compleated → completed. Expects lower case. */
export function withoutEnglishTypo(word: string): string {
  if (word.length < SHORTEST || ENGLISH.includes(word) || NO_SLIPS.has(word)) return word;
  const isNear = (meant: string) =>
    meant[0] === word[0] && meant.length >= SHORTEST && distance(word, meant).steps <= (meant.length > 8 ? 2 : 1);
  return ENGLISH.find(isNear) ?? word;
}
