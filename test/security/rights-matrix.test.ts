/** Rights as one function, held cell by cell against the table written by hand, and asked again at the core's own door. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Directory } from '../../src/directory/directory.ts';
import { CHAT_PLATFORMS } from '../../src/platform.ts';
import { mayDo } from '../../src/updates/rights.ts';
import { type Office, openOffice, realDirectory } from '../helpers/cycle.ts';
import { knowledgeOfTests } from '../helpers/knowledge.ts';
import { allows, DEEDS, ownersOf, playerOf, ROLES, type Role, staffed } from '../helpers/roles.ts';

const ON = '2009-10-01';
let directory: Directory;
let projects: [project: string, owner: string, other: string][];
let office: Office;
beforeAll(async () => {
  const { plan } = await knowledgeOfTests();
  directory = await realDirectory(document => staffed(document, '2009-09-30', '2009-10-02'));
  const codes = plan.projects.map(({ code }) => code);
  projects = ownersOf(directory, codes, ON);
  office = await openOffice('2009-09-28T10:00:00+09:00', directory);
  await office.at(`${ON}T09:00:00+09:00`);
});

describe('every role towards every project', () => {
  it('may do what the table says and nothing else, on either platform', () => {
    let cells = 0;
    const wrong: string[] = [];
    for (const platform of CHAT_PLATFORMS) {
      for (const [project, owner, other] of projects) {
        for (const role of ROLES) {
          const person = playerOf(platform, role, owner, other);
          for (const deed of DEEDS) {
            cells += 1;
            if (mayDo(deed, person, directory, ON, owner) !== allows(role, deed))
              wrong.push(`${platform} ${role} ${deed} ${project} (${owner})`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThanOrEqual(2_000);
  });

  it.each(ROLES)('%s: a form sent for each project is recorded only where the table says so', async role => {
    const wrong: string[] = [];
    for (const [project, owner, other] of projects) {
      const seen = office.state().updates[project]?.length ?? 0;
      const context = JSON.stringify({ round: '2009-Q2', owner, projects: [[project, seen]] });
      const before = office.journal.head().seq;
      await office.send(playerOf('slack', role, owner, other), 'update', context, {
        [`${project}.status`]: 'on_track',
        [`${project}.comment`]: role,
        // What a forged form would claim.
        person: `slack:UCONTACT`,
        'person.id': 'slack:UOFFICECOORDINATOR',
        user: playerOf('slack', 'contact', owner, other).id,
      });
      const recorded = office.journal.head().seq > before;
      if (recorded !== allows(role, 'submit')) wrong.push(`${project} (${owner})`);
      const last = office.state().updates[project]?.at(-1);
      if (recorded && last?.by !== playerOf('slack', role, owner, other).id) wrong.push(`${project} by ${last?.by}`);
    }
    expect(wrong).toEqual([]);
  });
});

/** Lines of chat and buttons that change something, and the deed each is. */
const PRESSES: [id: string, value: string, deed: 'submit' | 'snooze' | 'hand-over' | 'coordinate'][] = [
  ['update.snooze', '2009-Q2/kiki', 'snooze'],
  ['cycle.extend', '2009-Q2/2009-10-20', 'coordinate'],
  ['cycle.remind', '2009-Q2', 'coordinate'],
  ['cycle.assign', '1-1-1/koho/2009-10-02/kiki', 'coordinate'],
  ['cycle.outsiders', 'admit', 'coordinate'],
  ['cycle.outsiders', 'refuse', 'coordinate'],
  ['cycle.close', '2009-Q2', 'coordinate'],
];

describe('every button', () => {
  it.each(ROLES)('%s: changes the record only where the table says so', async role => {
    const fresh = await openOffice('2009-09-28T10:00:00+09:00', directory);
    await fresh.at(`${ON}T09:00:00+09:00`);
    const person = playerOf('slack', role, 'kiki', 'koho');
    const did: Record<string, boolean> = {};
    const meant: Record<string, boolean> = {};
    for (const [id, value, deed] of PRESSES) {
      const before = fresh.journal.head().seq;
      await fresh.press(person, id, value);
      did[`${id} ${value}`] = fresh.journal.head().seq > before;
      meant[`${id} ${value}`] = allows(role, deed);
    }
    expect(did).toEqual(meant);
  });

  it('pressed by a contact never makes them a coordinator, whatever the value says', async () => {
    const person = playerOf('slack', 'contact', 'kiki', 'koho');
    for (const value of ['__proto__', 'constructor', '2009-Q2/kiki/../../coordinate', '', 'admit/coordinator']) {
      for (const id of ['cycle.open', 'cycle.close', 'cycle.outsiders', 'cycle.assign', 'cycle.arrived', 'cycle.x']) {
        const before = office.journal.head().seq;
        await office.press(person, id, value);
        expect(office.journal.head().seq).toBe(before);
      }
    }
  });
});

describe('rights end and begin with the day', () => {
  const context = JSON.stringify({ round: '2009-Q4', owner: 'joho-seisaku', projects: [['1-2-1', 0]] });
  const OLD: Role = 'contact';

  it('at midnight of 1 April the old contact is refused, is told who answers now, and keeps what they typed', async () => {
    const real = await realDirectory(document => {
      for (const one of document.assignments) if (one.owner === 'kiki') one.owner = 'joho-seisaku';
    });
    const spring = await openOffice('2010-03-31T10:00:00+09:00', real);
    const project = real.projectsOf('joho-seisaku', '2010-03-31')[0]!;
    const opening = { round: '2009-Q4', from: '2010-01-01', to: '2010-03-31', missed: [] };
    const at = '2010-04-07T08:00:00.000Z';
    await spring.journal.append([
      {
        kind: 'round.opened',
        by: 'system',
        from: null,
        data: {
          ...opening,
          promptAt: '2010-03-31T00:00:00.000Z',
          dueAt: at,
          remindAt: [],
          escalateAt: at,
          closeAt: at,
          asked: [{ owner: 'joho-seisaku', projects: [project] }],
        },
      },
    ]);
    const old = { id: 'slack:UJOHOSEISAKU1SAMPLE', name: OLD, standing: 'member' as const };
    const sent = { [`${project}.status`]: 'on_track', [`${project}.comment`]: '年度末に完了' };
    const form = context.replace('1-2-1', project);
    spring.sleepUntil('2010-03-31T23:59:59+09:00');
    const opened = await spring.press(old, 'update.open', '2009-Q4/joho-seisaku');
    expect(opened.kind).toBe('form');
    spring.sleepUntil('2010-04-01T00:00:00+09:00');
    const before = spring.journal.head().seq;
    const refused = await spring.send(old, 'update', form, sent);
    expect(spring.journal.head().seq).toBe(before);
    // The form stays open with a sentence at its top: nothing typed is lost.
    expect(refused).toMatchObject({ kind: 'invalid', errors: { '': expect.stringContaining('見本 和子') } });
    expect((await spring.press(old, 'update.open', '2009-Q4/joho-seisaku')).kind).toBe('reply');
    spring.sleepUntil('2010-03-31T23:59:59+09:00');
    expect(await spring.send(old, 'update', form, sent)).toMatchObject({ kind: 'reply' });
    expect(spring.journal.head().seq).toBe(before + 1);
  });
});
