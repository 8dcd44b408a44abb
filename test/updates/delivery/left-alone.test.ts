/** The digest says which projects are not asked about any more, and why: nobody thinks that they were forgotten. */
import { expect, it } from 'vitest';
import { plainText } from '../../../src/reply.ts';
import { member, openOffice, realDirectory } from '../../helpers/cycle.ts';
import { formOf } from '../../helpers/outcomes.ts';

const KIKI = member('slack:UKIKI1SAMPLE');
const COORDINATOR = member('slack:UCOORD1SAMPLE');

it('projects that are completed, cancelled or paused stand in the digest, and are asked about again once corrected', {
  timeout: 60_000,
}, async () => {
  const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  await office.at('2009-10-01T09:00:00+09:00');
  const report = async (values: Record<string, string>) => {
    const { context } = formOf(await office.press(KIKI, 'update.correct', '2009-Q2/kiki/0'));
    await office.send(KIKI, 'update', context, values);
  };
  const digest = () => plainText(office.posted().findLast(({ key }) => key.includes('/digest/'))?.reply as never);
  await report({
    '1-1-1.status': 'completed',
    '1-1-1.percent': '30',
    '1-1-2.status': 'cancelled',
    '1-1-3.status': 'delayed',
  });
  await office.press(COORDINATOR, 'cycle.pause', '1-1-4');
  await office.press(COORDINATOR, 'cycle.close', '2009-Q2');
  expect(digest()).toContain('次回から照会しない事業（3件）');
  expect(digest()).toMatch(/1-1-1 [^\n]* \| 完了 30% \| 平成21年10月1日（木）に完了の回答があったため/);
  expect(digest()).toMatch(/1-1-2 [^\n]*中止の回答/);
  expect(digest()).toMatch(/1-1-4 [^\n]*休止中のため/);
  expect(digest()).not.toMatch(/1-1-3 [^\n]*(?:があった|休止中の)ため/);
  expect(digest()).toContain('「回答を直す」');

  await report({ '1-1-1.status': 'on_track', '1-1-1.percent': '30' });
  await office.at('2010-01-04T09:00:00+09:00');
  expect(office.state().rounds['2009-Q3']?.asked.kiki?.projects).toEqual(['1-1-1', '1-1-3', '1-1-5']);
});

it('a digest of a round in which all goes on says nothing of the kind', { timeout: 60_000 }, async () => {
  const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  await office.at('2009-10-01T09:00:00+09:00');
  await office.press(COORDINATOR, 'cycle.close', '2009-Q2');
  const digest = office.posted().find(({ key }) => key.includes('/digest/'))?.reply;
  expect(plainText(digest as never)).not.toContain('照会しない事業');
});
