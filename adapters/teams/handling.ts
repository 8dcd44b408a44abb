/** Dependencies of the handlers. */
import type { Door } from '../../src/adapter.ts';
import type { CardAnswer } from './answering/act.ts';
import type { DialogAnswer } from './answering/dialog.ts';
import type { MessageSigner } from './answering/ticket.ts';
import type { ClickDeduplicator } from './incoming/click-deduplicator.ts';
import type { Intake } from './incoming/intake.ts';
import type { AdapterLog } from './log.ts';
import type { FindSpeaker } from './people.ts';
import type { Poster } from './posting/post.ts';
import type { References } from './posting/references.ts';

export interface Handling {
  door: Door;
  poster: Poster;
  findSpeaker: FindSpeaker;
  references: References;
  repeats: { cards: ClickDeduplicator<CardAnswer>; dialogs: ClickDeduplicator<DialogAnswer | undefined> };
  taking: Intake;
  seal: MessageSigner;
  log: AdapterLog;
  /** Whether the client opens dialogs; the local test client does not. */
  dialogs: boolean;
  /** Runs work in the background; a shutdown waits for it. */
  background: (work: Promise<unknown>) => void;
  /** A monotonic clock, in milliseconds. */
  elapsed: () => number;
}
