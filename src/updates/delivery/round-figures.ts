/** Figures of a round (asked, reported, missing, unreached) as sentence, bars and tables. */
import type { ProgressElement, ReplyElement, TableElement } from '../../reply.ts';
import { isBehind, STATUSES } from '../../status.ts';
import type { RoundCounts } from '../../text/updates/coordinating.ts';
import { unreachedOwners } from '../round/unreached.ts';
import { missingOf, missingOwners, updateIn } from '../round/updates.ts';
import type { GivenUpdate, RoundState, UpdatesState } from '../state.ts';
import { departmentLabel, ownerLabel, type View } from '../view/view.ts';

export function countsOf(round: RoundState, { state }: View): RoundCounts {
  const asked = Object.values(round.asked).flatMap(({ projects }) => projects);
  const updates = updatesOf(asked, round, state);
  const nowhere = unreachedOwners(round, state);
  const unreached = nowhere.reduce((sum, owner) => sum + missingOf(state, round, owner).length, 0);
  return {
    asked: asked.length,
    reported: updates.length,
    late: updates.filter(({ late }) => late).length,
    behind: updates.filter(({ status }) => isBehind(status)).length,
    missing: asked.length - updates.length - unreached,
    unreached,
    owners: missingOwners(state, round).length - nowhere.length,
  };
}

const updatesOf = (projects: readonly string[], { id }: RoundState, state: UpdatesState): GivenUpdate[] =>
  projects.flatMap(project => updateIn(state, project, id) ?? []);

/**
 * One bar per status that occurs and one for what is missing, so that a bar's length shows its share, with the
 * sentence.
 */
export function progressOf(round: RoundState, view: View): ProgressElement {
  const { text, state } = view;
  const { asked, missing, unreached } = countsOf(round, view);
  const updates = Object.values(round.asked).flatMap(({ projects }) => updatesOf(projects, round, state));
  const bars = [
    ...STATUSES.map(status => ({
      label: text.statuses[status],
      value: updates.filter(one => one.status === status).length,
      status,
    })),
    { label: text.columns.missing, value: missing, status: 'missing' },
    { label: text.columns.unreached, value: unreached, status: 'unreached' },
  ].filter(({ value }) => value > 0);
  return {
    kind: 'progress',
    caption: text.digest.byStatus(asked),
    sentence: text.list(bars.map(({ label, value }) => `${label} ${value}`)),
    bars,
  };
}

/** Per 部局 and in total: asked, reported, missing, behind. */
export function departmentTable(round: RoundState, view: View): TableElement {
  const { text, state } = view;
  const { columns } = text;
  const nowhere = unreachedOwners(round, state);
  const sums = new Map<string, number[]>();
  for (const [owner, { projects }] of Object.entries(round.asked)) {
    if (projects.length === 0) continue;
    const updates = updatesOf(projects, round, state);
    const left = projects.length - updates.length;
    const unreached = nowhere.includes(owner) ? left : 0;
    const figures = [
      projects.length,
      updates.length,
      left - unreached,
      unreached,
      updates.filter(({ status }) => isBehind(status)).length,
    ];
    for (const key of [departmentLabel(owner, view) || text.none, TOTAL]) sums.set(key, added(sums.get(key), figures));
  }
  const total = sums.get(TOTAL) ?? [];
  sums.delete(TOTAL);
  const titles = [columns.asked, columns.reported, columns.missing, columns.unreached, columns.delayed];
  // Shown only if any column value is not zero.
  const isShown = (_: unknown, at: number): boolean => titles[at] !== columns.unreached || total[at] !== 0;
  const line = (name: string, figures: readonly number[]) => [name, ...figures.filter(isShown).map(String)];
  return {
    kind: 'table',
    caption: text.digest.byDivision,
    columns: [
      { title: columns.department },
      ...titles.filter(isShown).map(title => ({ title, align: 'right' as const })),
    ],
    rows: [...[...sums].map(([department, figures]) => line(department, figures)), line(text.total, total)],
  };
}

/** Cannot be the name of a department. */
const TOTAL = '\n';

const added = (sums: readonly number[] | undefined, figures: readonly number[]): number[] =>
  figures.map((figure, at) => figure + (sums?.[at] ?? 0));

/** Missing projects by owner; empty for none. */
export function missingTable(round: RoundState, view: View): TableElement {
  const { text, state } = view;
  const nowhere = unreachedOwners(round, state);
  const { columns } = text;
  return {
    kind: 'table',
    caption: text.digest.missing,
    columns: [columns.department, columns.owner, columns.code].map(title => ({ title })),
    rows: missingOwners(state, round).map(({ owner, projects }) => [
      departmentLabel(owner, view) || text.none,
      `${ownerLabel(owner, view)}${nowhere.includes(owner) ? text.unreached : ''}`,
      text.list(projects),
    ]),
  };
}

/** A note about divisions that could not be reached; empty for none. */
export function unreachedNotes(round: RoundState, view: View): ReplyElement[] {
  const { text, state } = view;
  const owners = unreachedOwners(round, state);
  if (owners.length === 0) return [];
  const named = owners.slice(0, MOST_NAMED).map(owner => ownerLabel(owner, view));
  const words = text.digest.unreached(owners.length, text.list(named), owners.length - named.length);
  return [{ kind: 'text', text: words, tone: 'warning' }];
}

const MOST_NAMED = 5;

/** What the system handed on, for nobody was left where it was asked; none where nothing was. */
export function inheritedNotes(round: RoundState, view: View): ReplyElement[] {
  const { text, directory } = view;
  return round.handed
    .filter(({ by }) => by === 'system')
    .map(({ owner, projects, to }) => {
      const from = directory.owner(owner) ? ownerLabel(owner, view) : '';
      return { kind: 'text', text: text.digest.inherited(from, projects.length, ownerLabel(to, view)), tone: 'subtle' };
    });
}
