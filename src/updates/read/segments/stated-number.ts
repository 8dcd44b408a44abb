/** Checks the number of recognised projects against the number stated in the message. */
import type { Segment } from './segments.ts';

/** Stated number of a list. */
const COUNTED = /(\d) ?(?:つ|件|事業|本|項目)(?:とも|は?(?:全て|すべて|全部|いずれ|どれも))/;
const PAIR = /両方|双方|どちらも|どっちも|\b(?:both|neither)\b/;

/** 「周産期、救急、医療機能の3つは」 with only two recognised. */
export function isMiscounted({ codes, clauses }: Segment): boolean {
  const count = clauses.flatMap(({ clause }) => COUNTED.exec(clause.text)?.[1] ?? [])[0];
  return count !== undefined && codes.length > 1 && Number(count) !== codes.length;
}

/** "The platform and procurement control are both delayed" with only one recognised. */
export function isHalfAPair({ codes, clauses }: Segment): boolean {
  return (
    codes.length === 1 &&
    clauses.some(({ clause }) => PAIR.test(clause.text)) &&
    clauses.flatMap(({ mentions }) => mentions).length < 2
  );
}
