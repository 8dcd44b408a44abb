import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/adapter.ts';
import { type Deed, mayDo } from '../../src/updates/rights.ts';
import { member, openOffice, realDirectory } from '../helpers/cycle.ts';

const ON = '2009-10-01';
const PEOPLE: Record<string, Person> = {
  contact: member('slack:UKIKI1SAMPLE'),
  deputy: member('slack:UKIKI2SAMPLE'),
  superior: member('slack:UKIKIHEADSAMPLE'),
  'contact of another division': member('slack:UKOHO1SAMPLE'),
  coordinator: member('slack:UCOORD1SAMPLE'),
  member: member('slack:U0NOBODY'),
  'outsider with a contact’s account': { ...member('slack:UKIKI1SAMPLE'), standing: 'outsider' },
  'outsider with a coordinator’s account': { ...member('slack:UCOORD1SAMPLE'), standing: 'outsider' },
  'same account on the other platform': member('teams:UKIKI1SAMPLE'),
};

const MATRIX: [who: string, deeds: Deed[]][] = [
  ['contact', ['see', 'submit', 'snooze', 'hand-over', 'be-away', 'name-deputy']],
  ['deputy', ['see', 'submit', 'snooze', 'hand-over', 'be-away']],
  ['superior', ['see']],
  ['contact of another division', ['see']],
  ['coordinator', ['see', 'hand-over', 'name-deputy', 'coordinate']],
  ['member', ['see']],
  ['outsider with a contact’s account', []],
  ['outsider with a coordinator’s account', []],
  ['same account on the other platform', ['see']],
];
const DEEDS: Deed[] = ['see', 'submit', 'snooze', 'hand-over', 'be-away', 'name-deputy', 'coordinate'];

describe('rights', () => {
  it.each(MATRIX)('of a %s about the projects of 危機対策課', async (who, deeds) => {
    const directory = await realDirectory();
    const person = PEOPLE[who]!;
    expect(DEEDS.filter(deed => mayDo(deed, person, directory, ON, 'kiki'))).toEqual(deeds);
  });

  it('end with the post: a contact of last year reports no more', async () => {
    const directory = await realDirectory();
    const former = member('slack:UJOHOSEISAKU1SAMPLE');
    expect(mayDo('submit', former, directory, '2010-03-31', 'joho-seisaku')).toBe(true);
    expect(mayDo('submit', former, directory, '2010-04-01', 'joho-seisaku')).toBe(false);
  });

  /** What changes the record, and who alone may press it. */
  const PRESSES: [id: string, value: string, allowed: string[]][] = [
    ['update.same', '2009-Q2/kiki', ['contact', 'deputy']],
    ['update.snooze', '2009-Q2/kiki', ['contact', 'deputy']],
    ['update.hand-to', '2009-Q2/kiki/koho/1-1-1', ['contact', 'deputy', 'coordinator']],
    ['cycle.close', '2009-Q2', ['coordinator']],
    ['cycle.extend', '2009-Q2/2009-10-20', ['coordinator']],
    ['cycle.remind', '2009-Q2', ['coordinator']],
    ['cycle.assign', '1-1-1/koho/2009-10-02/kiki', ['coordinator']],
    ['cycle.exempt', '2009-Q2/1-1-1', ['coordinator']],
    ['cycle.pause', '1-1-1', ['coordinator']],
    [
      'update.deputy',
      JSON.stringify(['kiki', '見本 一郎（サンプル）', ['koho', '見本 四郎（サンプル）']]),
      ['contact', 'coordinator'],
    ],
    ['cycle.resend', '2009-Q2', ['coordinator']],
    // The second row is uncertain after its first try.
    ['cycle.arrived', '2009-Q2/1.1', ['coordinator']],
    ['cycle.again', '2009-Q2/1.1', ['coordinator']],
    ['cycle.all-arrived', '2009-Q2/999999/1', ['coordinator']],
    ['cycle.all-again', '2009-Q2/999999/1', ['coordinator']],
  ];
  it.each(PRESSES)(
    'are asked of whoever presses %s, whatever the message showed',
    { timeout: 60_000 },
    async (id, value, allowed) => {
      for (const [who, person] of Object.entries(PEOPLE)) {
        const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
        const last = { project: '1-1-1', status: 'on_track' as const, percent: null, due: null, comment: '' };
        await office.journal.append([
          {
            kind: 'update.given',
            by: 'slack:U1',
            from: null,
            data: { ...last, round: null, owner: 'kiki', via: 'form', same: false, deputy: false },
          },
        ]);
        office.slack.refuse((_, key) => key.includes('/kiki/'));
        office.slack.next({ kind: 'uncertain', reason: 'timeout' });
        await office.at('2009-10-01T09:00:00+09:00');
        office.slack.refuse();
        const before = office.journal.head().seq;
        await office.press(person, id, value);
        expect(`${who}: ${office.journal.head().seq > before}`).toBe(`${who}: ${allowed.includes(who)}`);
      }
    },
  );

  it('are asked of whoever sends a form, from the person and not from the form', { timeout: 60_000 }, async () => {
    const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
    await office.at('2009-10-01T09:00:00+09:00');
    for (const [who, person] of Object.entries(PEOPLE)) {
      const versions = office.state().updates['1-1-1']?.length ?? 0;
      const context = JSON.stringify([{ round: '2009-Q2', owner: 'kiki', projects: [['1-1-1', versions]] }]);
      const before = office.journal.head().seq;
      await office.send(person, 'update', context, {
        '1-1-1.status': 'on_track',
        '1-1-1.comment': who,
        person: 'slack:UKIKI1SAMPLE',
      });
      expect(`${who}: ${office.journal.head().seq > before}`).toBe(`${who}: ${['contact', 'deputy'].includes(who)}`);
    }
    for (const forged of [
      '',
      '{',
      '[]',
      'null',
      '[{}]',
      '[null]',
      '{"round":"__proto__","owner":"constructor","projects":[]}',
    ]) {
      expect((await office.send(PEOPLE.contact!, 'update', forged, {})).kind).toBe('reply');
    }
  });

  it('keep owners and updates from outsiders', { timeout: 60_000 }, async () => {
    const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
    await office.at('2009-10-01T09:00:00+09:00');
    const outsider = PEOPLE['outsider with a contact’s account']!;
    for (const question of ['状況', '未回答の課は？', '配信状況', '遅れている事業は？', '前回から変わったもの']) {
      const { reply } = await office.ask(outsider, question);
      expect(JSON.stringify(reply)).not.toMatch(/危機対策課|総務部/);
    }
  });
});
