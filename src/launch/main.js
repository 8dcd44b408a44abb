/**
 * Starts a program of this project: `node src/launch/main.js src/main.ts`. To load some 400 TypeScript files one by one takes
 * longer than all the rest of a start, so they are put together into a few JavaScript files (compile.ts), which are kept
 * beside the libraries for the next start as long as nothing has changed. Plain JavaScript, because it comes before any loader.
 */
import { createHash, hash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const KEPT = join(ROOT, 'node_modules/.cache/keikaku');
/** Programs that are compiled, by the names their files get. */
const ENTRIES = { program: 'src/main.ts', command: 'src/cli/main.ts' };

const [entry = ''] = process.argv.splice(2, 1);
process.argv[1] = join(ROOT, entry);
const name = Object.keys(ENTRIES).find(each => ENTRIES[each] === entry);
if (!name) throw new Error(`no program to start: ${entry}`);
// So that a stack names the lines of the sources.
process.setSourceMapsEnabled(true);

const folder = join(KEPT, `program-${digestOfSources()}`);
if (isWhole(folder)) {
  stillUsed(folder);
  await import(pathToFileURL(join(folder, `${name}.js`)).href);
} else {
  const { register } = await import('tsx/esm/api');
  const unregister = register();
  try {
    const { compile } = await import('./compile.ts');
    await compile({ root: ROOT, entries: ENTRIES, folder, isWhole });
  } catch (error) {
    process.stderr.write(`The program cannot be kept compiled, so every start takes a second longer: ${error}\n`);
  }
  const isCompiled = isWhole(folder);
  if (isCompiled) await unregister();
  await import(pathToFileURL(isCompiled ? join(folder, `${name}.js`) : join(ROOT, entry)).href);
}

/** Of everything the compiled program is made from. */
function digestOfSources() {
  const digest = createHash('sha256').update(JSON.stringify(process.versions));
  const sources = ['src', 'adapters'].flatMap(top =>
    readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.ts'))
      .map(file => join(top, file)),
  );
  for (const file of ['package.json', 'tsconfig.json', ...sources.sort()]) {
    const content = readFileSync(join(ROOT, file));
    digest.update(`${file} ${content.length}\n`).update(content);
  }
  return digest.digest('hex');
}

/** Whether every file is there as it was compiled: a power cut may leave anything. */
function isWhole(compiled) {
  try {
    const digests = Object.entries(JSON.parse(readFileSync(join(compiled, 'digests.json'), 'utf8')));
    return digests.every(([file, digest]) => hash('sha256', readFileSync(join(compiled, file))) === digest);
  } catch {
    return false;
  }
}

/** What was used least lately is forgotten first. */
function stillUsed(compiled) {
  try {
    writeFileSync(join(compiled, 'used'), '');
  } catch {
    // Put there by somebody else, who may keep it.
  }
}
