/** Words that choose among what was shown: 「ブログのやつ」「病院関係だけ」, or beside what is taken back: 「研修じゃなく対策そのもの」. */
import type { Plan } from '../../plan/plan.ts';
import type { Concept } from '../../search/concepts.ts';
import { gentle } from '../../search/normalize.ts';
import { scoreOf } from '../../search/ranking.ts';
import { selectRelevant } from '../../search/relevance.ts';
import type { Search } from '../../search/search.ts';
import { isPadding } from '../../search/stopwords.ts';
import type { Dialogue } from '../dialogue.ts';
import { segmentsOf } from '../filter/segments.ts';
import { withoutExcluded } from '../filter/turned-away.ts';
import type { Frame } from '../frame/frame.ts';
import { entriesIn } from '../places/scopes.ts';
import type { Subject } from '../subject.ts';
import { besides, correctedOf } from './corrected.ts';
import { groupPointedAt, siblingsOf, spokenOf } from './pointing/sets.ts';

/** A word as good as this inside the list means an item of the list. */
const WITHIN_EXPLAINED = 0.5;

export function withinListed(
  frame: Frame,
  dialogue: Dialogue,
  subject: Subject,
  search: Search,
  plan: Plan,
): Subject | null {
  const earlier = frame.cues.has('earlier') || /最初に/.test(frame.text);
  const corrected = correctedOf(frame, dialogue, search, plan);
  const spoken = earlier || corrected ? null : spokenMeant(frame, dialogue, subject, search, plan);
  if (spoken) return { ...subject, entries: [spoken], concepts: [] };
  const pool = earlier
    ? dialogue.history.flat()
    : corrected
      ? besides(corrected, dialogue, plan)
      : (ofTwo(frame, dialogue) ?? shownOrCounted(dialogue, plan));
  // 「研修のほうはほかにも載ってる？」 of the one thing talked about, which has the word in its name.
  const [one] = dialogue.focus;
  const isOfIt = pool.length < 2 && frame.cues.has('vagueOne') && one && pool.includes(one);
  if (isOfIt && subject.concepts.every(({ text }) => namesOf(one, plan).includes(text)))
    return { ...subject, entries: [one], concepts: [] };
  if (pool.length === 0 || (pool.length < 2 && !earlier)) return null;
  const originals = new Map(pool.map(code => [plan.originalOf(code), code]));
  const whole = search.rank(subject.concepts, 'project');
  const ranking = corrected ? withoutExcluded(whole, frame, search) : whole;
  const inside = selectRelevant(ranking, new Set(originals.keys()));
  const narrows =
    frame.cues.has('within') || ofTwo(frame, dialogue) !== null || earlier || dialogue.asked === 'clarify';
  const pointing = frame.cues.has('vagueOne') || frame.refersBack || corrected !== null || isElliptical(frame);
  const good = narrows
    ? inside.codes.length > 0
    : pointing && inside.best >= WITHIN_EXPLAINED && inside.best >= 0.7 * (ranking.hits[0]?.score ?? 0);
  if (!good) return corrected ? keptOf(corrected, pool, frame, subject, search, plan) : null;
  const apart = oneEach(subject.concepts, frame.text, new Set(originals.keys()), search);
  if (apart) return { ...subject, entries: apart.map(code => originals.get(code) ?? code), concepts: [] };
  const entries = inside.codes.map(code => originals.get(code) ?? code);
  // An owner or a status is asked of one thing; a narrowing may leave several.
  const single =
    corrected !== null ||
    frame.cues.has('owner') ||
    frame.cues.has('status') ||
    frame.cues.has('detail') ||
    frame.cues.has('vagueOne');
  const best = single
    ? entries.filter((_, index) => scoreOf(ranking, inside.codes[index] ?? '') >= inside.best * 0.9)
    : entries;
  const ofOne = (single || /のは?[?。]*$/.test(frame.text)) && !/\b(?:ones|things|those)\b/.test(frame.text);
  return { ...subject, entries: ofOne ? byName(best, subject.concepts, plan) : best, concepts: [] };
}

/**
 * 「災害のほうはどこまで」 "the disaster one" after two were taken one by one: the one of them that has to do with it, though others of
 * the plan may fit the word as well. Null where the list fits better, or none or several of them do.
 */
function spokenMeant(frame: Frame, dialogue: Dialogue, subject: Subject, search: Search, plan: Plan): string | null {
  const singles = spokenOf(dialogue);
  if (!frame.cues.has('vagueOne') || singles.length < 2) return null;
  const { hits } = search.rank(subject.concepts, 'project');
  const scores = new Map(hits.map(({ code, score }) => [code, score]));
  const fits = (code: string) => scores.get(plan.originalOf(code)) ?? 0;
  const [best = '', second = ''] = [...singles].sort((a, b) => fits(b) - fits(a));
  const rival = Math.max(0, ...dialogue.listed.filter(code => !singles.includes(code)).map(fits));
  const isMeant =
    fits(best) >= SPOKEN_EXPLAINED &&
    fits(best) >= SPOKEN_SHARE * (hits[0]?.score ?? 0) &&
    fits(best) > rival &&
    fits(second) < SPOKEN_SHARE * fits(best);
  return isMeant ? best : null;
}

const SPOKEN_EXPLAINED = 0.4;
const SPOKEN_SHARE = 0.6;

/**
 * 「多言語じゃなくて本体の充実の方ね」 of 県ホームページの多言語化: what is taken back apart, it is the rest of that name that is meant, beside the
 * new words.
 */
function keptOf(
  corrected: string,
  pool: readonly string[],
  frame: Frame,
  subject: Subject,
  search: Search,
  plan: Plan,
): Subject | null {
  const name = gentle(plan.locate(corrected)?.entry.name ?? '');
  const turnedAway = frame.excluded.map(({ text }) => text);
  const kept = search.concepts(turnedAway.reduce((left, word) => left.replace(word, ' '), name));
  const ranking = search.rank([...kept, ...subject.concepts], 'project');
  const inside = selectRelevant(ranking, new Set(pool.map(code => plan.originalOf(code))));
  const [best] = inside.codes;
  return best && inside.best >= KEPT_EXPLAINED ? { ...subject, entries: [best], concepts: [] } : null;
}

const KEPT_EXPLAINED = 0.3;

/** 「津波のやつ」: the one that has it in its name, of those that have to do with it. */
function byName(codes: readonly string[], concepts: readonly Concept[], plan: Plan): string[] {
  const words = concepts.map(({ text }) => text);
  const named = codes.filter(code => words.some(word => namesOf(code, plan).includes(word)));
  return named.length === 1 ? named : [...codes];
}

const namesOf = (code: string, plan: Plan): string => {
  const entry = plan.locate(code)?.entry;
  return gentle(`${entry?.name} ${entry?.nickname?.name ?? ''} ${entry?.nameEn}`);
};

/** The ones of what was shown whose name holds a word that is too common to search for: 「普及のほう」. */
export function byPrintedWord(frame: Frame, dialogue: Dialogue, plan: Plan): string[] {
  if (!frame.cues.has('vagueOne') || frame.attribute !== null) return [];
  const said = frame.concepts.flatMap(
    ({ start, end }) => frame.text.slice(start, end).match(/[一-龠]{2,}|[ァ-ヶー]{2,}|[a-z]{3,}/g) ?? [],
  );
  const words = said.filter(word => !isPadding(word));
  const holds = (code: string) => {
    const printed = namesOf(code, plan);
    const latin = new Set(printed.match(/[a-z]+/g));
    return words.some(word => (/^[a-z]/.test(word) ? latin.has(word) : printed.includes(word)));
  };
  // What was shown, else what was talked about, else what stands beside it: 「サイトのほうは？」 after the database.
  const [one, ...others] = dialogue.focus;
  const around = one && others.length === 0 ? siblingsOf([one], 'measure', plan) : [];
  for (const pool of [shownOrCounted(dialogue, plan), spokenOf(dialogue), around]) {
    const codes = pool.filter(holds);
    if (codes.length > 0 && (codes.length < pool.length || codes.length === 1)) return codes;
  }
  return [];
}

/** 「2つのうちセキュリティのは？」 "which of the two is about security": those two. */
function ofTwo(frame: Frame, dialogue: Dialogue): string[] | null {
  const codes = groupPointedAt(frame, dialogue) ?? [];
  return codes.length > 1 ? codes : null;
}

/** What was listed last; what stands in the place that was counted last. */
function shownOrCounted({ asked, scope, listed, choices }: Dialogue, plan: Plan): string[] {
  if (asked === 'countEntries' && scope.areas.length + scope.measures.length > 0) return entriesIn(scope, plan);
  return listed.length > 1 ? listed : choices;
}

/** 「津波と水門の担当」: the best for each of several things named; null when they are not all there. */
function oneEach(
  concepts: readonly Concept[],
  text: string,
  pool: ReadonlySet<string>,
  search: Search,
): string[] | null {
  const segments = segmentsOf(concepts, text);
  if (segments.length < 2) return null;
  const best = segments.map(segment => search.rank(segment, 'project').hits.find(({ code }) => pool.has(code)));
  const codes = best.flatMap(hit => (hit && hit.score >= WITHIN_EXPLAINED ? [hit.code] : []));
  return new Set(codes).size === segments.length ? codes : null;
}

/** A few words with は？ and no 事業 or verb: asked about what is on the table. */
const isElliptical = (frame: Frame): boolean =>
  !frame.outside &&
  frame.text.length <= (frame.lang === 'en' ? 28 : 16) &&
  !frame.cues.has('projectWord') &&
  !frame.cues.has('list');
