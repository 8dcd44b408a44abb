/** Questions about the seven earlier plans: by name, by year, by order, or all. */

import { ENGLISH_MONTHS } from '../../calendar/english-months.ts';
import type { Plan } from '../../plan/plan.ts';
import { anyOf } from '../../regex.ts';
import { gentle, key } from '../../search/words/normalize.ts';
import type { Context } from '../context.ts';
import type { Intent } from '../intent.ts';

/** Mentions the making of a plan, not its contents. */
export const MAKING =
  /策定|作られ|作った|つくった|作成|できた|出来た|\b(made|drawn up|adopted|established|created|written)\b/;

/** An earlier plan by name; the last one has this plan's name and counts only when its making is asked about. */
export function askNamedPlan({ frame, plan }: Context): Intent | null {
  if (/施策|事業|\bprojects?\b/.test(frame.text)) return null;
  const isMaking = MAKING.test(frame.text);
  const numbers = namedPredecessors(frame.text, plan).filter(
    number => number < plan.document.predecessors.length || isMaking,
  );
  return numbers.length > 0 ? { kind: 'fact', passages: numbers.map(number => `predecessor-${number}`) } : null;
}

const ORDERED = anyOf(
  /^(?:(?:一番|いちばん|最も|もっとも)(?:古い|新しい|最初の|最後の|昔の)|最古の|最新の|直近の|最初の|最後の)(?:it)?(?:計画|プラン|戦略)(?:は|って|を)?(?:どれ|何|なに|いつ)?[^、。]{0,6}$/,
  /^(?:(?:what|which)(?: (?:one|plan))?(?:'s| is| was) )?(?:the )?(?:most recent|latest|newest|oldest|earliest)(?: (?:it|ict))?(?: (?:promotion|strategy))? (?:plan|strategy)[ ?.!]*$/,
);

/** Nothing but 「一番古い計画」 or the like, which can only mean an earlier plan. */
export const isPlainlyOrdered = (text: string): boolean => ORDERED.test(text);

const EXTENDED = anyOf(
  /(?:期間|[0-9一二三]年間?|か年)(?:を|も|が|は)?(?:延長|延ば|延び|伸ば)|延長(?:され|し)た(?:計画|プラン|の(?:は|って))/,
  /\bplan\b.{0,20}\b(?:extended|prolonged)\b|\bextended\b.{0,12}\bplan\b/,
);

/** 「推進期間を延長した計画は」: the plans whose text mentions an extension. */
export function askExtended({ frame: { text }, facts }: Context): Intent | null {
  const told = EXTENDED.test(text) ? facts.predecessors.filter(one => one.text.includes('延長')) : [];
  return told.length > 0 ? { kind: 'fact', passages: told.map(({ id }) => id) } : null;
}

/** By year, by order (最初の, 一つ前の), or all. */
export function askEarlierPlans({ has, frame, facts, plan, subject, dialogue }: Context): Intent | null {
  const { text } = frame;
  const aboutPlans =
    MAKING.test(text) ||
    /計画|構想|戦略|プログラム|プラン|策定|\bplans?\b|\bstrateg|\bconcept\b|\bprogram|\bdocuments?\b/.test(text);
  if (!aboutPlans) return null;
  const dated = datedPredecessors(text, plan);
  if (dated.length > 0) return { kind: 'fact', passages: dated.map(number => `predecessor-${number}`) };
  // "the electronic government action program": a part of a name, when its making is asked about.
  const partly = facts.find(subject.concepts, passage => passage.kind === 'predecessor');
  if (
    !has('earlierPlans') &&
    MAKING.test(text) &&
    (has('when', 'who') || /\byear\b/.test(text)) &&
    partly.explained >= PARTLY_NAMED
  )
    return { kind: 'fact', passages: partly.ids.slice(0, 1) };
  if (!has('earlierPlans')) return null;
  if (/目標|達成|goal|achieved|reached|met\b/.test(text)) return { kind: 'fact', passages: ['policy-1'] };
  // The differences are not printed; the last plan and what continues from it are.
  if (DIFFERS.test(text)) return { kind: 'fact', passages: ['policy-3', `predecessor-${facts.predecessors.length}`] };
  const [named] = facts.find(subject.concepts, passage => passage.kind === 'predecessor').ids;
  if (
    /最初|初代|初めて|一番古|いちばん古|最も古|もっとも古|一番(最初|はじめ)|一番先|一番昔|最古|\b(very )?first\b|\boldest\b|\boriginal\b/.test(
      text,
    )
  ) {
    const isNamed = named && facts.find(subject.concepts, passage => passage.kind === 'predecessor').explained > 0.6;
    return { kind: 'fact', passages: [isNamed ? named : 'predecessor-1'] };
  }
  if (/一番新|いちばん新|最も新|もっとも新|最新|直近|最近|\b(latest|newest|most recent)\b/.test(text))
    return { kind: 'fact', passages: [`predecessor-${facts.predecessors.length}`] };
  if (
    /一つ前|ひとつ前|1つ前|直前|前の|計画の前(?:は|って|に|$)|前回の|先代|\bprevious\b|\blast\b|\bformer\b|\bpreceding\b|\bbefore (this|it)\b|\bwhich plan (?:came|was|went) (?:just |right )?before\b|\bprior\b/.test(
      text,
    )
  ) {
    const last =
      dialogue.lastIntent?.kind === 'fact'
        ? /^predecessor-(\d)$/.exec(dialogue.lastIntent.passages[0] ?? '')?.[1]
        : undefined;
    const number =
      last && Number(last) > 1 && /その|それ|\b(that|it)\b/.test(text) ? Number(last) - 1 : facts.predecessors.length;
    return { kind: 'fact', passages: [`predecessor-${number}`] };
  }
  return { kind: 'fact', passages: facts.predecessors.map(passage => passage.id) };
}

const DIFFERS =
  /違い|違う|異な|差(?:は|異|分)|変更点|変わった|変えた|変化|比べ|比較|\bdiffer|\bchanged?\b|\bcompar|\bnew in\b/;
const PARTLY_NAMED = 0.5;

/** Numbers of the earlier plans made in the year (and month, if any) named in the text. */
export function datedPredecessors(text: string, plan: Plan): number[] {
  if (!/平成|昭和|[12]\d{3}/.test(text)) return [];
  return plan.document.predecessors
    .filter(({ established }) => mentionsYear(text, established.year) && mentionsMonth(text, established.month))
    .map(({ number }) => number);
}

/**
 * Numbers of the earlier plans whose name occurs in the text; a name within a longer match (…計画 in …計画Ⅱ) does not
 * count.
 */
export function namedPredecessors(text: string, plan: Plan): number[] {
  const named = text.replace(/宮城県?の?it戦略(?!推進)/, 'みやぎit戦略');
  const folded = key(named.replace(/\(?(ii|2)(じゃない|ではない|でない|以外)[^)]*\)?/, ''));
  const found = predecessorNames(plan).filter(({ name }) => folded.includes(name));
  const longest = found.filter(one => !found.some(other => other.name !== one.name && other.name.includes(one.name)));
  // 「Ⅱは何年延ばした」: the only plan with a second edition.
  const second = /(?<![a-z])ii(?=は|が|を|の|って|では|に|[?？]|$)|\b(plan|into|was|the) ii\b/.test(text)
    ? plan.document.predecessors.filter(({ name }) => gentle(name).endsWith('ii')).map(one => one.number)
    : [];
  return [...new Set([...longest.map(one => one.number), ...second])];
}

const SHORTEST_PLAN_NAME = 6;
const ACRONYM = /^[a-z]{3,}$/;

const namesOf = new WeakMap<Plan, { number: number; name: string }[]>();

/** Normalised names and aliases of earlier plans. */
function predecessorNames(plan: Plan): { number: number; name: string }[] {
  const known = namesOf.get(plan);
  if (known) return known;
  const names = plan.document.predecessors
    .flatMap(({ number, name, nameEn, aliases }) => [name, nameEn, ...aliases].map(one => ({ number, name: key(one) })))
    .filter(({ name }) => name.length >= SHORTEST_PLAN_NAME || ACRONYM.test(name));
  namesOf.set(plan, names);
  return names;
}

const mentionsYear = (text: string, year: number): boolean =>
  new RegExp(`平成${year - 1988}年|(?<!\\d)${year}(?!\\d)`).test(text);

/** True when the text names this month or no month. */
function mentionsMonth(text: string, month: number): boolean {
  const written = /年(\d{1,2})月/.exec(text)?.[1];
  if (written) return Number(written) === month;
  const english = ENGLISH_MONTHS.findIndex(name => new RegExp(`\\b${name}\\b`).test(text));
  return english < 0 || english + 1 === month;
}

/** 「それはいつ？」 after an earlier plan or a national target. */
export function askSamePlan({ subject, dialogue, facts, has }: Context): Intent | null {
  const last = dialogue.lastIntent;
  if (!subject.fromDialogue || last?.kind !== 'fact' || !has('when', 'who', 'why')) return null;
  const isDated = (id: string) =>
    facts.passage(id)?.kind === 'target' || facts.predecessors.some(passage => passage.id === id);
  return last.passages.some(isDated) ? last : null;
}
