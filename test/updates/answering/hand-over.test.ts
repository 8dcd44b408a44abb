/** 「他の課へ引き継ぐ」: to whom, what both divisions read afterwards, and who may answer once the round is closed. */
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/adapter.ts';
import { plainText } from '../../../src/reply.ts';
import { member, type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';
import { answerOf, formOf } from '../../helpers/outcomes.ts';

const PEOPLE: Record<string, string> = { kiki: 'UKIKI1SAMPLE', koho: 'UKOHO1SAMPLE', zeimu: 'UZEIMU1SAMPLE' };
const personOf = (owner: string) => member(`slack:${PEOPLE[owner]}`);
const ROUND = '2009-Q2';
const PATIENCE = { timeout: 60_000 };

/** A round in which 危機対策課 and 広報課 alone are asked; nobody of 市町村課 has an address. */
async function startRound(): Promise<Office> {
  const directory = await realDirectory(document => {
    document.assignments = document.assignments.filter(({ owner }) => owner === 'kiki' || owner === 'koho');
    for (const owner of document.owners) {
      if (owner.id !== 'shichoson') continue;
      owner.contacts = owner.contacts.map(contact => ({ ...contact, slack: null }));
      owner.slackChannel = null;
    }
  });
  const office = await openOffice('2009-09-28T10:00:00+09:00', directory);
  await office.at('2009-10-01T09:00:00+09:00');
  await office.at('2009-10-02T10:00:00+09:00');
  return office;
}

async function handOver(office: Office, from: string, to: string): Promise<Outcome> {
  const form = formOf(await office.press(personOf(from), 'update.hand', `${ROUND}/${from}`));
  return office.send(personOf(from), 'hand', form.context, { owner: to });
}

async function answer(office: Office, owner: string, code: string): Promise<void> {
  const form = formOf(await office.press(personOf(owner), 'update.open', `${ROUND}/${owner}`));
  await office.send(personOf(owner), 'update', form.context, { [`${code}.status`]: 'on_track' });
}

/** The newest look of the card that a prompt was sent as. */
function cardOf({ slack }: Office, key: string): string {
  const place = slack.posted.findIndex(one => one.key.includes(key));
  const { to, reply } = slack.posted[place] ?? { to: '', reply: undefined };
  const edited = slack.edited.findLast(({ message }) => message === `${to}/${place + 1}.1`);
  const shown = edited?.reply ?? reply;
  return shown ? plainText(shown) : '';
}

describe('a hand-over', PATIENCE, () => {
  it('to a division without an address is refused, with what to do instead', async () => {
    const office = await startRound();
    const before = office.journal.head().seq;
    expect(await handOver(office, 'kiki', 'shichoson')).toMatchObject({
      kind: 'invalid',
      errors: { owner: expect.stringContaining('宛先が登録されていない') },
    });
    expect(office.journal.head().seq).toBe(before);
  });

  it('leaves a card that says where the projects went, and no thanks for answers never given', async () => {
    const office = await startRound();
    expect(plainText(answerOf(await handOver(office, 'kiki', 'zeimu')).reply)).toContain('5件を税務課に引き継ぎました');
    const card = cardOf(office, `${ROUND}/kiki/prompt/1`);
    expect(card).toContain('5件は税務課に引き継ぎ済みです');
    expect(card).not.toContain('ご回答をいただきました');
  });

  it('thanks for what was answered, beside what was handed over', async () => {
    const office = await startRound();
    await answer(office, 'kiki', '1-1-2');
    await handOver(office, 'kiki', 'zeimu');
    expect(cardOf(office, `${ROUND}/kiki/prompt/1`)).toMatch(
      /ご回答をいただきました。ありがとうございました。\n4件は税務課に引き継ぎ済みです/,
    );
  });

  it('leaves the taker’s own prompt its own, and names the giver on the new one alone', async () => {
    const office = await startRound();
    await handOver(office, 'kiki', 'koho');
    const own = office.state().rounds[ROUND]?.asked.koho?.prompts[0]?.projects ?? [];
    await answer(office, 'koho', own[0] ?? '');
    expect(cardOf(office, `${ROUND}/koho/prompt/1`)).not.toContain('引き継がれた分');
    expect(cardOf(office, `${ROUND}/koho/prompt/2`)).toContain('危機対策課から引き継がれた分');
  });

  it('after the last day asks for an answer all the same, and says that the day has passed', async () => {
    const office = await startRound();
    await office.at('2009-10-09T10:00:00+09:00');
    await handOver(office, 'kiki', 'koho');
    expect(cardOf(office, `${ROUND}/koho/prompt/2`)).toMatch(/期限（.*10月8日.*）を過ぎましたが、今からでも/);
  });

  it('of a hand-over can still be answered late, by whom it ended with', async () => {
    const office = await startRound();
    await handOver(office, 'kiki', 'koho');
    await handOver(office, 'koho', 'zeimu');
    await office.at('2009-10-16T09:00:00+09:00');
    expect(office.state().rounds[ROUND]?.closedAt).not.toBeNull();
    const form = formOf(await office.press(personOf('zeimu'), 'update.open', `${ROUND}/zeimu`));
    await office.send(personOf('zeimu'), 'update', form.context, { '1-1-1.status': 'delayed' });
    expect(office.state().updates['1-1-1']).toMatchObject([{ owner: 'zeimu', late: true }]);
  });
});
