/** Assembles handlers and poster around the SDK on first use; after a failure the next use tries again. */
import { randomUUID } from 'node:crypto';
import type { Door } from '../../src/adapter.ts';
import { Breaker } from '../../src/delivery/breaker.ts';
import type { Inbox } from '../../src/inbox/inbox.ts';
import type { ShortMemory } from '../../src/memory/short-memory.ts';
import { Files } from './answering/files.ts';
import { MessageSigner } from './answering/ticket.ts';
import { finishLeft } from './answering/unfinished.ts';
import type { TeamsCloud } from './cloud.ts';
import type { Identity } from './config.ts';
import type { Handling } from './handling.ts';
import { ClickDeduplicator } from './incoming/click-deduplicator.ts';
import { Intake } from './incoming/intake.ts';
import { PACE, PACE_IN_ALL } from './limits.ts';
import { listen } from './listen.ts';
import type { AdapterLog } from './log.ts';
import { createFindSpeaker } from './people.ts';
import { Pacer } from './posting/pace.ts';
import { createPoster } from './posting/post.ts';
import type { References } from './posting/references.ts';
import { loadSdk, type TeamsSdk } from './sdk.ts';

interface Loaded {
  sdk: TeamsSdk;
  handling: Handling;
  files: Files;
  /** Resolves when nothing left by an earlier process is unhandled. */
  caughtUp: Promise<void>;
}

interface LoadParts {
  door: Door;
  /** Null where only loopback callers are accepted. */
  identity: Identity | null;
  cloud: TeamsCloud;
  references: References;
  inbox: Inbox;
  shortMemory: ShortMemory;
  /** Runs work in the background; a shutdown waits for it. */
  background: (work: Promise<unknown>) => void;
  now: () => Date;
  log: AdapterLog;
  callTimeoutMs: number;
}

interface Loader {
  (): Promise<Loaded>;
  isDone(): boolean;
}

export function createLoader(parts: LoadParts): Loader {
  let loading: Promise<Loaded> | undefined;
  let isDone = false;

  async function begin(): Promise<Loaded> {
    const loaded = await load(parts);
    isDone = true;
    return loaded;
  }

  const loaded = () => {
    loading ??= begin();
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
  return Object.assign(loaded, { isDone: () => isDone });
}

async function load(parts: LoadParts): Promise<Loaded> {
  const { door, identity, cloud, references, shortMemory, inbox, background, now, log } = parts;
  // Requests may arrive before the start has finished.
  await references.load();
  const sdk = await loadSdk({ identity, cloud, log, timeoutMs: parts.callTimeoutMs });
  const { connector } = sdk;
  const elapsed = () => performance.now();
  const poster = createPoster({
    connector,
    pacer: new Pacer(PACE, elapsed),
    pacerInAll: new Pacer(PACE_IN_ALL, elapsed),
    log,
    breaker: new Breaker(elapsed, answers =>
      answers ? log.info('teams: answers again') : log.error('teams: does not answer; what is to be sent waits'),
    ),
  });
  const files = new Files({ poster, uploadHosts: cloud.uploadHosts, memory: shortMemory, log });
  const tenant = identity?.tenantId ?? null;
  const taking = new Intake(inbox, background, log);
  const handling: Handling = {
    door,
    poster,
    findSpeaker: createFindSpeaker({ connector, references, tenant, now, log }),
    references,
    repeats: { cards: new ClickDeduplicator(elapsed), dialogs: new ClickDeduplicator(elapsed) },
    taking,
    // Without a password signatures are valid in this process only; a dialog with an invalid one changes no message.
    seal: new MessageSigner(identity?.appPassword ?? randomUUID()),
    log,
    // The local test client refuses to open dialogs.
    dialogs: identity !== null,
    background,
    elapsed,
  };
  listen(sdk.app, { handling, files });
  const caughtUp = taking.finishLeft((body, begun, begin) => finishLeft(handling, body, begun, begin));
  background(caughtUp);
  return { sdk, handling, files, caughtUp };
}
