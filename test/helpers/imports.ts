/** The transitive imports of a file within the project, resolved as by a bundler. */
import { build } from 'esbuild';
import { ROOT } from './command-line.ts';

/** Import graph: file → imported files; paths relative to the root. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** The import graph reachable from these files, without libraries and types. */
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

/** All files on an import path from `from` to `to`, both included; empty when there is none. */
export function onTheWay(imports: Imports, from: string, to: string): string[] {
  const importers = new Map<string, string[]>();
  for (const [file, targets] of imports)
    for (const target of targets) importers.set(target, [...(importers.get(target) ?? []), file]);
  const leading = reached(to, importers);
  return [...reached(from, imports)].filter(file => leading.has(file));
}

/** All files reachable from a file, itself included. */
export function reached(from: string, next: Imports): ReadonlySet<string> {
  const found = new Set([from]);
  for (const file of found) for (const target of next.get(file) ?? []) found.add(target);
  return found;
}
