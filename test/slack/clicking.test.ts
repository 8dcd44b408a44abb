import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, Door, Outcome } from '../../src/adapter.ts';
import {
  botMessages,
  buttonOf,
  quiet,
  type StoredMessage,
  startWorld,
  until,
  type World,
} from '../doubles/slack/world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

/** A message with buttons: the reply to this question. */
async function answerTo(question: string): Promise<StoredMessage> {
  await world.say('D0SATO', 'U0SATO', question);
  return until(() => botMessages(world)[0]);
}

describe('a button on a message', () => {
  it('that asks for it replaces the message', async () => {
    const message = await answerTo('重点分野4の一覧');
    await world.click(message, 'もっと見る');
    await until(() => message.edited);
    expect(JSON.stringify(message.blocks)).toContain('11. ');
    expect(botMessages(world)).toHaveLength(1);
    expect(world.door.heard[1]).toMatchObject({
      id: 'source',
      value: '4/11',
      lang: 'ja',
      conversation: 'slack:D0SATO',
    });
  });

  it('otherwise answers beneath it', async () => {
    const message = await answerTo('防災の事業は？');
    await world.click(message, '1番目を詳しく');
    const detail = await until(() => botMessages(world)[1]);
    expect(detail.thread_ts).toBe(message.thread_ts);
    expect(JSON.stringify(detail.blocks)).toContain('rich_text_quote');
  });

  it('posts anew when the message to replace is gone', async () => {
    const message = await answerTo('重点分野4の一覧');
    world.slack.fail('chat.update', { kind: 'error', error: 'message_not_found' });
    await world.click(message, 'もっと見る');
    const next = await until(() => botMessages(world)[1]);
    expect(JSON.stringify(next.blocks)).toContain('11. ');
  });

  it('pressed twice at once by Slack’s doing is one click', async () => {
    const message = await answerTo('防災の事業は？');
    const payload = {
      type: 'block_actions',
      user: { id: 'U0SATO' },
      trigger_id: world.trigger(),
      channel: { id: message.channel },
      container: {},
      message: { ts: message.ts, thread_ts: message.thread_ts },
      actions: [{ ...buttonOf(message.blocks!, '1番目を詳しく'), type: 'button', action_ts: '1.3' }],
    };
    await Promise.all([world.interact(payload), world.interact(payload)]);
    await until(() => botMessages(world).length === 2);
    await quiet();
    expect(world.door.heard.filter(each => 'id' in each)).toHaveLength(1);
  });

  it('that fails tells the person, and nobody else', async () => {
    const message = await answerTo('防災の事業は？');
    world.door.failNext(new Error('secret inside'));
    await world.click(message, '1番目を詳しく', 'U0SUZUKI');
    const told = await until(() => world.slack.ephemerals[0]);
    expect(told).toMatchObject({
      user: 'U0SUZUKI',
      channel: 'D0SATO',
      text: expect.stringContaining('処理できません'),
    });
  });
});

describe('a form', () => {
  it('opens with the last answers filled in, is refused at the field, and then replaces the message', async () => {
    const message = await answerTo('1-1-3');
    await world.click(message, '状況を回答する');
    const [id, view] = await until(() => [...world.slack.views][0]);
    expect(view).toMatchObject({ type: 'modal', title: { text: '状況の回答' }, submit: { text: '回答する' } });
    const inputs = view!.blocks.filter((block: { type: string }) => block.type === 'input');
    expect(inputs.map((block: { block_id: string }) => block.block_id)).toEqual([
      'field.status',
      'field.percent',
      'field.comment',
      'field.owner',
    ]);
    expect(inputs[0].element).toMatchObject({ type: 'static_select', initial_option: { value: 'on_track' } });
    expect(inputs[1].element).toMatchObject({ initial_value: '70' });
    expect(inputs[3].element.type).toBe('external_select');

    const refused = await submit(id, view!, { percent: '150' });
    expect(refused.json).toEqual({
      response_action: 'errors',
      errors: { 'field.percent': '0から100までの数で入力してください。' },
    });
    const taken = await submit(id, view!, { percent: '80', comment: '<!channel> 順調' });
    expect(taken.json).toEqual({ response_action: 'clear' });
    await until(() => message.edited);
    expect(message.text).toContain('受け付けました');
    expect(world.door.heard.at(-1)).toMatchObject({
      form: 'update',
      context: '1-1-3',
      conversation: 'slack:D0SATO',
      person: { id: 'slack:U0SATO' },
      values: { status: 'on_track', percent: '80', comment: '<!channel> 順調', owner: '' },
    });
  });

  it('belongs to whoever sends it in, whatever its fields say', async () => {
    const message = await answerTo('1-1-3');
    await world.click(message, '状況を回答する');
    const [id, view] = await until(() => [...world.slack.views][0]);
    await submit(id, view!, { percent: '10' }, 'U0SUZUKI');
    expect(world.door.heard.at(-1)?.person.id).toBe('slack:U0SUZUKI');
  });

  it('keeps what was typed when the bot fails, and says so at once', async () => {
    const message = await answerTo('1-1-3');
    await world.click(message, '状況を回答する');
    const [id, view] = await until(() => [...world.slack.views][0]);
    world.door.failNext(new Error('secret inside'));
    const answer = await submit(id, view!, { percent: '80' });
    expect(answer.json).toMatchObject({
      response_action: 'errors',
      errors: { 'field.status': expect.stringContaining('処理できませんでした') },
    });
  });

  it('opened too late is not, and the person is told to press again', async () => {
    const message = await answerTo('1-1-3');
    world.slack.fail('views.open', { kind: 'error', error: 'expired_trigger_id' });
    await world.click(message, '状況を回答する');
    const told = await until(() => world.slack.ephemerals[0]);
    expect(told?.text).toContain('もう一度ボタンを押してください');
  });
});

describe('a store that is slow to take a form', () => {
  let finish: () => void;
  let finished: Promise<void>;
  beforeEach(async () => {
    await world.close();
    hold();
    world = await startWorld({ wrapDoor: door => ({ ...door, submit: slowly(door) }) });
  });
  function hold() {
    finished = new Promise(resolve => {
      finish = resolve;
    });
  }
  const slowly = (door: Door) => async (submission: Parameters<Door['submit']>[0]) => {
    await finished;
    return door.submit(submission);
  };

  it('does not keep Slack waiting: the modal waits, then shows what came of it', async () => {
    const message = await answerTo('1-1-3');
    await world.click(message, '状況を回答する');
    const [id, view] = await until(() => [...world.slack.views][0]);
    const sent = await submit(id, view!, { percent: '80' });
    expect(sent.json).toMatchObject({ response_action: 'update', view: { callback_id: 'answer' } });
    expect(JSON.stringify(sent.json)).toContain('処理しています');
    finish();
    await until(() => JSON.stringify(world.slack.views.get(id)).includes('受け付けました'));
    await until(() => message.edited);
  });

  it('gives the form back with what was typed when it is refused after all', async () => {
    const message = await answerTo('1-1-3');
    await world.click(message, '状況を回答する');
    const [id, view] = await until(() => [...world.slack.views][0]);
    await submit(id, view!, { percent: '150', comment: '工事中' });
    finish();
    const again = await until(() => secondForm(id));
    expect(JSON.stringify(again.blocks[0])).toContain('0から100まで');
    const percent = again.blocks.find((block: { block_id?: string }) => block.block_id === 'field.percent');
    const comment = again.blocks.find((block: { block_id?: string }) => block.block_id === 'field.comment');
    expect([percent.element.initial_value, comment.element.initial_value]).toEqual(['150', '工事中']);
    expect(again.private_metadata).toBe(view!.private_metadata);
    expect(message.edited).toBeUndefined();
  });

  it('refused late twice, says only what is wrong now', async () => {
    await world.click(await answerTo('1-1-3'), '状況を回答する');
    const [id, view] = await until(() => [...world.slack.views][0]);
    await submit(id, view!, { percent: '150' });
    finish();
    const again = await until(() => secondForm(id));
    hold();
    await submit(id, again, { percent: '90', comment: '時期は未定' });
    finish();
    const third = await until(() => secondForm(id, '見込みの時期'));
    expect(JSON.stringify(third.blocks)).not.toContain('0から100までの数で');
    expect(third.blocks).toHaveLength(again.blocks.length);
  });

  it('loses no field to what was wrong, though the form is as long as a modal can be', async () => {
    await world.close();
    world = await startWorld({ wrapDoor: longForm });
    await world.click(await answerTo('1-1-3'), '状況を回答する');
    const [id, view] = await until(() => [...world.slack.views][0]);
    await submit(id, view!, {});
    finish();
    const again = await until(() => secondForm(id));
    expect(again.blocks.slice(1).map(idOf)).toEqual(view!.blocks.map(idOf));
    expect(again.blocks.length).toBeLessThanOrEqual(100);
  });
  const idOf = (block: { block_id?: string }) => block.block_id;
  const longForm = (door: Door): Door => ({
    ...door,
    async act(action) {
      const outcome = await door.act(action);
      if (outcome.kind !== 'form') return outcome;
      const [field] = outcome.form.fields.filter(({ kind }) => kind === 'text');
      const fields = Array.from({ length: 120 }, (_, n) => ({ ...field!, id: `f${n}` }));
      return { kind: 'form', form: { ...outcome.form, fields } };
    },
    async submit() {
      await finished;
      return { kind: 'invalid', errors: { f0: '進捗率は0から100までです', f9: '長すぎます' } };
    },
  });

  function secondForm(id: string, error = '0から100まで') {
    const view = world.slack.views.get(id);
    return view && JSON.stringify(view.blocks[0]).includes(error) ? view : undefined;
  }
});

describe('a typeahead field', () => {
  const ask = (value: string, action_id = 'lookup:projects:ja', user = 'U0SATO') =>
    world.interact({
      type: 'block_suggestion',
      user: { id: user },
      team: {},
      view: {},
      block_id: 'b',
      action_id,
      value,
    });

  it.each([
    ['a name', '津波', ['1-1-3']],
    ['its reading', 'つなみ', ['1-1-3']],
    ['a code prefix', '6-2-', ['6-2-1', '6-2-2']],
  ])('offers projects by %s', async (_, typed, codes) => {
    const { status, json } = await ask(typed);
    expect(status).toBe(200);
    const values = json.option_groups.flatMap((group: { options: { value: string }[] }) =>
      group.options.map(o => o.value),
    );
    expect(values).toEqual(codes);
  });

  it('groups them by measure', async () => {
    const { json } = await ask('情報');
    const labels = json.option_groups.map((group: { label: { text: string } }) => group.label.text);
    expect(labels.length).toBeGreaterThan(3);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels[0]).toMatch(/^\d-\d /);
  });

  it('offers owners too, though not to guests, and says nothing where nothing matches', async () => {
    const owners = await ask('危機', 'lookup:owners:ja');
    expect(owners.json.option_groups[0]).toMatchObject({ label: { text: '総務部' }, options: [{ value: 'kiki' }] });
    world.slack.addUser({ id: 'U0GUEST', is_restricted: true });
    expect((await ask('危機', 'lookup:owners:ja', 'U0GUEST')).json).toEqual({ options: [] });
    expect((await ask('津波', 'lookup:projects:ja', 'U0GUEST')).json.option_groups).toHaveLength(1);
    expect((await ask('該当なし')).json).toEqual({ options: [] });
    expect((await ask('x', 'something else')).status).toBe(200);
    expect(world.slack.callsOf('users.info')).toHaveLength(2);
  });
});

describe('shortcuts', () => {
  const shortcut = (extra: object) =>
    world.interact({ user: { id: 'U0SATO' }, team: {}, trigger_id: world.trigger(), ...extra });

  it('shows the projects a message has to do with', async () => {
    const message = { text: '住民から防災メールの問い合わせ &lt;急ぎ&gt;' };
    await shortcut({ type: 'message_action', callback_id: 'related_projects', message, channel: { id: 'C0TOWN' } });
    const view = await until(() => world.slack.views.get('V0VIEW1'));
    expect(view?.title.text).toBe('この文に関係する事業');
    expect(JSON.stringify(view?.blocks)).toContain('津波情報ネットワークの構築');
    expect(world.door.heard[0]).toMatchObject({ text: '住民から防災メールの問い合わせ <急ぎ>' });
  });

  it('opens a search; a question is answered on top of it, an empty one refused at its field', async () => {
    await shortcut({ type: 'shortcut', callback_id: 'search_plan' });
    const view = await until(() => world.slack.views.get('V0VIEW1'));
    expect(view?.callback_id).toBe('search');
    const search = (value: string | null) =>
      world.interact({
        type: 'view_submission',
        user: { id: 'U0SATO' },
        team: {},
        trigger_id: world.trigger(),
        view: {
          ...view,
          id: 'V0VIEW1',
          state: { values: { 'search.question': { 'search.question': { type: 'plain_text_input', value } } } },
        },
      });
    expect((await search(null)).json).toMatchObject({
      response_action: 'errors',
      errors: { 'search.question': expect.stringContaining('質問を入力') },
    });
    const found = await search('防災の事業は？');
    expect(found.json).toMatchObject({ response_action: 'push', view: { type: 'modal' } });
    expect(JSON.stringify(found.json)).toContain('津波情報ネットワークの構築');
  });

  it('shows a project as soon as it is chosen in the search, and its buttons work in the modal', async () => {
    await shortcut({ type: 'shortcut', callback_id: 'search_plan' });
    const view = await until(() => world.slack.views.get('V0VIEW1'));
    await inView('V0VIEW1', view!, {
      action_id: 'pick:projects:ja',
      type: 'external_select',
      selected_option: { value: '1-1-3', text: { text: '1-1-3 津波' } },
    });
    const project = await until(() => world.slack.views.get('V0VIEW2'));
    expect(JSON.stringify(project?.blocks)).toContain('rich_text_quote');
    await inView('V0VIEW2', project!, { ...buttonOf(project!.blocks, '状況を回答する'), type: 'button' });
    const form = await until(() => world.slack.views.get('V0VIEW3'));
    const sent = await submit('V0VIEW3', form!, { percent: '80' });
    expect(sent.json).toMatchObject({ response_action: 'update' });
    expect(JSON.stringify(sent.json)).toContain('受け付けました');
  });

  it('replaces the top modal when three are stacked', async () => {
    await shortcut({ type: 'shortcut', callback_id: 'search_plan' });
    const view = await until(() => world.slack.views.get('V0VIEW1'));
    world.slack.fail('views.push', { kind: 'error', error: 'push_limit_reached' });
    await inView('V0VIEW1', view!, {
      action_id: 'pick:projects:ja',
      selected_option: { value: '1-1-3', text: { text: '' } },
    });
    await until(() => JSON.stringify(world.slack.views.get('V0VIEW1')).includes('rich_text_quote'));
  });
});

describe('the Home', () => {
  const pages = { count: 0 };
  const home: Door['home'] = async ({ name }, lang) => ({
    lang,
    title: `${name}さんの担当`,
    fallback: 'ホーム',
    elements: [
      { kind: 'text', text: `これまでの回答は${pages.count}件です。` },
      {
        kind: 'actions',
        actions: [
          { id: 'update.open', label: '回答する', value: '1-1-3', style: 'primary' },
          { id: 'ask', label: '防災', value: '防災は？' },
        ],
      },
    ],
  });
  beforeEach(async () => {
    await world.close();
    pages.count = 0;
    world = await startWorld({
      wrapDoor: door => ({
        ...door,
        home,
        submit: async (submission): Promise<Outcome> => {
          pages.count += 1;
          return door.submit(submission);
        },
      }),
    });
    await world.event({ type: 'app_home_opened', user: 'U0SATO', channel: 'D0SATO', tab: 'home' });
    await until(() => world.slack.homes.get('U0SATO'));
  });

  it('has search boxes on top of what the core shows', async () => {
    const view = world.slack.homes.get('U0SATO');
    expect(view?.blocks.map((block: { type: string }) => block.type)).toEqual([
      'input',
      'input',
      'header',
      'rich_text',
      'actions',
    ]);
    expect(view?.blocks[0]).toMatchObject({ dispatch_action: true, element: { action_id: 'home.question' } });
    expect(view?.blocks[2].text.text).toBe('佐藤 花子さんの担当');
  });

  it('answers a typed question in a modal', async () => {
    await inView(
      'V0HOME',
      { ...world.slack.homes.get('U0SATO'), type: 'home' },
      {
        action_id: 'home.question',
        type: 'plain_text_input',
        value: '期間は？',
      },
    );
    const view = await until(() => world.slack.views.get('V0VIEW1'));
    expect(JSON.stringify(view?.blocks)).toContain('平成21年度');
  });

  it('opens forms, and is redrawn after the change they make, but not when nothing changed', async () => {
    const page = { ...world.slack.homes.get('U0SATO'), type: 'home' } as never;
    await inView('V0HOME', page, { ...buttonOf(world.slack.homes.get('U0SATO')!.blocks, '回答する'), type: 'button' });
    const form = await until(() => world.slack.views.get('V0VIEW1'));
    const sent = await submit('V0VIEW1', form!, { percent: '80' });
    expect(sent.json).toMatchObject({ response_action: 'update' });
    await until(() => JSON.stringify(world.slack.homes.get('U0SATO')).includes('1件です'));
    const published = world.slack.callsOf('views.publish').length;
    await inView('V0HOME', page, { ...buttonOf(world.slack.homes.get('U0SATO')!.blocks, '防災'), type: 'button' });
    await until(() => world.slack.views.get('V0VIEW2'));
    await quiet();
    expect(world.slack.callsOf('views.publish')).toHaveLength(published);
    // A change from elsewhere reaches the Homes that were opened, and no others.
    pages.count = 7;
    world.adapter.changed();
    world.adapter.changed();
    await until(() => JSON.stringify(world.slack.homes.get('U0SATO')).includes('7件です'));
    expect(world.slack.callsOf('views.publish')).toHaveLength(published + 1);
    expect([...world.slack.homes.keys()]).toEqual(['U0SATO']);
  });
});

describe('content that takes long', () => {
  it('is preceded by a modal that says so', async () => {
    await world.close();
    const answers: ((answer: Answer) => void)[] = [];
    world = await startWorld({
      wrapDoor: door => ({
        ...door,
        answer: async question => {
          const answer = await door.answer(question);
          return new Promise(resolve => answers.push(() => resolve(answer)));
        },
      }),
    });
    await world.interact({
      type: 'message_action',
      callback_id: 'related_projects',
      user: { id: 'U0SATO' },
      team: {},
      trigger_id: world.trigger(),
      message: { text: '防災' },
    });
    const waiting = await until(() => world.slack.views.get('V0VIEW1'));
    expect(JSON.stringify(waiting)).toContain('しばらくお待ちください');
    for (const give of answers) give(undefined as never);
    await until(() => JSON.stringify(world.slack.views.get('V0VIEW1')).includes('津波情報ネットワーク'));
  });
});

// biome-ignore lint/suspicious/noExplicitAny: views as sent
async function inView(id: string, view: Record<string, any>, action: object) {
  return world.interact({
    type: 'block_actions',
    user: { id: 'U0SATO' },
    team: {},
    trigger_id: world.trigger(),
    container: { type: 'view', view_id: id },
    view: { ...view, id, state: { values: {} } },
    actions: [{ block_id: 'b', action_ts: '1.4', ...action }],
  });
}

// biome-ignore lint/suspicious/noExplicitAny: views as sent
async function submit(id: string, view: Record<string, any>, typed: Record<string, string>, user = 'U0SATO') {
  const values: Record<string, object> = {};
  for (const block of view.blocks) {
    if (block.type !== 'input') continue;
    const { action_id, type, initial_value, initial_option } = block.element;
    const field = block.block_id.replace('field.', '');
    const value = type === 'plain_text_input' ? (typed[field] ?? initial_value ?? null) : undefined;
    values[block.block_id] = { [action_id]: { type, value, selected_option: initial_option ?? null } };
  }
  return world.interact({
    type: 'view_submission',
    user: { id: user },
    team: {},
    trigger_id: world.trigger(),
    view: { ...view, id, state: { values } },
  });
}
