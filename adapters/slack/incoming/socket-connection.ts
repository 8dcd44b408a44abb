/**
 * One Socket Mode connection, opened by Bolt's receiver but without its reconnection, which closes the old connection
 * first and then waits five seconds without receiving events.
 */
import { SocketModeReceiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import { createLibraryLogger, type SafeLog } from '../log.ts';

export interface Envelope {
  body: Record<string, unknown>;
  ack: (answer?: unknown) => Promise<void>;
  retry_num?: number;
  retry_reason?: string;
}

/** Callbacks of a connection. */
interface ConnectionEvents {
  delivered(envelope: Envelope): void;
  /** Slack will close it soon; open another first. */
  expiring(connection: Connection): void;
  closed(connection: Connection): void;
}

export interface Connection {
  /** Disconnects without waiting for Slack. */
  close(): void;
}

export interface ConnectionParts {
  appToken: string;
  clientOptions: WebClientOptions;
  log: SafeLog;
}

type Client = SocketModeReceiver['client'];
type MessageListener = (data: unknown, isBinary: boolean) => void;

const HELLO_TIMEOUT_MS = 10_000;

/** Resolves after Slack's hello. */
export async function openConnection(parts: ConnectionParts, events: ConnectionEvents): Promise<Connection> {
  const receiver = new SocketModeReceiver({
    appToken: parts.appToken,
    autoReconnectEnabled: false,
    logger: createLibraryLogger(parts.log),
    installerOptions: { clientOptions: parts.clientOptions },
  });
  const { client } = receiver;
  const connection: Connection = {
    close() {
      client.disconnect().catch(() => {});
    },
  };
  client.removeAllListeners('slack_event');
  client.on('slack_event', (envelope: Envelope) => events.delivered(envelope));
  catchGoodbye(client, () => events.expiring(connection));
  await hello(client, connection);
  client.on('disconnected', () => events.closed(connection));
  return connection;
}

/**
 * Intercepts Slack's disconnect message, on which the library would close the connection; other messages pass through.
 */
function catchGoodbye(client: Client, expiring: () => void): void {
  const read = client.listeners('ws_message') as MessageListener[];
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown, isBinary: boolean) => {
    if (isGoodbye(data)) expiring();
    else for (const listener of read) listener(data, isBinary);
  });
}

function isGoodbye(data: unknown): boolean {
  if (typeof data !== 'string' || !data.includes('"disconnect"')) return false;
  try {
    return JSON.parse(data).type === 'disconnect';
  } catch {
    return false;
  }
}

async function hello(client: Client, connection: Connection): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      connection.close();
      reject(new Error(`no hello within ${HELLO_TIMEOUT_MS} ms`));
    }, HELLO_TIMEOUT_MS);
  });
  try {
    await Promise.race([client.start(), late]);
  } finally {
    clearTimeout(timer);
  }
}
