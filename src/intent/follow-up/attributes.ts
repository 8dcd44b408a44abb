/** What can be asked of what is talked about, by the whole of what a question says (core.ts): 担当課, "who runs it", 原文, "what does it do". */
import { hasKana, hasKanji } from '../../search/normalize.ts';
import type { Span } from '../../search/pieces.ts';
import type { Lang } from '../../text/lang.ts';
import { isNotInAPlan } from '../outside/attributes-ja.ts';
import type { Attribute } from './attribute.ts';
import { ENGLISH } from './attributes-en.ts';
import { JAPANESE } from './attributes-ja.ts';
import { coreOf } from './core.ts';

/** A longer question says more than what is asked. */
const LONGEST = 80;

/** @param spans the stretches that point into the conversation */
export function findAttribute(text: string, spans: readonly Span[]): Attribute | null {
  const lang: Lang = hasKana(text) || hasKanji(text) ? 'ja' : 'en';
  if (text.length > LONGEST) return null;
  const core = coreOf(text, spans, lang);
  if (spans.length > 0 && ONLY_POINTS.test(core)) return 'it';
  const [attribute = null] = (lang === 'ja' ? JAPANESE : ENGLISH).find(([, pattern]) => pattern.test(core)) ?? [];
  return attribute ?? (lang === 'ja' && isNotInAPlan(core) && isNoun(core) ? 'outside' : null);
}

const ONLY_POINTS = /^(?:it|◎)$/;

/** 「利用者数」, not 「県民大学の受講料」: that is asked of something else. */
const isNoun = (core: string): boolean => /^[一-龠ァ-ヶーa-z0-9]+$/.test(core);
