/** Events of the update cycle → state. What a late, repeated or overtaken event means is decided here, by the order. */
import type { DirectoryDocument } from '../directory/directory.ts';
import type { Fold } from '../journal/fold.ts';
import type { KeikakuEvent, kinds } from '../journal/kinds.ts';
import { assignFrom } from './assign.ts';
import type { Asked, RoundState, UpdatesState } from './state.ts';

export const updatesFold: Fold<UpdatesState, typeof kinds> = {
  initial: () => ({
    since: null,
    seq: 0,
    directory: { document: null, revision: 0, changes: [] },
    rounds: {},
    roundOrder: [],
    deliveries: {},
    rowsOf: {},
    unsettled: [],
    messages: {},
    updates: {},
    proposals: {},
    paused: {},
    absences: {},
  }),
  apply(state, event) {
    state.since ??= event.at;
    state.seq = event.seq;
    applyTo(state, event);
    return state;
  },
};

function applyTo(state: UpdatesState, event: KeikakuEvent): void {
  const { by, at } = event;
  switch (event.kind) {
    case 'round.opened':
      return open(state, event);
    case 'round.closed': {
      const round = state.rounds[event.data.round];
      if (round) round.closedAt ??= at;
      return;
    }
    case 'round.extended': {
      const { round: id, ...steps } = event.data;
      const round = state.rounds[id];
      if (round && !round.closedAt) Object.assign(round, steps);
      return;
    }
    case 'round.snoozed': {
      const asked = state.rounds[event.data.round]?.asked[event.data.owner];
      if (asked) asked.snoozedUntil = event.data.until;
      return;
    }
    case 'round.handed':
      return handOver(state, event);
    case 'round.exempted': {
      const round = state.rounds[event.data.round];
      if (!round) return;
      for (const project of event.data.projects) {
        round.exempted[project] = { by, at, reason: event.data.reason };
        for (const asked of Object.values(round.asked)) remove(asked, [project]);
      }
      return;
    }
    case 'delivery.intended': {
      const { row, round } = event.data;
      const begun = { attempt: 1, result: 'intended' as const, message: null, reason: '', retryAt: null };
      state.deliveries[row] = { ...event.data, ...begun, intendedAt: at, settledAt: null, settledBy: null };
      const rows = state.rowsOf[round] ?? [];
      rows.push(row);
      state.rowsOf[round] = rows;
      state.unsettled.push(row);
      return;
    }
    case 'delivery.settled': {
      const { row, attempt, ...outcome } = event.data;
      const delivery = state.deliveries[row];
      if (!delivery || delivery.attempt !== attempt) return;
      // A late word of the machine does not undo what a person decided.
      if (delivery.settledBy !== null && delivery.settledBy !== 'system' && by === 'system') return;
      Object.assign(delivery, outcome, { settledAt: at, settledBy: by });
      if (outcome.message) state.messages[outcome.message] = row;
      state.unsettled = state.unsettled.filter(key => key !== row);
      if (outcome.retryAt) state.unsettled.push(row);
      return;
    }
    case 'delivery.retried': {
      const { row, attempt, to } = event.data;
      const delivery = state.deliveries[row];
      if (!delivery || delivery.attempt + 1 !== attempt) return;
      const begun = { attempt, to, result: 'intended' as const, reason: '', retryAt: null, settledAt: null };
      Object.assign(delivery, begun, { settledBy: null });
      if (!state.unsettled.includes(row)) state.unsettled.push(row);
      return;
    }
    case 'update.given':
      return give(state, event);
    case 'sentence.read': {
      const { proposal, round, text, reports } = event.data;
      state.proposals[proposal] = { id: proposal, by, at, from: event.from, round, text, reports };
      forgetOldest(state.proposals);
      return;
    }
    case 'project.paused':
      if (event.data.paused) state.paused[event.data.project] = { by, at };
      else delete state.paused[event.data.project];
      return;
    case 'absence.declared': {
      const { person, from, to } = event.data;
      state.absences[person] = [...(state.absences[person] ?? []), { from, to }].slice(-MOST_ABSENCES);
      return;
    }
    case 'directory.imported':
      state.directory.document = event.data.document as unknown as DirectoryDocument;
      state.directory.revision++;
      state.directory.changes.push({ kind: 'imported', by, at });
      return;
    case 'project.assigned': {
      const { document } = state.directory;
      if (!document) return;
      const { project, owner, from } = event.data;
      document.assignments = assignFrom(document.assignments, project, owner, from);
      state.directory.revision++;
      state.directory.changes.push({ kind: 'assigned', project, owner, from, by, at });
      return;
    }
  }
}

type Of<Kind extends KeikakuEvent['kind']> = Extract<KeikakuEvent, { kind: Kind }>;

const MOST_ABSENCES = 20;
/** Readings nobody clicked are not kept for ever; a click on a forgotten one is told so. */
const MOST_PROPOSALS = 500;

function open(state: UpdatesState, { data, by, at }: Of<'round.opened'>): void {
  const { round: id, asked, ...times } = data;
  if (state.rounds[id]) return;
  const first = (projects: string[]): Asked => ({
    projects: [...projects],
    prompts: [{ projects: [...projects], at }],
    snoozedUntil: null,
  });
  state.rounds[id] = {
    id,
    ...times,
    openedAt: at,
    openedBy: by,
    closedAt: null,
    asked: Object.fromEntries(asked.map(({ owner, projects }) => [owner, first(projects)])),
    exempted: {},
    handed: [],
  };
  state.roundOrder.push(id);
}

function handOver(state: UpdatesState, { data, by, at }: Of<'round.handed'>): void {
  const round = state.rounds[data.round];
  const giver = round?.asked[data.owner];
  if (!round || !giver || data.owner === data.to) return;
  const projects = data.projects.filter(project => giver.projects.includes(project));
  if (projects.length === 0) return;
  remove(giver, projects);
  const taker = round.asked[data.to] ?? { projects: [], prompts: [], snoozedUntil: null };
  taker.projects.push(...projects);
  taker.prompts.push({ projects, at });
  round.asked[data.to] = taker;
  round.handed.push({ owner: data.owner, to: data.to, projects, by, at });
}

function remove(asked: Asked, projects: readonly string[]): void {
  asked.projects = asked.projects.filter(project => !projects.includes(project));
}

function give(state: UpdatesState, event: Of<'update.given'>): void {
  const { seq, by, at, from, data } = event;
  const round = data.round === null ? undefined : state.rounds[data.round];
  const versions = state.updates[data.project] ?? [];
  versions.push({ ...data, seq, by, at, from, late: isLate(round, at) });
  state.updates[data.project] = versions;
}

function isLate(round: RoundState | undefined, at: string): boolean {
  return round !== undefined && (at > round.dueAt || round.closedAt !== null);
}

function forgetOldest(proposals: UpdatesState['proposals']): void {
  const ids = Object.keys(proposals);
  if (ids.length > MOST_PROPOSALS) delete proposals[ids[0] ?? ''];
}
