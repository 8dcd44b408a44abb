/** 「再開」: what was paused or exempted by mistake comes back into the round it was taken out of. */
import { beforeEach, describe, expect, it } from 'vitest';
import { plainText } from '../../../src/reply.ts';
import { progressTable } from '../../../src/updates/table/rows.ts';
import { member, type Office, openOffice, realDirectory, submitUpdate, viewOf } from '../../helpers/cycle.ts';
import { answerOf, choicesOf } from '../../helpers/outcomes.ts';

const COORDINATOR = member('slack:UCOORD1SAMPLE');
const GYOSEI = member('slack:UGYOSEIKANRI1SAMPLE');
const ROUND = '2009-Q2';

let office: Office;
beforeEach(async () => {
  office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  await office.at('2009-10-01T09:00:00+09:00');
  office.sleepUntil('2009-10-01T11:00:00+09:00');
});

/** Types a coordinator's command and presses what it offers. @returns question and result */
async function command(text: string): Promise<[string, string]> {
  const { reply } = await office.ask(COORDINATOR, text);
  const [yes] = choicesOf(reply);
  if (!yes) return [plainText(reply), ''];
  return [plainText(reply), plainText(answerOf(await office.press(COORDINATOR, yes.id, yes.value)).reply)];
}

const toGyosei = () =>
  office
    .posted()
    .filter(({ key }) => key.includes('/gyosei-kanri/'))
    .map(({ key }) => key.split('/').slice(2).join('/'));
const asked = () => office.state().rounds[ROUND]?.asked['gyosei-kanri']?.projects;
const standing = async (code: string, round = ROUND) =>
  progressTable(await viewOf(office), office.state().rounds[round]).rows.find(({ entry }) => entry.code === code)
    ?.standing;

describe.each([
  ['休止 4-4-2', '再開 4-4-2'],
  ['免除 4-4-2', '再開 4-4-2'],
  ['免除 4-4-2', '免除 4-4-2を戻して'],
  ['免除 4-4-2', '免除の取り消し 4-4-2'],
  ['pause 4-4-2', 'resume 4-4-2'],
])('after 「%s」', { timeout: 60_000 }, (out, back) => {
  it(`「${back}」 asks the division again, in its place and by a message that says why`, async () => {
    await command(out);
    expect(asked()).toEqual(['4-4-4']);
    const [question, done] = await command(back);
    if (/[ぁ-ん]/.test(back)) {
      expect(question).toContain('平成21年度第2四半期の照会に戻し');
      expect(done).toContain('照会に戻しました');
      expect(office.posted().at(-1)?.reply.fallback).toContain('改めてご回答をお願いする分です');
    }
    expect(asked()).toEqual(['4-4-2', '4-4-4']);
    expect(toGyosei()).toEqual(['prompt/1', 'prompt/2']);
    expect(office.state().paused).toEqual({});
    await submitUpdate(office, GYOSEI, `${ROUND}/gyosei-kanri`, { '4-4-2.status': 'on_track' });
    expect(await standing('4-4-2')).toBe('answered');
    expect((await office.ask(COORDINATOR, back)).reply.fallback).toMatch(/されていません|neither/);
  });
});

it('after the superior’s day the division has its time before the superior hears of it', {
  timeout: 60_000,
}, async () => {
  await command('休止 4-4-2 4-4-4');
  await office.at('2009-10-13T09:00:00+09:00');
  await command('再開 4-4-2 4-4-4');
  expect(toGyosei()).toEqual(['prompt/1', 'prompt/2']);
  await office.at('2009-10-14T09:00:00+09:00');
  expect(toGyosei()).toEqual(['prompt/1', 'prompt/2']);
  await office.at('2009-10-15T09:00:00+09:00');
  expect(toGyosei()).toEqual(['prompt/1', 'prompt/2', 'escalation/1']);
});

it('an update that was exempted with its project counts again', { timeout: 60_000 }, async () => {
  await submitUpdate(office, GYOSEI, `${ROUND}/gyosei-kanri`, { '4-4-2.status': 'on_track' });
  await command('免除 4-4-2');
  await command('再開 4-4-2');
  expect([asked(), toGyosei()]).toEqual([['4-4-2', '4-4-4'], ['prompt/1']]);
});

it('what was paused when a round opened, or in it till its end, stays 休止中 in its table', {
  timeout: 60_000,
}, async () => {
  await command('休止 4-4-2');
  for (const day of ['2009-10-16', '2010-01-04', '2010-01-20']) await office.at(`${day}T09:00:00+09:00`);
  const [question] = await command('再開 4-4-2');
  expect(question).toContain('次の照会から対象とします');
  await office.at('2010-04-01T09:00:00+09:00');
  for (const round of ['2009-Q2', '2009-Q3']) expect(await standing('4-4-2', round)).toBe('paused');
  expect(await standing('4-4-2', '2009-Q4')).toBe('missing');
});
