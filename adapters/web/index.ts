/**
 * The playground: a chat page on loopback that needs no account. It draws the same cards as Teams; the rendering
 * functions are passed in, because adapters must not import each other.
 */
import { randomUUID } from 'node:crypto';
import type express from 'express';
import type { Adapter, Door, PostResult } from '../../src/adapter.ts';
import type { Lang } from '../../src/lang.ts';
import type { Refuse } from '../../src/log/refusals.ts';
import type { Form, Reply } from '../../src/reply.ts';
import { Inboxes, type PageMessage } from './inbox.ts';
import { createRouter, type MovableClock } from './listen.ts';
import type { PlaygroundPerson } from './speakers.ts';
import { Streams } from './stream.ts';

export type { PlaygroundPerson } from './speakers.ts';

interface WebAdapterOptions {
  door: Door;
  /** People the page can speak as; the first is the default. A person's id is also the address of their inbox. */
  people: readonly PlaygroundPerson[];
  /** The plan's title, for the header. */
  title: Record<Lang, string>;
  toCard: (reply: Reply) => object;
  toFormCard: (form: Form) => object;
  now: () => Date;
  /** Shown above the conversation with buttons to advance it; absent where the clock cannot be moved. */
  clock?: MovableClock;
  /** Called with every failure behind a 500 response. */
  report: (error: unknown) => void;
  /** Called with requests that are not from the page. */
  refuse?: Refuse;
}

export interface WebAdapter extends Adapter {
  /**
   * Mounts the page and its routes: `/`, `/page`, `/vendor`, `/api/{ask,act,submit,home,lookup,people,words,stream}`.
   */
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

  /** Stores an edited inbox message; answers exist only in the page. */
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
      // The idempotency key is the message id, so a retried delivery remains one message.
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
      // A message of an earlier run is no longer in memory; it is added again.
      inboxes.put(address, draw(reply, message));
      return { kind: 'sent', message };
    },
  };
}
