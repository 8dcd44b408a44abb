/** Slack over Socket Mode: two connections; a replacement is opened before an expiring one is closed. */
import type { OnOutage } from '../../../src/delivery/outage.ts';
import { refusedSetting } from '../../../src/settings/read-settings.ts';
import { codeOf } from '../errors.ts';
import type { Intake } from './intake.ts';
import { type Connection, type ConnectionParts, type Envelope, openConnection } from './socket-connection.ts';

interface SocketParts extends ConnectionParts {
  intake: Intake;
  now: () => Date;
  onOutage: OnOutage;
}

const CONNECTIONS = 2;
/** Slack redelivers events in flight when a connection breaks; a longer gap may have lost some, so it is reported. */
const OUTAGE_MS = 10_000;
const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 60_000;
/** Events in flight may still arrive on the old connection. */
const FAREWELL_MS = 2_000;
/** Permanent errors; a retry is useless. */
const HOPELESS = new Set(['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'missing_scope']);

export class Sockets {
  readonly #parts: SocketParts;
  readonly #live = new Set<Connection>();
  /** Replaced, but not closed yet. */
  readonly #retiring = new Set<Connection>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #isStopped = false;
  /** Time since which no connection has been open; undefined while one is. */
  #deafSince: Date | undefined;

  constructor(parts: SocketParts) {
    this.#parts = parts;
    this.#deafSince = parts.now();
  }

  /** Number of open connections. */
  get live(): number {
    return this.#live.size;
  }

  /** Resolves when events can arrive. @throws DataError SLACK_SOCKET_REFUSED when Slack refuses the app token */
  async start(): Promise<void> {
    try {
      await this.#open();
    } catch (error) {
      const reason = codeOf(error);
      if (HOPELESS.has(reason))
        throw refusedSetting('SLACK_SOCKET_REFUSED', 'SLACK_APP_TOKEN', text => text.refusedAppToken(reason));
      this.#parts.log.error('slack: no Socket Mode connection yet, trying on', error);
      this.#retry(1);
    }
    for (let count = 1; count < CONNECTIONS; count += 1) this.#open().catch(() => this.#retry(1));
  }

  stop(): void {
    this.#isStopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
    for (const connection of [...this.#live, ...this.#retiring]) connection.close();
    this.#live.clear();
  }

  async #open(): Promise<void> {
    const connection = await openConnection(this.#parts, {
      delivered: delivery => this.#receive(delivery),
      expiring: expiring => this.#renew(expiring),
      closed: closed => this.#replace(closed),
    });
    if (this.#isStopped) return connection.close();
    this.#live.add(connection);
    this.#hearAgain();
  }

  #hearAgain(): void {
    const from = this.#deafSince;
    if (!from) return;
    const to = this.#parts.now();
    this.#deafSince = undefined;
    this.#parts.log.info('slack: Socket Mode is connected');
    if (to.getTime() - from.getTime() >= OUTAGE_MS) this.#parts.onOutage({ platform: 'slack', from, to });
  }

  #renew(connection: Connection): void {
    if (!this.#live.has(connection)) return;
    const retire = () => {
      this.#live.delete(connection);
      this.#retiring.add(connection);
      this.#later(() => {
        this.#retiring.delete(connection);
        connection.close();
      }, FAREWELL_MS);
    };
    // If opening fails, the old connection lasts until Slack closes it, and is then replaced.
    this.#open().then(retire, error => this.#parts.log.warn('slack: a connection was not renewed', error));
  }

  #replace(connection: Connection): void {
    if (!this.#live.delete(connection) || this.#isStopped) return;
    if (this.#live.size === 0) {
      this.#deafSince = this.#parts.now();
      this.#parts.log.warn('slack: no Socket Mode connection is open any more, opening one');
    }
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

  async #receive({ body, ack, retry_num, retry_reason }: Envelope): Promise<void> {
    try {
      const answer = await this.#parts.intake.take(body, {
        ...(retry_num ? { retryNum: retry_num } : {}),
        ...(retry_reason ? { retryReason: retry_reason } : {}),
      });
      await ack(answer);
    } catch (error) {
      // Not acknowledged: Slack redelivers it.
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
