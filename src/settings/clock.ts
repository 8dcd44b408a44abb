/** KEIKAKU_NOW: where the clock starts. */
import { type Clock, createClock } from '../clock.ts';
import type { Wrong } from './secret.ts';
import { readSetting } from './setting.ts';

/** @returns null for the machine's time, or where it is no instant */
export function readStartAt({ KEIKAKU_NOW: start }: NodeJS.ProcessEnv, wrong: Wrong): Date | null {
  if (!start) return null;
  const startAt = new Date(start);
  if (!Number.isNaN(startAt.getTime())) return startAt;
  wrong('KEIKAKU_NOW', `"${start}" is not an instant`, 'Use ISO 8601 with an offset, e.g. 2009-10-15T09:00:00+09:00.');
  return null;
}

/** The clock of a command. @throws DataError */
export const commandClock = (env: NodeJS.ProcessEnv): Clock =>
  createClock(readSetting(wrong => readStartAt(env, wrong)) ?? undefined);
