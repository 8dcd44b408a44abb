/** 「他の課へ引き継ぐ」: what an owner has not answered goes to another division, for this round. */
import type { Outcome, Person } from '../../adapter.ts';
import type { Form } from '../../reply.ts';
import { type Core, refused, replied, sentence } from '../core.ts';
import { missingOf } from '../round/answered.ts';
import type { RoundState } from '../state.ts';
import { ownerLabel, type View } from '../view/view.ts';

export function handForm(round: string, owner: string, { text, lang }: View): Form {
  const field = {
    id: 'owner',
    label: text.handForm.owner,
    optional: false,
    kind: 'lookup' as const,
    value: '',
    valueLabel: '',
    source: 'owners' as const,
  };
  return {
    id: 'hand',
    lang,
    title: text.handForm.title,
    intro: text.handForm.intro,
    fields: [field],
    submit: text.handForm.submit,
    context: JSON.stringify({ round, owner, projects: [] }),
  };
}

export async function handOver(
  round: RoundState,
  owner: string,
  values: Record<string, string>,
  person: Person,
  from: string,
  core: Core,
  view: View,
): Promise<Outcome> {
  const { text, directory, state } = view;
  const to = directory.owner(values.owner ?? '') ?? onlyOne(directory.findOwner(values.owner ?? ''));
  if (!to) return { kind: 'invalid', errors: { owner: text.handForm.unknown } };
  if (to.id === owner) return { kind: 'invalid', errors: { owner: text.handForm.itself } };
  if (isUnreachable(to.id, core)) return { kind: 'invalid', errors: { owner: text.handForm.unreachable } };
  if (round.closedAt !== null) return refused(sentence('update', text.closedRound, view));
  const projects = missingOf(state, round, owner);
  if (projects.length === 0) return refused(sentence('update', text.nothingToHand, view));
  // The same form delivered twice hands over once; what comes back to this owner later can be handed on again.
  const key = `${round.id}/${owner}/${round.handed.length}`;
  const data = { round: round.id, owner, to: to.id, projects };
  await core.journal.append([{ kind: 'round.handed', by: person.id, from, key, data }]);
  const last = core.state().rounds[round.id]?.handed.findLast(one => one.owner === owner);
  if (last?.to !== to.id) return refused(sentence('update', text.nothingToHand, view));
  core.refresh(round.id, owner);
  await core.tick();
  return replied(sentence('update', text.handed(projects.length, ownerLabel(to.id, view)), view));
}

/** Whether nobody there would hear of it; what a sample directory names is invented, and nobody waits for it. */
function isUnreachable(owner: string, { route }: Core): boolean {
  const found = route({ owner, kind: 'prompt' });
  return found.to === null && found.reason === 'no-address';
}

const onlyOne = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);
