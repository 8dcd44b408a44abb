import { describe, expect, it } from 'vitest';
import { runCommand } from '../helpers/command-line.ts';

interface AnswerLine {
  id: string | number | null;
  intent: string;
  entries: string[];
  measures: string[];
  areas: string[];
  text: string;
  ms: number;
  error?: string;
}

const MEASURE_1_1 = Array.from({ length: 9 }, (_, index) => `1-1-${index + 1}`);

describe('ask', () => {
  it('prints the reply as a person reads it: code, name, place and owner of every project', async () => {
    const { code, stdout, stderr } = await runCommand(['ask', '防災の事業は？']);
    expect([code, stderr]).toEqual([0, '']);
    for (const project of MEASURE_1_1) expect(stdout).toContain(`${project} `);
    expect(stdout).toContain('重点分野1 安全・安心な生活環境の実現 ＞ 施策1-1 防災対策の推進');
    expect(stdout).toContain('危機対策課（サンプル）');
    expect(stdout).toContain('実際の担当課ではありません');
  });

  it('--json prints one Answer, and nothing else on stdout', async () => {
    const { code, stdout } = await runCommand(['ask', '施策1-1の一覧', '--json']);
    const answer: AnswerLine = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(Object.keys(answer)).toEqual(['id', 'intent', 'entries', 'measures', 'areas', 'text', 'ms']);
    expect(answer).toMatchObject({ intent: 'list', entries: MEASURE_1_1, measures: ['1-1'] });
    expect(answer.ms).toBeGreaterThan(0);
  });

  it('--lang en answers a Japanese question in English', async () => {
    const { stdout } = await runCommand(['ask', '防災の事業は？', '--lang', 'en']);
    expect(stdout).toContain('Priority area 1');
    expect(stdout).not.toContain('重点分野');
  });

  it('--explain keeps stdout as it is and tells on stderr why each project matched', async () => {
    const { stdout, stderr } = await runCommand(['ask', 'つなみ', '--json', '--explain']);
    expect(JSON.parse(stdout).entries).toContain('1-1-3');
    expect(stderr).toMatch(/1-1-3 .*津波/);
  });

  it('--explain names the rule that decided and the words by which a question is refused', async () => {
    const [refused, owners] = await Promise.all(
      ['知事の給料は？', '税務課と会計課の事業'].map(question => runCommand(['ask', question, '--explain'])),
    );
    expect(refused?.stderr).toMatch(/^ {2}refuseOutside +none +知事の給料は\?$/m);
    expect(refused?.stderr).toContain('words no plan answers: 給料');
    expect(owners?.stderr).toMatch(/^ {2}readOfOffices +ownedBy .*\nwords no plan answers: none$/m);
  });

  it('a question the plan does not answer is answered with that, not with an error', async () => {
    const { code, stdout } = await runCommand(['ask', '知事の給料は？', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ intent: 'none', entries: [] });
  });

  it.each([
    [['ask']],
    [['ask', 'a', 'b']],
    [['ask', 'a', '--lang', 'fr']],
    [['ask', 'a', '--loud']],
    [['ask', '--jsonl', 'x']],
    [['ask', '--jsonl', '--json']],
    [['ask', '--jsonl', '--explain']],
    [['ask', '--jsonl', '--lang', 'en']],
  ])('%j is wrong usage: 2, and stdout stays empty', async args => {
    const run = await runCommand(args);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain('usage:');
  });

  it('a clock that cannot be set ends with 1 and says what to write, without a stack', async () => {
    const run = await runCommand(['ask', '防災'], { env: { KEIKAKU_NOW: 'garbage' } });
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toMatch(/^environment KEIKAKU_NOW: "garbage" is not an instant → Use ISO 8601 .*2009-10-15T/);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
  });

  it('a plan that cannot be used ends with 1 and names the file', async () => {
    const run = await runCommand(['ask', '防災'], { env: { KEIKAKU_PLAN: 'nowhere/plan.json' } });
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain('nowhere/plan.json: does not exist');
  });
});

describe('ask --jsonl', () => {
  it('answers a line each, in the same order, with the ids given', async () => {
    const { code, answers } = await askLines([
      { id: 'b', q: '再掲はどれ？' },
      { id: 7, q: '1-1-1' },
      { id: 'a', q: '明日の天気は？' },
      { id: 'c', q: 'projects in area six' },
    ]);
    expect(code).toBe(0);
    expect(answers.map(({ id, intent }) => [id, intent])).toEqual([
      ['b', 'reprint'],
      [7, 'project'],
      ['a', 'none'],
      ['c', 'list'],
    ]);
  });

  it('lines of one conversation are one dialogue; others know nothing of it', async () => {
    const { answers } = await askLines([
      { id: 1, q: '施策2-2を一覧で', conversation: 'x' },
      { id: 2, q: '施策1-1を一覧で', conversation: 'y' },
      { id: 3, q: '6番目は？', conversation: 'x' },
      { id: 4, q: '6番目は？', conversation: 'y' },
      { id: 5, q: '6番目は？' },
    ]);
    expect(answers.slice(2, 4).map(({ entries }) => entries)).toEqual([['2-2-6'], ['1-1-6']]);
    expect(answers[4]?.entries).toEqual([]);
  });

  it('answers in the language asked for', async () => {
    const { answers } = await askLines([{ id: 1, q: '1-1-1', lang: 'en' }]);
    expect(answers[0]?.text).toContain('Priority area 1');
  });

  it('a line that cannot be read gets an error in its place, the rest go on, and the exit tells', async () => {
    const { code, answers, stderr } = await askLines([
      { id: 1, q: '1-1-1' },
      '{"id": 2, "q": ',
      { id: 3 },
      { id: 4, q: '1-1-2', lang: 'fr' },
      '',
      { id: 5, q: '1-1-3' },
    ]);
    expect(code).toBe(1);
    expect(answers.map(({ id, error }) => error ?? id)).toEqual([
      1,
      'line 2: is not JSON; write one object per line, e.g. {"id":1,"q":"防災の事業は？"}',
      'line 3: q is missing: write the question as a text',
      'line 4: lang is "fr": write "ja" or "en", or leave it out',
      5,
    ]);
    expect(stderr).toContain('line 2: is not JSON');
  });

  it('a line that cannot be answered keeps its id, and says of each field what to write', async () => {
    const { code, answers } = await askLines([
      { id: '5', q: 'x', now: 'bad' },
      { id: 6, q: 7, conversation: ['x'.repeat(1_000)] },
      { id: null, q: '1-1-1' },
      [{ id: 7, q: '1-1-1' }],
      'null',
    ]);
    expect(code).toBe(1);
    const example = 'write one per line, e.g. {"id":1,"q":"防災の事業は？"}';
    expect(answers).toEqual([
      {
        id: '5',
        error:
          'line 1: now is "bad": write an instant with its offset, e.g. "2009-10-15T09:00:00+09:00", or leave it out',
      },
      {
        id: 6,
        error: expect.stringMatching(
          /^line 2: q is 7: write the question as a text; conversation is \["x{30,40}…: write a text, the same for /,
        ),
      },
      { id: null, error: 'line 3: id is null: write a text or a number, to know the answer by' },
      { id: null, error: `line 4: is not an object; ${example}` },
      { id: null, error: `line 5: is not an object; ${example}` },
    ]);
  });

  it('an empty input gives an empty output', async () => {
    expect(await runCommand(['ask', '--jsonl'])).toMatchObject({ code: 0, stdout: '' });
  });
});

/** @param lines objects as JSON, strings as they are */
async function askLines(lines: (object | string)[]) {
  const stdin = lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const { stdout, ...run } = await runCommand(['ask', '--jsonl'], { stdin });
  const answers: AnswerLine[] = stdout
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line));
  return { ...run, answers };
}
