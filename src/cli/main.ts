/**
 * `npm run keikaku -- <command>`: machine output and requested help on stdout, everything else on stderr; exit code 0
 * success, 1 refused or failed, 2 wrong usage.
 */
import { BotError, DataError, describeProblem } from '../errors.ts';
import { commandLine } from '../text/command-line.ts';
import { operatorLang } from '../text/operator/lang.ts';
import { usageText } from '../text/operator/usage.ts';
import { askCommand } from './ask.ts';
import { backupCommand } from './backup.ts';
import { checkCommand } from './check.ts';
import { type Command, print, UsageError } from './command.ts';
import { doctorCommand } from './doctor.ts';
import { evalCommand } from './eval.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { moveStoreCommand } from './move-store.ts';
import { planCommand } from './plan.ts';
import { readUpdateCommand } from './read-update.ts';
import { restoreCommand } from './restore.ts';
import { simulateCommand } from './simulate.ts';

const COMMANDS: readonly Command[] = [
  planCommand,
  askCommand,
  readUpdateCommand,
  exportCommand,
  simulateCommand,
  importCommand,
  checkCommand,
  doctorCommand,
  backupCommand,
  restoreCommand,
  moveStoreCommand,
  evalCommand,
];

const lang = operatorLang(process.env);
const text = usageText[lang];

function usage(): string {
  return [
    `${text.usage}: ${commandLine('<command>')}`,
    ...COMMANDS.map(({ name, usage }) => `  ${usage}\n      ${text.summaries[name]}`),
    `  help [COMMAND]\n      ${text.summaries.help}`,
  ].join('\n');
}

const usageOf = ({ usage }: Command): string => `${text.usage}: ${commandLine(usage)}`;
const commandCalled = (name: string): Command | undefined => COMMANDS.find(one => one.name === name);

/** The help text if the call asks for help, otherwise null. "ask help" is a question. */
function helpFor([first = '', second = '', ...more]: string[]): string | null {
  if (more.length > 0) return null;
  const isHelp = (word: string): boolean => word === '--help' || word === '-h';
  const beginsWithHelp = first === 'help' || isHelp(first);
  if (beginsWithHelp && second === '') return usage();
  const command = commandCalled(beginsWithHelp ? second : isHelp(second) ? first : '');
  return command ? `${usageOf(command)}\n      ${text.summaries[command.name]}` : null;
}

/** What the parser of Node found wrong with a call, which it names in quotes; null for other errors. */
function parserFault(error: unknown): string | null {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const named = /'([^'\n]*)'/.exec(message)?.[1]?.replace(/ <value>$/, '') ?? '';
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return text.unknownOption(named);
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return text.badValue(named);
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return text.unexpected(named);
    default:
      return null;
  }
}

async function main(args: string[]): Promise<number> {
  const help = helpFor(args);
  if (help !== null) {
    await print(`${help}\n`);
    return 0;
  }
  const [name = '', ...rest] = args;
  const command = commandCalled(name);
  if (!command) {
    process.stderr.write(`${name ? `${text.unknownCommand(name)}\n` : ''}${usage()}\n`);
    return 2;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    const said = error instanceof UsageError ? error.says(lang) : parserFault(error);
    if (said !== null) {
      process.stderr.write(`${said}\n${usageOf(command)}\n`);
      return 2;
    }
    if (error instanceof DataError)
      process.stderr.write(`${error.problems.map(problem => describeProblem(problem, lang)).join('\n')}\n`);
    else if (error instanceof BotError) process.stderr.write(`${error.says(lang)}\n`);
    else throw error;
    return 1;
  }
}

// A reader that stops early (`| head`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

void main(process.argv.slice(2)).then(code => {
  process.exitCode = code;
});
