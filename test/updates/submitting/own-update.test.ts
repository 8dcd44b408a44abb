/** An update given in this very round is not called the last time's: it is shown with the time it was given. */
import { expect, it } from 'vitest';
import { plainText } from '../../../src/reply.ts';
import { member, type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';
import { formOf } from '../../helpers/outcomes.ts';

const KIKI = member('slack:UKIKI1SAMPLE');

/** What stands under each project's name in the form. */
async function remarks(office: Office, round: string): Promise<Record<string, string | undefined>> {
  const { fields } = formOf(await office.press(KIKI, 'update.correct', `${round}/kiki/0`));
  return Object.fromEntries(
    fields.filter(({ kind }) => kind === 'heading').map(({ id, hint }) => [id.slice(0, 5), hint]),
  );
}

async function report(office: Office, round: string, values: Record<string, string>): Promise<void> {
  const { context } = formOf(await office.press(KIKI, 'update.correct', `${round}/kiki/0`));
  await office.send(KIKI, 'update', context, values);
}

const inSecondRound = async (): Promise<Office> => {
  const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  await office.at('2009-10-01T09:00:00+09:00');
  await report(office, '2009-Q2', { '1-1-1.status': 'on_track', '1-1-2.status': 'on_track' });
  await office.at('2010-01-04T09:00:00+09:00');
  office.sleepUntil('2010-01-04T09:30:00+09:00');
  await report(office, '2009-Q3', { '1-1-1.status': 'delayed', '1-1-1.percent': '40' });
  return office;
};

it('in the form, with its date on a later day', { timeout: 60_000 }, async () => {
  const office = await inSecondRound();
  expect(await remarks(office, '2009-Q3')).toMatchObject({
    '1-1-1': '今回の回答（09:30）：遅れている 40%',
    '1-1-2': '前回：順調',
    '1-1-3': undefined,
  });
  office.sleepUntil('2010-01-05T10:00:00+09:00');
  expect((await remarks(office, '2009-Q3'))['1-1-1']).toContain('平成22年1月4日 09:30）：遅れている');
});

it('beside a sentence that changes it', { timeout: 60_000 }, async () => {
  const office = await inSecondRound();
  const changed = plainText((await office.ask(KIKI, '1-1-1は完了しました')).reply);
  expect(changed).toMatch(/変更前 \| 今回/);
  expect(changed).toContain('| 今回の回答（09:30）：遅れている 40% | 完了');
  expect(plainText((await office.ask(KIKI, '1-1-2は完了しました')).reply)).toMatch(
    /前回 \| 今回[\s\S]*\| 順調 \| 完了/,
  );
});
