/** The context all answers are built from, and helpers they share. */

import { type ActionChoice, button } from '../actions.ts';
import type { Answer, IntentName } from '../adapter.ts';
import type { Directory } from '../directory/directory.ts';
import { ownerName } from '../directory/owner-name.ts';
import type { Dialogue } from '../intent/dialogue.ts';
import type { Scope } from '../intent/intent.ts';
import { type Lang, nameIn } from '../lang.ts';
import type { Area, Measure } from '../plan/document.ts';
import { entryName } from '../plan/names.ts';
import type { Plan } from '../plan/plan.ts';
import type { ProjectLine, Reply, ReplyElement } from '../reply.ts';
import type { Facts } from '../search/facts.ts';
import type { Text } from '../text/catalog.ts';
import { rightsText } from '../text/updates/rights.ts';

export interface AnswerContext {
  plan: Plan;
  facts: Facts;
  directory: Directory;
  dialogue: Dialogue;
  lang: Lang;
  text: Text;
  /** Date of the answer, 'YYYY-MM-DD' in the office's time zone: owners change by date. */
  on: string;
  /** The latest status of a project, in the reply's language; null when none is recorded. */
  statusOf(project: string): string | null;
  /** The last day to report on a project, while its owner's report is missing; null otherwise. */
  askedUntil(project: string): string | null;
  /** The newest reports of a project; empty when there are none. */
  historyOf(project: string): ReplyElement[];
  /** Actions available to the asker for a project whose report is requested. */
  reportActions(project: string): ActionChoice[];
  /** False for outsiders, who see the plan, but no owners or updates. */
  showsPeople: boolean;
}

export const measureName = (measure: Measure, { lang, text }: AnswerContext): string =>
  text.measurePlace(measure.code, nameIn(lang, measure));
export const areaName = (area: Area, { lang, text }: AnswerContext): string =>
  text.areaPlace(area.code, nameIn(lang, area));
/** Location of an entry: area ＞ measure. */
export function placeOf(code: string, context: AnswerContext): string {
  const located = context.plan.locate(code);
  return located
    ? `${areaName(located.area, context)}${context.text.placeSeparator}${measureName(located.measure, context)}`
    : '';
}

/** Display name of an area or measure. */
export function placeName(code: string, context: AnswerContext): string {
  const measure = context.plan.measure(code);
  const area = context.plan.area(code);
  return measure ? measureName(measure, context) : area ? areaName(area, context) : code;
}

/**
 * A title prefixed with the measure or area that consists of exactly these projects; reprints count as their originals.
 */
export function titleOfAll(codes: readonly string[], title: string, context: AnswerContext): string {
  const { plan, text } = context;
  const asked = new Set(codes.map(plan.originalOf, plan));
  const isAllOf = (entries: readonly { code: string }[]) => {
    const all = new Set(entries.map(({ code }) => plan.originalOf(code)));
    return all.size === asked.size && [...all].every(code => asked.has(code));
  };
  const area = plan.areas.find(({ code }) => isAllOf(plan.entriesOfArea(code)));
  if (area) return text.titleOfPlace(areaName(area, context), title);
  const measure = plan.measures.find(({ entries }) => isAllOf(entries));
  return measure ? text.titleOfPlace(measureName(measure, context), title) : title;
}

/** Name of a scope; the whole plan for an empty one. */
export function scopeName(scope: Scope, context: AnswerContext): string {
  const codes = [...scope.areas, ...scope.measures].sort(context.plan.compare);
  return codes.length === 0
    ? context.text.wholePlan
    : codes.map(code => placeName(code, context)).join(context.lang === 'ja' ? '・' : ' + ');
}

/** The main owner's name with the sample mark; null when none is registered or it may not be shown. */
export function ownerLine(code: string, context: AnswerContext): string | null {
  if (!context.showsPeople) return null;
  const owner = context.directory.mainOwnerOf(context.plan.originalOf(code), context.on);
  if (!owner) return null;
  const name = ownerName(owner, context);
  return context.directory.sample ? context.text.sampleOwner(name) : context.text.owner(name);
}

/** A name in the reply's language; outside Japanese with the printed name in brackets. */
export const inBoth = ({ name, nameEn }: { name: string; nameEn: string }, { lang, text }: AnswerContext): string =>
  lang === 'ja' ? name : text.withPrinted(nameEn, name);

export function projectLine(code: string, context: AnswerContext): ProjectLine {
  const { plan, text } = context;
  const entry = plan.locate(code)?.entry;
  const nickname = entry?.nickname ? text.nickname(inBoth(entry.nickname, context)) : '';
  const subSystems = entry?.subSystems.length
    ? text.subSystems(entry.subSystems.map(subSystem => inBoth(subSystem, context)))
    : '';
  const reprints = plan.reprintsOf(code).map(reprint => reprint.code);
  const printing = entry?.reprintOf
    ? text.reprintOf(entry.reprintOf)
    : reprints.length > 0
      ? text.alsoPrintedAs(reprints)
      : '';
  const status = context.showsPeople ? context.statusOf(plan.originalOf(code)) : null;
  return {
    code,
    name: entryName(code, context),
    place: placeOf(code, context),
    remark: [nickname, subSystems, printing].filter(Boolean).join(' '),
    owner: ownerLine(code, context),
    status: status ? text.status(status) : null,
  };
}

/** The sample remark, when a sample owner is shown in the reply. */
export function sampleNote(codes: readonly string[], context: AnswerContext): ReplyElement[] {
  const shown = context.showsPeople && codes.some(code => ownerLine(code, context) !== null);
  return shown ? sampleRemark(context) : [];
}

/** The remark that people and divisions are from the sample directory. */
export const sampleRemark = ({ directory, text }: AnswerContext): ReplyElement[] =>
  directory.sample ? [{ kind: 'text', text: text.sampleNote, tone: 'subtle' }] : [];

/** A button that asks a question in the person's name. */
export const ask = (label: string, question: string): ActionChoice => button('ask', question, label);

export function answer(
  intent: IntentName,
  reply: Omit<Reply, 'lang'>,
  context: AnswerContext,
  holds: { entries?: readonly string[]; measures?: readonly string[]; areas?: readonly string[] } = {},
): Answer {
  return {
    intent,
    entries: [...(holds.entries ?? [])],
    measures: [...(holds.measures ?? [])],
    areas: [...(holds.areas ?? [])],
    reply: { lang: context.lang, ...reply },
  };
}

/** The answer to outsiders instead of owners and progress. */
export function hidden(intent: IntentName, codes: readonly string[], context: AnswerContext): Answer {
  const { outsider } = rightsText[context.lang];
  return answer(intent, { fallback: outsider, elements: [{ kind: 'text', text: outsider }] }, context, {
    entries: codes,
  });
}

/** Codes of the measures and areas of entries, in printed order. */
export function placesOf(codes: readonly string[], { plan }: AnswerContext): { measures: string[]; areas: string[] } {
  const measures = [...new Set(codes.map(code => plan.locate(code)?.measure.code ?? ''))]
    .filter(Boolean)
    .sort(plan.compare);
  return { measures, areas: [...new Set(measures.map(code => code.split('-')[0] ?? ''))] };
}
