/** Questions for the division responsible: whose a project is, what a division has, what nobody has. */
import type { Context } from './context.ts';
import type { Intent } from './intent.ts';
import { aboutProjects, isSameQuestionAgain } from './meant-projects.ts';
import { entriesIn } from './scopes.ts';

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
  if (asksWhoCarriesPlan(context)) return { kind: 'fact', passages: context.facts.group('promotion') };
  const { dialogue, frame, plan, subject } = context;
  // 「担当は？」 after a place was counted: of all that stands there.
  if (
    dialogue.asked === 'countEntries' &&
    subject.entries.length === 0 &&
    frame.text.length <= 12 &&
    dialogue.scope.areas.length + dialogue.scope.measures.length > 0
  )
    return { kind: 'owner', codes: entriesIn(dialogue.scope, plan) };
  return aboutProjects(context, 'owner');
}

/** 「この計画はどこが担当？」 "which body pushes the plan": the document says who carries it, no directory does. */
function asksWhoCarriesPlan({ frame, subject, search }: Context): boolean {
  return (
    subject.entries.length + subject.measures.length + subject.areas.length === 0 &&
    /(この|本|it推進|推進)計画(全体|自体|そのもの)?(を|の|は|って)|計画(全体|自体|そのもの)|\b(the|this|whole|entire) plan\b/.test(
      frame.text,
    ) &&
    (search.rank(subject.concepts, 'project').hits[0]?.score ?? 0) < 0.55
  );
}
