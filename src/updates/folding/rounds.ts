/** Folds round events: opened, changed, closed. */
import type { Asked } from '../state.ts';
import type { Handlers, KindsOf } from './handlers.ts';

export const roundHandlers: Handlers<KindsOf<'round'>> = {
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
      updated: {},
      paused: Object.keys(state.paused),
      exempted: {},
      handed: [],
      refused: [],
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

  'round.restored'(state, { data, at }) {
    const round = state.rounds[data.round];
    const asked = round?.asked[data.owner];
    const projects = data.projects.filter(project => round?.exempted[project]);
    if (!round || !asked || round.closedAt || projects.length === 0) return;
    for (const project of projects) delete round.exempted[project];
    const all = new Set([...asked.projects, ...projects]);
    const inOrder = new Set(asked.prompts.flatMap(prompt => prompt.projects).filter(project => all.has(project)));
    asked.projects = [...inOrder];
    asked.prompts.push({ projects, at });
  },
};

function remove(asked: Asked, projects: readonly string[]): void {
  asked.projects = asked.projects.filter(project => !projects.includes(project));
}
