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
import { type CarryingText, carryingText } from '../text/operator/carrying.ts';
import { operatorLang } from '../text/operator/lang.ts';
import { print } from './command.ts';
import { takePlan } from './take-plan.ts';

/** @returns 1 when something could not be read or applied */
export async function importPlan(file: string, apply: boolean, env: NodeJS.ProcessEnv): Promise<number> {
  const text = carryingText[operatorLang(env)];
  const { plan: path } = dataFiles(env);
  const present = loadPlan(path);
  const input = await readInput(file);
  const { outline, unread, whole } = read(input, file);
  if (outline.areas.length + outline.measures.length + outline.entries.length === 0)
    throw refused(file, 'OUTLINE', text => text.noOutline);
  const changes = whole ? planDiff(present.document, whole) : outlineDiff(outlineOf(present), outline);
  const reprints = outline.entries.filter(({ isReprint }) => isReprint).length;
  const { areas, measures, entries } = outline;
  const say = (line: string) => process.stderr.write(`${line}\n`);
  say(text.outline(file, [areas.length, measures.length, entries.length, reprints]));
  await print(changes.map(line => `${line}\n`).join(''));
  for (const { line, text: found, why } of unread) await print(`${text.unread(line, found, why)}\n`);
  say(text.differences(changes.length, unread.length));
  if (changes.length === 0) return 0;
  if (input.kind === 'json') {
    if (!env.KEIKAKU_PLAN) say(text.shippedPlan);
    if (apply) return take(input.text, path, text);
    say(text.planNotTaken);
  } else if (apply) throw refused(file, 'INCOMPLETE', text => text.outlineOnly(path));
  return unread.length > 0 ? 1 : 0;
}

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

async function take(plan: string, path: string, text: CarryingText): Promise<number> {
  const former = await takePlan(plan, path);
  process.stderr.write(`${text.planTaken(path, former)}\n`);
  return 0;
}
