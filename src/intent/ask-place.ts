/** Where things stand: the areas themselves, the measure of a project, the measure that holds one. */
import { selectRelevant } from '../search/relevance.ts';
import type { Context } from './context.ts';
import { segmentsOf } from './filter/segments.ts';
import { findTopic } from './filter/topic.ts';
import { prefixOf } from './follow-up/sets.ts';
import type { Intent } from './intent.ts';
import { topicWeight } from './subject.ts';

/** 「CALS/ECと同じ施策に載ってる取組」 "the measure that has MIDORI in it": the list around a project. */
export function askMeasureOf(context: Context): Intent | null {
  const { has, frame, subject, plan } = context;
  if (
    !/と同じ施策|(が|の|を)(入って|載って|含まれ|属し|属す|含む|あ)(い?る)?.{0,3}施策|\b(same measure as|measure (that|which) (has|contains|includes|holds)|measure containing)\b/.test(
      frame.text,
    )
  )
    return null;
  const codes = subject.entries.length > 0 ? subject.entries : findTopic(context).codes.slice(0, 3);
  const measures = [...new Set(codes.map(code => plan.locate(code)?.measure.code ?? ''))].filter(Boolean);
  if (measures.length !== 1) return null;
  return has('projectWord', 'list') || /取組|事業|もの|entries/.test(frame.text)
    ? { kind: 'listEntries', scope: { areas: [], measures }, distinct: false, slice: 0 }
    : { kind: 'place', codes, level: 'measure' };
}

/** 「LGWANと住基ネットが揃って載っている施策」 "which measures contain both": where each of several projects is printed. */
export function askShared({ has, frame, subject, plan, search }: Context): Intent | null {
  if (!has('measuresWanted', 'areasWanted') || !TOGETHER.test(frame.text)) return null;
  const named =
    subject.entries.length > 1
      ? subject.entries
      : segmentsOf(subject.concepts, frame.text).flatMap(segment => {
          const [best] = search.rank(segment, 'project').hits;
          return best && best.score >= NAMED ? [best.code] : [];
        });
  const originals = [...new Set(named.map(code => plan.originalOf(code)))];
  if (originals.length < 2) return null;
  const level = has('areasWanted') && !/施策|measure/.test(frame.text) ? 'area' : 'measure';
  const printed = (code: string) => [code, ...plan.reprintsOf(code).map(entry => entry.code)];
  const placesOf = (code: string) => new Set(printed(code).map(one => prefixOf(one, level)));
  const [first, ...others] = originals.map(placesOf);
  const shared = [...(first ?? [])].filter(place => others.every(places => places.has(place)));
  if (shared.length === 0) return null;
  const isThere = (code: string) => shared.some(place => code.startsWith(`${place}-`));
  const codes = originals.flatMap(code => printed(code).filter(isThere));
  return { kind: 'place', codes, level };
}

const TOGETHER = /揃って|そろって|両方|どちらも|一緒に|共に|ともに|\b(?:both|together)\b/;
/** A word as good as this names a project. */
const NAMED = 0.8;

const ONLY_AREAS =
  /^(?:じゃあ?|では|で|この計画の|計画の)?、?重点分野(?:は|って|を)?[^一-龠ァ-ヶ]{0,8}$|^(?:the |and )?priority areas ?\??$/;

/** The areas themselves: their names, their order. */
export function askAreas({ has, frame, subject, search }: Context): Intent | null {
  if (
    !(has('areasWanted') || ONLY_AREAS.test(frame.text)) ||
    has('slogan', 'when') ||
    subject.areas.length + subject.measures.length + subject.entries.length > 0
  )
    return null;
  return topicWeight(subject.concepts, search) < 0.3 ||
    selectRelevant(search.rank(subject.concepts, 'project')).best < 0.4
    ? { kind: 'listAreas' }
    : null;
}

export function askPlace({ has, frame, subject, dialogue }: Context): Intent | null {
  if (!has('areasWanted', 'measuresWanted') || subject.areas.length > 0 || subject.measures.length > 0) return null;
  const level = has('areasWanted') && !/施策|measure/.test(frame.text) ? 'area' : 'measure';
  if (subject.entries.length > 0 && dialogue.listedPlaces.length === 0)
    return { kind: 'place', codes: subject.entries, level };
  return null;
}
