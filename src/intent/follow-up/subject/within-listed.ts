/**
 * Selects among the entries shown: 「ブログのやつ」「病院関係だけ」, or a replacement for a rejected one:
 * 「研修じゃなく対策そのもの」.
 */
import type { Plan } from '../../../plan/plan.ts';
import type { Concept } from '../../../search/concepts.ts';
import { scoreOf } from '../../../search/ranking/ranking.ts';
import { selectRelevant } from '../../../search/ranking/relevance.ts';
import type { Search } from '../../../search/search.ts';
import { gentle } from '../../../search/words/normalize.ts';
import { isPadding } from '../../../search/words/stopwords.ts';
import type { Knowledge } from '../../context.ts';
import type { Dialogue } from '../../dialogue.ts';
import { amongThose } from '../../filter/among.ts';
import { measureMeant } from '../../filter/measure-meant.ts';
import { segmentsOf } from '../../filter/segments.ts';
import { withoutExcluded } from '../../filter/turned-away.ts';
import type { Frame } from '../../frame/frame.ts';
import { entriesIn } from '../../places/scopes.ts';
import type { Subject } from '../../subject.ts';
import { groupPointedAt, prefixOf, siblingsOf, spokenOf } from '../pointing/sets.ts';
import { besides, correctedOf } from './corrected.ts';
import { namesOf, pickAmong, shownByOriginal } from './pick-among.ts';

/** Minimum score within the list to mean one of its entries … */
const WITHIN_SCORE = 0.5;
/** … and its minimum share of the best score anywhere. */
const SHARE_OF_TOP = 0.7;
/** Minimum share for choices and earlier entries. */
const CHOICE_SHARE = 0.5;
/** Lower minimums for 「…のやつ」「…のは」 "the … one", which refer to something shown. */
const ONE_SPOKEN_OF_SCORE = 0.35;
const ONE_SPOKEN_OF_SHARE = 0.5;

export function withinListed(
  frame: Frame,
  dialogue: Dialogue,
  subject: Subject,
  { plan, search, likeness }: Pick<Knowledge, 'plan' | 'search' | 'likeness'>,
): Subject | null {
  // 「ほかに就業に関係するのは」 asks for entries not shown.
  if (frame.cues.has('others') && !frame.cues.has('within')) return null;
  const earlier = frame.cues.has('earlier') || /最初に/.test(frame.text);
  const corrected = correctedOf(frame, dialogue, search, plan);
  const spoken = earlier || corrected ? null : spokenMeant(frame, dialogue, subject, search, plan);
  if (spoken) return { ...subject, entries: [spoken], concepts: [] };
  const two = ofTwo(frame, dialogue);
  const pool = earlier
    ? dialogue.history.flat()
    : corrected
      ? besides(corrected, dialogue, plan)
      : (two ?? shownOrCounted(dialogue, plan));
  // 「研修のほうはほかにも載ってる？」 refers to the entry in focus, whose name contains the word.
  const [one] = dialogue.focus;
  const isOfIt = pool.length < 2 && frame.cues.has('vagueOne') && one && pool.includes(one);
  if (isOfIt && subject.concepts.every(({ text }) => namesOf(one, plan).includes(text)))
    return { ...subject, entries: [one], concepts: [] };
  if (pool.length === 0 || (pool.length < 2 && !earlier)) return null;
  const ofMeasure = frame.cues.has('within') && !earlier ? inMeasure(pool, subject, search) : [];
  if (ofMeasure.length > 0) return { ...subject, entries: ofMeasure, concepts: [] };
  const shownAs = shownByOriginal(pool, plan);
  const originals = new Set(shownAs.keys());
  const whole = search.rank(subject.concepts, 'project');
  const spokenOf = isSpokenOf(frame);
  const isChoice = dialogue.asked === 'clarify';
  // When no word selects among the offered choices, the project classifier does: 「先生向けの」.
  const ranking = corrected
    ? withoutExcluded(whole, frame, search)
    : isChoice && spokenOf
      ? amongThose(whole, originals, likeness.of(frame.text))
      : whole;
  const top = whole.hits[0]?.score ?? 0;
  const narrows = frame.cues.has('within') || two !== null || earlier || isChoice;
  const points = spokenOf || frame.refersBack || corrected !== null || isElliptical(frame);
  const single =
    corrected !== null ||
    frame.cues.has('owner') ||
    frame.cues.has('status') ||
    frame.cues.has('detail') ||
    frame.cues.has('vagueOne') ||
    NOMINAL.test(frame.text);
  const isOne =
    single && !/\b(?:ones|things|those)\b/.test(frame.text) && !frame.pointing.some(({ kind }) => kind === 'group');
  const { codes, best } = pickAmong(pool, ranking, subject.concepts, isOne, plan);
  const isGood = narrows
    ? codes.length > 0 && (!(isChoice || earlier) || best >= CHOICE_SHARE * top)
    : (points && best >= WITHIN_SCORE && best >= SHARE_OF_TOP * top) ||
      (spokenOf && best >= ONE_SPOKEN_OF_SCORE && best >= ONE_SPOKEN_OF_SHARE * top);
  if (!isGood && corrected) return keptOf(corrected, pool, frame, subject, search, plan);
  if (!isGood) return ONLY_AMONG.test(frame.text) && !earlier ? { ...subject, within: [...originals] } : null;
  const apart = oneEach(subject.concepts, frame.text, originals, search);
  return { ...subject, entries: apart?.map(code => shownAs.get(code) ?? code) ?? codes, concepts: [] };
}

/** 「医療だけ」 of a list of several measures: the entries of the measure the words are the subject of. */
function inMeasure(pool: readonly string[], { concepts }: Subject, search: Search): string[] {
  const measure = measureMeant(concepts, search);
  const inside = measure ? pool.filter(code => prefixOf(code, 'measure') === measure) : [];
  return inside.length > 1 && inside.length < pool.length ? inside : [];
}

/** 「食のは」「先生向けの」「交通の、」: a nominal の. */
const NOMINAL = /の(?=(?:は|が|を|も|って|だけ|、)?(?:どれ|どっち|どちら)?(?:です)?か?[?。]*$)/;

/** Refers to an entry shown: 「ブログのやつ」「食のは」 "the art one", "the food project". */
const isSpokenOf = ({ cues, text }: Frame): boolean =>
  cues.has('vagueOne') || NOMINAL.test(text) || /\bthe [a-z][a-z' -]{1,40} (?:project|entry|item)\b(?! in )/.test(text);

/** 「そのうち…」 "of these" restrict the search to the entries shown. */
export const ONLY_AMONG =
  /(?:^|[、。])(?:では?|じゃあ?)?、?(?:そのうち|そのなか|その中|この中|このうち|その内|うち|中(?:で|に))|\b(?:of|among|out of) (?:these|those|them)\b/;

/**
 * 「災害のほうはどこまで」 "the disaster one" after entries shown one at a time: the one that matches, even if other
 * projects match as well. Null when an entry of the list matches as well or better, or when none or several match.
 */
function spokenMeant(frame: Frame, dialogue: Dialogue, subject: Subject, search: Search, plan: Plan): string | null {
  const singles = spokenOf(dialogue);
  if (!frame.cues.has('vagueOne') || singles.length < 2) return null;
  const ranking = search.rank(subject.concepts, 'project');
  const fits = (code: string) => scoreOf(ranking, plan.originalOf(code));
  const [best = '', second = ''] = [...singles].sort((a, b) => fits(b) - fits(a));
  const rival = Math.max(0, ...dialogue.listed.filter(code => !singles.includes(code)).map(fits));
  const isMeant =
    fits(best) >= EARLIER_SCORE &&
    fits(best) >= EARLIER_SHARE * (ranking.hits[0]?.score ?? 0) &&
    fits(best) > rival &&
    fits(second) < EARLIER_SHARE * fits(best);
  return isMeant ? best : null;
}

/** The same for an entry shown earlier. */
const EARLIER_SCORE = 0.4;
const EARLIER_SHARE = 0.6;

/**
 * 「多言語じゃなくて本体の充実の方ね」 after 県ホームページの多言語化: searches for the rest of the rejected name
 * together with the new words.
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
  return best && inside.best >= KEPT_SCORE ? { ...subject, entries: [best], concepts: [] } : null;
}

/** Minimum score of what the new words choose. */
const KEPT_SCORE = 0.3;

/** Minimum length of a prefix that stands for a word: "the network one" for networking. */
const STEM = 5;

/** The entries shown whose name contains a word too common to search for: 「普及のほう」. */
export function byPrintedWord(frame: Frame, dialogue: Dialogue, plan: Plan): string[] {
  if (!frame.cues.has('vagueOne') || frame.attribute !== null) return [];
  const said = frame.concepts.flatMap(
    ({ start, end }) => frame.text.slice(start, end).match(/[一-龠]{2,}|[ァ-ヶー]{2,}|[a-z]{3,}/g) ?? [],
  );
  const words = said.filter(word => !isPadding(word));
  const holds = (code: string) => {
    const printed = namesOf(code, plan);
    const latin = printed.match(/[a-z]+/g) ?? [];
    return words.some(word =>
      /^[a-z]/.test(word)
        ? latin.some(one => one === word || (word.length >= STEM && one.startsWith(word)))
        : printed.includes(word),
    );
  };
  // The last list, then the entries in focus one after another, then the same measure: 「サイトのほうは？」 after the
  // database.
  const [one, ...others] = dialogue.focus;
  const around = one && others.length === 0 ? siblingsOf([one], 'measure', plan) : [];
  for (const pool of [shownOrCounted(dialogue, plan), spokenOf(dialogue), around]) {
    const codes = pool.filter(holds);
    if (codes.length > 0 && (codes.length < pool.length || codes.length === 1)) return codes;
  }
  return [];
}

/**
 * 「2つのうちセキュリティのは？」 "which of the two is about security" refer to these two; 「食の2つ」 to two entries
 * about food.
 */
function ofTwo(frame: Frame, dialogue: Dialogue): string[] | null {
  const group = frame.pointing.find(({ kind }) => kind === 'group');
  if (group && frame.concepts.some(({ end }) => SO_MANY_OF.test(frame.text.slice(end, group.start)))) return null;
  const codes = groupPointedAt(frame, dialogue) ?? [];
  return codes.length > 1 ? codes : null;
}

const SO_MANY_OF = /^(?:関係|関連|系|向け)?の$/;

/** The last list, or the entries of the place counted last. */
function shownOrCounted({ asked, scope, listed, choices }: Dialogue, plan: Plan): string[] {
  if (asked === 'countEntries' && scope.areas.length + scope.measures.length > 0) return entriesIn(scope, plan);
  return listed.length > 1 ? listed : choices;
}

/** 「津波と水門の担当」: the best entry for each part; null unless all are in the pool. */
function oneEach(
  concepts: readonly Concept[],
  text: string,
  pool: ReadonlySet<string>,
  search: Search,
): string[] | null {
  const segments = segmentsOf(concepts, text);
  if (segments.length < 2) return null;
  const best = segments.map(segment => search.rank(segment, 'project').hits.find(({ code }) => pool.has(code)));
  const codes = best.flatMap(hit => (hit && hit.score >= WITHIN_SCORE ? [hit.code] : []));
  return new Set(codes).size === segments.length ? codes : null;
}

/**
 * Elliptical question: a few words without 事業 or 一覧 refer to the entries shown. A topic alone starts a new search.
 */
const isElliptical = (frame: Frame): boolean =>
  !frame.outside &&
  !TOPIC_ALONE.test(frame.text) &&
  frame.text.length <= (frame.lang === 'en' ? 28 : 16) &&
  !frame.cues.has('projectWord') &&
  !frame.cues.has('list');

const TOPIC_ALONE = /^[一-龠々ァ-ヶー]{2,}$/;
