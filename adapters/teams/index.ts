/**
 * The Microsoft Teams adapter. The SDK is loaded at start-up when the bot has credentials, otherwise when a local test
 * client first calls; an office without Teams never loads it.
 */
import type express from 'express';
import type { Adapter, Door, Elsewhere, PostResult } from '../../src/adapter.ts';
import { BackgroundWork } from '../../src/delivery/background-work.ts';
import type { Inbox } from '../../src/inbox/inbox.ts';
import { createMemoryInbox } from '../../src/inbox/memory.ts';
import type { Lang } from '../../src/lang.ts';
import type { Refuse } from '../../src/log/refusals.ts';
import { createShortMemory, type ShortMemory } from '../../src/memory/short-memory.ts';
import type { Reply } from '../../src/reply.ts';
import type { TeamsConfig } from '../../src/settings/teams.ts';
import { type TeamsFailure, teamsText } from '../../src/text/teams.ts';
import { addressOf, parseAddress, parseMessageName, roomOf } from './address.ts';
import { LOOPBACK_HOSTS, publicCloud, type TeamsCloud } from './cloud.ts';
import { identityOf } from './config.ts';
import { createEndpoint } from './incoming/endpoint.ts';
import { CALL_TIMEOUT_MS } from './limits.ts';
import { createLoader } from './loaded.ts';
import { createAdapterLog, type Log } from './log.ts';
import { type ReferenceStore, References } from './posting/references.ts';
import { toMessage } from './rendering/message.ts';

export type { Reference } from './posting/references.ts';
export { createReferenceFile } from './posting/references-file.ts';
export { createSharedReferences } from './posting/references-shared.ts';

interface TeamsAdapterOptions {
  door: Door;
  /** Null without credentials: then the endpoint serves only programs on this computer, while the playground is on. */
  config: TeamsConfig | null;
  playground: boolean;
  references: ReferenceStore;
  /** Stores messages and late clicks before they are acknowledged; in memory by default. */
  inbox?: Inbox;
  /** Short-lived data shared by several processes; local to this process when absent. */
  shortMemory?: ShortMemory;
  now: () => Date;
  log: Log;
  /** Called with requests that are not from the platform, or not from this office. */
  refuse?: Refuse;
  /** A Microsoft cloud other than the public one, or a test double. */
  cloud?: TeamsCloud;
  /** Time-out of a call to Teams, in milliseconds. */
  callTimeoutMs?: number;
}

export interface TeamsAdapter extends Adapter {
  readonly name: 'teams';
  /** Mounts POST /api/messages before any body parser; nothing without credentials and playground. */
  mount(app: express.Express): void;
  /** For /readyz: whether the SDK is loaded, if there are credentials. */
  isReady(): boolean;
  /** Advice to a coordinator about a `PostResult.reason` of this adapter. */
  explain(reason: string, lang: Lang): string;
  /** Offers a file in a personal chat; elsewhere explains how to get it there. */
  sendFile(conversation: string, name: string, bytes: Uint8Array, lang: Lang): Promise<PostResult | Elsewhere>;
}

/** @throws BotError TEAMS_APP_ID_MISSING, TEAMS_PASSWORD_MISSING, TEAMS_TENANT_MISSING */
export function createTeamsAdapter(options: TeamsAdapterOptions): TeamsAdapter {
  const { door, playground, now, callTimeoutMs = CALL_TIMEOUT_MS, refuse = () => {} } = options;
  const identity = options.config && identityOf(options.config);
  const cloud = options.cloud ?? publicCloud;
  const log = createAdapterLog(options.log);
  const references = new References(options.references, () => performance.now());
  const underWay = new BackgroundWork(error => log.error('teams: work behind a request failed', error));
  const posting = new Map<string, Promise<PostResult>>();
  const loaded = createLoader({
    door,
    identity,
    cloud,
    references,
    inbox: options.inbox ?? createMemoryInbox(now),
    shortMemory: options.shortMemory ?? createShortMemory(),
    background: work => underWay.add(work),
    now,
    log,
    callTimeoutMs,
  });

  return {
    name: 'teams',
    mount(app) {
      if (!identity && !playground) return;
      const serviceHosts = identity ? cloud.serviceHosts : LOOPBACK_HOSTS;
      const sdk = async () => (await loaded()).sdk;
      app.use(createEndpoint({ sdk, tenant: identity?.tenantId ?? null, serviceHosts, log, refuse }));
    },
    async start() {
      await references.load();
      if (!identity) return;
      await loaded();
      log.info('teams: ready for what Microsoft sends');
    },
    stop: () => underWay.settled(),
    caughtUp: async () => {
      if (identity) await (await loaded()).caughtUp;
    },
    isReady: () => identity === null || loaded.isDone(),
    explain(reason, lang) {
      const { failures } = teamsText[lang];
      return failures[reason as TeamsFailure] ?? failures.other;
    },
    post(address, reply, key) {
      // Teams stores no metadata with a message, so the key only prevents concurrent posts.
      const same = posting.get(key);
      if (same) return same;
      const result = post(address, reply).finally(() => posting.delete(key));
      posting.set(key, result);
      return result;
    },
    async edit(message, reply): Promise<PostResult> {
      const name = parseMessageName(message);
      if (!name) return failed('address_unusable');
      const place = await references.place(name.conversation);
      if (!place) return failed('conversation_unknown');
      const { handling } = await loaded();
      return handling.poster.redraw(place, name.activity, toMessage(reply, handling.dialogs));
    },
    roomOf(conversation) {
      const id = parseAddress(conversation);
      if (!id) return undefined;
      const room = roomOf(id);
      const kind = references.roomSpokenIn(room);
      return kind === 'channel' || kind === 'groupChat' ? addressOf(room) : undefined;
    },
    async sendFile(conversation, name, bytes, lang): Promise<PostResult | Elsewhere> {
      const found = await find(conversation);
      if ('kind' in found) return found;
      return (await loaded()).files.offer(found.place, found.room, name, bytes, lang);
    },
  };

  async function post(address: string, reply: Reply): Promise<PostResult> {
    const found = await find(address);
    if ('kind' in found) return found;
    const { handling } = await loaded();
    return handling.poster.send(found.place, toMessage(reply, handling.dialogs), found.room === 'channel');
  }

  async function find(address: string) {
    const id = parseAddress(address);
    if (!id) return failed('address_unusable');
    const place = await references.place(id);
    if (!place) return failed('conversation_unknown');
    return { place, room: (await references.room(place.conversation)) ?? ('groupChat' as const) };
  }
}

function failed(reason: TeamsFailure): { kind: 'failed'; reason: TeamsFailure } {
  return { kind: 'failed', reason };
}
