/**
 * Lists measures by words of their names or by their topic: 「名前に支援がつく施策」「IT関連企業向けの施策は」 "which
 * measures are about IT companies".
 */
import type { Context } from '../context.ts';
import { haveWords } from '../filter/name-filter.ts';
import type { NameWords } from '../filter/name-words.ts';
import type { Intent } from '../intent.ts';
import { satisfies } from '../numbers/thresholds.ts';

/** Null when projects are asked for, or when a single measure fits best: that is a place, whose projects are shown. */
export function askMeasuresAbout(context: Context): Intent | null {
  if (!asksForMeasures(context)) return null;
  const { nameWords } = context.frame;
  const paragraphs = soManyParagraphs(context);
  const measures = nameWords ? named(nameWords, context) : (paragraphs ?? about(context));
  if (measures.length > 0) return { kind: 'listMeasures', scope: { areas: [], measures } };
  return nameWords || paragraphs ? { kind: 'none', nearest: [], outside: false } : null;
}

function asksForMeasures({ frame, subject, has }: Context): boolean {
  const isNoun =
    /施策$/.test(frame.askedFor?.noun ?? '') ||
    MEASURES.test(frame.text) ||
    (frame.nameWords !== null && (has('measuresWanted') || SAID_OF_MEASURES.test(frame.text)));
  const { entries, areas, measures, within } = subject;
  const isPlaced = entries.length + areas.length + measures.length > 0 || within !== null;
  const turnsAway = frame.excluded.length + frame.excludedPlaces.length > 0;
  // 「促進で終わる施策はいくつ」: the list says how many.
  const isOtherwise = has(...OTHERWISE) || (has('count') && frame.nameWords === null);
  return isNoun && !isPlaced && !turnsAway && !isOtherwise;
}

const MEASURES =
  /施策(?:で|のうち|の中で)[^、。]{0,12}(?:もの|やつ|の(?:は|を)?)[?？。]*$|^(?:the |all )?measures\b|\b(?:which|what|the|all) measures\b/;
const SAID_OF_MEASURES = /(?:[くるう]|ある|てい?る)施策/;
const OTHERWISE = ['projectWord', 'owner', 'status', 'reprint', 'most', 'fewest', 'others', 'slogan'] as const;

const named = (words: NameWords, { plan }: Context): string[] =>
  plan.measures.filter(({ name, nameEn }) => haveWords([name, nameEn], words)).map(({ code }) => code);

/** 「説明が3つある施策」: measures by number of paragraphs; null when none is asked for. */
function soManyParagraphs({ frame: { text, thresholds }, plan }: Context): string[] | null {
  const [threshold, ...others] = thresholds;
  if (!threshold || others.length > 0 || !PARAGRAPHS.test(text.slice(0, threshold.start))) return null;
  return plan.measures.filter(({ description }) => satisfies(description.length, threshold)).map(({ code }) => code);
}

const PARAGRAPHS = /(?:説明(?:文)?|段落)(?:が|の)?$/;

/** Measures with nearly equal scores; empty for a single one. */
function about({ subject, search, plan }: Context): string[] {
  const { hits } = search.rank(subject.concepts, 'measure');
  const best = hits[0]?.score ?? 0;
  const codes = hits
    .filter(({ score }) => score >= SAID_OF_IT_SCORE && score >= ALIKE_SHARE * best)
    .map(({ code }) => code);
  return codes.length > 1 && codes.length <= MOST ? codes.sort(plan.compare) : [];
}

/** Minimum score of a word printed in the name. */
const SAID_OF_IT_SCORE = 0.62;
const ALIKE_SHARE = 0.9;
/** Words that match more measures are not selective. */
const MOST = 6;
