/** What coordinators get when a round is closed: its result by 部局, what is missing, what is worth a look. */
import type { ProgressElement, Reply, ReplyElement } from '../../reply.ts';
import { lastUpdate, missingOwners, updateIn } from '../round/answered.ts';
import { marksOf } from '../round/marks.ts';
import { whyNotAsked } from '../round/rounds.ts';
import type { RoundState } from '../state.ts';
import { isBehind, STATUSES } from '../status.ts';
import { dayLabel, divisionLabel, ownerLabel, projectLabel, roundLabel, stateLabel, type View } from '../view/view.ts';

/** How many were asked, answered, answered late. */
export function countsOf(round: RoundState, { state }: View): { asked: number; answered: number; late: number } {
  const asked = Object.values(round.asked).flatMap(({ projects }) => projects);
  const answers = asked.flatMap(project => updateIn(state, project, round.id) ?? []);
  return { asked: asked.length, answered: answers.length, late: answers.filter(({ late }) => late).length };
}

/** One bar a status that occurs, and the sentence beside it. */
export function progressOf(round: RoundState, view: View): ProgressElement {
  const { text, state } = view;
  const answers = Object.values(round.asked).flatMap(({ projects }) =>
    projects.flatMap(project => updateIn(state, project, round.id) ?? []),
  );
  const bars = STATUSES.map(status => ({
    label: text.statuses[status],
    value: answers.filter(one => one.status === status).length,
    status,
  })).filter(({ value }) => value > 0);
  return {
    kind: 'progress',
    caption: text.digest.byStatus,
    sentence: text.list(bars.map(({ label, value }) => `${label} ${value}`)),
    bars,
  };
}

/** By 部局: asked, answered, missing, behind. */
export function divisionTable(round: RoundState, view: View): ReplyElement {
  const { text, state } = view;
  const divisions = new Map<string, { asked: number; answered: number; behind: number }>();
  for (const [owner, { projects }] of Object.entries(round.asked)) {
    if (projects.length === 0) continue;
    const division = divisionLabel(owner, view) || text.none;
    const row = divisions.get(division) ?? { asked: 0, answered: 0, behind: 0 };
    const answers = projects.flatMap(project => updateIn(state, project, round.id) ?? []);
    row.asked += projects.length;
    row.answered += answers.length;
    row.behind += answers.filter(({ status }) => isBehind(status)).length;
    divisions.set(division, row);
  }
  const { columns } = text;
  const numbers = [columns.asked, columns.answered, columns.missing, columns.delayed].map(title => ({
    title,
    align: 'right' as const,
  }));
  const rows = [...divisions].map(([division, { asked, answered, behind }]) => [
    division,
    ...[asked, answered, asked - answered, behind].map(String),
  ]);
  return { kind: 'table', caption: text.digest.byDivision, columns: [{ title: columns.division }, ...numbers], rows };
}

/** What is missing, by owner. */
export function missingTable(round: RoundState, view: View): ReplyElement {
  const { text, state } = view;
  const rows = missingOwners(state, round).map(({ owner, projects }) => [
    divisionLabel(owner, view) || text.none,
    ownerLabel(owner, view),
    text.list(projects),
  ]);
  if (rows.length === 0) return { kind: 'text', text: text.digest.noneMissing };
  const { columns } = text;
  return {
    kind: 'table',
    caption: text.digest.missing,
    columns: [columns.division, columns.owner, columns.code].map(title => ({ title })),
    rows,
  };
}

export function digestMessage(round: RoundState, view: View): Reply {
  const { text, lang, state, directory, plan, on } = view;
  const { asked, answered, late } = countsOf(round, view);
  const sentence = text.digest.sentence(asked, answered, late);
  const rows = (state.rowsOf[round.id] ?? []).flatMap(row => state.deliveries[row] ?? []);
  const failed = rows.filter(({ result }) => result === 'failed').length;
  const uncertain = rows.filter(({ result }) => result === 'uncertain').length;
  const vacant = directory.vacancies(plan, on).length;
  const remarks = [
    ...(round.missed.length > 0
      ? [text.digest.missedRounds(text.list(round.missed.map(id => roundLabel(id, lang))))]
      : []),
    ...(vacant > 0 ? [text.digest.vacant(vacant)] : []),
    ...(failed + uncertain > 0 ? [text.digest.deliveries(failed, uncertain)] : []),
  ];
  const title = text.digest.title(roundLabel(round.id, lang));
  return {
    lang,
    title,
    fallback: `${title} ${sentence}`,
    elements: [
      { kind: 'text', text: sentence },
      ...(answered > 0 ? [progressOf(round, view)] : []),
      divisionTable(round, view),
      missingTable(round, view),
      ...marksTable(round, view),
      ...leftAloneTable(view),
      ...remarks.map(remark => ({ kind: 'text' as const, text: remark, tone: 'warning' as const })),
      {
        kind: 'actions',
        actions: [text.buttons.table, text.buttons.ledger].map(label => ({ id: 'ask', label, value: label })),
      },
    ],
  };
}

function marksTable(round: RoundState, view: View): ReplyElement[] {
  const { text, state } = view;
  const rows = Object.values(round.asked).flatMap(({ projects }) =>
    projects.flatMap(project => {
      const marks = marksOf(state, project, round, view.on);
      const update = updateIn(state, project, round.id);
      return marks.length > 0
        ? [[projectLabel(project, view), stateLabel(update, view), text.list(marks.map(mark => text.marks[mark]))]]
        : [];
    }),
  );
  const { columns } = text;
  return rows.length > 0
    ? [
        {
          kind: 'table',
          caption: text.digest.marks,
          columns: [columns.name, columns.status, columns.remark].map(title => ({ title })),
          rows,
        },
      ]
    : [];
}

/** Projects the next round does not ask about, each with the reason and what would have it asked about again. */
function leftAloneTable(view: View): ReplyElement[] {
  const { text, state, plan } = view;
  const rows = plan.projects.flatMap(({ code }) => {
    const why = whyNotAsked(code, state);
    const update = lastUpdate(state, code);
    const since = why === 'paused' ? state.paused[code]?.at : update?.at;
    return why && since
      ? [[projectLabel(code, view), stateLabel(update, view), text.digest.leftAlone[why](dayLabel(since, view))]]
      : [];
  });
  if (rows.length === 0) return [];
  const { columns } = text;
  return [
    {
      kind: 'table',
      caption: text.digest.leftAlone.title(rows.length),
      columns: [columns.name, columns.status, columns.remark].map(title => ({ title })),
      rows,
    },
    { kind: 'text', text: text.digest.leftAlone.again, tone: 'subtle' },
  ];
}
