/** Opens what every other part depends on: log, clock, plan data, record, and monitoring. */
import { Registry } from 'prom-client';
import type { Adapter } from './adapter.ts';
import { createClock } from './clock.ts';
import type { Config } from './config.ts';
import { unreadFile } from './directory/unread-file.ts';
import { openEngine } from './engine.ts';
import { DataError } from './errors.ts';
import { loadKnowledge } from './knowledge.ts';
import { createLog } from './log/log.ts';
import { createRefusals } from './log/refusals.ts';
import { isInTheClear } from './settings/database.ts';
import { createWatch, type Watch } from './watch/watch.ts';

export type Foundation = Awaited<ReturnType<typeof openFoundation>>;

/**
 * @param adapters notified of changes; read at that time, so it may be filled later
 * @throws what loadKnowledge or openEngine throws
 */
export async function openFoundation(config: Config, adapters: readonly Adapter[]) {
  const log = createLog(config);
  const elapsed = () => performance.now();
  const clock = createClock(config.startAt ?? undefined);
  const knowledge = await loadKnowledge(config.files, line => log.warn(line));
  const changed = () => {
    for (const adapter of adapters) adapter.changed?.();
  };
  if (config.databaseUrl && isInTheClear(config.databaseUrl, process.env))
    log.warn(
      'DATABASE_IN_CLEAR the record travels to the database unencrypted. Add ?sslmode=verify-full to DATABASE_URL.',
    );
  const engine = await openEngine({ config, now: clock.now, report: line => log.warn(line), changed });
  const last = engine.store.state().at;
  if (last && liesAhead(last, clock.now()) && (config.slack || config.teams)) {
    await engine.close();
    throw recordAhead(config, last);
  }
  const unread = unreadFile(config.files.owners, knowledge.directory, engine.store.state().directory.document);
  if (unread) log[unread.isSampleUsed ? 'warn' : 'info'](unread.words);
  const registry = new Registry();
  const watch = createWatch({ registry, state: engine.store.state, now: clock.now, elapsed });
  // A playground whose clock was moved ahead continues from there: no event may be earlier than the last recorded one.
  if (config.playground && last && new Date(last) > clock.now()) {
    if (config.startAt)
      log.warn(
        `KEIKAKU_NOW lies before the last event of the record, of ${last}: the clock starts there. For an earlier day take another KEIKAKU_DATA_DIR.`,
      );
    clock.moveTo(new Date(last));
  }
  return {
    log,
    elapsed,
    clock,
    knowledge,
    engine,
    inbox: watch.inbox(engine.inbox),
    registry,
    watch,
    refuse: watch.refuse(createRefusals(log, elapsed)),
    failed: (of: Parameters<Watch['failed']>[0], words: string) => (error: unknown) => {
      watch.failed(of);
      log.error({ err: error }, words);
    },
  };
}

/** Tolerance for clock skew between machines. */
const DAY_MS = 86_400_000;

const liesAhead = (last: string, now: Date): boolean => new Date(last).getTime() - now.getTime() > DAY_MS;

/**
 * A record ahead of the clock blocks the rounds: none is opened before the time of the last event, so nobody would be
 * asked.
 */
function recordAhead({ dataDir, databaseUrl }: Config, last: string): DataError {
  const rule = `its last event is of ${last}, which lies ahead of this computer's clock: no round would be opened until then`;
  const remedy =
    'If the clock of the playground was moved on here, take a new KEIKAKU_DATA_DIR for the office (or an empty database); else correct the clock (NTP).';
  return new DataError([
    { code: 'RECORD_AHEAD', file: databaseUrl ? 'DATABASE_URL' : dataDir, place: '', rule, remedy },
  ]);
}
