/**
 * The real Slack adapter connected to the Slack double on loopback, with helpers to speak, click, and inspect what
 * Slack received.
 */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { createSlackAdapter, type SlackAdapter, type SlackAdapterOptions } from '../../../adapters/slack/index.ts';
import type { Door } from '../../../src/adapter.ts';
import { createScriptedDoor, type ScriptedDoor } from '../../helpers/scripted-door.ts';
import { FORM_TYPE, form, NOW, type SendOptions, type Sent, SIGNING_SECRET, send } from './sender.ts';
import { DoubleSocket } from './socket.ts';
import { APP_TOKEN, BOT_TOKEN, BOT_USER, DoubleWebApi, type StoredMessage, TEAM } from './web-api.ts';

export { FORM_TYPE, form, NOW, SIGNING_SECRET, send, sign } from './sender.ts';
export { APP_TOKEN, BOT_TOKEN, BOT_USER, type StoredMessage, TEAM } from './web-api.ts';

export interface World {
  slack: DoubleWebApi;
  socket: DoubleSocket;
  adapter: SlackAdapter;
  door: ScriptedDoor;
  /** The whole log as one text. */
  logged(): string;
  /** Base of the adapter's own server. */
  url: string;
  apiUrl: string;
  send(body: string, options?: SendOptions): Promise<Sent>;
  event(event: object, extra?: object): Promise<Sent>;
  /** Stores a message of a user and sends the events Slack would send for it. */
  say(
    channel: string,
    user: string,
    text: string,
    options?: { thread?: string; bot_id?: string },
  ): Promise<StoredMessage>;
  interact(payload: object): Promise<Sent>;
  command(text: string, user?: string, channel?: string): Promise<Sent>;
  /** Clicks the button with this label. */
  click(message: StoredMessage, label: string, user?: string): Promise<Sent>;
  trigger(): string;
  /** Replaces the adapter by a new one without any state in memory, as a restart does. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface WorldOptions extends Partial<Omit<SlackAdapterOptions, 'config' | 'door' | 'log'>> {
  mode?: 'http' | 'socket';
  wrapDoor?: (door: Door) => Door;
  /** Leaves the adapter unstarted. */
  isStarted?: boolean;
}

export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const { mode = 'http', wrapDoor = each => each, now = () => NOW, isStarted = true, ...adapterOptions } = options;
  const slack = new DoubleWebApi();
  for (const [id, name] of [
    ['U0SATO', '佐藤 花子'],
    ['U0SUZUKI', '鈴木 一郎'],
  ] as const) {
    slack.addUser({ id, name, profile: { display_name: name, real_name: name } });
  }
  const slackServer = createServer((request, response) => {
    slack.handle(request, response, request.url ?? '').catch(() => response.destroy());
  });
  const socket = new DoubleSocket(slackServer);
  slackServer.listen(0, '127.0.0.1');
  await once(slackServer, 'listening');
  const slackPort = (slackServer.address() as AddressInfo).port;
  slack.socketUrl = `ws://127.0.0.1:${slackPort}/socket?ticket=secretticket`;
  const apiUrl = `http://127.0.0.1:${slackPort}/api/`;

  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const door = createScriptedDoor();
  /** The bot's side: an adapter and its server. */
  async function boot(): Promise<{ adapter: SlackAdapter; server: Server; url: string }> {
    const adapter = createSlackAdapter({
      door: wrapDoor(door),
      config: {
        botToken: BOT_TOKEN,
        signingSecret: mode === 'http' ? SIGNING_SECRET : undefined,
        appToken: mode === 'socket' ? APP_TOKEN : undefined,
        apiUrl,
      },
      now,
      log,
      paceMs: 5,
      settleDelaysMs: [5, 20, 40],
      ...adapterOptions,
    });
    const app = express();
    adapter.mount(app);
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    if (isStarted) await adapter.start();
    return { adapter, server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  }
  let running = await boot();

  let lastEvent = 0;
  let lastTrigger = 0;
  const world: World = {
    slack,
    socket,
    get adapter() {
      return running.adapter;
    },
    door,
    logged: () => lines.join(''),
    get url() {
      return running.url;
    },
    apiUrl,
    send: (body, sendOptions) =>
      send(running.url, body, { timestamp: Math.floor(now().getTime() / 1_000), ...sendOptions }),
    event(event, extra = {}) {
      lastEvent += 1;
      const body = { type: 'event_callback', team_id: TEAM, event_id: `Ev${lastEvent}`, event, ...extra };
      return world.send(JSON.stringify(body));
    },
    async say(channel, user, text, { thread, bot_id } = {}) {
      const message = slack.write(channel, user, text, thread);
      const root = slack.messages.find(each => each.channel === channel && each.ts === thread);
      const said = {
        channel,
        user,
        text,
        ts: message.ts,
        ...(thread ? { thread_ts: thread, parent_user_id: root?.user } : {}),
        ...(bot_id ? { bot_id } : {}),
      };
      const channel_type = channel.startsWith('D') ? 'im' : 'channel';
      await world.event({ type: 'message', channel_type, ...said });
      if (text.includes(`<@${BOT_USER}>`) && channel_type === 'channel') {
        await world.event({ type: 'app_mention', ...said });
      }
      return message;
    },
    interact: payload => world.send(form({ payload: JSON.stringify(payload) }), { contentType: FORM_TYPE }),
    command(text, user = 'U0SATO', channel = 'C0TOWN') {
      const trigger_id = world.trigger();
      const response_url = `${apiUrl.replace('/api/', '')}/respond/${trigger_id}`;
      const fields = { command: '/keikaku', text, user_id: user, channel_id: channel, team_id: TEAM };
      return world.send(form({ ...fields, trigger_id, response_url }), { contentType: FORM_TYPE });
    },
    click(message, label, user = 'U0SATO') {
      const button = buttonOf(message.blocks ?? [], label);
      return world.interact({
        type: 'block_actions',
        user: { id: user, team_id: TEAM },
        team: { id: TEAM },
        trigger_id: world.trigger(),
        channel: { id: message.channel },
        container: { type: 'message', message_ts: message.ts, is_ephemeral: false },
        message: {
          ts: message.ts,
          ...(message.thread_ts ? { thread_ts: message.thread_ts, parent_user_id: rootUser(slack, message) } : {}),
        },
        response_url: `${apiUrl.replace('/api/', '')}/respond/click`,
        actions: [{ ...button, type: 'button', action_ts: slack.nextTs() }],
      });
    },
    trigger() {
      lastTrigger += 1;
      return `trigger-${Math.ceil(performance.now() + 3_000)}-${lastTrigger}`;
    },
    async restart() {
      await running.adapter.stop();
      await end(running.server);
      running = await boot();
    },
    async close() {
      await running.adapter.stop();
      socket.close();
      await Promise.all([running.server, slackServer].map(end));
    },
  };
  return world;
}

async function end(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

// biome-ignore lint/suspicious/noExplicitAny: blocks as sent
export function buttonOf(blocks: any[], label: string): Record<string, any> {
  const buttons = blocks.filter(block => block.type === 'actions').flatMap(block => block.elements);
  const found = buttons.find(button => button.text.text === label);
  if (!found) throw new Error(`no button ${label} among ${buttons.map(button => button.text.text).join(', ')}`);
  return found;
}

function rootUser(slack: DoubleWebApi, message: StoredMessage): string | undefined {
  return slack.messages.find(each => each.channel === message.channel && each.ts === message.thread_ts)?.user;
}

/** Polls until the condition holds, with a timeout long enough for a busy machine. */
export async function until<Value>(look: () => Value | undefined | false): Promise<Value> {
  const startedAt = performance.now();
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() - startedAt > 15_000) throw new Error(`still not so: ${look}`);
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}

/** Waits long enough for an unwanted effect to show. */
export function quiet(ms = 80): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}

/** Messages of the bot, oldest first. */
export function botMessages(world: World): StoredMessage[] {
  return world.slack.messages.filter(message => message.user === BOT_USER);
}
