/** Interface of a command. */
import { parseArgs } from 'node:util';
import type { Lang } from '../lang.ts';
import { type CommandName, type UsageText, usageText } from '../text/operator/usage.ts';

export interface Command {
  name: CommandName;
  /** As printed in the usage, e.g. 'plan --json'. */
  usage: string;
  /** @returns the exit code @throws UsageError for invalid arguments */
  run(args: string[]): Promise<number>;
}

/** Invalid arguments. */
export class UsageError extends Error {
  /** The message in a language. */
  readonly says: (lang: Lang) => string;

  constructor(says: (text: UsageText, lang: Lang) => string) {
    super(says(usageText.en, 'en'));
    this.says = lang => says(usageText[lang], lang);
  }
}

/** The single file argument of a command. @throws UsageError */
export function onlyFile(command: CommandName, args: string[]): string {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new UsageError(text => text.needsFile(command));
  return file;
}

/** Writes to stdout and waits for a slower reader (backpressure). */
export async function print(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise<void>(resolve => process.stdout.once('drain', () => resolve()));
}
