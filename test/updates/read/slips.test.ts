import { describe, expect, it } from 'vitest';
import { createUpdateReader } from '../../../src/updates/read/read-update.ts';
import { knowledgeOfTests } from '../../helpers/knowledge.ts';

const { plan, search } = await knowledgeOfTests();
const reader = createUpdateReader({ plan, search });
const only = (text: string) => reader.read(text, '2009-10-15').projects[0];

describe('report words converted to the wrong word, or not at all', () => {
  it.each([
    ['ネット公売 本年度分すべて官僚しました', 'completed'],
    ['商店街の情報化、少し送れています', 'at_risk'],
    ['みやぎっこ応援サイト 準長', 'on_track'],
    ['BCP 未着主', 'not_started'],
    ['防潮水門、問題梨', 'on_track'],
    ['防犯上方の提供、完量しました', 'completed'],
    ['電子入札、円期です', 'delayed'],
    ['pocket miyagi delaied', 'delayed'],
    ['pocket miyagi compleated', 'completed'],
    ['pocket miyagi on shedule', 'on_track'],
    ['sangakukan renkei mondai nashi', 'on_track'],
  ])('are read as meant: %s', (text, status) => {
    expect(only(text)).toMatchObject({ status });
  });

  it.each(['官僚の説明会が長引いていますがLGWANは順調', 'LGWANは順調、データも送れます'])(
    'are none where the word fits: %s',
    text => {
      expect(only(text)).toMatchObject({ code: '4-6-4', status: 'on_track' });
    },
  );
});

describe('dates and numbers as they are jotted down', () => {
  it.each([
    ['でんしにゅうさつ　おくれてます　さんがつまつまでかかります', { due: '2010-03' }],
    ['東北歴史博物館の件、２２．２．末に終了見込、順調', { due: '2010-02' }],
    ['住基ネットの改修 12月〆 順調', { due: '2009-12' }],
    ['1-1-6 だいぶ遅れてます 完成は平成二十三年三月', { due: '2011-03' }],
    ['防潮水門、令和元年十二月に完了予定', { due: '2019-12' }],
    ['the seismic intensity thing is 3/4 there and on schedule', { percent: 75, due: null }],
    ['2-2-8は3割遅れ', { percent: null, status: 'delayed' }],
    ['tsunami network 40% bit behind', { status: 'at_risk' }],
    ['1-3-3 まだ手ついてない すまん', { status: 'not_started' }],
    ['津波ネット、年度内に決着させます。予定通り', { due: '2010-03' }],
    ['Juki Net 八〇％ 順調', { percent: 80 }],
    ['Hyper Web: zero percent, not started', { percent: 0 }],
  ])('are read: %s', (text, values) => {
    expect(only(text)).toMatchObject(values);
  });

  it('are no deadline in a condition', () => {
    expect(only("CALS: we'll be in trouble if nobody replies by Nov")).toMatchObject({ due: null });
  });
});

describe('a code after a blank', () => {
  it.each(['6-2-1は順調で来週終わる 6-2-2は遅れている', '６－２－１は予定どおり終わります　６－２－２は遅れています'])(
    'begins what is said of the next project: %s',
    text => {
      expect(reader.read(text, '2009-10-15').projects).toMatchObject([
        { code: '6-2-1', status: 'on_track' },
        { code: '6-2-2', status: 'delayed' },
      ]);
    },
  );
});
