/** `.env`: what an operator wrote down there counts for the bot and for the command line alike, and nobody else may read it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { cleanEnvironment, ROOT } from './helpers/command-line.ts';

// The project elsewhere: whoever develops it may have a `.env` of their own.
const project = mkdtempSync(join(tmpdir(), 'keikaku-env-'));
for (const name of ['src', 'adapters', 'data', 'package.json', 'tsconfig.json'])
  cpSync(join(ROOT, name), join(project, name), { recursive: true, dereference: true });
// Libraries are shared, what starts put beside them is not.
const libraries = resolve(createRequire(import.meta.url).resolve('tsx/package.json'), '../..');
mkdirSync(join(project, 'node_modules'));
for (const name of readdirSync(libraries))
  if (name !== '.cache') symlinkSync(join(libraries, name), join(project, 'node_modules', name));
const file = join(project, '.env');
afterEach(() => rmSync(file, { recursive: true, force: true }));
afterAll(() => rmSync(project, { recursive: true }));

const SECRET = 'SLACK_SIGNING_SECRET=0123456789abcdef';

describe('.env', { timeout: 120_000 }, () => {
  it('in the project’s folder counts for the bot and for the command line, wherever they are started from', () => {
    write('KEIKAKU_PLAN=/nowhere/plan.json\nLOG_LEVEL=loud\n');
    for (const [program, code] of [
      ['src/main.ts', 78],
      ['src/cli/main.ts doctor', 1],
    ] as const) {
      const { stdout, stderr, status } = start(program);
      expect(status).toBe(code);
      expect(stdout + stderr).toMatch(/loud\\?" is not a level/);
    }
    expect(start('src/cli/main.ts plan --json').stderr).toContain('/nowhere/plan.json');
  });

  it('is read as it is written in an editor of Windows', () => {
    write('\ufeffKEIKAKU_PLAN="/nowhere/plan.json" # the new one\r\n');
    expect(start('src/cli/main.ts plan --json').stderr).toContain('/nowhere/plan.json');
  });

  it('gives way to the environment: to a value, to nothing, and to the file of a secret', () => {
    write('KEIKAKU_PLAN=/nowhere/plan.json\nDATABASE_URL=no-database\n', 0o600);
    const right = { KEIKAKU_PLAN: join(project, 'data/plan.json') };
    expect(start('src/cli/main.ts plan --json', right).status).toBe(0);
    expect(start('src/cli/main.ts plan --json', { KEIKAKU_PLAN: '' }).status).toBe(0);
    const backUp = `src/cli/main.ts backup ${join(project, 'backup')}`;
    expect(start(backUp).stderr).toContain('is not the URL');
    expect(start(backUp, { DATABASE_URL: '' }).stderr).not.toContain('is not the URL');
    expect(start(backUp, { DATABASE_URL_FILE: '/nowhere/url' }).stderr).toContain('/nowhere/url cannot be read');
  });

  it.skipIf(process.platform === 'win32')('that holds a secret and that others can read is refused', () => {
    for (const mode of [0o644, 0o640, 0o604]) {
      write(`${SECRET}\n`, mode);
      const words = `${file}: holds SLACK_SIGNING_SECRET and can be read by others → Run: chmod 600 ${file} [ENV_FILE]`;
      expect(start('src/cli/main.ts plan --json')).toMatchObject({ stdout: '', status: 1, stderr: `${words}\n` });
      const { stdout, stderr, status } = start('src/main.ts');
      expect([stdout, status]).toEqual(['', 78]);
      // The bot's own words are lines of its log.
      expect(JSON.parse(stderr)).toMatchObject({ level: 60, code: 'ENV_FILE', msg: words });
    }
    write(`${SECRET}\n`, 0o600);
    expect(start('src/main.ts').stderr).toContain('SLACK_BOT_TOKEN: is missing');
  });

  it('is refused in Japanese on a Japanese terminal', () => {
    write('KEIKAKU_PLAN\n');
    expect(start('src/cli/main.ts plan --json', { LANG: 'ja_JP.UTF-8' })).toMatchObject({
      status: 1,
      stderr: `${file}: 1行目が「名前=値」になっていません → 名前は引用符や空白なしで書いてください。覚え書きは # で始めてください。 [ENV_FILE]\n`,
    });
  });

  it('with a line that sets nothing is refused by its number, without saying what stands there', () => {
    for (const [text, line] of [
      ['LOG_LEVEL=warn\n“SLACK_BOT_TOKEN”=xoxb-1\n', 2],
      ['# tokens\n\nSLACK_BOT_TOKEN: xoxb-1\nLOG_LEVEL=warn\n', 3],
      ['LOG_LEVEL=warn\nfoo xoxb-1', 2],
    ] as const) {
      write(text, 0o600);
      const { stdout, stderr, status } = start('src/main.ts');
      expect([stdout, status]).toEqual(['', 78]);
      expect(stderr).toContain(`${file}: line ${line} is not NAME=value`);
      expect(stderr).not.toContain('xoxb-1');
    }
    write('# a remark\n\nexport LOG_LEVEL=warn\nKEIKAKU_PLAN="data/\nplan.json" # of two lines\n# the end');
    expect(start('src/cli/main.ts plan --json').stderr).not.toContain('is not NAME=value');
  });

  it('that holds none may be read by anybody', () => {
    write('SLACK_BOT_TOKEN=\nMicrosoftAppPassword_FILE=/run/secrets/teams\nLOG_LEVEL=warn\n', 0o644);
    expect(start('src/cli/main.ts plan --json').status).toBe(0);
  });

  it('may lie elsewhere, by KEIKAKU_ENV_FILE, and is missed there; set to nothing, none is read', () => {
    write('KEIKAKU_PLAN=/nowhere/plan.json\n');
    const other = join(project, 'other.env');
    writeFileSync(other, 'KEIKAKU_PLAN=/elsewhere/plan.json\n');
    const plan = (name: string) => start('src/cli/main.ts plan --json', { KEIKAKU_ENV_FILE: name });
    expect(plan(other).stderr).toContain('/elsewhere/plan.json');
    expect(plan('').status).toBe(0);
    expect(plan(join(project, 'none.env'))).toMatchObject({ status: 1, stderr: expect.stringContaining('ENOENT') });
    expect(plan(project)).toMatchObject({ status: 1, stderr: expect.stringContaining('EISDIR') });
  });
});

function write(text: string, mode = 0o644): void {
  rmSync(file, { force: true });
  writeFileSync(file, text, { mode });
}

/** @param program the program and its arguments, parted by spaces */
function start(program: string, variables: Record<string, string> = {}) {
  const { KEIKAKU_ENV_FILE: _, ...env } = cleanEnvironment({ KEIKAKU_DATA_DIR: join(project, 'var') });
  const args = [join(project, 'src/launch/main.js'), ...program.split(' ')];
  // A start that is not refused would never end.
  return spawnSync(process.execPath, args, {
    cwd: tmpdir(),
    encoding: 'utf8',
    env: { ...env, ...variables },
    timeout: 60_000,
  });
}
