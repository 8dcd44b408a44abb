/** 「残りは何件？」 "how many are left?": what an exclusion left, otherwise the rest of the set last selected from. */
import { anyOf } from '../../regex.ts';
import type { Context } from '../context.ts';
import type { Intent } from '../intent.ts';
import { others } from './pointing/sets.ts';

export function askHowManyLeft({ frame: { text, codes }, dialogue, plan }: Context): Intent | null {
  if (!HOW_MANY_LEFT.test(text) || codes.length > 0) return null;
  const left = leavesOut(dialogue.lastIntent) ? dialogue.focus : others(dialogue, plan);
  return left.length > 0 ? { kind: 'countProjects', codes: left } : null;
}

/** Whether the last answer showed what an exclusion left. */
const leavesOut = (last: Intent | null): boolean =>
  (last?.kind === 'ownedBy' && last.isAway === true) || (last?.kind === 'find' && last.isRest === true);

const HOW_MANY_LEFT = anyOf(
  /^(?:じゃあ?|で|では|それで)?、?(?:(?:残り|のこり)(?:は|って|が)?(?:あと)?(?:何(?:件|個|つ|事業)|いくつ)|(?:あと)?(?:何(?:件|個|つ|事業)|いくつ)(?:が)?残)(?:です|でし|だ|に?な|あ|る|り|って|っ|[?？]|$)[^、。]{0,8}$/,
  /^(?:so |and |then |ok,? )*how many (?:(?:are|is|does that|do those) )?(?:left|leave|remain(?:s|ing)?)(?: over)?(?: then| now)?[?. ]*$/,
);
