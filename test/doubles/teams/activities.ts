/** Builds activities as Teams sends them. */
import type { TeamsMember } from './connector.ts';

export const TENANT = 'aaaaaaaa-0000-0000-0000-000000000001';
export const BOT = { id: '28:11111111-2222-3333-4444-555555555555', name: '計画' };

export interface TeamsPerson {
  id: string;
  name: string;
  aadObjectId: string;
  member: TeamsMember;
}

export const SATO = person('sato', '佐藤 花子', 1, { userRole: 'user' });
export const SUZUKI = person('suzuki', '鈴木 一郎', 2, { userRole: 'user' });
export const GUEST = person('guest', '来賓 太郎', 3, {
  userRole: 'guest',
  userPrincipalName: 'guest_example.com#EXT#@miyagi.example',
});
export const FOREIGNER = person('foreign', '他県 次郎', 4, { userRole: 'user', tenantId: 'another-tenant' });

function person(key: string, name: string, number: number, member: Partial<TeamsMember>): TeamsPerson {
  const aadObjectId = `00000000-0000-0000-0000-00000000000${number}`;
  const userPrincipalName = `${key}@miyagi.example`;
  return { id: `29:${key}`, name, aadObjectId, member: { name, tenantId: TENANT, userPrincipalName, ...member } };
}

export const PERSONAL = { id: 'a:personal-sato', conversationType: 'personal', tenantId: TENANT };
export const GROUP = { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId: TENANT };
export const CHANNEL = { id: '19:kiki@thread.tacv2', conversationType: 'channel', isGroup: true, tenantId: TENANT };
export const THREAD = { ...CHANNEL, id: `${CHANNEL.id};messageid=1600000000001` };

interface Said {
  from?: TeamsPerson;
  where?: { id: string; conversationType: string };
  id?: string;
  locale?: string;
  [more: string]: unknown;
}

let count = 0;

function activity(type: string, { from = SATO, where = PERSONAL, locale = 'ja-JP', ...rest }: Said): object {
  count += 1;
  return {
    type,
    id: `1600000000${String(count).padStart(3, '0')}`,
    channelId: 'msteams',
    timestamp: '2009-12-01T01:05:00.000Z',
    localTimestamp: `2009-12-01T10:05:${String(count % 60).padStart(2, '0')}.${String(count).padStart(3, '0')}+09:00`,
    from: { id: from.id, name: from.name, aadObjectId: from.aadObjectId },
    recipient: BOT,
    conversation: where,
    channelData: { tenant: { id: TENANT } },
    locale,
    ...rest,
  };
}

export function said(text: string, more: Said = {}): object {
  return activity('message', { text, textFormat: 'plain', ...more });
}

/** A message that a person changed; it keeps its id. */
export function edited(id: string, text: string, more: Said = {}): object {
  const channelData = { tenant: { id: TENANT }, eventType: 'editMessage' };
  return activity('messageUpdate', { id, text, textFormat: 'plain', channelData, ...more });
}

/** A message in a channel or group chat, beginning with a mention of the bot. */
export function mentioned(text: string, more: Said = {}): object {
  const name = `<at>${BOT.name}</at>`;
  const entities = [{ type: 'mention', text: name, mentioned: BOT }];
  return said(`${name}&nbsp;${text}\n`, { where: THREAD, entities, ...more });
}

export function installed(more: Said = {}): object {
  return activity('installationUpdate', { action: 'add', ...more });
}

export function removed(more: Said = {}): object {
  return activity('installationUpdate', { action: 'remove', ...more });
}

export function membersAdded(more: Said = {}): object {
  return activity('conversationUpdate', { membersAdded: [{ id: BOT.id }], ...more });
}

export function invoke(name: string, value: object, more: Said = {}): object {
  return activity('invoke', { name, value, ...more });
}

/** The invoke activity of a click on a card button. */
export function execute(verb: string, data: object, more: Said = {}): object {
  const action = { type: 'Action.Execute', verb, data };
  return invoke('adaptiveCard/action', { action, trigger: 'manual' }, { replyToId: '1500000000001', ...more });
}
