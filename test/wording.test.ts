/** One word for each thing, on the screens and in the documents; and commands as they can be typed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './helpers/command-line.ts';

/** What is said, and what it may not be called. Names in the plan and in the sample directory are data, not ours. */
const WORDS: { say: string; never: RegExp }[] = [
  {
    say: '取りまとめ担当',
    never: /コーディネーター|コーディネータ|調整担当|調整役|幹事課|とりまとめ担当|取り纏め|取りまとめ役/,
  },
  { say: 'サンプル', never: /見本/ },
  { say: '未確認（届いたかどうか分からない連絡）', never: /「不明」と(?:して|し|なり)|到達不明|配信不明/ },
  { say: '不達（届かなかった連絡）', never: /未送|未達|不着/ },
  { say: '督促', never: /リマインド|リマインダー|催告/ },
  { say: '照会', never: /調査票|アンケート/ },
];
/** A command that is not what one types: `keikaku` alone is no program. */
const BARE_COMMAND =
  /(?<![\w@/.-])keikaku (?:plan|ask|read-update|check|doctor|import|export|simulate|eval|backup|restore|move-store)\b/;

const under = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => ending.test(name))
    .map(name => join(folder, name));

/** Words that are read in what an office brings, whatever it calls things. */
const READ_ONLY = new Set(['src/text/directory-form.ts']);
const DOCUMENTS = [
  'README.md',
  'README.en.md',
  'CONTRIBUTING.md',
  '.env.example',
  'data/README.md',
  'adapters/README.md',
];
const DOCS = [...DOCUMENTS, 'chaos/README.md', ...under('docs', /\.md$/)];
const TEXTS = [
  ...under('src/text', /\.ts$/).filter(file => !READ_ONLY.has(file)),
  ...under('adapters/web/page', /\.(?:ts|tsx|html)$/),
  'manifest/teams/manifest.json',
];

const lines = (file: string): string[] => readFileSync(join(ROOT, file), 'utf8').split('\n');
const hits = (files: string[], pattern: RegExp): string[] =>
  files.flatMap(file =>
    lines(file).flatMap((line, i) => (pattern.test(line) ? [`${file}:${i + 1}: ${line.trim()}`] : [])),
  );

describe('on the screens and in the documents', () => {
  it.each(WORDS)('it is called $say', ({ never }) => {
    expect(hits([...TEXTS, ...DOCS], never)).toEqual([]);
  });

  it('what is called so is called so somewhere', () => {
    const all = [...TEXTS, ...DOCS].map(file => readFileSync(join(ROOT, file), 'utf8')).join('\n');
    for (const { say } of WORDS) expect(all).toContain(say.replace(/（.*$/, ''));
  });

  it('a command stands as it is typed', () => {
    expect(hits([...under('src', /\.[jt]s$/), ...DOCS], BARE_COMMAND)).toEqual([]);
  });
});

describe('what staff read in chat', () => {
  it('names no command of the command line', () => {
    const chat = TEXTS.filter(file => !/operator\/|(?:welcome|command-line)\.ts$/.test(file));
    expect(hits(chat, /npm (?:run|start)|import owners|owners\.json|KEIKAKU_/)).toEqual([]);
  });
});
