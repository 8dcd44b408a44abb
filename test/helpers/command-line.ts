/** Runs the command line in a process of its own, as a script does. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

export const ROOT = resolve(import.meta.dirname, '../..');
/** The launcher used by the scripts of package.json. */
export const LAUNCH = join(ROOT, 'src/launch/main.js');

/** A data folder that does not exist, so that records of `npm start` in this checkout have no effect. */
export const NO_RECORD = join(tmpdir(), `keikaku-no-record-${process.pid}`);

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface RunOptions {
  stdin?: string;
  env?: Record<string, string>;
  /** Runs as this user; needs root. */
  uid?: number;
}

/** @param args e.g. ['plan', '--json'] */
export async function runCommand(args: string[], { stdin = '', env = {}, uid }: RunOptions = {}): Promise<Run> {
  const child = spawn(process.execPath, [LAUNCH, 'src/cli/main.ts', ...args], {
    cwd: ROOT,
    uid,
    env: cleanEnvironment({ KEIKAKU_DATA_DIR: NO_RECORD, ...env }),
  });
  // A command that does not read its input may end before it is written.
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code, stdout, stderr };
}

/** The environment without `.env` and the variables the project reads: the developer's settings have no effect. */
export function cleanEnvironment(env: Record<string, string>): NodeJS.ProcessEnv {
  const ours = /^(?:KEIKAKU_|SLACK_|Microsoft|PORT$|HOST$|DATABASE_URL|LOG_LEVEL|LANG$|LC_)/;
  const inherited = Object.entries(process.env).filter(([name]) => !ours.test(name));
  return { ...Object.fromEntries(inherited), KEIKAKU_ENV_FILE: '', ...env };
}
