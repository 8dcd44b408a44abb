/**
 * The subject of a question without search words: the entries in focus, their measure or area, or a place they are
 * printed in.
 */

import type { Plan } from '../../../plan/plan.ts';
import { anyOf } from '../../../regex.ts';
import type { Dialogue } from '../../dialogue.ts';
import type { Frame } from '../../frame/frame.ts';
import type { Scope } from '../../intent.ts';
import type { Subject } from '../../subject.ts';
import { placesTold } from '../places/places-told.ts';
import { prefixOf } from '../pointing/sets.ts';
import { SAME_PLACE } from '../pointing/siblings.ts';

export function fromFocus(frame: Frame, dialogue: Dialogue, subject: Subject, plan: Plan): Subject {
  const printed = placesOfPrint(frame, dialogue, plan);
  if (printed) return { ...subject, ...printed };
  const lastScope = dialogue.scope;
  const measure = lastScope.measures.length > 0 ? lastScope.measures : [];
  if (
    /(この|その|同じ)施策|^施策全体|\b(?:this|that|the same|its|their)(?: whole| entire)? measure\b|\bthe (?:whole|entire) measure\b/.test(
      frame.text,
    ) &&
    !SAME_PLACE.test(frame.text)
  )
    return { ...subject, measures: measure.slice(0, 1) };
  if (
    /(この|その|同じ)(重点)?分野|分野全体|^(?:で、?|じゃあ?、?)?分野の(?:事業|取組)|\b(this|that|the same|its|their|the whole|whole|entire) (priority )?area\b/.test(
      frame.text,
    ) &&
    !SAME_PLACE.test(frame.text)
  ) {
    const area = lastScope.areas[0] ?? measure[0]?.split('-')[0] ?? dialogue.focus[0]?.split('-')[0];
    return { ...subject, areas: area ? [area] : [] };
  }
  if (
    frame.cues.has('measuresWanted') &&
    lastScope.areas.length > 0 &&
    (frame.refersBack || dialogue.asked === 'countEntries')
  )
    return { ...subject, areas: lastScope.areas };
  // 「そこの一覧」 "how many are there?" after the place of a project.
  const asksAll = frame.cues.has('list') || frame.cues.has('count') || /\b(?:all|everything)\b/.test(frame.text);
  const told = dialogue.lastIntent;
  if (told?.kind === 'place' && asksAll && (THERE.test(frame.text) || frame.cues.has('count')))
    return { ...subject, ...(told.level === 'area' ? { areas: lastScope.areas } : { measures: lastScope.measures }) };
  // 「再掲は含まれる？」 after the text of a measure; 「再掲先は」 is about the project before it.
  const asksReprints =
    frame.cues.has('reprint') && !frame.cues.has('reprintPlaces') && !frame.cues.has('reprintOriginal');
  if (told?.kind === 'fact' && (asksAll || asksReprints) && placesTold(told.passages).length > 0)
    return { ...subject, areas: lastScope.areas, measures: lastScope.measures };
  // 「最初に聞いたやつ」 is the first topic of the conversation.
  const first = dialogue.history.at(-1);
  if (frame.cues.has('earlier') && /最初|初め|はじめ|\bfirst\b/.test(frame.text) && first)
    return { ...subject, entries: first };
  if (dialogue.asked === 'countEntries' || dialogue.asked === 'countProjects' || dialogue.asked === 'countGroups') {
    const stillCounting =
      frame.cues.has('withReprints') ||
      frame.cues.has('withoutReprints') ||
      frame.cues.has('reprint') ||
      frame.cues.has('count');
    if (stillCounting) return { ...subject, ...lastScope };
  }
  if (frame.cues.has('count') && dialogue.asked === 'listEntries') return { ...subject, ...lastScope };
  if (frame.cues.has('within') && frame.cues.has('reprint'))
    return { ...subject, ...lastScope, within: dialogue.listed };
  return { ...subject, entries: dialogue.focus };
}

const THERE = anyOf(
  /そこ|そちら|そっち|ここ|^(?:じゃあ?|では|で)?、?(?:その|この)?(?:一覧|リスト|全部|ぜんぶ|すべて|全件)/,
  /\b(?:there|in (?:it|that|this)|(?:list|show)(?: me)? (?:it|them|that|this)? ?(?:all|everything)?)\b/,
);

/**
 * 「元の施策の一覧」「再掲先の施策」 "the area it is reprinted in" of the entry in focus; null when the question does
 * not refer to such a place.
 */
function placesOfPrint({ text }: Frame, { focus }: Dialogue, plan: Plan): Scope | null {
  const match = ITS_PRINT.exec(text);
  const [code] = focus;
  if (!match || !code || focus.length > 1) return null;
  const original = plan.originalOf(code);
  const isOriginal = /元|もと|original/.test(match[0]);
  const codes = isOriginal ? [original] : plan.reprintsOf(original).map(reprint => reprint.code);
  const level = /分野|area/.test(match[0]) ? 'area' : 'measure';
  const places = [...new Set(codes.map(printed => prefixOf(printed, level)))];
  if (places.length === 0) return null;
  return level === 'area' ? { areas: places, measures: [] } : { areas: [], measures: places };
}

/** Whether the question is about the place a project is printed in, not which place that is. */
export const asksPlaceOfPrint = (text: string): boolean => ITS_PRINT.test(text);

const ITS_PRINT = anyOf(
  /(?:(?:元|もと)(?:の(?:ほう|方))?|再掲先|もう(?:一|1)(?:か所|箇所|カ所|ヶ所)|再掲されて(?:い)?る(?:先|ほう|方)?|再掲の(?:ほう|方)?)の(?:重点)?(?:施策|分野)(?!は?(?:どこ|どれ|何))/,
  /\b(?:original|reprint(?:ed|'s)?|other) (?:measure|area)\b/,
  /\b(?:measure|area) (?:it is|it's|where it is) reprinted in\b/,
);
