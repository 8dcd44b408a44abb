/** Group commit for the inbox: lines that arrive during an fsync are written together with the next one. */
import { createCommitQueue } from '../durable/commit-queue.ts';
import type { InboxFile } from './inbox-file.ts';
import { encode, type InboxLine } from './line.ts';

interface InboxWriter {
  /** @throws what the file throws when nothing was appended */
  save(line: InboxLine): Promise<void>;
  /** Waits for pending writes, then closes the file. */
  close(): Promise<void>;
}

interface Request {
  text: string;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/** No caller waits for a `done` mark: it is written with the next line, or alone after this time. */
const MARKS_WAIT_MS = 50;

export function createInboxWriter(file: InboxFile): InboxWriter {
  const queue = createCommitQueue<Request>(commit);
  /** `done` marks not written yet. */
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
