/** Answers taken: recorded, the cards redrawn, thanks said, with what the plain rules noticed. */
import type { Answer, Person } from '../../adapter.ts';
import type { ReplyElement } from '../../reply.ts';
import { type Core, say } from '../core.ts';
import { ownerCard } from '../delivery/prompts.ts';
import { actsAsDeputy } from '../rights.ts';
import { lastUpdate } from '../round/answered.ts';
import { marksOf } from '../round/marks.ts';
import type { GivenUpdate, Report, RoundState } from '../state.ts';
import { ownerLabel, projectLabel, type View } from '../view/view.ts';
import { giveUpdates } from './give.ts';

export type GivenReport = Report & { same: boolean };

interface Given {
  round: RoundState;
  owner: string;
  person: Person;
  via: GivenUpdate['via'];
  from: string;
  reports: readonly GivenReport[];
  seen?: ReadonlyMap<string, number>;
}

export async function give(given: Given, core: Core, view: View): Promise<Answer> {
  const { round, owner, person, reports } = given;
  const { text, directory, on, state } = view;
  const deputy = actsAsDeputy(person, directory, on, owner);
  const { seen, ...rest } = given;
  const recorded = await giveUpdates(core.journal, core.state, {
    ...rest,
    round: round.id,
    deputy,
    ...(seen ? { seen } : {}),
  });
  core.refresh(round.id, owner);
  const card = ownerCard(round, owner, [], view);
  const marks = reports.flatMap(({ project }) =>
    marksOf(state, project, round, on).map(mark => `${projectLabel(project, view)}: ${text.marks[mark]}`),
  );
  const isLate = reports.some(({ project }) => lastUpdate(state, project)?.late);
  const notes: ReplyElement[] = [
    { kind: 'text', text: recorded > 0 ? text.prompt.thanks(recorded) : text.given.unchanged },
    ...(isLate ? [{ kind: 'text' as const, text: text.given.lateNote, tone: 'subtle' as const }] : []),
    ...(marks.length > 0
      ? [{ kind: 'text' as const, text: [text.given.nudge, ...marks].join('\n'), tone: 'subtle' as const }]
      : []),
  ];
  return say(
    'update',
    {
      title: text.given.title,
      fallback: recorded > 0 ? text.prompt.thanks(recorded) : text.given.unchanged,
      elements: [...notes, ...card.elements],
    },
    view,
    reports.map(({ project }) => project),
  );
}

/** Who may answer instead. */
export function whyNot(owner: string, view: View): string {
  const { text, directory, on } = view;
  return text.notYours(ownerLabel(owner, view), text.list(directory.contactsOf(owner, on).map(({ name }) => name)));
}
