/**
 * Hash chain: each event's hash covers its text and the previous hash, so one hash verifies all events before it. The
 * chain starts from the journal's identity and does not depend on how or where events are stored.
 */
import { hash } from 'node:crypto';
import type { Head, JournalIdentity } from './journal.ts';

const FORMAT = 1;

export function nextHash(previous: string, text: string): string {
  return hash('sha256', previous + text);
}

/** The text hashed before the first event. */
export function identityText({ id, createdAt }: JournalIdentity): string {
  return JSON.stringify({ journal: 'keikaku', format: FORMAT, id, createdAt });
}

/** Null when the text is not an identity in this format. */
export function parseIdentity(text: string): JournalIdentity | null {
  try {
    const { id, createdAt } = JSON.parse(text);
    const identity = { id: String(id), createdAt: String(createdAt) };
    return identityText(identity) === text ? identity : null;
  } catch {
    return null;
  }
}

/** The head of an empty journal. */
export function startOfChain(identity: JournalIdentity): Head {
  return { seq: 0, hash: nextHash('', identityText(identity)) };
}
