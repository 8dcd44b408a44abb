/** Report words that the keyboard turned into others of the same sound: 官僚しました for 完了しました, 少し送れて for 少し遅れて. */

/** Where such a word ends what is said of a project. */
const ENDS = '(?=しま|した|して|です|でし|に(?:進|推移|な)|中?(?:$|[、。! ])|済|の?(?:見込|予定))';
/** What it is of, or how much: データが送れています is no slip. */
const OF_DEGREE = '(?<=(?:やや|少し|少々|若干|ちょっと|大幅に|かなり|だいぶ|大分|多少|日|週間|か月|ヶ月|月) ?)';

/** What is written, and what is meant. */
const SLIPS: readonly [RegExp, string][] = [
  [new RegExp(`(?:官僚|管領)${ENDS}`, 'g'), '完了'],
  [/[準順巡純]長|[準純]調/g, '順調'],
  [new RegExp(`(?:終量|週了|終料)${ENDS}`, 'g'), '終了'],
  [/着[主種](?=前|済|$|です|して|で)/g, '着手'],
  [/(?:演技|塩基)(?=に?なり|になっ|です|$)/g, '延期'],
  [new RegExp(`${OF_DEGREE}[送贈]れ`, 'g'), '遅れ'],
  [/[送贈]れ(?=気味|ぎみ|が(?:出|発生|生じ)|です|$)/g, '遅れ'],
  [/(?<=予定|計画|想定|前回|当初)(?:道理|の道理)/g, '通り'],
  [/(?<=問題|異常|変更|支障)梨/g, 'なし'],
  [/(?:おお|大)胸/g, '概ね'],
  [/(?<=遅れ|停滞)気身/g, '気味'],
];

/** Expects gently normalised text with the kana written out. */
export function withoutSlips(text: string): string {
  return SLIPS.reduce((mended, [slip, meant]) => mended.replace(slip, meant), text);
}
