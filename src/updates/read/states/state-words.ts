/**
 * The words by which people say how a project stands, and the sense of each before grammar has its say (negation,
 * tense, hedges: states.ts). Nothing here knows a sentence, only words.
 */

export type Sense =
  /** 順調, 予定どおり */
  | 'well'
  /** まずまず, そこそこ: well, but said with reserve */
  | 'fair'
  /** 遅れ, 遅延 */
  | 'behind'
  /** 延期, ずれ込む: the date has been moved back */
  | 'moved'
  /** 「3月の予定でしたが」: a date that did not hold */
  | 'missed'
  /** 止まる, 停滞 */
  | 'stopped'
  /** 難航, 厳しい */
  | 'trouble'
  /** 追いつく, 解消: what was wrong before is over */
  | 'recovered'
  /** 完了, 終わる */
  | 'done'
  /** 着手, 開始 */
  | 'begun'
  /** 未着手, 手つかず */
  | 'untouched'
  /** 中止, 取りやめ */
  | 'cancelled'
  /** 進んでいる: it moves, whether well is not said */
  | 'moving'
  /** 公開予定: an outcome announced */
  | 'announced'
  /** 調整中, 検討中: worked on, how it stands is not said */
  | 'busy'
  /** 前回と同じ, 変更なし */
  | 'same';

export interface StateWord {
  sense: Sense;
  /** Global. */
  pattern: RegExp;
}

export function stateWord(sense: Sense, pattern: RegExp): StateWord {
  return { sense, pattern: new RegExp(pattern.source, 'g') };
}

/** What ails a project, be it in one part only. */
export const AILING: ReadonlySet<Sense> = new Set(['behind', 'trouble', 'stopped']);

/** Before a state, it softens it: やや, 少し, slightly. */
export const SLIGHTLY =
  /(?:(?:数|(?<![\d月])[1-4]|[一二三])日(?:ほど|くらい|程度)?の?|\b(?:a few|a couple of|one|two|three|[1-4]) days?|やや|若干|少し|少々|ちょっと|ちょい|ちょっこし|ちょこっと|ちょびっと|ちょっぴり|ちいと|いささか|多少|わずか|小さな|幾分|いくらか|少しだけ|気持ち|微妙に|小幅な?|(?:\ba )?bit|a little|slight(?:ly)?|somewhat|marginally|minor|small|little bit)(?:ずつ)?/;
/** After 遅れ: not quite. */
export const SLIGHTLY_AFTER = /^(?:気味|ぎみ|がち|が?(?:出|生じ|見え)(?:始|はじ))/;
/** Before a state, nearly: 概ね順調, ほぼ終わり, "mostly on track". */
export const MOSTLY =
  /除けば|除き|除いて|別として|おおかた|大方|概ね|おおむね|おおむ|大体|だいたい|ほぼ|ほとんど|大筋|おおよそ|まあ|まぁ|まずまず|そこそこ|一応|あらかた|もうすぐ|間もなく|まもなく|\b(?:mostly|largely|nearly|almost|broadly|roughly|more or less|as good as|all but|generally|just about|by and large|pretty much)\b/;
