/**
 * Calls to Teams through the SDK's connector client, without its retries (which post a message twice when the response
 * was lost) and redirects, and with a time-out on each call.
 */
import http from 'node:http';
import https from 'node:https';
import type { CloudAdapter } from 'botbuilder';
import { withinTime } from '../../src/delivery/within-time.ts';
import type { Place } from './address.ts';
import { mayCall } from './cloud.ts';
import { ServiceRefused, TokenError } from './errors.ts';
import type { AdaptiveCardJson } from './rendering/card.ts';

/** Content of a post. */
export type Content =
  | { type: 'message'; summary: string; attachments: Attachment[] }
  | { type: 'message'; text: string; textFormat: 'plain' }
  | { type: 'typing' };

type Attachment =
  | { contentType: typeof CARD_TYPE; content: AdaptiveCardJson }
  | { contentType: `application/vnd.microsoft.teams.${string}`; name: string; contentUrl?: string; content: object };

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** Member of a conversation, as Teams reports it. */
export interface Member {
  name: string;
  tenant: string | undefined;
  /** "user", "guest", "anonymous"; undefined when Teams says nothing. */
  role: string | undefined;
  /** Contains "#EXT#" for guests. */
  principalName: string | undefined;
}

/** Every method rejects with errors `fateOf` can classify. */
export interface Connector {
  /** @returns the new message's activity id */
  send(place: Place, content: Content): Promise<string>;
  update(place: Place, activity: string, content: Content): Promise<void>;
  /** @param user account id of an activity's `from` */
  member(place: Place, user: string): Promise<Member>;
}

/** The part of the SDK's client used here; its package is not a direct dependency. */
interface SdkClient {
  credentials: { getToken?(): Promise<string> };
  client: { pipeline: { removePolicy(which: { name: string }): unknown; addPolicy(policy: Policy): void } };
  conversations: {
    sendToConversation(conversation: string, activity: object, options: CallOptions): Promise<{ id?: string }>;
    updateActivity(conversation: string, id: string, activity: object, options: CallOptions): Promise<unknown>;
    getConversationMember(conversation: string, user: string, options: CallOptions): Promise<Record<string, unknown>>;
  };
}

interface Policy {
  name: string;
  sendRequest(request: PipelineRequest, next: (request: PipelineRequest) => Promise<unknown>): Promise<unknown>;
}

interface PipelineRequest {
  url: string;
  agent?: http.Agent;
}

interface CallOptions {
  abortSignal: AbortSignal;
}

const UNWANTED_POLICIES = ['defaultRetryPolicy', 'redirectPolicy'];

const PLAIN_AGENT = new http.Agent({ keepAlive: false });
const TLS_AGENT = new https.Agent({ keepAlive: false });

/** A kept-alive connection may be dead when reused, which would leave the outcome of the message unknown. */
const FRESH_CONNECTION: Policy = {
  name: 'keikakuFreshConnection',
  sendRequest(request, next) {
    request.agent ??= request.url.startsWith('https:') ? TLS_AGENT : PLAIN_AGENT;
    return next(request);
  },
};

interface ConnectorParts {
  adapter: CloudAdapter;
  /** Undefined without authentication. */
  appId: string | undefined;
  /** Hosts that may be called, as in TeamsCloud. */
  hosts: readonly string[];
  /** Time-out of a call, in milliseconds. */
  timeoutMs: number;
}

export function createConnector({ adapter, appId, hosts, timeoutMs }: ConnectorParts): Connector {
  return {
    async send(place, content) {
      const { id } = await call(place, (client, options) =>
        client.conversations.sendToConversation(place.conversation, envelope(place, content), options),
      );
      return id ?? '';
    },
    async update(place, activity, content) {
      const changed = { ...envelope(place, content), id: activity };
      await call(place, (client, options) =>
        client.conversations.updateActivity(place.conversation, activity, changed, options),
      );
    },
    async member(place, user) {
      const found = await call(place, (client, options) =>
        client.conversations.getConversationMember(place.conversation, user, options),
      );
      return {
        name: text(found.name) ?? '',
        tenant: text(found.tenantId),
        role: text(found.userRole),
        principalName: text(found.userPrincipalName),
      };
    },
  };

  async function call<Value>(
    place: Place,
    work: (client: SdkClient, options: CallOptions) => Promise<Value>,
  ): Promise<Value> {
    if (!mayCall(place.serviceUrl, hosts)) throw new ServiceRefused(place.serviceUrl);
    const client = await clientFor(place);
    if (appId !== undefined) await token(client, timeoutMs);
    return withinTime(work(client, { abortSignal: AbortSignal.timeout(timeoutMs) }), timeoutMs);
  }

  /**
   * Starting a turn is the SDK's public way to get a client. Nothing may throw in it, because a turn swallows errors.
   */
  async function clientFor(place: Place): Promise<SdkClient> {
    let client: SdkClient | undefined;
    const { serviceUrl, bot } = place;
    await adapter.continueConversationAsync(appId ?? '', { channelId: 'msteams', serviceUrl, bot }, async context => {
      client = context.turnState.get<SdkClient>(context.adapter.ConnectorClientKey);
    });
    if (!client) throw new Error('the SDK gave no connector client');
    const { pipeline } = client.client;
    for (const name of UNWANTED_POLICIES) pipeline.removePolicy({ name });
    pipeline.addPolicy(FRESH_CONNECTION);
    return client;
  }
}

/** Fetches the token before the message is sent: if this fails, nothing was posted. */
async function token({ credentials }: SdkClient, timeoutMs: number): Promise<void> {
  if (!credentials.getToken) return;
  try {
    await withinTime(credentials.getToken(), timeoutMs);
  } catch (error) {
    throw new TokenError(error);
  }
}

function envelope({ conversation, serviceUrl, bot }: Place, content: Content): object {
  return { ...content, channelId: 'msteams', serviceUrl, from: bot, conversation: { id: conversation } };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
