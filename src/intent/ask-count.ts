/** Questions for a number: of areas, of measures, of what stands in one or several places, of projects on a topic. */
import { askFact } from './ask-fact.ts';
import { listOf, restatesPlace } from './ask-list.ts';
import { areasOf, metricOf } from './ask-ranking.ts';
import type { Context } from './context.ts';
import { findTopic } from './filter/topic.ts';
import { type Intent, type Scope, WHOLE_PLAN } from './intent.ts';
import { areasNamed } from './named-areas.ts';
import { scopesOf } from './scopes.ts';
import { NATIONAL } from './set-answers.ts';
import { topicWeight } from './subject.ts';

export function askCount(context: Context): Intent | null {
  const { has, frame, subject } = context;
  if (has('when') && /年間|か年|年計画|years/.test(frame.text)) return null;
  // 「4-2と4-3をあわせて一覧に」 is a list.
  if (has('list') && !has('count', 'compare', 'breakdown')) return null;
  const ofDocument = askDocumentCount(context);
  if (ofDocument) return ofDocument;
  const scopes = countedPlaces(context);
  const compares = has('compare', 'sum') && scopes.length > 1;
  if (!asksNumber(context, scopes) && !compares) return null;
  if (has('reprint') && has('count') && PLACES.test(frame.text) && subject.entries.length > 0)
    return { kind: 'countPlaces', codes: subject.entries };
  return (
    (compares ? null : askGroups(context)) ??
    askBreakdown(context) ??
    askEntries(context, scopes, compares) ??
    askListed(context) ??
    askTopicCount(context)
  );
}

const PLACES = /(か所|箇所|ヶ所|カ所)|\bplaces\b/;

/** 「目標は何個」「これまでの計画は何本」: counts what the document itself enumerates. */
function askDocumentCount({ has, frame: { text }, subject, facts, plan }: Context): Intent | null {
  if (!has('count') || subject.areas.length + subject.measures.length + subject.entries.length > 0) return null;
  if (NATIONAL.test(text) && /目標|targets?/.test(text))
    return {
      kind: 'fact',
      passages: plan.document.nationalTargets.map(target => `target-${target.id}`),
      counted: 'targets',
    };
  if (
    !/[%率]/.test(text) &&
    /目標(は|って|が|の数)?[^、。]{0,6}(何|いくつ)|(何|いくつ)[^、。]{0,4}目標|\bhow many (overall |main )?(goals?|objectives?)\b/.test(
      text,
    )
  )
    return { kind: 'fact', passages: facts.group('goals'), counted: 'goals' };
  if (has('earlierPlans') && !MAKING_OF.test(text))
    return { kind: 'fact', passages: facts.predecessors.map(passage => passage.id), counted: 'predecessors' };
  return null;
}

/** 「前の計画の基本構想はいくつ」 counts what one of them holds. */
const MAKING_OF = /構想はいくつ|基本構想|プロジェクト|事業|取組|年|\b(concepts?|projects?|years?)\b/;

/** The places named; else, in 「ブロードバンドの施策には取組がいくつ」, the one measure that holds what the words are about. */
function countedPlaces(context: Context): Scope[] {
  const { has, frame, subject, dialogue } = context;
  const scopes = scopesOf(subject);
  if (scopes.length > 0) return scopes;
  const { search } = context;
  const [area, ...areas] = areasNamed(subject.concepts, search);
  const others = subject.concepts.filter(concept => areasNamed([concept], search).length === 0);
  if (
    area &&
    areas.length === 0 &&
    topicWeight(others, search) < 0.3 &&
    has('count') &&
    (has('reprint', 'projectWord') || dialogue.asked === 'countEntries')
  )
    return [{ areas: [area], measures: [] }];
  if (!has('measureWord') || !has('count') || has('reprint')) return scopes;
  const measure = soleMeasure(findTopic(context).codes);
  return measure && !countedGroup(frame.text) ? [{ areas: [], measures: [measure] }] : [];
}

function asksNumber({ has, frame, subject, dialogue }: Context, scopes: readonly Scope[]): boolean {
  const stillCounting =
    dialogue.asked === 'countEntries' &&
    (has('withReprints', 'withoutReprints') ||
      (subject.concepts.length === 0 &&
        scopes.length > 0 &&
        !has('list', 'measuresWanted', 'detail', 'areasWanted', 'reprint')));
  const asksNet =
    scopes.length > 0 &&
    has('withReprints', 'withoutReprints') &&
    !has('list', 'reprint') &&
    /実数|延べ|正味|実質/.test(frame.text);
  // 「再掲を除くと取組の実数は？」 of the whole plan.
  const asksNetOfPlan =
    has('withoutReprints') &&
    !has('list') &&
    /実数|正味|実質/.test(frame.text) &&
    subject.concepts.every(({ weight }) => weight === 0);
  return has('count', 'breakdown') || stillCounting || asksNet || asksNetOfPlan;
}

/** 「施策は全部でいくつ」「人材育成の分野に施策はいくつ」. */
function askGroups({ frame, subject }: Context): Intent | null {
  const level = countedGroup(frame.text);
  if (!level) return null;
  const isNamed = level === 'area' ? subject.areas.length > 0 : subject.measures.length > 0;
  if (isNamed || (subject.concepts.length > 0 && level === 'area')) return null;
  return { kind: 'countGroups', level, scope: level === 'area' ? WHOLE_PLAN : { areas: subject.areas, measures: [] } };
}

function askBreakdown(context: Context): Intent | null {
  if (!context.has('breakdown')) return null;
  // 「分野ごとの事業数を足すといくつ」.
  if (context.has('sum'))
    return { kind: 'countEntries', scopes: [areasOf(context)], metric: 'printed', compared: false };
  const level = /施策|measure/.test(context.frame.text) ? 'measure' : 'area';
  return {
    kind: 'rankGroups',
    level,
    scope: areasOf(context),
    metric: metricOf(context),
    order: 'printed',
    threshold: null,
  };
}

/** Of the places named, unless the words beside them choose among their projects. */
function askEntries(context: Context, scopes: Scope[], compares: boolean): Intent | null {
  const { has, frame, subject, search } = context;
  const namedByTopic = subject.areas.length + subject.measures.length === 0;
  if (scopes.length === 0) return null;
  // 「防災以外の安全・安心の事業は何個」.
  if (!compares && !namedByTopic && frame.excluded.length + frame.excludedPlaces.length > 0) {
    const left = listOf(subject, context);
    if (left.kind === 'find') return { kind: 'countProjects', codes: left.codes };
  }
  const chooses =
    !compares &&
    !namedByTopic &&
    topicWeight(subject.concepts, search) >= 0.3 &&
    !restatesPlace(context) &&
    findTopic(context).best >= COUNTED_EXPLAINED;
  if (chooses) return null;
  return { kind: 'countEntries', scopes, metric: metricOf(context), compared: compares && !has('sum') };
}

/** 「それは何件？」 of what was shown last. */
function askListed({ has, frame, subject, dialogue }: Context): Intent | null {
  if (subject.entries.length === 0 || !subject.fromDialogue) return null;
  // 「食のは何件？」: the words chose among them.
  const isChosen = frame.concepts.some(({ weight }) => weight >= 0.3);
  return has('reprint')
    ? { kind: 'countPlaces', codes: subject.entries }
    : { kind: 'countProjects', codes: isChosen || dialogue.listed.length === 0 ? subject.entries : dialogue.listed };
}

/** Of the whole plan when nothing else is named; of the projects the words are about; not of anything else. */
function askTopicCount(context: Context): Intent | null {
  const { has, frame, subject, search } = context;
  const ofReprints =
    has('reprint', 'withReprints', 'withoutReprints') && findTopic(context).best < COUNTED_EXPLAINED && !has('why');
  if (ofReprints || topicWeight(subject.concepts, search) < 0.3) {
    const metric = metricOf(context);
    return {
      kind: 'countEntries',
      scopes: [WHOLE_PLAN],
      metric: has('withReprints') ? 'printed' : metric === 'printed' ? 'distinct' : metric,
      compared: false,
    };
  }
  const fact = askFact(context);
  if (fact) return fact;
  // 「県内にNPO法人はいくつ」 counts something else than projects.
  if (!has('projectWord', 'sum') && !/何件|件数|何事業/.test(frame.text))
    return { kind: 'none', nearest: findTopic(context).codes.slice(0, 3), outside: true };
  const topic = findTopic(context);
  if (topic.best < COUNTED_EXPLAINED && /計画|全体|\b(plan|whole)\b/.test(frame.text))
    return { kind: 'countEntries', scopes: [WHOLE_PLAN], metric: 'distinct', compared: false };
  return topic.codes.length > 0 ? { kind: 'countProjects', codes: topic.codes } : null;
}

/** Words that find no more than this are how the whole plan was asked for. */
const COUNTED_EXPLAINED = 0.4;

/** The measure all of the projects stand in; null when there are several. */
function soleMeasure(codes: readonly string[]): string | null {
  const measures = new Set(codes.map(code => code.split('-').slice(0, 2).join('-')));
  return measures.size === 1 ? ([...measures][0] ?? null) : null;
}

/** 「施策は全部でいくつ」 counts measures, 「施策2-1は何事業」 does not. */
function countedGroup(text: string): 'measure' | 'area' | null {
  if (
    /(何|いくつの)(重点)?分野|分野[はがって]{0,2}(全部で|全体で)?(いくつ|何(個|つ))|分野の数|分野数|\b(how many|number of) (priority )?areas\b/.test(
      text,
    )
  )
    return 'area';
  if (
    /何施策|施策[はがって]{0,2}(全部で|ぜんぶで|全体で)?(いくつ|幾つ|何(個|本|つ|件))|施策の数|施策数|いくつの施策|\b(how many|number of|total) measures\b/.test(
      text,
    )
  )
    return 'measure';
  return null;
}
