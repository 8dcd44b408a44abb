/** Assembles the update cycle: its part of the door, the queue's tick, and recovery at start-up. */
import type { Adapter, PostResult } from '../adapter.ts';
import { dateAt } from '../calendar/tokyo.ts';
import type { RowLocks } from '../delivery/row-locks.ts';
import type { Directory } from '../directory/directory.ts';
import type { ExportsFolder } from '../export/exports-folder.ts';
import type { Journal } from '../journal/journal.ts';
import { type Lang, OFFICE_LANG } from '../lang.ts';
import type { Refuse } from '../log/refusals.ts';
import type { Plan } from '../plan/plan.ts';
import { adapterOf } from '../platform.ts';
import type { Reply } from '../reply.ts';
import type { Core } from './core.ts';
import type { CycleContext } from './cycle-context.ts';
import { messageOf } from './delivery/compose.ts';
import { tellCoordinators } from './delivery/notice.ts';
import { createOutbox } from './delivery/outbox/outbox.ts';
import { type Reach, routeOf } from './delivery/recipients.ts';
import { createRefresh } from './delivery/redraw.ts';
import { createUpdatesDoor, type UpdatesDoor } from './door/index.ts';
import type { kinds } from './kinds.ts';
import { openRecordedDirectory } from './recorded-directory.ts';
import { nextDue } from './round/next-due.ts';
import type { Delivery, UpdatesState } from './state.ts';
import type { Language, Words } from './synonyms/language.ts';
import { doWhatIsDue } from './tick.ts';
import type { Explain } from './view/round-status.ts';
import { type View, viewIn } from './view/view.ts';

export interface Updates {
  door: UpdatesDoor;
  /** Whether people from outside the office may ask about the plan. */
  admitsOutsiders(): boolean;
  /** The current directory, folded from the journal. */
  directory(): Directory;
  /** Search and passages with the recorded synonyms. */
  words(): Words;
  /** Posts a message to the coordinators, once per key. */
  tell(reply: Reply, key: string): Promise<PostResult>;
  /** Sends whatever is due; a call during a run waits for a run of its own. */
  tick(): Promise<void>;
  /** A run in progress completes the messages being sent and starts nothing more. */
  stop(): void;
  /** The next instant at which something is due; null when there is none within half a year. */
  nextDue(): Date | null;
}

interface UpdatesParts {
  plan: Plan;
  language: Language;
  /** From the file; imported once into an empty store. */
  directory: Directory;
  journal: Journal<typeof kinds>;
  state: () => UpdatesState;
  adapters: readonly Adapter[];
  holds: RowLocks;
  reach: () => Reach;
  exports: ExportsFolder;
  now: () => Date;
  report: (error: unknown) => void;
  /** Called with each action refused for lack of rights. */
  refuse?: Refuse;
}

export async function createUpdates(parts: UpdatesParts): Promise<Updates> {
  const { plan, language, journal, state, adapters, holds, reach, exports, now, report, refuse = () => {} } = parts;
  const directory = await openRecordedDirectory({ given: parts.directory, plan, journal, state });
  const context = (at = now()): CycleContext => ({ plan, directory: directory(), state: state(), now: at });
  const view = (lang: Lang, at: Date): View => viewIn(lang, context(at));
  const compose = (delivery: Delivery): Reply => messageOf(delivery, view(OFFICE_LANG, now()));

  const route: Core['route'] = row =>
    routeOf(row, {
      directory: directory(),
      state: state(),
      on: dateAt(now(), directory().schedule.timeZone),
      reach: reach(),
    });
  const reaches = (row: Delivery): boolean => route(row).to !== null;
  const stopping = new AbortController();
  const { signal } = stopping;
  const outbox = createOutbox({ journal, state, adapters, holds, route, compose, now, report, stopping: signal });

  let running: Promise<void> = Promise.resolve();
  const refresh = createRefresh({ state, adapters, compose, report });
  const tick = (): Promise<void> => {
    running = running
      .then(() => doWhatIsDue({ journal, outbox, context, report, stopping: signal, refresh, reaches }))
      .catch(report);
    return running;
  };

  const explain: Explain = (address, reason, lang) =>
    adapterOf(address ?? '', adapters)?.explain?.(reason, lang) ?? reason;
  const tell: Updates['tell'] = (reply, key) =>
    tellCoordinators(reply, key, { directory, state, adapters, reach, now });
  const notify: Core['notify'] = (reply, key) => void tell(reply, key).catch(report);
  const core: Core = {
    journal,
    state,
    outbox,
    route,
    adapters,
    exports,
    language,
    explain,
    view,
    notify,
    tick,
    refresh,
    refuse,
  };
  return {
    door: createUpdatesDoor(core),
    admitsOutsiders: () => state().outsiders?.admitted ?? false,
    directory,
    words: language.words,
    tell,
    tick,
    stop: () => stopping.abort(),
    nextDue: () => nextDue(context(), reaches),
  };
}
