/** What a command of the command line is. */
import { parseArgs } from 'node:util';

export interface Command {
  name: string;
  /** As printed in the usage, e.g. 'plan --json'. */
  usage: string;
  summary: string;
  /** @returns the exit code @throws UsageError when the words of the call are off */
  run(args: string[]): Promise<number>;
}

export class UsageError extends Error {}

/** The one file a command is about. @throws UsageError */
export function onlyFile(command: string, args: string[]): string {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new UsageError(`${command} needs one file`);
  return file;
}

/** Writes to stdout and waits where the reader is slower than we are. */
export async function print(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise<void>(resolve => process.stdout.once('drain', () => resolve()));
}
