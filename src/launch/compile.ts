/**
 * Puts the programs of this project together, with the libraries that every start needs; the others stay where npm put
 * them. The files are the same, in the same order, so what runs is what the sources say.
 */
import { hash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { digestOfSources, digestsOf } from './digests.js';
import { forgetOldest } from './forget-oldest.ts';
import { CONTENTS, isWhole, nameOfProgram, USED } from './kept-program.js';

/** A running program still loads parts of itself, so those of some versions before stay. */
const MOST_KEPT = 6;

/**
 * Small ones in plain JavaScript that find nothing by the place they lie in. What only an office with Slack, Teams,
 * PostgreSQL or a spreadsheet loads would make the first start longer, not the later ones shorter.
 */
const LIBRARIES = new Set([
  '@holiday-jp/holiday_jp',
  'damerau-levenshtein',
  'double-metaphone',
  'express',
  'fflate',
  'fuse.js',
  'lowdb',
  'pino',
  'prom-client',
  'stemmer',
  'wanakana',
  'zod',
]);

/** A file finds its neighbours (data, migrations, a page) where it lies in the project, not where it was put together. */
export const whereItLies: Plugin = {
  name: 'where-it-lies',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)));
      return { contents, loader: 'ts' };
    });
  },
};

/** A program is one function: so its script, with what V8 made of it, can be kept (run-program.js). Modules are strict. */
const START = '(function (require, module, KEIKAKU_DICTIONARY) { "use strict";';
const END = '})';

/** What our own files import stays outside, but for LIBRARIES; those bring in whatever they need. */
const chosenLibraries: Plugin = {
  name: 'chosen-libraries',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, importer }) => {
      if (importer === '' || importer.includes('/node_modules/')) return undefined;
      const [scope = '', name] = path.split('/');
      const library = scope.startsWith('@') ? `${scope}/${name}` : scope;
      return LIBRARIES.has(library) ? undefined : { path, external: true };
    });
  },
};

interface Compilation {
  root: string;
  /** Name of the compiled file → path of the program's first source, from the root. */
  entries: Record<string, string>;
  /** Where programs are kept; this one is made whole or not at all. */
  kept: string;
  /** Digest of the sources as this start found them. */
  sources: string;
}

/** @throws what the file system or esbuild does not like, or when a source is changed meanwhile */
export async function compile({ root, entries, kept, sources }: Compilation): Promise<void> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: join(kept, 'program'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // Such a script cannot import by itself: libraries that are loaded late are required.
    supported: { 'dynamic-import': false },
    banner: { js: START },
    footer: { js: END },
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    define: { KEIKAKU_PROGRAM: JSON.stringify(sources) },
    plugins: [whereItLies, chosenLibraries],
    logLevel: 'error',
    write: false,
  });
  const libraries = digestsOf(root, filesOfLibraries(Object.keys(metafile.inputs)));
  if (digestOfSources(root) !== sources) throw new Error('a source was changed while it was read. Start again.');
  const files = Object.fromEntries(outputFiles.map(({ path, contents }) => [basename(path), hash('sha256', contents)]));
  const contents = JSON.stringify({ files, libraries });
  const folder = join(kept, nameOfProgram(sources, hash('sha256', contents)));
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  writeFileSync(join(draft, USED), '');
  for (const { path, contents } of outputFiles) writeFileSync(join(draft, basename(path)), contents);
  writeFileSync(join(draft, CONTENTS), contents);
  putInPlace(draft, folder);
  const usedMs = (path: string) => statSync(join(path, USED), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  forgetOldest(kept, 'program-', MOST_KEPT, usedMs);
}

/** From the root; with each library's package.json, which says which of its files are meant. */
function filesOfLibraries(inputs: readonly string[]): string[] {
  const files = inputs.filter(path => path.includes('node_modules/'));
  const packages = files.map(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  return [...new Set([...files, ...packages.map(path => `${path}/package.json`)])];
}

/** Two may start at once: what the other has put there, and runs already, stays. */
function putInPlace(draft: string, folder: string): void {
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(isWhole(folder) ? draft : folder, { recursive: true, force: true });
    if (!isWhole(folder)) renameSync(draft, folder);
  }
}
