/**
 * Fatal errors, for the operator and without secrets: plain text at a terminal, otherwise log lines of level "fatal".
 */
import { inspect } from 'node:util';
import { BotError, DataError, describeProblem } from '../errors.ts';
import { operatorLang } from '../text/operator/lang.ts';
import { createLog, type LogConfig } from './log.ts';

interface LastWords {
  /** Redacts this configuration's secrets from now on. */
  keepSecret(config: LogConfig): void;
  /**
   * Reports why the start failed and exits: with UNMENDED for errors that persist until a setting or file is changed,
   * otherwise with 1. At once, because parts already started would keep the process alive and deaf.
   */
  startFailed(error: unknown): never;
}

/** EX_CONFIG of sysexits.h: a supervisor need not restart the bot after this. */
const UNMENDED = 78;
const FAILED = 1;

/** Handles uncaught exceptions itself: Node's output would include whatever the failing call held. */
export function createLastWords(): LastWords {
  // Programs read log lines; the operator's language is for a terminal.
  const lang = process.stderr.isTTY ? operatorLang(process.env) : 'en';
  let secrets: LogConfig = { logLevel: 'fatal', slack: null, teams: null };
  const say = (text: string, code?: string): void => {
    let line = '';
    const log = createLog(secrets, written => {
      line = written;
    });
    log.fatal({ code }, text);
    // The line is already redacted.
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
      if (error instanceof DataError)
        for (const problem of error.problems) say(describeProblem(problem, lang), problem.code);
      else if (error instanceof BotError) say(error.says(lang), error.code);
      else giveUp(error);
      process.exit(error instanceof DataError ? UNMENDED : FAILED);
    },
  };
}
