/** A process that is told what to do in lines, says what it did in lines, and is killed in the middle of it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Child {
  process: ChildProcess;
  /** Everything it has said. */
  lines: string[];
  /** Resolves with a line that begins so, from now on or said already; undefined when it ended without. */
  says(beginning: string): Promise<string | undefined>;
  tell(line: string): void;
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Stops it where it stands, to be killed later: it says nothing more, calls to the disk under way go on. Linux. */
  freeze(): Promise<void>;
  /** Resolves when it has ended by itself. */
  ended: Promise<void>;
}

const children = new Set<Child>();

/** @param program a JavaScript file, or a TypeScript one */
export function startChild(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Child {
  const loader = program.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const child = spawn(process.execPath, [...loader, program, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // An office's own `.env` is none of a trial's business.
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
  // Told after its death: whoever killed it knows.
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

/** Ends those that still run, as after a scenario that took too long. */
export async function killChildren(): Promise<void> {
  await Promise.all([...children].map(child => child.kill()));
}

/** Whether the thread that speaks may still do so. */
async function isRunning(pid: number | undefined): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [state = 'X'] = status.slice(status.lastIndexOf(')') + 2);
  return !['T', 'Z', 'X'].includes(state);
}
