/**
 * Negative controls: each test that proves a defence is run in a tree without it, and has to turn red. A test that stays
 * green there proves nothing.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inboxPath } from '../../src/inbox/inbox-file.ts';
import { journalFolder } from '../../src/journal/journal-folder.ts';
import { ROOT } from '../helpers/command-line.ts';
import { runWithout, type Verdict } from '../helpers/without-defence.ts';
import { CONTROLS } from './controls.ts';

let folder: string;
let verdicts: Map<string, Verdict>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keikaku-controls-'));
  verdicts = await runWithout(CONTROLS, folder);
}, 900_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('without its defence', () => {
  it.each(CONTROLS)('$name: "$proof.test" turns red', ({ name }) => {
    const verdict = verdicts.get(name);
    expect(verdict?.failed, JSON.stringify(verdict)).toBeGreaterThan(0);
    // Red because something got through, not because the tree was no program any more.
    expect(verdict?.reasons.join()).not.toMatch(/SyntaxError|Cannot find module|Transform failed|is not defined/);
  });

  it('every control has a name of its own', () => {
    expect(new Set(CONTROLS.map(({ name }) => name)).size).toBe(CONTROLS.length);
  });
});

describe('docs/security.md', () => {
  it('numbers the threats without a gap, for whoever refers to one', async () => {
    const page = await readFile(join(ROOT, 'docs/security.md'), 'utf8');
    const numbers = [...page.matchAll(/^\| (\d+) \|/gm)].map(match => Number(match[1]));
    expect(numbers.length).toBeGreaterThan(20);
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  });

  it('names every table and every file of the data folder', async () => {
    const page = await readFile(join(ROOT, 'docs/security.md'), 'utf8');
    const folder = join(ROOT, 'src/postgres/migrations');
    const scripts = await Promise.all((await readdir(folder)).map(name => readFile(join(folder, name), 'utf8')));
    const tables = scripts.flatMap(sql => [...sql.matchAll(/CREATE TABLE (?:IF NOT EXISTS )?keikaku\.(\w+)/g)]);
    const places = [
      ...tables.map(([, name = '']) => name),
      ...Object.values(journalFolder('')).filter(Boolean),
      inboxPath(''),
    ];
    expect(places.length).toBeGreaterThan(10);
    expect(places.filter(place => !new RegExp(`\`${place}/?\``).test(page))).toEqual([]);
  });

  it('names the file of every defence and of every proof', async () => {
    const page = await readFile(join(ROOT, 'docs/security.md'), 'utf8');
    const missing = CONTROLS.flatMap(({ file, proof }) => [file, proof.file]).filter(path => !page.includes(path));
    expect([...new Set(missing)]).toEqual([]);
  });
});
