/**
 * A test office for update cycles: the shipped plan, a non-sample directory, a clock set by hand, and a recording
 * adapter.
 */
import { fileURLToPath } from 'node:url';
import type { Action, Adapter, Answer, Door, Outcome, Person, PostResult } from '../../src/adapter.ts';
import { createBot } from '../../src/bot.ts';
import { createRowLocks } from '../../src/delivery/row-locks.ts';
import { Directory, type DirectoryDocument } from '../../src/directory/directory.ts';
import { createConversations } from '../../src/intent/conversations.ts';
import type { Journal } from '../../src/journal/journal.ts';
import { createMemoryJournal } from '../../src/journal/memory.ts';
import type { About, Refuse, Refused } from '../../src/log/refusals.ts';
import type { PlatformName } from '../../src/platform.ts';
import type { Reply } from '../../src/reply.ts';
import { updatesFold } from '../../src/updates/fold.ts';
import { kinds } from '../../src/updates/kinds.ts';
import { createUpdates, type Updates } from '../../src/updates/service.ts';
import type { UpdatesState } from '../../src/updates/state.ts';
import { createLanguage } from '../../src/updates/synonyms/language.ts';
import { type View, viewIn } from '../../src/updates/view/view.ts';
import { knowledgeOfTests } from './knowledge.ts';
import { formOf } from './outcomes.ts';

export const shipped = fileURLToPath(new URL('../../data/owners.json', import.meta.url));

export interface Posted {
  /** ISO 8601 in UTC. */
  at: string;
  to: string;
  key: string;
  reply: Reply;
}

/** Accepts every post, unless told the results of the next ones, or which to refuse for good. */
function createRecordingAdapter(name: PlatformName, now: () => Date) {
  const posted: Posted[] = [];
  const edited: { message: string; reply: Reply }[] = [];
  const results: PostResult[] = [];
  let isRefused = (_to: string, _key: string): boolean => false;
  const adapter: Adapter = {
    name,
    async start() {},
    async stop() {},
    async post(to, reply, key) {
      if (isRefused(to, key)) return { kind: 'failed', reason: 'channel_not_found' };
      const planned = results.shift();
      if (planned && planned.kind !== 'sent') return planned;
      posted.push({ at: now().toISOString(), to, key, reply });
      return { kind: 'sent', message: `${to}/${posted.length}.1` };
    },
    async edit(message, reply) {
      edited.push({ message, reply });
      return { kind: 'sent', message };
    },
  };
  return {
    adapter,
    posted,
    edited,
    next: (...planned: PostResult[]) => results.push(...planned),
    /** From now on these and no others. */
    refuse: (test: typeof isRefused = () => false) => {
      isRefused = test;
    },
  };
}

export interface Office {
  /** The door of the whole bot, as adapters use it. */
  door: Door;
  updates: Updates;
  state(): UpdatesState;
  journal: Journal<typeof kinds>;
  slack: ReturnType<typeof createRecordingAdapter>;
  teams: ReturnType<typeof createRecordingAdapter>;
  /** Files written to the exports folder. */
  kept: { name: string; bytes: Uint8Array }[];
  /** Refusals with their details. */
  refused: [Refused, About | undefined][];
  /** Everything posted, on either platform, in order. */
  posted(): Posted[];
  now(): Date;
  /** Sets the clock, e.g. '2009-10-01T09:00:00+09:00', and lets the queue tick. */
  at(time: string): Promise<void>;
  /** Sets the clock without a tick, as if the bot were down. */
  sleepUntil(time: string): void;
  ask(who: Person, text: string, conversation?: string): Promise<Answer>;
  press(who: Person, id: string, value: string): Promise<Outcome>;
  send(who: Person, form: string, context: string, values: Record<string, string>): Promise<Outcome>;
}

/** The current read model in Japanese. */
export async function viewOf(office: Pick<Office, 'updates' | 'state' | 'now'>): Promise<View> {
  const { plan } = await knowledgeOfTests();
  return viewIn('ja', { plan, directory: office.updates.directory(), state: office.state(), now: office.now() });
}

/** Opens the update form of a request and sends it. @param asked round and owner: '2009-Q2/kiki' */
export async function submitUpdate(
  office: Office,
  who: Person,
  asked: string,
  values: Record<string, string>,
): Promise<Outcome> {
  const form = formOf(await office.press(who, 'update.open', asked));
  return office.send(who, 'update', form.context, values);
}

export const member = (id: string): Person => ({ id, name: id, standing: 'member' });

/** The shipped directory, marked as non-sample. */
export async function realDirectory(change: (document: DirectoryDocument) => void = () => {}): Promise<Directory> {
  const { directory } = await knowledgeOfTests();
  const document: DirectoryDocument = JSON.parse(JSON.stringify(directory.document));
  document.sample = false;
  change(document);
  return new Directory(document);
}

/** Opens the office's journal. */
type KeepRecord = (now: () => Date) => Promise<Pick<Office, 'journal' | 'state'>>;

const inMemory: KeepRecord = async now => {
  let folded = updatesFold.initial();
  const journal = createMemoryJournal({
    kinds,
    now,
    follow(events) {
      for (const event of events) folded = updatesFold.apply(folded, event);
    },
  });
  return { journal, state: () => folded };
};

/**
 * @param platforms real adapters in place of the recording ones; filled later, as they need the office's door
 * @param keep a store on disk in place of memory
 */
export async function openOffice(
  start: string,
  directory: Directory,
  platforms?: Adapter[],
  keep = inMemory,
): Promise<Office> {
  const knowledge = await knowledgeOfTests();
  let instant = new Date(start);
  const now = () => instant;
  const { journal, state } = await keep(now);
  const slack = createRecordingAdapter('slack', now);
  const teams = createRecordingAdapter('teams', now);
  const kept: { name: string; bytes: Uint8Array }[] = [];
  const failures: unknown[] = [];
  const refused: Office['refused'] = [];
  const refuse: Refuse = (name, about) => refused.push([name, about]);
  const updates = await createUpdates({
    plan: knowledge.plan,
    language: createLanguage(knowledge, () => state().synonyms),
    directory,
    journal,
    state,
    adapters: platforms ?? [slack.adapter, teams.adapter],
    holds: createRowLocks(),
    reach: () => ({ slack: true, teams: true, web: new Set() }),
    exports: {
      async keep(name, bytes) {
        kept.push({ name, bytes });
        return `exports/${name}`;
      },
    },
    now,
    report: error => failures.push(error),
    refuse,
  });
  const bot = createBot({ knowledge, conversations: createConversations(), clock: { now }, updates, refuse });
  const tick = async () => {
    await updates.tick();
    const [failure] = failures.splice(0);
    if (failure) throw failure;
  };
  const by = (who: Person, conversation = `${who.id}/talk`) => ({ person: who, conversation, lang: 'ja' as const });
  return {
    door: bot,
    updates,
    state,
    journal,
    slack,
    teams,
    kept,
    refused,
    posted: () => [...slack.posted, ...teams.posted].sort((a, b) => a.at.localeCompare(b.at)),
    now,
    async at(time) {
      instant = new Date(time);
      await tick();
    },
    sleepUntil(time) {
      instant = new Date(time);
    },
    ask: (who, text, conversation) => bot.answer({ text, ...by(who, conversation) }),
    press: (who, id, value) => bot.act({ id, value, ...by(who) } satisfies Action),
    send: (who, form, context, values) => bot.submit({ form, context, values, ...by(who) }),
  };
}
