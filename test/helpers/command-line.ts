/** Runs the command line in a process of its own, as a script does. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

export const ROOT = resolve(import.meta.dirname, '../..');
/** As the scripts of package.json start a program. */
export const LAUNCH = join(ROOT, 'src/launch/main.js');

/** There is nothing: what `npm start` has recorded in this checkout decides nothing either. */
export const NO_RECORD = join(tmpdir(), `keikaku-no-record-${process.pid}`);

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface RunOptions {
  stdin?: string;
  env?: Record<string, string>;
  /** Another user, for whom only root can run it. */
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

/** Without the variables the project reads, in `.env` or out of it, so that the developer's own set-up and language decide nothing. */
export function cleanEnvironment(env: Record<string, string>): NodeJS.ProcessEnv {
  const ours = /^(?:KEIKAKU_|SLACK_|Microsoft|PORT$|HOST$|DATABASE_URL|LOG_LEVEL|LANG$|LC_)/;
  const inherited = Object.entries(process.env).filter(([name]) => !ours.test(name));
  return { ...Object.fromEntries(inherited), KEIKAKU_ENV_FILE: '', ...env };
}
