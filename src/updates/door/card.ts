/** The card with what a person is asked for. */
import type { Answer, Person } from '../../adapter.ts';
import type { ReplyElement } from '../../reply.ts';
import { say } from '../core.ts';
import { ownerCard } from '../delivery/prompts.ts';
import { missingOf } from '../round/updates.ts';
import type { RoundState } from '../state.ts';
import { asksOf } from '../submitting/asks.ts';
import { dueLabel, type View, weekdayLabel } from '../view/view.ts';

export function cardOf(person: Person, view: View): Answer | null {
  const asks = asksOf(person, view);
  const ask = asks.find(({ missing }) => missing.length > 0) ?? asks[0];
  return ask ? cardAnswer(ask.round, ask.owner, view) : null;
}

export function cardAnswer(round: RoundState, owner: string, view: View): Answer {
  const { lang: _, ...card } = ownerCard(round, owner, [], view);
  const elements = [...untilWhen(round, owner, view), ...card.elements];
  return say('update', { ...card, elements }, view, round.asked[owner]?.projects ?? []);
}

/** The due date, or that it has passed; empty where nothing is missing. */
function untilWhen(round: RoundState, owner: string, view: View): ReplyElement[] {
  const { text, state, now } = view;
  const missing = missingOf(state, round, owner).length;
  if (missing === 0) return [];
  if (round.closedAt !== null)
    return [{ kind: 'text', text: text.prompt.closed(weekdayLabel(round.closedAt, view)), tone: 'warning' }];
  const isOver = now > new Date(round.dueAt);
  const words = text.prompt.until(dueLabel(round, view), missing, isOver);
  return [{ kind: 'text', text: words, ...(isOver ? { tone: 'warning' as const } : {}) }];
}
