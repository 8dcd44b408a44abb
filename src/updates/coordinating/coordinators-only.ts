/** Refusal of a coordinators' command, with the names of the coordinators. */
import type { Answer, Person } from '../../adapter.ts';
import { sentence } from '../core.ts';
import { mayDo } from '../rights.ts';
import type { View } from '../view/view.ts';

export function coordinatorsOnly(person: Person, view: View): Answer {
  const { text, directory, on } = view;
  const coordinators = mayDo('see', person, directory, on) ? directory.coordinators : [];
  return sentence('status', text.notCoordinator(text.list(coordinators.map(({ name }) => name))), view);
}
