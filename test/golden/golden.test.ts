/** No kind of question, in no file of tune/, is answered worse than it was (right-rows.json). */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Judged } from '../../src/eval/run.ts';
import { missLine } from '../../src/eval/table.ts';
import { fileOf, judgeQuestions, keptRightRows, lost, rightQuestions } from './right-rows.ts';

let judged: Judged[];
// Some 21,000 questions: two minutes on a quiet machine.
beforeAll(async () => {
  judged = await judgeQuestions();
}, 1_800_000);

describe('the questions of the golden files', () => {
  it('are no fewer answered right than before, by more than three of a kind, in a file or in all', () => {
    const kept = keptRightRows(file => !file.startsWith('updates'));
    const worse = lost(kept, rightQuestions(judged));
    const missed = judged.filter(({ id, kind, isRight }) => !isRight && isNamed(worse, fileOf(id), kind));
    expect(worse, missed.map(missLine).join('\n')).toEqual([]);
  });

  it('put a right project first in 96 of 100 searches by topic', () => {
    const searches = judged.flatMap(one => (one.kind === 'find' && one.search ? [one.search.first] : []));
    expect(searches.reduce((sum, first) => sum + first, 0) / searches.length).toBeGreaterThanOrEqual(0.96);
  });

  it('are shown little besides what was meant: precision 0.95 in a search by topic', () => {
    const searches = judged.flatMap(one => (one.kind === 'find' && one.search ? [one.search.precision] : []));
    expect(searches.reduce((sum, precision) => sum + precision, 0) / searches.length).toBeGreaterThanOrEqual(0.95);
  });
});

function isNamed(worse: readonly string[], file: string, kind: string): boolean {
  return worse.some(line => line.startsWith(`${file} ${kind}:`));
}
