/** The transitive imports of a file within the project, resolved as by a bundler. */
import { build } from 'esbuild';
import { ROOT } from './command-line.ts';

/** File → those it imports; paths from the root. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** Of these files and of all they lead to; libraries and types are left out. */
export async function readImports(files: readonly string[]): Promise<Imports> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [...new Set(files)],
    outdir: ROOT,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const ours = (imports: { path: string; external?: boolean }[]) =>
    imports.filter(({ external }) => !external).map(({ path }) => path);
  return new Map(Object.entries(metafile.inputs).map(([file, { imports }]) => [file, ours(imports)]));
}

/** Those of all files `from` leads to, itself among them, that lead to `to`. */
export function onTheWay(imports: Imports, from: string, to: string): string[] {
  const importers = new Map<string, string[]>();
  for (const [file, targets] of imports)
    for (const target of targets) importers.set(target, [...(importers.get(target) ?? []), file]);
  const leading = reached(to, importers);
  return [...reached(from, imports)].filter(file => leading.has(file));
}

/** Everything a file leads to, itself among them. */
export function reached(from: string, next: Imports): ReadonlySet<string> {
  const found = new Set([from]);
  for (const file of found) for (const target of next.get(file) ?? []) found.add(target);
  return found;
}
