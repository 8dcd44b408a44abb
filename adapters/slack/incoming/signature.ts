/**
 * Whether a request comes from Slack, as a list of rules:
 * 1. the timestamp is a whole number of seconds and lies within five minutes of now, in either direction;
 * 2. the signature is of version 0 and has the form of a SHA-256 in hexadecimal;
 * 3. it is the HMAC of "v0:<timestamp>:<body>" under the signing secret, compared in constant time.
 * The first two need no body, so that nothing is read from a sender who breaks them.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { MAX_CLOCK_SKEW_SECONDS } from '../limits.ts';

interface Claim {
  timestamp: string;
  signature: Buffer;
}

/** @returns undefined when rule 1 or 2 is violated */
export function claimOf(headers: IncomingHttpHeaders, now: Date): Claim | undefined {
  const timestamp = headers['x-slack-request-timestamp'];
  const signature = headers['x-slack-signature'];
  if (typeof timestamp !== 'string' || !/^\d{1,12}$/.test(timestamp)) return undefined;
  if (Math.abs(now.getTime() / 1_000 - Number(timestamp)) > MAX_CLOCK_SKEW_SECONDS) return undefined;
  const hex = typeof signature === 'string' ? /^v0=([0-9a-f]{64})$/.exec(signature)?.[1] : undefined;
  return hex ? { timestamp, signature: Buffer.from(hex, 'hex') } : undefined;
}

/** Rule 3, over the raw bytes. */
export function isSigned(claim: Claim, body: Buffer, signingSecret: string): boolean {
  const expected = createHmac('sha256', signingSecret).update(`v0:${claim.timestamp}:`).update(body).digest();
  return timingSafeEqual(expected, claim.signature);
}
