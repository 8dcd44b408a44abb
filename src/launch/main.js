/**
 * Starts a program of this project: `node src/launch/main.js src/main.ts`. Loading hundreds of TypeScript files and
 * those of the libraries one by one takes longer than the rest of a start, so they are bundled into a few JavaScript
 * files (compile.ts), which are cached in node_modules for later starts as long as nothing has changed. Plain
 * JavaScript, because it runs before any loader.
 */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { digestOfSources } from './digests.js';
import { readEnvFile } from './env-file.js';
import { beginDictionary } from './kept-dictionary.js';
import { findKept } from './kept-program.js';
import { runProgram } from './run-program.js';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const KEPT = join(ROOT, 'node_modules/.cache/keikaku');
/** Entry points and the names of their bundles. */
const ENTRIES = { program: 'src/main.ts', command: 'src/cli/main.ts' };

const [entry = ''] = process.argv.splice(2, 1);
process.argv[1] = join(ROOT, entry);
const name = Object.entries(ENTRIES).find(([, file]) => file === entry)?.[0];
if (!name) throw new Error(`no program to start: ${entry}`);

const refused = readEnvFile(ROOT, process.env);
if (refused !== null) await refuse(refused);

const dictionary = beginDictionary(ROOT, KEPT);
const sources = digestOfSources(ROOT);
const program = findKept(ROOT, KEPT, sources) ?? (await compiled());
if (program) runProgram(join(program, `${name}.js`), dictionary);
else await import(pathToFileURL(join(ROOT, entry)).href);

/**
 * @returns null where nothing can be cached: then the TypeScript loader stays registered, and the program runs from its
 * sources
 */
async function compiled() {
  const { register } = await import('tsx/esm/api');
  const unregister = register();
  try {
    const { compile } = await import('./compile.ts');
    await compile({ root: ROOT, entries: ENTRIES, kept: KEPT, sources });
  } catch (error) {
    process.stderr.write(`The program cannot be kept compiled, so every start takes a second longer: ${error}\n`);
  }
  const folder = findKept(ROOT, KEPT, sources);
  if (folder) await unregister();
  return folder;
}

/**
 * Like the program's fatal errors (src/log/last-words.ts): a log line, or plain text at a terminal.
 * @param {string} words
 */
async function refuse(words) {
  const isProgram = name === 'program';
  if (isProgram && !process.stderr.isTTY) {
    const { pino } = await import('pino');
    const toStderr = pino.destination({ fd: 2, sync: true });
    pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, toStderr).fatal({ code: 'ENV_FILE' }, words);
  } else process.stderr.write(`${words}\n`);
  process.exit(isProgram ? 78 : 1);
}
