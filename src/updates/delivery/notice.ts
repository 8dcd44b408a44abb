/** A notice to the coordinators outside any round: posted as soon as they can be reached, once per key. */
import type { Adapter, PostResult } from '../../adapter.ts';
import { dateAt } from '../../calendar/tokyo.ts';
import { deliverWithRetries } from '../../delivery/deliver-with-retries.ts';
import type { Directory } from '../../directory/directory.ts';
import { adapterOf } from '../../platform.ts';
import type { Reply } from '../../reply.ts';
import type { UpdatesState } from '../state.ts';
import { type Reach, routeOf } from './recipients.ts';

interface NoticeParts {
  directory: () => Directory;
  state: () => UpdatesState;
  adapters: readonly Adapter[];
  reach: () => Reach;
  now: () => Date;
}

/** @returns the result; failed when there is no one to send it to */
export async function tellCoordinators(reply: Reply, key: string, parts: NoticeParts): Promise<PostResult> {
  const directory = parts.directory();
  const on = dateAt(parts.now(), directory.schedule.timeZone);
  const { to } = routeOf(
    { owner: null, kind: 'digest' },
    { directory, state: parts.state(), on, reach: parts.reach() },
  );
  const adapter = to === null ? undefined : adapterOf(to, parts.adapters);
  if (to === null || !adapter) return { kind: 'failed', reason: 'no-address' };
  return deliverWithRetries(() => adapter.post(to, reply, key));
}
