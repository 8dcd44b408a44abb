/** The Slack stage: signed requests into the real adapter, and what the Slack double received. */
import type { Adapter } from '../../../src/adapter.ts';
import { BOT_USER, type StoredMessage, startWorld, until } from '../../doubles/slack/world.ts';
import { openOffice, realDirectory } from '../cycle.ts';
import { type CreateStage, type Place, type Player, type Seen, twoDivisions } from './stage.ts';

const PEOPLE: Record<Player, string> = {
  kiki: 'UKIKI1SAMPLE',
  kikiDeputy: 'UKIKI2SAMPLE',
  koho: 'UKOHO1SAMPLE',
  kohoHead: 'UKOHOHEADSAMPLE',
};
const PLACES: Record<Place, string> = {
  kiki: 'CKIKISAMPLE',
  koho: 'CKOHOSAMPLE',
  kohoHead: 'DKOHOHEADSAMPLE',
  coordinators: 'CCOORDSAMPLE',
};

export const slackStage: CreateStage = async start => {
  const adapters: Adapter[] = [];
  const office = await openOffice(start, await realDirectory(twoDivisions), adapters);
  const world = await startWorld({ wrapDoor: () => office.door });
  adapters.push(world.adapter);
  for (const id of Object.values(PEOPLE)) world.slack.addUser({ id });

  const ofBot = (message: StoredMessage) => message.user === BOT_USER;
  const seen = (message: StoredMessage): Seen => ({
    text: `${message.text}\n${textIn(message.blocks)}`,
    buttons: buttonsIn(message.blocks),
    ref: message,
  });

  return {
    office,
    read: place => world.slack.messages.filter(one => ofBot(one) && one.channel === PLACES[place]).map(seen),
    async press(who, message, label) {
      const { status } = await world.click(message.ref as StoredMessage, label, PEOPLE[who]);
      if (status !== 200) throw new TypeError(`a click on ${label} was answered ${status}`);
    },
    async open(who, message, label) {
      const before = world.slack.views.size;
      await world.click(message.ref as StoredMessage, label, PEOPLE[who]);
      const [id, opened] = await until(() => world.slack.views.size > before && [...world.slack.views].at(-1));
      let view = opened;
      // biome-ignore lint/suspicious/noExplicitAny: blocks as sent
      const inputs = () => view.blocks.filter((block: any) => block.type === 'input');
      return {
        get fields() {
          // biome-ignore lint/suspicious/noExplicitAny: blocks as sent
          const fields = inputs().map((block: any) => [
            block.block_id.replace('field.', ''),
            block.element.initial_value ?? block.element.initial_option?.value ?? '',
          ]);
          return Object.fromEntries(fields);
        },
        async send(values) {
          // biome-ignore lint/suspicious/noExplicitAny: blocks as sent
          const state = inputs().map((block: any) => [
            block.block_id,
            { [block.element.action_id]: filled(block, values) },
          ]);
          const sent = await world.interact({
            type: 'view_submission',
            user: { id: PEOPLE[who] },
            team: {},
            trigger_id: world.trigger(),
            view: { ...view, id, state: { values: Object.fromEntries(state) } },
          });
          if (sent.json?.response_action !== 'update') return Object.values(sent.json?.errors ?? {}).join();
          view = sent.json.view;
          return textIn(view.blocks);
        },
      };
    },
    async write(who, beneath, text) {
      const root = beneath.ref as StoredMessage;
      const before = world.slack.messages.length;
      await world.say(root.channel, PEOPLE[who], text, { thread: root.ts });
      return seen(await until(() => world.slack.messages.slice(before).find(ofBot)));
    },
    close: () => world.close(),
  };
};

// biome-ignore lint/suspicious/noExplicitAny: blocks as sent
function filled({ block_id, element }: any, values: Record<string, string>) {
  const value = values[block_id.replace('field.', '')] ?? '';
  if (element.type !== 'static_select') return { type: element.type, value: value || null };
  const text = { type: 'plain_text', text: value };
  return { type: element.type, selected_option: value ? { value, text } : null };
}

function textIn(blocks: unknown): string {
  const found: string[] = [];
  JSON.stringify(blocks ?? [], (key, value) => {
    if (key === 'text' && typeof value === 'string') found.push(value);
    return value;
  });
  return found.join('\n');
}

// biome-ignore lint/suspicious/noExplicitAny: blocks as sent
function buttonsIn(blocks: any[] = []): string[] {
  const rows = blocks.filter(block => block.type === 'actions');
  return rows.flatMap(block => block.elements.map((button: { text: { text: string } }) => button.text.text));
}
