/** Coordinators' commands: each shows its effect, and a button to carry it out. Rights are checked both times. */
import { button } from '../../actions.ts';
import type { Answer } from '../../adapter.ts';
import { permits, sentence, type Turn } from '../core.ts';
import { proposeDeputy } from '../people/deputy.ts';
import { proposeRoom } from '../people/link-room.ts';
import { proposeRemoval, proposeSynonym, synonymList } from '../synonyms/register.ts';
import { unansweredList } from '../synonyms/unanswered.ts';
import { noRound } from '../view/round-status.ts';
import { roundLabel } from '../view/view.ts';
import { aboutRound } from './about-round.ts';
import { proposeOutsiders } from './admit-outsiders.ts';
import { alreadyClosed } from './already-closed.ts';
import { proposeAssignment } from './assignment.ts';
import { proposeReturn } from './bring-back.ts';
import type { PlainLine } from './commands.ts';
import { type Confirm, confirmation } from './confirm.ts';
import { coordinatorsOnly } from './coordinators-only.ts';
import { noSuchRound } from './hand-out.ts';
import { proposeReminders } from './remind.ts';
import { proposeResending } from './resend.ts';
import { proposeClosing, proposeExtension, proposeOpening } from './round-by-hand.ts';
import { proposeExemption, proposePause } from './set-aside.ts';

/** The confirmation of a coordinator's command. */
export async function proposeCommand(
  { name, rest: line }: PlainLine,
  { person, conversation, core, view }: Turn,
): Promise<Answer> {
  if (!permits(core, 'coordinate', person, view)) return coordinatorsOnly(person, view);
  const confirm: Confirm = (question, id, value, deed) =>
    confirmation(question, { ...button(id, value, deed.label), ...deed }, 'cycle.cancel', view);
  switch (name) {
    case 'open':
      return proposeOpening(view, confirm);
    case 'assign':
      return proposeAssignment(line, view, confirm);
    case 'pause':
      return proposePause(line, view, confirm);
    case 'resume':
      return proposeReturn(line, view, confirm);
    case 'deputy':
      return proposeDeputy(line, view);
    case 'outsiders':
      return proposeOutsiders(line, view, confirm);
    case 'link':
      return proposeRoom(line, conversation, core, view, confirm);
    case 'questions':
      return unansweredList(view);
    case 'synonyms':
      return synonymList(view);
    case 'synonym':
      return proposeSynonym(line, core, view, confirm);
    case 'unsay':
      return proposeRemoval(line, view, confirm);
    default:
  }
  // All other commands are about a round, and all but one about an open one.
  const about = aboutRound(line, view, name === 'extend');
  const { rounds, rest } = about;
  if (about.unknown !== '') return noSuchRound(about.unknown, view);
  const [round, ...others] = rounds;
  if (!round) return noRound(view);
  // Messages to the coordinators themselves may be undelivered after the close.
  if (name === 'resend') return proposeResending(rest, rounds, core, view, confirm);
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
