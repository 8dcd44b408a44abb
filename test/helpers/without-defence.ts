/**
 * The project with one defence taken out: a tree of links to everything as it is, but for the one file the defence stands
 * in, which is a changed copy. The tests in it are the project's own. Nothing in the project itself can be switched off.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { text } from 'node:stream/consumers';
import { ROOT } from './command-line.ts';

export interface Control {
  /** Short, unlike every other. */
  name: string;
  /** Where the defence stands. */
  file: string;
  /** What it is, letter for letter, and what stands there without it. */
  defence: string;
  without: string;
  /** The test that turns red, and how its name begins or what it holds. */
  proof: { file: string; test: string };
}

/** What became of a proof. */
export interface Verdict {
  failed: number;
  passed: number;
  /** First lines of the failures. */
  reasons: string[];
}

const LEFT_OUT = new Set(['.git', 'node_modules', 'var', 'dist', 'coverage', 'vitest.config.ts']);

/** Runs every proof in its own tree, all in one run. @returns verdicts by the control's name */
export async function runWithout(controls: readonly Control[], folder: string): Promise<Map<string, Verdict>> {
  for (const control of controls) await plant(control, join(folder, control.name));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'vitest.config.mjs'), config(controls));
  const report = join(folder, 'report.json');
  const wanted = controls.map(({ proof }) => literally(proof.test)).join('|');
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--root', folder, '-t', wanted, '--reporter=json', `--outputFile=${report}`];
  const child = spawn(process.execPath, args, { cwd: folder, env: { ...process.env, VITEST: '' } });
  const [said] = await Promise.all([text(child.stderr), text(child.stdout), once(child, 'exit')]);
  const results: FileResult[] = JSON.parse(await readFile(report, 'utf8').catch(() => fail(said))).testResults;
  return new Map(controls.map(control => [control.name, verdictOf(control, join(folder, control.name), results)]));
}

function fail(said: string): never {
  throw new Error(`the tests did not run: ${said.slice(0, 2_000)}`);
}

async function plant(control: Control, tree: string): Promise<void> {
  const original = await readFile(join(ROOT, control.file), 'utf8');
  if (original.split(control.defence).length !== 2)
    throw new Error(`${control.name}: ${control.file} does not hold the defence once: ${control.defence}`);
  await link(ROOT, tree, [control.file, control.proof.file]);
  await writeFile(
    join(tree, control.file),
    original.replace(control.defence, () => control.without),
  );
  // A copy, not a link: a test finds its helpers beside itself.
  await writeFile(join(tree, control.proof.file), await readFile(join(ROOT, control.proof.file)));
}

/** Links everything but the paths that become files of the tree's own, and the folders on the way to them. */
async function link(from: string, to: string, own: readonly string[]): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) {
    if (LEFT_OUT.has(name)) continue;
    const inside = own.filter(path => path.startsWith(`${name}/`)).map(path => path.slice(name.length + 1));
    if (inside.length > 0) await link(join(from, name), join(to, name), inside);
    else if (!own.includes(name)) await symlink(join(from, name), join(to, name));
  }
}

/**
 * Libraries are loaded once for all trees, whose own files have paths of their own. Links count as what they are named, so that a link to a
 * folder leads on within its own tree.
 */
function config(controls: readonly Control[]): string {
  const include = controls.map(({ name, proof }) => `${name}/${proof.file}`);
  return `export default {
  resolve: { preserveSymlinks: true },
  test: { include: ${JSON.stringify(include)}, pool: 'forks', maxWorkers: 2, isolate: false, testTimeout: 120000, hookTimeout: 120000 },
};\n`;
}

interface FileResult {
  name: string;
  message?: string;
  assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
}

function verdictOf({ proof }: Control, tree: string, results: readonly FileResult[]): Verdict {
  const file = results.find(
    ({ name }) =>
      name ===
      join(tree, ...proof.file.split('/'))
        .split(sep)
        .join('/'),
  );
  const ran = (file?.assertionResults ?? []).filter(({ fullName }) => fullName.includes(proof.test));
  const failed = ran.filter(({ status }) => status === 'failed');
  const reasons = failed.flatMap(({ failureMessages }) => failureMessages.map(message => message.slice(0, 300)));
  return {
    failed: failed.length,
    passed: ran.filter(({ status }) => status === 'passed').length,
    reasons: file?.message ? [...reasons, file.message.slice(0, 300)] : reasons,
  };
}

const literally = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
