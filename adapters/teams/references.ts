/**
 * Where the bot can post unasked: one row for each personal chat, group chat and channel it was installed or spoken to
 * in. A port with a file behind it for now.
 */
import type { Incoming, RoomKind } from './activity.ts';
import { type Place, roomOf } from './place.ts';

export interface Reference {
  /** Conversation id without a thread. */
  conversation: string;
  room: RoomKind;
  serviceUrl: string;
  bot: { id: string; name: string };
  /** Entra object id of the person, in a personal chat. */
  person: string | null;
  welcomed: boolean;
}

/** Keeps the rows. */
export interface ReferenceStore {
  /** @throws when what is kept cannot be read */
  load(): Promise<Reference[]>;
  save(references: readonly Reference[]): Promise<void>;
}

export class References {
  readonly #store: ReferenceStore;
  readonly #rows = new Map<string, Reference>();
  #loaded: Promise<void> | undefined;
  #saved: Promise<void> = Promise.resolve();

  constructor(store: ReferenceStore) {
    this.#store = store;
  }

  /** Reads what is kept, at the first call. */
  load(): Promise<void> {
    this.#loaded ??= this.#store.load().then(rows => {
      for (const row of rows) this.#rows.set(row.conversation, row);
    });
    return this.#loaded;
  }

  /**
   * Where to post for an address; undefined when the bot does not know it. A thread keeps its number.
   * @param id of a conversation, or the Entra object id of a person
   */
  place(id: string): Place | undefined {
    const row = this.#rows.get(roomOf(id));
    if (row) return { conversation: id, serviceUrl: row.serviceUrl, bot: row.bot };
    return this.personalPlace(id);
  }

  /** A person's own chat with the bot. */
  personalPlace(person: string): Place | undefined {
    const row = this.#personal(person.toLowerCase());
    return row && { conversation: row.conversation, serviceUrl: row.serviceUrl, bot: row.bot };
  }

  room(conversation: string): RoomKind | undefined {
    return this.#rows.get(roomOf(conversation))?.room;
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
    await this.#save();
  }

  /** True for the first to ask about a conversation: whoever gets true welcomes it. */
  async welcome(conversation: string): Promise<boolean> {
    const row = this.#rows.get(roomOf(conversation));
    if (!row || row.welcomed) return false;
    this.#rows.set(row.conversation, { ...row, welcomed: true });
    await this.#save();
    return true;
  }

  /** The bot was removed there. */
  async forget(conversation: string): Promise<void> {
    if (this.#rows.delete(roomOf(conversation))) await this.#save();
  }

  #personal(person: string): Reference | undefined {
    let found: Reference | undefined;
    // Should someone have two personal chats, the one heard of last stands last.
    for (const row of this.#rows.values()) if (row.person === person) found = row;
    return found;
  }

  /** One at a time; changes made meanwhile are saved together by the next. */
  #save(): Promise<void> {
    const save = this.#saved.catch(() => {}).then(() => this.#store.save([...this.#rows.values()]));
    this.#saved = save;
    return save;
  }
}
