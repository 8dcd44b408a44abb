/** What the program says when it cannot go on: for the operator, and without the secrets it was given. */
import { inspect } from 'node:util';
import type { Config } from '../config.ts';
import { BotError, DataError, describeProblem } from '../errors.ts';
import { secretsOf } from './log.ts';
import { createRedactor } from './redact.ts';

interface LastWords {
  /** From here on its secrets are left out. */
  keepSecret(config: Config): void;
  /** Says why the start failed; the process ends with 1, a failure nobody foresaw ends it at once. */
  startFailed(error: unknown): void;
}

/** What Node would print of a failure nobody caught holds whatever the failing call held, so it is said here. */
export function createLastWords(): LastWords {
  let redact = createRedactor([]);
  const say = (text: string) => process.stderr.write(`${redact(text)}\n`);
  const giveUp = (error: unknown): never => {
    say(inspect(error));
    process.exit(1);
  };
  process.on('uncaughtException', giveUp);

  return {
    keepSecret(config) {
      redact = createRedactor(secretsOf(config));
    },
    startFailed(error) {
      if (error instanceof DataError) say(error.problems.map(describeProblem).join('\n'));
      else if (error instanceof BotError) say(error.message);
      else giveUp(error);
      process.exitCode = 1;
    },
  };
}
