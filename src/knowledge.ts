/** Loads what the bot knows: plan, words, owners, and the index over them. */
import { fileURLToPath } from 'node:url';
import { loadAnswerability } from './answerability/model.ts';
import { loadDirectory } from './directory/load.ts';
import { createFacts } from './facts/facts.ts';
import type { Knowledge } from './intent/context.ts';
import { loadPlan } from './plan/load.ts';
import { loadLayWords } from './search/lay-words.ts';
import { createSearch } from './search/search.ts';
import { loadTokenizer } from './search/tokenizer/index.ts';

export interface DataFiles {
  plan: string;
  owners: string;
  synonyms: string;
  answerability: string;
}

const shipped = (name: string): string => fileURLToPath(new URL(`../data/${name}`, import.meta.url));

/** The files that ship with the project, unless the environment names others. */
export function dataFiles(env: NodeJS.ProcessEnv): DataFiles {
  return {
    plan: env.KEIKAKU_PLAN ?? shipped('plan.json'),
    owners: env.KEIKAKU_OWNERS ?? shipped('owners.json'),
    synonyms: env.KEIKAKU_SYNONYMS ?? shipped('synonyms.json'),
    answerability: shipped('answerability.json'),
  };
}

/** @throws DataError with every problem of the first file that cannot be used */
export async function loadKnowledge(files: DataFiles): Promise<Knowledge> {
  const tokenizerLoading = loadTokenizer();
  const plan = loadPlan(files.plan);
  const directory = loadDirectory(files.owners, plan);
  const layWords = loadLayWords(files.synonyms, plan);
  const answerability = loadAnswerability(files.answerability);
  const search = createSearch(plan, layWords, await tokenizerLoading);
  return { plan, directory, search, answerability, facts: createFacts(plan, search) };
}
