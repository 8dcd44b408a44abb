/** Handles the buttons of the update cycle; null for others. */
import { type ActionId, type ActionValue, readValue } from '../../actions.ts';
import type { Action, Outcome } from '../../adapter.ts';
import { admitOutsiders } from '../coordinating/admit-outsiders.ts';
import { assign } from '../coordinating/assignment.ts';
import { bringBack } from '../coordinating/bring-back.ts';
import { cancelled } from '../coordinating/confirm.ts';
import { coordinatorsOnly } from '../coordinating/coordinators-only.ts';
import { askForAll, openDecisions, settleAll, settleTried, showUncertain } from '../coordinating/decide.ts';
import { remindNow } from '../coordinating/remind.ts';
import { resendFailed } from '../coordinating/resend.ts';
import { closeRound, extendRound, openRound } from '../coordinating/round-by-hand.ts';
import { exempt, pause } from '../coordinating/set-aside.ts';
import { type Core, permits, refused, replied, sentence, type Turn } from '../core.ts';
import { assignForm } from '../people/assign-form.ts';
import { recordAbsence, withdrawAbsence } from '../people/declare-absence.ts';
import { nameDeputy } from '../people/deputy.ts';
import { linkRoom } from '../people/link-room.ts';
import { handTo } from '../submitting/hand-in-words.ts';
import { takeProposal } from '../submitting/take-proposal.ts';
import { synonymForm } from '../synonyms/form.ts';
import { passOn } from '../synonyms/pass-on.ts';
import { addSynonym, removeSynonym } from '../synonyms/register.ts';
import { settleQuestion } from '../synonyms/unanswered.ts';
import { correctReports, handOn, openReport, reopenReport, repeatReports, snoozeCard } from './card-buttons.ts';

type CycleActionId = Extract<ActionId, `${'update' | 'cycle'}.${string}`>;
type Handlers = {
  [Id in CycleActionId]: (value: ActionValue<Id>, turn: Turn, id: CycleActionId) => Outcome | Promise<Outcome>;
};

/** Ids that begin with `cycle.` are the coordinators': `pressButton` checks their right. */
const HANDLERS: Handlers = {
  'update.open': openReport,
  'update.correct': correctReports,
  'update.same': repeatReports,
  'update.snooze': snoozeCard,
  'update.hand': handOn,
  'update.hand-to': handTo,
  'update.again': reopenReport,
  'update.take': takeProposal,
  'update.edit': takeProposal,
  'update.drop': takeProposal,
  'update.deputy': nameDeputy,
  'update.cancel-deputy': nameDeputy,
  'update.away': recordAbsence,
  'update.cancel-away': recordAbsence,
  'update.back': withdrawAbsence,
  'update.pass-on': passOn,
  'cycle.open': openRound,
  'cycle.close': closeRound,
  'cycle.extend': extendRound,
  'cycle.remind': remindNow,
  'cycle.resend': resendFailed,
  'cycle.exempt': exempt,
  'cycle.pause': (projects, turn) => pause(projects, turn),
  'cycle.resume': (projects, turn) => bringBack(projects, turn),
  'cycle.assign': assign,
  'cycle.assign-form': (project, { view }) => ({ kind: 'form', form: assignForm(project, view) }),
  'cycle.link': linkRoom,
  'cycle.outsiders': admitOutsiders,
  'cycle.settle-question': settleQuestion,
  'cycle.synonym-form': (question, { view }) => ({ kind: 'form', form: synonymForm(question, view) }),
  'cycle.synonym': addSynonym,
  'cycle.remove-synonym': removeSynonym,
  'cycle.cancel': (_, { view }) => cancelled(view),
  'cycle.uncertain': showUncertain,
  'cycle.decide': openDecisions,
  'cycle.arrived': (tries, turn) => settleTried('arrived', tries, turn),
  'cycle.again': (tries, turn) => settleTried('again', tries, turn),
  'cycle.ask-arrived': (all, turn) => askForAll('arrived', all, turn),
  'cycle.ask-again': (all, turn) => askForAll('again', all, turn),
  'cycle.all-arrived': (all, turn) => settleAll('arrived', all, turn),
  'cycle.all-again': (all, turn) => settleAll('again', all, turn),
};

export async function pressButton(action: Action, now: Date, core: Core): Promise<Outcome | null> {
  const { id, value, person, conversation, message } = action;
  if (!/^(?:update|cycle)\./.test(id)) return null;
  const view = core.view(action.lang ?? 'ja', now);
  // Reveals nothing, not even whether a round is open.
  if (!permits(core, 'see', person, view)) return replied(sentence('update', view.text.outsider, view));
  if (id.startsWith('cycle.') && !permits(core, 'coordinate', person, view))
    return refused(coordinatorsOnly(person, view));
  const turn: Turn = { person, conversation, message, core, view };
  return isCycleAction(id) ? handle(id, value, turn) : outdated(turn);
}

const isCycleAction = (id: string): id is CycleActionId => Object.hasOwn(HANDLERS, id);

async function handle<Id extends CycleActionId>(id: Id, said: string, turn: Turn): Promise<Outcome> {
  const value = readValue(id, said);
  return value === null ? outdated(turn) : HANDLERS[id](value, turn, id);
}

/** For an id or a value that no button of ours has, or no longer. */
const outdated = ({ view }: Turn): Outcome => refused(sentence('status', view.text.commands.outdated, view));
