/** What a sentence leaves open stays as it was reported: nobody who gives a percentage says that a late project is on track. */
import { beforeEach, describe, expect, it } from 'vitest';
import { lastUpdate } from '../../../src/updates/round/updates.ts';
import { member, type Office, openOffice, realDirectory, submitUpdate } from '../../helpers/cycle.ts';
import { choicesOf } from '../../helpers/outcomes.ts';

const CONTACT = member('slack:UKIKI1SAMPLE');
const LATE = {
  '1-1-1.status': 'at_risk',
  '1-1-1.percent': '30',
  '1-1-1.due': '平成22年3月',
  '1-1-1.comment': '部品の納入待ち',
};

let office: Office;

async function recorded(text: string) {
  const { reply } = await office.ask(CONTACT, text);
  const take = choicesOf(reply).find(({ id }) => id === 'update.take')?.value ?? '';
  await office.press(CONTACT, 'update.take', take);
  const { status, percent, due, comment, round } = lastUpdate(office.state(), '1-1-1') ?? {};
  return { status, percent, due, comment, round };
}

beforeEach(async () => {
  office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  await office.at('2009-10-01T09:00:00+09:00');
  await submitUpdate(office, CONTACT, '2009-Q2/kiki', LATE);
});

describe('in the next round, a project reported late', { timeout: 60_000 }, () => {
  beforeEach(async () => {
    for (const day of ['2009-10-16', '2010-01-04']) await office.at(`${day}T09:00:00+09:00`);
  });

  it.each([
    ['1-1-1は40%になりました', { status: 'at_risk', percent: 40, due: '2010-03' }],
    ['1-1-1の進捗は40%', { status: 'at_risk', percent: 40, due: '2010-03' }],
    ['1-1-1は4割できました', { status: 'at_risk', percent: 40, due: '2010-03' }],
    ['1-1-1は今年6月完了予定です', { status: 'at_risk', percent: null, due: '2010-06' }],
    ['1-1-1 40%', { status: 'at_risk', percent: 40, due: '2010-03' }],
    ['1-1-1 is 40% done', { status: 'at_risk', percent: 40, due: '2010-03' }],
    ['1-1-1は40%で順調です', { status: 'on_track', percent: 40, due: '2010-03' }],
    ['1-1-1は遅れを取り戻し、順調です', { status: 'on_track', percent: null, due: '2010-03' }],
    ['1-1-1は完了しました', { status: 'completed', percent: null, due: '2010-03' }],
  ])('stays so unless it is said to be otherwise: %s', async (text, expected) => {
    expect(await recorded(text)).toMatchObject({ ...expected, comment: '', round: '2009-Q3' });
  });
});

describe('what is still to be found out', { timeout: 60_000 }, () => {
  it.each(['1-1-2は順調です。1-1-3はまだ確認中なので後で回答します', '1-1-2は順調、1-1-3は確認中'])(
    'holds up nothing else: %s',
    async text => {
      await recorded(text);
      expect(lastUpdate(office.state(), '1-1-2')).toMatchObject({ status: 'on_track', comment: '' });
      expect(lastUpdate(office.state(), '1-1-3')).toBeUndefined();
    },
  );

  it('is asked about where it is all that is told', async () => {
    expect((await office.ask(CONTACT, '1-1-3は確認中です')).intent).not.toBe('update');
  });
});

describe('in the same round, an update gone on from', { timeout: 60_000 }, () => {
  it.each([
    ['やっぱり1-1-1は35%でした', { status: 'at_risk', percent: 35, comment: '部品の納入待ち' }],
    ['1-1-1は今年12月完了予定です', { status: 'at_risk', percent: 30, due: '2009-12', comment: '部品の納入待ち' }],
    ['1-1-1はやや遅れています、入札不調のため', { status: 'at_risk', percent: 30, comment: '入札不調のため' }],
    ['1-1-1は順調です', { status: 'on_track', percent: null, comment: '' }],
  ])('keeps what it said while its state is the same: %s', async (text, expected) => {
    expect(await recorded(text)).toMatchObject(expected);
  });
});
