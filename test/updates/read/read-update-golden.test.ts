import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readEvalFile } from '../../../src/eval/rows.ts';
import { WRITTEN_ON } from '../../../src/eval/update-rows.ts';
import { judgeUpdates } from '../../../src/eval/update-score.ts';
import { shareOf, updateMissLine } from '../../../src/eval/update-table.ts';
import { createUpdateReader } from '../../../src/updates/read/read-update.ts';
import { knowledgeOfTests } from '../../helpers/knowledge.ts';

const { plan, search } = await knowledgeOfTests();
/** updates10 is made of what is hard to read, updates15 falls short; test/golden/README.md says why. */
const FILES = readdirSync('test/golden/tune').filter(name => /^updates(?!1[05])/.test(name));
const reader = createUpdateReader({ plan, search });

describe.each(FILES)('the messages of %s', file => {
  const { updates } = readEvalFile(`test/golden/tune/${file}`);
  const judged = judgeUpdates(updates, reader, plan);
  const missed = (measure: 'all' | 'projects') =>
    judged
      .filter(({ score }) => !score[measure])
      .map(updateMissLine)
      .join('\n');

  it('are read wholly right in 85 of 100', () => {
    expect(updates.length).toBeGreaterThanOrEqual(80);
    expect(shareOf('all', judged), missed('all')).toBeGreaterThanOrEqual(0.85);
  });

  it('are given to the right projects in 95 of 100', () => {
    expect(shareOf('projects', judged), missed('projects')).toBeGreaterThanOrEqual(0.95);
  });

  it('would store something wrong without asking in at most 3 of 100', () => {
    const dangerous = judged.filter(({ score }) => score.dangerous).map(updateMissLine);
    expect(shareOf('dangerous', judged), dangerous.join('\n')).toBeLessThanOrEqual(0.03);
  });

  it('say that nothing has changed where they do', () => {
    const silent = updates.filter(({ gold, text }) => gold.same_as_last && !reader.read(text, WRITTEN_ON).sameAsLast);
    expect(silent.map(({ text }) => text)).toEqual([]);
  });
});
