/**
 * What the program says when it cannot go on: for the operator, and without the secrets it was given. Lines at a
 * terminal; anywhere else somebody reads the log by its levels, so it is lines of the log, of the level "fatal".
 */
import { inspect } from 'node:util';
import type { Config } from '../config.ts';
import { BotError, DataError, describeProblem } from '../errors.ts';
import { createLog } from './log.ts';

interface LastWords {
  /** From here on its secrets are left out. */
  keepSecret(config: Config): void;
  /**
   * Says why the start failed. What stays wrong until somebody mends a setting or a file ends the process with UNMENDED,
   * everything else with 1; a failure nobody foresaw ends it at once.
   */
  startFailed(error: unknown): void;
}

/** What sysexits.h calls EX_CONFIG: whoever starts the bot again by itself need not, after this. */
const UNMENDED = 78;
const FAILED = 1;

/** What Node would print of a failure nobody caught holds whatever the failing call held, so it is said here. */
export function createLastWords(): LastWords {
  let secrets: Parameters<typeof createLog>[0] = { logLevel: 'fatal', slack: null, teams: null };
  const say = (text: string, code?: string): void => {
    let line = '';
    const log = createLog(secrets, written => {
      line = written;
    });
    log.fatal({ code }, text);
    // The words of the line are cleaned already.
    process.stderr.write(process.stderr.isTTY ? `${JSON.parse(line).msg}\n` : line);
  };
  const giveUp = (error: unknown): never => {
    say(inspect(error), 'UNFORESEEN');
    process.exit(FAILED);
  };
  process.on('uncaughtException', giveUp);

  return {
    keepSecret({ slack, teams, databaseUrl, metricsToken }) {
      secrets = { logLevel: 'fatal', slack, teams, databaseUrl, metricsToken };
    },
    startFailed(error) {
      if (error instanceof DataError) for (const problem of error.problems) say(describeProblem(problem), problem.code);
      else if (error instanceof BotError) say(error.message, error.code);
      else giveUp(error);
      process.exitCode = error instanceof DataError ? UNMENDED : FAILED;
    },
  };
}
