/** Loads what the bot knows: plan, words, owners, and the index over them. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadAnswerability } from './answerability/model.ts';
import { loadDirectory } from './directory/load.ts';
import { createFacts } from './facts/facts.ts';
import type { Knowledge } from './intent/context.ts';
import { programDigest } from './journal/program.ts';
import { loadPlan } from './plan/load.ts';
import { keptIndex } from './search/kept-index.ts';
import { loadLayWords } from './search/lay-words.ts';
import { createSearch } from './search/search.ts';
import { buildIndex } from './search/search-index.ts';
import { createTokenizer } from './search/tokenizer/index.ts';
import { keptDictionary } from './search/tokenizer/kept-dictionary.ts';

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

/** Beside the libraries, which `npm ci` puts there: what it holds belongs to the program, not to the office. */
const KEPT = fileURLToPath(new URL('../node_modules/.cache/keikaku', import.meta.url));
/** Which libraries npm has installed. */
const INSTALLED = fileURLToPath(new URL('../node_modules/.package-lock.json', import.meta.url));

/**
 * @param report gets a line for the operator's log when an index could not be kept, or a kept one was of no use
 * @throws DataError with every problem of the first file that cannot be used
 */
export async function loadKnowledge(files: DataFiles, report: (line: string) => void = () => {}): Promise<Knowledge> {
  const loading = Promise.all([keptDictionary(report), builtBy()]);
  const plan = loadPlan(files.plan);
  const directory = loadDirectory(files.owners, plan);
  const layWords = loadLayWords(files.synonyms, plan);
  const answerability = loadAnswerability(files.answerability);
  const [dictionary, program] = await loading;
  const tokenizer = createTokenizer(dictionary);
  const build = () => buildIndex(plan, layWords, tokenizer);
  const index = program ? keptIndex(plan, layWords, { folder: KEPT, builtBy: program, report }, build) : build();
  const search = createSearch(index, tokenizer);
  return { plan, directory, search, answerability, facts: createFacts(plan, search) };
}

/** Everything but data that an index depends on; null where npm did not install the libraries, so nobody knows which they are. */
async function builtBy(): Promise<string | null> {
  const installed = await readFile(INSTALLED, 'utf8').catch(() => null);
  return installed && `${await programDigest()}\n${installed}\n${JSON.stringify(process.versions)}`;
}
