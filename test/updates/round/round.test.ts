import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/adapter.ts';
import { plainText } from '../../../src/reply.ts';
import { lastUpdate } from '../../../src/updates/round/updates.ts';
import { member, type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';
import { answerOf, choicesOf, formOf } from '../../helpers/outcomes.ts';

const KIKI = member('slack:UKIKI1SAMPLE');
const KIKI_DEPUTY = member('slack:UKIKI2SAMPLE');
const ENVIRONMENT = member('slack:UKANKYOSEISAKU1SAMPLE');
const COORDINATOR = member('slack:UCOORD1SAMPLE');
const STAFF = member('slack:U0NOBODY');

const start = async (): Promise<Office> => openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
const keysOf = (office: Office, owner: string) =>
  office
    .posted()
    .map(({ key }) => key)
    .filter(key => key.includes(`/${owner}/`));
const saidTo = (office: Office, key: string) =>
  plainText(office.posted().find(one => one.key === key)?.reply ?? { lang: 'ja', fallback: '', elements: [] });

function buttonOf(answer: Answer, id: string): string {
  const found = choicesOf(answer.reply).find(action => action.id === id);
  if (!found) throw new TypeError(`no button ${id} in ${plainText(answer.reply)}`);
  return found.value;
}

describe('a round', () => {
  it('goes from prompt to digest: updates by form, by sentence and by button, a reminder, the superior, a late update', {
    timeout: 120_000,
  }, async () => {
    const office = await start();
    await office.at('2009-10-01T08:59:59+09:00');
    expect(office.posted()).toEqual([]);
    await office.at('2009-10-01T09:00:10+09:00');
    expect(office.posted()).toHaveLength(38);
    expect(keysOf(office, 'kiki')).toEqual(['2009-Q2/kiki/prompt/1']);
    const prompt = saidTo(office, '2009-Q2/kiki/prompt/1');
    expect(prompt).toContain('期限は平成21年10月8日（木）です');
    for (const code of ['1-1-1', '1-1-2', '1-1-3', '1-1-4', '1-1-5']) expect(prompt).toContain(code);

    const form = formOf(await office.press(KIKI, 'update.open', '2009-Q2/kiki'));
    const wrong = await office.send(KIKI, 'update', form.context, {
      '1-1-1.status': 'on_track',
      '1-1-1.percent': '120',
      '1-1-1.due': 'そのうち',
    });
    expect(wrong).toMatchObject({
      kind: 'invalid',
      errors: { '1-1-1.percent': expect.stringContaining('0から100'), '1-1-1.due': expect.stringContaining('年月') },
    });
    await office.send(KIKI, 'update', form.context, {
      '1-1-1.status': 'on_track',
      '1-1-1.percent': '８０',
      '1-1-1.due': '平成22年3月',
      '1-1-1.comment': '試験を終えた',
    });
    expect(lastUpdate(office.state(), '1-1-1')).toMatchObject({
      status: 'on_track',
      percent: 80,
      due: '2010-03',
      comment: '試験を終えた',
      via: 'form',
      deputy: false,
      late: false,
      by: KIKI.id,
    });

    const thread = office.state().deliveries['2009-Q2/kiki/prompt/1']?.message ?? '';
    const read = await office.ask(KIKI_DEPUTY, '震度情報ネットワークは順調です', thread);
    expect(lastUpdate(office.state(), '1-1-2')).toBeUndefined();
    await office.press(KIKI_DEPUTY, 'update.take', buttonOf(read, 'update.take'));
    expect(lastUpdate(office.state(), '1-1-2')).toMatchObject({ status: 'on_track', via: 'sentence', deputy: true });

    await office.at('2009-10-06T09:00:00+09:00');
    expect(keysOf(office, 'kiki')).toEqual(['2009-Q2/kiki/prompt/1', '2009-Q2/kiki/reminder/1']);
    expect(saidTo(office, '2009-Q2/kiki/reminder/1')).toContain('残り3件');
    await office.at('2009-10-08T09:00:00+09:00');
    await office.at('2009-10-13T09:00:00+09:00');
    expect(keysOf(office, 'kiki').slice(2)).toEqual(['2009-Q2/kiki/reminder/2', '2009-Q2/kiki/escalation/1']);
    const escalation = office.posted().find(({ key }) => key === '2009-Q2/kiki/escalation/1');
    expect(escalation?.to).toBe('slack:UKIKIHEADSAMPLE');

    const late = formOf(await office.press(KIKI, 'update.open', '2009-Q2/kiki'));
    await office.send(KIKI, 'update', late.context, {
      '1-1-3.status': 'delayed',
      '1-1-4.status': 'at_risk',
      '1-1-5.status': 'completed',
    });
    expect(lastUpdate(office.state(), '1-1-3')).toMatchObject({ status: 'delayed', late: true });

    await office.at('2009-10-16T09:00:00+09:00');
    expect(office.state().rounds['2009-Q2']?.closedAt).not.toBeNull();
    const digest = office.posted().find(({ key }) => key === '2009-Q2/-/digest/1');
    expect(digest?.to).toBe('slack:CCOORDSAMPLE');
    expect(plainText(digest?.reply ?? { lang: 'ja', fallback: '', elements: [] })).toContain(
      '照会96件のうち回答5件（うち期限後3件）、未回答91件（37課）。遅れている・やや遅れている事業は2件です。',
    );

    // The next quarter: what is complete is not asked again, and one press reports the rest.
    await office.at('2010-01-04T09:00:00+09:00');
    const next = saidTo(office, '2009-Q3/kiki/prompt/1');
    expect(next).toContain('順調 80%');
    expect(next).not.toContain('1-1-5');
    await office.press(KIKI, 'update.same', '2009-Q3/kiki');
    expect(lastUpdate(office.state(), '1-1-1')).toMatchObject({
      round: '2009-Q3',
      status: 'on_track',
      percent: 80,
      same: true,
      via: 'button',
    });
    await office.at('2010-01-07T09:00:00+09:00');
    expect(keysOf(office, 'kiki').filter(key => key.startsWith('2009-Q3'))).toEqual(['2009-Q3/kiki/prompt/1']);
    expect(plainText((await office.ask(STAFF, '遅れている事業は？')).reply)).toContain('2件');
    expect((await office.ask(STAFF, '去年の12月時点では？')).entries).toEqual([
      '1-1-1',
      '1-1-2',
      '1-1-3',
      '1-1-4',
      '1-1-5',
    ]);
  });

  it('takes a form sent twice, by two clicks or by the platform, as one update, and a changed one as another', {
    timeout: 60_000,
  }, async () => {
    const office = await start();
    await office.at('2009-10-01T09:00:00+09:00');
    const { context } = formOf(await office.press(KIKI, 'update.open', '2009-Q2/kiki'));
    const values = { '1-1-1.status': 'on_track' };
    await Promise.all([office.send(KIKI, 'update', context, values), office.send(KIKI, 'update', context, values)]);
    await office.send(KIKI, 'update', context, values);
    expect(office.state().updates['1-1-1']).toHaveLength(1);
    await office.send(KIKI, 'update', context, { '1-1-1.status': 'delayed' });
    expect(office.state().updates['1-1-1']?.map(({ status }) => status)).toEqual(['on_track', 'delayed']);
  });

  it('stores nothing it is not sure of: an unclear sentence gets a question, a question gets an answer', {
    timeout: 60_000,
  }, async () => {
    const office = await start();
    await office.at('2009-10-01T09:00:00+09:00');
    const thread = office.state().deliveries['2009-Q2/kiki/prompt/1']?.message ?? '';
    const before = office.journal.head().seq;
    expect((await office.ask(KIKI, 'いろいろ頑張っています', thread)).intent).toBe('clarify');
    expect((await office.ask(KIKI, '防災の事業は？', thread)).intent).toBe('find');
    expect(office.journal.head().seq).toBe(before);
  });

  it('keeps quiet through the next day for one who asks it to, then reminds', { timeout: 60_000 }, async () => {
    const office = await start();
    await office.at('2009-10-01T09:00:00+09:00');
    await office.at('2009-10-05T16:00:00+09:00');
    const said = answerOf(await office.press(ENVIRONMENT, 'update.snooze', '2009-Q2/kankyo-seisaku'));
    expect(plainText(said.reply)).toContain('平成21年10月6日（火）まで督促を控えます');
    await office.at('2009-10-06T09:00:00+09:00');
    expect(keysOf(office, 'kankyo-seisaku')).toEqual(['2009-Q2/kankyo-seisaku/prompt/1']);
    await office.at('2009-10-07T09:00:00+09:00');
    expect(keysOf(office, 'kankyo-seisaku')).toEqual([
      '2009-Q2/kankyo-seisaku/prompt/1',
      '2009-Q2/kankyo-seisaku/reminder/1',
    ]);
  });

  it('asks another division when one hands over, for what it had not reported', { timeout: 60_000 }, async () => {
    const office = await start();
    await office.at('2009-10-01T09:00:00+09:00');
    const own = formOf(await office.press(KIKI, 'update.open', '2009-Q2/kiki'));
    await office.send(KIKI, 'update', own.context, { '1-1-1.status': 'on_track' });
    const hand = formOf(await office.press(KIKI, 'update.hand', '2009-Q2/kiki'));
    await office.at('2009-10-02T09:30:00+09:00');
    await office.send(KIKI, 'hand', hand.context, { owner: 'kankyo-seisaku' });
    expect(keysOf(office, 'kankyo-seisaku')).toEqual([
      '2009-Q2/kankyo-seisaku/prompt/1',
      '2009-Q2/kankyo-seisaku/prompt/2',
    ]);
    expect(saidTo(office, '2009-Q2/kankyo-seisaku/prompt/2')).toContain('危機対策課から引き継がれた分です');
    for (const day of ['06', '08', '13']) await office.at(`2009-10-${day}T09:00:00+09:00`);
    expect(keysOf(office, 'kiki')).toEqual(['2009-Q2/kiki/prompt/1']);
    const form = formOf(await office.press(ENVIRONMENT, 'update.open', '2009-Q2/kankyo-seisaku'));
    expect(form.context).toContain('1-1-2');
    expect(form.context).not.toContain('1-1-1');
  });

  it('is late once after days of downtime, and says so', { timeout: 60_000 }, async () => {
    const office = await start();
    office.sleepUntil('2009-10-05T14:20:00+09:00');
    await office.at('2009-10-05T14:20:00+09:00');
    expect(keysOf(office, 'kiki')).toEqual(['2009-Q2/kiki/prompt/1']);
    expect(saidTo(office, '2009-Q2/kiki/prompt/1')).toContain('ご案内が予定より遅れました');
    await office.at('2009-10-06T09:00:00+09:00');
    expect(keysOf(office, 'kiki')).toEqual(['2009-Q2/kiki/prompt/1', '2009-Q2/kiki/reminder/1']);
  });

  it('comes on its days though the clock was once years ahead', { timeout: 60_000 }, async () => {
    const office = await openOffice('2009-09-15T09:00:00+09:00', await realDirectory());
    await office.at('2019-09-17T10:00:00+09:00');
    await office.at('2009-09-15T09:02:00+09:00');
    for (const day of ['2009-10-01', '2010-01-04']) await office.at(`${day}T09:00:00+09:00`);
    expect(office.state().roundOrder).toEqual([expect.stringMatching(/^2019/), '2009-Q2', '2009-Q3']);
  });

  it('moves its last day, and the reminders and the superior with it, when a coordinator extends it', {
    timeout: 60_000,
  }, async () => {
    const office = await start();
    await office.at('2009-10-01T09:00:00+09:00');
    const proposal = await office.ask(COORDINATOR, '締切延長 10月15日');
    expect(office.state().rounds['2009-Q2']?.dueAt).toBe('2009-10-08T14:59:59.999Z');
    await office.press(COORDINATOR, 'cycle.extend', buttonOf(proposal, 'cycle.extend'));
    expect(office.state().rounds['2009-Q2']?.dueAt).toBe('2009-10-15T14:59:59.999Z');
    for (const day of ['06', '07', '08', '09', '13', '14', '15', '16', '19'])
      await office.at(`2009-10-${day}T09:00:00+09:00`);
    expect(
      office
        .posted()
        .filter(({ key }) => key.includes('/kiki/'))
        .map(({ at, key }) => [at.slice(0, 10), key.split('/')[2]]),
    ).toEqual([
      ['2009-10-01', 'prompt'],
      ['2009-10-06', 'reminder'],
      ['2009-10-15', 'reminder'],
      ['2009-10-19', 'escalation'],
    ]);
  });

  it('gives a row of unclear fate to a coordinator, and adds up', { timeout: 60_000 }, async () => {
    const office = await start();
    office.slack.next(
      { kind: 'uncertain', reason: 'timeout' },
      { kind: 'failed', reason: 'ratelimited', retryAfterMs: 1_000 },
    );
    // Neither the room of 税務課 nor anybody of it.
    office.slack.refuse((_, key) => key.includes('/zeimu/'));
    await office.at('2009-10-01T09:00:00+09:00');
    const rows = () => Object.values(office.state().deliveries);
    const count = (result: string) => rows().filter(row => row.result === result).length;
    expect([count('sent'), count('failed'), count('uncertain')]).toEqual([35, 2, 1]);
    await office.at('2009-10-01T09:00:30+09:00');
    expect([count('sent'), count('failed'), count('uncertain')]).toEqual([36, 1, 1]);
    await office.at('2009-10-01T11:00:00+09:00');
    expect(office.posted()).toHaveLength(36);

    const ledger = await office.ask(COORDINATOR, '配信状況');
    expect(plainText(ledger.reply)).toContain('予定38件＝到達36＋不達1＋未確認1＋見送り0');
    await office.press(COORDINATOR, 'cycle.again', buttonOf(ledger, 'cycle.again'));
    await office.press(COORDINATOR, 'cycle.again', buttonOf(ledger, 'cycle.again'));
    office.slack.refuse();
    await office.press(COORDINATOR, 'cycle.resend', buttonOf(await office.ask(COORDINATOR, '再送'), 'cycle.resend'));
    expect([count('sent'), rows().length]).toEqual([38, 38]);
    expect(new Set(office.posted().map(({ key }) => key)).size).toBe(38);
    expect(office.posted()).toHaveLength(38);
  });

  it('sends nothing of a sample directory', { timeout: 60_000 }, async () => {
    const office = await openOffice(
      '2009-09-28T10:00:00+09:00',
      await realDirectory(document => {
        document.sample = true;
      }),
    );
    await office.at('2009-10-01T09:00:00+09:00');
    expect(office.posted()).toEqual([]);
    expect(
      new Set(Object.values(office.state().deliveries).map(({ result, reason }) => `${result} ${reason}`)),
    ).toEqual(new Set(['suppressed sample-directory']));
  });

  it('asks who owned a project on the last day of the period, even after 1 April', { timeout: 60_000 }, async () => {
    const directory = await realDirectory(document => {
      document.assignments = document.assignments.map(one =>
        one.project === '1-1-1' && one.role === 'main' ? { ...one, to: '2010-03-31' } : one,
      );
      document.assignments.push({ project: '1-1-1', owner: 'koho', role: 'main', from: '2010-04-01', to: null });
    });
    const office = await openOffice('2010-03-29T10:00:00+09:00', directory);
    await office.at('2010-04-01T09:00:00+09:00');
    expect(saidTo(office, '2009-Q4/kiki/prompt/1')).toContain('1-1-1');
    expect(saidTo(office, '2009-Q4/koho/prompt/1')).not.toContain('1-1-1');
    await office.at('2010-07-01T09:00:00+09:00');
    expect(saidTo(office, '2010-Q1/koho/prompt/1')).toContain('1-1-1');
  });

  it('turns to the deputy while somebody is away, by a sentence', { timeout: 60_000 }, async () => {
    const office = await start();
    await office.at('2009-09-30T10:00:00+09:00');
    const asked = await office.ask(KIKI, '来週金曜まで休み');
    expect(plainText(asked.reply)).toMatch(/平成21年10月9日.*見本 次郎/);
    await office.press(KIKI, 'update.away', buttonOf(asked, 'update.away'));
    expect(office.state().absences[KIKI.id]).toEqual([{ from: '2009-09-30', to: '2009-10-09' }]);
    await office.at('2009-10-01T09:00:00+09:00');
    expect(saidTo(office, '2009-Q2/kiki/prompt/1')).toContain('見本 次郎（サンプル）さん（代理）にもお願いします');
  });

  it('assigns, pauses and exempts in chat, with the question first and the change in the record', {
    timeout: 60_000,
  }, async () => {
    const office = await start();
    const unknown = await office.ask(COORDINATOR, '担当登録 1-1-1 宇宙開発課');
    expect(plainText(unknown.reply)).toContain('「宇宙開発課」という担当課は名簿にありません');
    const proposal = await office.ask(COORDINATOR, '担当登録 1-1-1 広報課');
    await office.press(COORDINATOR, 'cycle.assign', buttonOf(proposal, 'cycle.assign'));
    expect(office.updates.directory().ownersOf('1-1-1', '2009-10-01')[0]?.owner.id).toBe('koho');
    expect(office.updates.directory().ownersOf('1-1-1', '2009-09-27')[0]?.owner.id).toBe('kiki');
    expect((await office.ask(STAFF, '1-1-1の担当は？')).reply.title).toContain('広報課');
    expect(office.state().directory.changes.at(-1)).toMatchObject({
      kind: 'assigned',
      project: '1-1-1',
      by: COORDINATOR.id,
    });
    const pause = await office.ask(COORDINATOR, '休止 1-1-2');
    expect(office.state().paused).toEqual({});
    await office.press(COORDINATOR, 'cycle.pause', buttonOf(pause, 'cycle.pause'));
    expect(plainText((await office.ask(COORDINATOR, '休止 1-1-2')).reply)).toContain('すでに休止中');
    await office.at('2009-10-01T09:00:00+09:00');
    expect(office.state().rounds['2009-Q2']?.asked.kiki?.projects).toEqual(['1-1-3', '1-1-4', '1-1-5']);
    const resume = await office.ask(COORDINATOR, '再開 1-1-2');
    await office.press(COORDINATOR, 'cycle.resume', buttonOf(resume, 'cycle.resume'));
    expect(office.state().paused).toEqual({});
    const exemption = await office.ask(COORDINATOR, '免除 1-1-3 1-1-4 1-1-5');
    expect(plainText(exemption.reply)).toContain('「再開」で元に戻せます');
    expect(office.state().rounds['2009-Q2']?.exempted).toEqual({});
    await office.press(COORDINATOR, 'cycle.exempt', buttonOf(exemption, 'cycle.exempt'));
    await office.at('2009-10-06T09:00:00+09:00');
    expect(keysOf(office, 'kiki')).toEqual(['2009-Q2/kiki/prompt/1']);
  });
});
