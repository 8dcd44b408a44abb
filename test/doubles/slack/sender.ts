/** Sends Slack's requests to /slack/events, with Slack's signature. */
import { createHmac } from 'node:crypto';

export const SIGNING_SECRET = '8f742231b10e8888abcd99yyyzzz85a5';

export interface Sent {
  status: number;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: acknowledgements of any kind
  json: any;
  ms: number;
}

export interface SendOptions {
  timestamp?: number;
  signature?: string;
  headers?: Record<string, string>;
  contentType?: string;
}

export function sign(body: string, timestamp: number, secret = SIGNING_SECRET): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

export async function send(url: string, body: string, options: SendOptions = {}): Promise<Sent> {
  const { timestamp = Math.floor(NOW.getTime() / 1_000), contentType = 'application/json' } = options;
  const startedAt = performance.now();
  const response = await fetch(`${url}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': contentType,
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': options.signature ?? sign(body, timestamp),
      ...options.headers,
    },
    body,
  });
  const text = await response.text();
  const ms = performance.now() - startedAt;
  return { status: response.status, text, json: text.startsWith('{') ? JSON.parse(text) : undefined, ms };
}

/** The fixed clock of the adapter under test. */
export const NOW = new Date('2009-12-01T10:05:00+09:00');

export function form(fields: Record<string, string>): string {
  return new URLSearchParams(fields).toString();
}

export const FORM_TYPE = 'application/x-www-form-urlencoded';
