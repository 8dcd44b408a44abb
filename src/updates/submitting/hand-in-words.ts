/**
 * Hand-over in free wording, 「2-1-3を医療整備課に引き継ぎ」: shows which projects would go where, with a button to
 * confirm.
 */

import { type ActionChoice, type ActionValue, button } from '../../actions.ts';
import type { Answer, Outcome, Person } from '../../adapter.ts';
import type { Owner } from '../../directory/directory.ts';
import type { HandLine } from '../coordinating/commands.ts';
import { permits, refused, sentence, type Turn } from '../core.ts';
import { ownEntry } from '../own-entry.ts';
import { mayDo } from '../rights.ts';
import { missingOf, openRounds } from '../round/updates.ts';
import type { RoundState } from '../state.ts';
import { scopeIn } from '../view/scope.ts';
import { ownerLabel, projectLabel, type View } from '../view/view.ts';
import type { Ask } from './asks.ts';
import { handOver, wrongTaker } from './hand-over.ts';
import { notYours } from './taking.ts';

/** Most divisions of a department offered as a choice. */
const MOST_TAKERS = 8;

/** Projects of one owner in one round. */
interface Part {
  round: RoundState;
  owner: string;
  projects: string[];
}

/** @param asks what the person is asked for there */
export function proposeHandOver({ what, to }: HandLine, asks: readonly Ask[], { person, core, view }: Turn): Answer {
  const { text, directory } = view;
  const takers = directory.findOwner(to);
  if (takers.length === 0) return sentence('clarify', text.handing.unknown(to), view);
  const named = what === '' ? null : (scopeIn(what.toLowerCase(), view)?.projects ?? []);
  if (named?.length === 0) return sentence('clarify', text.handing.whichProjects, view);
  const part = partOf(named, asks, person, view);
  if (!part) return sentence('update', nothingFor(named, view), view);
  if (!permits(core, 'hand-over', person, view, part.owner))
    return sentence('update', notYours(part.owner, view), view);
  const able = takers.filter(({ id }) => wrongTaker(part.owner, id, core, view) === null);
  const [only, ...others] = able;
  if (!only) return sentence('clarify', wrongTaker(part.owner, takers[0]?.id ?? '', core, view) ?? '', view);
  const names = text.list(part.projects.map(project => projectLabel(project, view)));
  if (others.length > 0) {
    const choices = able.slice(0, MOST_TAKERS).map(taker => choiceOf(part, taker, ownerLabel(taker.id, view)));
    return sentence('clarify', text.handing.toWhom(names), view, choices);
  }
  const question = text.handing.propose(names, ownerLabel(only.id, view));
  return sentence('clarify', question, view, [choiceOf(part, only, text.handForm.submit)]);
}

/** Handles the button of `proposeHandOver`. */
export async function handTo(
  { round: id, owner, to, projects }: ActionValue<'update.hand-to'>,
  { person, conversation, core, view }: Turn,
): Promise<Outcome> {
  const { text, state, directory } = view;
  const round = ownEntry(state.rounds, id);
  if (!round || !ownEntry(round.asked, owner) || !directory.owner(to))
    return refused(sentence('update', text.sentence.none, view));
  if (!permits(core, 'hand-over', person, view, owner)) return refused(sentence('update', notYours(owner, view), view));
  const wrong = wrongTaker(owner, to, core, view);
  if (wrong) return refused(sentence('update', wrong, view));
  return handOver({ round, owner, to, projects }, { person, conversation, core, view });
}

const choiceOf = ({ round, owner, projects }: Part, { id: to }: Owner, label: string): ActionChoice =>
  button('update.hand-to', { round: round.id, owner, to, projects }, label);

/**
 * The missing projects among those named, in the first round that lacks any: the person's own first, then others (for
 * coordinators).
 */
function partOf(named: readonly string[] | null, asks: readonly Ask[], person: Person, view: View): Part | null {
  const { state, directory, on } = view;
  const own = asks.filter(({ round }) => round.closedAt === null);
  const others = openRounds(state).flatMap(round =>
    Object.keys(round.asked).map(owner => ({ round, owner, missing: missingOf(state, round, owner) })),
  );
  const isMine = (owner: string) => mayDo('hand-over', person, directory, on, owner);
  // Without named projects everything missing is meant, but only the person's own.
  const places = named === null ? own : [...own, ...others.filter(({ owner }) => isMine(owner)), ...others];
  for (const { round, owner, missing } of places) {
    const projects = named === null ? [...missing] : missing.filter(project => named.includes(project));
    if (projects.length > 0) return { round, owner, projects };
  }
  return null;
}

function nothingFor(named: readonly string[] | null, view: View): string {
  const { text } = view;
  if (named === null) return text.sentence.none;
  return text.handing.notWaited(text.list(named.map(project => projectLabel(project, view))));
}
