import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dataFiles, loadKnowledge } from '../../src/knowledge.ts';
import { createUpdateReader } from '../../src/updates/read/read-update.ts';
import { type GoldenUpdate, type Judgement, judge } from './judge-update.ts';

const TODAY = '2009-10-15';
const { plan, search } = await loadKnowledge(dataFiles({}));
const reader = createUpdateReader({ plan, search });
type Judged = Judgement & { row: GoldenUpdate };
type Kind = keyof Judgement;

describe.each(['updates.jsonl', 'updates2.jsonl', 'updates3.jsonl', 'updates4.jsonl', 'updates5.jsonl'])(
  'the messages of %s',
  file => {
    const rows: GoldenUpdate[] = readFileSync(`test/golden/tune/${file}`, 'utf8')
      .split('\n')
      .filter(line => line.trim() !== '')
      .map(line => JSON.parse(line));
    const judged: Judged[] = rows.map(row => ({ row, ...judge(row.gold, reader.read(row.text, TODAY), plan) }));
    const share = (kind: Kind) => judged.filter(one => one[kind]).length / judged.length;
    const failing = (kind: Kind, when: boolean) => failed(judged, kind, when);

    it('are read wholly right in 85 of 100', () => {
      expect(rows.length).toBeGreaterThanOrEqual(80);
      expect(share('isWhole'), failing('isWhole', false)).toBeGreaterThanOrEqual(0.85);
    });

    it('are given to the right projects in 95 of 100', () => {
      expect(share('hasProjects'), failing('hasProjects', false)).toBeGreaterThanOrEqual(0.95);
    });

    it('would store something wrong without asking in at most 3 of 100', () => {
      expect(share('isDangerous'), failing('isDangerous', true)).toBeLessThanOrEqual(0.03);
    });

    it('say that nothing has changed where they do', () => {
      const missed = rows.filter(({ gold, text }) => gold.same_as_last && !reader.read(text, TODAY).sameAsLast);
      expect(missed.map(({ text }) => text)).toEqual([]);
    });
  },
);

function failed(judged: readonly Judged[], kind: Kind, when: boolean): string {
  return judged
    .filter(one => one[kind] === when)
    .map(({ row }) => `${row.id} ${row.text}`)
    .join('\n');
}
