/** What a command of the command line is. */
export interface Command {
  name: string;
  /** As printed in the usage, e.g. 'plan --json'. */
  usage: string;
  summary: string;
  /** @returns the exit code @throws UsageError when the words of the call are off */
  run(args: string[]): Promise<number>;
}

export class UsageError extends Error {}

/** Writes to stdout and waits where the reader is slower than we are. */
export async function print(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise<void>(resolve => process.stdout.once('drain', () => resolve()));
}
