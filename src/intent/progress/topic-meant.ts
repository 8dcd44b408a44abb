/** 「観光で遅れている事業」 "delayed projects about tourism": the topic that restricts a question about progress. */
import { anyOf } from '../../regex.ts';
import { withoutEnd } from '../../search/words/normalize.ts';
import type { Span } from '../../search/words/spans.ts';
import type { Knowledge } from '../context.ts';
import { NEW_DIALOGUE } from '../dialogue.ts';
import type { Frame } from '../frame/frame.ts';
import type { Intent } from '../intent.ts';
import { entriesIn } from '../places/scopes.ts';
import { findSubject, isTopic } from '../subject.ts';
import { understand } from '../understand.ts';
import { HEAD } from './found.ts';

export interface TopicMeant {
  /** Entries, best first; empty when the plan does not have the topic. */
  codes: string[];
  /** As typed. */
  words: string;
}

/** Finds the topic around the span that asks about progress; null without one. */
export type FindTopicBeside = (said: string, asking: Span) => TopicMeant | null;

/** Words about reports, time, reasons or display, not a topic. */
const NO_TOPIC = anyOf(
  /(?:今回|前回|直近|最新)の?(?:報告|回答|照会)?|(?:報告|回答|照会|計画|(?:重点)?分野|全体|全部|すべて|全て)(?:の中|のうち)|現時点|現段階|今期|今回|当期|本日/g,
  /今日|今月|今週|今年度?|本年度?|いちばん|一番|最も|もっとも|特に|なぜ|なんで|何で|何故|どうして|エクセル|excel|表(?:で|に)/g,
  /\b(?:so far|right now|at the moment|currently|this (?:month|quarter|year|round)|most|in total|overall|in the plan|of all|why|how come|when (?:will|is|are|does|do))\b/g,
);
const CONNECTING =
  /(?:(?:に|と)?(?:関係|関連)(?:する|した)?|分野|方面)?(?:の?(?:うち|中)(?:で|の)?|で|では|において|に関して|について|に関する|の|は|って)?、?(?:まだ|もう|すでに|今|いま|現在|既に)?、?$/;

/** @param takeApart as for `readQuestion` */
export function topicBeside(
  said: string,
  { start, end }: Span,
  knowledge: Knowledge,
  takeApart: (question: string) => Frame,
): TopicMeant | null {
  const [before, after] = [said.slice(0, start), said.slice(end)].map(part => part.replace(NO_TOPIC, '')) as [
    string,
    string,
  ];
  if (!/[\p{L}\p{N}]/u.test(before + after)) return null;
  const frame = takeApart(withoutState(before, said.slice(start, end), after));
  const subject = findSubject(frame, NEW_DIALOGUE, knowledge);
  const isPlace = subject.areas.length + subject.measures.length > 0;
  const excludes = frame.excluded.length + frame.excludedPlaces.length > 0;
  if (!isPlace && !excludes && !isTopic(subject.concepts, knowledge.search)) return null;
  const named = [...frame.concepts, ...frame.codes];
  const from = Math.min(...named.map(one => one.start));
  const to = Math.max(...named.map(one => one.end));
  return {
    codes: entriesOf(understand(frame, NEW_DIALOGUE, knowledge), knowledge),
    // 「防災以外」: dropping its last word would reverse the meaning.
    words: excludes ? `${before.replace(CONNECTING, '')} ${withoutEnd(after)}`.trim() : frame.text.slice(from, to),
  };
}

/** The question without the status: 「観光で遅れている事業は」 becomes 「観光の事業は」. */
function withoutState(before: string, asking: string, after: string): string {
  if (!/[ぁ-んァ-ヶ一-龠]/.test(before + asking + after)) return `${before}projects${after}`;
  const isNounLeft = !ENDS_IN_HEAD.test(asking);
  const topic = before.replace(CONNECTING, '');
  return `${topic}${topic && !isNounLeft ? 'の' : ''}${isNounLeft ? '' : '事業'}${after}`;
}

/** Otherwise the noun follows the topic: 「遅れている観光の事業」. */
const ENDS_IN_HEAD = new RegExp(`${HEAD}$`);

function entriesOf(intent: Intent, { plan }: Knowledge): string[] {
  switch (intent.kind) {
    case 'find':
    case 'project':
    case 'clarify':
    case 'status':
      return intent.codes;
    case 'listEntries':
      return entriesIn(intent.scope, plan);
    default:
      return [];
  }
}
