/** Events of the update cycle → state. What a late, repeated or overtaken event means is decided here, by the order. */
import type { DirectoryDocument } from '../directory/directory.ts';
import type { Fold } from '../journal/fold.ts';
import type { KeikakuEvent, kinds } from '../journal/kinds.ts';
import { assignFrom, deputyFrom } from './people/assign.ts';
import type { Asked, UpdatesState } from './state.ts';

export const updatesFold: Fold<UpdatesState, typeof kinds> = {
  initial: () => ({
    since: null,
    seq: 0,
    at: null,
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
    outsiders: null,
    absences: {},
  }),
  apply(state, event) {
    state.since ??= event.at;
    state.seq = event.seq;
    state.at = event.at;
    const handle = HANDLERS[event.kind] as (state: UpdatesState, event: KeikakuEvent) => void;
    handle(state, event);
    return state;
  },
};

type Of<Kind extends KeikakuEvent['kind']> = Extract<KeikakuEvent, { kind: Kind }>;

const MOST_ABSENCES = 20;
/** Readings nobody clicked are not kept for ever; a click on a forgotten one is told so. */
const MOST_PROPOSALS = 500;

const HANDLERS: { [Kind in KeikakuEvent['kind']]: (state: UpdatesState, event: Of<Kind>) => void } = {
  'round.opened'(state, { data, by, at }) {
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
      answered: {},
      exempted: {},
      handed: [],
    };
    state.roundOrder.push(id);
  },

  'round.closed'(state, { data, at }) {
    const round = state.rounds[data.round];
    if (round) round.closedAt ??= at;
  },

  'round.extended'(state, { data }) {
    const { round: id, ...steps } = data;
    const round = state.rounds[id];
    if (round && !round.closedAt) Object.assign(round, steps);
  },

  'round.snoozed'(state, { data }) {
    const asked = state.rounds[data.round]?.asked[data.owner];
    if (asked) asked.snoozedUntil = data.until;
  },

  'round.handed'(state, { data, by, at }) {
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
  },

  'round.exempted'(state, { data, by, at }) {
    const round = state.rounds[data.round];
    if (!round) return;
    for (const project of data.projects) round.exempted[project] = { by, at, reason: data.reason };
    for (const asked of Object.values(round.asked)) remove(asked, data.projects);
  },

  'delivery.intended'(state, { data, at }) {
    const begun = { attempt: 1, result: 'intended' as const, message: null, reason: '', retryAt: null };
    state.deliveries[data.row] = { ...data, ...begun, intendedAt: at, settledAt: null, settledBy: null };
    const rows = state.rowsOf[data.round] ?? [];
    rows.push(data.row);
    state.rowsOf[data.round] = rows;
    state.unsettled.push(data.row);
  },

  'delivery.settled'(state, { data, by, at }) {
    const { row, attempt, ...outcome } = data;
    const delivery = state.deliveries[row];
    if (!delivery || delivery.attempt !== attempt) return;
    // A late word of the machine does not undo what a person decided.
    if (delivery.settledBy !== null && delivery.settledBy !== 'system' && by === 'system') return;
    Object.assign(delivery, outcome, { settledAt: at, settledBy: by });
    if (outcome.message) state.messages[outcome.message] = row;
    state.unsettled = state.unsettled.filter(key => key !== row);
    if (outcome.retryAt) state.unsettled.push(row);
  },

  'delivery.retried'(state, { data }) {
    const { row, attempt, to } = data;
    const delivery = state.deliveries[row];
    if (!delivery || delivery.attempt + 1 !== attempt) return;
    const begun = { attempt, to, result: 'intended' as const, reason: '', retryAt: null };
    Object.assign(delivery, begun, { settledAt: null, settledBy: null });
    if (!state.unsettled.includes(row)) state.unsettled.push(row);
  },

  'update.given'(state, { seq, by, at, from, data }) {
    const round = data.round === null ? undefined : state.rounds[data.round];
    const late = round !== undefined && (at > round.dueAt || round.closedAt !== null);
    const versions = state.updates[data.project] ?? [];
    versions.push({ ...data, seq, by, at, from, late });
    if (round) round.answered[data.project] = versions.length - 1;
    state.updates[data.project] = versions;
  },

  'sentence.read'(state, { data, by, at, from }) {
    const { proposal, round, text, reports } = data;
    state.proposals[proposal] = { id: proposal, by, at, from, round, text, reports };
    const ids = Object.keys(state.proposals);
    if (ids.length > MOST_PROPOSALS) delete state.proposals[ids[0] ?? ''];
  },

  'project.paused'(state, { data, by, at }) {
    if (data.paused) state.paused[data.project] = { by, at };
    else delete state.paused[data.project];
  },

  'outsiders.admitted'(state, { data: { admitted }, by, at }) {
    state.outsiders = { admitted, by, at };
  },

  'absence.declared'(state, { data: { person, from, to } }) {
    state.absences[person] = [...(state.absences[person] ?? []), { from, to }].slice(-MOST_ABSENCES);
  },

  'directory.imported'(state, { data, by, at }) {
    state.directory.document = data.document as unknown as DirectoryDocument;
    state.directory.revision++;
    state.directory.changes.push({ kind: 'imported', by, at });
  },

  'room.linked'(state, { data: { owner, platform, room }, by, at }) {
    const { document } = state.directory;
    if (!document) return;
    const linked = platform === 'slack' ? { slackChannel: room } : { teamsConversation: room };
    state.directory.document =
      owner === null
        ? { ...document, coordinatorChannel: { ...document.coordinatorChannel, [platform]: room } }
        : { ...document, owners: document.owners.map(one => (one.id === owner ? { ...one, ...linked } : one)) };
    state.directory.revision++;
    state.directory.changes.push({ kind: 'linked', owner, platform, room, by, at });
  },

  'deputy.named'(state, { data: { owner, contact, deputy, from }, by, at }) {
    const { document } = state.directory;
    if (!document) return;
    const owners = document.owners.map(one =>
      one.id === owner ? { ...one, contacts: deputyFrom(one.contacts, contact, deputy, from) } : one,
    );
    state.directory.document = { ...document, owners };
    state.directory.revision++;
    state.directory.changes.push({ kind: 'deputy', owner, contact, deputy: deputy?.name ?? null, from, by, at });
  },

  'project.assigned'(state, { data: { project, owner, from }, by, at }) {
    const { document } = state.directory;
    if (!document) return;
    // The document may be the event's own: what is recorded is not changed.
    const assignments = assignFrom(document.assignments, project, owner, from);
    state.directory.document = { ...document, assignments };
    state.directory.revision++;
    state.directory.changes.push({ kind: 'assigned', project, owner, from, by, at });
  },
};

function remove(asked: Asked, projects: readonly string[]): void {
  asked.projects = asked.projects.filter(project => !projects.includes(project));
}
