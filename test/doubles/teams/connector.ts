/**
 * Double of Teams' connector on loopback: stores posts and updates, returns members of a conversation, and fails as
 * scripted. Includes the key server for tokens of incoming requests, and an upload endpoint.
 */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ConnectorCall {
  method: string;
  /** Path prefix before /v3, as in Microsoft's regional service URLs. */
  region: string;
  conversation: string;
  /** Id of the replaced activity; empty for a new one. */
  activity: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a bot sends is what the tests look at
  body: any;
}

/**
 * What happens to the next call that sends or updates: an answer with this status, or nothing at all; the connection
 * reset before the message is kept, after it, or a while before; the message kept and then a 502, nothing, a byte at a
 * time or no JSON answered.
 */
export type Fault =
  | { status: number; headers?: Record<string, string>; body?: object }
  | 'hang'
  | 'reset'
  | 'drop'
  | 'accept-later'
  | 'kept502'
  | 'kept-hang'
  | 'slow'
  | 'garbage';

export interface TeamsMember {
  name: string;
  tenantId?: string;
  userRole?: string;
  userPrincipalName?: string;
}

export interface TeamsDouble {
  url: string;
  /** Sends and updates, typing indicators left out. */
  calls: ConnectorCall[];
  /** Number of attempts to send or update, failed ones included; without typing indicators. */
  attempts: number;
  typing: string[];
  uploads: { bytes: Buffer; range: string | undefined }[];
  /** Members by account id; a lookup of any other id returns 404. */
  members: Map<string, TeamsMember>;
  memberCalls: number;
  /** When set, every member lookup fails with this HTTP status. */
  memberStatus: number | undefined;
  faults: Fault[];
  /** Random faults for calls without a scripted fault. */
  weather: () => Fault | undefined;
  /** When set, this member is returned for every account id. */
  everyone: TeamsMember | undefined;
  /** Signs claims as the channel does. */
  token(claims: Record<string, unknown>, signing?: { key?: KeyObject; kid?: string; alg?: string }): string;
  /** A key the key server does not know. */
  strangerKey: KeyObject;
  /** Closes the listening socket until `resume`. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  close(): Promise<void>;
}

const KID = 'double';
const ACCEPT_LATER_MS = 100;
const SLOW_STEP_MS = 5;

export async function startTeamsDouble(): Promise<TeamsDouble> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let count = 0;

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const double: TeamsDouble = {
    url,
    calls: [],
    attempts: 0,
    typing: [],
    uploads: [],
    members: new Map(),
    memberCalls: 0,
    memberStatus: undefined,
    faults: [],
    weather: () => undefined,
    everyone: undefined,
    strangerKey: stranger.privateKey,
    token(claims, { key = privateKey, kid = KID, alg = 'RS256' } = {}) {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const signed = `${part({ alg, typ: 'JWT', kid })}.${part(claims)}`;
      if (alg === 'none') return `${signed}.`;
      return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`;
    },
    pause: shut,
    async resume() {
      server.listen(Number(new URL(url).port), '127.0.0.1');
      await once(server, 'listening');
    },
    close: shut,
  };
  return double;

  async function shut(): Promise<void> {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', url).pathname;
    if (path.startsWith('/openid/')) return json(response, 200, { jwks_uri: `${url}/keys` });
    if (path === '/keys') {
      const jwk = publicKey.export({ format: 'jwk' });
      return json(response, 200, { keys: [{ ...jwk, kid: KID, endorsements: ['msteams'] }] });
    }
    const bytes = await bodyOf(request);
    if (path === '/upload') {
      double.uploads.push({ bytes, range: request.headers['content-range'] });
      return json(response, 201, {});
    }
    const [, region = '', conversation = '', rest = ''] = /^(.*)\/v3\/conversations\/([^/]+)\/(.+)$/.exec(path) ?? [];
    const member = /^members\/(.+)$/.exec(rest)?.[1];
    if (member) return tellMember(response, decodeURIComponent(member));
    const activity = decodeURIComponent(/^activities\/?(.*)$/.exec(rest)?.[1] ?? '');
    const call = { method: request.method ?? '', region, conversation: decodeURIComponent(conversation), activity };
    const body = JSON.parse(bytes.toString());
    if (body.type === 'typing') {
      double.typing.push(call.conversation);
      return json(response, 201, { id: 'typing' });
    }
    double.attempts += 1;
    const fault = double.faults.shift() ?? double.weather();
    if (fault === 'hang') return;
    if (fault === 'reset' || fault === 'accept-later') {
      if (fault === 'accept-later') setTimeout(() => double.calls.push({ ...call, body }), ACCEPT_LATER_MS);
      request.socket.destroy();
      return;
    }
    if (typeof fault === 'object') return json(response, fault.status, fault.body ?? {}, fault.headers);
    double.calls.push({ ...call, body });
    if (fault === 'drop') {
      request.socket.destroy();
      return;
    }
    if (fault === 'kept-hang') return;
    if (fault === 'kept502') return json(response, 502, {});
    if (fault === 'garbage') {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>proxy</html>');
      return;
    }
    count += 1;
    if (fault === 'slow') return trickle(response, JSON.stringify({ id: activity || `${1_700_000_000_000 + count}` }));
    json(response, request.method === 'PUT' ? 200 : 201, { id: activity || `${1_700_000_000_000 + count}` });
  }

  function tellMember(response: ServerResponse, id: string): void {
    double.memberCalls += 1;
    const member = double.members.get(id) ?? double.everyone;
    if (double.memberStatus) json(response, double.memberStatus, {});
    else if (member) json(response, 200, { id, ...member });
    else json(response, 404, { error: { code: 'MemberNotFoundInConversation', message: 'not here' } });
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function json(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

async function trickle(response: ServerResponse, text: string): Promise<void> {
  response.writeHead(201, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  for (const byte of Buffer.from(text)) {
    if (response.destroyed) return;
    response.write(Buffer.of(byte));
    await new Promise(resolve => setTimeout(resolve, SLOW_STEP_MS));
  }
  response.end();
}
