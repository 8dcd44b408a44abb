/** Questions about location: the areas, the measure of a project. */

import type { Plan } from '../../plan/plan.ts';
import { anyOf } from '../../regex.ts';
import { selectRelevant } from '../../search/ranking/relevance.ts';
import type { Context } from '../context.ts';
import { UNDECIDED } from '../doubt.ts';
import { segmentsOf } from '../filter/segments.ts';
import { prefixOf } from '../follow-up/pointing/sets.ts';
import type { Intent } from '../intent.ts';
import { isIn } from '../places/scopes.ts';
import { isTopic } from '../subject.ts';

/**
 * 「CALS/ECと同じ施策に載ってる取組」 "the measure that has MIDORI in it": the project's measure as a list, or all
 * places it is printed in.
 */
export function askMeasureOf(context: Context): Intent | null {
  const { has, frame, subject, plan } = context;
  if (!HOLDING.test(frame.text) && !(has('measuresWanted', 'areasWanted') && STANDS.test(frame.text))) return null;
  const named = namedOutright(context);
  if (has('projectWord', 'list') || /取組|事業|もの|entries/.test(frame.text)) {
    const codes = subject.entries.length > 0 ? subject.entries : context.topic().codes.slice(0, 3);
    const measures = [...new Set(codes.map(code => plan.locate(code)?.measure.code ?? ''))].filter(Boolean);
    const wantsPlaces = has('measuresWanted', 'areasWanted') && !LISTED_OF_IT.test(frame.text);
    if (HOLDING.test(frame.text) && !wantsPlaces && measures.length === 1)
      return { kind: 'listEntries', scope: { areas: [], measures }, distinct: false, slice: 0 };
  }
  if (!named || subject.areas.length + subject.measures.length > 0) return null;
  return { kind: 'place', codes: printedAs(named, plan), level: levelOf(context) };
}

const HOLDING = anyOf(
  /と同じ施策|(が|の|を)(入って|載って|含まれ|属し|属す|含む|あ)(い?る)?.{0,3}施策/,
  /\b(same measure as|measures? (that|which) (have|has|contains?|includes?|holds?)|measures? (containing|with|including))\b/,
);
/** Asks for the list of the measure. */
const LISTED_OF_IT = /施策の(?:一覧|リスト|中身|全部|事業|取組)/;
/** 「職員研修はどの施策に出てくる？」 "in which measures does LGWAN appear?". */
const STANDS = anyOf(
  /(?:に|で)(?:載|出て|出る|入って|掲載|登場|含まれ|属)|(?:載って|出て|入って|登場して|掲載されて|含まれて)[いく]?る.{0,3}(?:施策|分野)/,
  /\b(?:appears?|listed|list|lists|printed|contains?|includes?|(?:shows?|turns?|comes?|crops?) up|stands?)\b/,
);

/** The single project named by code, or by unambiguous words. */
function namedOutright({ subject, search }: Context): string | null {
  const [entry, ...entries] = subject.entries;
  if (entry) return entries.length === 0 ? entry : null;
  const [best, second] = search.rank(subject.concepts, 'project').hits;
  return best && best.score >= LOCATED_SCORE && (second?.score ?? 0) < SECOND_SHARE * best.score ? best.code : null;
}

/** From this share of the best score on, the second project could be meant as well. */
const SECOND_SHARE = 0.8;

/** Codes of a project and of its reprints. */
export function printedAs(code: string, plan: Plan): string[] {
  const original = plan.originalOf(code);
  return [original, ...plan.reprintsOf(original).map(entry => entry.code)];
}

export const levelOf = ({ has, frame }: Context): 'area' | 'measure' =>
  has('areasWanted') && !/施策|measure/.test(frame.text) ? 'area' : 'measure';

/** 「LGWANと住基ネットが揃って載っている施策」 "which measures contain both": places shared by several projects. */
export function askShared(context: Context): Intent | null {
  const { has, frame, subject, plan, search } = context;
  const wantsPlaces = has('measuresWanted', 'areasWanted') || HOLDING.test(frame.text);
  if (!wantsPlaces || !TOGETHER.test(frame.text)) return null;
  const named =
    subject.entries.length > 1
      ? subject.entries
      : segmentsOf(subject.concepts, frame.text).flatMap(segment => {
          const [best] = search.rank(segment, 'project').hits;
          return best && best.score >= SHARED_SCORE ? [best.code] : [];
        });
  const originals = [...new Set(named.map(code => plan.originalOf(code)))];
  if (originals.length < 2) return null;
  const level = levelOf(context);
  const placesOf = (code: string) => new Set(printedAs(code, plan).map(one => prefixOf(one, level)));
  const [first, ...others] = originals.map(placesOf);
  const shared = [...(first ?? [])].filter(place => others.every(places => places.has(place)));
  if (shared.length === 0) return null;
  const isThere = (code: string) => isIn(code, shared);
  const codes = originals.flatMap(code => printedAs(code, plan).filter(isThere));
  return { kind: 'place', codes, level };
}

const TOGETHER = /揃って|そろって|両方|どちらも|一緒に|共に|ともに|\b(?:both|together)\b/;
/** Minimum score of words that name a project; lower next to another project. */
const LOCATED_SCORE = 0.8;
const SHARED_SCORE = 0.7;

const ONLY_AREAS =
  /^(?:じゃあ?|では|で|この計画の|計画の)?、?重点分野(?:は|って|を)?[^一-龠ァ-ヶ]{0,8}$|^(?:the |and )?(?:priority )?areas ?\??$/;

/** The list of areas. */
export function askAreas({ has, frame, subject, search, doubt }: Context): Intent | null {
  if (
    !(has('areasWanted') || ONLY_AREAS.test(frame.text)) ||
    has('slogan', 'when') ||
    subject.areas.length + subject.measures.length + subject.entries.length > 0 ||
    // 「仙台空港の案内はどの分野でしたか」 asks about a topic missing from the plan, not for the areas.
    doubt() > UNDECIDED
  )
    return null;
  return !isTopic(subject.concepts, search) || selectRelevant(search.rank(subject.concepts, 'project')).best < 0.4
    ? { kind: 'listAreas' }
    : null;
}

export function askPlace(context: Context): Intent | null {
  const { has, subject, dialogue } = context;
  if (!has('areasWanted', 'measuresWanted') || subject.areas.length > 0 || subject.measures.length > 0) return null;
  if (subject.entries.length > 0 && !dialogue.shownPlaces)
    return { kind: 'place', codes: subject.entries, level: levelOf(context) };
  return null;
}
