/**
 * Short questions about what is talked about: 「もう終わった？」「同じ課？」「施策は？」「なぜやってるの？」「原文は？」, what else its division has, what
 * is like it. Only where no word is left to search for.
 */
import type { Context } from '../context.ts';
import type { Cue } from '../cues/cues.ts';
import { type Intent, WHOLE_PLAN } from '../intent.ts';
import { SAME_PLACE } from './pointing.ts';
import { siblingsOf, withPrevious } from './sets.ts';

/** What is asked by rules of its own. */
const OTHERWISE: Cue[] = [
  'reprint',
  'reprintOriginal',
  'count',
  'list',
  'most',
  'fewest',
  'slogan',
  'when',
  'update',
  'help',
  'earlierPlans',
];

/** Of what was told to be printed again: where that is. */
const WHERE =
  /^(?:で、?|それ(?:は|って)?、?)*どこ(?:に|で)?(?:ある|あり|載|出|入|再掲|です)?[^、。]{0,6}[?？]*$|^(?:and )?where(?:'s| is| are)?(?: (?:it|that|they|those))?(?: (?:printed|reprinted))?[?]*$/;

export function askAttribute(context: Context): Intent | null {
  const { has, frame, subject, plan } = context;
  const { text } = frame;
  const codes = subject.entries;
  const [first = ''] = codes;
  if (!subject.fromDialogue || first === '' || frame.codes.length > 0) return null;
  if (ITS_OWNER_HAS.test(text) && !has('count')) return { kind: 'ownedAlike', code: first };
  if (has(...OTHERWISE)) return null;
  if (SAME_PLACE.test(text))
    return { kind: 'place', codes: together(context), level: /分野|\barea/.test(text) ? 'area' : 'measure' };
  const last = context.dialogue.lastIntent;
  if (last?.kind === 'reprint' && WHERE.test(text)) return last;
  if (has('owner') || /^(?:で、?)?(?:誰|だれ|どこ)(?:が|に)?(?:ですか)?[?？]*$/.test(text))
    return {
      kind: 'owner',
      codes: /同じ|一緒|いっしょ|比べ|比較|違|\b(?:same|compare|different|differ)\b/.test(text)
        ? together(context)
        : codes,
    };
  // What tells two apart stands in what the plan says of each.
  if (DIFFER.test(text) && !frame.correction && together(context).length > 1)
    return { kind: 'project', codes: together(context).slice(0, 3), glossary: [] };
  if (has('status') || HAS_ENDED.test(text)) return { kind: 'status', codes };
  if (SIMILAR.test(text)) {
    const around = siblingsOf(codes, 'measure', plan);
    return around.length > 0 ? { kind: 'find', codes: around, further: [], scope: WHOLE_PLAN, subject: null } : null;
  }
  if (PLACE.test(text)) return { kind: 'place', codes, level: /分野|柱|\barea/.test(text) ? 'area' : 'measure' };
  if (codes.length === 1 && (WHAT_FOR.test(text) || SOURCE.test(text))) {
    const measure = plan.locate(first)?.measure;
    const passages = measure?.description.map((_, index) => `measure-${measure.code}-${index + 1}`) ?? [];
    return { kind: 'project', codes, glossary: passages };
  }
  return null;
}

const together = ({ subject, dialogue }: Context): string[] => withPrevious(subject.entries, dialogue);

const ITS_OWNER_HAS =
  /(?:そこ|そちら|そっち|ここ)(?:の課|の部署)?(?:が|で|の)(?:持って|抱えて|担当して|やって|所管して|担当)[^、。?]{0,6}(?:ほか|他|別|全部|ぜんぶ|すべて|一覧|もの|事業|取組|やつ)|同じ担当の?[^、。?]{0,8}(?:ほか|他|別)|(?:その|この|同じ|担当)(?:担当)?(?:課|部署|室|係|ところ)[^、。?]{0,8}(?:ほか|他|別|何を|どんな|一覧|全部)|(?:ほか|他)に[^、。?]{0,8}(?:その|同じ)(?:課|部署|室)|\b(?:they|that (?:division|office|section)|the same (?:division|office|section))\b.{0,24}\b(?:else|other|also)\b|\b(?:else|other|others)\b.{0,30}\b(?:they|that (?:division|office|section)|the same (?:division|office|section)|same owner)\b|\btheir other\b|\bwhat (?:do|does) (?:they|that (?:division|office)) (?:own|handle|run|do)\b|\b(?:owned|run|handled) by the same (?:people|owner|team)\b|\b(?:other|else|more)\b.{0,30}\b(?:th(?:is|at|e)|same|its) owner\b|\b(?:th(?:is|at)|the same|its) owner(?:'s)? .{0,16}\b(?:other|else|also)\b/;
const HAS_ENDED =
  /(?:もう|すでに|既に)?(?:終わ(?:った|って|り)|完了|完成|済ん|でき(?:た|て(?:い)?る|あが)|始ま(?:った|って)|動いて|稼働して)[^、。?]{0,6}[?？]*$|\b(?:done|finished|completed|started|running) (?:yet|already)\b/;
const DIFFER = /違い|違う|ちがい|\b(?:differ\w*|compare)\b/;
const SIMILAR =
  /似た|似て|類似|近い(?:取組|事業|もの)|関連(?:する|した|の)?(?:取組|事業|もの|やつ)|\b(?:similar|related|like (?:it|that|this))\b/;
const PLACE =
  /^(?:じゃあ?|で|あと|ちなみに|それの|その|これの|この)?、?(?:重点)?(?:施策|分野|柱)(?:名)?(?:は|って|も|だと|なら)?(?:何|なに|どれ|どこ)?(?:ですか|だっけ|でしたっけ)?[?？。]*$|どこに(?:載って|入って|ある|書いて|位置)|(?:どこ|どの(?:施策|分野))の(?:取組|事業|もの|やつ)|位置(?:は|づけ)|^(?:and )?(?:the |its |which |what )*(?:priority )?(?:measure|area)(?: is (?:it|that|this)(?: in)?)?[?.]*$|\bwhere (?:in the plan )?(?:is|does) (?:it|that|this)\b/;
const WHAT_FOR = /なぜ|なんで|どうして|目的|ねらい|狙い|何のため|意図|趣旨|\b(?:why|purpose|what for|aims?|goals?)\b/;
const SOURCE = /原文|本文|出典|元の文|計画の(?:文|記載)|\b(?:source|original) text\b|\bexact wording\b/;
