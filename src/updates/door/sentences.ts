/** Handles messages about updates: commands, absences, and replies to a prompt; null for others. */
import type { Answer, Person, Question } from '../../adapter.ts';
import { langOf } from '../../search/words/lang-of.ts';
import { gentle, MAX_QUESTION_LENGTH } from '../../search/words/normalize.ts';
import { parseCommand } from '../coordinating/commands.ts';
import { proposeCommand } from '../coordinating/coordinate.ts';
import { tableAnswer } from '../coordinating/hand-out.ts';
import { type Core, permits, sentence } from '../core.ts';
import { ownEntry } from '../own-entry.ts';
import { parseAbsence, saysPresent } from '../people/absence.ts';
import { proposeAbsence } from '../people/declare-absence.ts';
import { parseDeputyWish, proposeOwnDeputy } from '../people/deputy.ts';
import { awayAnswer } from '../people/stand-ins.ts';
import { mayDo } from '../rights.ts';
import { roundSaid } from '../round/named-round.ts';
import type { RoundState } from '../state.ts';
import { answerAboutRequest } from '../submitting/about-request.ts';
import { type Ask, asksOf, asksOfRound, runningRounds } from '../submitting/asks.ts';
import { proposeHandOver } from '../submitting/hand-in-words.ts';
import { answerForeignReport } from '../submitting/not-yours.ts';
import { offerHandOver, snoozeAsks } from '../submitting/postpone.ts';
import { clarification, notHeld, proposeReading } from '../submitting/proposals.ts';
import { parseReports } from '../submitting/sentence.ts';
import { ledger } from '../view/round-status.ts';
import type { View } from '../view/view.ts';
import { answerAboutRounds, lookUp } from './look-up.ts';

export async function answerSentence(
  { text: said, person, conversation, lang }: Question,
  now: Date,
  core: Core,
): Promise<Answer | null> {
  const view = core.view(lang ?? langOf(said), now);
  const turn = { person, conversation, core, view };
  const { text, directory, on } = view;
  if (said.length > MAX_QUESTION_LENGTH) return null;
  const command = parseCommand(said);
  if (command) {
    if (!permits(core, 'see', person, view)) return sentence('status', text.outsider, view);
    const found = lookUp(command, person, view);
    if (found) return found;
    if (command.name === 'ledger') return ledger(person, core, view);
    if (command.name === 'table') return tableAnswer(command.rest, person, conversation, core, view);
    if (command.name === 'later')
      return snoozeAsks(asksIn(conversation, person, view).asks, person, conversation, core, view);
    if (command.name === 'hand') return offerHandOver(asksIn(conversation, person, view).asks, view);
    if (command.name === 'hand-to') return proposeHandOver(command, asksIn(conversation, person, view).asks, turn);
    if (command.name === 'deputy' && !mayDo('coordinate', person, directory, on))
      return proposeOwnDeputy({ name: command.rest }, person, view);
    return proposeCommand(command, turn);
  }
  const wish = mayDo('see', person, directory, on) ? parseDeputyWish(said) : null;
  if (wish) return proposeOwnDeputy(wish, person, view);
  const absence = saysPresent(gentle(said)) ? 'none' : parseAbsence(gentle(said), on);
  // Absences are rare, so the rights are looked up only for one.
  const away = absence && mayDo('be-away', person, directory, on) ? absence : null;
  const { asks, isThread } = asksIn(conversation, person, view);
  const period = roundSaid(said, view);
  const { reader } = core.language;
  const heard = period
    ? parseReports(period.rest, asksOfPeriod(period.round, asks, person, view), isThread, reader, view, true)
    : parseReports(said, asks, isThread, reader, view);
  if (period && typeof period.round === 'string' && heard.kind === 'read') return notHeld(period.round, asks, view);
  if (heard.kind === 'read') return proposeReading(heard, said, person, conversation, core, view);
  if (away) return away === 'none' ? awayAnswer(person, view) : proposeAbsence(away, person, view);
  const about = isThread || asks.length > 0 ? answerAboutRequest(gentle(said), asks, isThread, view) : null;
  if (about) return about;
  const asked = answerAboutRounds(said, person, view);
  if (asked) return asked;
  const foreign = mayDo('see', person, directory, on)
    ? answerForeignReport(said, asks, person, core.language.reader, view)
    : null;
  return foreign ?? (heard.kind === 'unsure' ? clarification(heard, asks, view) : null);
}

/** Of a period nobody was asked about, a report is recognised by what is asked now. */
const asksOfPeriod = (round: RoundState | string, asks: readonly Ask[], person: Person, view: View): readonly Ask[] =>
  typeof round === 'string' ? asks : asksOfRound(round, person, view);

/**
 * What a person is asked for; in the thread of a prompt, only what that prompt asks for, late as it may be. A
 * colleague's message there is addressed to the division, so for people without the right to report it does not count as
 * a thread; nor does the thread of an earlier round, where nothing is awaited any more, but for a clear report.
 */
function asksIn(conversation: string, person: Person, view: View): { asks: Ask[]; isThread: boolean } {
  const { state, directory, on } = view;
  const row = ownEntry(state.deliveries, ownEntry(state.messages, conversation) ?? '');
  const round = row && ownEntry(state.rounds, row.round);
  if (!row || !round) return { asks: asksOf(person, view), isThread: false };
  return {
    asks: asksOfRound(round, person, view).filter(({ owner }) => owner === row.owner),
    isThread:
      row.owner !== null && runningRounds(view).includes(round) && mayDo('submit', person, directory, on, row.owner),
  };
}
