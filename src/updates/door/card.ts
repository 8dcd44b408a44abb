/** What a person is asked for, as the card that asked. */
import type { Answer, Person } from '../../adapter.ts';
import { asksOf } from '../answering/asks.ts';
import { say } from '../core.ts';
import { ownerCard } from '../delivery/prompts.ts';
import type { RoundState } from '../state.ts';
import type { View } from '../view/view.ts';

export function cardOf(person: Person, view: View): Answer | null {
  const asks = asksOf(person, view);
  const ask = asks.find(({ missing }) => missing.length > 0) ?? asks[0];
  return ask ? cardAnswer(ask.round, ask.owner, view) : null;
}

export function cardAnswer(round: RoundState, owner: string, view: View): Answer {
  const { lang: _, ...card } = ownerCard(round, owner, [], view);
  return say('update', card, view, round.asked[owner]?.projects ?? []);
}
