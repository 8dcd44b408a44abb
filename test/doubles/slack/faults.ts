/** Injects faults into Slack's Web API on the wire; helpers to read and answer a call. */
import type { IncomingMessage, ServerResponse } from 'node:http';

// biome-ignore lint/suspicious/noExplicitAny: arguments of any method, looked at by tests
export type Args = Record<string, any>;

/** What happens to the next call of a method instead of an answer; `stored` says whether Slack had taken it by then. */
export type Fault =
  | { kind: 'error'; error: string; stored?: boolean }
  | { kind: 'status'; status: number; stored?: boolean; headers?: Record<string, string>; body?: string }
  | { kind: 'drop'; stored?: boolean }
  | { kind: 'hang'; stored?: boolean }
  /** Answered, but visible to readers only after so many reads of the channel. */
  | { kind: 'late'; stored: true; afterReads: number; answer: 'drop' | 'ok' }
  /** The connection is dropped, and only then, after a while, it is stored. */
  | { kind: 'accept-later'; afterMs: number }
  /** Stored, and answered a byte at a time. */
  | { kind: 'slow'; stored: true; stepMs: number }
  /** An answer that is no JSON. */
  | { kind: 'garbage'; stored?: boolean };

/** @param take what Slack does with the call, for a fault that only delays it */
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

/** The fields of a form, those that are JSON parsed, or of an object. */
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
