/**
 * The fields read of an incoming activity. The body is validated before anything else uses it: the SDK trusts it, and a
 * malformed one can crash the process.
 */
import { z } from 'zod';
import type { Lang } from '../../../src/lang.ts';
import type { Place } from '../address.ts';
import type { Mention } from './text.ts';

const id = z.string().min(1).max(400);
const maybe = z.string().nullish();
const account = z.object({ id, name: maybe, aadObjectId: maybe }).passthrough();

export const activityShape = z
  .object({
    type: z.string().min(1).max(100),
    id: z.string().max(400).nullish(),
    name: maybe,
    channelId: z.literal('msteams'),
    serviceUrl: z.string().min(1).max(2_000),
    from: account,
    recipient: account,
    conversation: z.object({ id, conversationType: maybe, tenantId: maybe }).passthrough(),
    channelData: z
      .object({ tenant: z.object({ id: maybe }).passthrough().nullish(), eventType: maybe })
      .passthrough()
      .nullish(),
    text: maybe,
    locale: maybe,
    replyToId: maybe,
    action: maybe,
    timestamp: maybe,
    localTimestamp: maybe,
    value: z.unknown(),
    membersAdded: z.array(z.object({ id: z.string() }).passthrough()).nullish(),
    entities: z.array(z.object({ type: z.string() }).passthrough()).nullish(),
  })
  .passthrough();

const mentionShape = z.object({
  type: z.literal('mention'),
  text: z.string(),
  mentioned: z.object({ id: z.string() }),
});

/** Value of an invoke. */
const buttonShape = z.object({ action: z.object({ verb: z.string().catch(''), data: z.unknown() }) });
const dialogShape = z.object({ data: z.unknown() });

export type TeamsActivity = z.output<typeof activityShape>;

/** @returns undefined for a body that is no valid activity */
export function parseActivity(body: unknown): TeamsActivity | undefined {
  const parsed = activityShape.safeParse(body);
  return parsed.success ? parsed.data : undefined;
}

export type RoomKind = 'personal' | 'groupChat' | 'channel';

/** Sender, conversation and replied-to message, as every handler needs them. */
export interface Incoming {
  activity: string;
  place: Place;
  room: RoomKind;
  tenant: string | undefined;
  user: { id: string; name: string; person: string | undefined };
  /** The message that carried the button. */
  message: string | undefined;
  /** Language of the person's Teams client. */
  lang: Lang;
}

export function incomingOf(activity: TeamsActivity): Incoming {
  const { from, recipient, conversation } = activity;
  return {
    activity: activity.id ?? '',
    place: {
      conversation: conversation.id,
      serviceUrl: activity.serviceUrl,
      bot: { id: recipient.id, name: recipient.name ?? '' },
    },
    room: roomKind(conversation.conversationType),
    tenant: tenantOf(activity),
    user: { id: from.id, name: from.name ?? '', person: from.aadObjectId?.toLowerCase() },
    message: activity.replyToId ?? undefined,
    lang: activity.locale?.toLowerCase().startsWith('en') ? 'en' : 'ja',
  };
}

/** The tenants an activity names; normally exactly one. */
export function tenantsOf({ conversation, channelData }: TeamsActivity): string[] {
  const named = [conversation.tenantId, channelData?.tenant?.id];
  return [
    ...new Set(
      named.filter(tenant => typeof tenant === 'string' && tenant !== '').map(tenant => String(tenant).toLowerCase()),
    ),
  ];
}

export function mentionsOf(activity: TeamsActivity): Mention[] {
  return (activity.entities ?? []).flatMap(entity => {
    const { data: mention } = mentionShape.safeParse(entity);
    return mention ? [{ text: mention.text, id: mention.mentioned.id }] : [];
  });
}

/** Verb and data of a card's button; for a dialog its data and an empty verb. */
export function pressedIn({ name, value }: TeamsActivity): { verb: string; data?: unknown } {
  if (name === 'task/submit') return { verb: '', data: dialogShape.safeParse(value).data?.data };
  return buttonShape.safeParse(value).data?.action ?? { verb: '' };
}

function tenantOf(activity: TeamsActivity): string | undefined {
  return tenantsOf(activity)[0];
}

function roomKind(type: string | null | undefined): RoomKind {
  return type === 'personal' || type === 'channel' ? type : 'groupChat';
}

/** Whether a person changed the text of a message, rather than restored a deleted one. */
export const isRewritten = ({ type, channelData }: TeamsActivity): boolean =>
  type === 'messageUpdate' && channelData?.eventType === 'editMessage';
