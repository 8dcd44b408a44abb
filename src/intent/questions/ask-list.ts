/** Lists in printed order: projects of an area or measure, measures, projects shared by two places. */

import type { FoundCode } from '../../plan/code.ts';
import type { Plan } from '../../plan/plan.ts';
import { anyOf } from '../../regex.ts';
import type { Context } from '../context.ts';
import { asksContent } from '../document/asks-content.ts';
import { mayAskDocument } from '../doubt.ts';
import { namedByGeneralWord } from '../filter/general-word.ts';
import { measureMeant } from '../filter/measure-meant.ts';
import { leftIn } from '../filter/turned-away.ts';
import { isOfAll } from '../follow-up/pointing/each-place.ts';
import { type Intent, type Scope, WHOLE_PLAN } from '../intent.ts';
import { takeSlice } from '../numbers/slices.ts';
import { allBut, entriesIn, scopesOf } from '../places/scopes.ts';
import { topicWeight } from '../subject.ts';

export function askList(context: Context): Intent | null {
  const { has, frame, subject, plan } = context;
  const scope: Scope = { areas: subject.areas, measures: subject.measures };
  const placed = scope.areas.length + scope.measures.length > 0;
  // 「分野6で、地デジの施策以外」 mentions measures in its exclusion only.
  const turnsAway = frame.excluded.length + frame.excludedPlaces.length > 0;
  const wantsMeasures =
    has('measuresWanted', 'withoutProjects') ||
    (has('measureWord') && !has('projectWord') && !turnsAway && scope.measures.length === 0);
  const noTopic = topicWeight(subject.concepts, context.search) < 0.35;
  const ofPlan = /計画(に|の|全体|書)|\b(the|whole|entire) plan\b/.test(frame.text);
  const whole = noTopic || (ofPlan && (context.search.rank(subject.concepts, 'project').hits[0]?.score ?? 0) < 0.5);
  const ofReprints = has('reprint') && !has('withReprints', 'withoutReprints');
  const wantsAll = has('list') || (frame.slice !== 0 && ofPlan);
  if (!placed && subject.entries.length === 0 && subject.concepts.every(({ weight }) => weight === 0)) {
    const rest = askTheRest(context);
    if (rest) return rest;
  }
  if (!placed && whole && subject.entries.length === 0 && wantsAll && has('projectWord') && !ofReprints) {
    const codes = namedByGeneralWord(context);
    if (codes) return { kind: 'find', codes, further: [], scope: WHOLE_PLAN, subject: null };
    return { kind: 'listEntries', scope: WHOLE_PLAN, distinct: has('withoutReprints'), slice: frame.slice };
  }
  if (wantsMeasures && !placed && noTopic && !has('projectWord') && subject.entries.length === 0)
    return { kind: 'listMeasures', scope };
  if (wantsMeasures && scope.areas.length > 0 && scope.measures.length === 0 && noTopic)
    return { kind: 'listMeasures', scope: measuresLeft(scope, context) };
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
    (context.search.rank(subject.concepts, 'project').hits[0]?.score ?? 0) < 0.55
  )
    return sharedBetween(scope, plan);
  if (narrowsByTopic(context)) return null;
  return listOf(scope, context);
}

/** 「各施策の最初の事業」「計画の最後の事業」: the entries at a position of each place, or of the plan. */
export function askOfEach({ frame, subject, has }: Context): Intent | null {
  if (!subject.fromDialogue || !isOfAll(frame.text) || has('count')) return null;
  if (frame.ordinals.length + Math.abs(frame.slice) === 0) return null;
  const { entries, measures } = subject;
  if (entries.length > 0) return { kind: 'find', codes: entries, further: [], scope: WHOLE_PLAN, subject: null };
  return measures.length > 0 ? { kind: 'listMeasures', scope: { areas: [], measures } } : null;
}

/**
 * 「分野3以外の一覧」「防災以外の事業全部」「再掲以外の一覧」 "measures outside area 4": exclusions from the whole
 * plan.
 */
function askTheRest(context: Context): Intent | null {
  const { has, frame, plan } = context;
  const { excluded, excludedPlaces, text } = frame;
  const turnsAway = excluded.some(({ weight }) => weight > 0) || excludedPlaces.length > 0;
  if (!turnsAway) return has('list') && has('withoutReprints') ? listOf(WHOLE_PLAN, context) : null;
  if (!has('list', 'projectWord', 'measureWord') && !EVERYTHING.test(text)) return null;
  if (!has('measureWord') || has('projectWord')) return listOf(WHOLE_PLAN, context);
  if (excludedPlaces.length === 0) return null;
  const { areas, measures } = allBut(excludedPlaces, plan);
  const ofAreas = areas.flatMap(area => plan.area(area)?.measures.map(({ code }) => code) ?? []);
  return { kind: 'listMeasures', scope: { areas: [], measures: [...ofAreas, ...measures].sort(plan.compare) } };
}

const EVERYTHING = /全部|ぜんぶ|すべて|全て|残り|\b(?:all|everything|the rest|what(?:'s| is) left)\b/;

/** 「分野4の施策を4-1と4-2は除いて」. */
function measuresLeft(scope: Scope, { frame: { excludedPlaces }, plan }: Context): Scope {
  if (!excludedPlaces.some(code => code.includes('-'))) return scope;
  const measures = scope.areas.flatMap(area => plan.area(area)?.measures.map(({ code }) => code) ?? []);
  return { areas: [], measures: measures.filter(code => !excludedPlaces.includes(code)) };
}

/** Whether the words repeat the place given by its code: 「ブロードバンドの整備の施策（6-1）」. */
export function restatesPlace({ frame, subject, search }: Context): boolean {
  const [place, ...others] = [...subject.measures, ...subject.areas];
  if (!place || others.length > 0 || !frame.codes.some(({ code }) => code === place)) return false;
  const last = subject.concepts.at(-1);
  if (last && /^(の|に関する|関係の|系の)?(施策|分野)/.test(frame.text.slice(last.end))) return true;
  // "the entries about digital TV, measure 6-2".
  const isAfterthought = (code: FoundCode) =>
    code.code === place &&
    /(?:, |\()$/.test(frame.text.slice(0, code.start)) &&
    !/^ only\b/.test(frame.text.slice(code.end)) &&
    subject.concepts.every(concept => concept.end <= code.start);
  if (frame.codes.some(isAfterthought)) return true;
  // 「電子入札とかの施策4-2」 gives examples.
  if (subject.concepts.length > 0 && subject.concepts.every(({ end }) => EXAMPLE.test(frame.text.slice(end))))
    return true;
  if (CHOOSES.test(frame.text) || frame.cues.has('within')) return false;
  if (place.includes('-')) return measureMeant(subject.concepts, search) === place;
  const [best] = search.rank(subject.concepts, 'area').hits;
  return best?.code === place && best.score >= 0.5;
}

const EXAMPLE = /^(関係|系)?(とか|など|等の|みたいな|やら|といった)/;

/** The list of a place; with passages of the measure when more than the list is asked for. */
export function listOf(scope: Scope, context: Context): Intent {
  const { has, frame, plan } = context;
  const codes = leftIn(scope, context);
  if (codes && codes.length > 0) return { kind: 'find', codes, further: [], scope, subject: null };
  const [measure] = scope.measures.length === 1 && scope.areas.length === 0 ? scope.measures : [];
  const asked =
    measure !== undefined &&
    (mayAskDocument(context) || (!has('list') && (asksContent(frame.text) || has('why', 'wording', 'who'))));
  const wording = asked
    ? (plan.measure(measure)?.description.map((_, index) => `measure-${measure}-${index + 1}`) ?? [])
    : [];
  return { kind: 'listEntries', scope, distinct: has('withoutReprints'), slice: frame.slice, wording };
}

/** Whether the words select among the place's projects instead of repeating its name (施策3-1、食とか観光のとこ). */
function narrowsByTopic(context: Context): boolean {
  const { subject, search, has, frame } = context;
  if (restatesPlace(context)) return false;
  if (topicWeight(subject.concepts, search) < 0.2) return partsPlace(context);
  const written = frame.codes.some(code => code.kind !== 'entry');
  return !written || !has('list') || has('within') || CHOOSES.test(frame.text) || partsInside(context);
}

/**
 * 「4-1のうちホームページ関係だけ」: a general word selects, too, when it matches some of the place's projects, but at
 * most half.
 */
function partsPlace(context: Context): boolean {
  const { has, frame } = context;
  return (has('within') || CHOOSES.test(frame.text) || isAttached(context)) && partsInside(context);
}

/** 「分野4のシステム」 "systems in area 4", "area 5 training": the word stands right beside the place's code. */
function isAttached({ frame: { codes, text }, subject: { concepts } }: Context): boolean {
  const [concept, ...others] = concepts;
  const place = codes.find(({ kind }) => kind !== 'entry');
  if (!concept || !place || others.length > 0) return false;
  if (concept.start >= place.end) {
    const after = text.slice(concept.end);
    return /^(?:の| )$/.test(text.slice(place.end, concept.start)) && ATTACHED_AFTER.test(after);
  }
  return ATTACHED_BEFORE.test(text.slice(concept.end, place.start));
}

const ATTACHED_AFTER =
  /^(?:関係|関連|系)?(?:の?(?:事業|取組|取り組み))?(?:は|を|って|一覧|の一覧|[、。?]|$)|^(?:s|ing)?(?: projects| entries)?(?:$|[,.?]| without| please)/;
const ATTACHED_BEFORE = /^(?:s)?(?: projects| entries)? (?:in|of|under|from) (?:the )?(?:priority )?$/;

/** Whether the words match some of the place's projects, but at most half. */
function partsInside({ subject, search, plan }: Context): boolean {
  const scores = new Map(search.rank(subject.concepts, 'project').hits.map(({ code, score }) => [code, score]));
  const inside = entriesIn(subject, plan);
  const said = inside.filter(code => (scores.get(plan.originalOf(code)) ?? 0) >= SAID);
  return said.length > 0 && said.length <= inside.length / 2;
}

const SAID = 0.75;

/** Projects printed in both places, as originals in printed order. */
function sharedBetween(scope: Scope, plan: Plan): Intent {
  const [first, second] = scopesOf(scope).map(one => new Set(entriesIn(one, plan).map(code => plan.originalOf(code))));
  const codes = [...(first ?? [])].filter(code => second?.has(code)).sort(plan.compare);
  return { kind: 'find', codes, further: [], scope, subject: null };
}

/** Words that make the topic a selection: 〜に関わるもの, 〜向け, "about". */
export const CHOOSES = anyOf(
  /関(わ|係|す|連)|の(もの|やつ)|名のつく|名の付く|の話(?!を)|どれ(?!だけ|くらい|ぐらい)|混じ|混ざ|まじっ|かかわ|向け|うち|の中|絡|がらみ|系(?:の|[。?？]?$)/,
  /だけ|以外|につながる|のため|\b(about|related|relating|involv(?:ing|es?)|concerning|only|dealing|regarding)\b/,
);
