/** What a command of the command line is. */
import { parseArgs } from 'node:util';
import type { Lang } from '../text/lang.ts';
import { type CommandName, type UsageText, usageText } from '../text/operator/usage.ts';

export interface Command {
  name: CommandName;
  /** As printed in the usage, e.g. 'plan --json'. */
  usage: string;
  /** @returns the exit code @throws UsageError when the words of the call are off */
  run(args: string[]): Promise<number>;
}

/** The words of a call are off. */
export class UsageError extends Error {
  /** In the language of whoever called. */
  readonly says: (lang: Lang) => string;

  constructor(says: (text: UsageText, lang: Lang) => string) {
    super(says(usageText.en, 'en'));
    this.says = lang => says(usageText[lang], lang);
  }
}

/** The one file a command is about. @throws UsageError */
export function onlyFile(command: CommandName, args: string[]): string {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new UsageError(text => text.needsFile(command));
  return file;
}

/** Writes to stdout and waits where the reader is slower than we are. */
export async function print(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise<void>(resolve => process.stdout.once('drain', () => resolve()));
}
