// @ts-check
/** A person's conversation in this tab: its id and its lines, kept across reloads in sessionStorage. */
import { session } from './storage.js';

/** @import { PageMessage, Speaker, ThreadEntry } from '../page-types.ts' */

/** Lines kept; a tab's storage is a few megabytes. */
const MAX_ENTRIES = 100;

export class Conversation {
  /** @param {string} person */
  constructor(person) {
    this.person = person;
    this.id = newId();
    /** @type {ThreadEntry[]} */
    this.entries = [];
    /** Position of the last inbox change seen. */
    this.position = '';
    this.#load();
  }

  #load() {
    try {
      const kept = JSON.parse(session.get(this.person) ?? '{}');
      this.id = kept.id ?? this.id;
      this.entries = kept.entries ?? [];
      this.position = kept.position ?? '';
    } catch {
      // Unreadable data counts as an empty conversation.
    }
  }

  /** Starts a new conversation, unknown to the bot. */
  restart() {
    this.id = newId();
    this.entries = [];
    this.#keep();
  }

  /** @param {ThreadEntry} entry */
  add(entry) {
    this.entries = [...this.entries, entry].slice(-MAX_ENTRIES);
    this.#keep();
  }

  /**
   * Replaces the line with this id by the message.
   * @param {string} id
   * @param {PageMessage} message
   * @returns {boolean} false when there is no such line
   */
  replace(id, message) {
    if (!this.find(id)) return false;
    this.entries = this.entries.map(entry => (entry.id === id ? { ...entry, id: message.id, message } : entry));
    this.#keep();
    return true;
  }

  /** @param {string} position */
  saw(position) {
    this.position = position;
    this.#keep();
  }

  /** @param {string} id */
  find(id) {
    return this.entries.find(entry => entry.id === id);
  }

  /** Person and conversation, as the server expects them. @returns {Speaker} */
  speaker() {
    return { person: this.person, conversation: this.id };
  }

  /** What the person said, oldest first. */
  said() {
    return this.entries.flatMap(entry => ('said' in entry ? [entry.said] : []));
  }

  #keep() {
    const { id, entries, position } = this;
    session.set(this.person, JSON.stringify({ id, entries, position }));
  }
}

export function newId() {
  return crypto.randomUUID();
}
