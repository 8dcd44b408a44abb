/** Lines put down many at a time: what is asked for while a sync runs goes into the next one together. */
import { createCommitQueue } from '../durable/commit-queue.ts';
import type { InboxFile } from './inbox-file.ts';
import { encode, type InboxLine } from './line.ts';

interface Saving {
  /** @throws what the file throws when nothing was added */
  save(line: InboxLine): Promise<void>;
  /** Waits for what is being put down, then closes the file. */
  close(): Promise<void>;
}

interface Request {
  text: string;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/** Nobody waits for a mark that something is done: it goes along with the next line, or alone when none comes for so long. */
const MARKS_WAIT_MS = 50;

export function createSaving(file: InboxFile): Saving {
  const queue = createCommitQueue<Request>(commit);
  /** What is done with, still to be noted. */
  const marks: Request[] = [];
  let marking: NodeJS.Timeout | undefined;

  async function commit(requests: Request[]): Promise<void> {
    try {
      await file.append(requests.map(({ text }) => text).join(''));
      for (const { resolve } of requests) resolve();
    } catch (error) {
      for (const { reject } of requests) reject(error);
    }
    await file.shorten();
  }

  function noteMarks(): void {
    clearTimeout(marking);
    marking = undefined;
    for (const mark of marks.splice(0)) queue.add(mark);
  }

  return {
    save: line =>
      new Promise((resolve, reject) => {
        const request = { text: encode(line), resolve, reject };
        if ('done' in line) {
          marks.push(request);
          marking ??= setTimeout(noteMarks, MARKS_WAIT_MS);
          return;
        }
        noteMarks();
        queue.add(request);
      }),
    async close() {
      noteMarks();
      await queue.idle();
      await file.close();
    },
  };
}
