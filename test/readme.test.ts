/** What the documents promise is true: examples, links, pictures, variables, commands. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { updatesText } from '../src/text/updates.ts';
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
  'data/README.md',
  'adapters/README.md',
  'chaos/README.md',
  ...readdirSync(join(ROOT, 'docs')).flatMap(name => (name.endsWith('.md') ? [`docs/${name}`] : [])),
];
/** Everything the program is made of, to look up what a document quotes. */
const SOURCES = ['src', 'adapters']
  .flatMap(folder =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(name => join(folder, name)),
  )
  .filter(name => /\.(?:ts|js)$/.test(name))
  .map(read)
  .join('\n');
/** Variables that others read (Node, the test runner, proxies), and what stands for the name of any. */
const OF_OTHERS = new Set([
  'NAME_FILE',
  'HTTPS_PROXY',
  'NODE_USE_ENV_PROXY',
  'NODE_OPTIONS',
  'TEST_DATABASE_URL',
  'AGENTS_PLAYGROUND',
]);

const SETTINGS = readdirSync(join(ROOT, 'src/settings')).map(name => `settings/${name}`);

describe.each(READMES)('$file', ({ file, section }) => {
  const text = read(file);

  it('shows only questions that the golden table holds', () => {
    const questions = new Set(goldenTable().map(row => row.question));
    const shown = firstCells(text, section).flatMap(cell =>
      [...cell.matchAll(/[「“]([^」”]+)[」”]/g)].map(match => match[1]),
    );
    expect(shown.length).toBeGreaterThan(8);
    expect(shown.filter(question => !questions.has(question!))).toEqual([]);
  });

  it('names every command', () => {
    const commands = readdirSync(join(ROOT, 'src/cli')).flatMap(name =>
      [...read(`src/cli/${name}`).matchAll(/^ {2}name: '([\w-]+)',$/gm)].map(match => match[1]!),
    );
    expect(commands.length).toBeGreaterThan(3);
    for (const command of commands) expect(text).toMatch(new RegExp(`^\\| \`${command}\\b`, 'm'));
  });

  it('names every variable', () => {
    for (const variable of variablesRead()) expect(text).toContain(`\`${variable}\``);
  });

  it('runs scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const run = [...text.matchAll(/npm (?:run (?:--silent )?)?(\w+)/g)].map(match => match[1]!);
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

  it.each(DOCUMENTS)('%s: what it quotes of the log stands in the program', file => {
    const quoted = [...read(file).matchAll(/(?:ログに|in the log(?: as)?) `([^`]+)`/g)].map(([, text = '']) => text);
    const pieces = quoted.flatMap(text => text.split(/ … |…/));
    const refused = pieces.flatMap(piece => /^"refused":"([\w-]+)"$/.exec(piece)?.[1] ?? []);
    const others = pieces.filter(piece => !piece.startsWith('"refused"'));
    expect(others.filter(piece => !SOURCES.includes(piece))).toEqual([]);
    expect(refused.filter(name => !SOURCES.includes(`'${name}'`))).toEqual([]);
  });

  it.each(DOCUMENTS)('%s: the codes of errors and the names of refusals are the program’s', file => {
    const codes = [...read(file).matchAll(/`([A-Z]{2,}(?:_[A-Z]+)+)`/g)].map(([, code = '']) => code);
    const known = (code: string) => SOURCES.includes(code) || variablesRead().includes(code) || OF_OTHERS.has(code);
    expect(codes.filter(code => !known(code))).toEqual([]);
    const refused = [...read(file).matchAll(/"refused":"([\w-]+)"/g)].map(([, name = '']) => name);
    expect(refused.filter(name => !SOURCES.includes(`'${name}'`))).toEqual([]);
  });

  it('explain every name a refusal has', () => {
    const [names = ''] = /export type Refused =[^;]+;/.exec(read('src/log/refusals.ts')) ?? [];
    const missing = [...names.matchAll(/'([\w-]+)'/g)].filter(
      ([, name]) => !read('docs/security.md').includes(`\`${name}\``),
    );
    expect(missing.map(([, name]) => name)).toEqual([]);
  });

  it.each(DOCUMENTS)('%s: a state of a delivery has the word of the screen', file => {
    const states = [...read(file).matchAll(/「([^」]{2,5})」(?:とし|になり|となり|として)/g)].map(
      ([, word = '']) => word,
    );
    const shown = Object.values(updatesText.ja.ledger.results);
    expect(states.filter(word => !shown.includes(word) && !SOURCES.includes(word))).toEqual([]);
  });

  it('docs/reliability.md has a row for every scenario', () => {
    const named = [...read('docs/reliability.md').matchAll(/^\|[^|]+\| `([\w-]+) --/gm)].map(([, name]) => name);
    const scenarios = [...read('chaos/README.md').matchAll(/^\| ((?:`[\w-]+`(?:, )?)+) \|/gm)].flatMap(
      ([, names = '']) => [...names.matchAll(/`([\w-]+)`/g)].map(([, name]) => name),
    );
    expect(scenarios.length).toBeGreaterThan(12);
    expect(scenarios.filter(name => !named.includes(name))).toEqual([]);
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

/** Set by the terminal to its language, not by an office. */
const OF_THE_TERMINAL = ['LANG', 'LC_ALL', 'LC_MESSAGES'];

/** Read off the sources, so that a new variable cannot be forgotten. */
function variablesRead(): string[] {
  const sources = ['config.ts', 'knowledge.ts', 'launch/env-file.js', ...SETTINGS]
    .map(name => read(`src/${name}`))
    .join('\n');
  const names = [
    ...sources.matchAll(/(?:\benv\.|\benv\['|\btext\('|\(\{ (?=\w+: \w+ \}: NodeJS))([A-Z][A-Za-z_]*)/g),
  ].map(match => match[1]!);
  return [...new Set(names)].filter(name => !OF_THE_TERMINAL.includes(name)).sort();
}
