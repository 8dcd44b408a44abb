/**
 * Questions that only the last answer explains: 「一覧で見せて」 after a count, "And projects?", 「じゃあ6は？」, 「逆に少ないのは？」,
 * 「その前の計画は？」, "which ones are in area 5?". They bring no word of their own to search for.
 */

import type { Context, Rule } from '../context.ts';
import type { Cue } from '../cues.ts';
import { type Intent, type Scope, WHOLE_PLAN } from '../intent.ts';
import { projectsFor } from '../meant-projects.ts';
import { byNameFilter } from '../name-filter.ts';
import { pick } from '../numbers.ts';
import { entriesIn } from '../subject.ts';
import { unwantedness } from '../topic.ts';
import { askAttribute } from './ask-attribute.ts';
import { askCountedAgain } from './ask-count-again.ts';
import { askOtherPlaces, askPlacesAgain } from './ask-places-again.ts';
import { placesIn } from './counted.ts';

const LONGEST = 48;
/** 「一番最初のはいつ策定？」. */
const LONGEST_ORDER = 40;

export function askFollowUp(context: Context): Intent | null {
  const { dialogue, subject, frame } = context;
  if (!dialogue.lastIntent || frame.text.length > LONGEST || frame.cues.has('newTopic')) return null;
  const other =
    askOtherPlan(context) ??
    askAgain(context) ??
    askOpposite(context) ??
    askOtherPlaces(context) ??
    askNamedSo(context) ??
    (frame.text.length <= SHORTEST ? askSamePassage(context) : null) ??
    askSameOfAnother(context);
  if (other) return other;
  const isBare = subject.concepts.every(concept => concept.weight === 0);
  if (!isBare) return null;
  const rules: Rule[] = [
    askPlacesAgain,
    askCountedAgain,
    askAmongOwned,
    askAmong,
    askWithout,
    askElsewhere,
    askSamePassage,
    askAttribute,
  ];
  for (const rule of rules) {
    const intent = rule(context);
    if (intent) return intent;
  }
  return null;
}

/** 「もう一度見せて」「一覧に戻って」. */
function askAgain({ frame: { text }, dialogue }: Context): Intent | null {
  if (!AGAIN.test(text)) return null;
  const { listed, lastIntent } = dialogue;
  return /一覧|リスト|\blist\b/.test(text) && listed.length > 1
    ? { kind: 'find', codes: listed, further: [], scope: WHOLE_PLAN, subject: null }
    : lastIntent;
}

const AGAIN =
  /^(?:すみません|ごめん|ごめんなさい|あ)?、?(?:今の|さっきの)?(?:を)?(?:答え|回答|一覧|リスト)?(?:を)?(?:もう一(?:度|回)|もっかい|再度)(?:、)?(?:さっきの|今の)?(?:一覧|リスト|答え|回答)?(?:を)?(?:見せて|言って|出して|表示して?|お願い)?[^一-龠ァ-ヶ]{0,8}$|(?:さっきの|前の|最初の)?(?:一覧|リスト)に戻|^(?:please )?(?:repeat|say|show|list) (?:that|it|them|this|the list) again\b|^(?:repeat|again)(?: please)?[?.!]*$|\bback to the list\b|\b(?:show|see) the list again\b/;

/** 「その前は？」「一番古いのは？」「3番目は？」 after an earlier plan, or all of them, was told. */
function askOtherPlan({ has, frame, dialogue, facts, subject }: Context): Intent | null {
  const last = dialogue.lastIntent;
  if (last?.kind !== 'fact' || frame.text.length > LONGEST_ORDER || subject.entries.length > 0) return null;
  const told = last.passages.filter(id => facts.predecessors.some(passage => passage.id === id));
  const [first] = told;
  if (!first) return null;
  const at = facts.predecessors.findIndex(passage => passage.id === first);
  const step = frame.pointing.find(pointing => pointing.kind === 'step');
  const earlier = frame.pointing.some(pointing => pointing.kind === 'earlier' && pointing.which === 'previous');
  const [ordinal] = frame.ordinals;
  const one = OLDEST.test(frame.text)
    ? facts.predecessors[0]
    : NEWEST.test(frame.text)
      ? facts.predecessors.at(-1)
      : step && told.length === 1
        ? facts.predecessors[at + step.by]
        : earlier && told.length === 1
          ? facts.predecessors[at - 1]
          : ordinal
            ? pick(told.length > 1 ? told.map(id => facts.passage(id)) : facts.predecessors, ordinal.position)
            : undefined;
  if (one) return { kind: 'fact', passages: [one.id] };
  if (THIS_PLAN.test(frame.text) && !has('count')) return { kind: 'fact', passages: ['title', 'period-1'] };
  // After the last of them comes this plan.
  return step?.by === 1 && at === facts.predecessors.length - 1
    ? { kind: 'fact', passages: ['title', 'period-1'] }
    : null;
}

const THIS_PLAN = /(?:今|この|現在|今回)の?計画|現行|\b(?:this|current|present) (?:plan|one)\b/;
const OLDEST = /一番(?:古|最初|はじめ|先)|最も古|最古|最初の|\b(?:oldest|earliest|very first|first)\b/;
const NEWEST = /一番(?:新|最後|最近)|最も新|最新|直近|\b(?:newest|latest|most recent)\b/;

const SHORT = 24;
const SHORTEST = 10;

/** 「逆に少ないのは？」 after a ranking. */
function askOpposite({ frame: { text }, dialogue, subject }: Context): Intent | null {
  const last = dialogue.lastIntent;
  if (last?.kind !== 'rankGroups' || text.length > SHORT || subject.areas.length + subject.measures.length > 0)
    return null;
  if (
    !/少ない|最少|小さい|多い|最多|逆|反対|\b(?:few(?:est|er)|least|smallest|lowest|most|largest|biggest|opposite|other way)\b/.test(
      text,
    )
  )
    return null;
  if (/施策|分野|事業|取組|\b(?:measures?|areas?|projects?|reprints?)\b/.test(text)) return null;
  const few = /少ない|最少|小さい|\b(?:few(?:est|er)|least|smallest|lowest)\b/.test(text);
  const many = /多い|最多|\b(?:most|largest|biggest)\b/.test(text);
  const flipped = {
    most: 'fewest',
    fewest: 'most',
    ascending: 'descending',
    descending: 'ascending',
    printed: 'printed',
  } as const;
  return { ...last, order: few ? 'fewest' : many ? 'most' : flipped[last.order] };
}

/** What asks for something else than the last question did. */
const ASKS: Cue[] = [
  'count',
  'list',
  'owner',
  'ownedBy',
  'status',
  'update',
  'reprint',
  'most',
  'fewest',
  'when',
  'who',
  'why',
  'slogan',
  'meaning',
  'wording',
  'compare',
  'sum',
  'breakdown',
  'within',
  'both',
  'detail',
  'earlierPlans',
  'reprintOriginal',
];

/** 「分野5は？」「じゃあ6は？」 asks of another place what was asked of one. */
function askElsewhere(context: Context): Intent | null {
  const { has, dialogue, subject, plan } = context;
  const last = dialogue.lastIntent;
  if (!last || has(...ASKS, 'areasWanted', 'measuresWanted') || subject.entries.length > 0) return null;
  const scope = placesNamed(context);
  if (!scope) return null;
  const isOnlyAreas = scope.measures.length === 0;
  switch (last.kind) {
    case 'countEntries':
      return has('projectWord')
        ? null
        : { kind: 'countEntries', scopes: [scope], metric: last.metric, compared: false };
    case 'countGroups':
      return isOnlyAreas && last.level === 'measure' && !has('projectWord') ? { ...last, scope } : null;
    case 'listMeasures':
      return isOnlyAreas && !has('projectWord') ? { kind: 'listMeasures', scope } : null;
    case 'listEntries':
      return { kind: 'listEntries', scope, distinct: last.distinct, slice: 0 };
    case 'rankGroups':
      return last.level === 'measure' && isOnlyAreas ? { ...last, scope } : null;
    case 'rankOf':
      return { ...last, place: [...scope.areas, ...scope.measures][0] ?? last.place };
    case 'fact':
      return last.passages.every(id => id.startsWith('slogan-')) && isOnlyAreas
        ? { kind: 'fact', passages: scope.areas.map(code => `slogan-${code}`) }
        : null;
    case 'reprint': {
      if (last.about !== 'scope' && last.about !== 'all' && last.about !== 'none') return null;
      const inside = new Set(entriesIn(scope, plan));
      const codes = plan.reprints.map(entry => entry.code).filter(code => inside.has(code));
      return { kind: 'reprint', codes, about: codes.length > 0 ? 'scope' : 'none', subject: [] };
    }
    default:
      return null;
  }
}

/** The places named, or the one a bare number stands for beside the place asked of last. */
function placesNamed({ frame, dialogue, subject, plan }: Context): Scope | null {
  if (subject.areas.length + subject.measures.length > 0) return { areas: subject.areas, measures: subject.measures };
  const numbers = frame.pointing.find(pointing => pointing.kind === 'numbers');
  const last = dialogue.lastIntent;
  if (!numbers || !last) return null;
  const [place] = placesIn(last);
  if (!place) return null;
  const isMeasure = place.includes('-');
  const codes = numbers.values.map(value => (isMeasure ? `${place.split('-')[0]}-${value}` : String(value)));
  if (!codes.every(code => (isMeasure ? plan.measure(code) : plan.area(code)))) return null;
  return isMeasure ? { areas: [], measures: codes } : { areas: codes, measures: [] };
}

/** 「そのうち情報政策課のは？」. */
function askAmongOwned({ has, frame, dialogue, directory }: Context): Intent | null {
  if (dialogue.listed.length < 2 || !(has('within') || frame.refersBack || OF_THOSE.test(frame.text))) return null;
  if (!/[^どの何]課|室|局|division|section|office/.test(frame.text)) return null;
  const [owner, ...others] = directory.findOwner(frame.text);
  return owner && others.length === 0 ? { kind: 'ownedBy', owner: owner.id, among: dialogue.listed } : null;
}

const OF_THOSE =
  /^(?:and )?(?:which|what)(?: ones?| of (?:them|those|these))?\b|\b(?:those|ones?|only|just|of (?:them|those|these))\b|うち|だけ|どれ|(?:の|もの|やつ)(?:は|を)?[?？]*$|に限|何が/;

/** 「分野5のものは？」 "which ones are in area 5?": those of the last set that stand there. */
function askAmong(context: Context): Intent | null {
  const { has, frame, subject, plan, dialogue } = context;
  const scope = placesNamed(context);
  if (!scope || has('count', 'owner', 'status', 'most', 'fewest', 'slogan', 'measuresWanted', 'areasWanted'))
    return null;
  if (!OF_THOSE.test(frame.text) || subject.entries.length > 0) return null;
  const set = setTalkedOf(context);
  const inside = new Set(entriesIn(scope, plan));
  const codes = set.filter(code => inside.has(code));
  if (codes.length === 0 || codes.length === set.length) return null;
  const areReprints = codes.every(code => plan.locate(code)?.entry.reprintOf) && dialogue.lastIntent?.kind !== 'find';
  return areReprints
    ? { kind: 'reprint', codes, about: 'scope', subject: [] }
    : { kind: 'find', codes, further: [], scope: WHOLE_PLAN, subject: null };
}

/** 「愛称があるのは？」「検討段階のは？」 of what was shown last. */
function askNamedSo({ has, frame, subject, dialogue, plan }: Context): Intent | null {
  if (dialogue.listed.length < 2 || frame.text.length > SHORT || !(has('within') || OF_THOSE.test(frame.text)))
    return null;
  if (subject.areas.length + subject.measures.length > 0) return null;
  const codes = byNameFilter(frame.text, dialogue.listed, plan);
  return codes && codes.length > 0 ? { kind: 'find', codes, further: [], scope: WHOLE_PLAN, subject: null } : null;
}

/** 「食以外は？」「分野5以外」: what was shown last without what is turned away. */
function askWithout({ frame, search, subject, dialogue, plan }: Context): Intent | null {
  const { excluded, excludedPlaces, correction } = frame;
  if (excluded.length + excludedPlaces.length === 0 || correction || dialogue.listed.length < 2) return null;
  if (subject.areas.length + subject.measures.length > 0) return null;
  const against = unwantedness(frame, search);
  const isTurnedAway = (code: string) =>
    against(plan.originalOf(code)) >= UNWANTED ||
    excludedPlaces.some(place => code === place || code.startsWith(`${place}-`));
  const codes = dialogue.listed.filter(code => !isTurnedAway(code));
  return codes.length > 0 && codes.length < dialogue.listed.length
    ? { kind: 'find', codes, further: [], scope: WHOLE_PLAN, subject: null }
    : null;
}

const UNWANTED = 0.5;

/** 「いつまで？」「名前は？」「いくつある？」「1つ目は？」 of the passage told last. */
function askSamePassage({ has, frame, dialogue, facts, subject }: Context): Intent | null {
  const last = dialogue.lastIntent;
  if (last?.kind !== 'fact' || subject.areas.length + subject.measures.length > 0) return null;
  const { text } = frame;
  if (has('earlierPlans', 'slogan') || frame.pointing.length > 0 || OTHER_PART.test(text)) return null;
  const isOf = (group: string) => last.passages.some(id => facts.passage(id)?.group.startsWith(group));
  if (has('count') && !/年/.test(text)) {
    if (last.passages.length > 1 && isOf('predecessor')) return { ...last, counted: 'predecessors' };
    if (isOf('target'))
      return { ...last, passages: last.passages.filter(id => id.startsWith('target-')), counted: 'targets' };
    return isOf('goals') ? { kind: 'fact', passages: facts.group('goals'), counted: 'goals' } : null;
  }
  const [ordinal] = frame.ordinals;
  const chosen = ordinal ? pick(last.passages, ordinal.position) : undefined;
  if (chosen) return { kind: 'fact', passages: [chosen] };
  return has('when', 'who', 'why', 'wording', 'meaning', 'detail') || SAME.test(text) ? last : null;
}

/** Another part of the document. */
const OTHER_PART =
  /目標|体制|役割|位置|期間|ビジョン|方針|施策|分野|取組|事業|\b(?:goals?|role|structure|positioning|period|vision|policy|measures?|areas?|projects?)\b/;
const SAME =
  /名前|名称|タイトル|いつまで|終わり|始まり|何年|か年|年間|トップ|本部長|詳し|\b(?:name|title|called|how long|until|years?|head|who|details?|ends?|starts?)\b/;

/** 「EMISは？」 after whose MIDORI is, or where it stands: the same of another. */
function askSameOfAnother(context: Context): Intent | null {
  const { has, frame, dialogue, subject, plan, search } = context;
  const last = dialogue.lastIntent;
  if (!last || frame.text.length > LONGEST_ANOTHER || !ANOTHER.test(frame.text) || frame.outside || frame.errand)
    return null;
  if (has(...ASKS, 'areasWanted', 'measuresWanted', 'newTopic', 'help', 'vacant', 'others', 'more', 'projectWord'))
    return null;
  if (subject.areas.length + subject.measures.length > 0) return null;
  const ofReprints = last.kind === 'reprint' && last.subject.length > 0 && last.about !== 'original';
  if (!(last.kind === 'owner' || last.kind === 'status' || last.kind === 'place' || ofReprints)) return null;
  const isNamed = (search.rank(subject.concepts, 'project').hits[0]?.score ?? 0) >= NAMED;
  const codes = subject.entries.length > 0 ? subject.entries : isNamed ? projectsFor(context, 3) : [];
  if (codes.length === 0 || codes.join() === dialogue.focus.join()) return null;
  if (last.kind === 'owner' || last.kind === 'status') return { kind: last.kind, codes };
  if (last.kind === 'place') return { ...last, codes };
  const originals = [...new Set(codes.map(code => plan.originalOf(code)))];
  const reprints = originals.flatMap(code => plan.reprintsOf(code).map(entry => entry.code));
  return { kind: 'reprint', codes: reprints, about: reprints.length > 0 ? 'places' : 'none', subject: originals };
}

const LONGEST_ANOTHER = 40;
const ANOTHER =
  /(?:は|のほう|の方|だと|なら|も)(?:どう(?:です|でしょう)?か?)?[?？。]*$|^(?:and|what about|how about|same for|then)\b/;
const NAMED = 0.6;

/** What was counted or shown last. */
function setTalkedOf({ dialogue, plan }: Context): string[] {
  const last = dialogue.lastIntent;
  if (last?.kind !== 'countEntries') return dialogue.listed;
  const codes = last.scopes.flatMap(scope => entriesIn(scope, plan));
  const isReprint = (code: string) => plan.locate(code)?.entry.reprintOf !== null;
  return last.metric === 'reprints'
    ? codes.filter(isReprint)
    : last.metric === 'distinct'
      ? codes.filter(code => !isReprint(code))
      : codes;
}
