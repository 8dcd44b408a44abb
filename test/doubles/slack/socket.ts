/**
 * Slack's end of Socket Mode: sends envelopes, records the acknowledgements, and redelivers what was unacknowledged
 * when a connection closed.
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';

interface Envelope {
  envelope_id: string;
  retry_attempt: number;
}

const NOTICED_AFTER_MS = 5_000;

interface Pending {
  envelope: Envelope;
  connection: WebSocket | undefined;
  resolve: (payload: unknown) => void;
}

export class DoubleSocket {
  readonly #server = new WebSocketServer({ noServer: true });
  /** Open connections in order of preference: the first one gets the next envelope. */
  readonly connections = new Set<WebSocket>();
  /** Connections asked to disconnect and still open. */
  readonly #expiring = new WeakSet<WebSocket>();
  readonly #frozen = new WeakSet<WebSocket>();
  /** Number of connections opened so far. */
  opened = 0;
  /** Number of envelopes sent while no connection was open. */
  homeless = 0;
  #lastEnvelope = 0;
  readonly #pending = new Map<string, Pending>();

  constructor(server: Server) {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      this.#server.handleUpgrade(request, socket, head, connection => this.#accept(connection));
    });
  }

  /** Sends an envelope; resolves with the payload of its acknowledgement. */
  deliver(type: string, payload: object, extra: object = {}): Promise<unknown> {
    this.#lastEnvelope += 1;
    const envelope_id = `envelope-${this.#lastEnvelope}`;
    const envelope = { envelope_id, retry_attempt: 0, type, payload, accepts_response_payload: true, ...extra };
    return new Promise(resolve => {
      const pending = { envelope, connection: undefined, resolve };
      this.#pending.set(envelope_id, pending);
      this.#send(pending);
    });
  }

  /** Asks the first connection to be renewed and closes it after a while, as Slack does. */
  refresh(closeAfterMs: number): void {
    const connection = [...this.connections].find(each => !this.#expiring.has(each));
    if (!connection) throw new Error('no connection to refresh');
    this.#expiring.add(connection);
    connection.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
    // Moves this connection to the end of the order of preference.
    this.connections.delete(connection);
    this.connections.add(connection);
    setTimeout(() => {
      this.connections.delete(connection);
      connection.close();
    }, closeAfterMs).unref();
  }

  /** Freezes the first connection: it neither reads nor sends, but stays open, as when a firewall drops its state. */
  freeze(): void {
    const connection = [...this.connections].find(each => !this.#frozen.has(each));
    if (!connection) throw new Error('no connection to freeze');
    this.#frozen.add(connection);
    connection.pause();
    connection.send = () => {};
    // After a while Slack notices the dead connection and redelivers its envelopes over another one.
    setTimeout(() => this.#forget(connection), NOTICED_AFTER_MS).unref();
  }

  close(): void {
    this.#pending.clear();
    for (const connection of this.#server.clients) connection.terminate();
    this.#server.close();
  }

  #send(pending: Pending): void {
    const connection = [...this.connections].find(each => each.readyState === WebSocket.OPEN);
    if (!connection) this.homeless += 1;
    pending.connection = connection;
    connection?.send(JSON.stringify(pending.envelope));
  }

  #forget(connection: WebSocket): void {
    this.connections.delete(connection);
    for (const pending of this.#pending.values()) {
      if (pending.connection !== connection) continue;
      pending.envelope.retry_attempt += 1;
      this.#send(pending);
    }
  }

  #accept(connection: WebSocket): void {
    this.opened += 1;
    this.connections.add(connection);
    connection.on('message', data => {
      const { envelope_id, payload } = JSON.parse(String(data));
      this.#pending.get(envelope_id)?.resolve(payload);
      this.#pending.delete(envelope_id);
    });
    connection.on('close', () => this.#forget(connection));
    connection.send(JSON.stringify({ type: 'hello', num_connections: this.connections.size }));
  }
}
