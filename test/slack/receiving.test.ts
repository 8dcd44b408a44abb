import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ACK_DEADLINE_MS, OUTCOME_DEADLINE_MS, TAKE_DEADLINE_MS } from '../../adapters/slack/limits.ts';
import { createMemoryInbox } from '../../src/inbox/memory.ts';
import {
  BOT_TOKEN,
  BOT_USER,
  botMessages,
  FORM_TYPE,
  form,
  NOW,
  quiet,
  SIGNING_SECRET,
  sign,
  startWorld,
  until,
  type World,
} from '../doubles/slack/world.ts';

/** How long Slack waits for an acknowledgement. */
const SLACK_WAITS_MS = 3_000;
const memory = () => createMemoryInbox(() => NOW);

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const seconds = Math.floor(NOW.getTime() / 1_000);
const mention = { type: 'app_mention', channel: 'C0TOWN', user: 'U0SATO', text: `<@${BOT_USER}> 期間は？`, ts: '1.1' };
const delivery = JSON.stringify({ type: 'event_callback', event_id: 'Ev9', event: mention });

describe('a request', () => {
  it.each([
    ['forged', { signature: `v0=${'0'.repeat(64)}` }],
    ['signed with another secret', { signature: sign(delivery, seconds, 'another secret') }],
    ['signed for another body', { signature: sign('{}', seconds) }],
    ['with a signature of another version', { signature: sign(delivery, seconds).replace('v0', 'v1') }],
    ['with a signature in capitals', { signature: sign(delivery, seconds).toUpperCase() }],
    ['with two signatures', { signature: `${sign(delivery, seconds)}, ${sign(delivery, seconds)}` }],
    ['without a signature', { signature: '' }],
    ['of six minutes ago', { timestamp: seconds - 360 }],
    ['of six minutes ahead', { timestamp: seconds + 360 }],
    ['of no time', { timestamp: Number.NaN }],
  ])('%s is refused with 401 and nothing is done', async (_, options) => {
    const { status } = await world.send(delivery, options);
    expect(status).toBe(401);
    await quiet(20);
    expect(world.door.heard).toEqual([]);
    expect(world.slack.callsOf('chat.postMessage')).toEqual([]);
  });

  it.each([-290, 290])('%i seconds off is taken: clocks differ', async off => {
    expect((await world.send(delivery, { timestamp: seconds + off })).status).toBe(200);
    await until(() => botMessages(world).length === 1);
  });

  it('is not let through by a single changed bit anywhere in it', async () => {
    const good = sign(delivery, seconds);
    await fc.assert(
      fc.asyncProperty(fc.nat(delivery.length - 1), fc.nat(5), async (at, bit) => {
        const changed = String.fromCharCode(delivery.charCodeAt(at) ^ (1 << bit));
        const body = delivery.slice(0, at) + changed + delivery.slice(at + 1);
        expect((await world.send(body, { signature: good })).status).toBe(401);
      }),
      { numRuns: 100 },
    );
    expect(world.door.heard).toEqual([]);
  });

  it('that proves the address gets its challenge back', async () => {
    const { status, json } = await world.send(JSON.stringify({ type: 'url_verification', challenge: '3eZbrw' }));
    expect([status, json]).toEqual([200, { challenge: '3eZbrw' }]);
  });

  it.each(['application/json; charset=utf-8', 'Application/JSON', 'application/json;charset="UTF-8"'])(
    'of the type %s is read',
    async contentType => {
      expect((await world.send(delivery, { contentType })).status).toBe(200);
      await until(() => botMessages(world).length === 1);
    },
  );

  it('that is a form with a charset is read', async () => {
    const fields = { command: '/keikaku', text: '期間は？', user_id: 'U0SATO', channel_id: 'C1', team_id: 'T' };
    const response_url = `${world.apiUrl.replace('/api/', '')}/respond/1`;
    const body = form({ ...fields, trigger_id: 't1', response_url });
    expect((await world.send(body, { contentType: `${FORM_TYPE}; charset=utf-8` })).status).toBe(200);
    await until(() => world.slack.responses[0]);
  });

  it.each([
    ['null', 'application/json', 400],
    ['[]', 'application/json', 400],
    ['"text"', 'application/json', 400],
    ['{"type":', 'application/json', 400],
    ['', 'application/json', 400],
    ['{}', 'application/json', 400],
    ['{"type":"event_callback","event":null}', 'application/json', 400],
    ['{"type":"event_callback","event":{"type":7}}', 'application/json', 400],
    ['{"type":"block_actions","user":{"id":"U1"},"actions":[]}', 'application/json', 400],
    ['{"type":"block_actions","user":{"id":"U1"},"actions":[null]}', 'application/json', 400],
    ['{"type":"view_submission","user":{"id":"U1"},"view":null}', 'application/json', 400],
    ['{"__proto__":{"type":"event_callback"}}', 'application/json', 400],
    ['payload=null', FORM_TYPE, 400],
    ['payload=', FORM_TYPE, 400],
    ['text=x', FORM_TYPE, 400],
    [delivery, 'text/plain', 415],
  ])('signed but saying %s as %s is answered %i, and the bot lives on', async (body, contentType, status) => {
    expect((await world.send(body, { contentType })).status).toBe(status);
    expect((await world.send(delivery)).status).toBe(200);
    await until(() => botMessages(world).length === 1);
  });

  it('packed is refused', async () => {
    expect((await world.send(delivery, { headers: { 'content-encoding': 'gzip' } })).status).toBe(415);
  });

  it('of 10 MB is refused, announced or not, and kept nowhere', async () => {
    const body = Buffer.alloc(10 * 1024 * 1024, 'a');
    const before = process.memoryUsage().rss;
    expect(await rawStatus({ 'content-length': String(body.length) }, body)).toBe(413);
    expect(await rawStatus({ 'transfer-encoding': 'chunked' }, body)).toBe(413);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
    expect((await world.send(delivery)).status).toBe(200);
  });

  it('whose sender stops in the middle is given up', async () => {
    expect(await rawStatus({ 'content-length': '100' }, Buffer.from('{"type":'), false)).toBe(408);
  }, 8_000);

  it('of any shape at all harms nothing', async () => {
    const shape = fc.record(
      {
        type: fc.constantFrom('event_callback', 'block_actions', 'view_submission', 'shortcut', 'message_action', 'x'),
        event_id: fc.string(),
        event: fc.oneof(
          fc.record(
            {
              type: fc.constantFrom('message', 'app_mention', 'app_home_opened', 'y'),
              channel: fc.oneof(fc.constant('C1'), fc.jsonValue()),
              user: fc.oneof(fc.constant('U0SATO'), fc.jsonValue()),
              text: fc.oneof(fc.constant(`<@${BOT_USER}>`), fc.jsonValue()),
              ts: fc.oneof(fc.constant('1.2'), fc.jsonValue()),
              thread_ts: fc.jsonValue(),
            },
            { requiredKeys: ['type'] },
          ),
          fc.jsonValue(),
        ),
        user: fc.oneof(fc.constant({ id: 'U0SATO' }), fc.jsonValue()),
        team: fc.jsonValue(),
        view: fc.jsonValue(),
        message: fc.jsonValue(),
        actions: fc.oneof(fc.constant([{ action_id: 'act:ja:0:more' }]), fc.jsonValue()),
        callback_id: fc.constantFrom('form', 'search', 'related_projects', 'search_plan'),
        trigger_id: fc.string(),
        response_url: fc.oneof(fc.constant('http://169.254.169.254/latest'), fc.jsonValue()),
      },
      { requiredKeys: ['type'] },
    );
    await fc.assert(
      fc.asyncProperty(shape, async body => {
        expect((await world.send(JSON.stringify(body))).status).toBeLessThanOrEqual(503);
      }),
      { numRuns: 200 },
    );
    expect((await world.send(delivery)).status).toBe(200);
    await until(() => botMessages(world).some(message => message.text.includes('平成21年度')));
  }, 20_000);
});

describe('an event', () => {
  it('delivered three times is answered once', async () => {
    for (const n of [0, 1, 2]) {
      const headers: Record<string, string> = n
        ? { 'x-slack-retry-num': String(n), 'x-slack-retry-reason': 'http_timeout' }
        : {};
      expect((await world.send(delivery, { headers })).status).toBe(200);
    }
    await until(() => botMessages(world).length > 0);
    await quiet();
    expect(botMessages(world)).toHaveLength(1);
    expect(world.door.heard).toHaveLength(1);
  });

  it('is acknowledged before it is worked on', async () => {
    await world.close();
    let finish = () => {};
    const finished = new Promise<void>(resolve => {
      finish = resolve;
    });
    world = await startWorld({
      wrapDoor: door => ({ ...door, answer: question => finished.then(() => door.answer(question)) }),
    });
    expect((await world.send(delivery)).status).toBe(200);
    expect(botMessages(world)).toEqual([]);
    finish();
    await until(() => botMessages(world).length === 1);
  });

  it('is answered, and acknowledged in time, though what it is put down in hangs', async () => {
    await world.close();
    world = await startWorld({ inbox: { ...memory(), take: () => new Promise(() => {}) } });
    expect((await world.send(delivery)).status).toBe(200);
    expect(botMessages(world)).toHaveLength(1);
  });

  it('that cannot be put down is acknowledged only when it is answered, however often it comes', async () => {
    await world.close();
    world = await startWorld({ inbox: { ...memory(), take: () => Promise.reject(new Error('disk full')) } });
    const sent = await Promise.all([world.send(delivery), world.send(delivery)]);
    expect(sent.map(({ status }) => status)).toEqual([200, 200]);
    expect(botMessages(world)).toHaveLength(1);
  });

  it('that can be neither put down nor answered in time is not acknowledged, so that Slack delivers it again', async () => {
    await world.close();
    world = await startWorld({
      inbox: { ...memory(), take: () => Promise.reject(new Error('disk full')) },
      wrapDoor: door => ({ ...door, answer: () => new Promise(() => {}) }),
    });
    expect((await world.send(delivery)).status).toBe(503);
  });

  it('put down too late to wait for is marked as done only when it is answered', async () => {
    await world.close();
    let finish = () => {};
    const finished = new Promise<void>(resolve => {
      finish = resolve;
    });
    const marked: string[] = [];
    const inbox = memory();
    world = await startWorld({
      inbox: {
        ...inbox,
        take: async taken => {
          await sleep(TAKE_DEADLINE_MS + 100);
          return inbox.take(taken);
        },
        done: key => marked.push(key),
      },
      wrapDoor: door => ({ ...door, answer: question => finished.then(() => door.answer(question)) }),
    });
    const sent = world.send(delivery);
    await sleep(TAKE_DEADLINE_MS + 300);
    expect(marked).toEqual([]);
    finish();
    expect((await sent).status).toBe(200);
    expect(botMessages(world)).toHaveLength(1);
    await until(() => marked.length === 1);
  });

  it('is never kept waiting for as long as Slack waits', () => {
    expect(Math.max(ACK_DEADLINE_MS, TAKE_DEADLINE_MS, OUTCOME_DEADLINE_MS)).toBeLessThan(SLACK_WAITS_MS);
  });

  it('of too many is told to the operator', async () => {
    await world.send(JSON.stringify({ type: 'app_rate_limited', minute_rate_limited: 1 }));
    expect(world.logged()).toContain('app_rate_limited');
  });
});

describe('a click', () => {
  it('is acknowledged in time though what it is put down in hangs', async () => {
    await world.close();
    world = await startWorld({ inbox: { ...memory(), take: () => new Promise(() => {}) } });
    expect((await world.command('期間は？')).status).toBe(200);
    await until(() => world.slack.responses[0]);
  });

  it('is answered once, though what it is put down in hangs and it comes again meanwhile', async () => {
    await world.close();
    world = await startWorld({ inbox: { ...memory(), take: () => new Promise(() => {}) } });
    const response_url = `${world.apiUrl.replace('/api/', '')}/respond/once`;
    const asked = { command: '/keikaku', text: '期間は？', user_id: 'U0SATO', channel_id: 'C1', team_id: 'T' };
    const body = form({ ...asked, trigger_id: 'trigger-once', response_url });
    await Promise.all([world.send(body, { contentType: FORM_TYPE }), world.send(body, { contentType: FORM_TYPE })]);
    await until(() => world.slack.responses[0]);
    await quiet();
    expect(world.slack.responses).toHaveLength(1);
  });

  it('is not answered to an address that is not Slack’s', async () => {
    const fields = { command: '/keikaku', text: '期間は？', user_id: 'U0SATO', channel_id: 'C1', team_id: 'T' };
    for (const response_url of [
      'http://127.0.0.1:9/x',
      'https://hooks.slack.com.evil.example/x',
      'https://user@evil.example/hooks.slack.com',
      'http://hooks.slack.com/plain',
      'file:///etc/passwd',
      'not a url',
    ]) {
      const body = form({ ...fields, trigger_id: response_url, response_url });
      expect((await world.send(body, { contentType: FORM_TYPE })).status).toBe(200);
    }
    await until(() => world.logged().split('not one of Slack').length > 6);
    expect(world.slack.responses).toEqual([]);
  });
});

describe('the log', () => {
  it('never holds a secret, whatever goes wrong', async () => {
    world.slack.fail('chat.postMessage', { kind: 'status', status: 500, body: `token ${BOT_TOKEN}` });
    world.slack.fail('users.info', { kind: 'drop' });
    world.door.failNext(
      new Error(`${BOT_TOKEN} ${SIGNING_SECRET} xoxe.xoxp-1-abc Bearer abc.def https://hooks.slack.com/commands/T/1/x`),
    );
    await world.say('D0SATO', 'U0SATO', '期間は？');
    await until(() => world.logged().includes('a question was not answered'));
    world.slack.fail('views.publish', { kind: 'error', error: `x ${BOT_TOKEN}` });
    await world.event({ type: 'app_home_opened', user: 'U0SATO', channel: 'D0SATO', tab: 'home' });
    await until(() => world.logged().includes('the Home was not published'));
    const logged = world.logged();
    for (const secret of [BOT_TOKEN, SIGNING_SECRET, 'xoxe.xoxp-1-abc', 'abc.def', 'hooks.slack.com/commands']) {
      expect(logged).not.toContain(secret);
    }
    expect(logged).toContain('[secret]');
  });
});

/** Status of a request whose body is sent by hand. */
function rawStatus(headers: Record<string, string>, body: Buffer, end = true): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(`${world.url}/slack/events`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-slack-request-timestamp': String(seconds),
        'x-slack-signature': `v0=${'0'.repeat(64)}`,
        ...headers,
      },
    });
    call.on('response', response => {
      resolve(response.statusCode ?? 0);
      call.destroy();
    });
    call.on('error', reject);
    call.write(body);
    if (end) call.end();
  });
}
