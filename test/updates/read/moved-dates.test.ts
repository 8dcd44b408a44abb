/** A date that was changed is a delay, or good news, in whatever words and over however many clauses it is told. */
import { describe, expect, it } from 'vitest';
import { createUpdateReader } from '../../../src/updates/read/read-update.ts';
import { knowledgeOfTests } from '../../helpers/knowledge.ts';

const { plan, search } = await knowledgeOfTests();
const reader = createUpdateReader({ plan, search });
const read = (text: string) => reader.read(text, '2009-10-15');

describe('a date that was put off', () => {
  it.each([
    ['電子入札、稼働11月→翌年1月に変更', '2010-01'],
    ['電子入札の期限、12月⇒来年2月へ', '2010-02'],
    ['電子入札、当初12月でしたが2月になりました', '2010-02'],
    ['電子入札は12月完了と見込んでいたが、結局2月です', '2010-02'],
    ['電子入札、稼働開始は11月としていましたが3月とします', '2010-03'],
    ['電子入札、3月末の完成は難しく、6月末になる見込みです', '2010-06'],
    ['津波ネットはもともと９月予定だったのを11月に直してましたが、結局12月です。', '2009-12'],
    ['e-bidding: go-live Nov -> Jan', '2010-01'],
    ['e-bidding: target was December, now February', '2010-02'],
  ])('is a delay until the new month: %s', (text, due) => {
    expect(read(text)).toMatchObject({ projects: [{ status: 'delayed', due }], needsClarification: false });
  });

  it('is counted from a month gone by where it was planned for one', () => {
    for (const gone of ['9月', '6月'])
      expect(read(`津波ネット、${gone}→12月`).projects).toMatchObject([{ status: 'delayed', due: '2009-12' }]);
  });

  it('is at risk where it is only feared', () => {
    expect(read('電子入札、12月の予定が2月になりそうです').projects).toMatchObject([
      { status: 'at_risk', due: '2010-02' },
    ]);
  });
});

it.each(['電子入札、2月→12月に前倒し', '電子入札の完了、2月から12月に早まりました'])(
  'a date that was brought forward is none: %s',
  text => {
    expect(read(text)).toMatchObject({
      projects: [{ status: 'on_track', due: '2009-12' }],
      needsClarification: false,
    });
  },
);

it.each([
  '電子入札の期限は11月ではなく12月です。順調です',
  '電子入札、11月に契約、12月に公開予定で順調です',
  '電子入札、11月に説明会、12月に完了予定。順調です',
])('two dates by themselves are none: %s', text => {
  expect(read(text).projects).toMatchObject([{ status: 'on_track', due: '2009-12' }]);
});

describe('a date that is no longer within reach', () => {
  it.each(['携帯鉄塔、年度内は無理です', '携帯鉄塔、年内はとても無理', '携帯鉄塔、今年度中の完了は見込めません'])(
    'is a delay and no deadline: %s',
    text => {
      expect(read(text).projects).toMatchObject([{ status: 'delayed', due: null }]);
    },
  );
});

it.each([
  '公共施設予約は来年度へ先送り',
  'CATVは来年度に繰り越すことになりました',
  'CATV was pushed to next fiscal year',
])('a project put off into another fiscal year has no deadline anybody named: %s', text => {
  expect(read(text).projects).toMatchObject([{ status: 'delayed', due: null }]);
});
