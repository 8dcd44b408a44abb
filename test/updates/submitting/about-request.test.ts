import { beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../../src/reply.ts';
import { member, type Office, openOffice, realDirectory, submitUpdate } from '../../helpers/cycle.ts';

const KIKI = member('slack:UKIKI1SAMPLE');
const STAFF = member('slack:U0NOBODY');
const DUE = '平成22年1月12日';

let office: Office;
let thread: string;
beforeAll(async () => {
  office = await openOffice('2009-12-20T10:00:00+09:00', await realDirectory());
  await office.at('2010-01-04T09:00:00+09:00');
  thread = office.state().deliveries['2009-Q3/kiki/prompt/1']?.message ?? '';
}, 60_000);
const said = async (text: string, where?: string) => plainText((await office.ask(KIKI, text, where)).reply);

describe('what is said about a request', { timeout: 60_000 }, () => {
  it.each(['期限はいつですか', 'いつまでに回答すればいいですか？'])(
    '「%s」 is told the last day, wherever it is said',
    async text => {
      for (const where of [thread, undefined]) expect(await said(text, where)).toContain(DUE);
    },
  );
  it.each([
    ['回答したのに督促が来た', /まだご回答をいただいていない事業（1-1-1、.*督促/],
    ['回答期限を延ばしてほしい', /期限のご相談は取りまとめ担当/],
    ['来月回答します', /期限は平成22年1月12日/],
    ['MIDORIの回答を取り消したい', /まだ何も記録していません/],
  ])('「%s」 is told why, until when, or whom to ask, wherever it is said', async (text, expected) => {
    expect(await said(text)).toMatch(expected);
  });
  it('is told how to answer', async () => {
    expect(await said('何を書けばいいですか')).toMatch(/「MIDORIは順調、80%」.*回答する/s);
  });
  it.each(['異動になりました。後任は佐藤さんです', '担当が変わりました', 'うちの課の事業ではありません'])(
    '「%s」 is shown how to hand over, and who keeps the directory',
    async text => {
      expect(await said(text, thread)).toMatch(/引き継げます.*取りまとめ担当（例示 五郎.*他の課へ引き継ぐ/s);
    },
  );
  it.each([
    '承知しました',
    'ありがとうございます',
    'すみません、明日出します',
    '昨日は休みでした',
    '今日は休みなので来週でもいいですか',
    'OK',
  ])('「%s」 beneath it gets the last day in a line, and no complaint', async text => {
    const reply = await said(text, thread);
    expect(reply).toContain(DUE);
    expect(reply).not.toMatch(/読み取れません|計画には載っていません/);
  });
  it.each([
    '添付のとおりです',
    '写真を送ります',
    '先ほどメールで送りました',
    '電話で回答済みです',
    'see the attached file',
  ])('「%s」 is told that it is not recorded here, and where it is', async text => {
    for (const where of [thread, undefined])
      expect(await said(text, where)).toMatch(/記録されません.*回答する|not recorded here/s);
  });
  it.each(['10/7までに回答します', '来週回答します', '担当者が不在のため来週回答します'])(
    '「%s」 is acknowledged with the last day, wherever it is said',
    async text => {
      for (const where of [thread, undefined]) expect(await said(text, where)).toContain(DUE);
    },
  );
  it.each(['間違えました', '回答を取り消したい', '先ほどの回答は間違いでした', '回答を直したいです'])(
    '「%s」 is shown what was answered, with the button to correct it',
    async text => {
      await submitUpdate(office, KIKI, '2009-Q3/kiki', { '1-1-2.status': 'on_track' });
      expect(await said(text)).toMatch(/何度でも直せます.*1-1-2 [^\n]*順調.*回答を直す/s);
    },
  );
  it('still asks again where a state is not clear', async () => {
    expect(await said('まあまあです', thread)).toContain('確実には読み取れませんでした');
  });
  it('is nothing of those who are not asked', async () => {
    expect(plainText((await office.ask(STAFF, '期限はいつですか')).reply)).not.toContain(DUE);
  });
});
