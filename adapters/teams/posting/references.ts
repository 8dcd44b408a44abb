/**
 * Where the bot can post unasked: one row for each personal chat, group chat and channel it was installed or spoken to
 * in. Rows that other processes put are found when they are needed.
 */
import { z } from 'zod';
import type { Incoming, RoomKind } from '../incoming/activity.ts';
import { type Place, roomOf } from '../place.ts';

/** A row; conversation is its id without a thread, person the Entra object id in a personal chat. */
export const referenceShape = z.object({
  conversation: z.string(),
  room: z.enum(['personal', 'groupChat', 'channel']),
  serviceUrl: z.string(),
  bot: z.object({ id: z.string(), name: z.string() }),
  person: z.string().nullable(),
  welcomed: z.boolean(),
});
export type Reference = z.output<typeof referenceShape>;

/** Keeps the rows: `references-file.ts` for one process, `references-shared.ts` for several. */
export interface ReferenceStore {
  /** Every row. @throws when what is kept cannot be read */
  load(): Promise<Reference[]>;
  /** Puts a row in place of the one of the same conversation. */
  put(row: Reference): Promise<void>;
  /** Marks a row as welcomed; true for the first to do so. */
  welcome(conversation: string): Promise<boolean>;
  remove(conversation: string): Promise<void>;
  /** Whether other processes put rows, too. */
  isShared: boolean;
}

/** How long rows of other processes may be unknown to this one when it has rows of its own to go by. */
const FRESH_MS = 30_000;

export class References {
  readonly #store: ReferenceStore;
  readonly #elapsed: () => number;
  #rows = new Map<string, Reference>();
  #loaded: Promise<void> | undefined;
  #loadedAt = 0;

  /** @param elapsed a clock that never goes back, in milliseconds */
  constructor(store: ReferenceStore, elapsed: () => number) {
    this.#store = store;
    this.#elapsed = elapsed;
  }

  /** Reads what is kept, at the first call. */
  load(): Promise<void> {
    this.#loaded ??= this.#read();
    return this.#loaded;
  }

  /**
   * Where to post for an address; undefined when the bot does not know it. A thread keeps its number.
   * @param id of a conversation, or the Entra object id of a person
   */
  async place(id: string): Promise<Place | undefined> {
    const row = await this.#find(() => this.#rows.get(roomOf(id)));
    if (row) return { conversation: id, serviceUrl: row.serviceUrl, bot: row.bot };
    return this.personalPlace(id);
  }

  /** A person's own chat with the bot. */
  async personalPlace(person: string): Promise<Place | undefined> {
    const row = await this.#find(() => this.#personal(person.toLowerCase()));
    return row && { conversation: row.conversation, serviceUrl: row.serviceUrl, bot: row.bot };
  }

  /** Of a conversation in which somebody just spoke: this process has heard of it. */
  roomSpokenIn(conversation: string): RoomKind | undefined {
    return this.#rows.get(roomOf(conversation))?.room;
  }

  async room(conversation: string): Promise<RoomKind | undefined> {
    return (await this.#find(() => this.#rows.get(roomOf(conversation))))?.room;
  }

  /** Remembers where an activity came from; resolves when that is kept. */
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

  /** True for the first to ask about a conversation: whoever gets true welcomes it. */
  async welcome(conversation: string): Promise<boolean> {
    const row = this.#rows.get(roomOf(conversation));
    if (!row || row.welcomed) return false;
    this.#rows.set(row.conversation, { ...row, welcomed: true });
    return this.#store.welcome(row.conversation);
  }

  /** The bot was removed there. */
  async forget(conversation: string): Promise<void> {
    if (this.#rows.delete(roomOf(conversation)) || this.#store.isShared) await this.#store.remove(roomOf(conversation));
  }

  /** Looks among the rows; when other processes put rows too, in fresh ones before it gives up, and now and then. */
  async #find(look: () => Reference | undefined): Promise<Reference | undefined> {
    const found = look();
    const isOld = this.#elapsed() - this.#loadedAt > FRESH_MS;
    if (!this.#store.isShared || (found && !isOld)) return found;
    // Without the others' rows this process goes by what it knows.
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
    // Should someone have two personal chats, the one heard of last stands last.
    for (const row of this.#rows.values()) if (row.person === person) found = row;
    return found;
  }
}
