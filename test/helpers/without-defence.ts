/**
 * Mutation test of a defence: a tree of links to the project in which only the file of the defence is a changed copy.
 * It runs the project's own tests. Nothing in the project itself can be switched off.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ROOT } from './command-line.ts';
import { type Imports, onTheWay, reached, readImports } from './imports.ts';
import type { ProofsToRun } from './proofs-process.ts';

export interface Control {
  /** Short and unique. */
  name: string;
  /** Source file of the defence. */
  file: string;
  /** Source text of the defence, verbatim, and its replacement (`without`). */
  defence: string;
  without: string;
  /** The test that must fail without it: file, and the beginning or a part of its name. */
  proof: { file: string; test: string };
}

/** Result of a proof. */
export interface Verdict {
  failed: number;
  passed: number;
  /** Errors of the failed tests as "name: message", each cut at 300 characters. */
  reasons: string[];
}

const LEFT_OUT = new Set(['.git', 'node_modules', 'var', 'dist', 'coverage', 'vitest.config.ts']);

/** Runs every proof in its own tree, all in one run. @returns verdicts by the control's name */
export async function runWithout(controls: readonly Control[], folder: string): Promise<Map<string, Verdict>> {
  const imports = await readImports(controls.map(({ proof }) => proof.file));
  for (const control of controls) await plant(control, imports, join(folder, control.name));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const proofs = controls.map(({ name, proof }) => ({ name, proof }));
  const program = join(import.meta.dirname, 'proofs-process.ts');
  const args = ['--import', 'tsx', program, JSON.stringify({ folder, proofs } satisfies ProofsToRun)];
  const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, VITEST: '' } });
  const [said] = await Promise.all([text(child.stderr), text(child.stdout), once(child, 'exit')]);
  const verdicts = await readFile(verdictsIn(folder), 'utf8').catch(() => fail(said));
  return new Map(JSON.parse(verdicts));
}

export const verdictsIn = (folder: string): string => join(folder, 'verdicts.json');

function fail(said: string): never {
  throw new Error(`the tests did not run: ${said.slice(0, 2_000)}`);
}

/**
 * Creates a tree whose own copies are the file without the defence and the files on the import path from the test to it;
 * everything else is a link to the project's file, shared by all trees. Without an import path, e.g. when the test opens
 * the file by its path, everything the test imports is copied.
 */
async function plant(control: Control, imports: Imports, tree: string): Promise<void> {
  const { name, file, defence, without, proof } = control;
  const original = await readFile(join(ROOT, file), 'utf8');
  if (original.split(defence).length !== 2)
    throw new Error(`${name}: ${file} does not hold the defence once: ${defence}`);
  const way = onTheWay(imports, proof.file, file);
  const copied = new Set([...(way.length > 0 ? way : reached(proof.file, imports)), file]);
  await link(ROOT, tree, [...copied]);
  for (const path of copied) await writeFile(join(tree, path), await readFile(join(ROOT, path)));
  await writeFile(
    join(tree, file),
    original.replace(defence, () => without),
  );
}

/** Links everything except the paths to be copied and their parent folders, which it creates. */
async function link(from: string, to: string, own: readonly string[]): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) {
    if (LEFT_OUT.has(name)) continue;
    const inside = own.filter(path => path.startsWith(`${name}/`)).map(path => path.slice(name.length + 1));
    if (inside.length > 0) await link(join(from, name), join(to, name), inside);
    else if (!own.includes(name)) await symlink(join(from, name), join(to, name));
  }
}
