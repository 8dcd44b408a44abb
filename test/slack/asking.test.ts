import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFileInbox } from '../../src/inbox/file.ts';
import { BOT_USER, botMessages, buttonOf, NOW, quiet, startWorld, until, type World } from '../doubles/slack/world.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const sato = { id: 'slack:U0SATO', name: '佐藤 花子', standing: 'member' };

describe('a mention in a channel', () => {
  it('is answered in its thread, once, though Slack tells it as two events', async () => {
    const asked = await world.say('C0TOWN', 'U0SATO', `<@${BOT_USER}> 防災の事業は？`);
    await until(() => botMessages(world).length > 0);
    await quiet();
    expect(botMessages(world)).toHaveLength(1);
    const [answer] = botMessages(world);
    expect(answer).toMatchObject({ channel: 'C0TOWN', thread_ts: asked.ts });
    expect(JSON.stringify(answer?.blocks)).toContain('津波情報ネットワークの構築');
    expect(answer?.text).toContain('9件');
    expect(world.door.heard).toEqual([
      { text: '防災の事業は？', conversation: `slack:C0TOWN/${asked.ts}`, person: sato },
    ]);
  });

  it('opens a thread in which follow-ups need no mention and share the dialogue', async () => {
    const asked = await world.say('C0TOWN', 'U0SATO', `<@${BOT_USER}> 防災の事業は？`);
    await until(() => botMessages(world).length === 1);
    await world.say('C0TOWN', 'U0SATO', '期間は？', { thread: asked.ts });
    await until(() => botMessages(world).length === 2);
    expect(botMessages(world)[1]).toMatchObject({ thread_ts: asked.ts, text: expect.stringContaining('平成21年度') });
    expect(world.door.heard[1]).toMatchObject({ text: '期間は？', conversation: `slack:C0TOWN/${asked.ts}` });
  });

  it('leaves the rest of the channel alone', async () => {
    await world.say('C0TOWN', 'U0SATO', '防災の事業は？');
    const other = await world.say('C0TOWN', 'U0SUZUKI', '昼はどうする？');
    await world.say('C0TOWN', 'U0SATO', 'そば', { thread: other.ts });
    await quiet();
    expect(botMessages(world)).toEqual([]);
    expect(world.door.heard).toEqual([]);
  });

  it('does not make the bot join in when people talk to each other in the thread', async () => {
    const asked = await world.say('C0TOWN', 'U0SATO', `<@${BOT_USER}> 防災の事業は？`);
    await until(() => botMessages(world).length === 1);
    await world.say('C0TOWN', 'U0SATO', '<@U0SUZUKI> 期間は？', { thread: asked.ts });
    await world.say('C0TOWN', 'U0SUZUKI', '昼に話しましょう', { thread: asked.ts });
    await quiet();
    expect(botMessages(world)).toHaveLength(1);
    await world.say('C0TOWN', 'U0SUZUKI', '期間は？', { thread: asked.ts });
    await until(() => botMessages(world).length === 2);
  });

  it('is followed up after a restart too: the thread’s first message tells', async () => {
    const asked = world.slack.write('C0TOWN', 'U0SATO', `<@${BOT_USER}> 防災の事業は？`);
    await world.say('C0TOWN', 'U0SATO', '期間は？', { thread: asked.ts });
    await until(() => botMessages(world).length === 1);
    expect(world.slack.callsOf('conversations.replies')[0]).toMatchObject({ ts: asked.ts });
  });
});

describe('after a restart', () => {
  it('a follow-up is answered in a thread where the bot was mentioned in the middle', async () => {
    const top = world.slack.write('C0TOWN', 'U0SUZUKI', '明日の会議の件です');
    world.slack.write('C0TOWN', 'U0SATO', `<@${BOT_USER}> 防災の事業は？`, top.ts);
    world.slack.write('C0TOWN', BOT_USER, '9件です', top.ts);
    await world.say('C0TOWN', 'U0SATO', '期間は？', { thread: top.ts });
    await until(() => botMessages(world).length === 2);
    expect(botMessages(world)[1]).toMatchObject({ thread_ts: top.ts });
  });

  it('an event that was answered before, though never acknowledged, is not answered again', async () => {
    const asked = await world.say('D0SATO', 'U0SATO', '期間は？');
    const answer = await until(() => botMessages(world)[0]);
    // The process that comes next shares nothing with the first but Slack.
    await world.restart();
    const event = {
      type: 'message',
      channel_type: 'im',
      channel: 'D0SATO',
      user: 'U0SATO',
      text: '期間は？',
      ts: asked.ts,
    };
    const delivery = JSON.stringify({ type: 'event_callback', event_id: 'Ev1', event });
    await world.send(delivery, { headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' } });
    await until(() => world.slack.callsOf('conversations.replies').length > 0);
    await quiet();
    expect(botMessages(world)).toEqual([answer]);
  });
});

describe('a question that a process died over', () => {
  const KEY = 'answer/D0SATO/1700000000.000100';
  const REPEATED = { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' };
  const said = { type: 'message', channel_type: 'im', channel: 'D0SATO', user: 'U0SATO', text: '期間は？' };
  const delivery = { type: 'event_callback', event_id: 'Ev1', event: { ...said, ts: '1700000000.000100' } };
  const unreadable = { kind: 'status', status: 503 } as const;
  /** The answer as the process before had posted it. */
  const answered = (hiddenReads: number) =>
    world.slack.messages.push({
      channel: 'D0SATO',
      thread_ts: '1700000000.000100',
      ts: world.slack.nextTs(),
      user: BOT_USER,
      text: '平成21年度から',
      metadata: { event_type: 'keikaku_delivery', event_payload: { key: KEY } },
      hiddenReads,
    });

  it.each([
    ['was answered, and its thread cannot be read for a while: not answered again', true],
    ['was not answered, and its thread cannot be read for a while: answered once', false],
  ])('%s', async (_, wasAnswered) => {
    await world.close();
    world = await startWorld({ retryMs: 50 });
    if (wasAnswered) answered(0);
    world.slack.fail('conversations.replies', ...Array(12).fill(unreadable));
    await world.send(JSON.stringify(delivery), { headers: REPEATED });
    await until(() => world.slack.callsOf('conversations.replies').length > 12);
    await quiet();
    expect(botMessages(world)).toHaveLength(1);
  });

  it('was answered a moment before it died, and Slack shows that late: not answered again', async () => {
    const folder = await temporaryFolder();
    const settings = { folder, now: () => new Date('2009-10-01T00:00:00Z'), report: () => {} };
    const before = await openFileInbox(settings);
    await before.take({ platform: 'slack', keys: ['event:Ev1'], body: delivery });
    await before.close();
    await world.close();
    const inbox = await openFileInbox(settings);
    const settleMs = 1_000;
    world = await startWorld({ inbox, isStarted: false, settleDelaysMs: [settleMs] });
    answered(Number.POSITIVE_INFINITY);
    await world.adapter.start();
    await quiet();
    const message = world.slack.messages.at(-1);
    if (message) message.hiddenReads = 0;
    await until(() => world.slack.callsOf('conversations.replies').length > 0);
    await quiet();
    expect(botMessages(world)).toHaveLength(1);
    await world.adapter.stop();
    await inbox.close();
  });
});

describe('a channel shared with another organisation', () => {
  const shared = { is_ext_shared_channel: true };
  const mention = { type: 'app_mention', channel: 'C0BOTH', user: 'U0SATO', text: `<@${BOT_USER}> 防災の事業は？` };

  it('reads every answer, so that it is given as to one from outside, clicks included', async () => {
    const { ts } = world.slack.write('C0BOTH', 'U0SATO', mention.text);
    await world.event({ ...mention, ts }, shared);
    const answer = await until(() => botMessages(world)[0]);
    await world.click(answer, '担当は？');
    await until(() => world.door.heard.length === 2);
    expect(world.door.heard.map(each => each.person)).toEqual([
      { ...sato, standing: 'outsider' },
      { ...sato, standing: 'outsider' },
    ]);
  });

  it('is given no private answer by a button of before it was known, and no such button after', async () => {
    await world.command('1-1-1の担当課は？', 'U0SATO', 'C0BOTH');
    const { body } = await until(() => world.slack.responses[0]);
    const { ts } = world.slack.write('C0BOTH', 'U0SATO', mention.text);
    await world.event({ ...mention, ts }, shared);
    await until(() => botMessages(world)[0]);
    await pressPrivately(buttonOf(body.blocks, 'みんなに共有'), 'C0BOTH');
    const said = (await until(() => world.slack.responses[1])).body;
    expect(said).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining('庁外の方も参加している') });

    await world.command('1-1-1の担当課は？', 'U0SATO', 'C0BOTH');
    const later = (await until(() => world.slack.responses[2])).body;
    expect(later.response_type).toBe('ephemeral');
    expect(JSON.stringify(later.blocks)).not.toContain('みんなに共有');
    expect(world.slack.responses.filter(each => each.body.response_type === 'in_channel')).toEqual([]);
  });

  it('is no reason to refuse the same person elsewhere', async () => {
    const { ts } = world.slack.write('C0BOTH', 'U0SATO', mention.text);
    await world.event({ ...mention, ts }, shared);
    await world.say('D0SATO', 'U0SATO', '期間は？');
    await until(() => botMessages(world).length === 2);
    expect(world.door.heard.map(each => each.person.standing).sort()).toEqual(['member', 'outsider']);
  });
});

describe('a prompt of the bot’s own', () => {
  it('is answered in free text in its thread, the dialogue bearing the address of the prompt', async () => {
    const reply = { lang: 'ja' as const, fallback: '照会', elements: [{ kind: 'text' as const, text: '照会です' }] };
    const posted = await world.adapter.post('slack:C0KIKI', reply, 'round-1/kiki');
    if (posted.kind !== 'sent') throw new Error(posted.kind);
    const prompt = botMessages(world)[0]!;
    expect(posted.message).toBe(`slack:C0KIKI/${prompt.ts}`);
    await world.say('C0KIKI', 'U0SUZUKI', '防災の状況は順調です', { thread: prompt.ts });
    await until(() => botMessages(world).length === 2);
    expect(world.door.heard[0]).toMatchObject({ conversation: posted.message, text: '防災の状況は順調です' });
  });

  it('has a dialogue of its own in a direct message as well', async () => {
    const reply = { lang: 'ja' as const, fallback: '照会', elements: [{ kind: 'text' as const, text: '照会です' }] };
    const posted = await world.adapter.post('slack:U0SATO', reply, 'round-1/sato');
    expect(posted).toEqual({ kind: 'sent', message: `slack:D0SATO/${botMessages(world)[0]?.ts}` });
    await world.say('D0SATO', 'U0SATO', '防災は順調', { thread: botMessages(world)[0]!.ts });
    await until(() => world.door.heard.length === 1);
    expect(world.door.heard[0]?.conversation).toBe((posted as { message: string }).message);
  });
});

describe('a direct message', () => {
  it('is answered in the thread it opens, and all of it is one dialogue', async () => {
    const first = await world.say('D0SATO', 'U0SATO', '防災の事業は？');
    await until(() => botMessages(world).length === 1);
    await world.say('D0SATO', 'U0SATO', '期間は？', { thread: first.ts });
    await world.say('D0SATO', 'U0SATO', '再掲は？');
    await until(() => botMessages(world).length === 3);
    expect(botMessages(world)[0]).toMatchObject({ channel: 'D0SATO', thread_ts: first.ts });
    expect(world.door.heard.map(each => each.conversation)).toEqual(['slack:D0SATO', 'slack:D0SATO', 'slack:D0SATO']);
  });

  it('shows that the answer is being looked for when it takes long, and only then', async () => {
    await world.close();
    const slow: { ms: number } = { ms: 0 };
    world = await startWorld({
      wrapDoor: door => ({
        ...door,
        answer: async question => {
          await new Promise(resolve => setTimeout(resolve, slow.ms));
          return door.answer(question);
        },
      }),
    });
    await world.say('D0SATO', 'U0SATO', '期間は？');
    await until(() => botMessages(world).length === 1);
    expect(world.slack.callsOf('assistant.threads.setStatus')).toEqual([]);
    slow.ms = 600;
    const asked = await world.say('D0SATO', 'U0SATO', '期間は？');
    await until(() => botMessages(world).length === 2);
    expect(world.slack.callsOf('assistant.threads.setStatus')).toEqual([
      { channel_id: 'D0SATO', thread_ts: asked.ts, status: 'が調べています…' },
    ]);
    const order = world.slack.calls.map(call => call.method);
    expect(order.indexOf('assistant.threads.setStatus')).toBeLessThan(order.lastIndexOf('chat.postMessage'));
  });

  it('gets an apology without the inside of the failure', async () => {
    world.door.failNext(new Error('secret inside'));
    await world.say('D0SATO', 'U0SATO', '期間は？');
    await until(() => botMessages(world).length === 1);
    expect(botMessages(world)[0]?.text).toContain('処理できませんでした');
    expect(JSON.stringify(world.slack.calls)).not.toContain('secret inside');
    expect(world.logged()).toContain('secret inside');
  });

  it('is read again when it is changed, in its thread, however often Slack tells', async () => {
    const asked = await world.say('D0SATO', 'U0SATO', '防災の事業は？');
    await until(() => botMessages(world).length === 1);
    const change = (text: string, edited: string) => ({
      type: 'message',
      subtype: 'message_changed',
      channel: 'D0SATO',
      channel_type: 'im',
      ts: edited,
      message: { type: 'message', user: 'U0SATO', text, ts: asked.ts, edited: { user: 'U0SATO', ts: edited } },
      previous_message: { type: 'message', user: 'U0SATO', text: asked.text, ts: asked.ts },
    });
    const event = change('期間は？', '1700000100.000000');
    const delivery = JSON.stringify({ type: 'event_callback', event_id: 'EvChanged', event });
    await world.send(delivery);
    await world.send(delivery, { headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' } });
    await until(() => botMessages(world).length === 2);
    // A preview of a link, which Slack adds, changes no text.
    await world.event(change(asked.text ?? '', '1700000200.000000'));
    await quiet();
    expect(botMessages(world).map(({ thread_ts }) => thread_ts)).toEqual([asked.ts, asked.ts]);
    expect(world.door.heard).toEqual([
      expect.not.objectContaining({ isEdited: true }),
      expect.objectContaining({ text: '期間は？', isEdited: true }),
    ]);
  });

  it('of a bot is not answered, nor are notices, previews and the bot itself', async () => {
    await world.say('D0SATO', 'U0OTHERBOT', '防災は？', { bot_id: 'B0OTHER' });
    await world.say('D0SATO', BOT_USER, '防災は？');
    const notice = { type: 'message', channel: 'D0SATO', channel_type: 'im', user: 'U0SATO', text: '防災', ts: '1.1' };
    for (const subtype of ['message_changed', 'message_deleted', 'channel_join', 'bot_message']) {
      await world.event({ ...notice, subtype });
    }
    await quiet();
    expect(botMessages(world).filter(message => message.blocks)).toEqual([]);
    expect(world.door.heard).toEqual([]);
  });
});

describe('/keikaku', () => {
  it('is answered privately, with a button that shares the answer with everyone', async () => {
    const { status, text } = await world.command('防災の事業は？');
    expect([status, text]).toEqual([200, '']);
    const { body } = await until(() => world.slack.responses[0]);
    expect(body).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(world.door.heard).toEqual([{ text: '防災の事業は？', conversation: 'slack:C0TOWN@U0SATO', person: sato }]);
    expect(botMessages(world)).toEqual([]);

    await pressPrivately(buttonOf(body.blocks, 'みんなに共有'));
    await until(() => world.slack.responses.length === 3);
    const [, shared, removed] = world.slack.responses.map(each => each.body);
    expect(shared).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(JSON.stringify(shared.blocks)).toContain('津波情報ネットワークの構築');
    expect(JSON.stringify(shared.blocks)).toContain('佐藤 花子 さんが共有しました。');
    expect(JSON.stringify(shared.blocks)).not.toContain('みんなに共有');
    expect(removed).toMatchObject({ delete_original: true });
  });

  it('shares an answer once, however often the button is pressed', async () => {
    await world.command('期間は？');
    const { body } = await until(() => world.slack.responses[0]);
    const button = buttonOf(body.blocks, 'みんなに共有');
    await Promise.all([pressPrivately(button), pressPrivately(button)]);
    await until(() => world.slack.responses.length === 4);
    const public_ = world.slack.responses.filter(each => each.body.response_type === 'in_channel');
    expect(public_).toHaveLength(1);
    expect(JSON.stringify(world.slack.responses)).toContain('共有できる時間');
  });

  it('turns pages in place, still privately', async () => {
    await world.command('重点分野4の一覧');
    const { body } = await until(() => world.slack.responses[0]);
    await pressPrivately(buttonOf(body.blocks, 'もっと見る'));
    const next = await until(() => world.slack.responses[1]);
    expect(next.body).toMatchObject({ response_type: 'ephemeral', replace_original: true });
    expect(JSON.stringify(next.body.blocks)).toContain('11. ');
    expect(world.door.heard[1]).toMatchObject({ id: 'source', value: '4/11', conversation: 'slack:C0TOWN@U0SATO' });
  });

  it('draws the answer without native blocks where Slack refuses them', async () => {
    world.slack.fail('respond', { kind: 'status', status: 500 });
    await world.command('再掲って何？');
    const { body } = await until(() => world.slack.responses[0]);
    expect(body.blocks.map((block: { type: string }) => block.type)).not.toContain('data_table');
    expect(JSON.stringify(body.blocks)).toContain('4-5-4');
  });
});

describe('the agent view', () => {
  it('offers prompts when the messages are opened, in the person’s language and without a thread', async () => {
    world.slack.addUser({ id: 'U0SMITH', name: 'Smith', locale: 'en-GB' });
    for (const user of ['U0SATO', 'U0SMITH']) {
      await world.event({ type: 'app_home_opened', user, channel: `D${user.slice(1)}`, tab: 'messages' });
    }
    const calls = await until(() => {
      const found = world.slack.callsOf('assistant.threads.setSuggestedPrompts');
      return found.length === 2 && found;
    });
    const bySato = calls.find(call => call.channel_id === 'D0SATO')!;
    expect(bySato.prompts).toHaveLength(4);
    expect(bySato.prompts[0]).toEqual({ title: '→ 防災の事業は？', message: '防災の事業は？' });
    expect(bySato).not.toHaveProperty('thread_ts');
    expect(calls.find(call => call.channel_id === 'D0SMITH')?.prompts[0].message).toContain('disaster prevention');
    expect(world.slack.homes.size).toBe(0);
  });
});

describe('who asks', () => {
  it.each([
    ['a member', {}, 'member'],
    ['a multi-channel guest', { is_restricted: true }, 'outsider'],
    ['a single-channel guest', { is_ultra_restricted: true }, 'outsider'],
    ['somebody of another workspace', { team_id: 'T0ELSE' }, 'outsider'],
    ['a stranger from a shared channel', { is_stranger: true }, 'outsider'],
    ['a deactivated account', { deleted: true }, 'outsider'],
    ['a bot account', { is_bot: true }, 'outsider'],
  ])('%s', async (_, traits, standing) => {
    world.slack.addUser({ id: 'U0WHO', ...traits });
    await world.say('D0WHO', 'U0WHO', '期間は？');
    await until(() => botMessages(world).length === 1);
    expect(world.door.heard[0]?.person).toMatchObject({ id: 'slack:U0WHO', standing });
  });

  it('is an outsider when Slack knows nobody of that name', async () => {
    await world.say('D0WHO', 'U0NOBODY', '期間は？');
    await until(() => botMessages(world).length === 1);
    expect(world.door.heard[0]?.person).toMatchObject({ id: 'slack:U0NOBODY', standing: 'outsider' });
  });

  it('is unknown when Slack does not say, and a member again when it does', async () => {
    world.slack.fail('users.info', { kind: 'status', status: 500 });
    await world.say('D0SATO', 'U0SATO', '期間は？');
    await until(() => botMessages(world).length === 1);
    await world.say('D0SATO', 'U0SATO', '期間は？');
    await until(() => botMessages(world).length === 2);
    expect(world.door.heard.map(each => each.person.standing)).toEqual(['unknown', 'member']);
  });

  it('is whom Slack said last for an hour more when it does not say, and a guest once it says that', async () => {
    await world.close();
    let minutes = 0;
    world = await startWorld({ now: () => new Date(NOW.getTime() + minutes * 60_000) });
    const at = [0, 11, 12, 71, 72];
    for (const [index, minute] of at.entries()) {
      minutes = minute;
      if (minute === 11 || minute === 71) world.slack.fail('users.info', { kind: 'status', status: 500 });
      if (minute === 12) world.slack.addUser({ id: 'U0SATO', is_restricted: true });
      await world.say('D0SATO', 'U0SATO', '期間は？');
      await until(() => botMessages(world).length === index + 1);
    }
    const standings = world.door.heard.map(each => each.person.standing);
    expect(standings).toEqual(['member', 'member', 'outsider', 'outsider', 'outsider']);
    minutes = 72 + 10 + 60;
    world.slack.fail('users.info', { kind: 'status', status: 500 });
    await world.say('D0SATO', 'U0SATO', '期間は？');
    await until(() => botMessages(world).length === at.length + 1);
    expect(world.door.heard.at(-1)?.person.standing).toBe('unknown');
  });

  it('is asked of Slack once for many questions', async () => {
    for (let n = 1; n <= 3; n += 1) {
      await world.say('D0SATO', 'U0SATO', '期間は？');
      await until(() => botMessages(world).length === n);
    }
    expect(world.slack.callsOf('users.info')).toHaveLength(1);
  });
});

async function pressPrivately(button: object, channel = 'C0TOWN') {
  const { status } = await world.interact({
    type: 'block_actions',
    user: { id: 'U0SATO' },
    trigger_id: world.trigger(),
    channel: { id: channel },
    container: { type: 'message', is_ephemeral: true },
    response_url: `${world.apiUrl.replace('/api/', '')}/respond/private`,
    actions: [{ ...button, type: 'button', action_ts: '1.2' }],
  });
  expect(status).toBe(200);
}

describe('beside another process', () => {
  it('a thread is looked at again after a while: somebody may have mentioned the bot to the other one', async () => {
    await world.close();
    let now = NOW;
    world = await startWorld({ now: () => now });
    const top = world.slack.write('C0TOWN', 'U0SATO', '質問があります');
    await world.say('C0TOWN', 'U0SUZUKI', 'なんでしょう', { thread: top.ts });
    await until(() => world.slack.callsOf('conversations.replies').length === 1);
    // What the other process was told of, and answered.
    world.slack.write('C0TOWN', 'U0SATO', `<@${BOT_USER}> 防災の事業は？`, top.ts);
    world.slack.write('C0TOWN', BOT_USER, '9件です', top.ts);
    now = new Date(NOW.getTime() + 61_000);
    await world.say('C0TOWN', 'U0SATO', '期間は？', { thread: top.ts });
    await until(() => botMessages(world).length === 2);
    expect(botMessages(world)[1]?.text).toContain('平成21年度');
  });
});
