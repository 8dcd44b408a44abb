import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../helpers/command-line.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const RIGHT = { id: 'a', q: '1-1-1', kind: 'lookup', gold: ['1-1-1'] };
const WRONG = { id: 'b', q: '1-1-1', kind: 'lookup', gold: ['1-1-2'] };
const DIALOGUE = {
  id: 'd',
  turns: [
    { q: '施策2-2を一覧で', expect: { gold: [1, 2, 3, 4, 5, 6, 7, 8].map(number => `2-2-${number}`), list: true } },
    { q: '6番目は？', expect: { gold: ['2-2-6'] } },
  ],
};

describe('eval', () => {
  it('prints the share of right answers by kind, and the misses when asked', async () => {
    const run = await evaluate([RIGHT, WRONG, DIALOGUE], '--misses', '5');
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(/^kind +n +ok +p@1 +MRR +nDCG@10 +recall +precision$/m);
    expect(run.stdout).toMatch(/^lookup +2 0\.500 /m);
    expect(run.stdout).toMatch(/^dialog +2 1\.000 /m);
    expect(run.stdout).toContain('whole dialogues: 1 of 1');
    expect(run.stdout).toMatch(/^b lookup "1-1-1"\n {2}expected \{"gold":\["1-1-2"\]\}\n {2}came project 1-1-1 /m);
    expect(run.stdout).not.toMatch(/^a lookup/m);
  });

  it('refuses a file with lines it cannot read, naming each', async () => {
    const run = await evaluate([RIGHT, { id: 'x', q: '?', kind: 'guess' }, 'nonsense']);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toMatch(/questions\.jsonl line 2: kind .*\n.*questions\.jsonl line 3: is not JSON/);
  });

  it('goes by KEIKAKU_NOW like every command', async () => {
    const file = join(await temporaryFolder(), 'questions.jsonl');
    await writeFile(file, JSON.stringify(RIGHT));
    const run = await runCommand(['eval', file], { env: { KEIKAKU_NOW: 'garbage' } });
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain('environment KEIKAKU_NOW: "garbage" is not an instant');
  });

  it('needs one file: anything else is wrong usage', async () => {
    expect(await runCommand(['eval'])).toMatchObject({ code: 2, stdout: '' });
    expect(await runCommand(['eval', 'a.jsonl', '--misses', 'many'])).toMatchObject({ code: 2, stdout: '' });
  });
});

async function evaluate(rows: (object | string)[], ...options: string[]) {
  const file = join(await temporaryFolder(), 'questions.jsonl');
  await writeFile(file, rows.map(row => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'));
  return runCommand(['eval', file, ...options]);
}
