/**
 * Detects the attribute a question asks for when it contains nothing else (core.ts): 担当課, "who runs it", 原文, "what
 * does it do".
 */

import type { Lang } from '../../../lang.ts';
import { matchesOf } from '../../../search/words/matches.ts';
import { hasKana, hasKanji } from '../../../search/words/normalize.ts';
import type { Span } from '../../../search/words/spans.ts';
import { isNotInAPlan } from '../../refusing/attributes-ja.ts';
import type { Attribute } from './attribute.ts';
import { attributeByWords } from './by-words.ts';
import { clausesOf } from './clauses.ts';
import { coreOf } from './core.ts';
import { ENGLISH } from './english.ts';
import { JAPANESE } from './japanese.ts';

/** Longer questions contain more than an attribute. */
const LONGEST = 80;

/** @param spans the references to the conversation */
export const findAttribute = (text: string, spans: readonly Span[]): Attribute | null =>
  findPlainAttribute(text, spans) ??
  (text.length <= LONGEST ? attributeByWords(coreOf(text, spans, langOf(text)), langOf(text)) : null);

const langOf = (text: string): Lang => (hasKana(text) || hasKanji(text) ? 'ja' : 'en');

/** By patterns only, for a part of a question: other words in it may be the topic. */
export function findPlainAttribute(text: string, spans: readonly Span[]): Attribute | null {
  const lang = langOf(text);
  if (text.length > LONGEST) return null;
  if (MORE_OF_THEM.test(text)) return null;
  const last = Math.max(0, ...spans.map(({ end }) => end));
  if (lang === 'ja' && (DOES_IT.test(text) || (last > 0 && WHO_IS_IT.test(text.slice(last))))) return 'owner';
  const core = coreOf(text, spans, lang);
  if (spans.length > 0 && ONLY_POINTS.test(core)) return 'it';
  const [attribute = null] =
    (lang === 'ja' ? JAPANESE : ENGLISH).find(([, pattern]) => pattern.test(core)) ??
    ((lang === 'en' && ENGLISH.find(([, pattern]) => pattern.test(core.replace(/^it (?=[a-z]+$)/, '')))) || []);
  return (
    attribute ??
    askedOfOriginal(text, spans) ??
    askedTwice(text, spans) ??
    (lang === 'ja' && isNotInAPlan(core) && isNoun(core) ? 'outside' : null)
  );
}

const ORIGINAL = /\b(?:the )?originals?(?: (?:one|project|entry))?\b/g;

/** "is the original ok?": asks about the original of the line in focus. */
function askedOfOriginal(text: string, spans: readonly Span[]): Attribute | null {
  const asked = text.replace(ORIGINAL, 'it');
  if (asked === text || spans.length > 0) return null;
  const attribute = findPlainAttribute(asked, spans);
  return attribute === 'owner' || attribute === 'status' ? attribute : null;
}

/** 「運営してるのは？」「窓口になってるとこどこ」 ask for the owner. */
const DOES_IT =
  /^(?:で|じゃあ|それ|これ|そこ|今|いま|主に|実際に|って|を|は|、)*(?:(?:窓口|担当)になって|(?:取り|と)まとめて|実施して|運営して|管理して|運用して|所管して|担当して|動かして|進めて|受け持って|やって|持って|担って|抱えて)(?:い)?る(?:の|とこ(?:ろ)?|人|課|部署|方)(?:は|って|が)?(?:誰|だれ|どこ|どちら|どなた|何課)?(?:です|でしょう|なの|なん)*か?[?。]*$/;

/** Asks for other entries, not for details. */
const MORE_OF_THEM = /^(?:and |ok |so )?(?:are there )?any (?:more|others?)\b/;

/** 「下の二つは誰？」. */
const WHO_IS_IT = /^(?:は|って|が|、)(?:誰|だれ|どなた)が?(?:です|でしょう|なの|だ)*(?:か|っけ)?[?。]*$/;

/** "where does that one sit, which area?": all clauses ask for the same, the last one most specifically. */
function askedTwice(text: string, spans: readonly Span[]): Attribute | null {
  const clauses = clausesOf(text);
  if (clauses.length < 2) return null;
  const asked = new Set<Attribute | null>();
  for (const { start, end } of clauses) {
    const inside = spans
      .filter(span => span.start >= start && span.end <= end)
      .map(span => ({ start: span.start - start, end: span.end - start }));
    asked.add(findPlainAttribute(text.slice(start, end), inside));
  }
  asked.delete('it');
  const [one = null, other, ...others] = asked;
  if (other === undefined) return one;
  return others.length === 0 && one === 'measure' && other === 'area' ? other : null;
}

/** The clause of a question that is a bare attribute: "the NPO one again, whose is it?", 「費用は？電子入札の」. */
export function findClause(text: string): (Span & { attribute: Attribute }) | null {
  if (text.length > LONGEST) return null;
  const clauses = clausesOf(text);
  if (clauses.length < 2) return null;
  for (const clause of [clauses.at(-1), clauses[0]]) {
    const attribute = clause && findPlainAttribute(text.slice(clause.start, clause.end), []);
    if (attribute) return { ...clause, attribute };
  }
  return null;
}

/** The attribute at the end, after a reference: 「食のやつの現状を知りたい」「下のほうはどんな具合でしょうか」. */
export function findEnding(text: string): (Span & { attribute: Attribute }) | null {
  if (text.length > LONGEST) return null;
  for (const { 0: particle, index } of matchesOf(PARTICLE, text)) {
    const start = index + particle.length;
    if (particle === 'の' && SHARE_OF_IT.test(text.slice(start))) continue;
    const attribute = findPlainAttribute(text.slice(start), []);
    if (attribute) return { start, end: text.length, attribute };
  }
  return null;
}

const PARTICLE = /[のはが]|って/g;
/** 「全体の何割」 asks for a share, 「2番目の何割が終わった」 for progress. */
const SHARE_OF_IT = /^何(?:割|%|パーセント)(?!.*(?:進|終|済|でき|完了|達成))/;

/** Includes "of the second" and "same question for the first", which repeat the last question. */
const ONLY_POINTS =
  /^(?:(?:same (?:question |thing )?)?(?:(?:of|for|about|with|on) )?it(?:'s)?|(?:同じ(?:質問|こと)を?)?◎)$/;

/** True for 「利用者数」, but not for 「県民大学の受講料」, which has a topic of its own. */
const isNoun = (core: string): boolean => /^[一-龠ァ-ヶーa-z0-9]+$/.test(core);
