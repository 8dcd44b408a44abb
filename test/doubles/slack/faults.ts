/** Injects faults into Slack's Web API on the wire; helpers to read and answer a call. */
import type { IncomingMessage, ServerResponse } from 'node:http';

// biome-ignore lint/suspicious/noExplicitAny: arguments of any method, looked at by tests
export type Args = Record<string, any>;

/** A fault in place of the response to a call; `stored`: whether Slack had processed the call before it. */
export type Fault =
  | { kind: 'error'; error: string; stored?: boolean }
  | { kind: 'status'; status: number; stored?: boolean; headers?: Record<string, string>; body?: string }
  | { kind: 'drop'; stored?: boolean }
  | { kind: 'hang'; stored?: boolean }
  /** The message is stored, but hidden from the first `afterReads` reads of the channel. */
  | { kind: 'late'; stored: true; afterReads: number; answer: 'drop' | 'ok' }
  /** The connection is dropped at once and the message stored `afterMs` later. */
  | { kind: 'accept-later'; afterMs: number }
  /** Stored; the response arrives one byte at a time. */
  | { kind: 'slow'; stored: true; stepMs: number }
  /** A response that is not JSON. */
  | { kind: 'garbage'; stored?: boolean };

/** @param take processes the call; used by the fault that only delays it */
export async function meet(
  fault: Fault,
  request: IncomingMessage,
  response: ServerResponse,
  answer: object,
  take: () => void,
): Promise<void> {
  switch (fault.kind) {
    case 'error':
      return json(response, { ok: false, error: fault.error });
    case 'status':
      response.writeHead(fault.status, { 'content-type': 'text/plain', ...fault.headers }).end(fault.body ?? '');
      return;
    case 'accept-later':
      setTimeout(take, fault.afterMs);
      request.socket.destroy();
      return;
    case 'drop':
    case 'late':
      request.socket.destroy();
      return;
    case 'slow':
      return trickle(response, JSON.stringify(answer), fault.stepMs);
    case 'garbage':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>proxy</html>');
      return;
    case 'hang':
      return;
  }
}

/** The arguments of a call: a JSON body, or form fields with JSON values parsed. */
export function parseArgs(body: string, contentType: string): Args {
  if (contentType.startsWith('application/json')) return JSON.parse(body);
  const args: Args = {};
  for (const [key, value] of new URLSearchParams(body)) args[key] = /^[[{]/.test(value) ? JSON.parse(value) : value;
  return args;
}

export function json(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function trickle(response: ServerResponse, text: string, stepMs: number): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  for (const byte of Buffer.from(text)) {
    if (response.destroyed) return;
    response.write(Buffer.of(byte));
    await new Promise(resolve => setTimeout(resolve, stepMs));
  }
  response.end();
}
