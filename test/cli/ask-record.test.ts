/** What is recorded is what `ask` answers from: owners taken by import, progress given to the bot, beside it as it runs. */
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/journal/store.ts';
import { updatesFold } from '../../src/updates/fold.ts';
import { kinds } from '../../src/updates/kinds.ts';
import { runCommand } from '../helpers/command-line.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const NOW = '2009-10-20T10:00:00+09:00';
const OWNERS = '番号,部局,担当課,開始\n1-1-1,総務部,実在課,2009-04-01\n';

const asking = (folder: string, args: string[], stdin = '') =>
  runCommand(['ask', ...args], { stdin, env: { KEIKAKU_DATA_DIR: folder, KEIKAKU_NOW: NOW } });

async function office(): Promise<string> {
  const parent = await temporaryFolder();
  const [folder, owners] = [join(parent, 'var'), join(parent, 'owners.csv')];
  await writeFile(owners, OWNERS);
  const env = { KEIKAKU_DATA_DIR: folder, KEIKAKU_NOW: '2009-09-01T10:00:00+09:00' };
  expect((await runCommand(['import', 'owners', owners, '--apply'], { env })).code).toBe(0);
  return folder;
}

const looksOf = async (folder: string): Promise<string[]> =>
  Promise.all(
    (await readdir(folder)).sort().map(async name => {
      const { size, mtimeMs, ino } = await stat(join(folder, name));
      return `${name} ${size} ${mtimeMs} ${ino}`;
    }),
  );

describe('ask over a record', { timeout: 180_000 }, () => {
  it('names the owners that were imported, to people and to scripts, and leaves no trace', async () => {
    const folder = await office();
    const before = await looksOf(folder);
    const { code, stdout, stderr } = await asking(folder, ['1-1-1の担当課はどこ？']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('実在課');
    expect(stdout).not.toContain('サンプル');
    const lines = [
      { id: 1, q: '1-1-1の担当課はどこ？' },
      { id: 2, q: '1-1-2の担当課はどこ？' },
    ];
    const answers = await asking(folder, ['--jsonl'], lines.map(line => JSON.stringify(line)).join('\n'));
    const [first, second] = answers.stdout.trim().split('\n');
    expect(JSON.parse(first ?? '').text).toContain('実在課');
    expect(JSON.parse(second ?? '').text).toContain('未登録');
    expect(await looksOf(folder)).toEqual(before);
  });

  it('tells what was reported a moment ago to a bot that runs on the folder', async () => {
    const folder = await office();
    const bot = await openStore({ folder, kinds, fold: updatesFold, now: () => new Date(NOW), report() {} });
    const data = {
      project: '1-1-1',
      status: 'delayed' as const,
      percent: 35,
      due: '2010-03',
      comment: '部品の納入待ち',
    };
    const rest = { round: null, owner: 'x', via: 'form' as const, same: false, deputy: false };
    await bot.journal.append([{ kind: 'update.given', by: 'slack:U1', from: 'slack:C1', data: { ...data, ...rest } }]);
    const { code, stdout, stderr } = await asking(
      folder,
      ['--jsonl'],
      '{"id":1,"q":"1-1-1の進捗は？"}\n{"id":2,"q":"1-1-1"}',
    );
    expect([code, stderr]).toEqual([0, '']);
    const [progress, project] = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(progress).toMatchObject({ entries: ['1-1-1'], text: expect.stringContaining('状況: 遅れている 35%') });
    expect(project.text).toContain('部品の納入待ち');
    // The bot still has the folder, and goes on recording.
    await bot.journal.append([
      { kind: 'project.paused', by: 'slack:U1', from: null, data: { project: '1-1-2', paused: true } },
    ]);
    await bot.close();
  });

  it("answers the chat's look-ups as to anybody of the office, and says of the rest where it is done", async () => {
    const folder = await office();
    const before = await looksOf(folder);
    const said = ['照会の状況', '未回答の課', '休み', '進捗管理表', '締切', '明日まで待って', 'how the round stands'];
    const lines = said.map((q, id) => JSON.stringify({ id, q }));
    const { stdout } = await asking(folder, ['--jsonl'], lines.join('\n'));
    const answers: { intent: string; text: string }[] = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    const expected = [
      '照会はまだ',
      '照会はまだ',
      'お休みの予定は',
      '重点分野別',
      '取りまとめ担当',
      'Slack か Teams',
      'no round yet',
    ];
    expect(answers.map(({ text }, index) => text.includes(expected[index] ?? '') || text)).toEqual(
      said.map(() => true),
    );
    expect(answers.map(({ intent }) => intent)).not.toContain('none');
    expect(await looksOf(folder)).toEqual(before);
  });

  it('takes 「状況」 alone for the round, but for the project that was just shown', async () => {
    const folder = await office();
    const lines = ['薬局の検索', '状況', 'status?'].map(q => JSON.stringify({ id: q, q, conversation: 'one' }));
    const { stdout } = await asking(
      folder,
      ['--jsonl'],
      [...lines, JSON.stringify({ id: 'alone', q: '状況' })].join('\n'),
    );
    const answers = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(answers.map(({ intent, entries }) => [intent, entries])).toEqual([
      ['project', ['2-1-8']],
      ['status', ['2-1-8']],
      ['status', ['2-1-8']],
      ['status', []],
    ]);
  });

  it('takes nothing in: a report typed here is answered, not recorded', async () => {
    const folder = await office();
    const journal = join(folder, 'journal.jsonl');
    const before = await readFile(journal, 'utf8');
    expect((await asking(folder, ['1-1-1は順調で、80%まで進みました'])).code).toBe(0);
    expect(await readFile(journal, 'utf8')).toBe(before);
  });

  it('refuses to answer beside a record it cannot trust, rather than from the sample', async () => {
    const folder = await office();
    const journal = join(folder, 'journal.jsonl');
    await writeFile(journal, (await readFile(journal, 'utf8')).replace('実在課', '別の課'));
    const { code, stdout, stderr } = await asking(folder, ['1-1-1の担当課はどこ？']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('[JOURNAL_DAMAGED]');
  });
});

describe('ask without a record', () => {
  it('answers from the files and makes no folder', { timeout: 60_000 }, async () => {
    const parent = await temporaryFolder();
    const { code, stdout } = await asking(join(parent, 'var'), ['1-1-1の担当課はどこ？']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('危機対策課（サンプル）')]);
    await mkdir(join(parent, 'empty'));
    await asking(join(parent, 'empty'), ['1-1-1']);
    expect(await readdir(parent, { recursive: true })).toEqual(['empty']);
  });
});
