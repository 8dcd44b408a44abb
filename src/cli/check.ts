/** `check`: validates every data file and reports all problems at once. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadAnswerability } from '../answerability/model.ts';
import { loadDirectory } from '../directory/load.ts';
import { DataError, describeProblem, type Problem } from '../errors.ts';
import { dataFiles } from '../knowledge.ts';
import { loadLikeness } from '../likeness/model.ts';
import { manifestChecks, SHIPPED_MANIFESTS } from '../manifests/check.ts';
import { exampleNote } from '../manifests/teams.ts';
import { loadPlan } from '../plan/load.ts';
import type { Plan } from '../plan/plan.ts';
import { loadLayWords } from '../search/index/lay-words.ts';
import { dataFilesText } from '../text/operator/data-files.ts';
import { operatorLang } from '../text/operator/lang.ts';
import { type Command, print } from './command.ts';

export const checkCommand: Command = {
  name: 'check',
  usage: 'check',
  async run(args) {
    parseArgs({ args, options: {} });
    const lang = operatorLang(process.env);
    const text = dataFilesText[lang];
    const problems = checkData(process.env);
    if (problems.length > 0) {
      await print(`${problems.map(problem => describeProblem(problem, lang)).join('\n')}\n`);
      process.stderr.write(`${text.problems(problems.length)}\n`);
      return 1;
    }
    await print(`${text.inOrder(countsOf(loadPlan(dataFiles(process.env).plan)))}\n`);
    // The shipped manifest is valid, but before connecting Teams an office has to enter its own addresses.
    const note = process.env.MicrosoftAppId ? exampleNote(join(SHIPPED_MANIFESTS, 'teams'), lang) : null;
    if (note) process.stderr.write(`${note}\n`);
    return 0;
  },
};

/**
 * Every problem of every file in use, checked alone and, if the plan is valid, against the plan. Missing translations
 * are compile errors in src/text/.
 */
export function checkData(env: NodeJS.ProcessEnv, manifests = SHIPPED_MANIFESTS): Problem[] {
  const files = dataFiles(env);
  const problems: Problem[] = [];
  const attempt = <T>(load: () => T): T | null => collect(problems, load);
  const plan = attempt(() => loadPlan(files.plan));
  attempt(() => loadDirectory(files.owners, plan));
  attempt(() => loadLayWords(files.synonyms, plan));
  attempt(() => loadAnswerability(files.answerability));
  attempt(() => loadLikeness(files.likeness));
  for (const check of manifestChecks(manifests)) problems.push(...(attempt(check) ?? []));
  return unique(problems);
}

function collect<T>(problems: Problem[], load: () => T): T | null {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    problems.push(...error.problems);
    return null;
  }
}

/** Removes duplicates: a file is read again for each file checked against it. */
const unique = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map(problem => [describeProblem(problem), problem])).values(),
];

const countsOf = ({ areas, measures, entries, projects, reprints }: Plan): [number, number, number, number, number] => [
  areas.length,
  measures.length,
  entries.length,
  projects.length,
  reprints.length,
];
