/** How the command line is called: help is an answer, and what a command does not know is never passed over. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, runCommand } from '../helpers/command-line.ts';

const COMMANDS = 'plan ask read-update export simulate import check doctor backup restore move-store eval'.split(' ');

describe('help', () => {
  it.each([[['help']], [['--help']], [['-h']]])('%j lists every command on stdout', async args => {
    const { code, stdout, stderr } = await runCommand(args);
    expect([code, stderr]).toEqual([0, '']);
    for (const name of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
  });

  it.each([[['export', '--help']], [['export', '-h']], [['help', 'export']]])('%j tells how to call it', async args => {
    const { code, stdout, stderr } = await runCommand(args);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^usage: npm run --silent keikaku -- export table\|/);
    expect(stdout.trim().split('\n')).toHaveLength(2);
  });

  it.each([
    ['LANG', { LANG: 'ja_JP.UTF-8' }],
    ['LC_ALL before LANG', { LC_ALL: 'ja_JP.UTF-8', LANG: 'en_US.UTF-8' }],
  ])('is Japanese where the terminal is, by %s', async (_, env) => {
    const { code, stdout, stderr } = await runCommand(['--help'], { env });
    expect([code, stderr]).toEqual([0, '']);
    for (const name of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name}\\b.*\n +.*[ぁ-ん]`, 'm'));
  });

  it('is a question where it is asked as one', async () => {
    const { code, stdout } = await runCommand(['ask', 'help', '--json']);
    expect([code, JSON.parse(stdout).intent]).toEqual([0, 'help']);
  });
});

describe('wrong usage', { timeout: 180_000 }, () => {
  it.each([
    [['ask', '--foo', 'x'], 'そのような指定はありません：--foo'],
    [['export', 'table', '--format'], '--format の値が足りない'],
    [['check', 'extra'], '余分な言葉があります：extra'],
  ])('%j is told in Japanese where the terminal is', async (args, said) => {
    const { code, stderr } = await runCommand(args, { env: { LANG: 'ja_JP.UTF-8' } });
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
  });

  it.each(COMMANDS)('of %s is refused before anything is read or written', async name => {
    for (const args of [['--nonsense'], ['a', 'b', 'c', 'd']]) {
      const { code, stdout, stderr } = await runCommand([name, ...args]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`usage: npm run --silent keikaku -- ${name}`);
    }
  });

  it('is told in Japanese where the terminal is Japanese', async () => {
    const { code, stderr } = await runCommand(['move-store', '--to', 'nowhere'], { env: { LANG: 'ja_JP.UTF-8' } });
    expect(code).toBe(2);
    expect(stderr).toContain('PostgreSQLデータベースのURLではありません');
    expect(stderr).toContain('使い方: npm run --silent keikaku -- move-store --to URL');
  });

  it.each([[['help', 'nonsense']], [['nonsense', '--help']], [['--help', 'a', 'b']]])('%j is no help', async args => {
    expect(await runCommand(args)).toMatchObject({ code: 2, stdout: '' });
  });

  it('-o - is refused instead of writing a file of that name', async () => {
    const run = await runCommand(['export', 'owners', '--format', 'csv', '-o', '-']);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(existsSync(join(ROOT, '-'))).toBe(false);
  });
});
