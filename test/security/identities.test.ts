/** Thirty ways a person can look to Slack and Teams: only those the platform vouches for as staff are told about people. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { updatesText } from '../../src/text/updates.ts';
import type { DoubleUser } from '../doubles/slack/web-api.ts';
import { botMessages, startWorld, TEAM, until, type World } from '../doubles/slack/world.ts';
import { mentioned, PERSONAL, said, TENANT, THREAD } from '../doubles/teams/activities.ts';
import { startTeamsBot, type TeamsBot } from '../doubles/teams/bot.ts';
import type { TeamsMember } from '../doubles/teams/connector.ts';
import { member, type Office, openOffice, realDirectory } from '../helpers/cycle.ts';

/** What must never be told to them: the division, its people, what they wrote. */
const CANARY = 'カナリア';
const CLOSED = updatesText.ja.outsidersClosed.slice(0, 20);
const LINES = ['1-1-1の担当課はどこ？', '1-1-1の進捗は？', '状況', '遅れている事業は？', '進捗管理表', '1-1-1'];

let office: Office;
beforeAll(async () => {
  const directory = await realDirectory(document => {
    for (const owner of document.owners) {
      owner.name = `${CANARY}${owner.id}課`;
      for (const contact of owner.contacts) {
        contact.name = `${CANARY}${contact.slack ?? contact.teams}`;
        contact.deputyOf = null;
      }
    }
  });
  office = await openOffice('2009-09-28T10:00:00+09:00', directory);
  await office.at('2009-10-01T09:00:00+09:00');
  const context = JSON.stringify({ round: '2009-Q2', owner: 'kiki', projects: [['1-1-1', 0]] });
  const values = { '1-1-1.status': 'delayed', '1-1-1.comment': `${CANARY}の遅れ` };
  await office.send(member('slack:UKIKI1SAMPLE'), 'update', context, values);
});

const STAFF = 'member';
type Traits = Partial<DoubleUser> & Record<string, unknown>;
/** Every account bears the id of a contact of 危機対策課, so that only its standing keeps it out. */
const SLACK: [what: string, traits: Traits | null, standing: string][] = [
  ['a member', {}, STAFF],
  ['a member whose locale is unknown', { locale: undefined as never }, STAFF],
  ['a multi-channel guest', { is_restricted: true }, 'outsider'],
  ['a single-channel guest', { is_ultra_restricted: true }, 'outsider'],
  ['both kinds of guest', { is_restricted: true, is_ultra_restricted: true }, 'outsider'],
  ['a stranger of Slack Connect', { is_stranger: true }, 'outsider'],
  ['a person invited and not yet come', { is_invited_user: true }, 'outsider'],
  ['somebody of another workspace', { team_id: 'T0ELSE' }, 'outsider'],
  ['somebody of no workspace', { team_id: undefined as never }, 'outsider'],
  ['somebody of an empty workspace', { team_id: '' }, 'outsider'],
  ['somebody of another organisation', { team_id: 'T0ELSE', enterprise_user: { enterprise_id: 'E0ELSE' } }, 'outsider'],
  ['a deactivated account', { deleted: true }, 'outsider'],
  ['an account of which nobody says whether it is deactivated', { deleted: undefined as never }, 'outsider'],
  ['a bot', { is_bot: true }, 'outsider'],
  ['an account of which nobody says whether it is a bot', { is_bot: undefined as never }, 'outsider'],
  ['a guest whose team is ours', { is_restricted: true, team_id: TEAM }, 'outsider'],
  ['nobody Slack knows', null, 'outsider'],
];
const TEAMS: [what: string, member: TeamsMember | null, standing: string][] = [
  ['a user of the tenant', { name: 'x', tenantId: TENANT, userRole: 'user' }, STAFF],
  ['a user without a role', { name: 'x', tenantId: TENANT, userPrincipalName: 'a@miyagi.example' }, STAFF],
  ['a guest', { name: 'x', tenantId: TENANT, userRole: 'guest' }, 'outsider'],
  [
    'a guest called user by name',
    { name: 'x', tenantId: TENANT, userRole: 'user', userPrincipalName: 'a#EXT#@miyagi.example' },
    'outsider',
  ],
  [
    'a guest in small letters',
    { name: 'x', tenantId: TENANT, userPrincipalName: 'a_x.jp#ext#@miyagi.example' },
    'outsider',
  ],
  ['an anonymous person', { name: 'x', tenantId: TENANT, userRole: 'anonymous' }, 'outsider'],
  ['a skypeid', { name: 'x', tenantId: TENANT, userRole: 'skype' }, 'outsider'],
  ['a federated user', { name: 'x', tenantId: 'other', userRole: 'user' }, 'outsider'],
  ['a federated user by name', { name: 'x', tenantId: 'other', userPrincipalName: 'a@other.example' }, 'outsider'],
  ['a user of no tenant', { name: 'x', userRole: 'user' }, 'outsider'],
  ['a user of an empty tenant', { name: 'x', tenantId: '', userRole: 'user' }, 'outsider'],
  ['somebody Teams says nothing of', { name: 'x', tenantId: TENANT }, 'outsider'],
  ['an empty role', { name: 'x', tenantId: TENANT, userRole: '' }, 'outsider'],
  ['nobody Teams knows there', null, 'outsider'],
];

describe('identities', () => {
  it('are thirty or more', () => expect(SLACK.length + TEAMS.length).toBeGreaterThanOrEqual(30));
});

describe('in Slack', { timeout: 60_000 }, () => {
  it.each(SLACK)('%s', async (_, traits, standing) => {
    const world: World = await startWorld({ wrapDoor: () => office.door });
    try {
      if (traits) world.slack.addUser({ id: 'UKIKI1SAMPLE', ...traits });
      for (const [n, line] of LINES.entries()) await world.say(`D0WHO${n}`, 'UKIKI1SAMPLE', line);
      await world.adapter.stop();
      expect(botMessages(world)).toHaveLength(LINES.length);
      await world.event({ type: 'app_home_opened', user: 'UKIKI1SAMPLE', channel: 'D0WHO', tab: 'home' });
      await until(() => world.slack.homes.size > 0);
      const owners = await world.interact({
        type: 'block_suggestion',
        user: { id: 'UKIKI1SAMPLE' },
        block_id: 'b',
        action_id: 'lookup:owners:ja',
        value: '',
      });
      const told = JSON.stringify([world.slack.calls.filter(({ method }) => method !== 'users.info'), owners.json]);
      expect(told.includes(CANARY)).toBe(standing === STAFF);
      expect(botMessages(world).every(({ text }) => text.includes(CLOSED))).toBe(standing !== STAFF);
    } finally {
      await world.close();
    }
  });
});

describe('in Teams', { timeout: 60_000 }, () => {
  let bot: TeamsBot;
  beforeAll(async () => {
    bot = await startTeamsBot({ door: office.door });
  }, 60_000);
  afterAll(() => bot.close());

  it.each(TEAMS.map((row, n) => [row[0], n, row[1], row[2]] as const))('%s', async (_, number, known, standing) => {
    const aadObjectId = `0000000${number}-0000-0000-0000-00000000000${number % 10}`.slice(-36);
    const from = { id: `29:who${number}`, name: 'x', aadObjectId, member: known ?? { name: '' } };
    if (known) bot.teams.members.set(from.id, known);
    bot.teams.calls.length = 0;
    for (const [n, line] of LINES.entries())
      await bot.post(
        n % 2
          ? mentioned(line, { from, where: { ...THREAD, id: `19:who${number}@thread.tacv2;messageid=1` } })
          : said(line, { from, where: { ...PERSONAL, id: `a:who${number}` } }),
      );
    await bot.settled();
    const told = JSON.stringify(bot.teams.calls);
    expect(bot.teams.calls.length).toBeGreaterThanOrEqual(LINES.length);
    expect(told.includes(CANARY)).toBe(standing === STAFF);
    expect(told.includes(CLOSED)).toBe(standing !== STAFF);
  });
});
