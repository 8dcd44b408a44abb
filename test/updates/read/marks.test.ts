/** Marks of the prefecture's scale, as offices rate: ◎ 順調, ○ 概ね順調, △ やや遅れている, × 遅れている. */
import { describe, expect, it } from 'vitest';
import { createUpdateReader } from '../../../src/updates/read/read-update.ts';
import { knowledgeOfTests } from '../../helpers/knowledge.ts';

const { plan, search } = await knowledgeOfTests();
const reader = createUpdateReader({ plan, search });
const read = (text: string) => {
  const { projects, needsClarification } = reader.read(text, '2009-10-15');
  return [...projects.map(({ code, status }) => `${code} ${status}`), ...(needsClarification ? ['asks'] : [])];
};

const THREE = ['1-1-1 mostly_on_track', '1-1-2 mostly_on_track', '1-1-3 at_risk'];

describe('a mark', () => {
  it.each([
    '1-1-1 ○、1-1-2 ○、1-1-3 △',
    '1-1-1○1-1-2○1-1-3△',
    '1-1-1（○）1-1-2（○）1-1-3（△）',
    '| 1-1-1 | ○ |\n| 1-1-2 | ○ |\n| 1-1-3 | △ |',
    '○ 1-1-1\n○ 1-1-2\n△ 1-1-3',
    '○1-1-1 ○1-1-2 △1-1-3',
    '○：1-1-1、1-1-2　△：1-1-3',
    '番号 状況\n1-1-1 ○\n1-1-2 ○\n1-1-3 △',
    'MIDORI〇、1-1-2〇、1-1-3△',
  ])('rates what it stands beside: %s', text => {
    expect(read(text)).toEqual(THREE);
  });

  it.each([
    ['4-6-4 ◎', '4-6-4 on_track'],
    ['LGWAN: ○ 進捗65%', '4-6-4 mostly_on_track'],
    ['4-6-4 △（業者説明会が2月にずれ込むため）', '4-6-4 at_risk'],
    ['4-6-4 前回△、今回○', '4-6-4 mostly_on_track'],
    ['4-6-4 ×から△に改善', '4-6-4 at_risk'],
  ])('holds whatever is explained beside it: %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['4-6-4 ○完了', '4-6-4 completed'],
    ['4-6-4 ×中止', '4-6-4 cancelled'],
    ['○ MIDORI 順調\n○ EMIS 遅れ', '1-1-1 on_track', '1-1-8 delayed'],
  ])('gives way to the state in words, and is a bullet where all lines have it: %s', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '1-1-1 ×',
    '1-1-1 ○ 1-1-2 ×',
    'MIDORI○ 一部遅れあり',
    '完了：×　4-6-4',
    '○MIDORI\n○EMIS',
    '4-6-4は○×どちらとも言えません',
  ])('is asked about where it may mean several states: %s', text => {
    expect(read(text)).toContain('asks');
  });

  it('is the end of the scale where the scale is shown', () => {
    expect(read('1-1-1 ◎ 1-1-2 ×')).toEqual(['1-1-1 on_track', '1-1-2 delayed']);
  });

  it.each(['○○課です。4-6-4は順調', '第○回の研修を終え、4-6-4は順調', '3×4の表です。4-6-4は順調'])(
    'is none in a blank or a number: %s',
    text => {
      expect(read(text)).toEqual(['4-6-4 on_track']);
    },
  );
});
