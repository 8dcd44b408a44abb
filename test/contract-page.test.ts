/** docs/contract.md says what the program does: names, shapes and the example that offices copy. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { directorySchema } from '../src/directory/schema.ts';
import { updatesText } from '../src/text/updates.ts';
import { deliveryResults } from '../src/updates/events.ts';
import { ROOT, runCommand } from './helpers/command-line.ts';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const page = read('docs/contract.md');
/** First cells of the table below a heading or line. */
const cells = (heading: string): string[] => {
  const below = page.slice(page.indexOf(heading));
  const rows = below.slice(below.indexOf('\n|---')).split('\n').slice(2);
  const end = rows.findIndex(row => !row.startsWith('|'));
  return rows.slice(0, end).map(row => /^\| (.+?) \|/.exec(row)?.[1] ?? '');
};

describe('docs/contract.md', () => {
  it('names every status with its word, every intent, every state of a delivery', () => {
    const rows = [...page.matchAll(/^\| `(\w+)` \| (\S+) \|$/gm)].map(([, name = '', word = '']) => [name, word]);
    expect(Object.fromEntries(rows)).toEqual(updatesText.ja.statuses);
    const [, names = ''] = /export type IntentName =([^;]+);/.exec(read('src/adapter.ts')) ?? [];
    const intents = [...names.matchAll(/'(\w+)'/g)].map(([, name]) => `\`${name}\``);
    expect(cells('| intent | the reply |')).toEqual(intents);
    for (const result of ['intended', ...deliveryResults]) expect(page).toContain(`\`${result}\``);
  });

  it('names every command and no other', () => {
    const named = cells('| command | stdout |').flatMap(cell =>
      [...cell.matchAll(/`([\w-]+)/g)].map(([, name]) => name),
    );
    const commands = readdirSync(join(ROOT, 'src/cli')).flatMap(name =>
      [...read(`src/cli/${name}`).matchAll(/^ {2}name: '([\w-]+)',$/gm)].map(([, command]) => command),
    );
    expect([...new Set(named)].sort()).toEqual(commands.sort());
  });

  it('shows a directory that is taken as it stands', () => {
    const [, example = ''] = /```json\n([\s\S]+?)```/.exec(page) ?? [];
    expect(directorySchema.safeParse(JSON.parse(example)).error).toBeUndefined();
  });

  it('gives the fields that are printed', { timeout: 120_000 }, async () => {
    const fieldsIn = (line: string): string[] => [...line.matchAll(/"(\w+)"/g)].map(([, field = '']) => field);
    const printed = async (args: string[], stdin = '') =>
      JSON.parse((await runCommand(args, { stdin })).stdout.split('\n')[0]!);
    const [, answer = ''] = /## Answer\n\n`(.+)`/.exec(page) ?? [];
    expect(Object.keys(await printed(['ask', '1-1-1', '--json']))).toEqual(fieldsIn(answer));
    expect(Object.keys(await printed(['ask', '--jsonl'], '{"id":7}\n'))).toEqual(['id', 'error']);
    const messages = ['simulate', '--from', '2009-10-01', '--to', '2009-10-01', '--json'];
    const [, message = ''] = /`simulate .+?\| .+?`(\{.+?\})`/.exec(page) ?? [];
    expect(Object.keys(await printed(messages))).toEqual(fieldsIn(message));
    const reading = await printed(
      ['read-update', '--jsonl'],
      '{"id":1,"text":"1-1-1は順調です","today":"2009-10-15"}\n',
    );
    expect([...Object.keys(reading).slice(0, 2), ...Object.keys(reading.projects[0]), 'needsClarification']).toEqual(
      fieldsIn(/out: `(\{"id","projects".+?\})`/.exec(page)?.[1] ?? ''),
    );
    const { areas, entries } = await printed(['plan', '--json']);
    const [area] = areas;
    expect([
      'areas',
      ...Object.keys(area),
      ...Object.keys(area.measures[0]),
      'entries',
      ...Object.keys(entries[0]),
    ]).toEqual(fieldsIn(/`(\{"areas".+?\})`/.exec(page)?.[1] ?? ''));
  });
});
