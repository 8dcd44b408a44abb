/**
 * The same table of rights through Slack and Teams as they deliver: every role presses, writes and sends in everything. Who
 * it was is taken from the verified event; what a form, a button or a ticket claims beside it counts for nothing.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Door, Person } from '../../src/adapter.ts';
import type { Directory } from '../../src/directory/directory.ts';
import type { Deed } from '../../src/updates/rights.ts';
import { startWorld, type World } from '../doubles/slack/world.ts';
import { execute, PERSONAL, said, TENANT, type TeamsPerson } from '../doubles/teams/activities.ts';
import { startTeamsBot, type TeamsBot } from '../doubles/teams/bot.ts';
import { type Office, openOffice, realDirectory } from '../helpers/cycle.ts';
import { allows, playerOf, ROLES, type Role, staffed } from '../helpers/roles.ts';

const FORM_CONTEXT = JSON.stringify({ round: '2009-Q2', owner: 'kiki', projects: [['1-1-1', 0]] });
const HAND_CONTEXT = JSON.stringify({ round: '2009-Q2', owner: 'kiki', projects: [] });

/** Stands in the value of a button for whoever presses it: such a button is that person's alone. */
const PRESSER = '{presser}';

/** How to do a thing, on any platform. What closes something comes last. */
type Doing =
  | { deed: Deed; press: [id: string, value: string] }
  | { deed: Deed; form: string; context: string; values: Record<string, string> }
  | { deed: Deed; say: string };
const DOINGS: Doing[] = [
  {
    deed: 'submit',
    form: 'update',
    context: FORM_CONTEXT,
    values: { '1-1-1.status': 'on_track', '1-1-1.comment': 'x' },
  },
  { deed: 'submit', say: '1-1-2は順調です' },
  { deed: 'snooze', press: ['update.snooze', '2009-Q2/kiki'] },
  { deed: 'be-away', press: ['update.away', JSON.stringify([PRESSER, '2009-10-01', '2009-10-09'])] },
  { deed: 'coordinate', press: ['cycle.extend', '2009-Q2/2009-10-20'] },
  { deed: 'coordinate', press: ['cycle.assign', '1-1-1/koho/2009-10-02/kiki'] },
  { deed: 'coordinate', press: ['cycle.outsiders', 'refuse'] },
  { deed: 'coordinate', press: ['cycle.pause', '4-6-4'] },
  { deed: 'coordinate', press: ['cycle.exempt', '2009-Q2/1-1-3'] },
  { deed: 'name-deputy', press: ['update.deputy', JSON.stringify(['kiki', 'contact kiki', ['koho', 'contact koho']])] },
  { deed: 'hand-over', form: 'hand', context: HAND_CONTEXT, values: { owner: 'koho' } },
  { deed: 'coordinate', press: ['cycle.close', '2009-Q2'] },
];

let directory: Directory;
let office: Office;
/** The office of the role under test. */
const door: Door = {
  answer: question => office.door.answer(question),
  act: action => office.door.act(action),
  submit: submission => office.door.submit(submission),
  home: (person, lang) => office.door.home(person, lang),
  examples: (lang, most) => office.door.examples(lang, most),
  lookup: (person, source, typed, lang, limit) => office.door.lookup(person, source, typed, lang, limit),
};

beforeAll(async () => {
  directory = await realDirectory(document => staffed(document, '2009-09-30', '2009-10-02'));
});

/** Does everything as this role, and compares what was recorded, and as whose, with the table. */
async function holdsFor(
  role: Role,
  person: Person,
  doIt: (doing: Doing, claims: Record<string, string>) => Promise<void>,
) {
  office = await openOffice('2009-09-28T10:00:00+09:00', directory);
  await office.at('2009-10-01T09:00:00+09:00');
  const [platform] = person.id.split(':') as ['slack' | 'teams'];
  // A form may claim anything: here, to be the one who may.
  const other = playerOf(platform, role === 'coordinator' ? 'contact' : 'coordinator', 'kiki', 'koho').id;
  const contact = playerOf(platform, 'contact', 'kiki', 'koho').id;
  const claims = { person: contact, user: contact, user_id: other, by: other, standing: 'member', role: 'coordinator' };
  const wrong: string[] = [];
  for (const doing of DOINGS) {
    const before = office.journal.head().seq;
    await doIt(
      'press' in doing ? { ...doing, press: [doing.press[0], doing.press[1].replace(PRESSER, person.id)] } : doing,
      claims,
    );
    const recorded: string[] = [];
    for await (const event of office.journal.read(before + 1)) if (event.by !== 'system') recorded.push(event.by);
    const name = JSON.stringify(doing).slice(0, 80);
    // Being away is about oneself: whoever answers for any division may say so.
    const isOwnAffair = doing.deed === 'be-away' && role === 'contact of another division';
    if (recorded.length > 0 !== (isOwnAffair || allows(role, doing.deed)))
      wrong.push(`${name}: recorded ${recorded.length}`);
    for (const by of recorded) if (by !== person.id) wrong.push(`${name}: as ${by}`);
  }
  expect(wrong).toEqual([]);
}

describe('through Slack', { timeout: 60_000 }, () => {
  it.each(ROLES)('a %s does what the table says', async role => {
    const world = await startWorld({ wrapDoor: () => door });
    try {
      const person = playerOf('slack', role, 'kiki', 'koho');
      const user = person.id.slice('slack:'.length);
      world.slack.addUser({ id: user, is_restricted: person.standing === 'outsider' });
      await holdsFor(role, person, async (doing, claims) => {
        await inSlack(world, user, doing, claims);
        // Waits for the work behind the acknowledgement.
        await world.adapter.stop();
      });
    } finally {
      await world.close();
    }
  });
});

function inSlack(world: World, user: string, doing: Doing, claims: Record<string, string>): Promise<unknown> {
  const who = { user: { id: user, ...claims, id_claimed: claims.user } };
  if ('say' in doing) return world.command(doing.say, user);
  if ('press' in doing) {
    const [id, value] = doing.press;
    return world.interact({
      type: 'block_actions',
      ...who,
      ...claims,
      user: { id: user },
      trigger_id: world.trigger(),
      channel: { id: 'D0ROLE' },
      container: { type: 'message' },
      message: { ts: '1700000000.000100', user: claims.user },
      actions: [
        { type: 'button', action_id: `act:ja:0:${id}`, value, action_ts: world.slack.nextTs(), user: claims.user },
      ],
    });
  }
  const fields = { ...doing.values, ...claims };
  const values = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [`field.${field}`, { x: { type: 'plain_text_input', value } }]),
  );
  const metadata = { origin: { at: 'view' }, conversation: 'slack:@x', lang: 'ja', form: doing.form, ...claims };
  return world.interact({
    type: 'view_submission',
    ...claims,
    user: { id: user },
    trigger_id: world.trigger(),
    view: {
      id: 'V1',
      callback_id: 'form',
      type: 'modal',
      title: { text: 'x' },
      private_metadata: `${JSON.stringify(metadata)}\n${doing.context}`,
      blocks: [{ type: 'input', block_id: 'field.owner', element: { type: 'plain_text_input' }, label: { text: 'x' } }],
      state: { values },
    },
  });
}

describe('through Teams', { timeout: 60_000 }, () => {
  const bots = new Map<Person['standing'], TeamsBot>();
  beforeAll(async () => {
    for (const standing of ['member', 'outsider'] as const) bots.set(standing, await startTeamsBot({ door }));
  }, 60_000);
  afterAll(async () => {
    for (const bot of bots.values()) await bot.close();
  });

  it.each(ROLES)('a %s does what the table says', async role => {
    const person = playerOf('teams', role, 'kiki', 'koho');
    const bot = bots.get(person.standing)!;
    const aadObjectId = person.id.slice('teams:'.length);
    const member = { name: role, tenantId: TENANT, userRole: person.standing === 'member' ? 'user' : 'guest' };
    const from: TeamsPerson = { id: `29:${aadObjectId}`, name: role, aadObjectId, member };
    bot.teams.members.set(from.id, member);
    await holdsFor(role, person, async (doing, claims) => {
      expect((await bot.post(inTeams(from, doing, claims))).status).toBe(200);
      await bot.settled();
    });
  });
});

function inTeams(from: TeamsPerson, doing: Doing, claims: Record<string, string>): object {
  const more = { from, where: { ...PERSONAL, id: `a:${from.aadObjectId}` } };
  if ('say' in doing) return said(doing.say, { ...more, value: claims });
  if ('press' in doing) return execute(doing.press[0], { ...claims, value: doing.press[1], lang: 'ja' }, more);
  const ticket = { form: doing.form, context: doing.context, lang: 'ja', ...claims };
  return execute('keikaku:form', { ...doing.values, ...claims, 'keikaku:ticket': ticket }, more);
}
