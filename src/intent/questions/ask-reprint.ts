/**
 * Questions about reprints (再掲): which lines are reprints, where a project is reprinted, which line is the original.
 * The first rule that recognises the question wins: first the rules that do not need the word 再掲, then those that do.
 */
import { anyOf } from '../../regex.ts';
import type { Context, Rule } from '../context.ts';
import { asksPlaceOfPrint } from '../follow-up/subject/from-focus.ts';
import type { Intent } from '../intent.ts';
import { isTopic } from '../subject.ts';
import { countsPlaces } from './ask-count.ts';
import { askNumberElsewhere } from './ask-number-elsewhere.ts';
import { levelOf, printedAs } from './ask-place.ts';
import { reprintsBetween } from './reprints-between.ts';
import { reprintsCrossing } from './reprints-crossing.ts';
import { askOfNamed, isNamedAndReprinted, projectsNamed } from './reprints-of-named.ts';

const WITHOUT_THE_WORD: Rule[] = [askOriginal, askNumberElsewhere, askPrintedThreeTimes, askPrintedAgain];
const OF_REPRINTS: Rule[] = [
  askWhatReprintsAre,
  askPlacesOfAll,
  askCrossing,
  reprintsBetween,
  askOfNamed,
  askAllOriginals,
  askAll,
];

export function askReprint(context: Context): Intent | null {
  return firstOf(WITHOUT_THE_WORD, context) ?? (asksForReprints(context) ? firstOf(OF_REPRINTS, context) : null);
}

function firstOf(rules: readonly Rule[], context: Context): Intent | null {
  for (const rule of rules) {
    const intent = rule(context);
    if (intent) return intent;
  }
  return null;
}

/** Whether reprints themselves are asked for, not their count, nor a list or ranking with or without them. */
function asksForReprints({ has, frame, subject }: Context): boolean {
  if (!has('reprint') || has('most', 'fewest') || frame.thresholds.length > 0) return false;
  if (has('count') && (!has('reprintPlaces') || countsPlaces(frame.text))) return false;
  // 「再掲のある施策の一覧」 asks for the list of the place.
  const listsPlace =
    has('list') &&
    subject.measures.length + subject.areas.length > 0 &&
    (/再掲(が|の)(ある|あった|載)/.test(frame.text) || (subject.fromDialogue && asksPlaceOfPrint(frame.text)));
  if (listsPlace) return false;
  return !has('withoutReprints', 'withReprints') || has('reprintPlaces') || /番号|どこに載/.test(frame.text);
}

/** 「4-6-3の元は？」: the word 再掲 is not needed when the line is a reprint or in focus. */
function askOriginal({ has, subject, plan, dialogue, frame }: Context): Intent | null {
  if (!has('reprintOriginal') || subject.entries.length === 0) return null;
  const isTalkedOf =
    subject.fromDialogue && frame.codes.length === 0 && subject.entries.join() === dialogue.focus.join();
  const areReprints = subject.entries.every(code => plan.locate(code)?.entry.reprintOf);
  const originals = [...new Set(subject.entries.map(code => plan.originalOf(code)))];
  // 「3-5-2と5-3-4、どっちが元」.
  const areOne = subject.entries.length > 1 && originals.length === 1;
  if (!areReprints && !areOne && !(isTalkedOf && subject.entries.length === 1)) return null;
  return originals.some(code => plan.reprintsOf(code).length > 0)
    ? { kind: 'reprint', codes: originals, about: 'original', subject: originals }
    : { kind: 'reprint', codes: [], about: 'none', subject: originals };
}

/** 「三か所に出てくる事業」: reprinted more than once. */
const THREEFOLD = anyOf(
  /(一番|いちばん|最も|最多)[^、。]{0,4}(多く|何度も|よく)?(再掲|繰り返|二重|重複)|[三3](か所|箇所|カ所|ヶ所|回)/,
  /(二|2|複数)(か所|箇所|回)(以上)?(に)?(も)?再掲|再掲が(二|2)(か所|箇所|件|回|つ)/,
  /\b(three times|three places|(reprinted|repeated) (twice|two times|more than once|several times|at least twice|most often|the most))\b/,
);
/** 「いちばん再掲が多い施策」 is a ranking of places. */
const MOST_IN_PLACE = /再掲[がの]?(?:数が)?(?:多|最多)[^、。]{0,3}(?:施策|分野)/;
const PRINTED = /載|出て|printed|listed|appear/;
/** "Staff training shows up in three places; which two are the repeats?" */
const WHICH_REPRINTS = /どれ(と|が)再掲|\bwhich( two| ones?)? (are|is) the (repeat|reprint|cop)/;

function askPrintedThreeTimes(context: Context): Intent | null {
  const { has, frame, plan } = context;
  const { text, thresholds } = frame;
  if (thresholds.length > 0 || !THREEFOLD.test(text) || MOST_IN_PLACE.test(text)) return null;
  if (!has('reprint') && !PRINTED.test(text)) return null;
  if (WHICH_REPRINTS.test(text) && isNamedAndReprinted(context)) return null;
  // "Staff training is listed three times. Under which measures?"
  const [named] = has('measuresWanted', 'areasWanted') ? projectsNamed(context) : [];
  if (named) return { kind: 'place', codes: printedAs(named, plan), level: levelOf(context) };
  const often = plan.projects.map(entry => entry.code).filter(code => plan.reprintsOf(code).length > 1);
  return { kind: 'reprint', codes: often, about: 'originals', subject: [] };
}

/** 「2回以上出てくる事業」: all reprinted projects. */
const AGAIN = anyOf(
  /(?:[2二](?:回|か所|箇所|カ所|ヶ所)以上|複数(?:回|か所|箇所))(?:に)?(?:出て(?:く|い)?る|載(?:って(?:い)?る|る)|登場する|掲載されて(?:い)?る|掲載の)/,
  /\b(?:printed|listed|appear(?:ing|s)?) (?:more than once|at least twice|in more than one (?:measure|place))\b/,
);

function askPrintedAgain(context: Context): Intent | null {
  return AGAIN.test(context.frame.text) && isAlone(context) ? allOriginals(context) : null;
}

const isAlone = ({ subject, search }: Context): boolean =>
  subject.entries.length + subject.areas.length + subject.measures.length === 0 && !isTopic(subject.concepts, search);

const WHAT_THEY_ARE = /とは|って(?:何|なに|なん|どういう)|の意味|\bwhat (is|are) (a )?reprints?\b|\bmean/;

function askWhatReprintsAre(context: Context): Intent | null {
  return isAlone(context) && WHAT_THEY_ARE.test(context.frame.text)
    ? { kind: 'fact', passages: ['overview-8'], explains: 'reprints' }
    : null;
}

/** 「再掲はどの施策にある？」. */
function askPlacesOfAll({ has, plan, frame, subject }: Context): Intent | null {
  if (!has('areasWanted', 'measuresWanted') || subject.entries.length + subject.concepts.length > 0) return null;
  const level = /施策|measure/.test(frame.text) ? 'measure' : 'area';
  return { kind: 'place', codes: plan.reprints.map(entry => entry.code), level };
}

function askCrossing(context: Context): Intent | null {
  const crossing = reprintsCrossing(context);
  return crossing && !isNamedAndReprinted(context) ? crossing : null;
}

function askAllOriginals(context: Context): Intent | null {
  return context.has('reprintOriginal') ? allOriginals(context) : null;
}

function allOriginals({ plan }: Context): Intent {
  const codes = [...new Set(plan.reprints.map(entry => plan.originalOf(entry.code)))].sort(plan.compare);
  return { kind: 'reprint', codes, about: 'originals', subject: [] };
}

function askAll({ plan }: Context): Intent | null {
  return { kind: 'reprint', codes: plan.reprints.map(entry => entry.code), about: 'all', subject: [] };
}
