/** The update cycle's part of a person's own page: open requests, the current round, and the coordinators' section. */

import { type ActionChoice, button } from '../../actions.ts';
import type { Person } from '../../adapter.ts';
import type { ReplyElement } from '../../reply.ts';
import { sameAction } from '../delivery/card-note.ts';
import { countsOf, progressOf } from '../delivery/round-figures.ts';
import { mayDo } from '../rights.ts';
import { currentRound, missingOf } from '../round/updates.ts';
import { asksOf } from '../submitting/asks.ts';
import { dueLabel, ownerLabel, roundLabel, type View } from './view.ts';

export interface OwnPage {
  /** What the person has to report, or that there is nothing; empty for people who are asked for nothing. */
  due: ReplyElement[];
  /** The current round; empty between rounds. */
  round: ReplyElement[];
  /** The coordinators' section; empty for everybody else. */
  coordinating: ReplyElement[];
}

export function ownPage(person: Person, view: View): OwnPage {
  const { directory, on } = view;
  return {
    due: dueOf(person, view),
    round: mayDo('see', person, directory, on) ? roundInProgress(view) : [],
    coordinating: mayDo('coordinate', person, directory, on) ? coordinatorsPart(view) : [],
  };
}

function dueOf(person: Person, view: View): ReplyElement[] {
  const { text, directory, on, now } = view;
  const asks = asksOf(person, view).filter(({ missing }) => missing.length > 0);
  if (asks.length === 0) {
    const isContact = person.standing === 'member' && directory.postsOf(person.id, on).length > 0;
    return isContact ? [{ kind: 'text', text: text.home.nothing, tone: 'subtle' }] : [];
  }
  return asks.flatMap(({ round, owner, missing }): ReplyElement[] => {
    const value = { round: round.id, owner };
    const isOver = now > new Date(round.dueAt);
    const actions: ActionChoice[] = [
      button('update.open', value, text.buttons.report, 'primary'),
      ...sameAction(value, round, owner, view),
    ];
    const request = text.home.mine(missing.length, dueLabel(round, view));
    return [
      {
        kind: 'text',
        text: `${ownerLabel(owner, view)}　${request}`,
        ...(isOver ? { tone: 'warning' as const } : {}),
      },
      { kind: 'actions', actions },
    ];
  });
}

function roundInProgress(view: View): ReplyElement[] {
  const { text, state, lang } = view;
  const round = currentRound(state);
  if (!round || round.closedAt !== null) return [];
  const counts = countsOf(round, view);
  const sentence = text.round.sentence(counts, dueLabel(round, view), null);
  const title = text.round.title(roundLabel(round.id, lang));
  if (counts.reported === 0)
    return [
      { kind: 'text', text: title, tone: 'heading' },
      { kind: 'text', text: sentence },
    ];
  return [{ ...progressOf(round, view), caption: title, sentence }];
}

function coordinatorsPart({ text, directory, plan, on, state }: View): ReplyElement[] {
  const vacant = directory.vacancies(plan, on).length;
  const ask = (label: string, question = label): ActionChoice => button('ask', question, label);
  const questions = state.unanswered.length;
  const actions = [
    ...(questions > 0 ? [ask(text.unanswered.command)] : []),
    ...(vacant > 0 ? [ask(text.home.vacantList, text.home.vacantQuestion)] : []),
    ...[text.buttons.status, text.buttons.missing, text.buttons.table, text.buttons.ledger].map(label => ask(label)),
  ];
  const warning = (words: string): ReplyElement => ({ kind: 'text', text: words, tone: 'warning' });
  return [
    ...(vacant > 0 ? [warning(text.home.vacant(vacant))] : []),
    ...(questions > 0 ? [warning(text.unanswered.waiting(questions))] : []),
    { kind: 'actions', actions },
  ];
}

/** Buttons for a person who may report on the project; empty for everybody else. */
export function reportActions(project: string, person: Person, view: View): ActionChoice[] {
  const { text, state } = view;
  const ask = asksOf(person, view).find(({ projects }) => projects.includes(project));
  if (!ask || !missingOf(state, ask.round, ask.owner).includes(project)) return [];
  return [button('update.open', { round: ask.round.id, owner: ask.owner }, text.buttons.report, 'primary')];
}
