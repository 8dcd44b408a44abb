/** Rows of a table as they are pasted or typed: by bars, by tabs, by blanks, with the month as an office writes it in a column. */
import { describe, expect, it } from 'vitest';
import { createUpdateReader } from '../../../src/updates/read/read-update.ts';
import { knowledgeOfTests } from '../../helpers/knowledge.ts';

const { plan, search } = await knowledgeOfTests();
const reader = createUpdateReader({ plan, search });
const read = (text: string) => reader.read(text, '2009-10-15');

const ROW = { code: '1-1-1', status: 'on_track', percent: 50, due: '2010-03' };
const TWO = [
  { ...ROW, due: null },
  { code: '1-1-3', status: 'delayed', percent: 30, due: null },
];

describe('a row of a table', () => {
  it.each([
    '1-1-1|順調|50%|来年3月|入札済み',
    '| 1-1-1 | 順調 | 50% | 22.3 | 入札済み |',
    '１－１－１｜順調｜５０％｜Ｈ２２．３｜入札済み',
    '1-1-1\t順調\t50%\t平成22年3月\t入札済み',
    '1-1-1 MIDORI | 順調 | 50% | 22年3月 | 入札済み',
  ])('is read cell by cell: %s', text => {
    expect(read(text)).toEqual(
      expect.objectContaining({ projects: [{ ...ROW, comment: '入札済み' }], needsClarification: false }),
    );
  });

  it.each([
    '1-1-1|順調|50%|1-1-3|遅れ|30%',
    '1-1-1｜順調｜50％　1-1-3｜遅れ｜30％',
    '| 1-1-1 | 順調 | 50% | | 1-1-3 | 遅れ | 30% |',
    '1-1-1|順調|50%\n1-1-3|遅れ|30%',
    'MIDORI | 順調 | 50% | 津波ネット | 遅れ | 30%',
  ])('may be followed by another on the same line: %s', text => {
    expect(read(text)).toMatchObject({ projects: TWO, needsClarification: false });
  });
});

describe('the month a project is to be finished in', () => {
  it.each([
    '1-1-1 順調 50% 完了予定 22.3',
    '1-1-1 順調 50% 完了予定：22.3',
    '1-1-1は順調、50%、完了予定22.3です',
    '1-1-1は順調、50%、完了予定は22.3。',
    '1-1-1は順調50%（完了予定 H22.3）',
    '1-1-1 順調 50% 完了予定（22.3）',
    '1-1-1 順調 50% 完了予定 22/3',
    '1-1-1 順調 50% 期限 平22.3',
    '1-1-1 順調 50% 完了予定 22.3.31',
    '1-1-1 順調 50% 完了予定 H22.3.31',
    '1-1-1\n順調\n50%\n完了予定 22.3',
    '1-1-1 順調 50% 22.3',
  ])('is read as a column has it: %s', text => {
    expect(read(text)).toMatchObject({ projects: [ROW], needsClarification: false });
  });

  it.each(['1-1-1は順調、50%、室温22.3度', '1-1-1は順調、50%、版22.3を配布'])('is no other number: %s', text => {
    expect(read(text).projects).toMatchObject([{ due: null }]);
  });
});
