/** Handles submitted forms of the update cycle; null for others. */
import type { Outcome, Submission } from '../../adapter.ts';
import { takeDecisions } from '../coordinating/decide.ts';
import { type Core, permits, refused, replied, sentence } from '../core.ts';
import { ASSIGN_FORM, takeAssignment } from '../people/assign-form.ts';
import { parseFormContext } from '../submitting/form-context.ts';
import { takeHandForm } from '../submitting/hand-over.ts';
import { takeUpdateForm } from '../submitting/take-form.ts';
import { notYours } from '../submitting/taking.ts';
import { SYNONYM_FORM, takeSynonym } from '../synonyms/form.ts';
import { DECIDE_FORM } from '../view/uncertain.ts';

export async function takeForm(submission: Submission, now: Date, core: Core): Promise<Outcome | null> {
  if (
    submission.form !== 'update' &&
    submission.form !== 'hand' &&
    submission.form !== ASSIGN_FORM &&
    submission.form !== SYNONYM_FORM &&
    submission.form !== DECIDE_FORM
  )
    return null;
  const { form, values, person, conversation } = submission;
  const view = core.view(submission.lang ?? 'ja', now);
  const { text, state } = view;
  if (!permits(core, 'see', person, view)) return replied(sentence('update', text.outsider, view));
  if (form === ASSIGN_FORM) return takeAssignment(submission, core, view);
  if (form === SYNONYM_FORM) return takeSynonym(submission, core, view);
  if (form === DECIDE_FORM) return takeDecisions(submission, core, view);
  const opened = parseFormContext(submission.context, state);
  if (!opened) return refused(sentence('update', text.sentence.none, view));
  const deed = form === 'hand' ? 'hand-over' : 'submit';
  const foreign = opened.parts.find(({ owner }) => !permits(core, deed, person, view, owner));
  // The form stays open, so that a former contact can still pass the input on.
  if (foreign) return { kind: 'invalid', errors: { '': notYours(foreign.owner, view, foreign.round) } };
  if (form === 'update') return takeUpdateForm(submission, opened, core, view);
  return takeHandForm(values, opened.parts[0], { person, conversation, core, view });
}
