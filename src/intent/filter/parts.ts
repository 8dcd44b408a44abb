/** The coordinated parts of a question. */
import { anyOf } from '../../regex.ts';
import type { Concept } from '../../search/concepts.ts';
import { segmentsOf } from './segments.ts';

export interface Parts {
  /** Concepts of each part. */
  parts: Concept[][];
  /** Each part is asked for separately, even if one project matches all: 両方見せて, どちらか, "either … or". */
  isEach: boolean;
  /** Projects must match all parts: 「研修でもあり、セキュリティでもある」. */
  isTogether: boolean;
}

/** @param within whether the user named a place */
export function partsOf(concepts: readonly Concept[], text: string, within: boolean): Parts {
  const isTogether = TOGETHER.test(text);
  const isEach = !isTogether && EACH.test(text);
  return { parts: segmentsOf(concepts, text, within || isEach), isEach, isTogether };
}

const TOGETHER = anyOf(
  /(?:どちらも|どっちも|両方|双方|ともに|いずれも)(?:とも)?(?:を|に|が)?(?:扱|関わ|かかわ|関係|含|絡|載|備え|当てはま|該当|兼ね)|かつ|でもあ[りる]/,
  /にも[^、。]{1,12}にも(?:関|効|役|かか|使)|兼ね|\b(?:that|which) (?:is|are) also\b|\bat the same time\b/,
  /\bcombin(?:e|es|ing)\b|\bdeals? with both\b/,
);

const EACH = anyOf(
  /両方|双方|それぞれ|ど(?:っち|ちら)(?:も|でも|か)|いずれか|または|又は|もしくは|あるいは|一緒に|いっしょに|[合あ]わせて|まとめて|いっぺんに|同時に|セットで|並べて/,
  /[二三23]つ(?:とも)?|ふたつ|ならびに|(?<=[一-龠ァ-ヶー々a-z])か(?=[一-龠ァ-ヶa-z]{2})|比べて|比較|\bcompare\b|\bboth\b|\beither\b/,
  /\bor\b|\bplus\b|\bvs\b|\bversus\b|\bas well as\b|\btogether\b|\bthe two\b|\beach\b|\balong with\b/,
);
