/** `import plan|owners FILE`: shows what the file would change, and applies it with --apply. */
import { parseArgs } from 'node:util';
import type { DirectoryDocument } from '../directory/directory.ts';
import { directoryDiff } from '../import/directory-diff.ts';
import { dataFilesText } from '../text/operator/data-files.ts';
import { operatorLang } from '../text/operator/lang.ts';
import { type Command, print, UsageError } from './command.ts';
import { readCycleContext } from './cycle-context.ts';
import { leftAlone } from './left-alone.ts';
import { withRecord } from './record.ts';

export const importCommand: Command = {
  name: 'import',
  usage: 'import plan|owners FILE [--apply]',
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { apply: { type: 'boolean' } },
    });
    const [what, file] = positionals;
    if (positionals.length !== 2 || !file || (what !== 'plan' && what !== 'owners'))
      throw new UsageError(text => text.needsKindAndFile);
    const apply = values.apply ?? false;
    // The workbook and CSV readers are loaded for this command only.
    if (what === 'plan') return (await import('./import-plan.ts')).importPlan(file, apply, process.env);
    return importOwners(file, apply, process.env);
  },
};

async function importOwners(file: string, apply: boolean, env: NodeJS.ProcessEnv): Promise<number> {
  const lang = operatorLang(env);
  const text = dataFilesText[lang];
  const context = await readCycleContext(env);
  const { readOwners } = await import('../import/owners.ts');
  const { directory: found, notes } = await readOwners(file, context);
  process.stderr.write(
    notes(lang)
      .map(line => `${line}\n`)
      .join(''),
  );
  const changes = directoryDiff(context.directory.document, found.document, context.plan, lang);
  await print(changes.map(line => `${line}\n`).join(''));
  if (changes.length === 0) {
    process.stderr.write(`${text.nothingToImport}\n`);
    return 0;
  }
  process.stderr.write(
    leftAlone(context, found, lang)
      .map(line => `${line}\n`)
      .join(''),
  );
  if (found.sample) process.stderr.write(`${text.staysSample}\n`);
  if (!apply) {
    process.stderr.write(`${text.notTaken(changes.length)}\n`);
    return 0;
  }
  await record(found.document, file, env);
  process.stderr.write(`${text.taken(changes.length)}\n`);
  return 0;
}

async function record(document: DirectoryDocument, file: string, env: NodeJS.ProcessEnv): Promise<void> {
  const plain = JSON.parse(JSON.stringify(document));
  await withRecord(env, async ({ journal }) => {
    await journal.append([
      { kind: 'directory.imported', by: 'operator', from: `file:${file}`, data: { document: plain } },
    ]);
  });
}
