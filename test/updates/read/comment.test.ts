/** What is said beyond state, number and month: whole, without the code that stands beside it, and not cut in the middle. */
import { describe, expect, it } from 'vitest';
import { createUpdateReader } from '../../../src/updates/read/read-update.ts';
import { knowledgeOfTests } from '../../helpers/knowledge.ts';

const { plan, search } = await knowledgeOfTests();
const reader = createUpdateReader({ plan, search });
const comment = (text: string) => reader.read(text, '2009-10-15').projects[0]?.comment;

describe('the comment', () => {
  it.each([
    [
      '1-1-3は業者の入札が不調で遅れ気味、来年度にずれ込みそうです',
      '業者の入札が不調で遅れ気味、来年度にずれ込みそうです',
    ],
    ['1-1-3は遅れています。来年度にずれ込みそうです', '来年度にずれ込みそうです'],
    ['1-1-3は遅れており、年度をまたぎそうです', '年度をまたぎそうです'],
    ['1-1-3は遅れ、来年度に先送りです', '来年度に先送りです'],
    ['1-1-3 is late and will slip into next fiscal year', 'is late and will slip into next fiscal year'],
  ])('keeps a month or a year that no date was read from: %s', (text, expected) => {
    expect(comment(text)).toBe(expected);
  });

  it.each([
    ['1-1-3は業者の入札が不調で遅れています', '業者の入札が不調で遅れています'],
    ['1-1-3：機器の納入待ち、やや遅れ', '機器の納入待ち'],
    ['1-1-1 MIDORIは機器の納入待ち、やや遅れ', '機器の納入待ち'],
    ['MIDORIの入札が不調、やや遅れ', '入札が不調'],
    ['1-1-3 delayed because the supplier is late', 'delayed because the supplier is late'],
    ['・1-1-3について、機器の納入待ちのため遅れ', '機器の納入待ちのため遅れ'],
  ])('is without the name it belongs to: %s', (text, expected) => {
    expect(comment(text)).toBe(expected);
  });

  it.each([
    '1-1-3は前回の分もまとめて、順調です',
    '前回未回答分とあわせて報告します。1-1-3は順調',
    '1-1-3 on track, together with the last report',
  ])('leaves out what the table has no row for: %s', text => {
    expect(comment(text)).toBe('');
  });

  it('ends where a sentence may', () => {
    expect(comment('1-1-3は入札が不調ですが、順調です')).toBe('入札が不調です');
  });
});
