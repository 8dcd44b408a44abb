/**
 * Conversation references (proactive messaging): one row for each personal chat, group chat and channel the bot was
 * installed or spoken to in. Rows added by other processes are loaded when needed.
 */
import { z } from 'zod';
import { type Place, roomOf } from '../address.ts';
import type { Incoming, RoomKind } from '../incoming/activity.ts';

/** A row; `conversation` is the id without a thread, `person` the Entra object id in a personal chat. */
export const referenceShape = z.object({
  conversation: z.string(),
  room: z.enum(['personal', 'groupChat', 'channel']),
  serviceUrl: z.string(),
  bot: z.object({ id: z.string(), name: z.string() }),
  person: z.string().nullable(),
  welcomed: z.boolean(),
});
export type Reference = z.output<typeof referenceShape>;

/** Storage of the rows: `references-file.ts` for one process, `references-shared.ts` for several. */
export interface ReferenceStore {
  /** All rows. @throws when the stored data cannot be read */
  load(): Promise<Reference[]>;
  /** Adds a row, or replaces the one of the same conversation. */
  put(row: Reference): Promise<void>;
  /** Marks a row as welcomed; true for the first caller. */
  welcome(conversation: string): Promise<boolean>;
  remove(conversation: string): Promise<void>;
  /** Whether other processes add rows, too. */
  isShared: boolean;
}

/** How long this process uses its rows before it reloads those of other processes. */
const FRESH_MS = 30_000;

export class References {
  readonly #store: ReferenceStore;
  readonly #elapsed: () => number;
  #rows = new Map<string, Reference>();
  #loaded: Promise<void> | undefined;
  #loadedAt = 0;

  /** @param elapsed a monotonic clock, in milliseconds */
  constructor(store: ReferenceStore, elapsed: () => number) {
    this.#store = store;
    this.#elapsed = elapsed;
  }

  /** Loads the stored rows on the first call. */
  load(): Promise<void> {
    this.#loaded ??= this.#read();
    return this.#loaded;
  }

  /**
   * The place for an address, its thread included; undefined when the bot does not know it.
   * @param id of a conversation, or the Entra object id of a person
   */
  async place(id: string): Promise<Place | undefined> {
    const row = await this.#find(() => this.#rows.get(roomOf(id)));
    if (row) return { conversation: id, serviceUrl: row.serviceUrl, bot: row.bot };
    return this.personalPlace(id);
  }

  /** The person's personal chat with the bot. */
  async personalPlace(person: string): Promise<Place | undefined> {
    const row = await this.#find(() => this.#personal(person.toLowerCase()));
    return row && { conversation: row.conversation, serviceUrl: row.serviceUrl, bot: row.bot };
  }

  /** Kind of a conversation somebody just spoke in, which this process therefore knows. */
  roomSpokenIn(conversation: string): RoomKind | undefined {
    return this.#rows.get(roomOf(conversation))?.room;
  }

  async room(conversation: string): Promise<RoomKind | undefined> {
    return (await this.#find(() => this.#rows.get(roomOf(conversation))))?.room;
  }

  /** Records where an activity came from; resolves when it is stored. */
  async touch({ place, room, user }: Incoming): Promise<void> {
    const conversation = roomOf(place.conversation);
    const known = this.#rows.get(conversation);
    const row: Reference = {
      conversation,
      room,
      serviceUrl: place.serviceUrl,
      bot: place.bot,
      person: room === 'personal' ? (user.person ?? known?.person ?? null) : null,
      welcomed: known?.welcomed ?? false,
    };
    if (JSON.stringify(row) === JSON.stringify(known)) return;
    this.#rows.set(conversation, row);
    await this.#store.put(row);
  }

  /** True for the first caller, who then posts the welcome card. */
  async welcome(conversation: string): Promise<boolean> {
    const row = this.#rows.get(roomOf(conversation));
    if (!row || row.welcomed) return false;
    this.#rows.set(row.conversation, { ...row, welcomed: true });
    return this.#store.welcome(row.conversation);
  }

  /** Called when the bot was removed from the conversation. */
  async forget(conversation: string): Promise<void> {
    if (this.#rows.delete(roomOf(conversation)) || this.#store.isShared) await this.#store.remove(roomOf(conversation));
  }

  /** Looks a row up; if other processes add rows too, reloads them on a miss or when they are stale. */
  async #find(look: () => Reference | undefined): Promise<Reference | undefined> {
    const found = look();
    const isOld = this.#elapsed() - this.#loadedAt > FRESH_MS;
    if (!this.#store.isShared || (found && !isOld)) return found;
    // If the reload fails, this process uses the rows it has.
    await this.#read().catch(() => {});
    return look();
  }

  async #read(): Promise<void> {
    const rows = await this.#store.load();
    this.#rows = new Map(rows.map(row => [row.conversation, row]));
    this.#loadedAt = this.#elapsed();
  }

  #personal(person: string): Reference | undefined {
    let found: Reference | undefined;
    // Of two personal chats of one person, the last row is the most recent.
    for (const row of this.#rows.values()) if (row.person === person) found = row;
    return found;
  }
}
