/** A number or a month that depends on something, or is yet to come, is no number of how far a project is. */
import { describe, expect, it } from 'vitest';
import { createUpdateReader } from '../../../src/updates/read/read-update.ts';
import { knowledgeOfTests } from '../../helpers/knowledge.ts';

const { plan, search } = await knowledgeOfTests();
const reader = createUpdateReader({ plan, search });
const read = (text: string) => reader.read(text, '2009-10-15');

describe('a share that hangs on a condition or is only planned', () => {
  it.each([
    '1-1-3は契約できれば80%',
    '1-1-3は契約ができたら8割です',
    '1-1-3は予算がつけば年度内に8割',
    '1-1-3、契約が済めば、80%',
    '1-1-3 if the contract is signed, 80% by March',
    '1-1-3: 80% if the contract is signed',
    '1-1-3 80% by March once the contract is signed',
    '1-1-3は3月に80%の見込み',
    '1-1-3は12月末に50%になる予定です',
    '1-1-3は年度末までに80%を目指す',
    '1-1-3 aims for 80% by March',
  ])('is asked about where nothing else is said: %s', text => {
    expect(read(text)).toMatchObject({ projects: [{ status: 'unknown', percent: null }], needsClarification: true });
  });

  it.each([
    ['1-1-3は順調、契約できれば80%', null, '契約できれば80%'],
    ['1-1-3は現在50%、契約できれば3月には80%', 50, '契約できれば、3月には80%'],
    ['1-1-3は順調、年度末までに80%を目指す', null, '年度末までに80%を目指す'],
    ['1-1-3 50% now, 80% by March if the contract is signed', 50, '80% by March if the contract is signed'],
  ])('stays in the words of the update, and its month is not the end of the project: %s', (text, percent, comment) => {
    expect(read(text)).toMatchObject({
      projects: [{ status: 'on_track', percent, due: null, comment }],
      needsClarification: false,
    });
  });

  it.each([
    ['1-1-3は予定どおり80%', 80],
    ['1-1-3は80%、予定どおり', 80],
    ['1-1-3、8割方できました。1月に完了予定', 80],
    ['1-1-3は8割で3月完了予定', 80],
    ['1-1-3は50%、できれば3月に完了したい', 50],
    ['1-1-3、このままいけば間に合います。50%', 50],
    ['1-1-3は12月末で区切り、現在6割', 60],
  ])('is another than one that was reached: %s', (text, percent) => {
    expect(read(text).projects).toMatchObject([{ percent }]);
  });
});

it.each(['1-1-3は契約できれば3月に完了', '1-1-3、契約ができれば完了します'])(
  'an end that hangs on a contract is a risk: %s',
  text => {
    expect(read(text).projects).toMatchObject([{ status: 'at_risk' }]);
  },
);
