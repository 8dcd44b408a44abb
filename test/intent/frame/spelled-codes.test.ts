import { describe, expect, it } from 'vitest';
import { withCodesInDigits } from '../../../src/intent/frame/spelled-codes.ts';

describe('a code by how it is said or scribbled', () => {
  it.each([
    ['ろくのいち ずらっと', '6-1 ずらっと'],
    ['よんのろくのさんは?', '4-6-3は?'],
    ['施策ごのさんの一覧', '施策5-3の一覧'],
    ['4/5だして全部', '4-5だして全部'],
    ['第v分野の事業', '第5分野の事業'],
    ['all of area vi.', 'all of area 6.'],
    ['list measure four dash six', 'list measure 4-6'],
    ['measure five point three', 'measure 5-3'],
  ])('is written in digits: %s', (said, written) => {
    expect(withCodesInDigits(said)).toBe(written);
  });

  it.each([
    '田中さんのいちごの件',
    'いちのみやの事業',
    '4/5の会議',
    '2009/4/5の一覧',
    'the area i work in',
    '宮城県it戦略推進計画ii',
    'about five point three percent',
  ])('is not what else looks like one: %s', text => {
    expect(withCodesInDigits(text)).toBe(text);
  });
});
