/** Folds what people say: updates, proposals, pauses, absences, and the admission of outsiders. */
import type { Handlers, KindsOf } from './handlers.ts';

const MOST_ABSENCES = 20;
/** Limit of unconfirmed proposals; a click on a dropped one is refused with a message. */
const MOST_PROPOSALS = 500;

export const peopleHandlers: Handlers<KindsOf<'update' | 'sentence' | 'outsiders' | 'absence'> | 'project.paused'> = {
  'update.given'(state, { seq, by, at, from, data }) {
    const round = data.round === null ? undefined : state.rounds[data.round];
    const late = round !== undefined && (at > round.dueAt || round.closedAt !== null);
    const versions = state.updates[data.project] ?? [];
    versions.push({ ...data, seq, by, at, from, late });
    if (round) round.updated[data.project] = versions.length - 1;
    state.updates[data.project] = versions;
  },

  'sentence.read'(state, { data, seq, by, at, from }) {
    const { proposal, round, text, reports } = data;
    state.proposals[proposal] = { id: proposal, seq, by, at, from, round, text, reports };
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

  'absence.withdrawn'(state, { data: { person, from, to } }) {
    const others = state.absences[person]?.filter(one => one.from !== from || one.to !== to) ?? [];
    if (others.length > 0) state.absences[person] = others;
    else delete state.absences[person];
  },
};
