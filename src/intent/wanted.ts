/**
 * What was asked of projects last, whose they are or how they are going, so that it can be asked of another one named later: 「同じ質問で」, or
 * 「庶務のやつ」 once the bot asked back or found none.
 */
import type { Intent } from './intent.ts';

export interface Wanted {
  asked: 'owner' | 'status';
  /** Not answered yet: it was asked back which project is meant, or none was found. */
  isOpen: boolean;
}

/** Answers that show projects, or none: what was asked of one before may be asked of these. */
const SHOWS = new Set<Intent['kind']>(['find', 'project', 'clarify', 'nothingMore', 'page', 'listEntries', 'place']);
/** Answers beside the subject. */
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

/** What to ask of a project that is only named or pointed at: what is open, or what the last answer was about. */
export const stillAsked = ({ asked, wanted }: { asked: Intent['kind'] | null; wanted: Wanted | null }) =>
  asked === 'owner' || asked === 'status' ? asked : wanted?.isOpen ? wanted.asked : null;
