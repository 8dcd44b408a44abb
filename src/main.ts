/**
 * Starts and stops every part; the one file that names them all, so the one to read first.
 *
 * In:  a platform's event → adapters/<platform>/listen.ts → Question or Action → bot.ts
 *      → intent/ (what is asked) → answers/ or updates/ → Reply
 * Out: Reply → adapters/<platform>/render.ts → blocks, card or page
 */
import type { SlackAdapter } from '../adapters/slack/index.ts';
import type { TeamsAdapter } from '../adapters/teams/index.ts';
import { toAdaptiveCard, toFormCard } from '../adapters/teams/render.ts';
import { createWebAdapter, type WebAdapter } from '../adapters/web/index.ts';
import type { Adapter, Door } from './adapter.ts';
import { createBot } from './bot.ts';
import { dateAt } from './calendar/tokyo.ts';
import type { Config } from './config.ts';
import { type Cycle, createCycle } from './cycle.ts';
import { createRateLimitedDoor } from './door/limited-door.ts';
import { createNotSavedDoor } from './door/not-saved.ts';
import { createWaitingDoor } from './door/waiting-line.ts';
import { type Foundation, openFoundation } from './foundation.ts';
import { createHttpServer, type HttpServer } from './http/server.ts';
import { startHeartbeat } from './inbox/heartbeat.ts';
import { createPlaygroundClock } from './playground/clock.ts';
import { playgroundPeople } from './playground/people.ts';
import { run } from './run.ts';
import { welcomeText } from './text/welcome.ts';

/** Delay before the typo index is built, so that it does not slow the first answers after the start. */
const PREPARE_AFTER_MS = 2_000;

/** @returns a function that stops every part; it takes the name of the signal */
async function start(config: Config): Promise<(signal: string) => Promise<void>> {
  /** Filled below, once the adapters exist. */
  const adapters: Adapter[] = [];
  const inboxes = new Set<string>();
  const foundation = await openFoundation(config, adapters);
  const { engine, inbox, clock, log } = foundation;
  const cycle = await createCycle(config, foundation, adapters, inboxes);
  const door = createDoor(foundation, cycle);

  // Adapters.
  const platforms = await loadPlatforms(config, foundation, cycle, door);
  const server = openServer(config, foundation, cycle, platforms);
  // Platform routes come before any body parser: signatures cover the raw bytes.
  for (const platform of platforms) platform.mount(server.app, server.direct);
  adapters.push(...platforms.filter(({ name }) => config[name] !== null));
  if (config.playground) {
    const web = createPlayground(foundation, cycle, door, inboxes);
    web.mount(server.app);
    adapters.push(web);
  }

  // Start.
  const port = await server.listen();
  for (const adapter of new Set<Adapter>([...platforms, ...adapters])) await adapter.start();
  await cycle.queue.start();
  const endHeartbeat = startHeartbeat(inbox, clock.now, (from, to) => {
    for (const { name: platform } of platforms) if (config[platform]) cycle.onOutage({ platform, from, to });
  });
  process.stdout.write(`${welcomeText(config, port)}\n`);
  log.info({ host: config.host, port, connected: adapters.map(({ name }) => name) }, 'started');
  const preparing = setTimeout(() => void cycle.updates.words().search.prepare(), PREPARE_AFTER_MS).unref();

  return async signal => {
    log.info({ signal }, 'stopping');
    cycle.stop();
    for (const adapter of new Set<Adapter>([...adapters, ...platforms])) await adapter.stop();
    await server.close();
    endHeartbeat();
    clearTimeout(preparing);
    await cycle.queue.stop();
    await engine.close();
    log.info('stopped');
  };
}

/** Wraps the bot: monitoring, replies for failed writes, the waiting line, and the rate limit. */
function createDoor(
  { knowledge, engine, clock, elapsed, watch, refuse, failed }: Foundation,
  { updates }: Cycle,
): Door {
  const core = watch.door(createBot({ knowledge, conversations: engine.conversations, clock, updates, refuse }));
  const safe = createNotSavedDoor(core, failed('save', 'not saved'));
  return createRateLimitedDoor(createWaitingDoor(safe, elapsed), elapsed);
}

type Platform = SlackAdapter | TeamsAdapter;

/** The configured adapters of Slack and Teams; a platform's library is loaded only when needed. */
async function loadPlatforms(config: Config, foundation: Foundation, cycle: Cycle, door: Door): Promise<Platform[]> {
  const { clock, log, inbox, refuse, engine } = foundation;
  const { shortMemory, addresses } = engine;
  const parts = { door, now: clock.now, log, inbox, shortMemory, onOutage: cycle.onOutage, refuse };
  const platforms: Platform[] = [];
  if (config.slack) {
    const { createSlackAdapter } = await import('../adapters/slack/index.ts');
    platforms.push(createSlackAdapter({ ...parts, config: config.slack }));
  }
  // Without credentials the Teams endpoint serves local test clients, and only while the playground is on.
  if (config.teams || config.playground) {
    const { createReferenceFile, createSharedReferences, createTeamsAdapter } = await import(
      '../adapters/teams/index.ts'
    );
    const file = createReferenceFile(config.dataDir);
    // Processes on one database share the conversation references.
    const references = addresses ? createSharedReferences(addresses, file) : file;
    platforms.push(createTeamsAdapter({ ...parts, config: config.teams, playground: config.playground, references }));
  }
  return platforms;
}

function openServer(
  config: Config,
  { engine, registry, refuse, failed }: Foundation,
  { queue }: Cycle,
  platforms: readonly Platform[],
): HttpServer {
  return createHttpServer({
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
}

/** @param inboxes the ids of the playground's people are added to it */
function createPlayground(
  { knowledge, clock, log, refuse }: Foundation,
  { updates, queue }: Cycle,
  door: Door,
  inboxes: Set<string>,
): WebAdapter {
  const { plan } = knowledge;
  const directory = updates.directory();
  const { schedule } = directory;
  const people = playgroundPeople(directory, dateAt(clock.now(), schedule.timeZone));
  for (const { id } of people) inboxes.add(id);
  return createWebAdapter({
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
}

/** Resolves when the program runs or has reported why it does not. */
export const started = run(start);
