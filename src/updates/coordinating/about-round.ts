/** Determines the rounds a command refers to: one named first (「締切延長 第2四半期 3日」), otherwise those that are open. */
import { ownEntry } from '../own-entry.ts';
import { namesRound, roundNamed } from '../round/named-round.ts';
import { openRounds, rounds } from '../round/updates.ts';
import type { RoundState } from '../state.ts';
import type { View } from '../view/view.ts';

interface AboutRound {
  /** Newest first: the one that is named, all that are open, or else the newest of all; empty before the first. */
  rounds: RoundState[];
  /** The line without the name of a round. */
  rest: string;
  /** The name of a round the record does not hold; empty for none. */
  unknown: string;
}

/** @param asksMore a single word is no round, but what the command is about: 「締切延長 10月末」 */
export function aboutRound(line: string, view: View, asksMore = false): AboutRound {
  const [first = '', ...others] = line.split(/\s+/);
  if (first === '' || (asksMore && others.length === 0) || !namesRound(first))
    return { rounds: present(view), rest: line, unknown: '' };
  const named = roundNamed(first, view);
  const rest = others.join(' ');
  return typeof named === 'string' ? { rounds: [], rest, unknown: named } : { rounds: [named], rest, unknown: '' };
}

function present({ state }: View): RoundState[] {
  const open = openRounds(state).reverse();
  return open.length > 0 ? open : rounds(state).slice(-1);
}

/** The rounds a button is about, those of them the record holds. */
export const roundsOf = (ids: readonly string[], { state }: View): RoundState[] =>
  ids.flatMap(id => ownEntry(state.rounds, id) ?? []);
