/**
 * Short questions about the entries in focus, in words beyond the bare attribute:
 * 「もう終わった？」「同じ課？」「なぜやってるの？」. Only when no word remains to search for; bare attributes are read
 * by ask-of-it.ts before.
 */
import { anyOf } from '../../../regex.ts';
import type { Context } from '../../context.ts';
import type { Cue } from '../../cues/cues.ts';
import { type Intent, WHOLE_PLAN } from '../../intent.ts';
import { siblingsOf, withPrevious } from '../pointing/sets.ts';
import { SAME_PLACE } from '../pointing/siblings.ts';

/** Cues of other rules. */
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

/** After a reprint: where it is printed. */
const WHERE = anyOf(
  /^(?:で、?|それ(?:は|って)?、?)*どこ(?:に|で)?(?:ある|あり|載|出|入|再掲|です)?[^、。]{0,6}[?？]*$/,
  /^(?:and )?where(?:'s| is| are)?(?: (?:it|that|they|those))?(?: (?:printed|reprinted))?[?]*$/,
);

export function askAttribute(context: Context): Intent | null {
  const { has, frame, subject, plan } = context;
  const { text } = frame;
  const codes = subject.entries;
  const [first = ''] = codes;
  if (!subject.fromDialogue || first === '' || frame.codes.length > 0) return null;
  if (has(...OTHERWISE)) return null;
  if (SAME_PLACE.test(text))
    return { kind: 'place', codes: together(context), level: /分野|\barea/.test(text) ? 'area' : 'measure' };
  const last = context.dialogue.lastIntent;
  if (last?.kind === 'reprint' && WHERE.test(text)) return last;
  if (has('owner') || /^(?:で、?)?(?:誰|だれ|どこ)(?:が|に)?(?:ですか)?[?？]*$/.test(text))
    return {
      kind: 'owner',
      codes: COMPARED.test(text) ? together(context) : codes,
    };
  const apart = askApart(context);
  if (apart) return apart;
  if (has('status') || HAS_ENDED.test(text))
    return { kind: 'status', codes: COMPARED.test(text) ? together(context) : codes };
  if (SIMILAR.test(text)) return askSimilar(context);
  if (PLACE.test(text)) return { kind: 'place', codes, level: /分野|柱|\barea/.test(text) ? 'area' : 'measure' };
  if (codes.length === 1 && (WHAT_FOR.test(text) || SOURCE.test(text))) {
    const measure = plan.locate(first)?.measure;
    const passages = measure?.description.map((_, index) => `measure-${measure.code}-${index + 1}`) ?? [];
    return { kind: 'project', codes, glossary: passages };
  }
  return null;
}

const COMPARED = /同じ|一緒|いっしょ|比べ|くらべ|比較|違|\b(?:same|compare|different|differ|side by side)\b/;

const HAS_ENDED = anyOf(
  /(?:もう|すでに|既に)?(?:終わ(?:った|って|り)|完了|完成|済ん|でき(?:た|て(?:い)?る|あが)|始ま(?:った|って)|動いて|稼働して)[^、。?]{0,6}[?？]*$/,
  /\b(?:done|finished|completed|started|running) (?:yet|already)\b/,
);
const PLACE = anyOf(
  /^(?:じゃあ?|で|あと|ちなみに|それの|その|これの|この)?、?(?:重点)?(?:施策|分野|柱)(?:名)?(?:は|って|も|だと|なら)?(?:何|なに|どれ|どこ)?(?:ですか|だっけ|でしたっけ)?[?？。]*$/,
  /どこに(?:載って|入って|ある|書いて|位置)|(?:どこ|どの(?:施策|分野))の(?:取組|事業|もの|やつ)|位置(?:は|づけ)/,
  /^(?:and )?(?:the |its |which |what )*(?:priority )?(?:measure|area)(?: is (?:it|that|this)(?: in)?)?[?.]*$/,
  /\bwhere (?:in the plan )?(?:is|does) (?:it|that|this)\b/,
);
const WHAT_FOR = /なぜ|なんで|どうして|目的|ねらい|狙い|何のため|意図|趣旨|\b(?:why|purpose|what for|aims?|goals?)\b/;
const SOURCE = /原文|本文|出典|元の文|計画の(?:文|記載)|\b(?:source|original) text\b|\bexact wording\b/;

/** The entry in focus together with the one before it, for comparisons: 「違いは？」 "how do they differ?". */
const together = ({ subject, dialogue }: Context): string[] => withPrevious(subject.entries, dialogue);

const MOST_COMPARED = 3;

/** Differences are answered by what the plan says about each. */
function askApart(context: Context): Intent | null {
  const codes = together(context);
  // "compare progress of these two" asks for both statuses.
  return !context.has('status') && DIFFER.test(context.frame.text) && !context.frame.correction && codes.length > 1
    ? { kind: 'project', codes: codes.slice(0, MOST_COMPARED), glossary: [] }
    : null;
}

/** Similar projects are those of the same measure. */
function askSimilar({ subject, plan }: Context): Intent | null {
  const around = siblingsOf(subject.entries, 'measure', plan);
  return around.length > 0 ? { kind: 'find', codes: around, further: [], scope: WHOLE_PLAN, subject: null } : null;
}

const DIFFER = /違い|違う|ちがい|\b(?:differ\w*|compare)\b/;
const SIMILAR =
  /似た|似て|類似|近い(?:取組|事業|もの)|関連(?:する|した|の)?(?:取組|事業|もの|やつ)|\b(?:similar|related|like (?:it|that|this))\b/;
