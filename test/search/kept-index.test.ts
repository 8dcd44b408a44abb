/** The index an earlier start built: read only when it is exactly what would be built now, and never missed when it is not there. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { dataFiles } from '../../src/knowledge.ts';
import { loadPlan } from '../../src/plan/load.ts';
import { Plan } from '../../src/plan/plan.ts';
import { keptIndex } from '../../src/search/index/kept-index.ts';
import { loadLayWords } from '../../src/search/index/lay-words.ts';
import { buildIndex, type SearchIndex } from '../../src/search/index/search-index.ts';
import { createSearch } from '../../src/search/search.ts';
import { loadTokenizer } from '../../src/search/tokenizer/index.ts';

const files = dataFiles({});
const plan = loadPlan(files.plan);
const words = loadLayWords(files.synonyms, plan);
const index = buildIndex(plan, words, await loadTokenizer());

const parent = mkdtempSync(join(tmpdir(), 'keikaku-kept-'));
const folder = join(parent, 'made', 'when needed');
const damaged = /is damaged; the search index is built anew/;
let built: number;
let reports: string[];

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  built = 0;
  reports = [];
});
afterAll(() => rmSync(parent, { recursive: true }));

function start({ ofPlan = plan, ofWords = words, builtBy = 'this program', into = folder } = {}): SearchIndex {
  const build = () => {
    built++;
    return index;
  };
  const files = [ofPlan.document, ofWords].map(one => Buffer.from(JSON.stringify(one)));
  return keptIndex(files, { folder: into, builtBy, report: line => reports.push(line) }, build);
}

const theFile = (): string => join(folder, readdirSync(folder)[0]!);

describe('a kept index', () => {
  it('is read at the next start, and is what was built to the last part and its order', () => {
    start();
    expect(JSON.stringify(start())).toBe(JSON.stringify(index));
    expect(built).toBe(1);
    expect(reports).toEqual([]);
  });

  it('ranks as the one that was built, word by word', async () => {
    start();
    const [one, other] = [createSearch(index, await loadTokenizer()), createSearch(start(), await loadTokenizer())];
    const questions = [
      '防災の事業',
      'ぼうさい',
      'secuirty measurs',
      '業務軽続計画',
      'みやぎっこ',
      'call center',
      'hザード',
    ];
    for (const question of questions) {
      const [concepts, others] = [one.concepts(question), other.concepts(question)];
      expect(others).toEqual(concepts);
      expect(other.rank(others, 'project')).toEqual(one.rank(concepts, 'project'));
    }
  });

  it('is not read for other data, nor by another program', () => {
    start();
    const document = structuredClone(plan.document);
    document.title += '（改訂）';
    start({ ofPlan: new Plan(document) });
    start({ ofWords: { ...words, words: words.words.slice(1) } });
    start({ builtBy: 'a later program' });
    expect(built).toBe(4);
    start();
    expect(built).toBe(4);
  });

  it.each([
    ['one byte of it is another', (bytes: Buffer) => bytes.fill(bytes[1_000] === 48 ? 49 : 48, 1_000, 1_001)],
    ['its end is missing', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
    ['it is nothing but zeroes', (bytes: Buffer) => bytes.fill(0)],
    ['it is empty', () => Buffer.alloc(0)],
  ])('is built anew when %s, and said to be damaged', (_, damage) => {
    start();
    writeFileSync(theFile(), damage(readFileSync(theFile())));
    expect(start()).toBe(index);
    expect(reports).toEqual([expect.stringMatching(damaged)]);
    start();
    expect(built).toBe(2);
  });

  it('is done without where nothing can be written, which is said', () => {
    const file = join(parent, 'a file');
    writeFileSync(file, '');
    expect(start({ into: join(file, 'no folder') })).toBe(index);
    expect(reports).toContainEqual(expect.stringMatching(/cannot be kept, so every start builds it anew/));
  });

  it('does not pile up, nor do the drafts of starts that were killed', () => {
    start();
    for (let version = 0; version < 5; version++) {
      writeFileSync(join(folder, `search-${version}.json.${version}`), 'half');
      start({ builtBy: `program ${version}` });
    }
    expect(readdirSync(folder).length).toBeLessThanOrEqual(4);
    start({ builtBy: 'program 4' });
    expect(built).toBe(6);
  });
});
