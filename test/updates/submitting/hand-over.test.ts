/** 「他の課へ引き継ぐ」: to whom, what both divisions read afterwards, and who may report once the round is closed. */
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/adapter.ts';
import { plainText } from '../../../src/reply.ts';
import { member, type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';
import { answerOf, choicesOf, formOf } from '../../helpers/outcomes.ts';

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

async function report(office: Office, owner: string, code: string): Promise<void> {
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

  it('leaves a card that says where the projects went, and no thanks for updates never given', async () => {
    const office = await startRound();
    expect(plainText(answerOf(await handOver(office, 'kiki', 'zeimu')).reply)).toContain('5件を税務課に引き継ぎました');
    const card = cardOf(office, `${ROUND}/kiki/prompt/1`);
    expect(card).toContain('5件は税務課に引き継ぎ済みです');
    expect(card).not.toContain('ご回答をいただきました');
  });

  it('thanks for what was reported, beside what was handed over', async () => {
    const office = await startRound();
    await report(office, 'kiki', '1-1-2');
    await handOver(office, 'kiki', 'zeimu');
    expect(cardOf(office, `${ROUND}/kiki/prompt/1`)).toMatch(
      /ご回答をいただきました。ありがとうございました。\n4件は税務課に引き継ぎ済みです/,
    );
  });

  it('leaves the taker’s own prompt its own, and names the giver on the new one alone', async () => {
    const office = await startRound();
    await handOver(office, 'kiki', 'koho');
    const own = office.state().rounds[ROUND]?.asked.koho?.prompts[0]?.projects ?? [];
    await report(office, 'koho', own[0] ?? '');
    expect(cardOf(office, `${ROUND}/koho/prompt/1`)).not.toContain('引き継がれた分');
    expect(cardOf(office, `${ROUND}/koho/prompt/2`)).toContain('危機対策課から引き継がれた分');
  });

  it('after the last day asks for an update all the same, and says that the day has passed', async () => {
    const office = await startRound();
    await office.at('2009-10-09T10:00:00+09:00');
    await handOver(office, 'kiki', 'koho');
    expect(cardOf(office, `${ROUND}/koho/prompt/2`)).toMatch(/期限の.*10月8日.*を過ぎましたが、今からでも/);
  });

  it('of a hand-over can still be reported late, by whom it ended with', async () => {
    const office = await startRound();
    await handOver(office, 'kiki', 'koho');
    await handOver(office, 'koho', 'zeimu');
    await office.at('2009-10-16T09:00:00+09:00');
    expect(office.state().rounds[ROUND]?.closedAt).not.toBeNull();
    const form = formOf(await office.press(personOf('zeimu'), 'update.open', `${ROUND}/zeimu`));
    await office.send(personOf('zeimu'), 'update', form.context, { '1-1-1.status': 'delayed' });
    expect(office.state().updates['1-1-1']).toMatchObject([{ owner: 'zeimu', late: true }]);
  });

  it('takes the projects that are left in its field, and leaves the others with the giver', async () => {
    const office = await startRound();
    const form = formOf(await office.press(personOf('kiki'), 'update.hand', `${ROUND}/kiki`));
    expect(form.fields.find(({ id }) => id === 'projects')).toMatchObject({
      value: '1-1-1、1-1-2、1-1-3、1-1-4、1-1-5',
    });
    expect(form.intro).toContain('1-1-3 津波情報ネットワークの構築');
    const send = (projects: string) =>
      office.send(personOf('kiki'), 'hand', form.context, { owner: 'zeimu', projects });
    expect(await send('  ')).toMatchObject({
      kind: 'invalid',
      errors: { projects: expect.stringContaining('番号を') },
    });
    expect(await send('1-1-2 4-1-1')).toMatchObject({
      kind: 'invalid',
      errors: { projects: expect.stringContaining('この課にお願いしていない事業です：4-1-1') },
    });
    expect(plainText(answerOf(await send('１－１－２、1-1-4')).reply)).toBe('2件を税務課に引き継ぎました。');
    const { asked } = office.state().rounds[ROUND] ?? {};
    expect(asked?.kiki?.projects).toEqual(['1-1-1', '1-1-3', '1-1-5']);
    expect(asked?.zeimu?.projects).toEqual(['1-1-2', '1-1-4']);
    expect(plainText(answerOf(await send('1-1-2、1-1-3')).reply)).toMatch(
      /1件を税務課に引き継ぎました。\n.*引き継いでいない事業：1-1-2/,
    );
  });
});

describe('a hand-over in words', PATIENCE, () => {
  const buttonsOf = (reply: Parameters<typeof choicesOf>[0]) =>
    choicesOf(reply).filter(({ id }) => id === 'update.hand-to');

  it.each([
    ['1-1-3を税務課に引き継ぎ', ['1-1-3']],
    ['1-1-2と津波情報ネットワークの構築を税務課へ引き継いでください', ['1-1-2', '1-1-3']],
    ['税務課に1-1-3を引き継ぎたいです', ['1-1-3']],
    ['hand 1-1-3 over to Taxation', ['1-1-3']],
    ['税務課に引き継ぎ', ['1-1-1', '1-1-2', '1-1-3', '1-1-4', '1-1-5']],
  ])('shows what would go where, and its button does it: %s', async (words, projects) => {
    const office = await startRound();
    const before = office.journal.head().seq;
    const { reply } = await office.ask(personOf('kiki'), words);
    expect(office.journal.head().seq).toBe(before);
    expect(plainText(reply)).toContain('税務課に引き継ぎます');
    const [button] = buttonsOf(reply);
    const stranger = await office.press(personOf('koho'), 'update.hand-to', button?.value ?? '');
    expect(plainText(answerOf(stranger).reply)).toContain('だけが行えます');
    await office.press(personOf('kiki'), 'update.hand-to', button?.value ?? '');
    expect(office.state().rounds[ROUND]?.asked.zeimu?.projects).toEqual(projects);
    const twice = await office.press(personOf('kiki'), 'update.hand-to', button?.value ?? '');
    expect(plainText(answerOf(twice).reply)).toContain('残っていません');
  });

  it('of a department offers its divisions to choose from', async () => {
    const office = await startRound();
    const { reply } = await office.ask(personOf('kiki'), '1-1-3を企画部に引き継ぎ');
    expect(plainText(reply)).toContain('どの課に引き継ぎますか');
    expect(buttonsOf(reply).map(({ label }) => label)).toContain('情報政策課');
  });

  it('is a coordinator’s to make for anybody, and nobody else’s', async () => {
    const office = await startRound();
    const words = '1-1-3を税務課に引き継ぎ';
    expect(buttonsOf((await office.ask(member('slack:UCOORD1SAMPLE'), words)).reply)).toHaveLength(1);
    const { reply } = await office.ask(personOf('koho'), words);
    expect(buttonsOf(reply)).toEqual([]);
    expect(plainText(reply)).toMatch(/危機対策課.*だけが行えます/);
  });

  it('is not taken for one where a report speaks of it, nor where nothing is awaited', async () => {
    const office = await startRound();
    for (const words of ['1-1-2は順調です。来年度に引き継ぎます', '1-1-2は来年度に引き継ぎます'])
      expect(buttonsOf((await office.ask(personOf('kiki'), words)).reply)).toEqual([]);
    await report(office, 'kiki', '1-1-2');
    const { reply } = await office.ask(personOf('kiki'), '1-1-2を税務課に引き継ぎ');
    expect(plainText(reply)).toContain('いま回答をお待ちしている事業ではありません');
  });
});
