/** `check`: validates every data file and names all problems at once. */
import { parseArgs } from 'node:util';
import { loadAnswerability } from '../answerability/model.ts';
import { loadDirectory } from '../directory/load.ts';
import { DataError, describeProblem, type Problem } from '../errors.ts';
import { dataFiles } from '../knowledge.ts';
import { loadLikeness } from '../likeness/model.ts';
import { loadPlan } from '../plan/load.ts';
import type { Plan } from '../plan/plan.ts';
import { loadLayWords } from '../search/lay-words.ts';
import { type Command, print } from './command.ts';

export const checkCommand: Command = {
  name: 'check',
  usage: 'check',
  summary: 'validates plan, owners and words; names every problem and its remedy',
  async run(args) {
    parseArgs({ args, options: {} });
    const problems = checkData(process.env);
    if (problems.length > 0) {
      await print(`${problems.map(describeProblem).join('\n')}\n`);
      process.stderr.write(`${problems.length} problem${problems.length === 1 ? '' : 's'}\n`);
      return 1;
    }
    await print(`${summary(loadPlan(dataFiles(process.env).plan))}\n`);
    return 0;
  },
};

/** Every problem of the data files in use. */
export function checkData(env: NodeJS.ProcessEnv): Problem[] {
  const files = dataFiles(env);
  const problems: Problem[] = [];
  const plan = collect(problems, () => loadPlan(files.plan));
  collect(problems, () => loadAnswerability(files.answerability));
  collect(problems, () => loadLikeness(files.likeness));
  if (plan) {
    collect(problems, () => loadLayWords(files.synonyms, plan));
    collect(problems, () => loadDirectory(files.owners, plan));
  }
  return problems;
}

function collect<T>(problems: Problem[], load: () => T): T | undefined {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

const summary = (plan: Plan): string =>
  `ok: ${plan.areas.length} areas, ${plan.measures.length} measures, ${plan.entries.length} entries, ${plan.projects.length} projects, ${plan.reprints.length} reprints; words and owners agree with the plan`;
