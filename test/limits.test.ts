/** How much may be asked in a while, and what is kept in memory however much is asked. */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Answer, Door, Outcome } from '../src/adapter.ts';
import {
  CLICKS_PER_PERSON,
  createRateLimitedDoor,
  PER_PLATFORM,
  QUESTIONS_PER_PERSON,
} from '../src/door/limited-door.ts';
import { createWaitingDoor } from '../src/door/waiting-line.ts';
import { createConversations } from '../src/intent/conversations.ts';
import { NEW_DIALOGUE } from '../src/intent/dialogue.ts';
import { LruCache } from '../src/memory/lru-cache.ts';
import { createShortMemory } from '../src/memory/short-memory.ts';
import { botMessages, quiet, startWorld, until, type World } from './doubles/slack/world.ts';
import { SATO, said } from './doubles/teams/activities.ts';
import { startTeamsBot, type TeamsBot } from './doubles/teams/bot.ts';
import { createScriptedDoor } from './helpers/scripted-door.ts';

const person = (n: number | string) => ({ id: `slack:U${n}`, name: '', standing: 'member' as const });
let now = 0;
const limited = (door: Door = createScriptedDoor()): Door => createRateLimitedDoor(door, () => now);
const ask = (door: Door, who: number | string, text = '期間は？'): Promise<Answer> =>
  door.answer({ text, conversation: `c${who}`, person: person(who) });
const wasRefused = ({ reply }: Answer): boolean => /見合わせて|集中|a lot at once|Many people/.test(reply.fallback);

describe('one person', () => {
  it('gets ten answers in ten seconds, then a polite refusal with the time to wait, and answers again after it', async () => {
    const scripted = createScriptedDoor();
    const door = limited(scripted);
    for (let n = 0; n < QUESTIONS_PER_PERSON.count; n += 1) expect(wasRefused(await ask(door, 1))).toBe(false);
    now += 3_000;
    const refused = await ask(door, 1);
    expect(refused).toMatchObject({ intent: 'none', entries: [], reply: { fallback: expect.stringContaining('7秒') } });
    expect(scripted.heard).toHaveLength(QUESTIONS_PER_PERSON.count);
    now += 7_000;
    expect(wasRefused(await ask(door, 1))).toBe(false);
  });

  it('is refused in the language of the question', async () => {
    const door = limited();
    for (let n = 0; n < QUESTIONS_PER_PERSON.count; n += 1) await ask(door, 2);
    expect((await ask(door, 2, 'which projects cover disaster prevention')).reply).toMatchObject({
      lang: 'en',
      fallback: expect.stringContaining('try again'),
    });
  });

  it('never gets more in any ten seconds, however the questions come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(1_500), { minLength: 30, maxLength: 120 }), async pauses => {
        const door = limited();
        const answered: number[] = [];
        for (const pause of pauses) {
          now += pause;
          if (!wasRefused(await ask(door, 3))) answered.push(now);
        }
        const inWindow = (at: number) =>
          answered.filter(one => one > at - QUESTIONS_PER_PERSON.windowMs && one <= at).length;
        expect(Math.max(0, ...answered.map(inWindow))).toBeLessThanOrEqual(QUESTIONS_PER_PERSON.count);
        now += 60_000;
      }),
      { numRuns: 50 },
    );
  });

  it('holds up nobody else', async () => {
    const door = limited();
    for (let n = 0; n < 100; n += 1) await ask(door, 4);
    expect(wasRefused(await ask(door, 5))).toBe(false);
  });

  it('may press thirty buttons in ten seconds, and loses nothing typed when a form is refused', async () => {
    const door = limited();
    const by = { conversation: 'c', person: person(6), lang: 'ja' as const };
    for (let n = 0; n < CLICKS_PER_PERSON.count; n += 1) await door.act({ id: 'project', value: '1-1-1', ...by });
    const pressed = (await door.act({ id: 'project', value: '1-1-1', ...by })) as Extract<Outcome, { kind: 'reply' }>;
    expect(wasRefused(pressed.answer)).toBe(true);
    const sent = await door.submit({ form: 'update', context: '1-1-1', values: { comment: '長い文章' }, ...by });
    expect(sent).toMatchObject({ kind: 'invalid', errors: { '': expect.stringContaining('見合わせて') } });
  });
});

describe('everybody together', () => {
  it('is refused beyond what the machine can do, without a question being looked at', async () => {
    const scripted = createScriptedDoor();
    const door = limited(scripted);
    now += 60_000;
    for (let n = 0; n < PER_PLATFORM.count; n += 1) await ask(door, `T${n}`);
    const before = scripted.heard.length;
    const { reply } = await ask(door, 'LATE');
    expect(reply.fallback).toContain('集中');
    expect(scripted.heard).toHaveLength(before);
    now += PER_PLATFORM.windowMs;
    expect(wasRefused(await ask(door, 'LATE'))).toBe(false);
  });
});

describe('a rush', () => {
  const THOUGHT_MS = 10;
  /** Each answer takes its time, by the clock the line goes by. */
  const thoughtful = () => {
    const scripted = createScriptedDoor();
    const answer: Door['answer'] = question => {
      now += THOUGHT_MS;
      return scripted.answer(question);
    };
    return { ...scripted, answer };
  };

  it('of more questions than can be answered soon is refused within a second; the first and the last are answered', async () => {
    const door = createWaitingDoor(thoughtful(), () => now);
    const began = now;
    const asked = Array.from({ length: 500 }, async (_, n) => {
      const answer = await ask(door, `R${n}`);
      return { isRefused: wasRefused(answer), afterMs: now - began };
    });
    const said = await Promise.all(asked);
    const refused = said.filter(({ isRefused }) => isRefused);
    expect(refused.length).toBeGreaterThan(300);
    expect(Math.max(...refused.map(({ afterMs }) => afterMs))).toBeLessThan(1_000);
    expect(said.filter(({ isRefused }) => !isRefused).every(({ afterMs }) => afterMs <= 1_500)).toBe(true);
    expect([said[0], said.at(-1)].map(one => one?.isRefused)).toEqual([false, false]);
    expect(wasRefused(await ask(door, 'AFTER'))).toBe(false);
  });

  it('is thought about one by one, so that the process does other things in between', async () => {
    const scripted = createScriptedDoor();
    const door = createWaitingDoor(scripted, () => now);
    const asked = Array.from({ length: 40 }, (_, n) => ask(door, `T${n}`));
    for (let turn = 1; turn <= 20; turn += 1) {
      await new Promise(resolve => setImmediate(resolve));
      expect(scripted.heard.length).toBeLessThanOrEqual(turn);
    }
    await Promise.all(asked);
    expect(scripted.heard).toHaveLength(40);
  });

  it('is not refused when the computer was merely busy for a while', async () => {
    const door = createWaitingDoor(createScriptedDoor(), () => now);
    const asked = Array.from({ length: 40 }, (_, n) => ask(door, `B${n}`));
    now += 5_000;
    expect((await Promise.all(asked)).some(wasRefused)).toBe(false);
  });

  it('waits for nobody whose answer is still being written down', async () => {
    const scripted = createScriptedDoor();
    const never: Door = { ...scripted, submit: () => new Promise(() => {}) };
    const door = createWaitingDoor(never, () => now);
    void door.submit({ form: 'update', context: '', values: {}, conversation: 'c', person: person('S') });
    expect(wasRefused(await ask(door, 'NEXT'))).toBe(false);
  });

  it('leaves a form open with what was typed, and answers a button in the same words', async () => {
    const door = createWaitingDoor(thoughtful(), () => now);
    for (let n = 0; n < 300; n += 1) void ask(door, `F${n}`);
    const by = { conversation: 'c', person: person('F'), lang: 'ja' as const };
    const sent = door.submit({ form: 'update', context: '1-1-1', values: { comment: '長い文章' }, ...by });
    const pressed = door.act({ id: 'project', value: '1-1-1', ...by });
    for (let n = 0; n < 60; n += 1) void ask(door, `G${n}`);
    expect(await sent).toMatchObject({ kind: 'invalid', errors: { '': expect.stringContaining('集中') } });
    expect(wasRefused(((await pressed) as Extract<Outcome, { kind: 'reply' }>).answer)).toBe(true);
  });
});

describe('on the platforms', () => {
  let world: World | undefined;
  let bot: TeamsBot | undefined;
  afterEach(async () => {
    await world?.close();
    await bot?.close();
    world = bot = undefined;
  });

  it('Slack: a flood in a channel is refused there once, not once a message', async () => {
    world = await startWorld({ wrapDoor: door => createRateLimitedDoor(door, () => 0) });
    for (let n = 0; n < 30; n += 1) await world.say('D0SATO', 'U0SATO', '期間は？');
    const messages = await until(() => botMessages(world!).length > QUESTIONS_PER_PERSON.count && botMessages(world!));
    await quiet(150);
    expect(messages.filter(({ text }) => text.includes('見合わせて'))).toHaveLength(1);
    expect(botMessages(world)).toHaveLength(QUESTIONS_PER_PERSON.count + 1);
  });

  it('Teams: the same', { timeout: 60_000 }, async () => {
    bot = await startTeamsBot({ people: [SATO], door: createRateLimitedDoor(createScriptedDoor(), () => 0) });
    for (let n = 0; n < 14; n += 1) expect((await bot.post(said(`期間は？${n}`))).status).toBe(200);
    await bot.settled();
    const texts = bot.teams.calls.map(({ body }) => JSON.stringify(body));
    expect(texts).toHaveLength(QUESTIONS_PER_PERSON.count + 1);
    expect(texts.filter(text => text.includes('見合わせて'))).toHaveLength(1);
  });
});

describe('what is kept in memory', () => {
  it('of conversations, forgets the one unused for longest and never grows beyond its bound', async () => {
    const conversations = createConversations();
    const dialogue = (code: string) => ({ ...NEW_DIALOGUE, listed: [code] });
    for (let n = 0; n < 60_000; n += 1) {
      await conversations.set(`c${n}`, dialogue(`${n}`));
      if (n % 1_000 === 0) expect((await conversations.get('c0')).listed).toEqual(['0']);
    }
    const all = await Promise.all(Array.from({ length: 60_000 }, (_, n) => conversations.get(`c${n}`)));
    const kept = all.filter(one => one !== NEW_DIALOGUE);
    expect(kept.length).toBeLessThanOrEqual(20_000);
    expect((await conversations.get('c59999')).listed).toEqual(['59999']);
  });

  it('of what was said and taken up, forgets the oldest', async () => {
    const memory = createShortMemory();
    for (let n = 0; n < 60_000; n += 1) expect(await memory.first(`said:${n}`, 'message')).toBe(true);
    expect(await memory.first('said:59999', 'app_mention')).toBe(false);
    expect(await memory.first('said:0', 'app_mention')).toBe(true);
  });

  it('of what waits for a click, keeps the newest 500, no more than so many characters, and none beyond its time', async () => {
    let now = 0;
    const memory = createShortMemory(() => now);
    for (let n = 0; n < 2_000; n += 1) await memory.keep(`offer:${n}`, `${n}`, 1_000);
    expect(await memory.take('offer:1499')).toBe(undefined);
    expect(await memory.take('offer:1999')).toBe('1999');
    const file = 'x'.repeat(40_000_000);
    for (let n = 0; n < 4; n += 1) await memory.keep(`file:${n}`, file, 1_000);
    expect(await memory.take('file:0')).toBe(undefined);
    expect((await memory.take('file:3'))?.length).toBe(file.length);
    now = 1_000;
    expect(await memory.take('file:2')).toBe(undefined);
  });

  it('of anything else that is looked up, is no more than its bound in any order of use', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.array(fc.nat(60), { maxLength: 400 }), (most, keys) => {
        const recent = new LruCache<number>(most);
        for (const key of keys) {
          recent.set(`${key}`, key);
          expect(recent.get(`${key}`)).toBe(key);
        }
        const kept = Array.from({ length: 61 }, (_, key) => recent.get(`${key}`)).filter(one => one !== undefined);
        expect(kept.length).toBe(Math.min(most, new Set(keys).size));
      }),
    );
  });
});
