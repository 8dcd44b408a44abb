/** Questions for the division responsible: whose a project is, what a division has, what nobody has. */
import type { Context } from './context.ts';
import type { Intent } from './intent.ts';
import { aboutProjects, isSameQuestionAgain } from './meant-projects.ts';

export function askVacant({ has }: Context): Intent | null {
  return has('vacant') ? { kind: 'vacant' } : null;
}

export function askOwnedBy({ has, directory, frame }: Context): Intent | null {
  if (!has('ownedBy', 'owner', 'projectWord', 'list')) return null;
  const named = has('ownedBy') || /[^どの何]課|室|division|section/.test(frame.text);
  const [owner, ...others] = named ? directory.findOwner(frame.text) : [];
  return owner && others.length === 0 ? { kind: 'ownedBy', owner: owner.id } : null;
}

export function askOwner(context: Context): Intent | null {
  const again = context.dialogue.asked === 'owner' && !context.has('status') && isSameQuestionAgain(context);
  if (!context.has('owner') && !again) return null;
  return aboutProjects(context, 'owner');
}
