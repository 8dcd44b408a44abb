/** `import plan FILE`: a plan's outline beside the present one; a whole plan.json can be taken. */
import { copyFile, rename, writeFile } from 'node:fs/promises';
import { parseJson } from '../data-files/data-file.ts';
import { type Input, readInput, refused } from '../import/input.ts';
import { type Outline, outlineDiff, outlineOf } from '../import/plan-outline.ts';
import { outlineFromTable } from '../import/plan-table.ts';
import { readPlanText, type Unread } from '../import/plan-text.ts';
import { dataFiles } from '../knowledge.ts';
import { loadPlan, parsePlan } from '../plan/load.ts';
import { print } from './command.ts';

/** @returns 1 when something could not be read, or cannot be taken */
export async function importPlan(file: string, apply: boolean, env: NodeJS.ProcessEnv): Promise<number> {
  const { plan: path } = dataFiles(env);
  const present = loadPlan(path);
  const input = await readInput(file);
  const { outline, unread } = read(input, file);
  const changes = outlineDiff(outlineOf(present), outline);
  const reprints = outline.entries.filter(({ isReprint }) => isReprint).length;
  process.stderr.write(
    `${file}: ${outline.areas.length} areas, ${outline.measures.length} measures, ${outline.entries.length} entries, ${reprints} of them reprints\n`,
  );
  await print(changes.map(line => `${line}\n`).join(''));
  for (const { line, text, why } of unread) await print(`? ${line > 0 ? `line ${line} ` : ''}${text}: ${why}\n`);
  process.stderr.write(`${changes.length} differences from the plan in use, ${unread.length} places not read\n`);
  if (input.kind === 'json' && apply) return take(input.text, path);
  if (apply && changes.length > 0)
    throw refused(
      file,
      'INCOMPLETE',
      'can be compared but not taken: --apply takes a whole .json, with the English names and readings the bot needs',
      `Bring these differences into a copy of ${path}, then run: import plan THE-COPY.json --apply`,
    );
  if (changes.length > 0 && input.kind === 'json') process.stderr.write('Nothing was written. Take it with --apply.\n');
  return unread.length > 0 && changes.length > 0 ? 1 : 0;
}

function read(input: Input, file: string): { outline: Outline; unread: Unread[] } {
  switch (input.kind) {
    case 'json':
      parseJson(input.text, file, 'PLAN');
      return { outline: outlineOf(parsePlan(input.text, file)), unread: [] };
    case 'text':
      return readPlanText(input.text);
    case 'table':
      return outlineFromTable(input.sheets, file);
  }
}

/** The file in use is kept beside the new one. */
async function take(text: string, path: string): Promise<number> {
  const draft = `${path}.writing`;
  await writeFile(draft, text.endsWith('\n') ? text : `${text}\n`);
  await copyFile(path, `${path}.previous`);
  await rename(draft, path);
  process.stderr.write(
    `${path} was replaced; the former one is ${path}.previous. Run check: owners and words refer to it.\n`,
  );
  return 0;
}
