/** KEIKAKU_NOW: initial time of the clock. */
import { type Clock, createClock } from '../clock.ts';
import { readSettings, type Wrong } from './read-settings.ts';

/** @returns null for the machine's time, or for an invalid instant */
export function readStartAt({ KEIKAKU_NOW: start }: NodeJS.ProcessEnv, wrong: Wrong): Date | null {
  if (!start) return null;
  const startAt = new Date(start);
  if (!Number.isNaN(startAt.getTime())) return startAt;
  wrong('KEIKAKU_NOW', text => text.noInstant(start));
  return null;
}

/** The clock of a command. @throws DataError */
export const commandClock = (env: NodeJS.ProcessEnv): Clock =>
  createClock(readSettings(env, wrong => readStartAt(env, wrong)) ?? undefined);
