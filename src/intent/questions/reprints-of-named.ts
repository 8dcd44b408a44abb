/** Reprints of the projects a question names: one by code or name, or all of a topic. */
import { anyOf } from '../../regex.ts';
import { scoreOf } from '../../search/ranking/ranking.ts';
import type { Context } from '../context.ts';
import { findTopic, type Topic } from '../filter/topic.ts';
import type { Intent } from '../intent.ts';

/** Minimum score of words that name a project; "net" or "pick" are below it. */
const REPRINTED_SCORE = 0.55;
/** Minimum share of the best score for projects named equally. */
const ALIKE_SHARE = 0.88;

/**
 * The project named; of several the reprinted ones, if any, otherwise all: for 「防災の再掲」 all projects of 1-1.
 * Empty when none is named.
 */
export function projectsNamed(context: Context): string[] {
  const { plan, search, subject } = context;
  const { codes, best, measure } = topicAnywhere(context);
  if (best < REPRINTED_SCORE) return plainlyNamed(context);
  const ranking = search.rank(subject.concepts, 'project');
  const highest = Math.max(...codes.map(code => scoreOf(ranking, code)));
  const alike = measure ? codes : codes.filter(code => scoreOf(ranking, code) >= ALIKE_SHARE * highest);
  const isPrintedAgain = (code: string) => plan.reprintsOf(code).length > 0;
  if (alike.some(isPrintedAgain)) return alike.filter(isPrintedAgain);
  const others = alike.length > 1 ? [] : codes.filter(isPrintedAgain);
  return others.length > 0 ? others.slice(0, 2) : alike;
}

/** The topic without the restriction to what was shown. */
const topicAnywhere = (context: Context): Topic =>
  context.subject.within === null
    ? context.topic()
    : findTopic({ ...context, subject: { ...context.subject, within: null } });

export const isNamedAndReprinted = (context: Context): boolean =>
  projectsNamed(context).some(code => context.plan.reprintsOf(code).length > 0);

/** "Does the call center project turn up a second time somewhere?": a phrase in it is the name. */
function plainlyNamed({ subject, search, plan }: Context): string[] {
  const [hit] = subject.concepts
    .filter(concept => concept.parts.length > 1)
    .flatMap(concept => search.rank([concept], 'project').hits.slice(0, 1))
    .filter(({ score, code }) => score >= 0.85 && plan.reprintsOf(code).length > 0);
  return hit ? [hit.code] : [];
}

/** Asks for the codes in all places, including the original's. */
const EVERYWHERE = anyOf(
  /(?:[2二]回|[2二](?:か所|箇所|カ所|ヶ所)に)(?:出て|載って|登場)[^、。再元]{0,8}[?？]?$/,
  /\b(?:listed|printed|shown|in the plan|appears?) (?:twice|two times)\b/,
  /(載っている|載ってる|書いてある|すべての|全部の|両方の)番号|どれとどれ|どことどこ(?!に再掲)|番号は|番号を|番号(?:、|も)?(?:二つ|2つ|ふたつ|両方)|再掲も含めて/,
  /(?:元|本体|オリジナル)[^、。再]{0,4}(?:も|と|や|、|プラス)[^、。]{0,3}再掲/,
  /再掲[^、。元本オ]{0,4}(?:も|と|や|、)[^、。]{0,3}(?:元(?:の|も|を|と)|本体|オリジナル)|どの(?:施策|分野)と(?:どの|何の?)(?:施策|分野)/,
  /\bwhich (?:two )?(?:measures|areas)\b|\bcodes\b|\bboth numbers\b|\ball places\b|\beverywhere\b/,
  /\boriginals?(?: entry)?,? (?:and|plus|as well as|with|&) (?:its |the |all |any )?reprints?\b/,
  /\breprints?,? (?:and|plus|as well as|with|&) (?:its |the )?originals?\b/,
);
const ANOTHER = /もう(一|1|ひと)|別の|ほかの|他の|\b(the )?(other|second|another)\b/;
/** 「元の場所のほかに」 "besides its own place": the original is known already. */
const BESIDES_ORIGINAL = anyOf(
  /(?:元|本来|本体|オリジナル|もともと)[^、。]{0,6}(?:(?:の|と)?(?:ほか|他)に|以外|とは別)/,
  /\b(?:besides|apart from|other than|in addition to|aside from) (?:its|the|their) (?:own|original|usual|home|first)\b/,
);

export function askOfNamed(context: Context): Intent | null {
  const codes = namedIn(context);
  if (codes.length === 0) return null;
  const { has, plan, frame, subject } = context;
  const originals = [...new Set(codes.map(code => plan.originalOf(code)))];
  const reprints = originals.flatMap(code => plan.reprintsOf(code).map(entry => entry.code));
  if (EVERYWHERE.test(frame.text) && !ANOTHER.test(frame.text))
    return {
      kind: 'reprint',
      codes: [...originals, ...reprints].sort(plan.compare),
      about: 'places',
      subject: originals,
    };
  const isReprint = codes.some(code => plan.locate(code)?.entry.reprintOf);
  const writtenOriginal = frame.codes.some(code => code.kind === 'entry') && !isReprint;
  const wantsOriginal =
    !BESIDES_ORIGINAL.test(frame.text) &&
    ((has('reprintOriginal') && !writtenOriginal) || (isReprint && !has('reprintPlaces') && !subject.fromDialogue));
  if (wantsOriginal) return { kind: 'reprint', codes: originals, about: 'original', subject: originals };
  const about = reprints.length === 0 ? 'none' : originals.length > 1 ? 'scope' : 'places';
  return { kind: 'reprint', codes: reprints.sort(plan.compare), about, subject: originals };
}

function namedIn(context: Context): readonly string[] {
  const { frame, subject, plan } = context;
  if (subject.entries.length > 0) return subject.entries;
  // "the other number besides 4-7-2" refers to the excluded project.
  const besides = frame.excludedPlaces.filter(code => plan.locate(code) !== undefined);
  if (ANOTHER.test(frame.text) && besides.length > 0) return besides;
  return subject.concepts.length > 0 ? projectsNamed(context) : [];
}
