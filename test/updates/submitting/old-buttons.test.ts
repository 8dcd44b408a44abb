/** Buttons and forms that were shown before something else happened: none says it did what it did not do, or changes a closed round. */
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/adapter.ts';
import { type Form, plainText } from '../../../src/reply.ts';
import { updatesText } from '../../../src/text/updates.ts';
import type { RoundState } from '../../../src/updates/state.ts';
import { member, type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';

const KIKI = member('slack:UKIKI1SAMPLE');
const KIKI_DEPUTY = member('slack:UKIKI2SAMPLE');
const COORDINATOR = member('slack:UCOORD1SAMPLE');
const ROUND = '2009-Q2';
const CARD = `${ROUND}/kiki`;
const PATIENCE = { timeout: 120_000 };
/** What is rightly said again to a press that comes twice: it holds, or was taken before. */
const STANDS: Record<string, string> = {
  take: updatesText.ja.given.unchanged,
  updates: updatesText.ja.given.unchanged,
  snooze: '控えます',
};
/** What is said when something was done. */
const DONE = /(?:引き継ぎ|延ばし|締め切り|外し|始め|送り|受け付け)ました|控えます/;

const said = (outcome: Outcome): string => (outcome.kind === 'reply' ? plainText(outcome.answer.reply) : '');
const roundOf = ({ state }: Office): RoundState => state().rounds[ROUND]!;
const timesOf = ({ dueAt, remindAt, escalateAt, closeAt, closedAt }: RoundState) =>
  structuredClone({ dueAt, remindAt, escalateAt, closeAt, closedAt });
/** All but the updates: late ones are taken. */
const shapeOf = ({ updated, ...rest }: RoundState) => structuredClone(rest);

async function formBehind(office: Office, id: string): Promise<Form> {
  const outcome = await office.press(KIKI, id, CARD);
  if (outcome.kind !== 'form') throw new TypeError(`no form: ${JSON.stringify(outcome)}`);
  return outcome.form;
}

type Press = [name: string, press: () => Promise<Outcome>];

/** A round on its second day, and everything that can be pressed in it. */
async function startRound(): Promise<{ office: Office; presses: Press[] }> {
  const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  await office.at('2009-10-01T09:00:00+09:00');
  await office.at('2009-10-02T10:00:00+09:00');
  const [updates, hand] = [await formBehind(office, 'update.open'), await formBehind(office, 'update.hand')];
  await office.ask(KIKI, '震度情報ネットワークは順調です');
  const proposal = Object.keys(office.state().proposals)[0] ?? '';
  const own = ['open', 'correct', 'same', 'snooze', 'hand'].map(
    (id): Press => [id, () => office.press(KIKI, `update.${id}`, CARD)],
  );
  const readings = ['take', 'edit'].map((id): Press => [id, () => office.press(KIKI, `update.${id}`, proposal)]);
  const coordinators = [
    ['extend', `${ROUND}/2009-10-15`],
    ['close', ROUND],
    ['remind', ROUND],
    ['exempt', `${ROUND}/1-1-3`],
    ['open', ROUND],
  ].map(([id, value = '']): Press => [`cycle.${id}`, () => office.press(COORDINATOR, `cycle.${id}`, value)]);
  const forms: Press[] = [
    ['updates', () => office.send(KIKI, 'update', updates.context, { '1-1-4.status': 'on_track' })],
    ['hand form', () => office.send(KIKI, 'hand', hand.context, { owner: 'koho' })],
  ];
  return { office, presses: [...own, ...readings, ...coordinators, ...forms] };
}

const closed = (office: Office) => office.at('2009-10-16T09:00:00+09:00');
const nextQuarter = async (office: Office) => {
  await closed(office);
  await office.at('2010-01-04T10:00:00+09:00');
};
const extended = async (office: Office) => {
  await office.press(COORDINATOR, 'cycle.extend', `${ROUND}/2009-10-30`);
};
const handedOver = async (office: Office) => {
  const { context } = await formBehind(office, 'update.hand');
  await office.send(KIKI, 'hand', context, { owner: 'kankyo-seisaku' });
};
const reported = async (office: Office) => {
  const outcome = await office.press(KIKI_DEPUTY, 'update.open', CARD);
  if (outcome.kind !== 'form') throw new TypeError('no form');
  const values = ['1-1-1', '1-1-2', '1-1-3', '1-1-4', '1-1-5'].map(code => [`${code}.status`, 'delayed'] as const);
  await office.send(KIKI_DEPUTY, 'update', outcome.form.context, Object.fromEntries(values));
};

describe('an old button or form', () => {
  it.each<[string, (office: Office) => Promise<void>, (round: RoundState) => unknown, string[]]>([
    ['after the round was closed', closed, shapeOf, []],
    ['when the next quarter is open', nextQuarter, shapeOf, []],
    ['after the round was extended', extended, timesOf, ['cycle.close']],
    ['after all was handed over', handedOver, ({ handed }) => [...handed], ['cycle.close']],
    [
      'after a colleague reported all',
      reported,
      ({ handed, asked }) => structuredClone([handed, asked.kiki]),
      ['cycle.close', 'cycle.exempt'],
    ],
  ])('%s does what it says or says that it does not', PATIENCE, async (_, happen, kept, rightly) => {
    const { office, presses } = await startRound();
    await happen(office);
    const before = kept(roundOf(office));
    // Each twice: a double click, or the platform's second delivery.
    for (const [name, press] of presses.flatMap(each => [each, each])) {
      if (rightly.includes(name)) continue;
      const seq = office.journal.head().seq;
      const words = said(await press());
      const stands = words.includes(STANDS[name] ?? '\0');
      if (DONE.test(words) && !stands) expect(office.journal.head().seq, `${name}: ${words}`).toBeGreaterThan(seq);
      expect(kept(roundOf(office)), name).toEqual(before);
    }
  });

  it(
    'that would move the last day back is told the present one, and a click that comes twice is done once',
    PATIENCE,
    async () => {
      const { office } = await startRound();
      const extend = async (day: string) =>
        said(await office.press(COORDINATOR, 'cycle.extend', `${ROUND}/2009-10-${day}`));
      const [first, twin] = await Promise.all([extend('30'), extend('30')]);
      for (const words of [first, twin]) expect(words).toContain('延ばしました');
      expect(await extend('15')).toContain('すでに平成21年10月30日');
      expect(await extend('30')).toContain('すでに平成21年10月30日');
      expect(await extend('31')).toContain('開庁日');
      expect(roundOf(office).dueAt).toBe('2009-10-30T14:59:59.999Z');
    },
  );

  it('of two that extend at the same time one holds, and the other is told', PATIENCE, async () => {
    const { office } = await startRound();
    const words = await Promise.all(
      ['30', '15'].map(async day => said(await office.press(COORDINATOR, 'cycle.extend', `${ROUND}/2009-10-${day}`))),
    );
    expect(words.map(each => each.includes('延ばしました'))).toEqual([true, false]);
    expect(roundOf(office).dueAt).toBe('2009-10-30T14:59:59.999Z');
  });
});
