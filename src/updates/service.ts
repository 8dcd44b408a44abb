/** The update cycle put together: what the door asks, what the queue's tick does, what a start finds out. */
import type { Adapter, PostResult } from '../adapter.ts';
import { dateAt } from '../calendar/tokyo.ts';
import { Directory } from '../directory/directory.ts';
import type { ExportsFolder } from '../export/exports-folder.ts';
import type { Journal } from '../journal/journal.ts';
import type { kinds } from '../journal/kinds.ts';
import type { Refuse } from '../log/refusals.ts';
import type { Plan } from '../plan/plan.ts';
import { adapterOf } from '../platform.ts';
import type { Reply } from '../reply.ts';
import { type Lang, OFFICE_LANG } from '../text/lang.ts';
import type { Core } from './core.ts';
import type { CycleContext } from './cycle-context.ts';
import { digestMessage, escalationMessage } from './delivery/digest.ts';
import type { Holds } from './delivery/holds.ts';
import { tellCoordinators } from './delivery/notice.ts';
import { createOutbox } from './delivery/outbox/outbox.ts';
import { ownerMessage } from './delivery/prompts.ts';
import { type Reach, routeOf } from './delivery/recipients.ts';
import { createUpdatesDoor, type UpdatesDoor } from './door/index.ts';
import type { UpdateReader } from './read/read-update.ts';
import { dueNow } from './round/due.ts';
import { createOfficeHours } from './round/office-hours.ts';
import type { Delivery, UpdatesState } from './state.ts';
import { doWhatIsDue } from './tick.ts';
import type { Explain } from './view/round-status.ts';
import { type View, viewIn } from './view/view.ts';

export interface Updates {
  door: UpdatesDoor;
  /** Whether a coordinator lets people from outside the office ask about the plan. */
  admitsOutsiders(): boolean;
  /** As the journal has it; changes with it. */
  directory(): Directory;
  /** A word to the coordinators, posted once under its key. */
  tell(reply: Reply, key: string): Promise<PostResult>;
  /** Sends whatever is due; calls while one runs wait for a run of their own. */
  tick(): Promise<void>;
  /** The next instant at which something will be due; null when there is none within half a year. */
  nextDue(): Date | null;
}

interface UpdatesParts {
  plan: Plan;
  reader: UpdateReader;
  /** From the file; taken into an empty store once. */
  directory: Directory;
  journal: Journal<typeof kinds>;
  state: () => UpdatesState;
  adapters: readonly Adapter[];
  holds: Holds;
  reach: () => Reach;
  exports: ExportsFolder;
  now: () => Date;
  report: (error: unknown) => void;
  /** Told of what somebody tried and may not. */
  refuse?: Refuse;
}

const LONGEST_LOOK_BUSINESS_DAYS = 130;

export async function createUpdates(parts: UpdatesParts): Promise<Updates> {
  const { plan, reader, journal, state, adapters, holds, reach, exports, now, report, refuse = () => {} } = parts;
  if (state().directory.document === null) {
    const document = JSON.parse(JSON.stringify(parts.directory.document));
    await journal.append([{ kind: 'directory.imported', by: 'system', from: null, key: 'first', data: { document } }]);
  }

  let built: { revision: number; directory: Directory } | null = null;
  function directory(): Directory {
    const { revision, document } = state().directory;
    if (built?.revision !== revision)
      built = { revision, directory: document ? new Directory(document) : parts.directory };
    return built.directory;
  }

  const context = (at = now()): CycleContext => ({ plan, directory: directory(), state: state(), now: at });
  const view = (lang: Lang, at: Date): View => viewIn(lang, context(at));

  function compose(delivery: Delivery): Reply {
    const office = view(OFFICE_LANG, now());
    const round = office.state.rounds[delivery.round];
    if (!round) throw new TypeError(`no round ${delivery.round} for ${delivery.row}`);
    switch (delivery.kind) {
      case 'prompt':
      case 'reminder':
        return ownerMessage(delivery, round, office);
      case 'escalation':
        return escalationMessage(delivery, round, office);
      case 'digest':
        return digestMessage(round, office);
    }
  }

  const outbox = createOutbox({
    journal,
    state,
    adapters,
    holds,
    route: row =>
      routeOf(row, {
        directory: directory(),
        state: state(),
        on: dateAt(now(), directory().schedule.timeZone),
        reach: reach(),
      }),
    compose,
    now,
    report,
  });

  let running: Promise<void> = Promise.resolve();
  const tick = (): Promise<void> => {
    running = running.then(() => doWhatIsDue({ journal, outbox, context, report })).catch(report);
    return running;
  };

  /** Doing it twice is harmless, and a card that could not be redrawn shows the state at the next click. */
  function refresh(round: string, owner: string): void {
    const rows = (state().rowsOf[round] ?? []).flatMap(row => state().deliveries[row] ?? []);
    for (const delivery of rows) {
      if (delivery.owner === owner && (delivery.kind === 'prompt' || delivery.kind === 'reminder'))
        void redraw(delivery).catch(report);
    }
  }

  async function redraw(delivery: Delivery): Promise<void> {
    const { message } = delivery;
    const adapter = message === null ? undefined : adapterOf(message, adapters);
    if (message !== null) await adapter?.edit(message, compose(delivery));
  }

  const explain: Explain = (address, reason, lang) =>
    adapterOf(address ?? '', adapters)?.explain?.(reason, lang) ?? reason;

  const core: Core = { journal, state, outbox, adapters, exports, reader, explain, view, tick, refresh, refuse };
  function nextDue(): Date | null {
    const hours = createOfficeHours(directory().schedule);
    const today = hours.dateAt(now());
    for (let days = 0; days <= LONGEST_LOOK_BUSINESS_DAYS; days++) {
      const at = hours.hourAfter(today, days);
      if (at <= now()) continue;
      const { open, rows, retries, close } = dueNow(context(at));
      if (open || rows.length + retries.length + close.length > 0) return at;
    }
    return null;
  }

  const admitsOutsiders = () => state().outsiders?.admitted ?? false;
  const tell = (reply: Reply, key: string) => tellCoordinators(reply, key, { directory, state, adapters, reach, now });
  return { door: createUpdatesDoor(core), admitsOutsiders, directory, tell, tick, nextDue };
}
