/**
 * Dry run of the schedule: the messages that would be sent if no one reported. It runs the bot's own rules over a
 * journal in memory; the given state is not changed.
 */
import type { Adapter } from '../../adapter.ts';
import { addDays } from '../../calendar/plain-date.ts';
import { isoWithOffset } from '../../calendar/tokyo.ts';
import { createRowLocks } from '../../delivery/row-locks.ts';
import type { Directory } from '../../directory/directory.ts';
import { personIdsOf } from '../../directory/person-ids.ts';
import { createMemoryJournal } from '../../journal/memory.ts';
import { PLATFORMS, type PlatformName } from '../../platform.ts';
import type { CycleContext } from '../cycle-context.ts';
import type { Reach } from '../delivery/recipients.ts';
import { updatesFold } from '../fold.ts';
import { kinds } from '../kinds.ts';
import { createUpdates } from '../service.ts';
import type { Delivery, DeliveryKind, UpdatesState } from '../state.ts';
import { NO_LANGUAGE } from '../synonyms/no-language.ts';
import { createOfficeHours } from './office-hours.ts';

interface SimulatedMessage {
  /** ISO 8601 with the office's offset. */
  at: string;
  kind: DeliveryKind;
  cycle: string;
  /** Null for the coordinators. */
  owner: string | null;
  projects: string[];
  to: string;
}

interface Simulation {
  messages: SimulatedMessage[];
  /** Number of messages due and not sent, by reason. */
  withheld: Record<string, number>;
}

/**
 * @param from first day, @param to last day, 'YYYY-MM-DD' in the schedule's zone
 * @throws BotError CALENDAR_HORIZON
 */
export async function simulate(
  { plan, directory, state }: CycleContext,
  from: string,
  to: string,
): Promise<Simulation> {
  const hours = createOfficeHours(directory.schedule);
  const { timeZone } = directory.schedule;
  const begins = hours.startOf(from);
  // A run from the day of the last event on continues the recorded state; an earlier one starts without rounds.
  const continuesRecord = state.at !== null && hours.dateAt(new Date(state.at)) <= from;
  let folded: UpdatesState = continuesRecord ? structuredClone(state) : withoutRounds(state, begins);
  let instant = continuesRecord && state.at ? new Date(state.at) : begins;
  const now = () => instant;
  const journal = createMemoryJournal({
    kinds,
    now,
    follow(events) {
      for (const event of events) folded = updatesFold.apply(folded, event);
    },
  });
  const updates = await createUpdates({
    plan,
    directory,
    language: NO_LANGUAGE,
    journal,
    state: () => folded,
    holds: createRowLocks(),
    adapters: PLATFORMS.map(silentAdapter),
    reach: () => reachOf(directory),
    exports: { keep: async name => name },
    now,
    report(error) {
      throw error;
    },
  });
  const messages: SimulatedMessage[] = [];
  const withheld: Record<string, number> = {};
  for (let day = hours.dateAt(instant); day <= to; day = addDays(day, 1)) {
    if (!hours.calendar.isBusinessDay(day)) continue;
    const opening = hours.hourAfter(day, 0);
    if (opening < instant) continue;
    instant = opening;
    const before = folded.seq;
    await updates.tick();
    if (instant < begins || folded.seq === before) continue;
    for (const delivery of Object.values(folded.deliveries).filter(one => one.intendedAt === instant.toISOString())) {
      if (delivery.to !== null && delivery.result === 'sent') messages.push(messageOf(delivery, timeZone));
      else withheld[delivery.reason] = (withheld[delivery.reason] ?? 0) + 1;
    }
  }
  return { messages, withheld };
}

function messageOf({ intendedAt, kind, round, owner, projects, to }: Delivery, timeZone: string): SimulatedMessage {
  return { at: isoWithOffset(new Date(intendedAt), timeZone), kind, cycle: round, owner, projects, to: to ?? '' };
}

/** People, pauses and updates as recorded, without rounds, as if the record began with the run. */
function withoutRounds(state: UpdatesState, begins: Date): UpdatesState {
  const { directory, updates, paused, absences } = structuredClone(state);
  const since = state.since && begins.toISOString();
  return { ...updatesFold.initial(), since, directory, updates, paused, absences };
}

/** Every platform an address names; a sample's messages stay in the playground. */
function reachOf({ owners, coordinators }: Directory): Reach {
  const people = [
    ...owners.flatMap(({ contacts, superior }) => [...contacts, ...(superior ? [superior] : [])]),
    ...coordinators,
  ];
  return { slack: true, teams: true, web: new Set(people.flatMap(personIdsOf)) };
}

function silentAdapter(name: PlatformName): Adapter {
  return {
    name,
    async start() {},
    async stop() {},
    post: async (to, _reply, key) => ({ kind: 'sent', message: `${to}/${key}` }),
    edit: async message => ({ kind: 'sent', message }),
  };
}
