/** The door's part of the update cycle: sentences, buttons and forms that are about updates; null for all others. */
import type { Action, Answer, Outcome, Person, Question, Submission } from '../adapter.ts';
import type { ActionChoice, ReplyElement } from '../reply.ts';
import { gentle } from '../search/normalize.ts';
import type { Lang } from '../text/lang.ts';
import { langOf } from '../text/lang-of.ts';
import { answerForm, projectsOnPage, readForm } from './answering/answer-form.ts';
import { answerableOf } from './answering/answerable.ts';
import { asksOf } from './answering/asks.ts';
import { saysTheSame } from './answering/give.ts';
import { handForm, handOver } from './answering/hand-over.ts';
import { askAgain, proposeReading, takeProposal } from './answering/proposals.ts';
import { hear, repeatOf } from './answering/sentence.ts';
import { give, whyNot } from './answering/taking.ts';
import { parseCommand } from './coordinating/commands.ts';
import { actAsCoordinator, proposeCommand } from './coordinating/coordinate.ts';
import { tableAnswer } from './coordinating/hand-out.ts';
import { type Core, permits, refused, replied, say, sentence } from './core.ts';
import { ownerCard } from './delivery/prompts.ts';
import { own } from './own.ts';
import { parseAbsence } from './people/absence.ts';
import { ASSIGN_FORM, takeAssignment } from './people/assign-form.ts';
import { declareAbsence } from './people/declare-absence.ts';
import { nameDeputy, parseDeputyWish, proposeOwnDeputy } from './people/deputy.ts';
import { awayAnswer, deputyAnswer } from './people/stand-ins.ts';
import { mayDo } from './rights.ts';
import { lastUpdate, missingOf } from './round/answered.ts';
import { createOfficeHours } from './round/office-hours.ts';
import type { RoundState } from './state.ts';
import { historyOf } from './view/history.ts';
import { answerIdle } from './view/idle.ts';
import { type OwnPage, ownPage, reportActions } from './view/own-page.ts';
import { answerProgress } from './view/progress.ts';
import { commandList, ledger, missingStatus, roundStatus } from './view/round-status.ts';
import { dayLabel, stateLabel, type View } from './view/view.ts';

export interface UpdateDesk {
  answer(question: Question, now: Date): Promise<Answer | null>;
  act(action: Action, now: Date): Promise<Outcome | null>;
  submit(submission: Submission, now: Date): Promise<Outcome | null>;
  /** What the person is asked for, as a card; null when nothing. */
  askedOf(person: Person, lang: Lang, now: Date): Answer | null;
  /** How the round stands, for a question about progress that names nothing; null before the first round, and for outsiders. */
  overview(person: Person, lang: Lang, now: Date): Answer | null;
  home(person: Person, lang: Lang, now: Date): OwnPage;
  /** The newest answers about a project; empty when there are none. */
  historyOf(project: string, lang: Lang, now: Date): ReplyElement[];
  /** What the person can do now about what is asked of a project. */
  reportActions(project: string, person: Person, lang: Lang, now: Date): ActionChoice[];
  /** The last status of a project in words; null when none was given. */
  statusOf(project: string, lang: Lang, now: Date): string | null;
}

const MAX_SENTENCE_CHARACTERS = 500;

export function createUpdateDesk(core: Core): UpdateDesk {
  async function answer({ text: said, person, conversation, lang }: Question, now: Date): Promise<Answer | null> {
    const view = core.view(lang ?? langOf(said), now);
    const { text, state, directory, on } = view;
    if (said.length > MAX_SENTENCE_CHARACTERS) return null;
    const command = parseCommand(said);
    if (command) {
      if (!permits(core, 'see', person, view)) return sentence('status', text.outsider, view);
      if (command.name === 'status') return roundStatus(view);
      if (command.name === 'missing') return missingStatus(view);
      if (command.name === 'ledger') return ledger(person, core, view);
      if (command.name === 'table') return tableAnswer(person, conversation, core, view);
      if (command.name === 'away') return awayAnswer(person, view);
      if (command.name === 'deputies') return deputyAnswer(person, view);
      if (command.name === 'deputy' && !mayDo('coordinate', person, directory, on))
        return proposeOwnDeputy({ name: command.rest }, person, view);
      if (command.name === 'words') return commandList(person, view);
      if (command.name === 'mine') return cardOf(person, view) ?? sentence('update', text.sentence.none, view);
      return proposeCommand(command, person, conversation, core, view);
    }
    const progress = mayDo('see', person, directory, on)
      ? (answerIdle(said, view) ?? answerProgress(said, view))
      : null;
    if (progress) return progress;
    const wish = mayDo('see', person, directory, on) ? parseDeputyWish(said) : null;
    if (wish) return proposeOwnDeputy(wish, person, view);
    const absence = parseAbsence(gentle(said), on);
    // Hardly a sentence says so: only then is it looked up who the person is.
    const away = absence && mayDo('be-away', person, directory, on) ? absence : null;
    const row = own(state.deliveries, own(state.messages, conversation) ?? '');
    const all = asksOf(person, view);
    const asks = row ? all.filter(({ owner, round }) => owner === row.owner && round.id === row.round) : all;
    const heard = hear(said, asks, row !== undefined, core.reader, view);
    if (heard.kind === 'read') return proposeReading(heard.reports, said, person, conversation, core, view);
    if (away) return declareAbsence(away, person, conversation, core, view);
    return heard.kind === 'unsure' ? askAgain(heard.candidates, asks, view) : null;
  }

  async function act(action: Action, now: Date): Promise<Outcome | null> {
    const { id, value, person, conversation } = action;
    if (!id.startsWith('update.') && !id.startsWith('cycle.')) return null;
    const view = core.view(action.lang ?? 'ja', now);
    // Not even whether a round is open shows through.
    if (!permits(core, 'see', person, view)) return replied(sentence('update', view.text.outsider, view));
    if (id.startsWith('cycle.')) return actAsCoordinator(action, core, view);
    if (id === 'update.take' || id === 'update.edit') return takeProposal(id, value, person, conversation, core, view);
    if (id === 'update.deputy') return nameDeputy(action, core, view);
    const { text, state, directory, on } = view;
    const [roundId = '', owner = '', page] = value.split('/');
    const round = own(state.rounds, roundId);
    if (!round || !own(round.asked, owner)) return refused(sentence('update', text.sentence.none, view));
    const deed = id === 'update.snooze' ? 'snooze' : id === 'update.hand' ? 'hand-over' : 'answer';
    if (!permits(core, deed, person, view, owner)) return refused(sentence('update', whyNot(owner, view), view));
    switch (id) {
      case 'update.open':
      case 'update.correct': {
        const projects = projectsOnPage(round, owner, id === 'update.open' ? null : Number(page ?? 0), view);
        if (projects.length === 0) return replied(cardAnswer(round, owner, view), true);
        return { kind: 'form', form: answerForm(round, owner, projects, view) };
      }
      case 'update.same': {
        const answerable = answerableOf(round, owner, view);
        const missing = missingOf(state, round, owner).filter(project => answerable.includes(project));
        const reports = missing.flatMap(project => repeatOf(project, state) ?? []);
        return replied(
          await give({ round, owner, person, via: 'button', from: conversation, reports }, core, view),
          true,
        );
      }
      case 'update.snooze': {
        // Quiet through the next open day: a reminder due tomorrow comes the day after.
        const hours = createOfficeHours(directory.schedule);
        const quietDay = hours.hourAfter(hours.calendar.next(on), 0).toISOString();
        const until = hours.hourAfter(hours.calendar.next(on), 1).toISOString();
        const key = `${roundId}/${owner}/${on}`;
        const data = { round: roundId, owner, until };
        await core.journal.append([{ kind: 'round.snoozed', by: person.id, from: conversation, key, data }]);
        return replied(sentence('update', text.snoozed(dayLabel(quietDay, view)), view));
      }
      case 'update.hand':
        return { kind: 'form', form: handForm(roundId, owner, view) };
      default:
        return refused(sentence('update', text.sentence.none, view));
    }
  }

  async function submit(submission: Submission, now: Date): Promise<Outcome | null> {
    if (submission.form !== 'update' && submission.form !== 'hand' && submission.form !== ASSIGN_FORM) return null;
    const { form, values, person, conversation } = submission;
    const view = core.view(submission.lang ?? 'ja', now);
    const { text, state } = view;
    if (!permits(core, 'see', person, view)) return replied(sentence('update', text.outsider, view));
    if (form === ASSIGN_FORM) return takeAssignment(submission, core, view);
    const context = parseContext(submission.context);
    const round = context && own(state.rounds, context.round);
    if (!context || !round || !own(round.asked, context.owner))
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

  function cardOf(person: Person, view: View): Answer | null {
    const asks = asksOf(person, view);
    const ask = asks.find(({ missing }) => missing.length > 0) ?? asks[0];
    return ask ? cardAnswer(ask.round, ask.owner, view) : null;
  }

  return {
    answer,
    act,
    submit,
    askedOf: (person, lang, now) => cardOf(person, core.view(lang, now)),
    home: (person, lang, now) => ownPage(person, core.view(lang, now)),
    historyOf: (project, lang, now) => historyOf(project, core.view(lang, now)),
    reportActions: (project, person, lang, now) => reportActions(project, person, core.view(lang, now)),
    overview(person, lang, now) {
      const view = core.view(lang, now);
      if (view.state.roundOrder.length === 0 || !mayDo('see', person, view.directory, view.on)) return null;
      return roundStatus(view);
    },
    statusOf(project, lang, now) {
      const update = lastUpdate(core.state(), project);
      if (!update) return null;
      const view = core.view(lang, now);
      return `${stateLabel(update, view)}（${dayLabel(update.at, view)}）`;
    },
  };
}

function cardAnswer(round: RoundState, owner: string, view: View): Answer {
  const { lang: _, ...card } = ownerCard(round, owner, [], view);
  return say('update', card, view, round.asked[owner]?.projects ?? []);
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
