/** Questions about 再掲: which lines repeat a project, where a project is printed again, where a line comes from. */
import type { Context } from '../context.ts';
import { findTopic } from '../filter/topic.ts';
import { asksPlaceOfPrint } from '../follow-up/from-focus.ts';
import type { Intent } from '../intent.ts';
import { areasNamed } from '../places/named-areas.ts';
import { entriesIn } from '../places/scopes.ts';
import { topicWeight } from '../subject.ts';
import { levelOf, printedAs } from './ask-place.ts';
import { reprintsBetween } from './reprints-between.ts';
import { reprintsCrossing } from './reprints-crossing.ts';

export function askReprint(context: Context): Intent | null {
  const { has, frame, subject, plan } = context;
  if (asksOriginal(context)) {
    const originals = originalsOf(context);
    const isPrintedOnce = originals.every(code => plan.reprintsOf(code).length === 0);
    return isPrintedOnce
      ? { kind: 'reprint', codes: [], about: 'none', subject: originals }
      : { kind: 'reprint', codes: originals, about: 'original', subject: originals };
  }
  const elsewhere = askNumberElsewhere(context);
  if (elsewhere) return elsewhere;
  if (
    frame.thresholds.length === 0 &&
    THREEFOLD.test(frame.text) &&
    !MOST_IN_PLACE.test(frame.text) &&
    (has('reprint') || /載|出て|printed|listed|appear/.test(frame.text)) &&
    // "Staff training shows up in three places; which two are the repeats?"
    !(WHICH_REPRINTS.test(frame.text) && namedProjects(context).some(code => plan.reprintsOf(code).length > 0))
  ) {
    // "Staff training is listed three times. Under which measures?"
    const [named] = has('measuresWanted', 'areasWanted') ? namedProjects(context) : [];
    if (named) return { kind: 'place', codes: printedAs(named, plan), level: levelOf(context) };
    const often = plan.projects.map(entry => entry.code).filter(code => plan.reprintsOf(code).length > 1);
    return { kind: 'reprint', codes: often, about: 'originals', subject: [] };
  }
  if (
    has('list') &&
    subject.measures.length + subject.areas.length > 0 &&
    (/再掲(が|の)(ある|あった|載)/.test(frame.text) || (subject.fromDialogue && asksPlaceOfPrint(frame.text)))
  )
    return null;
  if (
    !has('reprint') ||
    (has('count') && !has('reprintPlaces')) ||
    has('most', 'fewest') ||
    frame.thresholds.length > 0
  )
    return null;
  if (has('withoutReprints', 'withReprints') && !has('reprintPlaces') && !/番号|どこに載/.test(frame.text)) return null;
  if (
    /とは|って何|とは何|の意味|\bwhat (is|are) (a )?reprints?\b|\bmean/.test(frame.text) &&
    topicWeight(subject.concepts, context.search) < 0.3 &&
    subject.entries.length === 0
  )
    return { kind: 'fact', passages: ['overview-8'] };
  if (has('areasWanted', 'measuresWanted') && subject.entries.length === 0 && subject.concepts.length === 0)
    return whereReprinted(context);
  const crossing = reprintsCrossing(context);
  if (crossing && !namedProjects(context).some(code => plan.reprintsOf(code).length > 0)) return crossing;
  const scoped = reprintsBetween(context);
  if (scoped) return scoped;
  // "the other number besides 4-7-2" speaks of the project it names.
  const besides = frame.excludedPlaces.filter(code => plan.locate(code) !== undefined);
  const named =
    subject.entries.length > 0
      ? subject.entries
      : ANOTHER.test(frame.text) && besides.length > 0
        ? besides
        : subject.concepts.length > 0
          ? namedProjects(context)
          : [];
  if (named.length > 0) return aboutProject(context, named);
  if (has('reprintOriginal'))
    return {
      kind: 'reprint',
      codes: [...new Set(plan.reprints.map(entry => plan.originalOf(entry.code)))].sort(plan.compare),
      about: 'originals',
      subject: [],
    };
  return {
    kind: 'reprint',
    codes: plan.reprints.map(entry => entry.code),
    about: 'all',
    subject: [],
  };
}

const WHICH_REPRINTS = /どれ(と|が)再掲|\bwhich( two| ones?)? (are|is) the (repeat|reprint|cop)/;

/** 「派遣OJTは人材育成のほうだと何番？」: the number a project has in another place than its own. */
function askNumberElsewhere(context: Context): Intent | null {
  const { frame, subject, plan, search } = context;
  if (!ASKS_NUMBER.test(frame.text)) return null;
  const areas = [...subject.areas, ...areasNamed(subject.concepts, search)];
  if (areas.length + subject.measures.length === 0) return null;
  // 「人材育成のほうだと番号は？」 of the one thing talked about.
  const { focus } = context.dialogue;
  const namesPlacesAlone = subject.concepts.every(concept => areasNamed([concept], search).length > 0);
  const spoken = focus.length === 1 && namesPlacesAlone ? focus : [];
  const named = subject.entries.length > 0 ? subject.entries : spoken.length > 0 ? spoken : namedProjects(context);
  const originals = [...new Set(named.map(code => plan.originalOf(code)))].slice(0, OF_BOTH.test(frame.text) ? 2 : 1);
  if (originals.length === 0) return null;
  const inside = new Set(entriesIn({ areas, measures: subject.measures }, plan));
  const codes = originals.flatMap(original => printedAs(original, plan).filter(code => inside.has(code)));
  if (codes.length < originals.length || codes.some(code => originals.includes(code))) return null;
  return { kind: 'reprint', codes, about: 'places', subject: originals };
}

const OF_BOTH = /ど(?:っち|ちら)も|両方|それぞれ|\bboth\b|\beach\b/;
const ASKS_NUMBER = /何番|番号|コード|\b(which|what|under which|under what) (number|code)\b|\bcode\b/;

/** 「4-6-3の元は？」: the word 再掲 need not be said when the line is one, nor of what is talked about. */
function asksOriginal({ has, subject, plan, dialogue, frame }: Context): boolean {
  const isTalkedOf =
    subject.fromDialogue && frame.codes.length === 0 && subject.entries.join() === dialogue.focus.join();
  return (
    has('reprintOriginal') &&
    subject.entries.length > 0 &&
    (subject.entries.every(code => plan.locate(code)?.entry.reprintOf) || (isTalkedOf && subject.entries.length === 1))
  );
}

const originalsOf = ({ subject, plan }: Context): string[] => [
  ...new Set(subject.entries.map(code => plan.originalOf(code))),
];

/** 「三か所に出てくる事業」: printed again more than once. */
const THREEFOLD =
  /(一番|いちばん|最も|最多)[^、。]{0,4}(多く|何度も|よく)?(再掲|繰り返|二重|重複)|[三3](か所|箇所|カ所|ヶ所|回)|(二|2|複数)(か所|箇所|回)(以上)?(に)?(も)?再掲|再掲が(二|2)(か所|箇所|件|回|つ)|\b(three times|three places|(reprinted|repeated) (twice|two times|more than once|several times|at least twice|most often|the most))\b/;

/** 「いちばん再掲が多い施策」 ranks places. */
const MOST_IN_PLACE = /再掲[がの]?(?:数が)?(?:多|最多)[^、。]{0,3}(?:施策|分野)/;

/** The best project for the words, or the few that share them. */
function namedProjects(context: Context): string[] {
  const { codes, best } = findTopic({ ...context, subject: { ...context.subject, within: null } });
  // Words such as "net" or "pick" do not name a project.
  if (best < 0.55) return plainlyNamed(context);
  const printed = codes.filter(code => context.plan.reprintsOf(code).length > 0);
  return printed.length > 0 ? printed.slice(0, 2) : codes.slice(0, 1);
}

/** "Does the call center project turn up a second time somewhere?": one phrase is the name, the others are not. */
function plainlyNamed({ subject, search, plan }: Context): string[] {
  const [hit] = subject.concepts
    .filter(concept => concept.parts.length > 1)
    .flatMap(concept => search.rank([concept], 'project').hits.slice(0, 1))
    .filter(({ score, code }) => score >= 0.85 && plan.reprintsOf(code).length > 0);
  return hit ? [hit.code] : [];
}

function whereReprinted({ plan, frame }: Context): Intent {
  const level = /施策|measure/.test(frame.text) ? 'measure' : 'area';
  return { kind: 'place', codes: plan.reprints.map(entry => entry.code), level };
}

/** The number it has in every place, the original's included. */
const EVERYWHERE =
  /(載っている|載ってる|書いてある|すべての|全部の|両方の)番号|どれとどれ|どことどこ(?!に再掲)|番号は|番号を|番号(?:、|も)?(?:二つ|2つ|ふたつ|両方)|再掲も含めて|(?:元|本体|オリジナル)[^、。再]{0,4}(?:も|と|や|、|プラス)[^、。]{0,3}再掲|再掲[^、。元本オ]{0,4}(?:も|と|や|、)[^、。]{0,3}(?:元(?:の|も|を|と)|本体|オリジナル)|どの(?:施策|分野)と(?:どの|何の?)(?:施策|分野)|\bwhich (?:two )?(?:measures|areas)\b|\bcodes\b|\bboth numbers\b|\ball places\b|\beverywhere\b|\boriginals?(?: entry)?,? (?:and|plus|as well as|with|&) (?:its |the |all |any )?reprints?\b|\breprints?,? (?:and|plus|as well as|with|&) (?:its |the )?originals?\b/;

const ANOTHER = /もう(一|1|ひと)|別の|ほかの|他の|\b(the )?(other|second|another)\b/;

function aboutProject({ has, plan, frame, subject }: Context, codes: readonly string[]): Intent {
  const originals = [...new Set(codes.map(code => plan.originalOf(code)))];
  const reprints = originals.flatMap(code => plan.reprintsOf(code).map(entry => entry.code));
  const another = ANOTHER.test(frame.text);
  const everywhere = !another && EVERYWHERE.test(frame.text);
  if (everywhere)
    return {
      kind: 'reprint',
      codes: [...originals, ...reprints].sort(plan.compare),
      about: 'places',
      subject: originals,
    };
  const isReprint = codes.some(code => plan.locate(code)?.entry.reprintOf);
  const writtenOriginal = frame.codes.some(code => code.kind === 'entry') && !isReprint;
  const wantsOriginal =
    (has('reprintOriginal') && !writtenOriginal) || (isReprint && !has('reprintPlaces') && !subject.fromDialogue);
  if (wantsOriginal) return { kind: 'reprint', codes: originals, about: 'original', subject: originals };
  return { kind: 'reprint', codes: reprints, about: reprints.length > 0 ? 'places' : 'none', subject: originals };
}
