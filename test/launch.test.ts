/** Starting a program, on a copy of the project: what was put together for an earlier start runs only while it is what the sources say. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cleanEnvironment, NO_RECORD, ROOT } from './helpers/command-line.ts';

// Each case starts the program twice or more.
vi.setConfig({ testTimeout: 120_000 });

const project = mkdtempSync(join(tmpdir(), 'keikaku-launch-'));
const cache = join(project, 'node_modules/.cache');
for (const name of ['src', 'adapters', 'data', 'package.json', 'tsconfig.json'])
  cpSync(join(ROOT, name), join(project, name), { recursive: true });
mkdirSync(join(project, 'node_modules'));
for (const name of readdirSync(join(ROOT, 'node_modules')))
  if (name !== '.cache') symlinkSync(join(ROOT, 'node_modules', name), join(project, 'node_modules', name));
// What a first start leaves behind; every case but those on a first start begins with it.
const firstLeft = `${project}-first`;
beforeAll(() => {
  run('ask', '4-3-2');
  cpSync(cache, firstLeft, { recursive: true });
});
afterAll(() => {
  for (const folder of [project, firstLeft]) rmSync(folder, { recursive: true });
});
beforeEach(() => {
  forgetStarts();
  cpSync(firstLeft, cache, { recursive: true, preserveTimestamps: true });
});

function forgetStarts(): void {
  rmSync(cache, { recursive: true, force: true });
}

function run(...args: string[]): { stdout: string; stderr: string; status: number | null } {
  const launch = join(project, 'src/launch/main.js');
  return spawnSync(process.execPath, [launch, 'src/cli/main.ts', ...args], {
    encoding: 'utf8',
    env: cleanEnvironment({ KEIKAKU_DATA_DIR: NO_RECORD }),
  });
}

async function start(...args: string[]): Promise<{ stdout: string; stderr: string; status: number | null }> {
  const launch = join(project, 'src/launch/main.js');
  const child = spawn(process.execPath, [launch, 'src/cli/main.ts', ...args], {
    env: cleanEnvironment({ KEIKAKU_DATA_DIR: NO_RECORD }),
  });
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { stdout, stderr, status };
}

function compiled(): string[] {
  const kept = join(cache, 'keikaku');
  return readdirSync(kept)
    .filter(name => name.startsWith('program-'))
    .map(name => join(kept, name));
}

/** Of everything kept beside the libraries, those files whose names begin so. */
function kept(prefix: string, folder = join(cache, 'keikaku')): string[] {
  return readdirSync(folder)
    .filter(name => name.startsWith(prefix))
    .map(name => join(folder, name));
}

function changeByte(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = bytes[at]! ^ 1;
  writeFileSync(file, bytes);
}

describe('a program', () => {
  it('is put together at its first start and says the same, with its arguments, at the next', () => {
    forgetStarts();
    const [first, second] = [run('ask', '4-3-2'), run('ask', '4-3-2')];
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toContain('4-3-2');
    expect(second).toMatchObject({ status: 0, stdout: first.stdout, stderr: '' });
    expect(compiled()).toHaveLength(1);
  });

  it('runs as a changed source says, at the very next start', () => {
    expect(run().stderr).toContain('a line of JSON each');
    const source = join(project, 'src/text/operator/usage.ts');
    const text = readFileSync(source, 'utf8');
    writeFileSync(source, text.replace('a line of JSON each', 'as many as you like'));
    expect(run().stderr).toContain('as many as you like');
    writeFileSync(source, text);
    expect(run().stderr).toContain('a line of JSON each');
    expect(compiled()).toHaveLength(2);
  });

  it('is put together anew when a byte of it is another, or a file is gone', () => {
    const right = run('plan', '--json').stdout;
    expect(compiled()).toHaveLength(1);
    for (const damage of [
      (file: string) => writeFileSync(file, 'not what was written'),
      (file: string) => rmSync(file),
    ]) {
      const [folder = ''] = compiled();
      damage(join(folder, 'command.js'));
      expect(run('plan', '--json')).toMatchObject({ stdout: right, status: 0 });
      expect(readFileSync(join(folder, 'command.js'), 'utf8')).toContain('sourceMappingURL');
    }
  });

  it('is put together anew when a library in it was changed by hand, and the one before is still good for going back', () => {
    const library = join(project, 'node_modules/stemmer');
    const installed = readlinkSync(library);
    rmSync(library);
    cpSync(installed, library, { recursive: true });
    // Of a linked library the link's end was read.
    forgetStarts();
    const right = run('ask', 'security training');
    const file = join(library, 'index.js');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text}\nprocess.stderr.write('the changed one\\n');\n`);
    expect(run('ask', 'security training').stderr).toContain('the changed one');
    const made = compiled().length;
    writeFileSync(file, text);
    expect(run('ask', 'security training')).toMatchObject({ stdout: right.stdout, stderr: '', status: 0 });
    expect(compiled()).toHaveLength(made);
    rmSync(library, { recursive: true });
    symlinkSync(installed, library);
  });

  it('starts from what V8 made of it, and without when a byte of that is another or it ends early', () => {
    const right = run('ask', '4-3-2').stdout;
    const code = () => kept('command.js.code-', compiled()[0]);
    const [file = ''] = code();
    const made = readFileSync(file);
    for (const damage of [
      () => changeByte(file, made.length / 2),
      () => writeFileSync(file, made.subarray(0, made.length / 2)),
      () => writeFileSync(file, ''),
    ]) {
      damage();
      expect(run('ask', '4-3-2')).toMatchObject({ stdout: right, stderr: '', status: 0 });
      expect(code()).toEqual([file]);
      expect(readFileSync(file).length).toBeGreaterThan(made.length / 2);
    }
  });

  it('reads the data beside it when the whole project was moved', () => {
    run('plan', '--json');
    const moved = `${project}-moved`;
    renameSync(project, moved);
    try {
      const plan = join(moved, 'data/plan.json');
      writeFileSync(plan, readFileSync(plan, 'utf8').replaceAll('安全・安心な生活環境の実現', '移した先の計画'));
      const launch = join(moved, 'src/launch/main.js');
      const { stdout } = spawnSync(process.execPath, [launch, 'src/cli/main.ts', 'plan', '--json'], {
        encoding: 'utf8',
        env: cleanEnvironment({ KEIKAKU_DATA_DIR: NO_RECORD }),
      });
      expect(stdout).toContain('移した先の計画');
    } finally {
      cpSync(join(ROOT, 'data'), join(moved, 'data'), { recursive: true });
      renameSync(moved, project);
    }
  });

  it('runs from its sources where nothing can be written, and says so', () => {
    forgetStarts();
    writeFileSync(cache, '');
    const { stdout, stderr, status } = run('plan', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).areas).toHaveLength(6);
    expect(stderr).toMatch(/cannot be kept compiled, so every start takes a second longer/);
  });

  it('names the lines of its sources when it fails', () => {
    const source = join(project, 'src/cli/plan.ts');
    const text = readFileSync(source, 'utf8');
    writeFileSync(
      source,
      text.replace('async run(', "async run() { throw new TypeError('on purpose'); },\n  async unused("),
    );
    for (let start = 0; start < 2; start++) expect(run('plan', '--json').stderr).toMatch(/src\/cli\/plan\.ts:\d+/);
    writeFileSync(source, text);
  });
});

describe('data that was found good', () => {
  it('is looked through again when a byte of it is another, and used as it is now', () => {
    const right = run('ask', '1-1-1の担当課');
    expect(run('ask', '1-1-1の担当課')).toMatchObject({ stdout: right.stdout, stderr: '', status: 0 });
    const data = (name: string) => join(project, 'data', name);
    for (const [name, text, other, refusal] of [
      ['plan.json', '"reprintOf": "', '"reprintOf": "9', 'PLAN_'],
      ['owners.json', '"危機対策課"', '""', 'OWNERS_'],
      ['synonyms.json', '"projects": {', '"projects": { "9-9-9": 1,', 'SYNONYMS_'],
      ['answerability.json', '"bias":', '"bias": "",  "bios":', 'ANSWERABILITY_'],
      ['likeness.json', '"weights": {', '"weights": { "zzzz zzzz": 1,', 'LIKENESS_WEIGHTS'],
    ] as const) {
      const good = readFileSync(data(name), 'utf8');
      writeFileSync(data(name), good.replace(text, other));
      expect(run('ask', '1-1-1の担当課').stderr).toContain(refusal);
      writeFileSync(data(name), good);
      expect(run('ask', '1-1-1の担当課')).toMatchObject({ stdout: right.stdout, stderr: '', status: 0 });
    }
    const owners = readFileSync(data('owners.json'), 'utf8');
    writeFileSync(data('owners.json'), owners.replaceAll('危機対策課', '危機管理課'));
    expect(run('ask', '1-1-1の担当課').stdout).toContain('危機管理課');
    writeFileSync(data('owners.json'), owners);
  });
});

describe('the dictionary', () => {
  it('is read as an earlier start unzipped it, and unzipped again when a byte of that is another or it is gone', () => {
    const right = run('ask', '学校のパソコン').stdout;
    const [file = ''] = kept('dictionary-');
    const made = readFileSync(file);
    for (const damage of [
      () => changeByte(file, made.length / 2),
      () => changeByte(file, 3),
      () => writeFileSync(file, made.subarray(0, 1_000)),
      () => rmSync(file),
    ]) {
      damage();
      expect(run('ask', '学校のパソコン')).toMatchObject({ stdout: right, stderr: '', status: 0 });
      expect(kept('dictionary-')).toEqual([file]);
      expect(readFileSync(file).equals(made)).toBe(true);
    }
    // With a kept one the package's files are not needed at all; without, they are.
    const library = join(project, 'node_modules/kuromoji');
    const installed = readlinkSync(library);
    rmSync(library);
    mkdirSync(library);
    cpSync(join(installed, 'package.json'), join(library, 'package.json'));
    expect(run('ask', '学校のパソコン').stdout).toBe(right);
    rmSync(file);
    expect(run('ask', '学校のパソコン').stderr).toContain('Run npm ci again');
    rmSync(library, { recursive: true });
    symlinkSync(installed, library);
  });

  it('and the rest are put down by two first starts at once, and each answers right', async () => {
    forgetStarts();
    const both = await Promise.all([start('ask', '4-3-2'), start('ask', '4-3-2')]);
    const right = run('ask', '4-3-2');
    for (const one of both) expect(one).toEqual({ stdout: right.stdout, stderr: '', status: 0 });
    expect(kept('').filter(path => /\.\d+$/.test(path))).toEqual([]);
    expect(compiled()).toHaveLength(1);
  });
});
