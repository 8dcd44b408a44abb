/** A division without an address when the round opened: it is asked as soon as there is one. */
import { expect, it } from 'vitest';
import { type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';

/** 広報課 has neither a channel nor people with an account, until its room is linked. */
async function openRound(): Promise<Office> {
  const directory = await realDirectory(({ owners }) => {
    for (const owner of owners)
      if (owner.id === 'koho') {
        owner.slackChannel = null;
        for (const one of owner.contacts) Object.assign(one, { slack: null, teams: null });
      }
  });
  const office = await openOffice('2009-09-28T10:00:00+09:00', directory);
  await office.at('2009-10-01T09:00:00+09:00');
  return office;
}

async function link(office: Office): Promise<void> {
  const data = { owner: 'koho', platform: 'slack' as const, room: 'CKOHONEW' };
  await office.journal.append([{ kind: 'room.linked', by: 'slack:UCOORD1SAMPLE', from: null, data }]);
}

const sent = (office: Office) =>
  office.posted().flatMap(({ at, key }) => (key.includes('/koho/') ? [`${at.slice(0, 16)} ${key}`] : []));

it('gets its prompt once its room is linked, then the reminders', { timeout: 60_000 }, async () => {
  const office = await openRound();
  await office.at('2009-10-01T09:30:00+09:00');
  expect(office.state().deliveries['2009-Q2/koho/prompt/1']?.attempt).toBe(1);
  office.sleepUntil('2009-10-01T10:00:00+09:00');
  await link(office);
  for (const time of ['01T10:01', '01T10:02', '06T09:00']) await office.at(`2009-10-${time}:00+09:00`);
  expect(sent(office)).toEqual(['2009-10-01T01:01 2009-Q2/koho/prompt/1', '2009-10-06T00:00 2009-Q2/koho/reminder/1']);
});

it('gets the prompt and not a reminder where the room comes on the day of one', { timeout: 60_000 }, async () => {
  const office = await openRound();
  office.sleepUntil('2009-10-06T08:00:00+09:00');
  await link(office);
  for (const time of ['06T09:00', '06T09:01', '07T09:00', '08T09:00']) await office.at(`2009-10-${time}:00+09:00`);
  expect(sent(office)).toEqual(['2009-10-06T00:00 2009-Q2/koho/prompt/1', '2009-10-08T00:00 2009-Q2/koho/reminder/2']);
});
