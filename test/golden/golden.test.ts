import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { createClock } from '../../src/clock.ts';
import { createConversations } from '../../src/memory/conversations.ts';
import { readRows } from '../../src/eval/rows.ts';
import { type Judged, judgeRows } from '../../src/eval/run.ts';
import { missLine, scoreTable, shareRight } from '../../src/eval/table.ts';
import { knowledgeOfTests } from '../helpers/knowledge.ts';

const FOLDER = join(import.meta.dirname, 'tune');
/** Messages that report progress are judged by test/updates. */
const FILES = readdirSync(FOLDER).filter(name => name.endsWith('.jsonl') && !name.startsWith('updates'));

const LEAST_RIGHT: Record<Judged['kind'], number> = {
  find: 0.85,
  lookup: 0.97,
  noisy: 0.94,
  list: 0.97,
  count: 0.97,
  fact: 0.95,
  reprint: 0.97,
  multi: 0.86,
  none: 0.93,
  dialog: 0.96,
};

const knowledge = await knowledgeOfTests();
const bot = createBot({ knowledge, conversations: createConversations(), clock: createClock() });
const rows = FILES.flatMap(file => readRows(join(FOLDER, file)).map(row => ({ ...row, id: `${file}:${row.id}` })));
const judged = await judgeRows(rows, bot, knowledge.plan);
console.log(scoreTable(judged));

describe('the questions of the golden files', () => {
  for (const [kind, least] of Object.entries(LEAST_RIGHT)) {
    it(`of kind ${kind} are answered right in ${Math.round(least * 100)} of 100`, () => {
      const asked = judged.filter(one => one.kind === kind);
      expect(asked.length).toBeGreaterThan(20);
      const missed = asked.filter(one => !one.isRight);
      expect(shareRight(asked), missed.map(missLine).join('\n')).toBeGreaterThanOrEqual(least);
    });
  }

  it('put a right project first in 90 of 100 searches by topic', () => {
    const searches = judged.flatMap(one => (one.kind === 'find' && one.search ? [one.search.first] : []));
    expect(searches.reduce((sum, first) => sum + first, 0) / searches.length).toBeGreaterThanOrEqual(0.9);
  });

  it('are shown little besides what was meant: precision 0.7 in a search by topic', () => {
    const searches = judged.flatMap(one => (one.kind === 'find' && one.search ? [one.search.precision] : []));
    expect(searches.reduce((sum, precision) => sum + precision, 0) / searches.length).toBeGreaterThanOrEqual(0.7);
  });

  it('stay right to the last turn in 90 of 100 conversations', () => {
    const turns = judged.filter(one => one.kind === 'dialog');
    const all = new Set(turns.map(({ row }) => row));
    const broken = new Set(turns.filter(one => !one.isRight).map(({ row }) => row));
    expect(1 - broken.size / all.size).toBeGreaterThanOrEqual(0.9);
  });
});
