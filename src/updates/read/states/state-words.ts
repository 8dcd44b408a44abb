/** Status words and their senses, before grammar is considered (negation, tense, hedges: states.ts). */
import { anyOf } from '../../../regex.ts';

export type WordSense =
  /** 順調, 予定どおり */
  | 'well'
  /** まずまず, そこそこ: well, with reservation */
  | 'fair'
  /** 遅れ, 遅延 */
  | 'behind'
  /** 延期, ずれ込む: the date was postponed */
  | 'moved'
  /** 「3月の予定でしたが」: a missed date */
  | 'missed'
  /** 止まる, 停滞 */
  | 'stopped'
  /** 難航, 厳しい */
  | 'trouble'
  /** 追いつく, 解消: the earlier problem is solved */
  | 'recovered'
  /** 完了, 終わる */
  | 'done'
  /** 着手, 開始 */
  | 'begun'
  /** 未着手, 手つかず */
  | 'untouched'
  /** 中止, 取りやめ */
  | 'cancelled'
  /** 進んでいる: progressing, but not said how well */
  | 'moving'
  /** 公開予定: an announced result */
  | 'announced'
  /** 調整中, 検討中: being worked on, status not stated */
  | 'busy'
  /** 前回と同じ, 変更なし */
  | 'same';

/** ◎○△× (marks.ts); 'crossed': a × that may be the end of another scale. */
export type MarkSense = 'marked' | 'crossed';
export type Sense = WordSense | MarkSense;

export const isMark = (sense: Sense): sense is MarkSense => sense === 'marked' || sense === 'crossed';

export interface StateWord {
  sense: Sense;
  /** Global. */
  pattern: RegExp;
}

export function stateWord(sense: Sense, pattern: RegExp): StateWord {
  return { sense, pattern: new RegExp(pattern.source, 'g') };
}

/** Problems, even if in one part only. */
export const AILING: ReadonlySet<Sense> = new Set(['behind', 'trouble', 'stopped']);

/** Softens a following status: やや, 少し, slightly. */
export const SLIGHTLY =
  /(?:(?:数|(?<![\d月])[1-4]|[一二三])日(?:ほど|くらい|程度)?の?|\b(?:a few|a couple of|one|two|three|[1-4]) days?|やや|若干|少し|少々|ちょっと|ちょい|ちょっこし|ちょこっと|ちょびっと|ちょっぴり|ちいと|いささか|多少|わずか|小さな|幾分|いくらか|少しだけ|気持ち|微妙に|小幅な?|(?:\ba )?bit|a little|slight(?:ly)?|somewhat|marginally|minor|small|little bit)(?:ずつ)?/;
/** Softens a preceding 遅れ. */
export const SLIGHTLY_AFTER = /^(?:気味|ぎみ|がち|が?(?:出|生じ|見え)(?:始|はじ))/;
/** Makes a following status nearly so: 概ね順調, ほぼ終わり, "mostly on track". */
export const MOSTLY = anyOf(
  /除けば|除き|除いて|別として|おおかた|大方|概ね|おおむね|おおむ|大体|だいたい|ほぼ|ほとんど|大筋|おおよそ|まあ|まぁ|まずまず|そこそこ|一応|あらかた|もうすぐ|間もなく|まもなく/,
  /\b(?:mostly|largely|nearly|almost|broadly|roughly|more or less|as good as|all but|generally|just about|by and large|pretty much)\b/,
);
