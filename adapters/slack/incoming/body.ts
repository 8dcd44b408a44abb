/** Reads a request's body within limits of size and time, and parses the formats Slack uses. */
import type { IncomingMessage } from 'node:http';
import { BODY_TIMEOUT_MS, MAX_BODY_BYTES } from '../limits.ts';

/** A delivery from Slack (event, click, command): a plain object with unchecked fields. */
export type Payload = Record<string, unknown>;

/** Why a body is refused, as an HTTP status. */
export class BodyRefused extends Error {
  readonly status: 400 | 408 | 413 | 415;

  constructor(status: 400 | 408 | 413 | 415) {
    super(`body refused: ${status}`);
    this.status = status;
  }
}

/** @throws BodyRefused 413 when it is too long, 408 when it takes too long, 400 when the sender aborts */
export function readBody(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return Promise.reject(new BodyRefused(413));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const timer = setTimeout(() => refuse(408), BODY_TIMEOUT_MS);
    const refuse = (status: 400 | 408 | 413) => {
      clearTimeout(timer);
      // Discard the rest until the connection closes, so that the sender can read the refusal.
      request.removeAllListeners('data').resume();
      reject(new BodyRefused(status));
    };
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > MAX_BODY_BYTES) refuse(413);
      else chunks.push(chunk);
    });
    request.on('end', () => {
      clearTimeout(timer);
      resolve(Buffer.concat(chunks));
    });
    request.on('error', () => refuse(400));
    // Also emitted after a complete body; only an aborted request is refused.
    request.on('close', () => {
      if (!request.complete) refuse(400);
    });
  });
}

/**
 * @param contentType header with or without parameters, in any case
 * @throws BodyRefused 400 when it is not an object, 415 for types other than JSON and forms
 */
export function parseBody(body: Buffer, contentType: string | undefined): Payload {
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase();
  if (type === 'application/json') return parseJson(body.toString('utf8'));
  if (type !== 'application/x-www-form-urlencoded') throw new BodyRefused(415);
  const form = new URLSearchParams(body.toString('utf8'));
  const payload = form.get('payload');
  return payload === null ? Object.fromEntries(form) : parseJson(payload);
}

function parseJson(text: string): Payload {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new BodyRefused(400);
  }
  if (!isRecord(parsed)) throw new BodyRefused(400);
  return parsed;
}

export function isRecord(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
