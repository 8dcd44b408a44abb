/** A child process controlled by lines on stdin and stdout, to be killed at any moment. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Child {
  process: ChildProcess;
  /** All lines of its output. */
  lines: string[];
  /** Resolves with a line that starts so, past or future; undefined when the process ended without one. */
  says(beginning: string): Promise<string | undefined>;
  tell(line: string): void;
  kill(signal?: NodeJS.Signals): Promise<void>;
  /**
   * Stops its threads (SIGSTOP) before a later kill: it prints nothing more, while pending disk calls continue. Linux.
   */
  freeze(): Promise<void>;
  /** Resolves when it has ended. */
  ended: Promise<void>;
}

const children = new Set<Child>();

/** @param program a JavaScript or TypeScript file */
export function startChild(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Child {
  const loader = program.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const child = spawn(process.execPath, [...loader, program, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // An office's own `.env` must not influence a trial.
    env: { ...process.env, KEIKAKU_ENV_FILE: '', ...env },
  });
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout });
  let hasEnded = false;
  const ended = once(output, 'close').then(() => {
    hasEnded = true;
    children.delete(started);
  });
  output.on('line', line => lines.push(line));
  // Writing to a dead process is no error.
  child.stdin.on('error', () => {});
  const started: Child = {
    process: child,
    lines,
    ended,
    async says(beginning) {
      for (let next = 0; ; ) {
        for (; next < lines.length; next++) if (lines[next]?.startsWith(beginning)) return lines[next];
        if (hasEnded) return undefined;
        await Promise.race([once(output, 'line'), ended]);
      }
    },
    tell: line => void child.stdin.write(`${line}\n`),
    async kill(signal = 'SIGKILL') {
      child.kill(signal);
      await ended;
    },
    async freeze() {
      child.kill('SIGSTOP');
      while (await isRunning(child.pid)) await sleep(1);
    },
  };
  children.add(started);
  return started;
}

/** Kills all running children, as after a scenario's time-out. */
export async function killChildren(): Promise<void> {
  await Promise.all([...children].map(child => child.kill()));
}

/** Whether its main thread can still run. */
async function isRunning(pid: number | undefined): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [state = 'X'] = status.slice(status.lastIndexOf(')') + 2);
  return !['T', 'Z', 'X'].includes(state);
}
