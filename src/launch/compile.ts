/**
 * Puts the programs of this project together: our own files only, the libraries stay where npm put them. The files are
 * the same, in the same order, so what runs is what the sources say.
 */
import { hash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { forgetOldest } from './forget-oldest.ts';

/** A running program still loads parts of itself, so those of some versions before stay. */
const MOST_KEPT = 6;

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

export interface Compilation {
  root: string;
  /** Name of the compiled file → path of the program's first source, from the root. */
  entries: Record<string, string>;
  /** Made whole or not at all. */
  folder: string;
  isWhole: (folder: string) => boolean;
}

/** @throws what the file system or esbuild does not like */
export async function compile({ root, entries, folder, isWhole }: Compilation): Promise<void> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    plugins: [whereItLies],
    logLevel: 'error',
    write: false,
  });
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  writeFileSync(join(draft, 'used'), '');
  for (const { path, contents } of outputFiles) writeFileSync(join(draft, basename(path)), contents);
  const digests = outputFiles.map(({ path, contents }) => [basename(path), hash('sha256', contents)]);
  writeFileSync(join(draft, 'digests.json'), JSON.stringify(Object.fromEntries(digests)));
  putInPlace(draft, folder, isWhole);
  // Every start touches the file `used`.
  const usedMs = (path: string) => statSync(join(path, 'used'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  forgetOldest(dirname(folder), 'program-', MOST_KEPT, usedMs);
}

/** Two may start at once: what the other has put there, and runs already, stays. */
function putInPlace(draft: string, folder: string, isWhole: Compilation['isWhole']): void {
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(isWhole(folder) ? draft : folder, { recursive: true, force: true });
    if (!isWhole(folder)) renameSync(draft, folder);
  }
}
