/** Thanks, greetings, help and 「もっと」: utterances about the conversation rather than the plan. */
import type { Plan } from '../../plan/plan.ts';
import type { Context } from '../context.ts';
import { standingInShown } from '../follow-up/lists/ask-paging.ts';
import { prefixOf } from '../follow-up/pointing/sets.ts';
import { type Intent, WHOLE_PLAN } from '../intent.ts';
import { topicWeight } from '../subject.ts';

/** After a greeting help is shown, because the person may not know what can be asked. */
const GREETS =
  /おはよう|こんにちは|こんばんは|はじめまして|お疲れ|よろしく|\b(?:hi|hello|hey|good (?:morning|afternoon|evening))\b/;

/** 「このボットは何ができる」「このチャットの使い方」 "what can this bot do?". */
const BOT = '(?:チャット ?ボット|ボット|チャット|bot|keikaku|アシスタント|アプリ)';
const OF_THIS_BOT = new RegExp(
  [
    `^(?:この|当)?${BOT}(?:は|って|に|で|の|を|、)*(?:(?:使い方|つかいかた|説明|ヘルプ|できること)|(?:何|なに|どんなこと|どういうこと|どう|どんな質問)(?:が|を|に|か)?(?:でき|出来|聞|き[いけ]|使|答え|する|して|もの))[^、。?]{0,10}[?？。]*$`,
    '^(?:so )?what (?:can|does|do|is|will)(?: i ask)? (?:the |this |your )?(?:chat ?bot|bot|keikaku|assistant|app)(?: (?:do|for|answer|about|able to do|know))*[ ?.]*$',
  ].join('|'),
);

export function askHelp({ frame, has, subject, search }: Context): Intent | null {
  if (has('thanks')) return { kind: GREETS.test(frame.text) ? 'help' : 'thanked' };
  if (frame.text === '' || !/[\p{L}\p{N}]/u.test(frame.text)) return { kind: 'help' };
  if (OF_THIS_BOT.test(frame.text)) return { kind: 'help' };
  return has('help') && topicWeight(subject.concepts, search) < 0.5 ? { kind: 'help' } : null;
}

/** 「残りは」 or 「次のは」 refer to a subset of the list, not to the next page. */
const pointsElsewhere = (
  { entries }: Context['subject'],
  { pointing }: Context['frame'],
  { focus }: Context['dialogue'],
) => pointing.length > 0 && entries.length > 0 && entries.join() !== focus.join();

export function askMore({ frame, has, dialogue, subject, search, plan }: Context): Intent | null {
  if (!has('more', 'others') || has('detail') || has('reprint', 'count') || frame.codes.length > 0) return null;
  if (pointsElsewhere(subject, frame, dialogue)) return null;
  const isBare = topicWeight(subject.concepts, search) === 0;
  const inPlaces = isBare && has('more') ? standingInShown(dialogue) : null;
  if (inPlaces) return inPlaces;
  if (!isBare || dialogue.listed.length + dialogue.focus.length === 0) return null;
  if (dialogue.shown < dialogue.listed.length) return { kind: 'page', from: dialogue.shown, isWhole: false };
  const further = dialogue.further.filter(code => !dialogue.seen.includes(code));
  return further.length > 0
    ? { kind: 'find', codes: further, further: [], scope: WHOLE_PLAN, subject: null }
    : nothingMore(dialogue.seen, plan);
}

/**
 * @param seen entries already shown; `beside` are entries of their measure, if there is only one entry or several share
 * a measure
 */
export function nothingMore(seen: readonly string[], plan: Plan): Intent {
  const standIn = (measure: string) => seen.filter(code => code.startsWith(`${measure}-`)).length;
  const measures = [...new Set(seen.map(code => prefixOf(code, 'measure')))].sort((a, b) => standIn(b) - standIn(a));
  const [measure] = measures.filter(code => seen.length === 1 || standIn(code) > 1);
  return {
    kind: 'nothingMore',
    beside: plan.measure(measure ?? '')?.entries.flatMap(({ code }) => (seen.includes(code) ? [] : [code])) ?? [],
  };
}
