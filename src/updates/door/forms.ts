/** Handles submitted forms of the update cycle; null for others. */
import type { Outcome, Submission } from '../../adapter.ts';
import { type Filled, type FormContext, type FormId, type FormValues, readContext } from '../../forms.ts';
import { coordinatorsOnly } from '../coordinating/coordinators-only.ts';
import { takeDecisions } from '../coordinating/decide.ts';
import { type Core, permits, refused, replied, sentence, type Turn } from '../core.ts';
import { takeAssignment } from '../people/assign-form.ts';
import { type OpenedForm, openedForm } from '../submitting/form-context.ts';
import { takeHandForm } from '../submitting/hand-over.ts';
import { takeUpdateForm } from '../submitting/take-form.ts';
import { notYours } from '../submitting/taking.ts';
import { takeSynonym } from '../synonyms/form.ts';

/** @param context null for one that no form of ours carries */
type Handler<Id extends FormId> = (
  values: FormValues<Id>,
  context: FormContext<Id> | null,
  turn: Turn,
) => Promise<Outcome>;

const HANDLERS: { [Id in FormId]: Handler<Id> } = {
  update: ofOwner('submit', takeUpdateForm),
  hand: ofOwner('hand-over', takeHandForm),
  assign: ofCoordinator(takeAssignment),
  synonym: ofCoordinator(takeSynonym),
  decide: ofCoordinator(takeDecisions),
};

export async function takeForm(submission: Submission, now: Date, core: Core): Promise<Outcome | null> {
  const { form, person, conversation } = submission;
  if (!isFormId(form)) return null;
  const view = core.view(submission.lang ?? 'ja', now);
  if (!permits(core, 'see', person, view)) return replied(sentence('update', view.text.outsider, view));
  return handle(form, submission, { person, conversation, core, view });
}

const isFormId = (form: string): form is FormId => Object.hasOwn(HANDLERS, form);

function handle<Id extends FormId>(id: Id, { values, context }: Submission, turn: Turn): Promise<Outcome> {
  return HANDLERS[id](values as FormValues<Id>, readContext(id, context), turn);
}

function ofCoordinator<Id extends FormId>(take: (filled: Filled<Id>, turn: Turn) => Promise<Outcome>): Handler<Id> {
  return async (values, context, turn) => {
    const { person, core, view } = turn;
    if (!permits(core, 'coordinate', person, view)) return replied(coordinatorsOnly(person, view));
    if (context === null) return refused(sentence('status', view.text.commands.outdated, view));
    return take({ values, context }, turn);
  };
}

function ofOwner<Id extends 'update' | 'hand'>(
  deed: 'submit' | 'hand-over',
  take: (values: FormValues<Id>, opened: OpenedForm, turn: Turn) => Promise<Outcome>,
): Handler<Id> {
  return async (values, context, turn) => {
    const { person, core, view } = turn;
    const opened = context && openedForm(context, view.state);
    if (!opened) return refused(sentence('update', view.text.sentence.none, view));
    const foreign = opened.parts.find(({ owner }) => !permits(core, deed, person, view, owner));
    // The form stays open, so that a former contact can still pass the input on.
    if (foreign) return { kind: 'invalid', errors: { '': notYours(foreign.owner, view, foreign.round) } };
    return take(values, opened, turn);
  };
}
