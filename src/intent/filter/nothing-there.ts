/**
 * Refusals when no project of a named place matches: 「分野6の中で医療に関する事業」,
 * 「ドクターヘリの導入は2-1の何番目」.
 */
import type { Concept } from '../../search/concepts.ts';
import { strengthAnywhere } from '../../search/ranking/ranking.ts';
import { selectRelevant } from '../../search/ranking/relevance.ts';
import type { Context } from '../context.ts';
import type { Intent } from '../intent.ts';
import { ABOUT } from '../places/about.ts';
import { entriesIn, isIn } from '../places/scopes.ts';
import { outsideOf } from './turned-away.ts';

/** Minimum weight of a word that may be the topic by itself … */
const TOPIC_WEIGHT = 0.9;
const TOPIC_IMPORTANCE = 0.5;
/** … and the strength below which a project or the place does not match it. */
const HARDLY_SAID = 0.4;

/** Marks the words before it as the topic. */
const ABOUT_IT =
  /^(?:に|と|の)?(?:関する|関係(?!が|は|の?ない)|関わ|かかわ|関連|まつわる|絡|がらみ|向け|系の|ついて)|^の?(?:もの|やつ)(?:は|って|が|を|$|[?？])/;
const ABOUT_BEFORE = new RegExp(`\\b(?:${ABOUT}) (?:an? |the |our )?$`);
/** Asks for one of the place's projects. */
const WHICH_ONE =
  /どれ(?!も|くらい|ぐらい|だけ|ほど)|何番(?!号)|どの(?:事業|取組|項目|へん|辺|あたり)|\bwhich (?:one|ones|of|number|entry|project)\b|\bwhat number\b/;

/** Share of the best score that the remaining projects need to be about the topic. */
const SHARE_ELSEWHERE = 0.6;
const SAID_OF_TOPIC = 0.6;

/** 「分野3以外で観光」: refuses when the topic is in the excluded places and the rest matches far less. */
export function nothingElsewhere({ frame, subject, search }: Context): Intent | null {
  if (frame.excludedPlaces.length === 0 || frame.correction || subject.within !== null) return null;
  const ranking = search.rank(subject.concepts, 'project');
  const best = ranking.hits[0]?.score ?? 0;
  const left = outsideOf(frame.excludedPlaces, ranking).hits[0]?.score ?? 0;
  if (best < SAID_OF_TOPIC || left >= SHARE_ELSEWHERE * best) return null;
  return { kind: 'none', nearest: selectRelevant(ranking).codes.slice(0, 3), outside: false };
}

/** Null when the words are not a topic, or when a project or the place itself matches them. */
export function nothingThere({ frame, subject, search, plan }: Context): Intent | null {
  const { concepts, areas, measures } = subject;
  if (areas.length + measures.length === 0) return null;
  const ranking = search.rank(concepts, 'project');
  const strong = ranking.weighed
    .filter(({ concept, importance }) => concept.weight >= TOPIC_WEIGHT && importance >= TOPIC_IMPORTANCE)
    .map(({ concept }) => concept);
  const isAskedFor = ({ start, end }: Concept) =>
    ABOUT_IT.test(frame.text.slice(end)) || ABOUT_BEFORE.test(frame.text.slice(0, start));
  if (strong.length === 0 || !(WHICH_ONE.test(frame.text) || strong.some(isAskedFor))) return null;
  const inside = new Set(entriesIn(subject, plan).map(code => plan.originalOf(code)));
  const isOfPlace = (code: string) => isIn(code, [...areas, ...measures]);
  const ofPlace = [...search.rank(concepts, 'measure').hits, ...search.rank(concepts, 'area').hits].filter(({ code }) =>
    isOfPlace(code),
  );
  const said = [...ranking.hits.filter(({ code }) => inside.has(code)), ...ofPlace];
  if (strong.some(({ text }) => strengthAnywhere(said, text) >= HARDLY_SAID)) return null;
  const { codes } = selectRelevant(ranking);
  return { kind: 'none', nearest: codes.slice(0, 3), outside: false, within: { areas, measures } };
}
