/**
 * What follows a count: what was counted (「どれ？」「一覧で見せて」), something else counted in the same place ("And projects?"), the reprints
 * among what was shown, the last two counts set against each other (「どっちが多い？」「多いほうの一覧」).
 */
import type { Plan } from '../../plan/plan.ts';
import type { Context } from '../context.ts';
import type { Cue } from '../cues.ts';
import { type Intent, type Scope, WHOLE_PLAN } from '../intent.ts';
import { entriesIn } from '../subject.ts';
import { isWhole, placesIn, scopeOf } from './counted.ts';

export const askCountedAgain = (context: Context): Intent | null =>
  askReprintsOfShown(context) ??
  askNumberOfShown(context) ??
  askNet(context) ??
  askLarger(context) ??
  askTwoCounts(context) ??
  askReprintsAmong(context) ??
  askOtherNoun(context) ??
  askOriginalsOfCounted(context) ??
  askMeasuresThere(context) ??
  askCounted(context);

const named = ({ subject, frame }: Context): boolean =>
  subject.areas.length + subject.measures.length > 0 && frame.codes.length > 0;

/** 「再掲はどれ？」 of a list: the lines of it that repeat a project. */
function askReprintsOfShown(context: Context): Intent | null {
  const { has, frame, dialogue, plan } = context;
  const { listed, focus } = dialogue;
  if (
    !has('reprint') ||
    has('count', 'reprintOriginal', 'reprintPlaces', 'withoutReprints', 'withReprints', 'owner', 'status')
  )
    return null;
  if (
    listed.length < 2 ||
    listed.join() !== focus.join() ||
    named(context) ||
    frame.ordinals.length > 0 ||
    frame.pointing.length > 0
  )
    return null;
  if (/どこ|全部で|計画全体|\b(?:where|whole plan)\b/.test(frame.text)) return null;
  const codes = listed.filter(code => plan.locate(code)?.entry.reprintOf);
  return codes.length > 0 && codes.length < listed.length
    ? { kind: 'reprint', codes, about: 'scope', subject: [] }
    : null;
}

/** 「全部で何個？」「何件？」 of the areas, the measures, the reprints shown last, or the largest of them. */
function askNumberOfShown(context: Context): Intent | null {
  const { has, frame, dialogue } = context;
  const last = dialogue.lastIntent;
  if (!last || !has('count') || has('owner', 'status', 'withoutReprints', 'sum', 'compare') || named(context))
    return null;
  if (frame.ordinals.length > 0 || (last.kind !== 'reprint' && has('reprint'))) return null;
  const ofProjects = PROJECTS.test(frame.text);
  switch (last.kind) {
    case 'listMeasures':
      return ofProjects
        ? {
            kind: 'countEntries',
            scopes: [last.scope],
            metric: isWhole(last.scope) ? 'distinct' : 'printed',
            compared: false,
          }
        : { kind: 'countGroups', level: 'measure', scope: last.scope };
    case 'listAreas':
      return ofProjects ? null : { kind: 'countGroups', level: 'area', scope: WHOLE_PLAN };
    case 'rankGroups': {
      const scopes = dialogue.listedPlaces.map(code =>
        code.includes('-') ? { areas: [], measures: [code] } : { areas: [code], measures: [] },
      );
      return scopes.length > 0 && last.metric !== 'measures'
        ? { kind: 'countEntries', scopes, metric: last.metric, compared: false }
        : null;
    }
    case 'reprint':
      return last.about === 'all'
        ? { kind: 'countEntries', scopes: [WHOLE_PLAN], metric: 'reprints', compared: false }
        : { kind: 'countProjects', codes: last.codes };
    default:
      return null;
  }
}

const PROJECTS = /事業|取組|取り組み|プロジェクト|\b(?:projects?|entries)\b/;

/** 「再掲を除くと？」 "without the reprints" of a list. */
function askNet(context: Context): Intent | null {
  const last = context.dialogue.lastIntent;
  if (
    last?.kind !== 'listEntries' ||
    !context.has('withoutReprints', 'withReprints') ||
    context.has('count') ||
    named(context)
  )
    return null;
  return { ...last, distinct: context.has('withoutReprints'), slice: 0 };
}

/** 「多いほうの一覧ちょうだい」 "list the smaller one", after two were compared. */
function askLarger({ frame: { text }, dialogue, plan }: Context): Intent | null {
  const [first, second] = dialogue.counted.slice(-2);
  if (dialogue.asked !== 'countEntries' || !first || !second) return null;
  const larger = /(?:多い|大きい)(?:ほう|方)|\b(?:larger|bigger|longer)(?: one)?\b/.test(text);
  const smaller = /(?:少ない|小さい)(?:ほう|方)|\b(?:smaller|shorter)(?: one)?\b/.test(text);
  if (
    larger === smaller ||
    !/一覧|リスト|中身|取組|事業|見せて|出して|全部|ちょうだい|\b(?:list|show|projects|entries|what)\b/.test(text)
  )
    return null;
  const size = (scope: Scope) => entriesIn(scope, plan).length;
  const scope = size(first) > size(second) === larger ? first : second;
  return { kind: 'listEntries', scope, distinct: false, slice: 0 };
}

/** 「どっちが多い？」「合わせると？」「差は？」 of the last two places counted. */
function askTwoCounts(context: Context): Intent | null {
  const { has, frame, dialogue } = context;
  const scopes = dialogue.counted.slice(-2);
  if (dialogue.asked !== 'countEntries' || scopes.length < 2 || named(context)) return null;
  const sums = has('sum') || /合計|合わせ|足す|足し/.test(frame.text);
  const compares = has('compare') || /どっち|どちら|多いの|少ないの|\bwhich (?:one )?(?:is|has)\b/.test(frame.text);
  return sums || compares ? { kind: 'countEntries', scopes, metric: 'printed', compared: !sums } : null;
}

/** "how many of those are reprints?": of the place asked of last, else of what was shown. */
function askReprintsAmong(context: Context): Intent | null {
  const { has, frame, dialogue, plan } = context;
  const last = dialogue.lastIntent;
  if (!has('reprint') || !has('count') || has('withReprints', 'withoutReprints') || named(context) || !last)
    return null;
  if (!(frame.refersBack || has('within') || /^(?:うち|で、?|じゃあ|では|and\b)/.test(frame.text))) return null;
  const scope = scopeOf(last);
  const codes = scope ? entriesIn(scope, plan) : dialogue.listed;
  if (codes.length < 2) return null;
  const reprints = codes.filter(code => plan.locate(code)?.entry.reprintOf);
  if (scope && reprints.length > 0)
    return { kind: 'countEntries', scopes: [scope], metric: 'reprints', compared: false };
  const asksElsewhere = /として|先|され|ほか|他|別|\b(?:elsewhere|again|also|too)\b/.test(frame.text);
  if (scope && !asksElsewhere) return { kind: 'countEntries', scopes: [scope], metric: 'reprints', compared: false };
  return { kind: 'countProjects', codes: reprints.length > 0 ? reprints : codes.filter(isPrintedAgain(plan)) };
}

const isPrintedAgain = (plan: Plan) => (code: string) => plan.reprintsOf(code).length > 0;

const ASKS_ELSE: Cue[] = [
  'owner',
  'status',
  'list',
  'when',
  'who',
  'why',
  'slogan',
  'most',
  'fewest',
  'compare',
  'sum',
  'breakdown',
  'both',
  'wording',
  'meaning',
  'reprintOriginal',
  'reprintPlaces',
  'withReprints',
  'withoutReprints',
  'earlierPlans',
  'within',
  'detail',
  'others',
];
const NOUNS = /施策|分野|柱|再掲|事業|取組|取り組み|プロジェクト|\b(?:measures?|areas?|reprints?|projects?|entries)\b/g;

/** "And projects?" 「施策は？」「再掲は？」: the same count of something else. */
function askOtherNoun(context: Context): Intent | null {
  const { has, frame, dialogue } = context;
  const last = dialogue.lastIntent;
  if (!last || !(last.kind === 'countEntries' || last.kind === 'countGroups')) return null;
  if (
    has(...ASKS_ELSE) ||
    named(context) ||
    frame.ordinals.length > 0 ||
    /どの|どんな|(?:その|この|同じ)(?:施策|分野)|分野全体|\b(?:which|what|(?:that|this|the same|whole|entire) (?:area|measure))\b/.test(
      frame.text,
    )
  )
    return null;
  const nouns = new Set((frame.text.match(NOUNS) ?? []).map(nounOf));
  const [noun, ...others] = nouns;
  if (!noun || others.length > 0) return null;
  const asksWhole =
    /全部で|全体|計画で|\b(?:in total|altogether|whole|overall)\b/.test(frame.text) && !frame.refersBack;
  const scope = asksWhole ? WHOLE_PLAN : (scopeOf(last) ?? WHOLE_PLAN);
  switch (noun) {
    case 'areas':
      return isWhole(scope) ? { kind: 'countGroups', level: 'area', scope: WHOLE_PLAN } : null;
    case 'measures':
      return scope.measures.length === 0 ? { kind: 'countGroups', level: 'measure', scope } : null;
    case 'reprints':
      return { kind: 'countEntries', scopes: [scope], metric: 'reprints', compared: false };
    case 'projects':
      return {
        kind: 'countEntries',
        scopes: [scope],
        metric: isWhole(scope) ? 'distinct' : 'printed',
        compared: false,
      };
  }
}

const nounOf = (word: string): 'measures' | 'areas' | 'reprints' | 'projects' =>
  /施策|measure/.test(word)
    ? 'measures'
    : /分野|柱|area/.test(word)
      ? 'areas'
      : /再掲|reprint/.test(word)
        ? 'reprints'
        : 'projects';

/** 「元はどれ？」 after the reprints of a place were counted. */
function askOriginalsOfCounted({ has, dialogue, plan, subject }: Context): Intent | null {
  const last = dialogue.lastIntent;
  if (last?.kind !== 'countEntries' || last.metric !== 'reprints' || !has('reprintOriginal')) return null;
  if (subject.areas.length + subject.measures.length > 0) return null;
  const reprints = entriesIn(merged(last.scopes), plan).filter(code => plan.locate(code)?.entry.reprintOf);
  const codes = [...new Set(reprints.map(code => plan.originalOf(code)))].sort(plan.compare);
  return { kind: 'reprint', codes, about: 'originals', subject: [] };
}

/** 「施策は？」 after an area's slogan or its list. */
function askMeasuresThere(context: Context): Intent | null {
  const { has, frame, dialogue } = context;
  const last = dialogue.lastIntent;
  if (!last || !ONLY_MEASURES.test(frame.text) || has('owner', 'status') || named(context)) return null;
  const areas = last.kind === 'rankGroups' ? dialogue.scope.areas : placesIn(last).filter(code => !code.includes('-'));
  return areas.length > 0 && last.kind !== 'countEntries' && last.kind !== 'countGroups'
    ? { kind: 'listMeasures', scope: { areas, measures: [] } }
    : null;
}

const ONLY_MEASURES =
  /^(?:じゃあ?|で|では|その|この|そこの)?、?(?:中の)?施策(?:名)?(?:は|を|って|の一覧|一覧)?(?:何|どれ|教えて|見せて)?[^一-龠ァ-ヶ]{0,6}$|^(?:and |what are |list |show )*(?:its |the |their )?measures[?.]*$/;

const SHOW =
  /^(?:じゃあ?|では|で|それ(?:を|ら)?|その|具体的に(?:は)?|全部|ぜんぶ|すべて)?、?(?:どれ|何|なに|どんな|名前|名称|中身|内容|内訳|一覧|リスト|全部|見せて|見たい|出して|挙げて|並べて|教えて|具体的)|(?:見せて|見たい|出して|挙げて|並べて)(?:ください|下さい|もらえます?か)?[。?？]*$|\b(?:which (?:ones?|are they)|what are they|name them|show (?:them|me|all|it)|list (?:them|all|it|please)|tell me which|what are (?:those|these)|can i see them|let me see)\b|^(?:list|which)[?.! ]*$|^(?:as a )?list\b/;

/** 「一覧で見せて」「どれ？」 after a count: what was counted. */
function askCounted(context: Context): Intent | null {
  const { has, frame, dialogue, plan } = context;
  const last = dialogue.lastIntent;
  if (
    !last ||
    named(context) ||
    frame.ordinals.length > 0 ||
    has('owner', 'status', 'count', 'when', 'who', 'why', 'most', 'fewest', 'slogan')
  )
    return null;
  const points = frame.pointing.some(({ kind }) => kind !== 'group');
  if (points || !(has('list') || SHOW.test(frame.text))) return null;
  switch (last.kind) {
    case 'countEntries': {
      const scope = merged(last.scopes);
      if (/施策|\bmeasures?\b/.test(frame.text))
        return scope.measures.length === 0 ? { kind: 'listMeasures', scope } : null;
      if (last.metric !== 'reprints')
        return { kind: 'listEntries', scope, distinct: last.metric === 'distinct', slice: 0 };
      const codes = entriesIn(scope, plan).filter(code => plan.locate(code)?.entry.reprintOf);
      return {
        kind: 'reprint',
        codes,
        about: codes.length === 0 ? 'none' : isWhole(scope) ? 'all' : 'scope',
        subject: [],
      };
    }
    case 'countGroups':
      if (has('projectWord')) return { kind: 'listEntries', scope: last.scope, distinct: false, slice: 0 };
      return last.level === 'area' ? { kind: 'listAreas' } : { kind: 'listMeasures', scope: last.scope };
    case 'countProjects':
      return { kind: 'find', codes: last.codes, further: [], scope: WHOLE_PLAN, subject: null };
    case 'countPlaces':
    case 'rankOf':
    case 'countAverage':
      return null;
    case 'rankGroups': {
      const measures = dialogue.listedPlaces.filter(code => code.includes('-'));
      const areas = dialogue.listedPlaces.filter(code => !code.includes('-'));
      return has('projectWord') && measures.length + areas.length > 0
        ? { kind: 'listEntries', scope: { areas, measures }, distinct: false, slice: 0 }
        : null;
    }
    default:
      return null;
  }
}

const merged = (scopes: readonly Scope[]): Scope => ({
  areas: [...new Set(scopes.flatMap(scope => scope.areas))],
  measures: [...new Set(scopes.flatMap(scope => scope.measures))],
});
