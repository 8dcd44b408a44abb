/**
 * The progress table (進捗管理表) as data: one row per entry in printed order, as of a round. A pure function of the
 * view.
 */
import type { Area, Entry, Measure } from '../../plan/document.ts';
import type { Standing } from '../../text/table.ts';
import { unreachedOwners } from '../round/unreached.ts';
import { currentRound, updateBefore, updateIn } from '../round/updates.ts';
import { type GivenUpdate, PAUSED, type RoundState } from '../state.ts';
import type { View } from '../view/view.ts';

export interface TableRow {
  area: Area;
  measure: Measure;
  entry: Entry;
  standing: Standing;
  /** Owner id; null when vacant, and for reprints. */
  owner: string | null;
  /** The previous update (前回). */
  before: GivenUpdate | undefined;
  /** The current update (今回); for a finished project the last one. */
  now: GivenUpdate | undefined;
}

export interface ProgressTable {
  /** Null before the first round. */
  round: RoundState | null;
  /** All entries, reprints included. */
  rows: TableRow[];
}

/** The table of the given round; otherwise of the newest open round, or of the newest. */
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

/** @param nowhere owners never reached in the round */
function reported(
  { code, reprintOf }: Entry,
  round: RoundState | null,
  nowhere: readonly string[],
  { state, directory, on }: View,
): Reported {
  if (reprintOf !== null) return { standing: 'reprint', owner: null, before: undefined, now: undefined };
  // The table of an earlier round keeps its owners.
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
  const exempted = round.exempted[code];
  if (exempted?.reason === PAUSED || round.paused.includes(code)) return { standing: 'paused', owner, before, now };
  if (exempted) return { standing: 'exempted', owner, before, now };
  if (before?.status === 'completed' || before?.status === 'cancelled')
    return { standing: 'over', owner, before, now: before };
  return { standing: registered === null ? 'vacant' : 'unasked', owner, before, now };
}

/** Rows without reprints: each project once. */
export function projectRows({ rows }: ProgressTable): TableRow[] {
  return rows.filter(({ standing }) => standing !== 'reprint');
}
