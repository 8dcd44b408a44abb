/** Runs `npm start` in a process of its own, killed after the test. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { cleanEnvironment, LAUNCH, ROOT } from './command-line.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** With a data folder of its own unless the settings name one. */
export async function startMain(settings: Record<string, string>): Promise<ChildProcessWithoutNullStreams> {
  const env = cleanEnvironment({ KEIKAKU_DATA_DIR: await temporaryFolder(), ...settings });
  const child = spawn(process.execPath, [LAUNCH, 'src/main.ts'], { cwd: ROOT, env });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  return child;
}

/** The first output of the process. @throws when it exits before any */
export async function firstLines(child: ChildProcessWithoutNullStreams, count: number): Promise<string[]> {
  let printed = '';
  let complaint = '';
  child.stderr.on('data', chunk => {
    complaint += chunk;
  });
  for await (const chunk of child.stdout) {
    printed += chunk;
    const lines = printed.split('\n');
    if (lines.length > count) return lines;
  }
  throw new Error(`ended before it was ready: ${complaint}`);
}
