/**
 * Removes an attribute that is turned down for another: 「担当じゃなくて中身が知りたい」 becomes 「中身が知りたい」, "not who
 * runs it, how it is going" becomes "how it is going".
 */
import { anyOf } from '../../regex.ts';
import { findAttribute, findPlainAttribute } from '../follow-up/attribute/find-attribute.ts';

/** @param text gently normalised */
export function withoutAttributeTurnedDown(text: string): string {
  const match = INSTEAD.exec(text)?.groups;
  if (!match) return text;
  const groups = Object.entries(match);
  const part = (name: string) => groups.find(([key, value]) => key.startsWith(name) && value !== undefined)?.[1] ?? '';
  const [turnedDown, wanted] = [part('not'), part('is')];
  const isAttribute = findPlainAttribute(turnedDown, []) !== null && findAttribute(wanted, []) !== null;
  return isAttribute ? `${part('of')}${wanted}` : text;
}

const INSTEAD = anyOf(
  /^(?:[^、。]{1,6}、)?(?:いや)?(?<of1>[^、。]{2,24}の)?(?<not1>[^、。の]{2,8})(?:のこと|の話|のほう|の方)?(?:(?:じゃ|では|で)なく(?:って|て)?|は(?:もう)?(?:いい|結構)(?:です)?(?:から|ので)|以外で)、?(?<is1>.{2,30})$/,
  /^(?:(?:no|sorry|oops|ah|oh)[, ]+)*not (?<not2>[a-z' ]{3,24}?)(?:[,;:.]| but)+ ?(?:but )?(?:i (?:meant|mean|want) )?(?<is2>[a-z' ?.]{3,40})$/,
  /^(?:(?:no|sorry|oops|ah|oh)[, ]+)*(?:i (?:meant|mean|want) )?(?<is3>[a-z' ]{3,40}?),? (?:not|instead of|rather than) (?<not3>[a-z' ]{3,24})[.?! ]*$/,
);
