/**
 * Read-only answers, by command or in free wording: state of the round, what is missing, who is away, what one is asked
 * for.
 */
import type { Answer, Person } from '../../adapter.ts';
import type { CommandLine } from '../coordinating/commands.ts';
import { sentence } from '../core.ts';
import { awayAnswer, deputyAnswer } from '../people/stand-ins.ts';
import { mayDo } from '../rights.ts';
import { answerAboutDivision } from '../view/division-updates.ts';
import { withOwnDivision } from '../view/own-division.ts';
import { answerDates } from '../view/round-dates.ts';
import { answerRoundKeeping } from '../view/round-keeping.ts';
import { commandList, missingStatus, roundStatus } from '../view/round-status.ts';
import type { View } from '../view/view.ts';
import { cardOf } from './card.ts';

/** Answers free wording about rounds; null for others, and for people without the right to see them. */
export function answerAboutRounds(said: string, person: Person, view: View): Answer | null {
  if (!mayDo('see', person, view.directory, view.on)) return null;
  const meant = withOwnDivision(said, person, view);
  return (
    answerDates(meant, person, view) ?? answerRoundKeeping(meant, view) ?? answerAboutDivision(meant, person, view)
  );
}

/** Null for commands that change something or send something out. @param person has the right to see progress */
export function lookUp({ name }: CommandLine, person: Person, view: View): Answer | null {
  switch (name) {
    case 'status':
      return roundStatus(view);
    case 'missing':
      return missingStatus(view);
    case 'away':
      return awayAnswer(person, view);
    case 'deputies':
      return deputyAnswer(person, view);
    case 'words':
      return commandList(person, view);
    case 'mine':
      return cardOf(person, view) ?? sentence('update', view.text.sentence.none, view);
    default:
      return null;
  }
}
