/**
 * What reaches people unasked: an inbox a person, kept in memory. Every change has a place in one sequence, so that a
 * page that was away asks for what came after the last change it saw, and a later edit is told as well as a post.
 */
import { MAX_INBOX_MESSAGES } from './limits.ts';

/** A message as the page gets it. */
export interface PageMessage {
  id: string;
  lang: string;
  /** ISO 8601. */
  at: string;
  /** The message in a sentence, for screen readers. */
  fallback: string;
  card: object;
}

/** A message with the place of its last change. */
export interface Change {
  /** "<start>-<number>": a page that knows an earlier start of the program gets everything. */
  position: string;
  message: PageMessage;
}

type Listener = (change: Change) => void;

export class Inboxes {
  readonly #start: number;
  readonly #changes = new Map<string, Map<string, Change>>();
  readonly #listeners = new Map<string, Set<Listener>>();
  #count = 0;

  /** @param start tells this run of the program from others, in milliseconds since 1970 */
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

  /** Adds the message or replaces the one with its id, and tells the person's open pages. */
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

  /** Changes after this position, oldest first; all of them when the position is of another run or none at all. */
  since(person: string, position: string): Change[] {
    const [start, number] = position.split('-').map(Number);
    const seen = start === this.#start ? (number ?? 0) : 0;
    return [...(this.#changes.get(person)?.values() ?? [])].filter(({ position: own }) => numberOf(own) > seen);
  }

  /** Listens to a person's inbox until the returned function is called. */
  listen(person: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(person);
    listeners?.add(listener);
    return () => listeners?.delete(listener);
  }
}

function numberOf(position: string): number {
  return Number(position.slice(position.indexOf('-') + 1));
}
