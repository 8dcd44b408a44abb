/**
 * The playground: a chat page on loopback that needs no account. It draws replies from the very cards Teams gets;
 * the drawing functions are handed in, because adapters do not know each other.
 */
import { randomUUID } from 'node:crypto';
import type express from 'express';
import type { Adapter, Door, PostResult } from '../../src/adapter.ts';
import type { Refuse } from '../../src/log/refusals.ts';
import type { Form, Reply } from '../../src/reply.ts';
import type { Lang } from '../../src/text/lang.ts';
import { Inboxes, type PageMessage } from './inbox.ts';
import { createRouter, type MovableClock } from './listen.ts';
import type { PlaygroundPerson } from './speakers.ts';
import { Streams } from './stream.ts';

export type { PlaygroundPerson } from './speakers.ts';

interface WebAdapterOptions {
  door: Door;
  /** Who the page can speak as; the first is chosen at first. A person's id is the address of their inbox. */
  people: readonly PlaygroundPerson[];
  /** The plan's title, for the header. */
  title: Record<Lang, string>;
  toCard: (reply: Reply) => object;
  toFormCard: (form: Form) => object;
  now: () => Date;
  /** Shown above the conversation with buttons to move it; none where time passes by itself. */
  clock?: MovableClock;
  /** Told of every failure behind a 500 answer. */
  report: (error: unknown) => void;
  /** Told of requests that are not from the page. */
  refuse?: Refuse;
}

export interface WebAdapter extends Adapter {
  /** Adds the page and its routes: `/`, `/page`, `/vendor`, `/api/{ask,act,submit,home,lookup,people,words,stream}`. */
  mount(app: express.Express): void;
}

export function createWebAdapter(options: WebAdapterOptions): WebAdapter {
  const { door, people, title, toCard, toFormCard, now, clock, report, refuse = () => {} } = options;
  const inboxes = new Inboxes(
    people.map(person => person.id),
    now().getTime(),
  );
  const streams = new Streams(inboxes);

  function draw(reply: Reply, id: string = randomUUID()): PageMessage {
    return { id, lang: reply.lang, at: now().toISOString(), fallback: reply.fallback, card: toCard(reply) };
  }

  /** Messages that were asked for live in the page alone; those of an inbox are kept as they now look. */
  function keep(person: string, message: PageMessage): void {
    if (inboxes.find(person, message.id)) inboxes.put(person, message);
  }

  return {
    name: 'web',
    mount(app) {
      app.use(createRouter({ door, people, title, streams, toFormCard, draw, keep, clock, report, refuse }));
    },
    async start() {},
    async stop() {
      streams.close();
    },
    async post(address, reply, key): Promise<PostResult> {
      if (!inboxes.has(address)) return { kind: 'failed', reason: `no such person: ${address}` };
      // The key names the message, so a delivery tried twice is one message.
      const message = `${address}/${key}`;
      if (!inboxes.find(address, message)) inboxes.put(address, draw(reply, message));
      return { kind: 'sent', message };
    },
    async find(address, key) {
      return inboxes.find(address, `${address}/${key}`)?.id;
    },
    async edit(message, reply): Promise<PostResult> {
      const address = people.find(person => message.startsWith(`${person.id}/`))?.id;
      if (!address) return { kind: 'failed', reason: `no such message: ${message}` };
      // A message of an earlier run is gone from memory; it comes back as it now is.
      inboxes.put(address, draw(reply, message));
      return { kind: 'sent', message };
    },
  };
}
