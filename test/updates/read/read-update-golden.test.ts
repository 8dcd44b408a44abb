import { beforeAll, describe, expect, it } from 'vitest';
import type { JudgedUpdate } from '../../../src/eval/update-score.ts';
import { shareOf, updateMissLine } from '../../../src/eval/update-table.ts';
import { judgeMessages, keptRightRows, lost, rightMessages, UPDATE_FILES } from '../../golden/right-rows.ts';

/** updates10 is made of what is hard to read, updates15 falls short; test/golden/README.md says why. */
const BELOW = /^updates1[05]/;

describe.each(UPDATE_FILES)('the messages of %s', file => {
  let judged: JudgedUpdate[];
  beforeAll(async () => {
    judged = await judgeMessages(file);
  });
  const missed = (measure: 'all' | 'projects') =>
    judged
      .filter(({ score }) => !score[measure])
      .map(updateMissLine)
      .join('\n');

  it('are no fewer read right than before, by more than three', () => {
    const worse = lost(
      keptRightRows(one => one === file),
      rightMessages(file, judged),
    );
    expect(worse, missed('all')).toEqual([]);
  });

  if (BELOW.test(file)) return;

  it('say that nothing has changed where they do', () => {
    const silent = judged.filter(({ row, reading }) => row.gold.same_as_last && !reading.sameAsLast);
    expect(silent.map(({ row }) => row.text)).toEqual([]);
  });

  it('are read wholly right in 85 of 100', () => {
    expect(judged.length).toBeGreaterThanOrEqual(80);
    expect(shareOf('all', judged), missed('all')).toBeGreaterThanOrEqual(0.85);
  });

  it('are given to the right projects in 95 of 100', () => {
    expect(shareOf('projects', judged), missed('projects')).toBeGreaterThanOrEqual(0.95);
  });

  it('would store something wrong without asking in at most 3 of 100', () => {
    const dangerous = judged.filter(({ score }) => score.dangerous).map(updateMissLine);
    expect(shareOf('dangerous', judged), dangerous.join('\n')).toBeLessThanOrEqual(0.03);
  });
});
