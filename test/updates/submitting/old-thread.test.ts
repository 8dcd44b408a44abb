/** A reply in the thread of an earlier round's request, while the next round runs. */
import { expect, it } from 'vitest';
import { plainText } from '../../../src/reply.ts';
import { member, openOffice, realDirectory } from '../../helpers/cycle.ts';
import { answerOf, choicesOf } from '../../helpers/outcomes.ts';

const CONTACT = member('slack:UKIKI1SAMPLE');
const [OLD, NEW] = ['2009-Q2', '2009-Q3'];

async function openNext() {
  const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  for (const day of ['2009-10-01', '2009-10-16', '2010-01-04']) await office.at(`${day}T09:00:00+09:00`);
  const thread = office.state().deliveries[`${OLD}/kiki/prompt/1`]?.message ?? '';
  return { office, thread };
}

it('is taken late for the round it answers, which the reading names', { timeout: 60_000 }, async () => {
  const { office, thread } = await openNext();
  const { reply } = await office.ask(CONTACT, '遅くなりましたが、1-1-1は順調、1-1-2は遅れています', thread);
  expect(plainText(reply)).toContain('平成21年度第2四半期の照会へのご回答です');
  const take = choicesOf(reply).find(({ id }) => id === 'update.take')?.value ?? '';
  const taken = plainText(answerOf(await office.press(CONTACT, 'update.take', take)).reply);
  expect(taken).toContain('期限後の回答として記録しました');
  for (const [project, status] of Object.entries({ '1-1-1': 'on_track', '1-1-2': 'delayed' }))
    expect(office.state().updates[project]).toMatchObject([{ round: OLD, status, late: true }]);
  expect(office.state().rounds[NEW]?.updated).toEqual({});
});

it('that is no clear report is not asked about: nothing is awaited there', { timeout: 60_000 }, async () => {
  const { office, thread } = await openNext();
  const { intent } = await office.ask(CONTACT, '写真を送ります', thread);
  expect(intent).not.toBe('clarify');
});
