/** Commands on a read-only record, as on the command line: queries are answered, the rest is explained. */
import type { Answer, Question } from '../../adapter.ts';
import { langOf } from '../../search/words/lang-of.ts';
import { type CommandLine, parseCommand } from '../coordinating/commands.ts';
import { coordinatorsOnly } from '../coordinating/coordinators-only.ts';
import { tableInFigures } from '../coordinating/hand-out.ts';
import { type Core, sentence } from '../core.ts';
import { mayDo } from '../rights.ts';
import { answerAboutRounds, lookUp } from './look-up.ts';

/** Commands that change something and are not restricted to coordinators. */
const ANYBODYS: ReadonlySet<CommandLine['name']> = new Set(['deputy', 'later', 'hand', 'hand-to']);

/** Null when the text is neither a command nor a question about rounds. */
export function answerReading(
  { text: said, person, lang }: Question,
  now: Date,
  core: Pick<Core, 'view'>,
): Answer | null {
  const command = parseCommand(said);
  const view = core.view(lang ?? langOf(said), now);
  if (!command) return answerAboutRounds(said, person, view);
  const { text, directory, on } = view;
  if (!mayDo('see', person, directory, on)) return sentence('status', text.outsider, view);
  const found = lookUp(command, person, view);
  if (found) return found;
  if (command.name === 'table') return tableInFigures(command.rest, view);
  if (ANYBODYS.has(command.name) || mayDo('coordinate', person, directory, on))
    return sentence('status', text.inChatOnly, view);
  return coordinatorsOnly(person, view);
}
