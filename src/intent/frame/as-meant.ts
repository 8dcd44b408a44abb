/** Normalises the words of a question: preface removed, language unified, kana and romaji converted. */
import type { Plan } from '../../plan/plan.ts';
import type { Search } from '../../search/search.ts';
import { gentle, hasKana } from '../../search/words/normalize.ts';
import { isThanks } from '../cues/cues.ts';
import { findAttribute } from '../follow-up/attribute/find-attribute.ts';
import { findPointing } from '../follow-up/pointing/find-pointing.ts';
import { findOrdinals } from '../numbers/ordinals.ts';
import { withoutAttributeTurnedDown } from './attribute-turned-down.ts';
import { spelledOut } from './capitals.ts';
import { inJapanese, nounsInEnglish } from './mixed-words.ts';
import { withNumberAsked } from './number-to-confirm.ts';
import { inPlanWords } from './plan-words.ts';
import { withoutPreface } from './preface.ts';
import { withoutRemark } from './remark.ts';
import { withCodesInDigits } from './spelled-codes.ts';

interface AsMeant {
  /** Gently normalised, without the preface. */
  typed: string;
  /** `typed` after conversion; the same text when nothing was converted. */
  text: string;
}

export function asMeant(question: string, plan: Plan, search: Search): AsMeant {
  const asked = withoutRemark(nounsInEnglish(withoutPreface(gentle(spelledOut(question, plan)))), search);
  const typed = withoutAttributeTurnedDown(withNumberAsked(inPlanWords(withCodesInDigits(asked))));
  const japanese = isThanks(typed) ? null : inJapanese(typed);
  return { typed, text: japanese ?? writtenOut(typed, search) };
}

/** Purely deictic text such as 「さっきのやつ」, and particles after codes (「2-2だと？」), are not converted. */
function writtenOut(typed: string, search: Search): string {
  const written = gentle(search.writeOut(typed));
  return written !== typed && (CODES_ALONE.test(typed) || isAllPointing(typed)) ? typed : written;
}

const CODES_ALONE = /^(?:じゃあ?|では|で)?、?(?:(?:施策|分野)?[1-6](?:-\d{1,2}){0,2}[とや、,・ ]*)+[ぁ-ん]{0,4}[?。]*$/;

const isAllPointing = (typed: string): boolean =>
  hasKana(typed) &&
  (isThanks(typed) || findAttribute(typed, [...findPointing(typed), ...findOrdinals(typed)]) !== null);
