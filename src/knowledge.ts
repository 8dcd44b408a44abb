/** Loads the plan, the synonyms, the owners, the learned models, and the search index over them. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  type Answerability,
  type AnswerabilityDocument,
  createAnswerability,
  lateAnswerability,
  parseAnswerability,
} from './answerability/model.ts';
import { jsonIn, readBytes } from './data-files/data-file.ts';
import { validatedJson, validationMarker } from './data-files/validation-marker.ts';
import { Directory, type DirectoryDocument } from './directory/directory.ts';
import { parseDirectory } from './directory/load.ts';
import { programDigest } from './journal/program.ts';
import { createLikeness, type Likeness, type LikenessDocument, lateLikeness, parseLikeness } from './likeness/model.ts';
import type { PlanDocument } from './plan/document.ts';
import { parsePlan } from './plan/load.ts';
import { Plan } from './plan/plan.ts';
import { createFacts } from './search/facts.ts';
import { keptIndex } from './search/index/kept-index.ts';
import { type LayWords, parseLayWords } from './search/index/lay-words.ts';
import { buildIndex } from './search/index/search-index.ts';
import { withSynonyms } from './search/index/with-synonyms.ts';
import { createSearch } from './search/search.ts';
import { createTokenizer } from './search/tokenizer/index.ts';
import { keptDictionary } from './search/tokenizer/kept-dictionary.ts';
import type { ShippedKnowledge } from './updates/synonyms/language.ts';

export interface DataFiles {
  plan: string;
  owners: string;
  synonyms: string;
  answerability: string;
  likeness: string;
}

const shipped = (name: string): string => fileURLToPath(new URL(`../data/${name}`, import.meta.url));

/** The files shipped with the project, unless the environment names others. */
export function dataFiles(env: NodeJS.ProcessEnv): DataFiles {
  return {
    plan: env.KEIKAKU_PLAN || shipped('plan.json'),
    owners: env.KEIKAKU_OWNERS || shipped('owners.json'),
    synonyms: env.KEIKAKU_SYNONYMS || shipped('synonyms.json'),
    answerability: shipped('answerability.json'),
    likeness: shipped('likeness.json'),
  };
}

/**
 * Cache folder. It lies in node_modules, which `npm ci` recreates, because the cache belongs to the program and not to
 * the office.
 */
const CACHE_FOLDER = fileURLToPath(new URL('../node_modules/.cache/keikaku', import.meta.url));
/** npm's list of the installed libraries. */
const INSTALLED = fileURLToPath(new URL('../node_modules/.package-lock.json', import.meta.url));

/**
 * @param report gets a line for the operator's log when the index cache could not be written or was unusable
 * @throws DataError with every problem of the first invalid file
 */
export async function loadKnowledge(
  files: DataFiles,
  report: (line: string) => void = () => {},
): Promise<ShippedKnowledge> {
  const dictionary = keptDictionary(report);
  // A rejection is reported where it is awaited; an invalid data file may be reported first.
  dictionary.catch(() => {});
  const program = await cacheVersion();
  const bytes = {
    plan: readBytes(files.plan, 'PLAN'),
    owners: readBytes(files.owners, 'OWNERS'),
    synonyms: readBytes(files.synonyms, 'SYNONYMS'),
    answerability: readBytes(files.answerability, 'ANSWERABILITY'),
    likeness: readBytes(files.likeness, 'LIKENESS'),
  };
  const marker = program ? validationMarker(CACHE_FOLDER, program, Object.values(bytes)) : null;
  const parts = marker?.isValidated ? validatedParts(bytes) : checkedParts(bytes, files);
  if (!marker?.isValidated) marker?.markValidated();
  const { plan, directory, layWords, answerability, likeness } = parts;
  const tokenizer = createTokenizer(await dictionary);
  const build = () => buildIndex(plan, layWords(), tokenizer);
  const keeping = { folder: CACHE_FOLDER, builtBy: program ?? '', report };
  const index = program ? keptIndex([bytes.plan, bytes.synonyms], keeping, build) : build();
  const search = createSearch(index, tokenizer);
  return {
    plan,
    directory,
    search,
    answerability,
    likeness,
    facts: createFacts(plan, search),
    withSynonyms(synonyms) {
      // A tokenizer of its own: words once taught cannot be forgotten.
      const taught = createTokenizer(tokenizer.dictionary);
      const { searchIndex, terms } = withSynonyms(index, plan, synonyms, taught);
      const extended = createSearch(searchIndex, taught, terms);
      return { search: extended, facts: createFacts(plan, extended) };
    },
  };
}

type Bytes = Record<keyof DataFiles, Uint8Array>;

interface Parts {
  plan: Plan;
  directory: Directory;
  /** Needed only to build an index. */
  layWords: () => LayWords;
  answerability: Answerability;
  likeness: Likeness;
}

function checkedParts(bytes: Bytes, files: DataFiles): Parts {
  const plan = parsePlan(bytes.plan, files.plan);
  const directory = parseDirectory(jsonIn(bytes.owners, files.owners, 'OWNERS'), files.owners, plan);
  const layWords = parseLayWords(bytes.synonyms, files.synonyms, plan);
  return {
    plan,
    directory,
    layWords: () => layWords,
    answerability: parseAnswerability(bytes.answerability, files.answerability),
    likeness: createLikeness(parseLikeness(bytes.likeness, files.likeness), plan.projects),
  };
}

function validatedParts(bytes: Bytes): Parts {
  const plan = new Plan(validatedJson(bytes.plan) as PlanDocument);
  return {
    plan,
    directory: new Directory(validatedJson(bytes.owners) as DirectoryDocument),
    layWords: () => validatedJson(bytes.synonyms) as LayWords,
    answerability: lateAnswerability(() =>
      createAnswerability(validatedJson(bytes.answerability) as AnswerabilityDocument),
    ),
    likeness: lateLikeness(() => createLikeness(validatedJson(bytes.likeness) as LikenessDocument, plan.projects)),
  };
}

/**
 * Version key of the index cache: everything but the data that an index depends on (program, libraries, Node). Null
 * when npm did not install the libraries, so that their versions are unknown.
 */
async function cacheVersion(): Promise<string | null> {
  const installed = await readFile(INSTALLED, 'utf8').catch(() => null);
  return installed && `${await programDigest()}\n${installed}\n${JSON.stringify(process.versions)}`;
}
