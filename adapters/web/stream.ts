/** Server-sent events: an open page receives its person's inbox; a reconnecting one first gets what it missed. */
import type { Response } from 'express';
import { RequestError } from './errors.ts';
import type { Change, Inboxes } from './inbox.ts';
import { HEARTBEAT_MS, MAX_STREAMS } from './limits.ts';

export class Streams {
  readonly #inboxes: Inboxes;
  readonly #open = new Set<Response>();

  constructor(inboxes: Inboxes) {
    this.#inboxes = inboxes;
  }

  /** @throws RequestError STREAMS_EXHAUSTED */
  open(person: string, after: string, response: Response): void {
    if (this.#open.size >= MAX_STREAMS) throw new RequestError('STREAMS_EXHAUSTED');
    this.#open.add(response);
    response.set('Content-Type', 'text/event-stream; charset=utf-8').flushHeaders();
    const tell = ({ position, message }: Change) =>
      response.write(`id: ${position}\nevent: message\ndata: ${JSON.stringify(message)}\n\n`);
    // The first comment opens the stream in the browser even if no change follows.
    response.write(': open\n\n');
    for (const change of this.#inboxes.since(person, after)) tell(change);
    const stopListening = this.#inboxes.listen(person, tell);
    const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
    response.on('close', () => {
      clearInterval(heartbeat);
      stopListening();
      this.#open.delete(response);
    });
  }

  /** Ends every stream, so that the server can close. */
  close(): void {
    for (const response of this.#open) response.end();
  }
}
