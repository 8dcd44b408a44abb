/**
 * Removes remarks before or after the question that name nothing in the plan: 「そうか、なら直接聞くわ。担当どこ？」,
 * 「分野6の進捗を見てます。まず6-1には何が」, "I'm the new section head. Which areas are there?". Their words are then
 * not searched for; "駐車場を借りたい。担当は？" names the topic and stays.
 */

import { findCodes } from '../../plan/code.ts';
import { anyOf } from '../../regex.ts';
import type { Search } from '../../search/search.ts';
import { findCues } from '../cues/cues.ts';
import { findAttribute } from '../follow-up/attribute/find-attribute.ts';
import { findPointing } from '../follow-up/pointing/find-pointing.ts';
import { findOrdinals } from '../numbers/ordinals.ts';
import { refersBack } from './refers-back.ts';

interface Told {
  remark: string;
  question: string;
}

/** Up to the last sentence, or up to a clause with a sentence-final ending. */
const BEFORE =
  /^.+(?:[。?!…]|(?<=(?:わ|ね|よ|な|ので|から|けど|し|か|や|が))、|(?<=[a-z][a-z'"]*)[.!…]+ )(?=[^。?!…、]+[?。!.]*$)/;
/** A reason or an activity after the question. */
const AFTER = anyOf(
  /(?<=[。、!?])[^。、!?]+(?:ので|から|もので|ため)[。!]*$/,
  /(?<=[a-z0-9][.,;!?] |[a-z0-9] - )(?:because |as |since )?(?:(?:i|we) (?:need|want|have) (?:it|this|that|them|these|those) (?:for|in)|(?:i'm|i am|we're|we are) [a-z]+ing|(?:it|this|that)(?:'s| is) (?:for|to go)) [^?]+$/,
);

/** Ends in a verb, not in the topic. */
const ENDS_AS_SAID = /[うくぐすつぬぶむるたいだんせ](?:わ|ね|よ|な|か|の|けど|が|ので|から|し|や|っけ)*[。、?!…]$/;
/** Statements about the writer and their situation. */
const OF_THEMSELVES =
  /^(?:(?:ok(?:ay)?|so|well|and|oh|ah|right|hm+|sorry|anyway),? )*(?:i|i'm|i've|i'd|i'll|we|we're|we've|we'll|my|our|back (?:from|to|at)|sorry|(?:just )?kidding|where (?:was|were) (?:i|we)|let me|thought so)\b/;
const ASKS =
  /[?？]|(?:か|かな|っけ|は|の)[。、]|教え|おしえ|ください|下さい|お願い|ほしい|見せ|出して|どれ|どこ|どの|何|誰|\b(?:which|what|who|list|show|give|tell)\b/;
/** Asks for the location of something mentioned before. */
const ASKS_WHERE = /どの(?:施策|分野)|\b(?:which|what) (?:priority )?(?:measure|area)\b/;
/** Mentions the plan, so that the question refers to it. */
const OF_THE_PLAN = /施策|分野|取組|取り組み|事業|計画|再掲|\b(?:measures?|areas?|projects?)\b/;
/** Minimum weight of a topic. */
const TOPIC_WEIGHT = 0.5;
/** Minimum score of a project a remark is about. */
const REMARK_SCORE = 0.6;

/** @param text gently normalised */
export function withoutRemark(text: string, search: Search): string {
  const before = BEFORE.exec(text)?.[0];
  if (before) {
    const told = { remark: before.trim(), question: text.slice(before.length).trim() };
    if (isBesides(told, search)) return told.question;
  }
  const after = AFTER.exec(text);
  const told = after && { remark: after[0], question: text.slice(0, after.index).replace(/[ ,;、-]+$/, '') };
  return told && namesItself(told, search) ? told.question : text;
}

function isBesides(told: Told, search: Search): boolean {
  const { remark, question } = told;
  if (ACKNOWLEDGES.test(remark) && (GOES_ON.test(question) || findCodes(question).length > 0)) return true;
  if (/[a-z][.!…]+$/.test(remark) ? !OF_THEMSELVES.test(remark) : !ENDS_AS_SAID.test(remark)) return false;
  return namesItself(told, search) || asksAlone(told, search);
}

/** 「道路課か。」「三つとも同じですね。」「まだ報告ないのか。」 "I see, public works." repeat what was told … */
const ACKNOWLEDGES = anyOf(
  /^(?:[^、。?]{0,6}、)?[^、。?]{0,14}(?:課|室|局|部|庁|本部|同じ|一緒|別々?|[0-9]+(?:件|事業|個|つ)|(?:報告|回答)(?:は|も|が)?(?:まだ)?(?:ない|なし))(?:なん|なの|だっ|でし|です|だ|の|ん)*(?:た|だ)?(?:か|ね|の|よ)*[。、…!]$/,
  /^(?:oh|ah|i see|ok(?:ay)?|right|hm+|got it|thanks|thank you|thx|cheers|great|perfect|nice|fine)\b[a-z ,&'-]{0,48}[.!…]$/,
);
/** … before a question that goes on from it. */
const GOES_ON = /^(?:(?:じゃあ?|では|それでは|それなら|なら|で)、?|(?:and|what about|how about|then|so)\b)/;

/** The question is complete by itself and the remark mentions no project. */
function namesItself({ remark, question }: Told, search: Search): boolean {
  if (ASKS.test(remark) || !/[。.!…]$|[a-z]$|(?:ので|から|ため)$/.test(remark) || speaksOfProject(remark, search))
    return false;
  if (findCodes(question).length > 0) return true;
  const isOfPlan = findCues(question).some(({ cue }) => cue === 'areasWanted' || cue === 'measuresWanted');
  return (
    isOfPlan &&
    findCodes(remark).length + findPointing(remark).length === 0 &&
    !ASKS_WHERE.test(question) &&
    !refersBack(question)
  );
}

/** "I'm learning the plan" is not about a project, whatever its words match. */
const speaksOfProject = (remark: string, search: Search): boolean =>
  !/\bthe plan\b|計画を/.test(remark) &&
  (search.rank(search.concepts(remark), 'project').hits[0]?.score ?? 0) >= REMARK_SCORE;

/** 「担当は？」 "who owns the second?" refer to the conversation, when the remark contains no possible topic. */
function asksAlone({ remark, question }: Told, search: Search): boolean {
  if (OF_THE_PLAN.test(remark) || findPointing(remark).length + findOrdinals(remark).length > 0) return false;
  const pointed = [...findPointing(question), ...findOrdinals(question)];
  if (findAttribute(question, pointed) === null) return false;
  const isDone = (end: number) => /^を?(?:し|する|さ|でき)/.test(remark.slice(end));
  return !search.concepts(remark).some(({ weight, end }) => weight >= TOPIC_WEIGHT && !isDone(end));
}
