/** Refusal of a coordinators' command, with the names of the coordinators. */
import type { Answer, Person } from '../../adapter.ts';
import { sentence } from '../core.ts';
import { mayDo } from '../rights.ts';
import { coordinatorNames, type View } from '../view/view.ts';

export function coordinatorsOnly(person: Person, view: View): Answer {
  const { text, directory, on } = view;
  const coordinators = mayDo('see', person, directory, on) ? coordinatorNames(view) : '';
  return sentence('status', text.notCoordinator(coordinators), view);
}
