/** What commands take from the environment beside the data files. */
import { type Clock, createClock } from '../clock.ts';
import { BotError } from '../errors.ts';

export const dataFolderOf = (env: NodeJS.ProcessEnv): string => env.KEIKAKU_DATA_DIR || './var';

/** @throws BotError KEIKAKU_NOW */
export function commandClock({ KEIKAKU_NOW: start }: NodeJS.ProcessEnv): Clock {
  const startAt = start ? new Date(start) : undefined;
  if (startAt && Number.isNaN(startAt.getTime()))
    throw new BotError('KEIKAKU_NOW', `"${start}" is not an instant. Use ISO 8601, e.g. 2009-10-15T09:00:00+09:00.`);
  return createClock(startAt);
}
