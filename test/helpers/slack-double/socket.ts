/** Slack's end of Socket Mode: sends envelopes down any open connection and keeps the acknowledgements. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';

export class DoubleSocket {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly connections = new Set<WebSocket>();
  readonly acknowledgements = new Map<string, unknown>();
  /** Connections ever opened. */
  opened = 0;
  #lastEnvelope = 0;
  readonly #waiting = new Map<string, () => void>();

  constructor(server: Server) {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      this.#server.handleUpgrade(request, socket, head, connection => this.#accept(connection));
    });
  }

  /** Sends an envelope; resolves with the acknowledgement's payload. */
  async deliver(type: string, payload: object, extra: object = {}): Promise<unknown> {
    this.#lastEnvelope += 1;
    const envelope_id = `envelope-${this.#lastEnvelope}`;
    const [connection] = this.connections;
    if (!connection) throw new Error('no connection to deliver to');
    const acknowledged = new Promise<void>(resolve => this.#waiting.set(envelope_id, resolve));
    connection.send(JSON.stringify({ envelope_id, type, payload, accepts_response_payload: true, ...extra }));
    await acknowledged;
    return this.acknowledgements.get(envelope_id);
  }

  /** Asks the oldest connection to be renewed and closes it after a while, as Slack does. */
  refresh(closeAfterMs: number): void {
    const [connection] = this.connections;
    if (!connection) throw new Error('no connection to refresh');
    connection.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
    // Slack sends nothing more down a connection it has asked to be renewed, once there is another.
    this.connections.delete(connection);
    this.connections.add(connection);
    setTimeout(() => connection.close(), closeAfterMs).unref();
  }

  close(): void {
    for (const connection of this.connections) connection.terminate();
    this.#server.close();
  }

  #accept(connection: WebSocket): void {
    this.opened += 1;
    this.connections.add(connection);
    connection.on('close', () => this.connections.delete(connection));
    connection.on('message', data => {
      const { envelope_id, payload } = JSON.parse(String(data));
      this.acknowledgements.set(envelope_id, payload);
      this.#waiting.get(envelope_id)?.();
    });
    connection.send(JSON.stringify({ type: 'hello', num_connections: this.connections.size }));
  }
}
