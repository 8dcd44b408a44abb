/**
 * Every role a person can have for a project, as people of the shipped directory, with the expected rights: the table,
 * written by hand, against which the core and both platforms are tested.
 */
import type { Person } from '../../src/adapter.ts';
import type { Directory, DirectoryDocument } from '../../src/directory/directory.ts';
import type { ChatPlatform } from '../../src/platform.ts';
import type { Deed } from '../../src/updates/rights.ts';

export const ROLES = [
  'contact',
  'deputy',
  'superior',
  'coordinator',
  'contact of another division',
  'superior of another division',
  'contact until yesterday',
  'contact from tomorrow',
  'member',
  'guest',
  'guest with the contact’s account',
  'guest with a coordinator’s account',
] as const;
export type Role = (typeof ROLES)[number];

/** Expected rights, written by hand. Rows: roles; columns in the order of DEEDS. */
export const DEEDS: readonly Deed[] = [
  'ask',
  'ask-when-open',
  'see',
  'submit',
  'snooze',
  'hand-over',
  'be-away',
  'name-deputy',
  'coordinate',
];
const RIGHTS: Record<Role, string> = {
  contact: '✓✓✓✓✓✓✓✓·',
  deputy: '✓✓✓✓✓✓✓··',
  superior: '✓✓✓······',
  coordinator: '✓✓✓··✓·✓✓',
  'contact of another division': '✓✓✓······',
  'superior of another division': '✓✓✓······',
  'contact until yesterday': '✓✓✓······',
  'contact from tomorrow': '✓✓✓······',
  member: '✓✓✓······',
  guest: '·✓·······',
  'guest with the contact’s account': '·✓·······',
  'guest with a coordinator’s account': '·✓·······',
};

export const allows = (role: Role, deed: Deed): boolean => RIGHTS[role][DEEDS.indexOf(deed)] === '✓';

/** The accounts of an owner's people in this directory, on either platform. */
const accountOf = (platform: ChatPlatform, owner: string, who: string): string =>
  platform === 'slack' ? `U${`${owner}${who}`.replace(/\W/g, '').toUpperCase()}` : guid(`${owner}/${who}`);

/** Entra object ids, for the Teams side of the same people. */
function guid(text: string): string {
  const digits = [...text].reduce((sum, letter) => (sum * 31n + BigInt(letter.charCodeAt(0))) % 10n ** 12n, 7n);
  return `00000000-0000-0000-0000-${`${digits}`.padStart(12, '0')}`;
}

/** Gives every owner the same staff: contact, deputy, superior, one who left yesterday, one who comes tomorrow. */
export function staffed(document: DirectoryDocument, yesterday: string, tomorrow: string): void {
  const reachable = (owner: string, who: string) => ({
    name: `${who} ${owner}`,
    slack: accountOf('slack', owner, who),
    teams: accountOf('teams', owner, who),
  });
  for (const owner of document.owners) {
    const { id } = owner;
    const person = (who: string, from = '2009-04-01', to: string | null = null, deputyOf: string | null = null) => ({
      ...reachable(id, who),
      post: who,
      email: null,
      from,
      to,
      deputyOf,
    });
    owner.contacts = [
      person('contact'),
      person('deputy', undefined, undefined, `contact ${id}`),
      person('left', '2009-04-01', yesterday),
      person('coming', tomorrow),
    ];
    owner.superior = reachable(id, 'head');
  }
  document.coordinators = [reachable('office', 'coordinator')];
}

/** A person with this role for an owner's projects. */
export function playerOf(platform: ChatPlatform, role: Role, owner: string, other: string): Person {
  const person = (of: string, who: string, standing: Person['standing'] = 'member'): Person => ({
    id: `${platform}:${accountOf(platform, of, who)}`,
    name: who,
    standing,
  });
  switch (role) {
    case 'contact':
      return person(owner, 'contact');
    case 'deputy':
      return person(owner, 'deputy');
    case 'superior':
      return person(owner, 'head');
    case 'coordinator':
      return person('office', 'coordinator');
    case 'contact of another division':
      return person(other, 'contact');
    case 'superior of another division':
      return person(other, 'head');
    case 'contact until yesterday':
      return person(owner, 'left');
    case 'contact from tomorrow':
      return person(owner, 'coming');
    case 'member':
      return person('nobody', 'at all');
    case 'guest':
      return person('nobody', 'guest', 'outsider');
    case 'guest with the contact’s account':
      return person(owner, 'contact', 'outsider');
    case 'guest with a coordinator’s account':
      return person('office', 'coordinator', 'outsider');
  }
}

/** Each project with its main owner that day and one other owner. */
export function ownersOf(directory: Directory, projects: readonly string[], on: string): [string, string, string][] {
  const owners = projects.flatMap(project => {
    const [main] = directory.ownersOf(project, on);
    return main ? [[project, main.owner.id] as const] : [];
  });
  return owners.map(([project, owner]) => [project, owner, directory.owners.find(({ id }) => id !== owner)?.id ?? '']);
}
