/**
 * Slack over Socket Mode: two connections, and when Slack asks for one to be renewed the new one is opened before the
 * old one goes. Bolt's own receiver closes first and waits five seconds, in which events have nowhere to go.
 */
import { SocketModeReceiver, type SocketModeReceiverOptions } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import { BotError } from '../../src/errors.ts';
import { codeOf } from './errors.ts';
import type { Intake } from './intake.ts';
import { createLibraryLogger, type SafeLog } from './log.ts';

export interface SocketParts {
  appToken: string;
  clientOptions: WebClientOptions;
  intake: Intake;
  log: SafeLog;
}

const CONNECTIONS = 2;
const HELLO_TIMEOUT_MS = 10_000;
const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 60_000;
/** What stays in flight on an old connection may still arrive there. */
const FAREWELL_MS = 2_000;
/** Trying again does not cure these. */
const HOPELESS = new Set(['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'missing_scope']);

type Client = SocketModeReceiver['client'];

export class Sockets {
  readonly #parts: SocketParts;
  readonly #live = new Set<Client>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #isStopped = false;

  constructor(parts: SocketParts) {
    this.#parts = parts;
  }

  /** Connections that events can come through now. */
  get live(): number {
    return this.#live.size;
  }

  /** Resolves when events can come in. @throws BotError SLACK_SOCKET_REFUSED when Slack refuses the app token */
  async start(): Promise<void> {
    try {
      await this.#open();
    } catch (error) {
      if (HOPELESS.has(codeOf(error)) || isHopeless(error)) {
        const advice = 'Check SLACK_APP_TOKEN (xapp-…, scope connections:write) and that Socket Mode is on.';
        throw new BotError('SLACK_SOCKET_REFUSED', `Slack refuses the connection. ${advice}`, { cause: error });
      }
      this.#parts.log.error('slack: no Socket Mode connection yet, trying on', error);
      this.#retry(1);
    }
    for (let count = 1; count < CONNECTIONS; count += 1) this.#open().catch(() => this.#retry(1));
  }

  stop(): void {
    this.#isStopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
    for (const client of this.#live) close(client);
    this.#live.clear();
  }

  async #open(): Promise<void> {
    const { appToken, clientOptions, log } = this.#parts;
    const receiver = new SocketModeReceiver({
      appToken,
      autoReconnectEnabled: false,
      logger: createLibraryLogger(log) as NonNullable<SocketModeReceiverOptions['logger']>,
      installerOptions: { clientOptions },
    });
    const { client } = receiver;
    client.removeAllListeners('slack_event');
    client.on('slack_event', delivery => this.#receive(delivery));
    this.#renewBeforeClosing(client);
    await withinTime(client.start(), () => close(client));
    if (this.#isStopped) return close(client);
    this.#live.add(client);
    client.on('disconnected', () => this.#lost(client));
  }

  /** A request to reconnect is answered with a new connection; the library would close the old one first. */
  #renewBeforeClosing(client: Client): void {
    const read = client.listeners('ws_message') as ((data: unknown, isBinary: boolean) => void)[];
    client.removeAllListeners('ws_message');
    client.on('ws_message', (data: unknown, isBinary: boolean) => {
      if (isGoodbye(data)) this.#renew(client);
      else for (const listener of read) listener(data, isBinary);
    });
  }

  #renew(client: Client): void {
    if (!this.#live.has(client)) return;
    const retire = () => {
      this.#live.delete(client);
      this.#later(() => close(client), FAREWELL_MS);
    };
    // Should opening fail, the old connection lasts until Slack closes it, which counts as a loss.
    this.#open().then(retire, error => this.#parts.log.warn('slack: a connection was not renewed', error));
  }

  #lost(client: Client): void {
    if (!this.#live.delete(client) || this.#isStopped) return;
    this.#open().catch(() => this.#retry(1));
  }

  #retry(attempt: number): void {
    const delayMs = Math.min(FIRST_DELAY_MS * 2 ** attempt, LONGEST_DELAY_MS);
    this.#later(() => {
      this.#open().catch(error => {
        this.#parts.log.error('slack: Socket Mode is down, trying on', error);
        this.#retry(attempt + 1);
      });
    }, delayMs);
  }

  async #receive({ body, ack, retry_num, retry_reason }: Delivery): Promise<void> {
    try {
      const retry = {
        ...(retry_num ? { retryNum: retry_num } : {}),
        ...(retry_reason ? { retryReason: retry_reason } : {}),
      };
      const answer = await this.#parts.intake.take(body, retry);
      await ack(answer);
    } catch (error) {
      // Not acknowledged: Slack delivers it again.
      this.#parts.log.error('slack: a delivery was not taken', error);
    }
  }

  #later(work: () => void, delayMs: number): void {
    if (this.#isStopped) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      work();
    }, delayMs);
    this.#timers.add(timer);
  }
}

interface Delivery {
  body: Record<string, unknown>;
  ack: (answer?: unknown) => Promise<void>;
  retry_num?: number;
  retry_reason?: string;
}

function isGoodbye(data: unknown): boolean {
  if (typeof data !== 'string' || !data.includes('"disconnect"')) return false;
  try {
    return JSON.parse(data).type === 'disconnect';
  } catch {
    return false;
  }
}

function isHopeless(error: unknown): boolean {
  return error instanceof Error && [...HOPELESS].some(code => error.message.includes(code));
}

/** Says goodbye; whether Slack answers is not waited for. */
function close(client: Client): void {
  client.disconnect().catch(() => {});
}

async function withinTime(start: Promise<unknown>, giveUp: () => void): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      giveUp();
      reject(new Error(`no hello within ${HELLO_TIMEOUT_MS} ms`));
    }, HELLO_TIMEOUT_MS);
  });
  try {
    await Promise.race([start, late]);
  } finally {
    clearTimeout(timer);
  }
}
