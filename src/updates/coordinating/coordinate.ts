/**
 * Coordinators' commands: a command shows its effect for confirmation, its button carries it out. Rights are checked
 * both times.
 */
import type { Action, Answer, Outcome, Person } from '../../adapter.ts';
import { type Core, permits, refused, sentence } from '../core.ts';
import { assignForm } from '../people/assign-form.ts';
import { proposeDeputy } from '../people/deputy.ts';
import { linkRoom, proposeRoom } from '../people/link-room.ts';
import { noRound } from '../view/round-status.ts';
import { roundLabel, type View } from '../view/view.ts';
import { aboutRound } from './about-round.ts';
import { admitOutsiders, proposeOutsiders } from './admit-outsiders.ts';
import { alreadyClosed } from './already-closed.ts';
import { assign, proposeAssignment } from './assignment.ts';
import type { CommandLine } from './commands.ts';
import { type Confirm, cancelled, confirmation } from './confirm.ts';
import { coordinatorsOnly } from './coordinators-only.ts';
import { decide, isDecision } from './decide.ts';
import { noSuchRound } from './hand-out.ts';
import { proposeReminders, remindNow } from './remind.ts';
import { proposeResending, resendFailed } from './resend.ts';
import {
  closeRound,
  extendRound,
  openRound,
  proposeClosing,
  proposeExtension,
  proposeOpening,
} from './round-by-hand.ts';
import { exempt, pause, proposeExemption, proposePause } from './set-aside.ts';

/** The confirmation of a coordinator's command. */
export async function proposeCommand(
  { name, rest: line }: CommandLine,
  person: Person,
  from: string,
  core: Core,
  view: View,
): Promise<Answer> {
  if (!permits(core, 'coordinate', person, view)) return coordinatorsOnly(person, view);
  const confirm: Confirm = (question, id, value, deed) =>
    confirmation(question, { id, value, ...deed }, 'cycle.cancel', view);
  switch (name) {
    case 'open':
      return proposeOpening(view, confirm);
    case 'assign':
      return proposeAssignment(line, view, confirm);
    case 'pause':
    case 'resume':
      return proposePause(name === 'pause', line, view, confirm);
    case 'deputy':
      return proposeDeputy(line, view);
    case 'outsiders':
      return proposeOutsiders(line, view, confirm);
    case 'link':
      return proposeRoom(line, from, core, view, confirm);
    default:
  }
  // All other commands are about a round, and all but one about an open one.
  const about = aboutRound(line, view);
  const { rounds, rest } = about;
  if (about.unknown !== '') return noSuchRound(about.unknown, view);
  const [round, ...others] = rounds;
  if (!round) return noRound(view);
  // Messages to the coordinators themselves may be undelivered after the close.
  if (name === 'resend') return proposeResending(rounds, view, confirm);
  if (round.closedAt !== null) return sentence('status', alreadyClosed(round, view, name), view);
  // Of several open rounds the newest is meant; the confirmation says how to name another.
  const beside = others.map(({ id }) => view.text.commands.otherRound(roundLabel(id, view.lang)));
  const confirmOne: Confirm = (question, ...deed) => confirm([...beside, question].join('\n'), ...deed);
  switch (name) {
    case 'close':
      return proposeClosing(round, view, confirmOne);
    case 'extend':
      return proposeExtension(rest, round, view, confirmOne);
    case 'remind':
      return proposeReminders(rest, rounds, core, view, confirm);
    default:
      return proposeExemption(rest, rounds, view, confirm);
  }
}

/** Handles a button of `proposeCommand` or of the ledger. */
export async function actAsCoordinator(action: Action, core: Core, view: View): Promise<Outcome> {
  const { id, value, person } = action;
  if (!permits(core, 'coordinate', person, view)) return refused(coordinatorsOnly(person, view));
  if (isDecision(id)) return decide(action, core, view);
  switch (id) {
    case 'cycle.open':
      return openRound(action, core, view);
    case 'cycle.close':
      return closeRound(action, core, view);
    case 'cycle.extend':
      return extendRound(action, core, view);
    case 'cycle.remind':
      return remindNow(action, core, view);
    case 'cycle.assign':
      return assign(action, core, view);
    case 'cycle.assign-form':
      return { kind: 'form', form: assignForm(value, view) };
    case 'cycle.pause':
    case 'cycle.resume':
      return pause(action, core, view);
    case 'cycle.exempt':
      return exempt(action, core, view);
    case 'cycle.link':
      return linkRoom(action, core, view);
    case 'cycle.cancel':
      return cancelled(view);
    case 'cycle.outsiders':
      return admitOutsiders(action, core, view);
    case 'cycle.resend':
      return resendFailed(action, core, view);
    default:
      return refused(sentence('status', view.text.commands.outdated, view));
  }
}
