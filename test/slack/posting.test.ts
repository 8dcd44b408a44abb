import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/reply.ts';
import { botMessages, quiet, startWorld, until, type World } from '../doubles/slack/world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const reply: Reply = {
  lang: 'ja',
  title: '第3四半期の照会',
  fallback: '9事業の状況をお知らせください。',
  elements: [{ kind: 'text', text: '期限は1月12日です。' }],
};
/** After each of the three delays, and four times more while the channel cannot be read. */
const LOOKS = 11;
const post = (key = 'round-3/kiki/prompt/1', address = 'slack:C0KIKI') => world.adapter.post(address, reply, key);
const address = () => `slack:C0KIKI/${botMessages(world)[0]?.ts}`;

describe('a post', () => {
  it('carries its key with the message, and no link or name in it is expanded', async () => {
    expect(await post()).toEqual({ kind: 'sent', message: address() });
    expect(world.slack.callsOf('chat.postMessage')[0]).toMatchObject({
      text: '9事業の状況をお知らせください。',
      metadata: { event_type: 'keikaku_delivery', event_payload: { key: 'round-3/kiki/prompt/1' } },
      unfurl_links: false,
      unfurl_media: false,
    });
  });

  it('goes into a thread when the address names a message', async () => {
    await post();
    await post('k2', address());
    expect(botMessages(world)[1]?.thread_ts).toBe(botMessages(world)[0]?.ts);
  });

  it('waits as long as Slack asks and is then sent once', async () => {
    world.slack.fail('chat.postMessage', { kind: 'status', status: 429, headers: { 'retry-after': '1' } });
    const startedAt = performance.now();
    expect(await post()).toMatchObject({ kind: 'sent' });
    expect(performance.now() - startedAt).toBeGreaterThan(950);
    expect(botMessages(world)).toHaveLength(1);
  });

  it('that would have to wait long is handed back with the pause, nothing sent', async () => {
    world.slack.fail('chat.postMessage', { kind: 'status', status: 429, headers: { 'retry-after': '120' } });
    expect(await post()).toEqual({ kind: 'failed', reason: 'rate_limited', retryAfterMs: 120_000 });
    expect(botMessages(world)).toEqual([]);
  });

  it.each([
    ['connection dropped after Slack had taken it', { kind: 'drop', stored: true }],
    ['connection dropped before', { kind: 'drop' }],
    ['500 after Slack had taken it', { kind: 'status', status: 500, stored: true }],
    ['503 before', { kind: 'status', status: 503 }],
    ['a proxy’s page instead of an answer', { kind: 'status', status: 200, stored: true, body: '<html>oops</html>' }],
    ['internal_error', { kind: 'error', error: 'internal_error' }],
    ['message shown late', { kind: 'late', stored: true, afterReads: 2, answer: 'drop' }],
  ] as const)('is in the channel exactly once: %s', async (_, fault) => {
    world.slack.fail('chat.postMessage', fault);
    expect(await post()).toEqual({ kind: 'sent', message: address() });
    expect(botMessages(world)).toHaveLength(1);
  });

  it.each([1, 2])('shown late, in a channel that cannot be read %d times first, is not sent again', async times => {
    world.slack.fail('chat.postMessage', { kind: 'late', stored: true, afterReads: 1, answer: 'drop' });
    world.slack.fail('conversations.history', ...Array(times).fill({ kind: 'status', status: 503 }));
    expect(await post()).toEqual({ kind: 'sent', message: address() });
    expect(botMessages(world)).toHaveLength(1);
  });

  it('is found in its thread, too, before it is sent again', async () => {
    await post();
    world.slack.fail('chat.postMessage', { kind: 'drop', stored: true });
    await post('k2', address());
    expect(botMessages(world)).toHaveLength(2);
  });

  it('whose fate cannot be learned is uncertain, and looked for when it is asked for again', async () => {
    const unreadable = { kind: 'status', status: 500 } as const;
    world.slack.fail('chat.postMessage', { kind: 'drop', stored: true });
    world.slack.fail('conversations.history', ...Array(LOOKS).fill(unreadable));
    expect(await post()).toEqual({ kind: 'uncertain', reason: 'unconfirmed' });
    expect(await post()).toEqual({ kind: 'sent', message: address() });
    expect(botMessages(world)).toHaveLength(1);
    expect(await world.adapter.find('slack:C0KIKI', 'round-3/kiki/prompt/1', new Date(0))).toBe(address());
    expect(await world.adapter.find('slack:C0KIKI', 'another', new Date(0))).toBeUndefined();
  });

  it('asked for twice at the same time under one key is one message', async () => {
    const results = await Promise.all([post(), post()]);
    expect(results[0]).toEqual(results[1]);
    expect(botMessages(world)).toHaveLength(1);
  });

  it('that Slack cannot be reached for has not been sent, and may be tried later', async () => {
    await world.close();
    const gone = world;
    world = await startWorld();
    expect(await gone.adapter.post('slack:C0KIKI', reply, 'k')).toEqual({
      kind: 'failed',
      reason: 'unreachable',
      retryAfterMs: 30_000,
    });
  });

  it.each([
    ['channel_not_found', 'channel_not_found', '/invite @keikaku'],
    ['not_in_channel', 'not_in_channel', '/invite @keikaku'],
    ['is_archived', 'is_archived', 'アーカイブ'],
    ['restricted_action', 'posting_restricted', '投稿権限'],
    ['account_inactive', 'account_inactive', '入れ直し'],
    ['token_revoked', 'token_refused', 'SLACK_BOT_TOKEN'],
    ['missing_scope', 'scope_missing', 'manifest/slack.json'],
    ['something_new', 'other', 'ログ'],
  ])('refused with %s is a failure named %s, with what to do', async (error, reason, advice) => {
    world.slack.fail('chat.postMessage', { kind: 'error', error });
    expect(await post()).toEqual({ kind: 'failed', reason });
    expect(world.adapter.explain(reason, 'ja')).toContain(advice);
    expect(world.adapter.explain(reason, 'en')).not.toBe(world.adapter.explain(reason, 'ja'));
    expect(world.slack.callsOf('chat.postMessage')).toHaveLength(1);
  });

  it('to a person who left is a failure too, and so is an address that is none', async () => {
    world.slack.fail('conversations.open', { kind: 'error', error: 'user_disabled' });
    expect(await post('k', 'slack:U0GONE')).toEqual({ kind: 'failed', reason: 'user_unreachable' });
    for (const wrong of ['teams:x', 'slack:', 'slack:C01/../x', 'slack:#general', 'C0KIKI']) {
      expect(await post('k', wrong)).toEqual({ kind: 'failed', reason: 'address_unusable' });
    }
    expect(world.slack.callsOf('chat.postMessage')).toEqual([]);
  });

  it('is drawn without native blocks where Slack does not know them', async () => {
    const bars = [{ label: '順調', value: 41, status: 'on_track' }];
    const chart: Reply = {
      ...reply,
      elements: [{ kind: 'progress', caption: '状況', sentence: '41事業が順調', bars }],
    };
    const types = () => botMessages(world).map(message => message.blocks?.map(block => block.type));
    expect(await world.adapter.post('slack:C0KIKI', chart, 'k1')).toMatchObject({ kind: 'sent' });
    world.slack.fail('chat.postMessage', { kind: 'error', error: 'invalid_blocks' });
    expect(await world.adapter.post('slack:C0KIKI', chart, 'k2')).toMatchObject({ kind: 'sent' });
    expect(types()).toEqual([
      ['header', 'data_visualization', 'rich_text', 'table'],
      ['header', 'rich_text', 'rich_text'],
    ]);
    expect(JSON.stringify(botMessages(world)[1]?.blocks)).toContain('■■ 41　順調');
  });

  it('ends, whatever Slack does: a server that never answers is given up', async () => {
    await world.close();
    world = await startWorld({ callTimeoutMs: 100 });
    for (const method of ['chat.postMessage', 'conversations.history']) {
      world.slack.fail(method, ...Array(LOOKS).fill({ kind: 'hang' }));
    }
    expect(await post()).toEqual({ kind: 'uncertain', reason: 'unconfirmed' });
  });
});

describe('many posts', () => {
  it('to one channel keep their pace, those to others do not wait for them', async () => {
    await world.close();
    world = await startWorld({ paceMs: 200 });
    const startedAt = performance.now();
    const times: Record<string, number> = {};
    const order: string[] = [];
    await Promise.all(
      ['C0A', 'C0A', 'C0A', 'C0B'].map(async (channel, n) => {
        await world.adapter.post(`slack:${channel}`, reply, `k${n}`);
        times[`${channel}${n}`] = performance.now() - startedAt;
        order.push(`${channel}${n}`);
      }),
    );
    expect(order.slice(0, 2).sort()).toEqual(['C0A0', 'C0B3']);
    expect(order.slice(2)).toEqual(['C0A1', 'C0A2']);
    expect(times.C0A1).toBeGreaterThan(190);
    expect(times.C0A2).toBeGreaterThan(390);
  });

  it('under every kind of fault arrive once each, or are said to be unclear', async () => {
    const faults = [
      { kind: 'status', status: 429, headers: { 'retry-after': '0' } },
      { kind: 'status', status: 429 },
      { kind: 'status', status: 500, stored: true },
      { kind: 'status', status: 502 },
      { kind: 'drop', stored: true },
      { kind: 'drop' },
      { kind: 'late', stored: true, afterReads: 1, answer: 'drop' },
    ] as const;
    const results = [];
    for (let n = 0; n < 60; n += 1) {
      const fault = faults[n % faults.length]!;
      if (n % 3 === 0 && !(fault.kind === 'status' && !('headers' in fault) && fault.status === 429)) {
        world.slack.fail('chat.postMessage', fault);
      }
      results.push(await world.adapter.post(`slack:C0${n % 5}`, reply, `key-${n}`));
    }
    expect(results.every(result => result.kind === 'sent')).toBe(true);
    const keys = botMessages(world).map(message => message.metadata?.event_payload.key);
    expect(keys).toHaveLength(60);
    expect(new Set(keys).size).toBe(60);
  }, 30_000);
});

describe('an edit', () => {
  it('redraws the message, again when the first try is unclear', async () => {
    await post();
    world.slack.fail('chat.update', { kind: 'drop', stored: true });
    const edited = await world.adapter.edit(address(), { ...reply, fallback: '回答済みです' });
    expect(edited).toEqual({ kind: 'sent', message: address() });
    expect(botMessages(world)).toMatchObject([{ text: '回答済みです', edited: true }]);
  });

  it('waits as Slack asks', async () => {
    await post();
    world.slack.fail('chat.update', { kind: 'status', status: 429, headers: { 'retry-after': '1' } });
    expect(await world.adapter.edit(address(), reply)).toMatchObject({ kind: 'sent' });
  });

  it('of a message that is gone, or of none, is a failure', async () => {
    expect(await world.adapter.edit('slack:C0KIKI/1.1', reply)).toEqual({
      kind: 'failed',
      reason: 'message_not_found',
    });
    expect(await world.adapter.edit('slack:C0KIKI', reply)).toEqual({ kind: 'failed', reason: 'address_unusable' });
  });
});

describe('an answer', () => {
  it('whose delivery is unclear is not given twice', async () => {
    world.slack.fail('chat.postMessage', { kind: 'drop', stored: true });
    await world.say('D0SATO', 'U0SATO', '期間は？');
    await until(() => world.slack.callsOf('conversations.replies').length > 0);
    await quiet();
    expect(botMessages(world)).toHaveLength(1);
  });
});

describe('a Slack that does not answer', () => {
  it('is left alone after five calls; posts are told at once to come again, and none stays unclear', async () => {
    for (let n = 0; n < 40; n += 1) world.slack.fail('conversations.open', { kind: 'drop' });
    for (let n = 0; n < 40; n += 1) world.slack.fail('chat.postMessage', { kind: 'drop' });
    for (let n = 0; n < 80; n += 1) world.slack.fail('conversations.history', { kind: 'drop' });
    const results = [];
    for (let n = 0; n < 30; n += 1) results.push(await world.adapter.post('slack:C0KIKI', reply, `row-${n}`));
    expect(world.slack.callsOf('chat.postMessage').length).toBeLessThanOrEqual(6);
    const late = results.slice(-20);
    expect(late.every(({ kind }) => kind === 'failed')).toBe(true);
    for (const result of late)
      expect(result).toMatchObject({ reason: 'unreachable', retryAfterMs: expect.any(Number) });
    expect(world.logged().match(/slack: does not answer/g)).toHaveLength(1);
  });
});

describe('looking for a message', () => {
  it('finds one that Slack shows late', async () => {
    world.slack.fail('chat.postMessage', { kind: 'late', stored: true, afterReads: 2, answer: 'ok' });
    await world.adapter.post('slack:C0KIKI', reply, 'late-row');
    expect(await world.adapter.find('slack:C0KIKI', 'late-row', new Date(0))).toBe(address());
  });

  it('does not call a message absent in a channel that cannot be read', async () => {
    await world.adapter.post('slack:C0KIKI', reply, 'hidden-row');
    world.slack.fail('conversations.history', ...Array(20).fill({ kind: 'status', status: 503 }));
    await expect(world.adapter.find('slack:C0KIKI', 'hidden-row', new Date(0))).rejects.toThrow();
  });

  it('goes back to when it was tried first, however many came after it', async () => {
    const posted = await world.adapter.post('slack:C0KIKI', reply, 'old-row');
    for (let n = 0; n < 350; n += 1) world.slack.write('C0KIKI', 'U0SATO', `おしゃべり ${n}`);
    expect(posted.kind).toBe('sent');
    const found = await world.adapter.find('slack:C0KIKI', 'old-row', new Date(1_700_000_000_000));
    expect(found).toBe((posted as { message: string }).message);
  });

  it('does not call a message absent in a channel too busy to be looked through', async () => {
    await world.adapter.post('slack:C0KIKI', reply, 'buried-row');
    for (let n = 0; n < 1_100; n += 1) world.slack.write('C0KIKI', 'U0SATO', `おしゃべり ${n}`);
    await expect(world.adapter.find('slack:C0KIKI', 'buried-row', new Date(1_700_000_000_000))).rejects.toThrow();
  });
});
