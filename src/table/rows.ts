/** The progress table (進捗管理表) as data: one row an entry in printed order, as of a round. Pure function of the view. */
import type { Area, Entry, Measure } from '../plan/document.ts';
import { currentRound, updateBefore, updateIn } from '../updates/round/answered.ts';
import { unreachedOwners } from '../updates/round/unreached.ts';
import type { GivenUpdate, RoundState } from '../updates/state.ts';
import type { View } from '../updates/view/view.ts';

const STANDINGS = [
  'answered',
  /** Asked and not answered. */
  'missing',
  /** To be asked, but nobody of the division can be reached. */
  'unreached',
  'exempted',
  'paused',
  /** Completed or cancelled before the round, so not asked again. */
  'over',
  /** Nobody is registered to be asked. */
  'vacant',
  /** Registered, but no round has asked yet. */
  'unasked',
  /** A reprint: its row points to the original's and carries no figures of its own. */
  'reprint',
] as const;
export type Standing = (typeof STANDINGS)[number];

export interface TableRow {
  area: Area;
  measure: Measure;
  entry: Entry;
  standing: Standing;
  /** Owner id; null when vacant, and for reprints. */
  owner: string | null;
  /** 前回. */
  before: GivenUpdate | undefined;
  /** 今回; what holds since earlier when the project is over. */
  now: GivenUpdate | undefined;
}

export interface ProgressTable {
  /** Null before the first round. */
  round: RoundState | null;
  /** All entries, reprints included. */
  rows: TableRow[];
}

/** The table of a round; of the newest open one, else of the newest, where none is named. */
export function progressTable(view: View, named?: RoundState): ProgressTable {
  const { plan, state } = view;
  const round = named ?? currentRound(state) ?? null;
  const nowhere = round ? unreachedOwners(round, state) : [];
  const rows = plan.entries.flatMap(entry => {
    const located = plan.locate(entry.code);
    return located
      ? [{ area: located.area, measure: located.measure, entry, ...reported(entry, round, nowhere, view) }]
      : [];
  });
  return { round, rows };
}

type Reported = Pick<TableRow, 'standing' | 'owner' | 'before' | 'now'>;

/** @param nowhere owners that were never reached in the round */
function reported(
  { code, reprintOf }: Entry,
  round: RoundState | null,
  nowhere: readonly string[],
  { state, directory, on }: View,
): Reported {
  if (reprintOf !== null) return { standing: 'reprint', owner: null, before: undefined, now: undefined };
  // An earlier round's table stays as it was, whoever is responsible since.
  const day = round && round !== currentRound(state) ? round.to : on;
  const registered = directory.mainOwnerOf(code, day)?.id ?? null;
  if (!round)
    return {
      standing: registered === null ? 'vacant' : 'unasked',
      owner: registered,
      before: undefined,
      now: undefined,
    };
  const asked = Object.keys(round.asked).find(id => round.asked[id]?.projects.includes(code));
  const before = updateBefore(state, code, round);
  const now = updateIn(state, code, round.id);
  const owner = asked ?? registered;
  if (now) return { standing: 'answered', owner: asked ?? now.owner, before, now };
  if (asked !== undefined) return { standing: nowhere.includes(asked) ? 'unreached' : 'missing', owner, before, now };
  // A project that was paused while it was asked has been left out of the round for that.
  const paused = state.paused[code];
  if (paused && paused.at < (round.closedAt ?? '9999')) return { standing: 'paused', owner, before, now };
  if (round.exempted[code]) return { standing: 'exempted', owner, before, now };
  if (before?.status === 'completed' || before?.status === 'cancelled')
    return { standing: 'over', owner, before, now: before };
  return { standing: registered === null ? 'vacant' : 'unasked', owner, before, now };
}

/** Rows of projects: each undertaking once. */
export function projectRows({ rows }: ProgressTable): TableRow[] {
  return rows.filter(({ standing }) => standing !== 'reprint');
}
