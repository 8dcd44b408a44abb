/** Accepts reports: records them, redraws the cards, and replies with thanks and hints. */
import type { Answer, Outcome, Person } from '../../adapter.ts';
import type { FormValues } from '../../forms.ts';
import type { ReplyElement } from '../../reply.ts';
import { type Core, replied, say } from '../core.ts';
import { ownerCard } from '../delivery/prompts.ts';
import { actsAsDeputy } from '../rights.ts';
import { marksOf } from '../round/marks.ts';
import { takerOf } from '../round/successor.ts';
import { updateIn } from '../round/updates.ts';
import type { GivenUpdate, Report, RoundState } from '../state.ts';
import { monthLabel, ownerLabel, projectLabel, type View } from '../view/view.ts';
import { conflictingUpdates } from './conflicting-updates.ts';
import type { FormPart, Seen } from './form-context.ts';
import { giveUpdates } from './give.ts';
import { pageOf, updateForm } from './update-form.ts';

export type GivenReport = Report & { same: boolean };

/** Reports of one owner in one round. */
export interface GivenPart {
  round: RoundState;
  owner: string;
  reports: readonly GivenReport[];
}

export interface Given {
  parts: readonly GivenPart[];
  person: Person;
  via: GivenUpdate['via'];
  from: string;
  seen?: Seen;
}

export async function give({ parts, person, via, from, seen }: Given, core: Core, view: View): Promise<Answer> {
  const { text, directory, on, state } = view;
  const reports = parts.flatMap(({ round, owner, reports }) => {
    const deputy = actsAsDeputy(person, directory, on, owner);
    return reports.map(report => ({ ...report, round: round.id, owner, deputy }));
  });
  const recorded = await giveUpdates(core.journal, core.state, { person, via, from, reports, seen });
  for (const { round, owner } of parts) core.refresh(round.id, owner);
  const marks = recorded.flatMap(({ project, round, due }) => {
    const asking = state.rounds[round];
    return asking
      ? marksOf(state, project, asking, on).map(mark => {
          const noticed = mark === 'overdue' ? text.given.pastDue(monthLabel(due, view)) : text.marks[mark];
          return `${projectLabel(project, view)}: ${noticed}`;
        })
      : [];
  });
  const isLate = recorded.some(({ project, round }) => updateIn(state, project, round)?.late);
  const said = recorded.length > 0 ? text.prompt.thanks(recorded.length) : text.given.unchanged;
  const kept = recorded.length > 0 ? reports.length - recorded.length : 0;
  const notes: ReplyElement[] = [
    { kind: 'text', text: said },
    ...(kept > 0 ? [{ kind: 'text' as const, text: text.given.kept(kept), tone: 'subtle' as const }] : []),
    ...(isLate ? [{ kind: 'text' as const, text: text.given.lateNote, tone: 'subtle' as const }] : []),
    ...(marks.length > 0 ? [{ kind: 'text' as const, text: [text.given.nudge, ...marks].join('\n') }] : []),
  ];
  return say(
    'update',
    { title: text.given.title, fallback: said, elements: [...notes, ...cards(parts, view)] },
    view,
    reports.map(({ project }) => project),
  );
}

/** The cards with what is left of each part, titled by round where there are several. */
function cards(parts: readonly GivenPart[], view: View): ReplyElement[] {
  const isOneRound = new Set(parts.map(({ round }) => round)).size === 1;
  return parts.flatMap(({ round, owner }) => {
    const { title = '', elements } = ownerCard(round, owner, [], view);
    return isOneRound ? elements : [{ kind: 'text', text: title, tone: 'heading' }, ...elements];
  });
}

/** Like `give`; but if there is a conflicting report, returns a form showing it. Submitting that form replaces the report. */
export async function giveUnlessConflicting(
  given: Given & { seen: Seen },
  opened: { parts: readonly FormPart[]; values: FormValues<'update'> },
  core: Core,
  view: View,
): Promise<Outcome> {
  const meanwhile = conflictingUpdates(given, view);
  if (meanwhile.length > 0) {
    const { page, left } = pageOf(
      opened.parts,
      meanwhile.map(({ project }) => project),
    );
    const shown = meanwhile.filter(({ project }) => !left.includes(project));
    return { kind: 'form', form: updateForm(page, view, { values: opened.values, meanwhile: shown, left }) };
  }
  return replied(await give(given, core, view), true);
}

/** Refusal that names the people who may report. @param round if all of its projects were handed over, the taker's people are named */
export function notYours(asked: string, view: View, round?: RoundState): string {
  const { text, directory, on } = view;
  const owner = round ? takerOf(round, asked) : asked;
  return text.notYours(ownerLabel(owner, view), text.list(directory.contactsOf(owner, on).map(({ name }) => name)));
}
