import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/reply.ts';
import { allOfType } from '../helpers/card-events.ts';
import { PEOPLE, type Playground, startPlayground } from '../helpers/playground.ts';

let playground: Playground;
beforeEach(async () => {
  playground = await startPlayground();
});
afterEach(() => playground.close());

const speaker = { person: 'web:sato', conversation: 'c1' };

describe('asking', () => {
  it('hands the question to the door as the chosen person and gives back the card', async () => {
    const { status, body } = await post('/api/ask', { ...speaker, text: '防災の事業は？' });
    expect(status).toBe(200);
    expect(body.message).toMatchObject({
      lang: 'ja',
      at: '2009-12-01T01:05:00.000Z',
      fallback: expect.stringContaining('9件'),
    });
    expect(JSON.stringify(body.message.card)).toContain('津波情報ネットワークの構築');
    expect(playground.door.heard).toEqual([
      {
        text: '防災の事業は？',
        conversation: 'web:sato/c1',
        person: { id: 'web:sato', name: '佐藤 花子', standing: 'member' },
      },
    ]);
  });

  it('keeps the conversations of two people apart, though they bear the same name', async () => {
    for (const person of ['web:sato', 'web:ito']) await post('/api/ask', { ...speaker, person, text: '期間は？' });
    const conversations = playground.door.heard.map(event => event.conversation);
    expect(new Set(conversations).size).toBe(2);
  });

  it('reports a failure behind the door, and tells the page in both languages without its inside', async () => {
    playground.door.failNext(new Error('secret inside'));
    const { status, body } = await post('/api/ask', { ...speaker, text: 'x' });
    expect(status).toBe(500);
    expect(body).toEqual({
      error: { code: 'FAILED', message: { ja: expect.stringContaining('処理できません'), en: expect.any(String) } },
    });
    expect(playground.reported).toEqual([new Error('secret inside')]);
  });
});

describe('pressing a button', () => {
  it('gives the next page in place of the message that carried it', async () => {
    const click = { ...speaker, id: 'source', value: '4/11', lang: 'ja', message: 'm1' };
    const { body } = await post('/api/act', click);
    expect(body).toMatchObject({ kind: 'reply', replace: true, message: { id: 'm1' } });
    expect(JSON.stringify(body.message.card)).toContain('11番目から20番目まで');
    expect(playground.door.heard[0]).toMatchObject({ id: 'source', value: '4/11', conversation: 'web:sato/c1' });
  });

  it('opens a form, refuses what is wrong at its field, and takes what is right', async () => {
    const opened = await post('/api/act', { ...speaker, id: 'update.open', value: '1-1-1', lang: 'ja', message: 'm1' });
    expect(opened.body).toMatchObject({ kind: 'form', form: { id: 'update', title: '状況の回答', context: '1-1-1' } });
    expect(allOfType(opened.body.card, 'Input.Text').map(input => input.id)).toEqual(['percent', 'comment']);
    const sent = { ...speaker, form: 'update', context: '1-1-1', lang: 'ja', message: 'm1' };
    const refused = await post('/api/submit', { ...sent, values: { percent: '150', comment: '' } });
    expect(refused.body).toEqual({ kind: 'invalid', errors: { percent: '0から100までの数で入力してください。' } });
    const taken = await post('/api/submit', { ...sent, values: { percent: '80', comment: '試験中' } });
    expect(taken.body).toMatchObject({ kind: 'reply', replace: true, message: { id: 'm1' } });
  });
});

describe('looking up', () => {
  it('offers projects by reading and by code', async () => {
    const byReading = await get('/api/lookup?source=projects&typed=つなみ&lang=ja&limit=5');
    expect(byReading.body.choices).toEqual([
      { value: '1-1-3', label: '1-1-3 津波情報ネットワークの構築', group: '1-1 防災対策の推進' },
    ]);
    const byCode = await get('/api/lookup?source=projects&typed=1-1-&lang=ja&limit=3');
    expect(byCode.body.choices).toHaveLength(3);
  });

  it("gives a person's own page in the language asked for", async () => {
    const { body } = await get('/api/home?person=web:ito&lang=en');
    expect(body.message).toMatchObject({ lang: 'en', fallback: '伊藤 健 owns nine projects.' });
  });

  it('lists the people one can speak as, and the words of both languages', async () => {
    const { body } = await get('/api/people');
    expect(body.people.map((person: { id: string }) => person.id)).toEqual(PEOPLE.map(person => person.id));
    const words = (await get('/api/words')).body;
    expect(words.title.ja).toBe('宮城県ＩＴ推進計画');
    expect(Object.keys(words.words.en)).toEqual(Object.keys(words.words.ja));
  });
});

describe('a message that arrives unasked', () => {
  const reply = (text: string): Reply => ({ lang: 'ja', fallback: text, elements: [{ kind: 'text', text }] });

  it('reaches the open page of its person, and later edits do too', async () => {
    const stream = await listen('web:sato');
    const posted = await playground.web.post('web:sato', reply('照会です'), 'round-1');
    expect(posted).toEqual({ kind: 'sent', message: 'web:sato/round-1' });
    expect(await stream.next()).toMatchObject({ id: 'web:sato/round-1', fallback: '照会です' });
    await playground.web.edit('web:sato/round-1', reply('回答済みです'));
    expect(await stream.next()).toMatchObject({ id: 'web:sato/round-1', fallback: '回答済みです' });
    stream.close();
  });

  it('waits for a page that opens later, once, however often it was posted under its key', async () => {
    await playground.web.post('web:ito', reply('照会です'), 'round-1');
    await playground.web.post('web:ito', reply('照会です'), 'round-1');
    await playground.web.post('web:ito', reply('督促です'), 'round-2');
    const stream = await listen('web:ito');
    expect(await stream.next()).toMatchObject({ fallback: '照会です' });
    expect(await stream.next()).toMatchObject({ fallback: '督促です' });
    const position = stream.position();
    stream.close();
    await playground.web.post('web:ito', reply('締切です'), 'round-3');
    const again = await listen('web:ito', position);
    expect(await again.next()).toMatchObject({ fallback: '締切です' });
    again.close();
  });

  it('stays as a click has redrawn it', async () => {
    await playground.web.post('web:sato', reply('照会です'), 'round-1');
    const click = { ...speaker, id: 'source', value: '4/11', lang: 'ja', message: 'web:sato/round-1' };
    await post('/api/act', click);
    const stream = await listen('web:sato');
    expect(await stream.next()).toMatchObject({ fallback: expect.stringContaining('34件') });
    stream.close();
  });

  it('for nobody is a failure the caller is told of', async () => {
    expect(await playground.web.post('web:nobody', reply('照会です'), 'k')).toMatchObject({ kind: 'failed' });
    expect(await playground.web.edit('slack:C01/1', reply('照会です'))).toMatchObject({ kind: 'failed' });
  });
});

describe('what is refused', () => {
  it('is every request that names another host, so that a foreign name resolving here gets nothing', async () => {
    for (const host of ['evil.example', 'evil.example:80', '127.0.0.1.evil.example']) {
      for (const path of ['/', '/page/main.js', '/api/people']) {
        expect(await raw('GET', path, { host })).toMatchObject({ status: 403 });
      }
      expect(await raw('POST', '/api/ask', { host, 'content-type': 'application/json' }, '{}')).toMatchObject({
        status: 403,
      });
    }
    expect(await raw('GET', '/', { host: `localhost:${playground.port}` })).toMatchObject({ status: 200 });
    expect(playground.door.heard).toEqual([]);
  });

  it('is every request another page sent', async () => {
    const question = JSON.stringify({ ...speaker, text: 'x' });
    const json = { 'content-type': 'application/json' };
    for (const origin of [
      'http://evil.example',
      'null',
      'http://127.0.0.1:1',
      `https://127.0.0.1:${playground.port}`,
    ]) {
      expect(await raw('POST', '/api/ask', { ...json, origin }, question)).toMatchObject({ status: 403 });
    }
    expect(await raw('POST', '/api/ask', { ...json, 'sec-fetch-site': 'same-site' }, question)).toMatchObject({
      status: 403,
    });
    expect(playground.door.heard).toEqual([]);
    expect(await raw('POST', '/api/ask', { ...json, origin: playground.url }, question)).toMatchObject({ status: 200 });
  });

  it('is every request that came through a proxy', async () => {
    expect(await raw('GET', '/', { 'x-forwarded-for': '203.0.113.7' })).toMatchObject({ status: 403 });
  });

  it('is a body that is broken, too large, of another type, or lacks a field, each with its reason', async () => {
    const json = { 'content-type': 'application/json' };
    const codeOf = async (headers: Record<string, string>, body: string) => {
      const { status, body: answer } = await raw('POST', '/api/ask', headers, body);
      return `${status} ${JSON.parse(answer).error.code}`;
    };
    const question = { ...speaker, text: 'x' };
    expect(await codeOf(json, '{"text":')).toBe('400 BODY_BROKEN');
    expect(await codeOf(json, 'null')).toBe('400 BODY_BROKEN');
    expect(await codeOf(json, JSON.stringify({ ...question, text: 'あ'.repeat(30_000) }))).toBe('413 BODY_TOO_LARGE');
    expect(await codeOf({ 'content-type': 'text/plain' }, JSON.stringify(question))).toBe('415 BODY_NOT_JSON');
    expect(await codeOf({ ...json, 'content-encoding': 'gzip' }, JSON.stringify(question))).toBe('415 BODY_NOT_JSON');
    expect(await codeOf(json, JSON.stringify({ ...question, text: 1 }))).toBe('400 FIELDS_INVALID');
    expect(await codeOf(json, JSON.stringify({ ...question, conversation: '../c' }))).toBe('400 FIELDS_INVALID');
    expect(await codeOf(json, JSON.stringify({ ...question, person: 'web:root' }))).toBe('400 PERSON_UNKNOWN');
    expect(playground.door.heard).toEqual([]);
    expect(playground.reported).toEqual([]);
  });

  it('is a file outside the page', async () => {
    for (const path of ['/page/../index.ts', '/page/%2e%2e/index.ts', '/page/..%2findex.ts', '/index.ts']) {
      expect((await raw('GET', path, {})).status).toBeGreaterThanOrEqual(400);
    }
  });
});

describe('every answer', () => {
  it('allows scripts, styles and connections of its own origin only', async () => {
    for (const path of ['/', '/page/main.js', '/page/colors.css', '/vendor/adaptivecards.js', '/api/people']) {
      const response = await fetch(playground.url + path);
      expect(response.status).toBe(200);
      const policy = response.headers.get('content-security-policy');
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(policy).not.toContain('unsafe');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      await response.text();
    }
  });

  it('of the page names nothing outside this computer', async () => {
    const page = await (await fetch(playground.url)).text();
    const parts = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(match => match[1]!);
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect(part).toMatch(/^\/(page|vendor)\//);
    expect(page).not.toMatch(/<script>|<style|style=|onclick=/);
  });
});

async function post(path: string, body: object) {
  const headers = { 'content-type': 'application/json' };
  return read(await fetch(playground.url + path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function get(path: string) {
  return read(await fetch(playground.url + path));
}

async function read(response: Response) {
  // biome-ignore lint/suspicious/noExplicitAny: what the answer holds is what the tests look at
  return { status: response.status, body: (await response.json()) as any };
}

/** A request with headers that fetch would not let through, such as Host. */
function raw(
  method: string,
  path: string,
  headers: Record<string, string>,
  body = '',
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: playground.port, method, path, headers }, response => {
      let text = '';
      response.setEncoding('utf8').on('data', chunk => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    call.on('error', reject);
    call.end(body);
  });
}

/** Reads a person's stream message by message. */
async function listen(person: string, after = '') {
  const abort = new AbortController();
  const query = new URLSearchParams({ person, after });
  const response = await fetch(`${playground.url}/api/stream?${query}`, { signal: abort.signal });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = '';
  let position = '';
  async function next(): Promise<unknown> {
    for (;;) {
      const event = /id: (.+)\nevent: message\ndata: (.+)\n\n/.exec(buffer);
      if (event) {
        buffer = buffer.slice(event.index + event[0].length);
        position = event[1]!;
        return JSON.parse(event[2]!);
      }
      const { value, done } = await reader.read();
      if (done) throw new Error('stream ended');
      buffer += value;
    }
  }
  return { next, position: () => position, close: () => abort.abort() };
}
