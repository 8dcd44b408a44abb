/**
 * Reads the state from a database's journal without writing: it sets nothing up, holds no lock, and does not register
 * as a running process.
 */
import { describeFailure } from '../../postgres/failures.ts';
import { isSetUp } from '../../postgres/migrate.ts';
import { createSession } from '../../postgres/session.ts';
import { startOfChain } from '../chain.ts';
import { createCodec } from '../codec.ts';
import type { Kinds } from '../event.ts';
import { recordedIdentity } from './postgres.ts';
import type { SharedStoreOptions } from './shared-store.ts';
import { createSharedWriter } from './shared-writer.ts';

/**
 * @returns null when nothing was ever recorded in the database
 * @throws BotError DATABASE_… when it cannot be used; JOURNAL_KIND_UNKNOWN
 * @throws DataError JOURNAL_DAMAGED naming the event
 */
export async function readSharedState<State, K extends Kinds>({
  url,
  kinds,
  fold,
}: Pick<SharedStoreOptions<State, K>, 'url' | 'kinds' | 'fold'>): Promise<State | null> {
  const session = createSession({ url });
  try {
    const identity = await session.run(async query => ((await isSetUp(query)) ? recordedIdentity(query) : null));
    if (!identity) return null;
    let state = fold.initial();
    // An empty append reads what others have recorded.
    await createSharedWriter(createCodec(kinds), startOfChain(identity), session).record([], events => {
      for (const event of events) state = fold.apply(state, event);
    });
    return state;
  } catch (error) {
    throw describeFailure(error, url);
  } finally {
    await session.close();
  }
}
