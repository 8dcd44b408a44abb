/** 「前回と同じ」 where some projects never had an update: the card says which it does not cover. */
import { expect, it } from 'vitest';
import { plainText } from '../../../src/reply.ts';
import { member, type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';
import { answerOf } from '../../helpers/outcomes.ts';

const KIKI = member('slack:UKIKI1SAMPLE');
const CARD = '2009-Q2/kiki';
const ENOUGH = '押すだけで完了';
const PATIENCE = { timeout: 60_000 };

/** A round in which 危機対策課 was asked before about these projects alone. */
async function startRound(...reported: string[]): Promise<Office> {
  const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  const data = { status: 'on_track', percent: 40, due: '2010-03', comment: '', round: null, owner: 'kiki' } as const;
  const given = { kind: 'update.given', by: 'system', from: null } as const;
  await office.journal.append(
    reported.map(project => ({ ...given, data: { ...data, project, via: 'form', same: false, deputy: false } })),
  );
  await office.at('2009-10-01T09:00:00+09:00');
  return office;
}

function promptOf(office: Office): string {
  const prompt = office.posted().find(({ key }) => key.startsWith(`${CARD}/prompt`));
  return prompt ? plainText(prompt.reply) : '';
}

it(
  'a card with projects that have no last update names them and does not promise that one press is enough',
  PATIENCE,
  async () => {
    const office = await startRound('1-1-1', '1-1-2', '1-1-4');
    expect(promptOf(office)).toContain('1-1-3、1-1-5は前回のご回答がないため「前回と同じ」には含まれません');
    expect(promptOf(office)).not.toContain(ENOUGH);
    const after = plainText(answerOf(await office.press(KIKI, 'update.same', CARD)).reply);
    expect(after).toContain('残り2件です');
    expect(after).not.toContain('前回と同じ');
  },
);

it('a card whose projects all have a last update promises it', PATIENCE, async () => {
  const office = await startRound('1-1-1', '1-1-2', '1-1-3', '1-1-4', '1-1-5');
  expect(promptOf(office)).toContain(ENOUGH);
  expect(promptOf(office)).not.toContain('含まれません');
});
