import { describe, expect, it } from 'vitest';
import { type Contact, Directory, type DirectoryDocument, type OwnerRecord } from '../../src/directory/directory.ts';
import { loadDirectory } from '../../src/directory/load.ts';
import { loadPlan } from '../../src/plan/load.ts';

const plan = loadPlan('data/plan.json');
const sample = loadDirectory('data/owners.json', plan);

function contact(name: string, more: Partial<Contact> = {}): Contact {
  return {
    name,
    post: '班長',
    slack: null,
    teams: null,
    email: null,
    from: '2009-04-01',
    to: null,
    deputyOf: null,
    ...more,
  };
}

function owner(id: string, contacts: Contact[]): OwnerRecord {
  return {
    id,
    name: `${id}課`,
    division: '総務部',
    slackChannel: null,
    teamsConversation: null,
    contacts,
    superior: null,
  };
}

function directory(parts: Partial<DirectoryDocument>): Directory {
  return new Directory({ ...sample.document, sample: false, owners: [], assignments: [], coordinators: [], ...parts });
}

describe('the sample directory', () => {
  it('says that it is a sample', () => {
    expect(sample.sample).toBe(true);
  });

  it('gives each of the 96 projects one main owner from 1 April 2009', () => {
    expect(sample.vacancies(plan, '2009-04-01')).toEqual([]);
    expect(sample.vacancies(plan, '2009-03-31')).toHaveLength(96);
    const projects = sample.owners.flatMap(({ id }) => sample.projectsOf(id, '2009-04-01'));
    expect(projects.sort(plan.compare)).toEqual(plan.projects.map(({ code }) => code));
  });

  it('names no person who could be real and no address that could arrive', () => {
    const { owners, coordinators, coordinatorChannel } = sample.document;
    const people = [
      ...owners.flatMap(({ contacts, superior }) => [...contacts, ...(superior ? [superior] : [])]),
      ...coordinators,
    ];
    expect(people.filter(({ name }) => !name.endsWith('（サンプル）'))).toEqual([]);
    const addresses = [
      ...people.flatMap(({ slack, teams }) => [slack, teams]),
      ...owners.flatMap(({ slackChannel, teamsConversation }) => [slackChannel, teamsConversation]),
      coordinatorChannel.slack,
      coordinatorChannel.teams,
    ];
    expect(addresses.filter(address => address !== null && !/sample/i.test(address))).toEqual([]);
    const emails = owners.flatMap(({ contacts }) => contacts.map(({ email }) => email ?? ''));
    expect(emails.filter(email => !/@example\.jp$/.test(email))).toEqual([]);
  });

  it('has someone to ask, a superior and an English name at every owner', () => {
    for (const each of sample.owners) {
      expect(sample.contactsOf(each.id, '2009-10-01')).not.toEqual([]);
      expect([each.superior, each.nameEn, each.departmentEn, each.reading]).not.toContain(undefined);
      expect(each.superior).not.toBeNull();
    }
    expect(sample.coordinators).toHaveLength(2);
  });
});

describe('ownersOf', () => {
  const changing = directory({
    owners: [owner('old', []), owner('new', []), owner('helper', [])],
    assignments: [
      { project: '1-1-1', owner: 'helper', role: 'support', from: '2009-04-01', to: null },
      { project: '1-1-1', owner: 'old', role: 'main', from: '2009-04-01', to: '2010-03-31' },
      { project: '1-1-1', owner: 'new', role: 'main', from: '2010-04-01', to: null },
    ],
  });
  const ids = (on: string) => changing.ownersOf('1-1-1', on).map(({ owner, role }) => `${owner.id} ${role}`);

  it('changes hands between 31 March and 1 April, both days included', () => {
    expect(ids('2010-03-31')).toEqual(['old main', 'helper support']);
    expect(ids('2010-04-01')).toEqual(['new main', 'helper support']);
  });

  it('is empty before anyone was assigned and for projects nobody has', () => {
    expect(ids('2009-03-31')).toEqual([]);
    expect(changing.ownersOf('1-1-2', '2010-04-01')).toEqual([]);
  });

  it('lets an owner be asked only for what it is the main owner of', () => {
    expect(changing.projectsOf('old', '2010-03-31')).toEqual(['1-1-1']);
    expect(changing.projectsOf('old', '2010-04-01')).toEqual([]);
    expect(changing.projectsOf('helper', '2010-04-01')).toEqual([]);
  });

  it('counts a project with only a supporting owner as vacant', () => {
    expect(changing.vacancies(plan, '2009-03-31')).toHaveLength(96);
    expect(changing.vacancies(plan, '2010-04-01').map(({ code }) => code)).not.toContain('1-1-1');
    const supported = directory({ ...changing.document, assignments: changing.document.assignments.slice(0, 1) });
    expect(supported.vacancies(plan, '2010-04-01')[0]?.code).toBe('1-1-1');
  });
});

describe('people', () => {
  const people = directory({
    owners: [
      owner('kiki', [
        contact('代理', { slack: 'U02', deputyOf: '前任' }),
        contact('前任', { slack: 'U01', to: '2010-03-31' }),
        contact('後任', { slack: 'U03', teams: 'aad-3', from: '2010-04-01' }),
      ]),
      owner('kasen', [contact('後任', { slack: 'U03' })]),
      owner('empty', []),
    ],
    coordinators: [{ name: '企画', slack: 'U09', teams: null }],
  });
  const posts = (person: string, on: string) =>
    people.postsOf(person, on).map(({ owner, contact, deputy }) => [owner.id, contact.name, deputy]);

  it('are those of the day, deputies last', () => {
    expect(people.contactsOf('kiki', '2010-03-31').map(({ name }) => name)).toEqual(['前任', '代理']);
    expect(people.contactsOf('kiki', '2010-04-01').map(({ name }) => name)).toEqual(['後任', '代理']);
  });

  it('are none at an owner without contacts and at one that does not exist', () => {
    expect([people.contactsOf('empty', '2010-04-01'), people.contactsOf('nobody', '2010-04-01')]).toEqual([[], []]);
  });

  it('hold a post only while it lasts', () => {
    expect(posts('slack:U01', '2010-03-31')).toEqual([['kiki', '前任', false]]);
    expect(posts('slack:U01', '2010-04-01')).toEqual([]);
  });

  it('are known as deputies', () => {
    expect(posts('slack:U02', '2009-10-01')).toEqual([['kiki', '代理', true]]);
  });

  it('may serve two owners and be known on two platforms', () => {
    expect(posts('slack:U03', '2010-04-01')).toEqual([
      ['kiki', '後任', false],
      ['kasen', '後任', false],
    ]);
    expect(posts('teams:aad-3', '2010-04-01')).toEqual([['kiki', '後任', false]]);
  });

  it.each(['U01', 'teams:U01', 'slack:', 'slack:null', 'teams:null', ''])('are not mixed up by the id "%s"', id => {
    expect(posts(id, '2009-10-01')).toEqual([]);
    expect(people.isCoordinator(id)).toBe(false);
  });

  it('are found by their Teams id in capitals, too, as some pages of Entra show it', () => {
    const id = '8F3C9A10-0B52-4A7E-9D5E-6B1F2C3D4E5F';
    const people = directory({
      owners: [{ ...owner('kiki', [contact('甲', { teams: id })]), superior: { name: '乙', slack: null, teams: id } }],
      coordinators: [{ name: '丙', slack: null, teams: id }],
    });
    const said = `teams:${id.toLowerCase()}`;
    expect(people.postsOf(said, '2009-10-01').map(({ contact }) => contact.name)).toEqual(['甲']);
    expect(people.isCoordinator(said)).toBe(true);
    expect(people.owner('kiki')?.superior?.teams).toBe(id.toLowerCase());
  });

  it('coordinate only when listed as coordinators', () => {
    expect(['slack:U09', 'teams:U09', 'slack:U01'].map(id => people.isCoordinator(id))).toEqual([true, false, false]);
  });
});

it('finds an owner by its id', () => {
  expect([sample.owner('kiki')?.name, sample.owner('nobody')]).toEqual(['危機対策課', undefined]);
});
