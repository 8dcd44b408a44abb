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

  it('asks every row in a conversation of its own, even where files put together repeat an id', async () => {
    const again = { id: 'd', turns: [{ q: '6番目は？', expect: { intent: 'help' } }] };
    const run = await evaluate([DIALOGUE, again]);
    expect(run.stdout).toMatch(/^dialog +3 1\.000 /m);
    expect(run.stdout).toContain('whole dialogues: 2 of 2');
  });

  it('refuses a file with lines it cannot read, naming each', async () => {
    const run = await evaluate([RIGHT, { id: 'x', q: '?', kind: 'guess' }, 'nonsense']);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toMatch(/questions\.jsonl line 2: kind .*\n.*questions\.jsonl line 3: is not JSON/);
  });

  it('scores update messages as they are read, those first that would store something wrong', async () => {
    const gold = { projects: ['2-1-8'], percent: 70, due: '2010-03', needs_clarification: false };
    const text = '薬局検索、７割。来年３月に完成予定、順調です';
    const none = { projects: [], status: 'unknown', needs_clarification: true };
    const run = await evaluate(
      [
        { id: 'right', text, gold: { ...gold, status: 'mostly_on_track' } },
        { id: 'asked', text: 'よろしくお願いします', gold: { ...gold, status: 'delayed' } },
        { id: 'stored', text, gold: { ...gold, status: 'unknown', also: { status: ['delayed'] } } },
        { id: 'silent', text: 'お疲れさまです', gold: none },
      ],
      '--misses',
      '2',
    );
    expect(run.code).toBe(0);
    const [head = '', line = '', ...missed] = run.stdout.split('\n');
    expect(head).toMatch(/^kind +n +all +projects +status +percent +due +clarify +dangerous$/);
    expect(line).toMatch(/^update +4 +0\.500 +0\.750 +0\.750 +1\.000 +1\.000 +0\.750 +0\.250$/);
    expect(missed[0]).toBe(`stored status dangerous "${text}"`);
    expect(missed[2]).toContain('came {"projects":[{"code":"2-1-8","status":"on_track","percent":70,"due":"2010-03"}]');
    expect(missed[3]).toBe('asked projects clarify "よろしくお願いします"');
  });

  it('keeps update messages and questions apart, and says how each is written', async () => {
    const update = { id: 'u', text: '完了', gold: { projects: [], status: 'completed', needs_clarification: true } };
    const mixed = await evaluate([RIGHT, update, DIALOGUE]);
    expect(mixed).toMatchObject({ code: 1, stdout: '' });
    expect(mixed.stderr).toMatch(
      /^\S+ line 2: is an update message in a file of questions or dialogues → .* a file of their own/,
    );
    expect(mixed.stderr).not.toContain('line 3');
    const wrong = await evaluate([{ ...update, gold: { ...update.gold, status: 'fine' } }, { id: 'x' }]);
    expect(wrong.stderr).toMatch(
      /line 1: gold\.status .* → Write an update message as \{"id","text","gold":\{"projects"/,
    );
    expect(wrong.stderr).toMatch(/line 2: holds none of turns, q, text → Write .*a question as \{"id","q","kind"/);
  });

  it('tells of a file wholly wrong by its first lines and how many more', async () => {
    const run = await evaluate(Array.from({ length: 12 }, (_, at) => ({ id: String(at), q: '?', kind: 'guess' })));
    expect(run.stderr.trim().split('\n')).toHaveLength(6);
    expect(run.stderr).toMatch(/questions\.jsonl: 7 more lines cannot be used → Mend those above/);
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
