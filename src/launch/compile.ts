/**
 * Bundles the project's programs (esbuild) with the libraries every start needs; the others are loaded from
 * node_modules. The bundle contains the same modules in the same order.
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

/** Bundles kept: a running program still loads chunks of its own version. */
const MOST_KEPT = 6;

/**
 * Small libraries in plain JavaScript that do not locate files relative to themselves. Those used only with Slack,
 * Teams, PostgreSQL or spreadsheets are left out: they would lengthen the first start without shortening later ones.
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

/**
 * Replaces `import.meta` by the source's own location, so that a bundled module finds its data, migrations and page.
 */
export const sourceLocation: Plugin = {
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

/**
 * Wraps the bundle in a function, so that its script can be cached with its V8 code cache (run-program.js). Modules are
 * strict.
 */
const START = '(function (require, module, KEIKAKU_DICTIONARY) { "use strict";';
const END = '})';

/** Keeps imports of our own files external except LIBRARIES, which bring in their dependencies. */
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
  /** Output name → path of the program's entry point, relative to the root. */
  entries: Record<string, string>;
  /** Folder of the bundles; this one is written completely or not at all. */
  kept: string;
  /** Digest of the sources at the start. */
  sources: string;
}

/** @throws errors of the file system or esbuild, or when a source changes meanwhile */
export async function compile({ root, entries, kept, sources }: Compilation): Promise<void> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: join(kept, 'program'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // A script cannot use dynamic import, so lazily loaded libraries are required.
    supported: { 'dynamic-import': false },
    banner: { js: START },
    footer: { js: END },
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    define: { KEIKAKU_PROGRAM: JSON.stringify(sources) },
    plugins: [sourceLocation, chosenLibraries],
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

/** Relative to the root; includes each library's package.json, which determines the files used. */
function filesOfLibraries(inputs: readonly string[]): string[] {
  const files = inputs.filter(path => path.includes('node_modules/'));
  const packages = files.map(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  return [...new Set([...files, ...packages.map(path => `${path}/package.json`)])];
}

/** Two processes may start at once: a complete bundle already there stays, since it may be running. */
function putInPlace(draft: string, folder: string): void {
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(isWhole(folder) ? draft : folder, { recursive: true, force: true });
    if (!isWhole(folder)) renameSync(draft, folder);
  }
}
