/**
 * Starts and stops every part; the one file that names them all, so the one to read first.
 *
 * In:  a platform's event → adapters/<platform>/listen.ts → Question or Action → bot.ts
 *      → intent/ (what is asked) → answers/ or updates/ → Reply
 * Out: Reply → adapters/<platform>/render.ts → blocks, card or page
 */
import { Registry } from 'prom-client';
import type { SlackAdapter, SlackAdapterOptions } from '../adapters/slack/index.ts';
import type { TeamsAdapter } from '../adapters/teams/index.ts';
import { toAdaptiveCard, toFormCard } from '../adapters/teams/render.ts';
import { createWebAdapter } from '../adapters/web/index.ts';
import type { Adapter } from './adapter.ts';
import { createBot } from './bot.ts';
import { dateAt } from './calendar/tokyo.ts';
import { createClock } from './clock.ts';
import { type Config, readConfig } from './config.ts';
import { type Outage, outageKey, outageNotice } from './delivery/outage.ts';
import { createLimitedDoor } from './door/limited-door.ts';
import { sayNotSaved } from './door/not-saved.ts';
import { createWaitingDoor } from './door/waiting-line.ts';
import { openEngine } from './engine.ts';
import { createExportsFolder } from './export/exports-folder.ts';
import { createHttpServer } from './http/server.ts';
import { startHeartbeat } from './inbox/heartbeat.ts';
import { createDailyBackup } from './journal/backup/daily-backup.ts';
import { loadKnowledge } from './knowledge.ts';
import { createLastWords } from './log/last-words.ts';
import { createLog } from './log/log.ts';
import { createRefusals } from './log/refusals.ts';
import type { Places } from './memory/places.ts';
import { createPlaygroundClock } from './playground/clock.ts';
import { playgroundPeople } from './playground/people.ts';
import { onceCaughtUp } from './queue/once-caught-up.ts';
import { welcomeText } from './text/welcome.ts';
import { createUpdateReader } from './updates/read/read-update.ts';
import { createUpdates } from './updates/service.ts';
import { createWatch } from './watch/watch.ts';

/** What only slips of the pen need is made when those who waited for the start have their answers. */
const PREPARE_AFTER_MS = 2_000;

/** @returns stops all of it */
async function start(config: Config): Promise<() => Promise<void>> {
  const log = createLog(config);
  const elapsed = () => performance.now();
  const clock = createClock(config.startAt ?? undefined);
  /** Who is posted to; filled below, when the platforms are there. */
  const adapters: Adapter[] = [];
  const has = (name: Adapter['name']): boolean => adapters.some(adapter => adapter.name === name);
  const inboxes = new Set<string>();

  // What is known and what was recorded.
  const knowledge = await loadKnowledge(config.files, line => log.warn(line));
  const changed = () => {
    for (const adapter of adapters) adapter.changed?.();
  };
  const engine = await openEngine({ config, now: clock.now, report: line => log.warn(line), changed });
  const { store, shortMemory, places } = engine;
  const registry = new Registry();
  const watch = createWatch({ registry, state: store.state, now: clock.now, elapsed });
  const refuse = watch.refuse(createRefusals(log, elapsed));
  const inbox = watch.inbox(engine.inbox);
  const failed = (of: Parameters<typeof watch.failed>[0], words: string) => (error: unknown) => {
    watch.failed(of);
    log.error({ err: error }, words);
  };
  const last = store.state().at;
  // A playground that was moved ahead goes on from where it was: nothing may happen before what has happened.
  if (config.playground && last && new Date(last) > clock.now()) clock.moveTo(new Date(last));

  // What goes by the clock.
  const updates = await createUpdates({
    plan: knowledge.plan,
    directory: knowledge.directory,
    reader: createUpdateReader(knowledge),
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
  const cycle = onceCaughtUp(
    async () => {
      await updates.tick();
      await backUp();
    },
    () => adapters,
  );
  const queue = engine.createQueue(watch.tick(cycle.tick));
  const onOutage = (outage: Outage) => {
    log.warn({ outage }, 'nothing could come in for a while');
    const notice = outageNotice(outage, timeZone());
    updates.tell(notice, outageKey(outage)).catch(error => log.error({ err: error }, 'nobody was told of an outage'));
  };

  // The door to the answers, and the ways to it.
  const core = watch.door(createBot({ knowledge, conversations: engine.conversations, clock, updates, refuse }));
  const safe = sayNotSaved(core, failed('save', 'not saved'));
  const door = createLimitedDoor(createWaitingDoor(safe, elapsed), elapsed);
  const shared = { door, now: clock.now, log, inbox, shortMemory, places, onOutage, refuse };
  const platforms = await loadPlatforms(config, shared);
  const server = createHttpServer({
    host: config.host,
    port: config.port,
    readiness: [
      ...engine.readiness,
      { name: 'queue', check: async () => queue.problem() },
      ...platforms.map(platform => ({
        name: platform.name,
        check: async () => (platform.isReady() ? null : 'not connected yet'),
      })),
    ],
    registry,
    metricsToken: config.metricsToken,
    refuse,
    report: failed('request', 'a request failed'),
  });
  // Chat platforms take their requests ahead of any body parser: signatures are over the bytes as sent.
  for (const platform of platforms) platform.mount(server.app, server.direct);
  adapters.push(...platforms.filter(({ name }) => config[name] !== null));
  if (config.playground) {
    const { plan } = knowledge;
    const directory = updates.directory();
    const people = playgroundPeople(directory, dateAt(clock.now(), directory.schedule.timeZone));
    for (const { id } of people) inboxes.add(id);
    const { schedule } = directory;
    const web = createWebAdapter({
      door,
      people,
      clock: createPlaygroundClock({ clock, schedule, nextDue: updates.nextDue, run: queue.runNow }),
      title: { ja: plan.document.title, en: plan.document.titleEn },
      toCard: toAdaptiveCard,
      toFormCard,
      now: clock.now,
      report: error => log.error({ err: error }, 'playground request failed'),
      refuse,
    });
    web.mount(server.app);
    adapters.push(web);
  }

  // Everything is there: it starts.
  const port = await server.listen();
  for (const adapter of new Set<Adapter>([...platforms, ...adapters])) await adapter.start();
  await queue.start();
  const endHeartbeat = startHeartbeat(inbox, clock.now, (from, to) => {
    for (const { name: platform } of platforms) if (config[platform]) onOutage({ platform, from, to });
  });
  process.stdout.write(`${welcomeText(config, port)}\n`);
  const preparing = setTimeout(() => void knowledge.search.prepare(), PREPARE_AFTER_MS).unref();

  return async () => {
    cycle.stop();
    for (const adapter of new Set<Adapter>([...adapters, ...platforms])) await adapter.stop();
    await server.close();
    endHeartbeat();
    clearTimeout(preparing);
    await queue.stop();
    await engine.close();
  };
}

type Platform = (SlackAdapter | TeamsAdapter) & { name: 'slack' | 'teams' };

/** What Slack and Teams are given alike; places are where several processes know to post. */
type PlatformParts = Required<
  Pick<SlackAdapterOptions, 'door' | 'now' | 'log' | 'inbox' | 'shortMemory' | 'onOutage' | 'refuse'>
> & { places: Places | null };

/** Slack and Teams as configured; a platform's library is loaded only when it is. */
async function loadPlatforms(config: Config, { places, ...parts }: PlatformParts): Promise<Platform[]> {
  const platforms: Platform[] = [];
  if (config.slack) {
    const { createSlackAdapter } = await import('../adapters/slack/index.ts');
    platforms.push(createSlackAdapter({ ...parts, config: config.slack }));
  }
  // Without credentials Teams' endpoint serves local test clients, and only while the playground is on.
  if (config.teams || config.playground) {
    const { createReferenceFile, createSharedReferences, createTeamsAdapter } = await import(
      '../adapters/teams/index.ts'
    );
    const file = createReferenceFile(config.dataDir);
    const references = places ? createSharedReferences(places, file) : file;
    platforms.push(createTeamsAdapter({ ...parts, config: config.teams, playground: config.playground, references }));
  }
  return platforms;
}

const lastWords = createLastWords();

async function run(): Promise<void> {
  try {
    const config = readConfig(process.env);
    lastWords.keepSecret(config);
    const stop = await start(config);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        void stop().then(() => process.exit(0));
      });
    }
  } catch (error) {
    lastWords.startFailed(error);
  }
}

/** Resolves when it runs, or has said why it does not. */
export const started = run();
