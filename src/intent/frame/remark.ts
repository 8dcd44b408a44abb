/**
 * A sentence said before the question that names nothing the plan could hold: 「そうか、なら直接聞くわ。担当どこ？」, 「もう達成したのですか？その事業の状況を
 * 教えてください」. Cut off, so that no word of it is looked for; "駐車場を借りたい。担当は？" names what is asked about and stays.
 */
import type { Search } from '../../search/search.ts';
import { findAttribute } from '../follow-up/attribute/find-attribute.ts';
import { findPointing } from '../follow-up/pointing/find-pointing.ts';
import { findOrdinals } from '../numbers/ordinals.ts';

/** Up to the last sentence, or up to a clause that ends as people end what they say. */
const REMARK = /^.+(?:[。?!…]|(?<=(?:わ|ね|よ|な|ので|から|けど|し|か|や|が))、)(?=[^。?!…、]+[?。!]*$)/;
/** Ends in a verb, not in the thing that is asked about. */
const ENDS_AS_SAID = /[うくぐすつぬぶむるたいだんせ](?:わ|ね|よ|な|か|の|けど|が|ので|から|し|や|っけ)*[。、?!…]$/;
/** Speaks of the plan: what follows is asked of that. */
const OF_THE_PLAN = /施策|分野|取組|取り組み|事業|計画|再掲/;
/** A word that weighs less is no topic. */
const LEAST_TOPIC = 0.5;

/** @param text gently normalised, Japanese */
export function withoutRemark(text: string, search: Search): string {
  const remark = REMARK.exec(text)?.[0];
  if (!remark || !ENDS_AS_SAID.test(remark) || OF_THE_PLAN.test(remark)) return text;
  const question = text.slice(remark.length).trim();
  if (findAttribute(question, [...findPointing(question), ...findOrdinals(question)]) === null) return text;
  const isDone = (end: number) => /^を?(?:し|する|さ|でき)/.test(remark.slice(end));
  const saysTopic = search.concepts(remark).some(({ weight, end }) => weight >= LEAST_TOPIC && !isDone(end));
  return saysTopic || findPointing(remark).length + findOrdinals(remark).length > 0 ? text : question;
}
