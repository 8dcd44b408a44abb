/**
 * Inboxes for messages the bot posts on its own initiative, one per person, in memory. All changes share one sequence,
 * so that a reconnecting page requests what came after its last position, and edits are delivered like posts.
 */
import { MAX_INBOX_MESSAGES } from './limits.ts';

/** A message as sent to the page. */
export interface PageMessage {
  id: string;
  lang: string;
  /** ISO 8601. */
  at: string;
  /** The message as a sentence, for screen readers. */
  fallback: string;
  card: object;
}

/** A message with the position of its last change. */
export interface Change {
  /** "<start>-<number>"; a page with the start of an earlier run gets everything. */
  position: string;
  message: PageMessage;
}

type Listener = (change: Change) => void;

export class Inboxes {
  readonly #start: number;
  readonly #changes = new Map<string, Map<string, Change>>();
  readonly #listeners = new Map<string, Set<Listener>>();
  #count = 0;

  /** @param start identifies this run of the program, in milliseconds since 1970 */
  constructor(people: readonly string[], start: number) {
    this.#start = start;
    for (const person of people) {
      this.#changes.set(person, new Map());
      this.#listeners.set(person, new Set());
    }
  }

  has(person: string): boolean {
    return this.#changes.has(person);
  }

  find(person: string, messageId: string): PageMessage | undefined {
    return this.#changes.get(person)?.get(messageId)?.message;
  }

  /** Adds the message, or replaces the one with its id, and notifies the person's open pages. */
  put(person: string, message: PageMessage): void {
    const inbox = this.#changes.get(person);
    if (!inbox) return;
    this.#count += 1;
    const change: Change = { position: `${this.#start}-${this.#count}`, message };
    inbox.delete(message.id);
    inbox.set(message.id, change);
    for (const oldest of inbox.keys()) {
      if (inbox.size <= MAX_INBOX_MESSAGES) break;
      inbox.delete(oldest);
    }
    for (const listener of this.#listeners.get(person) ?? []) listener(change);
  }

  /** Changes after this position, oldest first; all of them when the position is empty or from another run. */
  since(person: string, position: string): Change[] {
    const [start, number] = position.split('-').map(Number);
    const seen = start === this.#start ? (number ?? 0) : 0;
    return [...(this.#changes.get(person)?.values() ?? [])].filter(({ position: own }) => numberOf(own) > seen);
  }

  /** Subscribes to a person's inbox. @returns a function that unsubscribes */
  listen(person: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(person);
    listeners?.add(listener);
    return () => listeners?.delete(listener);
  }
}

function numberOf(position: string): number {
  return Number(position.slice(position.indexOf('-') + 1));
}
