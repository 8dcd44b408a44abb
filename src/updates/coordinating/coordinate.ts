/** What coordinators do: a command first says what would happen, and its button does it. Rights are asked both times. */
import type { Action, Answer, Outcome, Person } from '../../adapter.ts';
import { printDate } from '../../calendar/era.ts';
import { isDate } from '../../calendar/plain-date.ts';
import { type Core, permits, refused, replied, sentence } from '../core.ts';
import { ownEntry } from '../own-entry.ts';
import { assignForm } from '../people/assign-form.ts';
import { proposeDeputy } from '../people/deputy.ts';
import { linkRoom, proposeRoom } from '../people/link-room.ts';
import { missingOwners } from '../round/answered.ts';
import { createOfficeHours } from '../round/office-hours.ts';
import { extendedTo, roundByHand } from '../round/rounds.ts';
import type { RoundState } from '../state.ts';
import { currentRound, noRound } from '../view/round-status.ts';
import { ownerLabel, projectLabel, roundLabel, type View } from '../view/view.ts';
import { remindersByHand, resendFailed } from './by-hand.ts';
import type { CommandLine } from './commands.ts';
import type { Confirm } from './confirm.ts';
import { coordinatorsOnly } from './coordinators-only.ts';
import { decide, isDecision } from './decide.ts';
import { dateIn } from './named-date.ts';
import { proposeAssignment } from './propose-assignment.ts';
import { exempt, pause, proposeExemption, proposePause } from './set-aside.ts';

/** What a coordinator's command would do, with the button that does it. */
export async function proposeCommand(
  { name, rest }: CommandLine,
  person: Person,
  from: string,
  core: Core,
  view: View,
): Promise<Answer> {
  const { text, lang, state } = view;
  if (!permits(core, 'coordinate', person, view)) return coordinatorsOnly(person, view);
  const round = currentRound(state);
  const open = round?.closedAt === null ? round : undefined;
  const confirm = (question: string, id: string, value: string) =>
    sentence('clarify', question, view, [{ id, label: text.buttons.confirm, value, style: 'primary' }]);
  switch (name) {
    case 'open': {
      const opening = roundByHand(view);
      if (!opening) return sentence('status', text.commands.nothingToOpen, view);
      const projects = opening.asked.reduce((sum, one) => sum + one.projects.length, 0);
      return confirm(
        text.commands.confirmOpen(roundLabel(opening.round, lang), opening.asked.length, projects, sendingAt(view)),
        'cycle.open',
        opening.round,
      );
    }
    case 'assign':
      return proposeAssignment(rest, view, confirm);
    case 'pause':
    case 'resume':
      return proposePause(name === 'pause', rest, view, confirm);
    case 'deputy':
      return proposeDeputy(rest, view);
    case 'resend':
      return resendFailed(person, core, view);
    case 'outsiders':
      return proposeOutsiders(rest, view, confirm);
    case 'link':
      return proposeRoom(rest, from, core, view, confirm);
    default:
  }
  if (!open) return round ? sentence('status', text.closedRound, view) : noRound(view);
  switch (name) {
    case 'close':
      return confirm(
        text.commands.confirmClose(roundLabel(open.id, lang), missingCount(open, view)),
        'cycle.close',
        open.id,
      );
    case 'extend': {
      const due = newDueDate(rest, open, view);
      if (!due) return sentence('clarify', text.commands.extendHow, view);
      return confirm(
        text.commands.confirmExtend(roundLabel(open.id, lang), printDate(due, lang)),
        'cycle.extend',
        `${open.id}/${due}`,
      );
    }
    case 'remind': {
      if (sendingAt(view) !== null) return sentence('status', text.commands.outsideHours, view);
      const missing = missingOwners(state, open).length;
      return missing === 0
        ? sentence('status', text.round.nobodyMissing, view)
        : confirm(text.commands.confirmRemind(missing), 'cycle.remind', open.id);
    }
    default:
      return proposeExemption(rest, open, view, confirm);
  }
}

/** A button of `proposeCommand` or of the ledger. */
export async function actAsCoordinator(action: Action, core: Core, view: View): Promise<Outcome> {
  const { id, value, person, conversation } = action;
  const { text, directory, lang, state } = view;
  if (!permits(core, 'coordinate', person, view)) return refused(coordinatorsOnly(person, view));
  if (isDecision(id)) return decide(action, core, view);
  const { journal, outbox } = core;
  const by = person.id;
  const [target = '', ...more] = value.split('/');
  const round = ownEntry(state.rounds, target);
  const done = (words: string) => replied(sentence('status', words, view), true);
  switch (id) {
    case 'cycle.open': {
      const opening = roundByHand(view);
      if (opening?.round !== target) return done(text.commands.nothingToOpen);
      await journal.append([{ kind: 'round.opened', by, from: conversation, key: target, data: opening }]);
      await core.tick();
      return done(text.commands.opened(roundLabel(target, lang), opening.asked.length, sendingAt(view)));
    }
    case 'cycle.close':
      if (!round) break;
      await journal.append([{ kind: 'round.closed', by, from: conversation, key: target, data: { round: target } }]);
      await core.tick();
      return done(text.commands.closed(roundLabel(target, lang), sendingAt(view)));
    case 'cycle.extend': {
      const due = more[0] ?? '';
      if (!round || round.closedAt !== null || !isDate(due)) break;
      await journal.append([
        {
          kind: 'round.extended',
          by,
          from: conversation,
          key: value,
          data: { round: target, ...extendedTo(round, due, view) },
        },
      ]);
      for (const owner of Object.keys(round.asked)) core.refresh(target, owner);
      return done(text.commands.extended(roundLabel(target, lang), printDate(due, lang)));
    }
    case 'cycle.remind': {
      if (!round || round.closedAt !== null) break;
      if (sendingAt(view) !== null) return refused(sentence('status', text.commands.outsideHours, view));
      const rows = remindersByHand(round, view);
      await outbox.deliver(rows);
      return done(text.commands.reminded(rows.length));
    }
    case 'cycle.assign': {
      const [owner = '', from = ''] = more;
      if (!view.plan.locate(target) || !isDate(from) || (owner !== '' && !directory.owner(owner))) break;
      await journal.append([
        { kind: 'project.assigned', by, from: conversation, data: { project: target, owner: owner || null, from } },
      ]);
      const name = owner ? ownerLabel(owner, view) : text.commands.vacated;
      return done(text.commands.assigned(projectLabel(target, view), name, printDate(from, lang)));
    }
    case 'cycle.assign-form':
      return { kind: 'form', form: assignForm(value, view) };
    case 'cycle.pause':
    case 'cycle.resume':
      return pause(action, core, view);
    case 'cycle.exempt':
      return exempt(action, core, view);
    case 'cycle.link':
      return linkRoom(action, core, view);
    case 'cycle.outsiders': {
      const admitted = target === 'admit';
      if (!admitted && target !== 'refuse') break;
      await journal.append([{ kind: 'outsiders.admitted', by, from: conversation, data: { admitted } }]);
      return done(admitted ? text.outsiders.nowAdmitted : text.outsiders.nowRefused);
    }
    case 'cycle.resend':
      return replied(await resendFailed(person, core, view), true);
  }
  return replied(sentence('status', text.closedRound, view));
}

/** When what a command leads to is sent, in words; null for at once. */
function sendingAt({ directory, now, lang }: View): string | null {
  const { schedule } = directory;
  const hours = createOfficeHours(schedule);
  const at = hours.nextOpen(now);
  return at === now ? null : `${printDate(hours.dateAt(at), lang)} ${schedule.at}`;
}

const missingCount = (round: RoundState, { state }: View): number =>
  missingOwners(state, round).reduce((sum, { projects }) => sum + projects.length, 0);

const ADMIT = /^(?:許可|受け付け|allow|admit|on)/;
const REFUSE = /^(?:禁止|停止|断|refuse|deny|off)/;

/** 「外部の人の質問 許可」; alone it says how things stand. */
function proposeOutsiders(rest: string, view: View, confirm: Confirm): Answer {
  const { text, state } = view;
  if (ADMIT.test(rest) && !/ない/.test(rest)) return confirm(text.outsiders.confirmAdmit, 'cycle.outsiders', 'admit');
  if (REFUSE.test(rest)) return confirm(text.outsiders.confirmRefuse, 'cycle.outsiders', 'refuse');
  return sentence('clarify', text.outsiders.how(state.outsiders?.admitted ?? false), view);
}

/** The business day a line names, later than the present last day; null when it names none. */
function newDueDate(rest: string, round: RoundState, { directory, on }: View): string | null {
  const hours = createOfficeHours(directory.schedule);
  const present = hours.dateAt(new Date(round.dueAt));
  const [, days] = /^(\d{1,2})\s*(?:日|開庁日|営業日|(?:business )?days?)(?:間|延長)?$/.exec(rest) ?? [];
  const date = days ? hours.calendar.add(present, Number(days)) : dateIn(rest, on);
  return date && date > present && hours.calendar.isBusinessDay(date) ? date : null;
}
