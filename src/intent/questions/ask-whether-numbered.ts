/**
 * Checks a name against a code: 「薬局は2-1-7だっけ」「2-1-7って薬局ですか」 "is tourism in area 2?". If they do not
 * match, the answer corrects the code and shows what the name means.
 */
import { anyOf } from '../../regex.ts';
import type { Concept } from '../../search/concepts.ts';
import { isNamed } from '../../search/ranking/relevance.ts';
import type { Span } from '../../search/words/spans.ts';
import type { Context } from '../context.ts';
import type { Cue } from '../cues/cues.ts';
import { measureMeant } from '../filter/measure-meant.ts';
import type { Frame } from '../frame/frame.ts';
import type { Intent } from '../intent.ts';
import { areasNamed } from '../places/named-areas.ts';
import { scopeWith } from '../places/scopes.ts';
import { printedAs } from './ask-place.ts';

export function askWhetherNumbered(context: Context): Intent | null {
  const { frame, plan } = context;
  const [code, ...others] = frame.codes.filter(one => !frame.printedNames.includes(one));
  if (!code || others.length > 0 || !isKnown(code.code, context)) return null;
  const is = named(nameBeside(code, frame), context);
  if (!is) return null;
  const goesWith = 'places' in is ? is.places : is.codes.flatMap(one => printedAs(one, plan));
  return goesWith.some(one => belong(one, code.code))
    ? null
    : { kind: 'instead', said: code.code, is: answerFor(is, code.kind) };
}

/** Cues of the name or the code; any other cue asks for more than a check. */
const SAYS_NO_MORE = new Set<Cue>([
  'areaWord',
  'measureWord',
  'projectWord',
  'areasWanted',
  'measuresWanted',
  'meaning',
]);

/** The words of the name, when only the match with the code is asked; otherwise empty. */
function nameBeside(code: Span, { text, cues, concepts }: Frame): readonly Concept[] {
  if ([...cues].some(cue => !SAYS_NO_MORE.has(cue))) return [];
  if (WHETHER_EN.test(text)) return concepts;
  const before = concepts.filter(({ end }) => end <= code.start);
  const last = before.at(-1);
  if (last) return NAME_IS.test(text.slice(last.end, code.start)) && WHETHER.test(text.slice(code.end)) ? before : [];
  const [first] = concepts;
  if (!first || !IS.test(text.slice(code.end, first.start))) return [];
  // 「合ってる」 after it is not part of the name.
  const end = concepts.findIndex(concept => WHETHER.test(text.slice(concept.end)));
  return concepts.slice(0, end + 1);
}

/** 「2-1-7は薬局」「薬局の番号は2-1-7」「薬局、2-1-7」, followed only by a request for confirmation. */
const IS = /^(?:は|って|が|、|=) ?$/;
const NAME_IS = /^(?:[^、。はがを]{0,8}(?:は|って|が|、)|=| )$/;
const WHETHER =
  /^(?:の?(?:事業|取組|施策|分野|番号|やつ|ほう|方|ところ|こと))?(?:(?:の?(?:で|って))?(?:合って|あって|よかった|よろしい|いい|良い|よい|間違いな|まちがいな|正し)[^、。]{0,8}|(?:だ|です|でし|だっ|なん|なの|でしょう|だろう|じゃな|では?な)[^、。]{0,6}(?:っけ|よね|よな|か|かな|かね|ね|う|の|ない)|かな|かね|か)?[?。]*$/;
const WHETHER_EN = anyOf(
  /^(?:so |and |wait,? )?(?:is|isn't|was)(?![a-z'])(?! there\b).{2,60}$/,
  /\b(?:is|was)\b.{1,40}\b(?:right|correct|isn't it|wasn't it)\??$/,
);

const isKnown = (code: string, { plan }: Context): boolean =>
  plan.area(code) !== undefined || plan.measure(code) !== undefined || plan.locate(code) !== undefined;

/** Equal codes, or one contains the other. */
const belong = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}-`) || other.startsWith(`${one}-`);

type Named = { places: string[] } | { codes: string[] };

/** Minimum score of a project to match the name; further ones need this share of the best score. */
const CHECKED_NAME_SCORE = 0.75;
const ALIKE_SHARE = 0.85;
const MOST = 4;

/** The meaning of the name: an area, a measure, or projects; null when unclear. */
function named(concepts: readonly Concept[], { search }: Context): Named | null {
  const areas = areasNamed(concepts, search);
  if (areas.length > 0) return { places: areas };
  const measure = measureMeant(concepts, search);
  if (measure) return { places: [measure] };
  const { hits } = search.rank(concepts, 'project');
  const [best] = hits;
  if (!best || !(best.score >= CHECKED_NAME_SCORE || isNamed(best))) return null;
  const alike = hits.filter(({ score }) => score >= ALIKE_SHARE * best.score);
  return { codes: alike.slice(0, MOST).map(({ code }) => code) };
}

function answerFor(is: Named, kind: 'area' | 'measure' | 'entry'): Intent {
  if ('places' in is) return { kind: 'listEntries', scope: scopeWith(is.places), distinct: false, slice: 0 };
  if (kind === 'entry') return { kind: 'project', codes: is.codes, glossary: [] };
  return { kind: 'place', codes: is.codes, level: kind };
}
