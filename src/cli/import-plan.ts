/** `import plan FILE`: compares a plan's outline with the current one; a complete plan.json can be applied. */
import { type Input, readInput } from '../import/input.ts';
import { planDiff } from '../import/plan-diff.ts';
import { type Outline, outlineDiff, outlineOf } from '../import/plan-outline.ts';
import { outlineFromTable } from '../import/plan-table.ts';
import { readPlanText, type Unread } from '../import/plan-text.ts';
import { refused } from '../import/sheet.ts';
import { dataFiles } from '../knowledge.ts';
import type { PlanDocument } from '../plan/document.ts';
import { loadPlan, parsePlan } from '../plan/load.ts';
import { print } from './command.ts';
import { takePlan } from './take-plan.ts';

/** @returns 1 when something could not be read or applied */
export async function importPlan(file: string, apply: boolean, env: NodeJS.ProcessEnv): Promise<number> {
  const { plan: path } = dataFiles(env);
  const present = loadPlan(path);
  const input = await readInput(file);
  const { outline, unread, whole } = read(input, file);
  if (outline.areas.length + outline.measures.length + outline.entries.length === 0)
    throw refused(file, 'OUTLINE', text => text.noOutline);
  const changes = whole ? planDiff(present.document, whole) : outlineDiff(outlineOf(present), outline);
  const reprints = outline.entries.filter(({ isReprint }) => isReprint).length;
  process.stderr.write(
    `${file}: ${outline.areas.length} areas, ${outline.measures.length} measures, ${outline.entries.length} entries, ${reprints} of them reprints\n`,
  );
  await print(changes.map(line => `${line}\n`).join(''));
  for (const { line, text, why } of unread) await print(`? ${line > 0 ? `line ${line} ` : ''}${text}: ${why}\n`);
  process.stderr.write(`${changes.length} differences from the plan in use, ${unread.length} places not read\n`);
  if (changes.length === 0) return 0;
  if (input.kind === 'json') {
    if (!env.KEIKAKU_PLAN) process.stderr.write(SHIPPED);
    if (apply) return take(input.text, path);
    process.stderr.write('Nothing was written. Take it with --apply.\n');
  } else if (apply) throw refused(file, 'INCOMPLETE', text => text.outlineOnly(path));
  return unread.length > 0 ? 1 : 0;
}

/** A plan in the program's folder is overwritten by updates. */
const SHIPPED =
  'KEIKAKU_PLAN is not set, so this is about the plan that comes with the program: an update of it may bring that one back. Keep your plan in a folder of your own and name it in KEIKAKU_PLAN.\n';

/** Only a JSON file contains the whole plan; a document or a table only the outline. */
function read(input: Input, file: string): { outline: Outline; unread: Unread[]; whole?: PlanDocument } {
  switch (input.kind) {
    case 'json': {
      const plan = parsePlan(input.text, file);
      return { outline: outlineOf(plan), unread: [], whole: plan.document };
    }
    case 'text':
      return readPlanText(input.text);
    case 'table':
      return outlineFromTable(input.sheets, file);
  }
}

async function take(text: string, path: string): Promise<number> {
  const former = await takePlan(text, path);
  process.stderr.write(`${path} was replaced; the former one is ${former}. Run check: owners and words refer to it.\n`);
  return 0;
}
