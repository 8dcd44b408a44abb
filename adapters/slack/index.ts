/**
 * The Slack adapter: HTTP at /slack/events, or Socket Mode when there is an app token. Bolt dispatches the events; this
 * adapter adds deduplication, stricter checks of timestamps and payloads, acknowledgement deadlines, gapless socket
 * renewal, and idempotent posting.
 */
import { App } from '@slack/bolt';
import type express from 'express';
import type { Adapter, Door, PostResult } from '../../src/adapter.ts';
import { Breaker } from '../../src/delivery/breaker.ts';
import type { OnOutage } from '../../src/delivery/outage.ts';
import type { Routes } from '../../src/http/server.ts';
import type { Inbox } from '../../src/inbox/inbox.ts';
import { createMemoryInbox } from '../../src/inbox/memory.ts';
import type { Lang } from '../../src/lang.ts';
import { createRedactor } from '../../src/log/redact.ts';
import type { Refuse } from '../../src/log/refusals.ts';
import { createShortMemory, type ShortMemory } from '../../src/memory/short-memory.ts';
import { type SlackFailure, slackText } from '../../src/text/slack.ts';
import { parseAddress, roomOf } from './address.ts';
import { createHomes } from './answering/homes.ts';
import { createRespond } from './answering/respond.ts';
import { SharedChannels } from './answering/shared-channels.ts';
import { Shares } from './answering/shares.ts';
import { Threads } from './answering/threads.ts';
import { clientOptions, createClient } from './client.ts';
import { refuseInsecure, type SlackConfig } from './config.ts';
import { createIdentify } from './identity.ts';
import { createHttpHandler } from './incoming/http.ts';
import { Intake } from './incoming/intake.ts';
import { Sockets } from './incoming/socket.ts';
import { createIntroduction } from './introduction.ts';
import { CALL_TIMEOUT_MS, PACE_MS } from './limits.ts';
import { listen } from './listen.ts';
import { createLibraryLogger, createSafeLog, type Log } from './log.ts';
import { createFindSpeaker } from './people.ts';
import { Pacer } from './posting/pace.ts';
import { createPoster } from './posting/post.ts';

export type { SlackConfig } from './config.ts';

export interface SlackAdapterOptions {
  door: Door;
  config: SlackConfig;
  now: () => Date;
  log: Log;
  /** Stores deliveries before they are acknowledged; in memory when absent. */
  inbox?: Inbox;
  /** Short-lived data shared by several processes; local to this process when absent. */
  shortMemory?: ShortMemory;
  /** Called after a period without an open Socket Mode connection. */
  onOutage?: OnOutage;
  /** Called with requests that are not from the platform, or not from this office. */
  refuse?: Refuse;
  /** Milliseconds between messages to one channel. */
  paceMs?: number;
  /** Time-out of every call to Slack, in milliseconds. */
  callTimeoutMs?: number;
  /** Delays in milliseconds between the searches of a channel after a post with an unknown outcome. */
  settleDelaysMs?: readonly number[];
  /** Delay in milliseconds before a failed post is retried. */
  retryMs?: number;
}

export interface SlackAdapter extends Adapter {
  readonly name: 'slack';
  /**
   * Mounts POST /slack/events before any body parser; nothing in Socket Mode.
   * @param direct the server's routes matched before Express, if it has any
   */
  mount(app: express.Express, direct?: Routes): void;
  /** For /readyz: whether the bot token is verified and, in Socket Mode, a connection is open. */
  isReady(): boolean;
  /** Address of the message with this idempotency key, for a delivery whose process died. */
  find(address: string, key: string, since: Date): Promise<string | undefined>;
  explain(reason: string, lang: Lang): string;
  caughtUp(): Promise<void>;
  changed(): void;
}

const DEFAULT_SETTLE_DELAYS_MS = [500, 1_500, 3_000];
/** Retry delay when the network is down. */
const RETRY_MS = 30_000;

/** @throws BotError SLACK_TOKEN_MISSING, SLACK_SECRET_MISSING */
export function createSlackAdapter(options: SlackAdapterOptions): SlackAdapter {
  const { door, config, now } = options;
  const { paceMs = PACE_MS, callTimeoutMs = CALL_TIMEOUT_MS, settleDelaysMs = DEFAULT_SETTLE_DELAYS_MS } = options;
  const { retryMs = RETRY_MS, onOutage = () => {}, refuse = () => {} } = options;
  refuseInsecure(config);
  const { botToken, signingSecret = '', appToken = '', apiUrl } = config;
  const log = createSafeLog(options.log, createRedactor([botToken, signingSecret, appToken]));
  const settings = { apiUrl, timeoutMs: callTimeoutMs, log };
  const client = createClient(botToken, settings);
  const identify = createIdentify(client);
  const findSpeaker = createFindSpeaker(client, identify, now, log);
  const homes = createHomes(door, client, findSpeaker, log);
  const settleMs = settleDelaysMs.reduce((sum, delayMs) => sum + delayMs, 0);
  const intake = new Intake(options.inbox ?? createMemoryInbox(now), log, settleMs);
  const shortMemory = options.shortMemory ?? createShortMemory();
  const breaker = new Breaker(
    () => performance.now(),
    answers =>
      answers ? log.info('slack: answers again') : log.error('slack: does not answer; what is to be sent waits'),
  );
  const isCareful = () => intake.isCatchingUp;
  const poster = createPoster({ client, pacer: new Pacer(paceMs), log, settleDelaysMs, retryMs, isCareful, breaker });
  const sockets = appToken
    ? new Sockets({ appToken, clientOptions: clientOptions(settings), intake, now, onOutage, log })
    : undefined;

  const bolt = new App({
    receiver: intake,
    // Authorises without a call; the bot's identity is looked up where needed, not before an event is acknowledged.
    authorize: async () => ({ botToken }),
    clientOptions: clientOptions(settings),
    logger: createLibraryLogger(log),
    ignoreSelf: false,
    convoStore: false,
    attachFunctionToken: false,
  });
  listen(bolt, {
    door,
    client,
    identify,
    findSpeaker,
    poster,
    threads: new Threads(client, now, log),
    shares: new Shares(shortMemory),
    shared: new SharedChannels(),
    homes,
    respond: createRespond(apiUrl),
    shortMemory,
    startedAt: now().getTime(),
    log,
  });
  const introduction = createIntroduction(identify, log, () => void intake.finishLeft());

  return {
    name: 'slack',
    mount(app, direct = app) {
      if (!sockets) direct.post('/slack/events', createHttpHandler({ signingSecret, intake, now, log, refuse }));
    },
    /** @throws DataError SLACK_TOKEN_REFUSED, SLACK_SOCKET_REFUSED; starts even if Slack is down */
    async start() {
      await introduction.start();
      await sockets?.start();
    },
    async stop() {
      introduction.stop();
      homes.stop();
      sockets?.stop();
      await intake.stop();
    },
    isReady: () => identify.isKnown() && (sockets === undefined || sockets.live > 0),
    async post(address, reply, key): Promise<PostResult> {
      const spot = parseAddress(address);
      return spot ? poster.deliver(spot, reply, key) : { kind: 'failed', reason: 'address_unusable' };
    },
    async edit(message, reply): Promise<PostResult> {
      const spot = parseAddress(message);
      return spot ? poster.redraw(spot, reply) : { kind: 'failed', reason: 'address_unusable' };
    },
    async find(address, key, since) {
      const spot = parseAddress(address);
      return spot && poster.find(spot, key, since);
    },
    roomOf,
    caughtUp: () => intake.caughtUp,
    changed: () => homes.changed(),
    explain(reason, lang) {
      const { failures } = slackText[lang];
      return failures[reason as SlackFailure] ?? failures.other;
    },
  };
}
