/** When the golden tests fail: what counts as a loss. */
import { describe, expect, it } from 'vitest';
import { keptRightRows, lost, UPDATE_FILES } from './right-rows.ts';

const BEFORE = { 'a.jsonl': { find: 20, none: 9 }, 'b.jsonl': { find: 30 } };

describe('right rows', () => {
  it('may be three fewer of a kind, and more', () => {
    expect(lost(BEFORE, { 'a.jsonl': { find: 17, none: 12 }, 'b.jsonl': { find: 33 } })).toEqual([]);
  });

  it('are lost where a kind of one file has four fewer, though another gained as many', () => {
    const now = { 'a.jsonl': { find: 16, none: 9 }, 'b.jsonl': { find: 34 } };
    expect(lost(BEFORE, now)).toEqual(['a.jsonl find: 16 right, 20 before']);
  });

  it('are lost where all files together have four fewer, though none of them has', () => {
    const now = { 'a.jsonl': { find: 18, none: 9 }, 'b.jsonl': { find: 28 } };
    expect(lost(BEFORE, now)).toEqual(['all files find: 46 right, 50 before']);
  });

  it('are wanted of a new file and of a kind that was not there before', () => {
    const now = { ...BEFORE, 'b.jsonl': { find: 30, list: 2 }, 'c.jsonl': { none: 4 } };
    expect(lost(BEFORE, now)).toEqual([
      'b.jsonl list: not counted yet',
      'c.jsonl none: not counted yet',
      'all files list: not counted yet',
    ]);
  });

  it('are kept for every file of messages', () => {
    expect(Object.keys(keptRightRows(file => file.startsWith('updates'))).sort()).toEqual(UPDATE_FILES.toSorted());
  });
});
