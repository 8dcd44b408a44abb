/** The update cycle's part of the door: messages, buttons and forms about updates; null for others. */

import type { ActionChoice } from '../../actions.ts';
import type { Action, Answer, Outcome, Person, Question, Submission } from '../../adapter.ts';
import type { Lang } from '../../lang.ts';
import type { ReplyElement } from '../../reply.ts';
import { langOf } from '../../search/words/lang-of.ts';
import type { Core } from '../core.ts';
import { mayDo } from '../rights.ts';
import { lastUpdate, roundFor, updateIn } from '../round/updates.ts';
import { passOnButton } from '../synonyms/pass-on.ts';
import { historyOf } from '../view/history.ts';
import { answerIdle } from '../view/idle.ts';
import { withOwnDivision } from '../view/own-division.ts';
import { type OwnPage, ownPage, reportActions } from '../view/own-page.ts';
import { type Around, answerProgress, type ToldProgress } from '../view/progress.ts';
import { roundStatus } from '../view/round-status.ts';
import { dayLabel, dueLabel, stateLabel } from '../view/view.ts';
import { pressButton } from './buttons.ts';
import { cardOf } from './card.ts';
import { takeForm } from './forms.ts';
import { answerSentence } from './sentences.ts';

/** Queries; they write nothing. */
export interface UpdateQueries {
  /** Answers a question about the progress of many projects; null for others. */
  progress(question: Question, around: Around, now: Date): ToldProgress | null;
  /** What the person is asked for, as a card; null when nothing. */
  askedOf(person: Person, lang: Lang, now: Date): Answer | null;
  /**
   * State of the round, for a question about progress without a topic; null before the first round, and for outsiders.
   */
  overview(person: Person, lang: Lang, now: Date): Answer | null;
  home(person: Person, lang: Lang, now: Date): OwnPage;
  /** The newest reports about a project; empty when there are none. */
  historyOf(project: string, lang: Lang, now: Date): ReplyElement[];
  /** Buttons for what the person can do now about a project's report. */
  reportActions(project: string, person: Person, lang: Lang, now: Date): ActionChoice[];
  /** The due date for a project that is asked about and not reported; null otherwise. */
  askedUntil(project: string, lang: Lang, now: Date): string | null;
  /** The last status of a project as text; null when none was reported. */
  statusOf(project: string, lang: Lang, now: Date): string | null;
}

/** Commands; they record events. */
export interface UpdateCommands {
  answer(question: Question, now: Date): Promise<Answer | null>;
  act(action: Action, now: Date): Promise<Outcome | null>;
  submit(submission: Submission, now: Date): Promise<Outcome | null>;
  /** The button that passes a question on to the coordinators; null where there is none to tell. */
  passOnButton(question: string, person: Person, lang: Lang, now: Date): ActionChoice | null;
}

export type UpdatesDoor = UpdateQueries & UpdateCommands;

export function createUpdatesDoor(core: Core): UpdatesDoor {
  return {
    ...createUpdateQueries(core),
    answer: (question, now) => answerSentence(question, now, core),
    act: (action, now) => pressButton(action, now, core),
    submit: (submission, now) => takeForm(submission, now, core),
    passOnButton: (question, person, lang, now) => passOnButton(question, person, core.view(lang, now)),
  };
}

export function createUpdateQueries(core: Pick<Core, 'state' | 'view'>): UpdateQueries {
  return {
    progress({ text, person, lang }, around, now) {
      const view = core.view(lang ?? langOf(text), now);
      if (!mayDo('see', person, view.directory, view.on)) return null;
      const idle = answerIdle(text, view);
      return idle
        ? { answer: idle, chosenFrom: [] }
        : answerProgress(withOwnDivision(text, person, view), around, view);
    },
    askedOf: (person, lang, now) => cardOf(person, core.view(lang, now)),
    home: (person, lang, now) => ownPage(person, core.view(lang, now)),
    historyOf: (project, lang, now) => historyOf(project, core.view(lang, now)),
    reportActions: (project, person, lang, now) => reportActions(project, person, core.view(lang, now)),
    overview(person, lang, now) {
      const view = core.view(lang, now);
      if (view.state.roundOrder.length === 0 || !mayDo('see', person, view.directory, view.on)) return null;
      return roundStatus(view);
    },
    askedUntil(project, lang, now) {
      const asking = roundFor(core.state(), project);
      if (!asking || asking.round.closedAt !== null || updateIn(core.state(), project, asking.round.id)) return null;
      return dueLabel(asking.round, core.view(lang, now));
    },
    statusOf(project, lang, now) {
      const update = lastUpdate(core.state(), project);
      if (!update) return null;
      const view = core.view(lang, now);
      const { inBrackets, deputy, late } = view.text;
      const marks = `${update.deputy ? deputy : ''}${update.late ? late : ''}`;
      return inBrackets(`${stateLabel(update, view)}${marks}`, dayLabel(update.at, view));
    },
  };
}
