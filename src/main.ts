/**
 * Starts and stops every part; the one file that names them all, so the one to read first.
 *
 * In:  a platform's event → adapters/<platform>/listen.ts → Question or Action → bot.ts
 *      → intent/ (what is asked) → answers/ or updates/ → Reply
 * Out: Reply → adapters/<platform>/render.ts → blocks, card or page
 */
import { inspect } from 'node:util';
import type { SlackAdapter } from '../adapters/slack/index.ts';
import type { TeamsAdapter } from '../adapters/teams/index.ts';
import { toAdaptiveCard, toFormCard } from '../adapters/teams/render.ts';
import { createWebAdapter } from '../adapters/web/index.ts';
import type { Adapter, Door } from './adapter.ts';
import { createBot } from './bot.ts';
import { dateAt } from './calendar/tokyo.ts';
import { createClock } from './clock.ts';
import { type Config, readConfig } from './config.ts';
import { LONG_STOP_MS, type OnOutage, type Outage, outageKey, outageNotice } from './delivery/outage.ts';
import { createLimitedDoor } from './door/limited-door.ts';
import { sayNotSaved } from './door/not-saved.ts';
import { createWaitingDoor } from './door/waiting-line.ts';
import { openEngine } from './engine.ts';
import { BotError, DataError, describeProblem } from './errors.ts';
import { createExportsFolder } from './export/exports-folder.ts';
import { createHttpServer } from './http/server.ts';
import type { Inbox } from './inbox/inbox.ts';
import { createDailyBackup } from './journal/daily-backup.ts';
import { loadKnowledge } from './knowledge.ts';
import { createLog, type Log, secretsOf } from './log/log.ts';
import { createRedactor } from './log/redact.ts';
import { createRefusals, type Refuse } from './log/refusals.ts';
import type { Places } from './memory/places.ts';
import type { ShortMemory } from './memory/short-memory.ts';
import { createPlaygroundClock } from './playground/clock.ts';
import { playgroundPeople } from './playground/people.ts';
import { onceCaughtUp } from './queue/once-caught-up.ts';
import { createUpdateReader } from './updates/read/read-update.ts';
import { createUpdates } from './updates/service.ts';

const HEARTBEAT_MS = 60_000;
/** What only slips of the pen need is made when those who waited for the start have their answers. */
const PREPARE_AFTER_MS = 2_000;

async function start(config: Config): Promise<() => Promise<void>> {
  const log = createLog(config);
  const elapsed = () => performance.now();
  const refuse = createRefusals(log, elapsed);
  const clock = createClock(config.startAt ?? undefined);
  const knowledge = await loadKnowledge(config.files, line => log.warn(line));
  const adapters: Adapter[] = [];
  const changed = () => {
    for (const adapter of adapters) adapter.changed?.();
  };
  const engine = await openEngine({ config, now: clock.now, report: line => log.warn(line), changed });
  const { store, inbox, shortMemory, places } = engine;
  const last = store.state().at;
  // A playground that was moved ahead goes on from where it was: nothing may happen before what has happened.
  if (config.playground && last && new Date(last) > clock.now()) clock.moveTo(new Date(last));

  const inboxes = new Set<string>();
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
    report: error => log.error({ err: error }, 'update cycle failed'),
    refuse,
  });
  const has = (name: Adapter['name']): boolean => adapters.some(adapter => adapter.name === name);
  const backUp = createDailyBackup({
    store,
    now: clock.now,
    timeZone: () => updates.directory().schedule.timeZone,
    report: error => log.error({ err: error }, 'no backup could be made'),
  });
  const cycle = onceCaughtUp(
    async () => {
      await updates.tick();
      await backUp();
    },
    () => adapters,
  );
  const queue = engine.createQueue(cycle.tick);
  const core = createBot({ knowledge, conversations: engine.conversations, clock, updates, refuse });
  const safe = sayNotSaved(core, error => log.error({ err: error }, 'not saved'));
  const bot = createLimitedDoor(createWaitingDoor(safe, elapsed), elapsed);

  const onOutage = (outage: Outage) => {
    log.warn({ outage }, 'nothing could come in for a while');
    const notice = outageNotice(outage, updates.directory().schedule.timeZone);
    updates.tell(notice, outageKey(outage)).catch(error => log.error({ err: error }, 'nobody was told of an outage'));
  };
  const platforms = await loadPlatforms(config, {
    door: bot,
    now: clock.now,
    log,
    inbox,
    shortMemory,
    places,
    onOutage,
    refuse,
  });
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
    report: error => log.error({ err: error }, 'a request failed'),
  });
  // Chat platforms take their requests ahead of any body parser: signatures are over the bytes as sent.
  for (const platform of platforms) platform.mount(server.app, server.direct);
  if (config.slack || config.teams) adapters.push(...platforms.filter(({ name }) => config[name] !== null));

  if (config.playground) {
    const { plan } = knowledge;
    const directory = updates.directory();
    const people = playgroundPeople(directory, dateAt(clock.now(), directory.schedule.timeZone));
    for (const { id } of people) inboxes.add(id);
    const web = createWebAdapter({
      door: bot,
      people,
      clock: createPlaygroundClock({
        clock,
        schedule: directory.schedule,
        nextDue: updates.nextDue,
        run: queue.runNow,
      }),
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

  const port = await server.listen();
  for (const adapter of new Set<Adapter>([...platforms, ...adapters])) await adapter.start();
  await queue.start();
  const to = clock.now();
  const from = new Date(inbox.lastAlive ?? to);
  const wasLong = to.getTime() - from.getTime() >= LONG_STOP_MS;
  if (wasLong) for (const { name: platform } of platforms) if (config[platform]) onOutage({ platform, from, to });
  inbox.stillAlive();
  const heartbeat = setInterval(inbox.stillAlive, HEARTBEAT_MS).unref();
  welcome(config, port);
  const preparing = setTimeout(() => void knowledge.search.prepare(), PREPARE_AFTER_MS).unref();

  return async () => {
    cycle.stop();
    for (const adapter of new Set<Adapter>([...adapters, ...platforms])) await adapter.stop();
    await server.close();
    clearInterval(heartbeat);
    clearTimeout(preparing);
    await queue.stop();
    await engine.close();
  };
}

type Platform = (SlackAdapter | TeamsAdapter) & { name: 'slack' | 'teams' };

interface PlatformParts {
  door: Door;
  now: () => Date;
  log: Log;
  inbox: Inbox;
  shortMemory: ShortMemory;
  places: Places | null;
  onOutage: OnOutage;
  refuse: Refuse;
}

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

/** What a newcomer reads first: where to go, and what would turn on the rest. */
function welcome(config: Config, port: number): void {
  const lines = [];
  if (config.playground) lines.push(`計画 Keikaku: http://${config.host}:${port}/ を開いてください (open this page)`);
  const missing = [
    config.slack ? '' : 'Slack: SLACK_BOT_TOKEN + SLACK_SIGNING_SECRET',
    config.teams ? '' : 'Teams: MicrosoftAppId + MicrosoftAppPassword + MicrosoftAppTenantId',
  ].filter(Boolean);
  if (missing.length > 0)
    lines.push(`接続するには環境変数を設定 (to connect, set): ${missing.join(' / ')} — .env.example`);
  process.stdout.write(`${lines.join('\n')}\n`);
}

let redact = createRedactor([]);
/** What Node would print of a failure nobody caught holds whatever the failing call held. */
function giveUp(error: unknown): never {
  process.stderr.write(`${redact(inspect(error))}\n`);
  process.exit(1);
}
process.on('uncaughtException', giveUp);

async function run(): Promise<void> {
  try {
    const config = readConfig(process.env);
    redact = createRedactor(secretsOf(config));
    const stop = await start(config);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        void stop().then(() => process.exit(0));
      });
    }
  } catch (error) {
    if (error instanceof DataError) process.stderr.write(`${redact(error.problems.map(describeProblem).join('\n'))}\n`);
    else if (error instanceof BotError) process.stderr.write(`${redact(error.message)}\n`);
    else giveUp(error);
    process.exitCode = 1;
  }
}

/** Resolves when it runs, or has said why it does not. */
export const started = run();
