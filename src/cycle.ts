/** Scheduled work: the update rounds, the daily backup, and the queue that triggers both. */
import type { Adapter } from './adapter.ts';
import type { Config } from './config.ts';
import { type Outage, outageKey, outageNotice } from './delivery/outage.ts';
import { createExportsFolder } from './export/exports-folder.ts';
import type { Foundation } from './foundation.ts';
import { createDailyBackup } from './journal/backup/daily-backup.ts';
import type { PlatformName } from './platform.ts';
import { afterCatchUp } from './queue/after-catch-up.ts';
import { createUpdates } from './updates/service.ts';
import { createLanguage } from './updates/synonyms/language.ts';

export type Cycle = Awaited<ReturnType<typeof createCycle>>;

/**
 * @param adapters used for posting; read at the time something is due, so it may be filled later
 * @param inboxes ids of the playground's people, whose messages the page shows
 */
export async function createCycle(
  config: Config,
  { log, clock, knowledge, engine, watch, refuse, failed }: Foundation,
  adapters: readonly Adapter[],
  inboxes: ReadonlySet<string>,
) {
  const { store } = engine;
  const has = (name: PlatformName): boolean => adapters.some(adapter => adapter.name === name);
  const language = createLanguage(knowledge, () => store.state().synonyms);
  const updates = await createUpdates({
    plan: knowledge.plan,
    directory: knowledge.directory,
    language,
    journal: store.journal,
    state: store.state,
    adapters,
    holds: engine.holds,
    reach: () => ({ slack: has('slack'), teams: has('teams'), web: inboxes }),
    exports: createExportsFolder(config.dataDir),
    now: clock.now,
    report: failed('update-cycle', 'update cycle failed'),
    refuse,
  });
  const timeZone = () => updates.directory().schedule.timeZone;
  const backUp = createDailyBackup({
    store,
    now: clock.now,
    timeZone,
    report: failed('backup', 'no backup could be made'),
  });
  const caughtUp = afterCatchUp(
    async () => {
      await updates.tick();
      await backUp();
    },
    () => adapters,
  );
  return {
    updates,
    queue: engine.createQueue(watch.tick(caughtUp.tick)),
    /** Starts nothing new; the queue's own stop waits for work in progress. */
    stop(): void {
      caughtUp.stop();
      updates.stop();
    },
    onOutage(outage: Outage): void {
      log.warn({ outage }, 'nothing could come in for a while');
      const notice = outageNotice(outage, timeZone());
      updates.tell(notice, outageKey(outage)).catch(error => log.error({ err: error }, 'nobody was told of an outage'));
    },
  };
}
