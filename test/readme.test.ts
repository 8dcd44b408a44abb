/** What the documents promise is true: examples, links, pictures, variables, commands. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './helpers/command-line.ts';
import { goldenTable } from './helpers/golden-table.ts';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const READMES = [
  { file: 'README.md', section: '## 聞けること' },
  { file: 'README.en.md', section: '## What it answers' },
];
const DOCUMENTS = [
  'README.md',
  'README.en.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/design.md',
  'docs/security.md',
  'data/README.md',
];

const SETTINGS = readdirSync(join(ROOT, 'src/settings')).map(name => `settings/${name}`);

describe.each(READMES)('$file', ({ file, section }) => {
  const text = read(file);

  it('shows only questions that the golden table holds', () => {
    const questions = new Set(goldenTable().map(row => row.question));
    const shown = firstCells(text, section).flatMap(cell =>
      [...cell.matchAll(/[「“]([^」”]+)[」”]/g)].map(match => match[1]),
    );
    expect(shown.length).toBeGreaterThan(8);
    expect(shown.filter(question => !questions.has(question as string))).toEqual([]);
  });

  it('names every command', () => {
    const commands = readdirSync(join(ROOT, 'src/cli')).flatMap(name =>
      [...read(`src/cli/${name}`).matchAll(/^ {2}name: '([\w-]+)',$/gm)].map(match => match[1] as string),
    );
    expect(commands.length).toBeGreaterThan(3);
    for (const command of commands) expect(text).toMatch(new RegExp(`^\\| \`${command}\\b`, 'm'));
  });

  it('names every variable', () => {
    for (const variable of variablesRead()) expect(text).toContain(`\`${variable}\``);
  });

  it('runs scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const run = [...text.matchAll(/npm (?:run (?:--silent )?)?(\w+)/g)].map(match => match[1] as string);
    expect(run.filter(name => name !== 'ci' && !(name in scripts))).toEqual([]);
  });
});

describe('.env.example', () => {
  it('lists every variable that is read, and no other', () => {
    const listed = [...read('.env.example').matchAll(/^# (\w+)=/gm)].map(match => match[1]);
    expect(listed.sort()).toEqual(variablesRead());
  });
});

describe('the documents', () => {
  it.each(DOCUMENTS)('%s: every link and picture leads somewhere', file => {
    const targets = [...read(file).matchAll(/\]\(([^)#\s]+)[^)]*\)|src="([^"]+)"/g)].map(
      match => match[1] ?? match[2] ?? '',
    );
    const lost = targets.filter(target => !/^https?:/.test(target) && !existsSync(join(ROOT, dirname(file), target)));
    expect(lost).toEqual([]);
  });

  it('keep the pictures of the READMEs below 200 KB', () => {
    const pictures = READMES.flatMap(({ file }) =>
      [...read(file).matchAll(/docs\/images\/[\w.-]+/g)].map(([path]) => path),
    );
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) expect(statSync(join(ROOT, picture)).size, picture).toBeLessThan(200_000);
  });
});

/** First cells of the table under a heading. */
function firstCells(text: string, heading: string): string[] {
  const start = text.indexOf(heading);
  const section = text.slice(start, text.indexOf('\n## ', start + 1));
  return [...section.matchAll(/^\| (.+?) \|/gm)].map(match => match[1] ?? '');
}

/** Read off the sources, so that a new variable cannot be forgotten. */
function variablesRead(): string[] {
  const sources = ['config.ts', 'knowledge.ts', 'launch/env-file.js', ...SETTINGS]
    .map(name => read(`src/${name}`))
    .join('\n');
  const names = [
    ...sources.matchAll(/(?:\benv\.|\benv\['|\btext\('|\(\{ (?=\w+: \w+ \}: NodeJS))([A-Z][A-Za-z_]*)/g),
  ].map(match => match[1] as string);
  return [...new Set(names)].sort();
}
