/**
 * The last question for the owner or status of projects, so that it can be repeated for another one: 「同じ質問で」, or
 * 「庶務のやつ」 after a clarification or a project not found.
 */
import type { Intent } from './intent.ts';

export interface Wanted {
  asked: 'owner' | 'status';
  /** Unanswered: the bot asked back which project is meant, or found none. */
  isOpen: boolean;
}

/** Intents that show projects or none; the question may be repeated for these. */
const SHOWS = new Set<Intent['kind']>(['find', 'project', 'clarify', 'nothingMore', 'page', 'listEntries', 'place']);
/** Intents that do not change the topic. */
const BESIDE = new Set<Intent['kind']>(['none', 'help', 'thanked', 'unknownCode']);

export function wantedAfter(before: Wanted | null, intent: Intent): Wanted | null {
  switch (intent.kind) {
    case 'owner':
    case 'status':
      return { asked: intent.kind, isOpen: false };
    case 'clarify':
      if (intent.asked !== 'project') return { asked: intent.asked, isOpen: true };
      break;
    case 'none':
      if (intent.asked) return { asked: intent.asked, isOpen: true };
      break;
  }
  const isKept = SHOWS.has(intent.kind) || BESIDE.has(intent.kind);
  return isKept && before ? { ...before, isOpen: false } : null;
}

/** 「同じ質問で」 "same question for that". */
export const asksTheSame = (text: string): boolean =>
  /(?:同じ|おなじ)(?:質問|こと|問い|内容)(?:を|で|も|が|です|、|。|$|[?？]|(?=聞|訊|尋|問))|\bsame (?:question|thing)\b/.test(
    text,
  );

/** The question to repeat for a project that is only named or referred to: the open one, or that of the last answer. */
export const stillAsked = ({ asked, wanted }: { asked: Intent['kind'] | null; wanted: Wanted | null }) =>
  asked === 'owner' || asked === 'status' ? asked : wanted?.isOpen ? wanted.asked : null;
