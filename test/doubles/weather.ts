/**
 * Random faults: a given share of all calls fails, each kind equally often. The kinds are those the platforms document
 * and those observed; whether the message was stored is known only to the double.
 */
import type { Fault as SlackFault } from './slack/faults.ts';
import type { Fault as TeamsFault } from './teams/connector.ts';

export type Dice = (below: number) => number;

const RETRY_SOON = { 'retry-after': '0' };

const SLACK: readonly SlackFault[] = [
  { kind: 'status', status: 429, headers: { 'retry-after': '1' } },
  { kind: 'status', status: 429, headers: RETRY_SOON },
  { kind: 'error', error: 'ratelimited' },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 500, stored: true },
  { kind: 'status', status: 502, stored: true },
  { kind: 'status', status: 503 },
  { kind: 'status', status: 504, stored: true },
  { kind: 'drop' },
  { kind: 'drop', stored: true },
  { kind: 'accept-later', afterMs: 5 },
  { kind: 'hang' },
  { kind: 'hang', stored: true },
  { kind: 'slow', stored: true, stepMs: 1 },
  { kind: 'garbage' },
  { kind: 'garbage', stored: true },
  { kind: 'error', error: 'internal_error' },
  { kind: 'error', error: 'fatal_error', stored: true },
  { kind: 'late', stored: true, afterReads: 1, answer: 'drop' },
];

/** 429 without Retry-After costs five seconds of real time, so only one in a hundred faults is one. */
const BARE_LIMIT: SlackFault = { kind: 'status', status: 429 };

export function slackWeather(dice: Dice, percent: number): (method: string) => SlackFault | undefined {
  return method => {
    if (dice(100) >= percent) return undefined;
    if (dice(100) === 0) return BARE_LIMIT;
    const fault = SLACK[dice(SLACK.length)]!;
    // "late" applies to messages only.
    return fault.kind === 'late' && method !== 'chat.postMessage' ? { kind: 'drop' } : fault;
  };
}

/** Faults after which the message is certainly not stored. */
const TEAMS_CLEAR: readonly TeamsFault[] = [
  { status: 429, headers: { 'retry-after': '1' } },
  { status: 429, headers: RETRY_SOON },
  { status: 429 },
  { status: 412 },
];
/** Faults after which it is unknown whether the message is stored. */
const TEAMS_UNCLEAR: readonly TeamsFault[] = [
  { status: 500 },
  { status: 502 },
  { status: 503 },
  { status: 504 },
  'reset',
  'drop',
  'accept-later',
  'kept502',
  'hang',
  'kept-hang',
  'garbage',
];

/** @param onUnclear called for each fault of TEAMS_UNCLEAR */
export function teamsWeather(dice: Dice, percent: number, onUnclear: () => void): () => TeamsFault | undefined {
  return () => {
    if (dice(100) >= percent) return undefined;
    const all = [...TEAMS_CLEAR, 'slow' as const, ...TEAMS_UNCLEAR];
    const fault = all[dice(all.length)]!;
    if (TEAMS_UNCLEAR.includes(fault)) onUnclear();
    return fault;
  };
}
