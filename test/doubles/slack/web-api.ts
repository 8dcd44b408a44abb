/**
 * Double of Slack's Web API on loopback, as far as the adapter uses it: stateful messages, users and views; records
 * every call; faults scripted per method.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Args, type Fault, json, meet, parseArgs } from './faults.ts';

interface Call {
  method: string;
  token: string;
  args: Args;
}

export interface StoredMessage {
  channel: string;
  ts: string;
  thread_ts?: string;
  user: string;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: blocks as sent
  blocks?: any[];
  metadata?: { event_type: string; event_payload: Record<string, unknown> };
  edited?: boolean;
  hiddenReads?: number;
}

export interface DoubleUser {
  id: string;
  team_id: string;
  name: string;
  real_name: string;
  locale?: string;
  deleted: boolean;
  is_bot: boolean;
  is_restricted: boolean;
  is_ultra_restricted: boolean;
  is_stranger?: boolean;
  profile: { display_name: string; real_name: string };
}

export const TEAM = 'T0MIYAGI';
export const BOT_USER = 'U0KEIKAKU';
const BOT = 'B0KEIKAKU';
export const BOT_TOKEN = 'xoxb-1111-2222-thebottoken';
export const APP_TOKEN = 'xapp-1-A0KEIKAKU-3333-theapptoken';

export class DoubleWebApi {
  readonly calls: Call[] = [];
  readonly messages: StoredMessage[] = [];
  readonly ephemerals: Args[] = [];
  /** Bodies posted to response_urls, with the id of the URL. */
  // biome-ignore lint/suspicious/noExplicitAny: bodies as sent
  readonly responses: { id: string; body: any }[] = [];
  readonly views = new Map<string, Args>();
  readonly homes = new Map<string, Args>();
  readonly users = new Map<string, DoubleUser>();
  readonly #faults = new Map<string, Fault[]>();
  readonly #channelFaults = new Map<string, Fault>();
  readonly #spentTriggers = new Set<string>();
  /** Delay of every response in ms. */
  delayMs = 0;
  #lastTs = 1_700_000_000_000_000;
  #lastView = 0;
  socketUrl = '';
  /** Random faults for calls without a scripted fault. */
  weather: (method: string) => Fault | undefined = () => undefined;
  /** When true, `users.info` finds every user id as a member of the workspace. */
  knowsEveryone = false;

  addUser(user: Partial<DoubleUser> & { id: string }): void {
    const name = user.name ?? user.id.toLowerCase();
    this.users.set(user.id, {
      team_id: TEAM,
      name,
      real_name: name,
      locale: 'ja-JP',
      deleted: false,
      is_bot: false,
      is_restricted: false,
      is_ultra_restricted: false,
      profile: { display_name: name, real_name: name },
      ...user,
    });
  }

  /** Scripts faults for the next calls of a method, in order. */
  fail(method: string, ...faults: Fault[]): void {
    this.#faults.set(method, [...(this.#faults.get(method) ?? []), ...faults]);
  }

  /** Scripts a fault for the next message to a channel. */
  failFor(channel: string, fault: Fault): void {
    this.#channelFaults.set(channel, fault);
  }

  callsOf(method: string): Args[] {
    return this.calls.filter(call => call.method === method).map(call => call.args);
  }

  /** Stores a user's message, as the events report it. */
  write(channel: string, user: string, text: string, thread_ts?: string): StoredMessage {
    const message = { channel, ts: this.nextTs(), user, text, ...(thread_ts ? { thread_ts } : {}) };
    this.messages.push(message);
    return message;
  }

  nextTs(): string {
    this.#lastTs += 1_000_100;
    return `${Math.floor(this.#lastTs / 1e6)}.${String(this.#lastTs % 1e6).padStart(6, '0')}`;
  }

  async handle(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    if (this.delayMs > 0) await new Promise(resolve => setTimeout(resolve, this.delayMs));
    if (path.startsWith('/respond/')) return this.#respond(path.slice('/respond/'.length), body, response);
    const method = path.slice('/api/'.length);
    const args = parseArgs(body, request.headers['content-type'] ?? '');
    const token = String(request.headers.authorization ?? '').replace('Bearer ', '');
    this.calls.push({ method, token, args });
    const fault = this.#faults.get(method)?.shift() ?? this.#channelFault(method, args) ?? this.weather(method);
    const isStored = !fault || ('stored' in fault && fault.stored);
    const answer = isStored ? this.#answer(method, args, token) : { ok: true };
    if (fault?.kind === 'late') this.messages.at(-1)!.hiddenReads = fault.afterReads;
    if (!fault || (fault.kind === 'late' && fault.answer === 'ok')) return json(response, answer);
    return meet(fault, request, response, answer, () => this.#answer(method, args, token));
  }

  #channelFault(method: string, { channel }: Args): Fault | undefined {
    const fault = method === 'chat.postMessage' ? this.#channelFaults.get(channel) : undefined;
    if (fault) this.#channelFaults.delete(channel);
    return fault;
  }

  #respond(id: string, body: string, response: ServerResponse): void {
    const fault = this.#faults.get('respond')?.shift();
    if (fault?.kind === 'status') {
      response.writeHead(fault.status).end(fault.body ?? '');
      return;
    }
    this.responses.push({ id, body: JSON.parse(body) });
    response.writeHead(200).end('ok');
  }

  #answer(method: string, args: Args, token: string): object {
    if (method === 'apps.connections.open') {
      return token === APP_TOKEN ? { ok: true, url: this.socketUrl } : { ok: false, error: 'invalid_auth' };
    }
    if (token !== BOT_TOKEN) return { ok: false, error: 'invalid_auth' };
    switch (method) {
      case 'auth.test':
        return { ok: true, team_id: TEAM, user_id: BOT_USER, bot_id: BOT };
      case 'users.info': {
        if (this.knowsEveryone && !this.users.has(args.user)) this.addUser({ id: args.user });
        const user = this.users.get(args.user);
        return user ? { ok: true, user } : { ok: false, error: 'user_not_found' };
      }
      case 'conversations.open':
        return { ok: true, channel: { id: `D${args.users.slice(1)}` } };
      case 'chat.postMessage':
        return this.#post(args);
      case 'chat.update': {
        const message = this.messages.find(each => each.channel === args.channel && each.ts === args.ts);
        if (!message) return { ok: false, error: 'message_not_found' };
        Object.assign(message, { text: args.text, blocks: args.blocks, edited: true });
        return { ok: true, ts: args.ts, channel: args.channel };
      }
      case 'chat.postEphemeral':
        this.ephemerals.push(args);
        return { ok: true, message_ts: this.nextTs() };
      case 'conversations.history':
        return this.#read(each => each.channel === args.channel && !each.thread_ts, args, true);
      case 'conversations.replies':
        return this.#read(
          each => each.channel === args.channel && (each.ts === args.ts || each.thread_ts === args.ts),
          args,
          false,
        );
      case 'views.open':
      case 'views.push':
        return this.#openView(args);
      case 'views.update':
        if (!this.views.has(args.view_id)) return { ok: false, error: 'not_found' };
        this.views.set(args.view_id, args.view);
        return { ok: true, view: { ...args.view, id: args.view_id } };
      case 'views.publish':
        this.homes.set(args.user_id, args.view);
        return { ok: true };
      case 'assistant.threads.setStatus':
      case 'assistant.threads.setSuggestedPrompts':
        return { ok: true };
      default:
        return { ok: false, error: 'unknown_method' };
    }
  }

  #post(args: Args): object {
    const { channel, thread_ts, text, blocks, metadata } = args;
    const ts = this.nextTs();
    this.messages.push({
      channel,
      ts,
      user: BOT_USER,
      text,
      blocks,
      metadata,
      ...(thread_ts ? { thread_ts } : {}),
    });
    return { ok: true, channel, ts };
  }

  #read(isMeant: (message: StoredMessage) => boolean, args: Args, newestFirst: boolean): object {
    const isNew = (message: StoredMessage) => !args.oldest || Number(message.ts) > Number(args.oldest);
    const found = this.messages
      .filter(each => isMeant(each) && isNew(each))
      .filter(message => {
        if (!message.hiddenReads) return true;
        message.hiddenReads -= 1;
        return false;
      });
    if (newestFirst) found.reverse();
    const withMetadata = args.include_all_metadata === 'true';
    const from = Number(args.cursor ?? 0);
    const end = from + Number(args.limit);
    const messages = found.slice(from, end).map(({ metadata, hiddenReads, ...message }) => ({
      ...message,
      ...(withMetadata && metadata ? { metadata } : {}),
    }));
    const more = end < found.length ? { has_more: true, response_metadata: { next_cursor: String(end) } } : {};
    return { ok: true, messages, ...more };
  }

  /** A trigger_id opens one view and expires after three seconds. */
  #openView({ trigger_id, view }: Args): object {
    const expires = Number(/^trigger-(\d+)/.exec(trigger_id)?.[1] ?? 0);
    if (performance.now() > expires) return { ok: false, error: 'expired_trigger_id' };
    if (this.#spentTriggers.has(trigger_id)) return { ok: false, error: 'exchanged_trigger_id' };
    this.#spentTriggers.add(trigger_id);
    this.#lastView += 1;
    const id = `V0VIEW${this.#lastView}`;
    this.views.set(id, view);
    return { ok: true, view: { ...view, id } };
  }
}
