/**
 * An office on Slack: the real core (plan, intent, update cycle, journal on disk) behind the real adapter, on the Slack
 * double. People are those of the shipped directory, treated as non-sample.
 */
import type { Adapter, Door } from '../../src/adapter.ts';
import { createBot } from '../../src/bot.ts';
import { createRowLocks } from '../../src/delivery/row-locks.ts';
import type { DirectoryDocument } from '../../src/directory/directory.ts';
import { createExportsFolder } from '../../src/export/exports-folder.ts';
import { createConversations } from '../../src/intent/conversations.ts';
import type { Journal } from '../../src/journal/journal.ts';
import { openStore } from '../../src/journal/store.ts';
import { updatesFold } from '../../src/updates/fold.ts';
import { kinds } from '../../src/updates/kinds.ts';
import { createUpdates, type Updates } from '../../src/updates/service.ts';
import type { UpdatesState } from '../../src/updates/state.ts';
import { createLanguage } from '../../src/updates/synonyms/language.ts';
import { startWorld, type World, type WorldOptions } from '../doubles/slack/world.ts';
import { realDirectory } from './cycle.ts';
import { knowledgeOfTests } from './knowledge.ts';

/** Ids in Slack: the head of the crisis management division's team, the deputy, the superior; a coordinator; a bystander. */
export const KIKI = 'UKIKI1SAMPLE';
export const KIKI_DEPUTY = 'UKIKI2SAMPLE';
export const KIKI_HEAD = 'UKIKIHEADSAMPLE';
export const KIKI_ROOM = 'CKIKISAMPLE';
export const COORDINATOR = 'UCOORD1SAMPLE';
export const COORDINATORS_ROOM = 'CCOORDSAMPLE';
export const BYSTANDER = 'U0SATO';

const PEOPLE: Record<string, string> = {
  [KIKI]: '見本 一郎',
  [KIKI_DEPUTY]: '見本 次郎',
  [KIKI_HEAD]: '見本 三郎',
  [COORDINATOR]: '例示 五郎',
};

export interface SlackOffice {
  world: World;
  updates: Updates;
  door: Door;
  state(): UpdatesState;
  journal: Journal<typeof kinds>;
  /** Sets the office's clock, e.g. '2009-10-01T09:00:00+09:00', and runs what is due. Slack's own clock does not move. */
  at(time: string): Promise<void>;
  close(): Promise<void>;
}

interface SlackOfficeOptions extends WorldOptions {
  /** Data folder of the store. */
  folder: string;
  /** ISO 8601. */
  start: string;
  change?: (document: DirectoryDocument) => void;
}

export async function openSlackOffice({ folder, start, change, ...options }: SlackOfficeOptions): Promise<SlackOffice> {
  const knowledge = await knowledgeOfTests();
  const directory = await realDirectory(change);
  let instant = new Date(start);
  const now = () => instant;
  const failures: unknown[] = [];
  const adapters: Adapter[] = [];
  const changed = () => {
    for (const adapter of adapters) adapter.changed?.();
  };
  const store = await openStore({ folder, kinds, fold: updatesFold, now, report: () => {}, changed });
  const updates = await createUpdates({
    plan: knowledge.plan,
    language: createLanguage(knowledge, () => store.state().synonyms),
    directory,
    journal: store.journal,
    state: store.state,
    adapters,
    holds: createRowLocks(),
    exports: createExportsFolder(folder),
    reach: () => ({ slack: true, teams: false, web: new Set() }),
    now,
    report: error => failures.push(error),
  });
  const door = createBot({ knowledge, conversations: createConversations(), clock: { now }, updates });
  const world = await startWorld({ ...options, wrapDoor: () => door });
  adapters.push(world.adapter);
  for (const [id, name] of Object.entries(PEOPLE)) {
    world.slack.addUser({ id, name, profile: { display_name: name, real_name: name } });
  }
  return {
    world,
    updates,
    door,
    state: store.state,
    journal: store.journal,
    async at(time) {
      instant = new Date(time);
      await updates.tick();
      const [failure] = failures.splice(0);
      if (failure) throw failure;
    },
    async close() {
      await world.close();
      await store.close();
    },
  };
}
