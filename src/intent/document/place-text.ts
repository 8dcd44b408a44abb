/**
 * 「施策5-3の説明」「重点分野2の目的」「分野4の正式名称」 "what is the aim of area 6": the plan's text about a place given
 * by code, under its name, not its contents.
 */

import type { Plan } from '../../plan/plan.ts';
import { anyOf } from '../../regex.ts';
import type { Context } from '../context.ts';
import type { Intent } from '../intent.ts';
import { pick } from '../numbers/ordinals.ts';
import { isTopic } from '../subject.ts';

const TEXT = anyOf(
  /(?:分野名|施策名|(?:正式(?:な)?)?(?:名前|名称)|正式名)(?:は|って|を|が|だけ)?(?:何|なに|なん|教え|おしえ|知り|確認|お願い|です|だっけ|でした|正確|[?？。]|$)/,
  /\b(?:(?:exact|full|official|correct|proper|printed) )?(?:name|title) of (?:priority )?(?:area|measure)\b|\b(?:area|measure) [1-6](?:-\d)?(?:'s)? (?:full |exact |official )?(?:name|title)\b/,
  /(?:説明(?:文|書き)?|ねらい|狙い|目的|趣旨|主旨|方針|考え方|意義)(?:は|って|を|が|も)?(?:何|なに|なん|どう|どんな|教え|おしえ|見[せた]|みせ|出し|だし|読|知り|聞|確認|お願い|です|でしょう|して|し|[?？。]|$)/,
  /何(?:の|を)(?:ため|目指)|なんのため/,
  /\b(?:aims?|purposes?|goals?|intent(?:ion)?|objectives?|descriptions?|wording|idea) (?:of|behind|for)\b/,
  /\bwhat(?:'s| is) .{0,20}\bfor\??$|\b(?:describe|explain)\b/,
);
/** Asks about projects or counts. */
const OF_PROJECTS = /事業|取組|取り組み|プロジェクト|番目|一覧|リスト|件|\b(?:projects?|entries|list|how many)\b/;

const OF_MEASURES = /分野[^、。]{0,12}施策|\bmeasures\b/;

/** Text of a measure are its paragraphs, of an area its slogan. */
export function askPlaceText(context: Context): Intent | null {
  const { frame, subject, search, plan, has } = context;
  const paragraph = paragraphMeant(context);
  if (paragraph) return { kind: 'fact', passages: [paragraph] };
  const [place, ...others] = placesMeant(context);
  if (!place || others.length > 0) return null;
  if (!frame.codes.some(({ code }) => code === place) && !subject.fromDialogue) return null;
  // 「分野6の2つの施策の名前」 asks for the names of its measures.
  if (!place.includes('-') && OF_MEASURES.test(frame.text)) return null;
  const asked = TEXT.exec(frame.text);
  if (!asked || OF_PROJECTS.test(frame.text) || has('owner', 'status', 'reprint')) return null;
  const end = asked.index + asked[0].length;
  const beside = subject.concepts.filter(concept => concept.end <= asked.index || concept.start >= end);
  if (isTopic(beside, search)) return null;
  return { kind: 'fact', passages: placeTexts(place, plan) };
}

/** Passage ids of a measure's paragraphs or an area's slogan. */
export function placeTexts(place: string, plan: Plan): string[] {
  const description = plan.measure(place)?.description;
  return description?.map((_, index) => `measure-${place}-${index + 1}`) ?? [`slogan-${place}`];
}

/** 「3-5の説明の2番目」: the paragraph, not the project with this number. */
function paragraphMeant({ frame: { text, codes, ordinals }, plan }: Context): string | null {
  const [ordinal, ...more] = ordinals;
  const [place, ...others] = codes;
  if (!ordinal || !place || more.length + others.length > 0 || !plan.measure(place.code)) return null;
  const isOfText = ordinal.start > place.end && OF_TEXT.test(text.slice(place.end, ordinal.start));
  return (isOfText && pick(placeTexts(place.code, plan), ordinal.position)) || null;
}

const OF_TEXT = /^ ?の?(?:説明(?:文|書き)?|本文|趣旨|文章)(?:の(?:うち|中)?、?|、)?$/;

/** 「施策の説明文は？」 after a single project refers to its measure. */
function placesMeant({ frame, subject: { entries, measures, areas, fromDialogue }, plan }: Context): string[] {
  if (entries.length === 0) return [...measures, ...areas];
  const [one = '', ...more] = entries;
  const isOfItsMeasure = fromDialogue && more.length === 0 && /^(?:では?、?|じゃあ、?)?施策の/.test(frame.text);
  return isOfItsMeasure ? [plan.locate(one)?.measure.code ?? ''] : [];
}
