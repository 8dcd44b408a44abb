/** Resolves several statuses of one project to one, or to the need for clarification. */
import type { Status } from '../../../status.ts';
import { AILING, isMark } from './state-words.ts';
import type { State } from './verdicts.ts';

interface Settled {
  status: Status;
  doubtful: boolean;
}

/** A status with the index of its clause. */
export interface SaidState extends State {
  clause: number;
  /** About the whole, whatever parts were named: 全体としては …. */
  overall: boolean;
  /** About something other than the project: 「翻訳が遅れ」. */
  aside: boolean;
}

const NOTHING: Settled = { status: 'unknown', doubtful: true };

/** What an owner rated by a mark is so rated, whatever the words beside it explain. */
export function settle(states: readonly SaidState[]): Settled {
  const marks = states.filter(({ sense, past }) => isMark(sense) && !past);
  const words = states.filter(({ sense }) => !isMark(sense));
  const [mark] = marks;
  if (!mark) return settleWords(words);
  const rated = { status: mark.status!, doubtful: mark.doubtful || marks.some(({ status }) => status !== mark.status) };
  if (words.every(({ weak, past, status }) => weak || past || status === null)) return rated;
  const said = settleWords(words);
  if (isBad(rated.status) && isBad(said.status)) return rated;
  return isBad(rated.status) === FITS_A_BAD_MARK.has(said.status) ? said : { ...said, doubtful: true };
}

/** 「×中止」; the others go with ◎ and ○. */
const FITS_A_BAD_MARK: ReadonlySet<Status> = new Set(['not_started', 'at_risk', 'delayed', 'cancelled']);

function settleWords(states: readonly SaidState[]): Settled {
  const live = states.filter(({ past, status }) => !past && status !== null);
  const overall = live.filter(state => state.overall);
  const pool = strongest(withoutOvertaken(overall.length > 0 ? overall : live));
  const [first, ...others] = pool;
  if (!first) return NOTHING;
  let settled: Settled = { status: first.status!, doubtful: first.doubtful };
  let last = first;
  for (const next of others) {
    settled = combine(settled, last, next);
    last = next;
  }
  // Under way at most: 「契約完了。4月から収納開始」.
  if (settled.status === 'not_started' && live.some(({ part, status }) => part && status === 'completed'))
    return { status: 'on_track', doubtful: true };
  if (isNoEnd(settled.status, live)) settled.doubtful = true;
  // Only a part was finished or dropped: the status of the whole needs clarification.
  const isPart = pool.every(({ part, sense }) => part && sense !== 'moved' && !AILING.has(sense));
  if (!isPart || isGood(settled.status)) return settled;
  return { status: settled.status === 'completed' ? 'on_track' : settled.status, doubtful: true };
}

/** Problems or work continue after the end: 「対応は終わったが、画面にバグ」, 「刷新は断念、現行で継続」. */
function isNoEnd(status: Status, live: readonly SaidState[]): boolean {
  if (status !== 'completed' && status !== 'cancelled') return false;
  const since = live.slice(live.findLastIndex(state => state.status === status) + 1);
  return status === 'completed'
    ? since.some(state => state.sense === 'trouble' && state.status === 'at_risk')
    : since.some(({ sense }) => sense === 'moving');
}

/** A recovery supersedes earlier problems. */
function withoutOvertaken(states: readonly SaidState[]): readonly SaidState[] {
  const recovered = states.findLastIndex(({ sense, status }) => sense === 'recovered' && status === 'on_track');
  return states.filter(({ status }, index) => index >= recovered || status === 'on_track' || status === 'completed');
}

/** Clear statuses take precedence over plans and worries; parts count only if nothing is said about the whole. */
function strongest(states: readonly SaidState[]): readonly SaidState[] {
  const whole = states.filter(({ part, sense }) => !part || sense === 'moved');
  const clear = whole.filter(({ weak }) => !weak);
  if (clear.length > 0) return clear;
  if (whole.length > 0) {
    // 進めている adds nothing to another status.
    const telling = whole.filter(({ sense }) => sense !== 'moving' && sense !== 'begun');
    return telling.length > 0 ? telling : whole;
  }
  // The remaining work decides: 「県工事は完了し、市町工事も12月に完了見込み」.
  const planned = states.filter(({ weak, sense }) => weak && sense === 'done');
  return planned.length > 0 ? planned : states;
}

const isGood = (status: Status): boolean => status === 'on_track' || status === 'mostly_on_track';
export const isBad = (status: Status | null): boolean => status === 'at_risk' || status === 'delayed';

function combine(before: Settled, last: SaidState, next: SaidState): Settled {
  const status = next.status!;
  const doubtful = before.doubtful || next.doubtful;
  if (before.status === status) return { status, doubtful };
  // E.g. 「動いておらず未着手」.
  if (status === 'not_started' && last.sense === 'stopped') return { status, doubtful };
  // The end supersedes earlier statuses (順調に完了, 遅れたが完了); a status after the end is about something else.
  if (status === 'completed') return { status, doubtful };
  if (before.status === 'completed' && isBad(status)) return { status, doubtful: true };
  if (before.status === 'completed')
    return { status: before.status, doubtful: doubtful || !(isGood(status) && next.clause === last.clause) };
  // E.g. 「大きな遅れではないが、少し遅れ」.
  if (status === 'at_risk' && before.status === 'mostly_on_track' && last.sense === 'behind')
    return { status, doubtful };
  // The plan only gives the date: 「12月完了予定ですが厳しい」.
  if (isBad(status) && last.weak && (last.sense === 'done' || last.sense === 'announced')) return { status, doubtful };
  if (isGood(before.status) && isGood(status)) return { status: 'mostly_on_track', doubtful };
  if (isBad(before.status) && isBad(status)) return { status: 'delayed', doubtful };
  // The later status weighs both: 「やや遅れ気味ですが概ね順調」.
  if (before.status === 'at_risk' && status === 'mostly_on_track') return { status, doubtful };
  // 概ね順調 already allows for the problem: 「概ね順調。物品の画面に不具合」.
  if (before.status === 'mostly_on_track' && next.aside) return { status: before.status, doubtful };
  if (last.aside && status === 'mostly_on_track') return { status, doubtful };
  return { status: isGood(status) ? before.status : status, doubtful: true };
}
