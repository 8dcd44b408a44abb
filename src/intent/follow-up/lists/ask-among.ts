/**
 * Narrows the last list: 「そのうち情報政策課のは？」 "which ones are in area 5?" 「愛称があるのは？」「食以外は？」,
 * and counts what an exclusion left.
 */

import type { Plan } from '../../../plan/plan.ts';
import { anyOf } from '../../../regex.ts';
import type { Context } from '../../context.ts';
import { byNameFilter } from '../../filter/name-filter.ts';
import { segmentsOf } from '../../filter/segments.ts';
import { type Intent, WHOLE_PLAN } from '../../intent.ts';
import { saidOffices } from '../../offices/said-offices.ts';
import { entriesIn, isIn } from '../../places/scopes.ts';
import { placesNamed, SHORT, setTalkedOf } from '../places/places-told.ts';
import { groupPointedAt, others, siblingsOf } from '../pointing/sets.ts';
import { pickAmong } from '../subject/pick-among.ts';
import { ONLY_AMONG } from '../subject/within-listed.ts';

/** 「そのうち情報政策課のは？」「危機対策課以外のは」. */
export function askAmongOwned({ has, frame, dialogue, directory }: Context): Intent | null {
  const isAway = saidOffices(frame.text, directory)?.isAway ?? false;
  const isOfThose = has('within') || frame.refersBack || isAway || OF_THOSE.test(frame.text);
  // 「観光課の他の」 asks for what was not shown.
  if (dialogue.listed.length < 2 || !isOfThose || /(?:ほか|他)の/.test(frame.text)) return null;
  const office = directory.findOffice(frame.text);
  const isDivision = /[^どの何]課|室|局|division|section|office/.test(frame.text);
  const owners = office?.owners ?? (isDivision ? directory.findOwner(frame.text) : []);
  if (owners.length === 0 || (owners.length > 1 && !office)) return null;
  return { kind: 'ownedBy', owners: owners.map(({ id }) => id), among: dialogue.listed, ...(isAway ? { isAway } : {}) };
}

const OF_THOSE = anyOf(
  /^(?:and )?(?:which|what)(?: ones?| of (?:them|those|these))?\b(?!(?: else| other)?(?: [a-z]+)? (?:does|do)\b)/,
  /\b(?:those|ones?|only|just|of (?:them|those|these))\b|うち|だけ|どれ|(?:の|もの|やつ|の分)(?:は|を)?[?？]*$|に限|何が/,
);

/** 「分野5のものは？」 "which ones are in area 5?": the entries of the last set in this place. */
export function askAmong(context: Context): Intent | null {
  const { has, frame, subject, plan, dialogue } = context;
  const scope = placesNamed(context);
  if (!scope || has('count', 'owner', 'status', 'most', 'fewest', 'slogan', 'measuresWanted')) return null;
  if (!OF_THOSE.test(frame.text) || subject.entries.length > 0) return null;
  // 「分野4だけで」 after a count counts there.
  if (dialogue.asked === 'countEntries' && ONLY_THERE.test(frame.text)) return null;
  const together = groupPointedAt(frame, dialogue);
  const set = together ?? setTalkedOf(dialogue, plan);
  const inside = new Set(entriesIn(scope, plan));
  const standing = set.filter(code => inside.has(code));
  // 「この2つのうち分野5にも出てくるのは？」 "which of these are in area 5?" of projects only reprinted there.
  const isOfThese = set.length > 1 && !dialogue.shownPlaces && ONLY_AMONG.test(frame.text);
  const codes =
    standing.length > 0 ? standing : has('reprint') || isOfThese ? set.filter(isPrintedIn(inside, plan)) : [];
  if (codes.length === 0) return isOfThese ? { kind: 'none', nearest: [], outside: false, among: true } : null;
  if (codes.length === set.length && !together && !isOfThese) return null;
  const areReprints = codes.every(code => plan.locate(code)?.entry.reprintOf) && dialogue.lastIntent?.kind !== 'find';
  return areReprints
    ? { kind: 'reprint', codes, about: 'scope', subject: [] }
    : { kind: 'find', codes, further: [], scope: WHOLE_PLAN, subject: null };
}

const ONLY_THERE =
  /^[^、。]{1,10}だけ(?:で|だと|なら|に限ると)(?:は)?[?？。]*$|^(?:and )?(?:only|just) (?:in )?[a-z0-9 -]{1,16}\??$/;

/** 「愛称があるのは？」「検討段階のは？」 about the last list; 「同じ施策で愛称があるのは？」 about the place in focus. */
export function askNamedSo({ has, frame, subject, dialogue, plan }: Context): Intent | null {
  const longest = frame.lang === 'en' ? 2 * SHORT : SHORT;
  if (frame.text.length > longest || subject.areas.length + subject.measures.length > 0) return null;
  const [, level] = SAME_PLACE_OF.exec(frame.text) ?? [];
  const around = level ? siblingsOf(dialogue.focus, /分野|area/.test(level) ? 'area' : 'measure', plan) : [];
  const isOfList = dialogue.listed.length > 1 && (has('within') || OF_THOSE.test(frame.text));
  if (around.length === 0 && !isOfList) return null;
  const codes = byNameFilter(frame, around.length > 0 ? around : dialogue.listed, plan);
  if (!codes) return null;
  // 「愛称があるのは？」 where none has one.
  if (codes.length === 0) return { kind: 'none', nearest: [], outside: false, among: true };
  return { kind: 'find', codes, further: [], scope: WHOLE_PLAN, subject: null };
}

const SAME_PLACE_OF = /(?:同じ|その|この|the same |that |this )(?:重点)?(施策|分野|measure|area)/;

/** 「食以外は？」「分野5以外」: the last list without the excluded entries. */
export function askWithout({ has, frame, search, subject, dialogue, plan }: Context): Intent | null {
  const { excluded, excludedPlaces, correction, text } = frame;
  if (excluded.length + excludedPlaces.length === 0 || dialogue.listed.length < 2) return null;
  // "not libraries" after a single entry is a correction; after several it is an exclusion.
  if (correction && dialogue.focus.length < 2) return null;
  if (subject.areas.length + subject.measures.length > 0) return null;
  // 「受信じゃなくて普及の方」 also says which one is meant.
  const { entries } = subject;
  if (entries.length > 0 && entries.length < dialogue.listed.length && entries.join() !== dialogue.focus.join())
    return null;
  const away = segmentsOf(excluded, text).flatMap(
    words => pickAmong(dialogue.listed, search.rank(words, 'project'), words, false, plan).codes,
  );
  const isTurnedAway = (code: string) => away.includes(code) || isIn(code, excludedPlaces);
  const codes = dialogue.listed.filter(code => !isTurnedAway(code));
  if (codes.length === 0 || codes.length === dialogue.listed.length) return null;
  // 「災害じゃないほうの進捗」.
  return has('owner') || has('status')
    ? { kind: has('owner') ? 'owner' : 'status', codes }
    : { kind: 'find', codes, further: [], scope: WHOLE_PLAN, subject: null, isRest: true };
}

const isPrintedIn = (places: ReadonlySet<string>, plan: Plan) => (code: string) => {
  const original = plan.originalOf(code);
  return [original, ...plan.reprintsOf(original).map(reprint => reprint.code)].some(printed => places.has(printed));
};

/** 「残りは何件？」 "how many are left?": what an exclusion left, otherwise the rest of the set last selected from. */
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
