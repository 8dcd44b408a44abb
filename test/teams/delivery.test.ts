import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PACE } from '../../adapters/teams/limits.ts';
import { Pacer } from '../../adapters/teams/posting/pace.ts';
import type { Reply } from '../../src/reply.ts';
import { teamsText } from '../../src/text/teams.ts';
import {
  CHANNEL,
  GROUP,
  installed,
  invoke,
  mentioned,
  PERSONAL,
  removed,
  SATO,
  said,
  THREAD,
} from '../doubles/teams/activities.ts';
import { startTeamsBot, type TeamsBot } from '../doubles/teams/bot.ts';
import { cardOf, textOf } from '../doubles/teams/cards.ts';
import type { Fault } from '../doubles/teams/connector.ts';

const START_TIMEOUT_MS = 60_000;
const ADDRESS = `teams:${CHANNEL.id}`;
const prompt: Reply = {
  lang: 'ja',
  title: '状況の照会',
  fallback: '第3四半期の状況をお知らせください。',
  elements: [
    { kind: 'actions', actions: [{ id: 'update.open', label: '状況を回答する', value: 'r1' }] },
    { kind: 'text', text: '期限は1月12日（火）です。' },
  ],
};

let bot: TeamsBot;
let keys = 0;
beforeAll(async () => {
  bot = await startTeamsBot({ people: [SATO], callTimeoutMs: 1_000 });
  for (const where of [PERSONAL, CHANNEL, GROUP]) await bot.post(installed({ where }));
  await bot.settled();
}, START_TIMEOUT_MS);
afterAll(() => bot?.close());
beforeEach(async () => {
  bot.teams.faults.length = 0;
  // A post that arrives: the trouble of one test is not held against Teams in the next.
  await post();
  bot.teams.calls.length = 0;
  bot.teams.attempts = 0;
  bot.logged.length = 0;
});

/** Posts under a new key, with these faults before it. */
function post(address = ADDRESS, ...faults: Fault[]) {
  bot.teams.faults.push(...faults);
  keys += 1;
  return bot.adapter.post(address, prompt, `row-${keys}`);
}

describe('a Teams that does not answer', () => {
  it('is left alone after five calls; posts are told at once to come again', async () => {
    const results = [];
    for (let n = 0; n < 12; n += 1) results.push(await post(ADDRESS, 'drop'));
    bot.teams.faults.length = 0;
    expect(results.slice(0, 5).map(({ kind }) => kind)).toEqual(Array(5).fill('uncertain'));
    expect(bot.teams.calls).toHaveLength(5);
    expect(results.at(-1)).toMatchObject({ kind: 'failed', reason: 'unreachable', retryAfterMs: expect.any(Number) });
    expect(bot.logged.filter(line => line.startsWith('teams: does not answer'))).toHaveLength(1);
    await bot.restart();
  });
});

describe('posting unasked', () => {
  it('begins a thread in a channel, which is also the conversation of the replies to it', async () => {
    const result = await post();
    expect(result).toMatchObject({ kind: 'sent' });
    const { message } = result as { message: string };
    expect(message).toMatch(/^teams:19:kiki@thread\.tacv2;messageid=\d+$/);
    expect(bot.teams.calls).toMatchObject([{ method: 'POST', conversation: CHANNEL.id }]);
    expect(textOf(cardOf(bot.teams.calls[0]))).toContain('期限は1月12日（火）です。');
    const conversation = message.replace('teams:', '');
    await bot.post(mentioned('変更なし', { where: { ...CHANNEL, id: conversation } }));
    await bot.settled();
    expect(bot.door.heard.at(-1)).toMatchObject({ conversation: message });
  });

  it('reaches a person by Entra id, and a thread by its conversation', async () => {
    await post(`teams:${SATO.aadObjectId.toUpperCase()}`);
    await post(`teams:${THREAD.id}`);
    expect(bot.teams.calls.map(call => call.conversation)).toEqual([PERSONAL.id, THREAD.id]);
  });

  it('can be redrawn afterwards, in a channel and in a personal chat', async () => {
    for (const address of [ADDRESS, `teams:${SATO.aadObjectId}`]) {
      const { message } = (await post(address)) as { message: string };
      const [call] = bot.teams.calls.splice(0);
      expect(await bot.adapter.edit(message, { ...prompt, fallback: '回答済み' })).toEqual({ kind: 'sent', message });
      const update = bot.teams.calls.splice(0)[0];
      expect(update?.method).toBe('PUT');
      expect(update?.conversation.startsWith(call?.conversation ?? '?')).toBe(true);
      expect(message.endsWith(update?.activity ?? '?')).toBe(true);
    }
  });

  it('twice at the same time under one key is one message', async () => {
    await Promise.all([bot.adapter.post(ADDRESS, prompt, 'same'), bot.adapter.post(ADDRESS, prompt, 'same')]);
    expect(bot.teams.calls).toHaveLength(1);
  });

  it.each([
    ['another platform’s address', 'slack:C01', 'address_unusable'],
    ['no address', 'teams:', 'address_unusable'],
    ['a person who never met the bot', 'teams:99999999-0000-0000-0000-000000000009', 'conversation_unknown'],
    ['a channel without the app', 'teams:19:elsewhere@thread.tacv2', 'conversation_unknown'],
  ])('to %s fails and says what to do', async (_, address, reason) => {
    expect(await post(address)).toEqual({ kind: 'failed', reason });
    expect(bot.adapter.explain(reason, 'ja')).toMatch(/。$/);
    expect(bot.teams.attempts).toBe(0);
  });
});

describe('a post that meets trouble', () => {
  it('waits out a 429 for as long as Teams asks, and arrives once', async () => {
    const started = performance.now();
    const result = await post(ADDRESS, { status: 429, headers: { 'retry-after': '1' } });
    expect(result.kind).toBe('sent');
    expect(performance.now() - started).toBeGreaterThanOrEqual(1_000);
    expect(bot.teams.calls).toHaveLength(1);
  });

  it('is tried again after a 429 without a pause and after a 412', async () => {
    expect((await post(ADDRESS, { status: 429 }, { status: 412 })).kind).toBe('sent');
    expect(bot.teams.calls).toHaveLength(1);
  });

  it('gives a long pause back to the caller', async () => {
    const result = await post(ADDRESS, { status: 429, headers: { 'retry-after': '120' } });
    expect(result).toEqual({ kind: 'failed', reason: 'rate_limited', retryAfterMs: 120_000 });
    expect(bot.teams.attempts).toBe(1);
  });

  it.each<[string, Fault]>([
    ['the connection drops after Teams took it', 'drop'],
    ['Teams took it and a gateway answered 502', 'kept502'],
    ['Teams answers 500', { status: 500 }],
    ['Teams answers 503', { status: 503 }],
    ['Teams answers 504', { status: 504 }],
    ['nothing is answered at all', 'hang'],
  ])('is uncertain, and never sent a second time, when %s', async (_, fault) => {
    expect(await post(ADDRESS, fault)).toEqual({ kind: 'uncertain', reason: 'unconfirmed' });
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(bot.teams.attempts).toBe(1);
  });

  it.each<[number, string, string]>([
    [403, 'BotNotInConversationRoster', 'not_installed'],
    [403, 'MessageWritesBlocked', 'user_unreachable'],
    [404, 'ConversationNotFound', 'conversation_not_found'],
    [413, 'MessageSizeTooBig', 'message_refused'],
    [401, '', 'token_refused'],
    [418, '', 'other'],
  ])('refused with %s %s fails as %s, without another try', async (status, code, reason) => {
    expect(await post(ADDRESS, { status, body: { error: { code } } })).toEqual({ kind: 'failed', reason });
    expect(bot.teams.attempts).toBe(1);
  });

  it('may be redrawn again and again until it is certain, for that changes nothing', async () => {
    const { message } = (await post()) as { message: string };
    bot.teams.calls.length = 0;
    bot.teams.faults.push('drop', { status: 502 });
    expect(await bot.adapter.edit(message, prompt)).toEqual({ kind: 'sent', message });
    expect(bot.teams.calls.map(call => call.method)).toEqual(['PUT', 'PUT']);
  });

  it('that was deleted cannot be redrawn', async () => {
    const { message } = (await post()) as { message: string };
    bot.teams.faults.push({ status: 404, body: {} });
    expect(await bot.adapter.edit(message, prompt)).toEqual({ kind: 'failed', reason: 'message_not_found' });
    expect(await bot.adapter.edit('teams:nowhere', prompt)).toEqual({ kind: 'failed', reason: 'address_unusable' });
  });

  it('fails when Teams cannot be reached, and may be tried later', async () => {
    await bot.teams.pause();
    const result = await post();
    await bot.teams.resume();
    expect(result).toEqual({ kind: 'failed', reason: 'unreachable', retryAfterMs: expect.any(Number) });
    expect((await post()).kind).toBe('sent');
  }, 20_000);

  it.each([
    ['refuses the password', new Error('AADSTS7000215: Invalid client secret'), 'token_refused'],
    ['cannot be reached', Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }), 'unreachable'],
  ])(
    'fails, with nothing sent, when Microsoft %s',
    async (_, error, reason) => {
      const other = await startTeamsBot({ people: [SATO], botToken: () => Promise.reject(error) });
      await other.post(installed({ where: CHANNEL }));
      await other.settled();
      expect(await other.adapter.post(ADDRESS, prompt, 'row')).toMatchObject({ kind: 'failed', reason });
      expect(other.teams.calls).toEqual([]);
      await other.close();
    },
    20_000,
  );

  it('never goes to a host that is not on the list, though it stands in the file', async () => {
    const kept = await readFile(referencesFile(), 'utf8');
    await writeFile(referencesFile(), kept.replaceAll(bot.teams.url, 'http://127.0.0.1:9'));
    await bot.restart();
    expect(await post()).toEqual({ kind: 'failed', reason: 'service_refused' });
    await writeFile(referencesFile(), kept);
    await bot.restart();
    expect((await post()).kind).toBe('sent');
  });
});

describe('the rate to one conversation', () => {
  it('never exceeds what Teams allows a bot, however many wait', () => {
    let now = 0;
    const pacer = new Pacer(PACE, () => now);
    const moments: number[] = [];
    for (let i = 0; i < 2_500; i++) {
      now += i % 50;
      moments.push(now + pacer.take('c', Number.POSITIVE_INFINITY));
    }
    for (const { count, windowMs } of PACE) {
      for (let i = count; i < moments.length; i++) {
        expect((moments[i] ?? 0) - (moments[i - count] ?? 0)).toBeGreaterThanOrEqual(windowMs);
      }
    }
  });

  it('leaves other conversations alone, and takes no place when the wait would be too long', () => {
    const pacer = new Pacer([{ count: 1, windowMs: 1_000 }], () => 0);
    expect(pacer.take('a', 0)).toBe(0);
    expect(pacer.take('b', 0)).toBe(0);
    expect(pacer.take('a', 500)).toBe(1_000);
    expect(pacer.take('a', 2_000)).toBe(1_000);
    pacer.hold('b', 5_000);
    expect(pacer.take('b', 0)).toBe(5_000);
  });
});

describe('what the bot knows of conversations', () => {
  it('survives a restart: no second welcome, and posts go on', async () => {
    await bot.restart();
    await bot.post(installed({ where: CHANNEL }));
    await bot.settled();
    expect(bot.teams.calls).toEqual([]);
    expect((await post()).kind).toBe('sent');
  });

  it('follows a conversation to its new service address', async () => {
    const serviceUrl = `${bot.teams.url}/jp`;
    const token = bot.teams.token({ ...bot.claims(), serviceurl: serviceUrl });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    await bot.send(JSON.stringify({ ...said('使い方'), serviceUrl }), headers);
    await bot.settled();
    await post(`teams:${SATO.aadObjectId}`);
    await post();
    expect(bot.teams.calls.map(call => call.region)).toEqual(['/jp', '/jp', '']);
  });

  it('is forgotten where the app was removed', async () => {
    const where = { ...GROUP, id: '19:leaving@thread.v2' };
    await bot.post(installed({ where }));
    await bot.post(removed({ where }));
    await bot.settled();
    expect(await post(`teams:${where.id}`)).toEqual({ kind: 'failed', reason: 'conversation_unknown' });
  });

  it('is for the bot’s own user alone on disk, and a damaged file stops the start', async () => {
    const file = referencesFile();
    expect((await stat(file)).mode & 0o077).toBe(0);
    const kept = await readFile(file, 'utf8');
    await writeFile(file, kept.slice(0, 40));
    await expect(bot.restart()).rejects.toThrow(/TEAMS_REFERENCES_DAMAGED.*teams-references\.json/);
    expect(await readFile(file, 'utf8')).toBe(kept.slice(0, 40));
    await writeFile(file, kept);
    await bot.restart();
  });
});

describe('a file', () => {
  const bytes = new TextEncoder().encode('番号,状況\r\n1-1-1,順調\r\n');
  const address = `teams:${SATO.aadObjectId}`;
  const answer = (action: string, context: object, where: object = PERSONAL) =>
    invoke(
      'fileConsent/invoke',
      {
        type: 'fileUpload',
        action,
        context,
        uploadInfo: {
          uploadUrl: `${bot.teams.url}/upload`,
          contentUrl: 'https://miyagi-my.sharepoint.com/進捗管理表.csv',
          name: '進捗管理表.csv',
          uniqueId: 'u1',
          fileType: 'csv',
        },
      },
      { where } as never,
    );
  const offer = async () => {
    expect((await bot.adapter.sendFile(address, '進捗管理表.csv', bytes, 'ja')).kind).toBe('sent');
    const [consent] = bot.teams.calls.splice(0)[0]?.body.attachments ?? [];
    expect(consent).toMatchObject({
      contentType: 'application/vnd.microsoft.teams.card.file.consent',
      name: '進捗管理表.csv',
      content: { sizeInBytes: bytes.length },
    });
    return consent.content.acceptContext;
  };

  it('goes to the person’s OneDrive after consent, once', async () => {
    const context = await offer();
    expect((await bot.post(answer('accept', context))).status).toBe(200);
    await bot.settled();
    expect(Buffer.compare(bot.teams.uploads[0]?.bytes ?? Buffer.alloc(0), Buffer.from(bytes))).toBe(0);
    expect(bot.teams.uploads[0]?.range).toBe(`bytes 0-${bytes.length - 1}/${bytes.length}`);
    expect(bot.teams.calls[0]?.body.attachments[0]).toMatchObject({
      contentType: 'application/vnd.microsoft.teams.card.file.info',
      name: '進捗管理表.csv',
    });
    await bot.post(answer('accept', context));
    await bot.settled();
    expect(bot.teams.uploads).toHaveLength(1);
    expect(bot.teams.calls.at(-1)?.body.text).toBe(teamsText.ja.fileGone);
  });

  it('is not given where it was not offered, nor sent to a host that is not Microsoft’s', async () => {
    bot.teams.uploads.length = 0;
    const context = await offer();
    await bot.post(answer('accept', context, { ...PERSONAL, id: 'a:somebody-else' }));
    await bot.settled();
    expect(bot.teams.calls.splice(0)[0]?.body.text).toBe(teamsText.ja.fileGone);
    const elsewhere = answer('accept', context) as { value: { uploadInfo: { uploadUrl: string } } };
    elsewhere.value.uploadInfo.uploadUrl = 'https://evil.example/upload';
    await bot.post(elsewhere);
    await bot.settled();
    expect(bot.teams.calls[0]?.body.text).toBe(teamsText.ja.fileFailed);
    expect(bot.teams.uploads).toEqual([]);
  });

  it('may be declined', async () => {
    await bot.post(answer('decline', await offer()));
    await bot.settled();
    expect(bot.teams.calls[0]?.body.text).toBe(teamsText.ja.fileDeclined('進捗管理表.csv'));
  });

  it('in a channel is not sent: whoever asked is told how to get it', async () => {
    const result = await bot.adapter.sendFile(ADDRESS, '進捗管理表.csv', bytes, 'ja');
    expect(result).toEqual({ kind: 'elsewhere', how: teamsText.ja.fileElsewhere('進捗管理表.csv') });
    expect(bot.teams.calls).toEqual([]);
  });
});

function referencesFile(): string {
  return join(bot.folder, 'teams-references.json');
}
