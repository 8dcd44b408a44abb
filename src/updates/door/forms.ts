/** Forms of the update cycle sent in; null for all others. */
import type { Outcome, Submission } from '../../adapter.ts';
import { readForm } from '../answering/answer-form.ts';
import { answerableOf } from '../answering/answerable.ts';
import { saysTheSame } from '../answering/give.ts';
import { handOver } from '../answering/hand-over.ts';
import { give, whyNot } from '../answering/taking.ts';
import { takeDecisions } from '../coordinating/decide.ts';
import { type Core, permits, refused, replied, sentence } from '../core.ts';
import { ownEntry } from '../own-entry.ts';
import { ASSIGN_FORM, takeAssignment } from '../people/assign-form.ts';
import { lastUpdate } from '../round/answered.ts';
import { DECIDE_FORM } from '../view/uncertain.ts';

export async function takeForm(submission: Submission, now: Date, core: Core): Promise<Outcome | null> {
  if (
    submission.form !== 'update' &&
    submission.form !== 'hand' &&
    submission.form !== ASSIGN_FORM &&
    submission.form !== DECIDE_FORM
  )
    return null;
  const { form, values, person, conversation } = submission;
  const view = core.view(submission.lang ?? 'ja', now);
  const { text, state } = view;
  if (!permits(core, 'see', person, view)) return replied(sentence('update', text.outsider, view));
  if (form === ASSIGN_FORM) return takeAssignment(submission, core, view);
  if (form === DECIDE_FORM) return takeDecisions(submission, core, view);
  const context = parseContext(submission.context);
  const round = context && ownEntry(state.rounds, context.round);
  if (!context || !round || !ownEntry(round.asked, context.owner))
    return refused(sentence('update', text.sentence.none, view));
  const { owner } = context;
  if (!permits(core, form === 'hand' ? 'hand-over' : 'answer', person, view, owner)) {
    // The form stays open: what a former contact has typed can still be passed on.
    return { kind: 'invalid', errors: { '': whyNot(owner, view) } };
  }
  if (form === 'hand') return handOver(round, owner, values, person, conversation, core, view);
  const seen = new Map(context.projects);
  const projects = [...seen.keys()];
  const asked = answerableOf(round, owner, view);
  const read = readForm(values, projects, view);
  if (!read.ok) return { kind: 'invalid', errors: read.errors };
  // Handed over or exempted while the form was open.
  const gone = read.reports.find(({ project }) => !asked.includes(project));
  if (gone) return { kind: 'invalid', errors: { [`${gone.project}.status`]: text.form.errors.changed } };
  const reports = read.reports.map(report => {
    const last = lastUpdate(state, report.project);
    return { ...report, same: last !== undefined && saysTheSame(last, report) };
  });
  return replied(
    await give({ round, owner, person, via: 'form', from: conversation, reports, seen }, core, view),
    true,
  );
}

interface FormContext {
  round: string;
  owner: string;
  projects: [string, number][];
}

/** Null when the context is none of ours: it has been through the platform. */
function parseContext(context: string): FormContext | null {
  try {
    const { round, owner, projects } = JSON.parse(context);
    if (typeof round !== 'string' || typeof owner !== 'string' || !Array.isArray(projects)) return null;
    return {
      round,
      owner,
      projects: projects.map(([project, version]: [unknown, unknown]) => [String(project), Number(version)]),
    };
  } catch {
    return null;
  }
}
