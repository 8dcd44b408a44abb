/** Question + conversation → Intent. The order of the rules is the order of trust: explicit signs first, words last. */
import type { Directory } from '../directory/directory.ts';
import type { Facts } from '../facts/facts.ts';
import type { Plan } from '../plan/plan.ts';
import type { Concept } from '../search/concepts.ts';
import { selectRelevant } from '../search/relevance.ts';
import type { Ranking, Search } from '../search/search.ts';
import { askFact } from './ask-fact.ts';
import { askReprint } from './ask-reprint.ts';
import type { Cue } from './cues.ts';
import { type Dialogue, NEW_DIALOGUE } from './dialogue.ts';
import type { Frame } from './frame.ts';
import type { Intent, Metric, Scope } from './intent.ts';
import { takeSlice } from './numbers.ts';
import { segmentsOf } from './places.ts';
import { entriesIn, findSubject, type Subject, topicWeight } from './subject.ts';

export interface Knowledge {
  plan: Plan;
  search: Search;
  facts: Facts;
  directory: Directory;
}

/** Everything a rule may look at. */
export interface Context extends Knowledge {
  frame: Frame;
  dialogue: Dialogue;
  subject: Subject;
  has(...cues: Cue[]): boolean;
}

export function understand(frame: Frame, dialogue: Dialogue, knowledge: Knowledge): Intent {
  const subject = findSubject(
    frame,
    frame.cues.has('newTopic') && !frame.cues.has('earlier') ? NEW_DIALOGUE : dialogue,
    knowledge.plan,
    knowledge.search,
  );
  const context: Context = {
    ...knowledge,
    frame,
    dialogue,
    subject,
    has: (...cues) => cues.some(cue => frame.cues.has(cue)),
  };
  for (const rule of RULES) {
    const intent = rule(context);
    if (intent) return intent;
  }
  return nothing(context);
}

const RULES: ((context: Context) => Intent | null)[] = [
  askHelp,
  askMore,
  refuseOutside,
  refuseUnknownCode,
  askVacant,
  askOwnedBy,
  askOwner,
  askStatus,
  askReprint,
  askCount,
  askAreas,
  askMeasureOf,
  askPlace,
  askFact,
  askList,
  askEntry,
  askTopic,
];

function askHelp({ frame, has, subject, search }: Context): Intent | null {
  if (has('thanks')) return { kind: 'help' };
  if (frame.text === '' || !/[\p{L}\p{N}]/u.test(frame.text)) return { kind: 'help' };
  return has('help') && topicWeight(subject.concepts, search) < 0.5 ? { kind: 'help' } : null;
}

function askMore({ frame, has, dialogue, subject, search }: Context): Intent | null {
  if (!has('more', 'others') || has('reprint', 'count') || frame.codes.length > 0) return null;
  const isBare = topicWeight(subject.concepts, search) === 0;
  if (!isBare || dialogue.listed.length + dialogue.focus.length === 0) return null;
  if (dialogue.shown < dialogue.listed.length) return { kind: 'nextPage' };
  const further = dialogue.further.filter(code => !dialogue.seen.includes(code));
  return further.length > 0
    ? { kind: 'find', codes: further, further: [], scope: NO_SCOPE, subject: null }
    : { kind: 'nothingMore' };
}

const NO_SCOPE: Scope = { areas: [], measures: [] };

function refuseOutside({ frame, subject, search }: Context): Intent | null {
  if (!frame.outside) return null;
  const ranking = search.rank(subject.concepts, 'project');
  return {
    kind: 'none',
    nearest:
      subject.entries.length > 0 && subject.concepts.length === 0
        ? subject.entries
        : selectRelevant(ranking, undefined).codes.slice(0, 3),
    outside: true,
  };
}

function refuseUnknownCode({ frame, plan }: Context): Intent | null {
  for (const { kind, code } of frame.codes) {
    const known = kind === 'entry' ? plan.locate(code) : kind === 'measure' ? plan.measure(code) : plan.area(code);
    if (!known) return { kind: 'unknownCode', code };
  }
  return null;
}

function askVacant({ has }: Context): Intent | null {
  return has('vacant') ? { kind: 'vacant' } : null;
}

function askOwnedBy({ has, directory, frame }: Context): Intent | null {
  if (!has('ownedBy', 'owner', 'projectWord', 'list')) return null;
  const named = has('ownedBy') || /[^どの何]課|室|division|section/.test(frame.text);
  const [owner, ...others] = named ? directory.findOwner(frame.text) : [];
  return owner && others.length === 0 ? { kind: 'ownedBy', owner: owner.id } : null;
}

function askOwner(context: Context): Intent | null {
  const again = context.dialogue.asked === 'owner' && !context.has('status') && isSameQuestionAgain(context);
  if (!context.has('owner') && !again) return null;
  return aboutProjects(context, 'owner');
}

function askStatus(context: Context): Intent | null {
  const { has, dialogue, subject } = context;
  if (has('update') && !has('help'))
    return { kind: 'update', codes: subject.entries.length > 0 ? subject.entries : projectsFor(context, 3) };
  const again = dialogue.asked === 'status' && isSameQuestionAgain(context);
  if (!has('status') && !again) return null;
  // 「推進体制はどうなっている？」 asks what the document says, not how a project goes.
  const said = subject.entries.length === 0 ? context.facts.find(subject.concepts) : null;
  if (
    said &&
    said.explained >= 0.75 &&
    (context.search.rank(subject.concepts, 'project').hits[0]?.score ?? 0) < said.explained
  )
    return { kind: 'fact', passages: said.ids };
  return aboutProjects(context, 'status');
}

/** 「もう一方は？」「周産期のほうは？」 after an owner or a status was asked: the same question about another. */
function isSameQuestionAgain({ frame, subject, has }: Context): boolean {
  if (has('detail', 'list', 'count', 'reprint', 'measuresWanted', 'areasWanted', 'newTopic', 'meaning', 'when'))
    return false;
  if (has('theOther')) return true;
  if (frame.correction) return true;
  return (
    subject.fromDialogue &&
    subject.entries.length > 0 &&
    frame.text.length <= 14 &&
    /(は|のほう(は)?)[?？。]*$|^(and|what about|how about)\b/.test(frame.text)
  );
}

/** Owner or status of what the question is about; a choice when it could be several unrelated projects. */
function aboutProjects(context: Context, asked: 'owner' | 'status'): Intent {
  const { subject, plan } = context;
  if (subject.entries.length > 0) return { kind: asked, codes: subject.entries };
  if (subject.concepts.length === 0 && subject.measures.length + subject.areas.length > 0)
    return { kind: asked, codes: entriesIn(subject, plan) };
  const codes = projectsFor(context, 5);
  if (codes.length === 0) {
    if (asked === 'status' && topicWeight(subject.concepts, context.search) < 0.3) return { kind: 'status', codes: [] };
    return nothing(context);
  }
  return codes.length > 3 ? { kind: 'clarify', codes, asked } : { kind: asked, codes };
}

/** The few projects named: the best, and those nearly as good. */
function projectsFor({ subject, search, frame }: Context, limit: number): string[] {
  const ranking = search.rank(subject.concepts, 'project');
  const relevant = selectRelevant(
    withoutExcluded(ranking, frame.excluded, search),
    subject.within ? new Set(subject.within) : undefined,
  );
  const scoreOf = new Map(ranking.hits.map(hit => [hit.code, hit.score]));
  return relevant.codes.filter(code => (scoreOf.get(code) ?? 0) >= relevant.best * 0.88).slice(0, limit);
}

function askCount(context: Context): Intent | null {
  const { has, frame, subject, dialogue } = context;
  const ranks = has('most', 'fewest', 'descending', 'ascending') || frame.thresholds.length > 0;
  const withReprintsOrNot = reprintThreshold(frame.text);
  if (withReprintsOrNot) {
    const level = /分野|area/.test(frame.text) && !/施策|measure/.test(frame.text) ? 'area' : 'measure';
    return {
      kind: 'rankGroups',
      level,
      scope: { areas: subject.areas, measures: [] },
      metric: 'reprints',
      order: 'printed',
      threshold: withReprintsOrNot,
    };
  }
  if (has('average')) return { kind: 'countAverage' };
  const metric: Metric = has('withoutReprints')
    ? 'distinct'
    : has('reprint') && !has('withReprints')
      ? 'reprints'
      : 'printed';
  // 「施策が一番多い分野」 ranks areas by their measures.
  if (
    ranks &&
    /施策(の?数)?[がは]?[^、。]{0,8}(分野)|分野.{0,6}施策の?数|\b(most|fewest|least|\w+) measures\b/.test(frame.text) &&
    has('areaWord') &&
    subject.areas.length === 0
  ) {
    const [threshold] = frame.thresholds;
    return {
      kind: 'rankGroups',
      level: 'area',
      scope: NO_SCOPE,
      metric: 'measures',
      order: has('most') ? 'most' : has('fewest') ? 'fewest' : 'printed',
      threshold: threshold ? { comparison: threshold.comparison, value: threshold.value } : null,
    };
  }
  const onlyRemark =
    frame.thresholds.length > 0 &&
    !has('most', 'fewest', 'descending', 'ascending') &&
    (subject.measures.length > 0 || !has('measureWord', 'areaWord'));
  if (ranks && !onlyRemark) {
    const speaksOfMeasures = has('measuresWanted') || /施策|measures?\b/.test(frame.text);
    const ofAreas = !has('measureWord') || (subject.areas.length === 0 && !speaksOfMeasures);
    const level = has('areaWord') && ofAreas ? 'area' : 'measure';
    const wantsEntries =
      /(分野|施策)(の|に(ある|載る|載っている|入っている))(取組|事業|プロジェクト)(名)?(を|は|一覧|の一覧|、)|その(取組|事業)を|\b(projects|entries) (of|in|under) the (area|measure) (with|that)\b/.test(
        frame.text,
      );
    const order = has('descending')
      ? 'descending'
      : has('ascending')
        ? 'ascending'
        : has('most')
          ? 'most'
          : has('fewest')
            ? 'fewest'
            : 'printed';
    const [threshold] = frame.thresholds;
    return {
      kind: 'rankGroups',
      level,
      scope: { areas: subject.areas, measures: [] },
      metric,
      order,
      threshold: threshold ? { comparison: threshold.comparison, value: threshold.value } : null,
      wantsEntries,
    };
  }
  const scopes = scopesOf(subject);
  if (scopes.length === 0 && has('measureWord') && has('count') && !has('reprint')) {
    // 「ブロードバンドの施策には取組がいくつ」: the one measure that holds what the words are about.
    const measure = soleMeasure(findTopic(context).codes);
    if (measure && !countedGroup(frame.text)) scopes.push({ areas: [], measures: [measure] });
  }
  const compares = has('compare', 'sum') && scopes.length > 1;
  const stillCounting =
    dialogue.asked === 'countEntries' &&
    (has('withReprints', 'withoutReprints') ||
      (subject.concepts.length === 0 &&
        scopes.length > 0 &&
        !has('list', 'measuresWanted', 'detail', 'areasWanted', 'reprint')));
  if (has('when') && /年間|か年|年計画|years/.test(frame.text)) return null;
  const asksNumber =
    scopes.length > 0 &&
    has('withReprints', 'withoutReprints') &&
    !has('list', 'reprint') &&
    /実数|延べ|正味|実質/.test(frame.text);
  if (!has('count', 'breakdown') && !compares && !stillCounting && !asksNumber) return null;
  if (
    has('reprint') &&
    has('count') &&
    /(か所|箇所|ヶ所|カ所)|\bplaces\b/.test(frame.text) &&
    subject.entries.length > 0
  )
    return { kind: 'countPlaces', codes: subject.entries };
  const groupWanted = countedGroup(frame.text);
  const alreadyNamed = groupWanted === 'area' ? subject.areas.length > 0 : subject.measures.length > 0;
  if (groupWanted && !compares && !alreadyNamed) {
    const scope = groupWanted === 'area' ? NO_SCOPE : { areas: subject.areas, measures: [] };
    if (subject.concepts.length === 0 || groupWanted === 'measure')
      return { kind: 'countGroups', level: groupWanted, scope };
  }
  if (has('breakdown')) {
    const level = /施策|measure/.test(frame.text) ? 'measure' : 'area';
    return {
      kind: 'rankGroups',
      level,
      scope: { areas: subject.areas, measures: [] },
      metric,
      order: 'printed',
      threshold: null,
    };
  }
  const namedByTopic = subject.areas.length + subject.measures.length === 0;
  if (scopes.length > 0 && (compares || namedByTopic || topicWeight(subject.concepts, context.search) < 0.3))
    return { kind: 'countEntries', scopes, metric, compared: compares && !has('sum') };
  if (subject.entries.length > 0 && subject.fromDialogue)
    return has('reprint')
      ? { kind: 'countPlaces', codes: subject.entries }
      : { kind: 'countProjects', codes: dialogue.listed.length > 0 ? dialogue.listed : subject.entries };
  if (topicWeight(subject.concepts, context.search) < 0.3)
    return {
      kind: 'countEntries',
      scopes: [NO_SCOPE],
      metric: has('withReprints') ? 'printed' : metric === 'printed' ? 'distinct' : metric,
      compared: false,
    };
  const fact = askFact(context);
  if (fact) return fact;
  // 「県内にNPO法人はいくつ」 counts something else than projects.
  if (!has('projectWord', 'sum') && !/何件|件数|何事業/.test(frame.text))
    return { kind: 'none', nearest: findTopic(context).codes.slice(0, 3), outside: true };
  const topic = findTopic(context);
  return topic.codes.length > 0 ? { kind: 'countProjects', codes: topic.codes } : null;
}

/** The measure all of the projects stand in; null when there are several. */
function soleMeasure(codes: readonly string[]): string | null {
  const measures = new Set(codes.map(code => code.split('-').slice(0, 2).join('-')));
  return measures.size === 1 ? ([...measures][0] ?? null) : null;
}

/** 「再掲がない分野」「再掲のある施策」. */
function reprintThreshold(text: string): { comparison: 'atLeast' | 'exactly'; value: number } | null {
  if (
    /再掲(が|の|を含ま)?(ない|無い|なし|ゼロ|0件)の?(分野|施策)|\b(areas?|measures?) (without|with no) (any )?reprints?\b/.test(
      text,
    )
  )
    return { comparison: 'exactly', value: 0 };
  if (
    /再掲(が|の)?(ある|あり|含む|入っている|載っている)の?(分野|施策)|再掲を含む(分野|施策)|\b(areas?|measures?) (with|that have|have|having|containing) (any )?reprints?\b/.test(
      text,
    )
  )
    return { comparison: 'atLeast', value: 1 };
  return null;
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
    /何施策|施策[はがって]{0,2}(全部で|全体で)?(いくつ|何(個|本|つ|件))|施策の数|施策数|いくつの施策|\b(how many|number of) measures\b/.test(
      text,
    )
  )
    return 'measure';
  return null;
}

const scopesOf = (subject: Subject): Scope[] => [
  ...subject.areas.map(area => ({ areas: [area], measures: [] })),
  ...subject.measures.map(measure => ({ areas: [], measures: [measure] })),
];

/** 「CALS/ECと同じ施策に載ってる取組」 "the measure that has MIDORI in it": the list around a project. */
function askMeasureOf(context: Context): Intent | null {
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

/** The areas themselves: their names, their order. */
function askAreas({ has, subject, search }: Context): Intent | null {
  if (
    !has('areasWanted') ||
    has('slogan', 'when') ||
    subject.areas.length + subject.measures.length + subject.entries.length > 0
  )
    return null;
  return topicWeight(subject.concepts, search) < 0.3 ||
    selectRelevant(search.rank(subject.concepts, 'project')).best < 0.4
    ? { kind: 'listAreas' }
    : null;
}

function askPlace({ has, frame, subject, dialogue }: Context): Intent | null {
  if (!has('areasWanted', 'measuresWanted') || subject.areas.length > 0 || subject.measures.length > 0) return null;
  const level = has('areasWanted') && !/施策|measure/.test(frame.text) ? 'area' : 'measure';
  if (subject.entries.length > 0 && dialogue.listedPlaces.length === 0)
    return { kind: 'place', codes: subject.entries, level };
  return null;
}

function askList(context: Context): Intent | null {
  const { has, frame, subject, plan } = context;
  const scope: Scope = { areas: subject.areas, measures: subject.measures };
  const placed = scope.areas.length + scope.measures.length > 0;
  const wantsMeasures =
    has('measuresWanted') || (has('measureWord') && !has('projectWord') && scope.measures.length === 0);
  const noTopic = topicWeight(subject.concepts, context.search) < 0.35;
  if (!placed && noTopic && subject.entries.length === 0 && has('list') && has('projectWord') && !has('reprint'))
    return { kind: 'listEntries', scope: NO_SCOPE, distinct: has('withoutReprints'), slice: frame.slice };
  if (wantsMeasures && !placed && noTopic && !has('projectWord') && subject.entries.length === 0)
    return { kind: 'listMeasures', scope };
  if (wantsMeasures && scope.areas.length > 0 && scope.measures.length === 0 && noTopic)
    return { kind: 'listMeasures', scope };
  if (!placed) return null;
  if (frame.slice !== 0 && scope.areas.length === 1 && /(つ|個|件)の施策|\bmeasures\b/.test(frame.text)) {
    const measures = takeSlice(plan.area(scope.areas[0] ?? '')?.measures ?? [], frame.slice).map(
      measure => measure.code,
    );
    return has('projectWord')
      ? { kind: 'listEntries', scope: { areas: [], measures }, distinct: has('withoutReprints'), slice: 0 }
      : { kind: 'listMeasures', scope };
  }
  if (
    has('both') &&
    !(has('list') && !/出てく|出てい|出る|載|共通|また/.test(frame.text)) &&
    scope.areas.length + scope.measures.length === 2 &&
    topicWeight(subject.concepts, context.search) < 0.3
  )
    return sharedBetween(scope, plan);
  const kept = byNameFilter(frame.text, entriesIn(scope, plan), plan);
  if (kept)
    return {
      kind: 'find',
      codes: [...new Set(kept.map(code => plan.originalOf(code)))],
      further: [],
      scope,
      subject: null,
    };
  if (narrowsByTopic(context)) return null;
  return listOf(scope, context);
}

/** The list of a place; with the measure's own words when more than the list is asked for. */
function listOf(scope: Scope, { has, frame, plan }: Context): Intent {
  const [measure] = scope.measures.length === 1 && scope.areas.length === 0 ? scope.measures : [];
  const asked = measure !== undefined && asksContent(frame.text) && !has('list');
  const wording = asked
    ? (plan.measure(measure)?.description.map((_, index) => `measure-${measure}-${index + 1}`) ?? [])
    : [];
  return { kind: 'listEntries', scope, distinct: has('withoutReprints'), slice: frame.slice, wording };
}

/** Whether the words beside the place choose among its projects, rather than naming the place once more (施策3-1、食とか観光のとこ). */
function narrowsByTopic({ subject, search, has, frame }: Context): boolean {
  if (topicWeight(subject.concepts, search) < 0.2) return false;
  const written = frame.codes.some(code => code.kind !== 'entry');
  return !written || !has('list') || has('within') || CHOOSES.test(frame.text);
}

/** Projects printed in both places, originals in printed order. */
function sharedBetween(scope: Scope, plan: Plan): Intent {
  const [first, second] = scopesOf({ ...scope } as Subject).map(
    one => new Set(entriesIn(one, plan).map(code => plan.originalOf(code))),
  );
  const codes = [...(first ?? [])].filter(code => second?.has(code)).sort(plan.compare);
  return { kind: 'find', codes, further: [], scope, subject: null };
}

/** 「名前に派遣と付く」「愛称がある」: read off the printed name. Null when the question has no such filter. */
function byNameFilter(text: string, codes: readonly string[], plan: Plan): string[] | null {
  if (
    /検討(段階|中)|「検討」|検討と(書|ある)|\b(under consideration|being considered|still considering|under study)\b/.test(
      text,
    )
  )
    return codes.filter(code => plan.locate(code)?.entry.name.includes('検討'));
  if (
    !/(愛称|ニックネーム)に[「『]/.test(text) &&
    /(愛称|ニックネーム|通称).{0,6}(ある|あり|付|つ|持)|\b(have|has|having|with) (a |an |official )?nicknames?\b/.test(
      text,
    )
  ) {
    return codes.filter(code => plan.locate(code)?.entry.nickname);
  }
  const part =
    /(?:名前|名称|事業名|取組名|愛称|ニックネーム)[にが][「『]?([^「」『』、。]{1,12}?)[」』]?(?:と|が|の|で)?(?:付|つ|入|含|始ま|はじま|終わ)|\bnames? (?:contain|include|with|having|that have|beginning with|starting with)(?:s|ing)? (?:the word )?["']?([a-z]{2,20})/.exec(
      text,
    );
  const wanted = part?.[1] ?? part?.[2];
  if (!wanted) return null;
  return codes.filter(code => {
    const entry = plan.locate(code)?.entry;
    return (
      entry &&
      `${entry.name} ${entry.nameEn} ${entry.nickname?.name ?? ''}`.normalize('NFKC').toLowerCase().includes(wanted)
    );
  });
}

function askEntry({ subject, facts, frame, has }: Context): Intent | null {
  if (subject.entries.length === 0) return null;
  const glossary = has('meaning') ? frame.concepts.flatMap(concept => facts.explaining(concept.text)) : [];
  if (subject.entries.length > 3 || (subject.fromDialogue && has('within') && subject.entries.length > 1))
    return { kind: 'find', codes: subject.entries, further: [], scope: NO_SCOPE, subject: null };
  return { kind: 'project', codes: subject.entries, glossary };
}

function askTopic(context: Context): Intent | null {
  const { subject, facts, has, frame, plan } = context;
  const scope: Scope = { areas: subject.areas, measures: subject.measures };
  const filtered = byNameFilter(frame.text, subject.within ?? plan.projects.map(entry => entry.code), plan);
  if (filtered && filtered.length > 0)
    return { kind: 'find', codes: filtered.map(code => plan.originalOf(code)), further: [], scope, subject: null };
  if (asksWhen(context) || asksWho(context)) return null;
  const topic = findTopic(context);
  const placed = scope.areas.length + scope.measures.length > 0;
  // Words that find nothing there are how the place was asked for (重点分野5にぶら下がってる事業), not a topic.
  if (
    placed &&
    topic.best < NARROWING_EXPLAINED &&
    has('measureWord') &&
    !has('projectWord') &&
    scope.measures.length === 0
  )
    return { kind: 'listMeasures', scope };
  const coded = frame.codes.some(code => code.kind === 'measure') && !has('within');
  if (placed && coded && context.search.rank(subject.concepts, 'measure').hits[0]?.code === scope.measures[0])
    return listOf(scope, context);
  if (placed && topic.best < (has('within') || CHOOSES.test(frame.text) ? 0.2 : NARROWING_EXPLAINED))
    return listOf(scope, context);
  if (topic.codes.length === 0) {
    const fact = facts.find(subject.concepts);
    return fact.explained >= 0.5 ? { kind: 'fact', passages: fact.ids } : null;
  }
  if (frame.errand && topic.best < ERRAND_EXPLAINED && !placed) return null;
  const seen = has('others', 'more') ? context.dialogue.seen : [];
  const codes = topic.codes.filter(code => !seen.includes(code));
  if (has('vagueOne') && isTooVague(topic.codes, subject.concepts, context))
    return { kind: 'clarify', codes: topic.codes.slice(0, 8), asked: 'project' };
  if (codes.length === 0) return { kind: 'nothingMore' };
  const wording = asksContent(frame.text) ? wordingFor(codes, context) : [];
  if (codes.length === 1 && seen.length === 0)
    return {
      kind: 'project',
      codes,
      glossary: [
        ...(has('meaning') ? subject.concepts.flatMap(concept => facts.explaining(concept.text)) : []),
        ...wording,
      ],
    };
  return { kind: 'find', codes, further: topic.further, scope, subject: topic.measure, wording };
}

/** 「何を上げたい」「どんな教育を進める」: asks what the plan says of it, beyond which project it is. */
export const asksContent = (text: string): boolean =>
  /何[をがにと](?!.{0,6}(事業|取組|ありますか|ある))|何の(?!略|番号)|どんな(?!.{0,10}(事業|取組|もの|やつ|の(が)?ある))|どの(?!分野|施策|課|部|事業|取組|くらい)|どういう|どのよう|どうやって|なぜ|メリット|観点|想定|念頭|ねらい|狙い|気をつけ|誰[をがと]|だれ[をがと]|相手(は|が|と)|ことは[?？]?$|とあ(る|り)|目指|何々/.test(
    text,
  ) || /^(what|why|how|which)\b(?!.{0,40}\b(projects?|which measures?|areas?|entries|programs?)\b)/.test(text);

/** The paragraphs of the projects' measures that say most about the question. */
function wordingFor(codes: readonly string[], { facts, frame, plan }: Context): string[] {
  const measures = new Set(codes.slice(0, 3).map(code => plan.locate(code)?.measure.code ?? ''));
  return facts
    .find(frame.allConcepts, passage => passage.kind === 'measure' && measures.has(passage.measure ?? ''))
    .ids.slice(0, 2);
}

/** Who somebody is the plan does not say, the head of the headquarters aside. */
const asksWho = ({ has, frame }: Context): boolean =>
  has('who') && (/(誰|だれ)(です|でしょう|な|が|に|$|[?？])/.test(frame.text) || /^who\b/.test(frame.text));

/** When a project happens the plan does not say; the earlier rules have found no date for it. */
function asksWhen({ has, frame }: Context): boolean {
  return (
    has('when') &&
    (/^(when|what (year|month|date)|in (what|which) (year|month)|since when)\b/.test(frame.text) ||
      /(いつ|何年|何月)(です|でし|ごろ|頃|から|まで|に|始|終|完|で)?[^、。]{0,8}[?。]?$/.test(frame.text))
  );
}

/** How to get something done is answered only when a project explains this much of it. */
const ERRAND_EXPLAINED = 0.58;

/** Words beside a named place choose among its projects when they explain this much; less is how the place was asked for. */
const NARROWING_EXPLAINED = 0.4;
/** Words that say the topic chooses: 〜に関わるもの, 〜向け, "about". */
const CHOOSES =
  /関(わ|係|す|連)|かかわ|向け|うち|の中|絡|がらみ|系の|だけ|以外|につながる|のため|\b(about|related|relating|involving|concerning|only|dealing|regarding)\b/;

interface Topic {
  /** Share of the question the best project explains. */
  best: number;
  codes: string[];
  further: string[];
  measure: string | null;
}

/** The projects the words of the question are about. */
export function findTopic({ subject, search, frame, plan }: Context): Topic {
  const within = subject.within ? new Set(subject.within) : undefined;
  const measure =
    within || frame.excluded.length > 0 || frame.excludedPlaces.length > 0
      ? null
      : subjectMeasure(subject.concepts, search);
  const ranking = outsideOf(
    frame.excludedPlaces,
    withoutExcluded(search.rank(subject.concepts, 'project'), frame.excluded, search),
  );
  const whole = selectRelevant(ranking, within);
  if (measure) {
    const originals = plan.measure(measure)?.entries.map(entry => plan.originalOf(entry.code)) ?? [];
    const codes = [...new Set(originals)];
    const others = ranking.hits.filter(hit => hit.score >= 0.85 && !codes.includes(hit.code)).map(hit => hit.code);
    return {
      codes: [...codes, ...others],
      further: whole.codes.filter(code => !codes.includes(code) && !others.includes(code)),
      measure,
      best: 1,
    };
  }
  const segments = segmentsOf(subject.concepts, frame.text);
  if (segments.length > 1 && whole.best < 0.72) {
    const parts = segments.map(segment =>
      selectRelevant(withoutExcluded(search.rank(segment, 'project'), frame.excluded, search), within),
    );
    if (parts.every(part => part.best >= 0.6)) {
      const tops = interleave(parts.map(part => part.codes));
      return { codes: tops, further: whole.codes.filter(code => !tops.includes(code)), measure: null, best: 1 };
    }
  }
  return { codes: whole.codes, further: whole.further, measure: null, best: whole.best };
}

/** The measure whose subject the words are as a whole: 防災 means all of 1-1. */
function subjectMeasure(concepts: readonly Concept[], search: Search): string | null {
  const [best, second] = search.rank(concepts, 'measure').hits;
  if (!best || best.score < 0.88 || (second && second.score > best.score * 0.95)) return null;
  return best.evidence.every(({ strength }) => strength >= 0.92) ? best.code : null;
}

function interleave(lists: readonly string[][]): string[] {
  const all: string[] = [];
  for (let i = 0; lists.some(list => i < list.length); i++)
    for (const list of lists) if (list[i] !== undefined) all.push(list[i] as string);
  return [...new Set(all)];
}

function outsideOf(places: readonly string[], ranking: Ranking): Ranking {
  if (places.length === 0) return ranking;
  return { ...ranking, hits: ranking.hits.filter(hit => !places.some(place => hit.code.startsWith(`${place}-`))) };
}

function withoutExcluded(ranking: Ranking, excluded: readonly Concept[], search: Search): Ranking {
  if (excluded.length === 0) return ranking;
  // What is wanted and unwanted at once (周産期, 救急じゃなくて) goes by the stronger of the two.
  const unwanted = new Map(search.rank(excluded, 'project').hits.map(hit => [hit.code, hit.score]));
  const hits = ranking.hits.filter(hit => {
    const against = unwanted.get(hit.code) ?? 0;
    return against < 0.5 || against < hit.score;
  });
  return hits.length > 0 ? { ...ranking, hits } : ranking;
}

/** One vague word that several unrelated projects carry alike: better asked than guessed. */
function isTooVague(codes: readonly string[], concepts: readonly Concept[], { search }: Context): boolean {
  if (concepts.length !== 1 || codes.length < 2) return false;
  const measures = new Set(codes.map(code => code.split('-').slice(0, 2).join('-')));
  const [first, second] = search.rank(concepts, 'project').hits;
  return measures.size >= 1 && (second?.score ?? 0) >= 0.8 * (first?.score ?? 1);
}

function nothing({ subject, search }: Context): Intent {
  const ranking = search.rank(subject.concepts, 'project');
  return {
    kind: 'none',
    nearest: ranking.hits
      .filter(hit => hit.score >= 0.2)
      .slice(0, 3)
      .map(hit => hit.code),
    outside: false,
  };
}
