/** Whether a question refers to the conversation by a pronoun: それ, その, it, that. */
import { anyOf } from '../../regex.ts';

const REFERS_BACK = anyOf(
  /それ(?!ぞれ|以外|とは別)|その(?!他|ほか|後|もの)|そこ|これ(?!まで|から)|この(?!計画|県|プラン|ボット)|こちら|そっち|そちら|(?<![一-龠])上の|さっきの|先ほどの/,
  /両方の担当|\b(it|its|it's|that|this|these|those|them|they|their|one of them)\b(?! (plan|prefecture|year))/,
);

export const refersBack = (text: string): boolean => REFERS_BACK.test(text.replace(/\bit\b(?=\P{ASCII})/gu, ' '));
