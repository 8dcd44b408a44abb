/** Compares places counted before: 「どっちが多い？」「合わせると？」「多いほうの一覧」「どれが一番多い？」. */
import { anyOf } from '../../../regex.ts';
import type { Context } from '../../context.ts';
import type { Intent, Scope } from '../../intent.ts';
import { entriesIn, scopeWith } from '../../places/scopes.ts';
import { namesPlace } from '../places/places-told.ts';

/** 「多いほうの一覧ちょうだい」「少ない方は何件」 "list the smaller one", after two places were counted. */
export function askLarger({ has, frame: { text }, dialogue, plan }: Context): Intent | null {
  // "compare areas 1 and 6" counted both at once.
  const [first, second] =
    dialogue.asked === 'rankGroups' && dialogue.listedPlaces.length === 2
      ? dialogue.listedPlaces.map(code => scopeWith([code]))
      : dialogue.counted.slice(-2);
  if (!(dialogue.asked === 'countEntries' || dialogue.asked === 'rankGroups') || !first || !second) return null;
  const larger = /(?:多い|大きい)(?:ほう|方)|\b(?:larger|bigger|longer)(?: one)?\b/.test(text);
  const smaller = /(?:少ない|小さい)(?:ほう|方)|\b(?:smaller|shorter)(?: one)?\b/.test(text);
  if (
    larger === smaller ||
    !/何件|いくつ|件数|施策|一覧|リスト|中身|取組|事業|見せて|出して|全部|ちょうだい|\b(?:list|show|projects|entries|measures|what|how many)\b/.test(
      text,
    )
  )
    return null;
  const size = (scope: Scope) => entriesIn(scope, plan).length;
  const scope = size(first) > size(second) === larger ? first : second;
  if (has('count')) return { kind: 'countEntries', scopes: [scope], metric: 'printed', compared: false };
  return /施策|\bmeasures?\b/.test(text) && scope.measures.length === 0
    ? { kind: 'listMeasures', scope }
    : { kind: 'listEntries', scope, distinct: false, slice: 0 };
}

/** 「どれが一番多い？」 about the places counted one after another. */
export function askMostCounted(context: Context): Intent | null {
  const { has, frame, dialogue, plan } = context;
  if (dialogue.asked !== 'countEntries' || dialogue.counted.length < 2 || namesPlace(context)) return null;
  const isAmong = /どれ|どっち|どちら|どこ|\b(?:which|what) (?:one|of them|of these)\b/.test(frame.text);
  const namesLevel = /分野|施策|\b(?:area|measure)s?\b/.test(frame.text);
  if (!has('most', 'fewest') || !(isAmong || (!namesLevel && eachOf(dialogue.counted).length > 2))) return null;
  const bySize = [...dialogue.counted].sort((a, b) => entriesIn(b, plan).length - entriesIn(a, plan).length);
  const scope = has('most') ? bySize[0] : bySize.at(-1);
  if (!scope) return null;
  return ITS_PROJECTS.test(frame.text)
    ? { kind: 'listEntries', scope, distinct: false, slice: 0 }
    : { kind: 'countEntries', scopes: [scope], metric: 'printed', compared: false };
}

/** 「一番少ないとこの事業は」. */
const ITS_PROJECTS = /の(?:事業|取組)(?:は|を|の?一覧|[?？。]*$)|\b(?:its|their|list) (?:projects|entries)\b/;

/** 「どっちが多い？」「合わせると？」「差は？」 about the last two places counted. */
export function askTwoCounts(context: Context): Intent | null {
  const { has, frame, dialogue } = context;
  const scopes = dialogue.counted.slice(-2);
  if (scopes.length < 2 || namesPlace(context)) return null;
  if (DIFFERENCE.test(frame.text)) return { kind: 'countEntries', scopes, metric: 'printed', compared: true };
  const isOfCounts = dialogue.asked === 'countEntries';
  // 「どっちが元？」 after two lists is about their entries.
  if (!isOfCounts && !SAYS_NUMBER.test(frame.text)) return null;
  const sums = has('sum') || /合計|合わせ|足す|足し/.test(frame.text);
  // 「合わせて」 after three places were counted.
  const each = eachOf(dialogue.counted);
  if (sums && isOfCounts && each.length > 2 && !/両方|二つ|2つ|\b(?:both|two)\b/.test(frame.text))
    return { kind: 'countEntries', scopes: each, metric: 'printed', compared: false };
  const compares = has('compare') || /どっち|どちら|多いの|少ないの|\bwhich (?:one )?(?:is|has)\b/.test(frame.text);
  return sums || compares ? { kind: 'countEntries', scopes, metric: 'printed', compared: !sums } : null;
}

/** Without repetitions. */
const eachOf = (scopes: readonly Scope[]): Scope[] => [
  ...new Map(scopes.map(scope => [[...scope.areas, ...scope.measures].join(), scope])).values(),
];

const SAYS_NUMBER = anyOf(
  /多い|少ない|数|何(?:件|個|事業|つ)|いくつ|(?:合計|合わせて)(?:は|で|って)?[?？。]*$/,
  /\b(?:how many|more|fewer|larger|bigger|smaller|longer|shorter|number|total|altogether)\b/,
);

/** Also applies to the largest and smallest place of a ranking. */
const DIFFERENCE = anyOf(
  /(?<!格)差(?:は|って|を|が|$|[?？])|(?:何(?:件|事業)|どれ(?:だけ|くらい|ぐらい|ほど)|いくつ)(?:の)?(?:差|違|ちが|開き)|\bdifference\b/,
  /\bhow many (?:more|fewer)\b/,
);
