/**
 * Documents that reach for the prototype of every object, through every door that reads JSON. The prototypes are sealed
 * meanwhile: whatever tried to add to one would fail loudly, and nothing fails.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valuesOf as slackValues } from '../../adapters/slack/answering/form-state.ts';
import { parseBody } from '../../adapters/slack/incoming/body.ts';
import { unpackMetadata } from '../../adapters/slack/rendering/modal-metadata.ts';
import { valuesOf as teamsValues } from '../../adapters/teams/answering/form-values.ts';
import { parseButton, parseTicket } from '../../adapters/teams/answering/ticket.ts';
import { parseActivity } from '../../adapters/teams/incoming/activity.ts';
import { loadDirectory } from '../../src/directory/load.ts';
import { DataError } from '../../src/errors.ts';
import { loadPlan } from '../../src/plan/load.ts';
import { loadLayWords } from '../../src/search/index/lay-words.ts';
import { startWorld, type World } from '../doubles/slack/world.ts';
import { execute, invoke, SATO, said } from '../doubles/teams/activities.ts';
import { startTeamsBot, type TeamsBot } from '../doubles/teams/bot.ts';
import { runCommand } from '../helpers/command-line.ts';
import { member, type Office, openOffice, realDirectory } from '../helpers/cycle.ts';
import { knowledgeOfTests } from '../helpers/knowledge.ts';
import { type Playground, startPlayground } from '../helpers/playground.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const key = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'a',
  'type',
  'text',
  'values',
);
const leaf = fc.constantFrom<unknown>('polluted', true, null, 1, { polluted: 'yes' }, ['polluted']);
/** As text, for an object literal would set the prototype itself. */
const reaching = fc
  .array(fc.tuple(key, key, leaf), { minLength: 1, maxLength: 4 })
  .map(
    parts =>
      `{${parts.map(([outer, inner, value]) => `${JSON.stringify(outer)}:{${JSON.stringify(inner)}:${JSON.stringify(value)}}`).join()}}`,
  );
const DOCUMENTS = [
  '{"__proto__":{"polluted":"yes"}}',
  '{"constructor":{"prototype":{"polluted":"yes"}}}',
  '{"a":{"__proto__":{"polluted":"yes"}}}',
  '["__proto__"]',
  '{"__proto__":[]}',
  '{"__proto__":null}',
  ...fc.sample(reaching, 494),
];

const PROTOTYPES = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Map.prototype];
const shapeOf = (): string =>
  PROTOTYPES.map(one => Object.getOwnPropertyNames(one).sort().join() + String(one.constructor?.name)).join('\n');

let office: Office;
let world: World;
let bot: TeamsBot;
let playground: Playground;
let before: string;
beforeAll(async () => {
  office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  await office.at('2009-10-01T09:00:00+09:00');
  world = await startWorld({ wrapDoor: () => office.door });
  bot = await startTeamsBot({ people: [SATO], door: office.door });
  playground = await startPlayground();
  before = shapeOf();
  for (const one of PROTOTYPES) Object.seal(one);
}, 90_000);
afterAll(async () => {
  await world.close();
  await bot.close();
  await playground.close();
  expect(shapeOf()).toBe(before);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

describe('a document that reaches for the prototype', { timeout: 90_000 }, () => {
  it('as a body, a form, a ticket or metadata is read as data or not at all', () => {
    for (const text of DOCUMENTS) {
      for (const read of [
        () => parseBody(Buffer.from(text), 'application/json'),
        () =>
          parseBody(
            Buffer.from(`payload=${encodeURIComponent(text)}&__proto__=polluted`),
            'application/x-www-form-urlencoded',
          ),
      ]) {
        try {
          expect((read() as { polluted?: unknown }).polluted).not.toBe('yes');
        } catch (error) {
          expect(error).toMatchObject({ status: 400 });
        }
      }
      const parsed = JSON.parse(text);
      parseActivity(parsed);
      parseActivity({ ...said('x'), ...parsed, channelData: parsed });
      parseTicket({ 'keikaku:ticket': parsed });
      parseButton(parsed);
      expect(Object.getPrototypeOf(teamsValues(parsed))).toBe(Object.prototype);
      unpackMetadata(`${text}\n${text}`);
      const view = { state: { values: { 'field.__proto__': { x: { type: 'x', value: text } }, ...parsed } } };
      slackValues(view as never);
    }
  });

  it('sent to Slack’s, Teams’ and the playground’s endpoints is answered, and harms nothing', async () => {
    for (const text of DOCUMENTS.slice(0, 120)) {
      const parsed = JSON.parse(text);
      const event = `{"type":"event_callback","event_id":"E${Math.abs(hash(text))}","event":{"type":"message","user":"U0SATO","channel":"D1","ts":"1.1","text":"x","more":${text}},"__proto__":${text}}`;
      expect((await world.send(event)).status).toBeLessThan(500);
      expect(
        (
          await world.interact({
            type: 'view_submission',
            user: { id: 'U0SATO' },
            trigger_id: text,
            view: {
              callback_id: 'form',
              private_metadata: `{"conversation":"c"}\n${text}`,
              state: { values: parsed },
              blocks: [],
            },
          })
        ).status,
      ).toBeLessThan(503);
      for (const activity of [
        said('x', { value: parsed, entities: [parsed] }),
        execute('update.open', parsed),
        invoke('task/submit', { data: parsed }),
      ])
        expect((await bot.post(activity)).status).not.toBe(500);
      const headers = { 'content-type': 'application/json', origin: playground.url };
      const body = `{"person":"web:sato","conversation":"c","form":"update","context":${JSON.stringify(text)},"values":{"__proto__":"x","constructor":"y"},"lang":"ja","message":"m","__proto__":${text}}`;
      expect((await fetch(`${playground.url}/api/submit`, { method: 'POST', headers, body })).status).toBeLessThan(500);
      await office.send(member('slack:UKIKI1SAMPLE'), 'update', text, {
        __proto__: 'x',
        constructor: 'y',
        toString: 'z',
      } as never);
      await office.press(member('slack:UCOORD1SAMPLE'), 'cycle.assign', text);
      await office.press(member('slack:UKIKI1SAMPLE'), 'update.open', `${Object.keys(parsed)[0]}/__proto__/0`);
    }
    expect(playground.reported).toEqual([]);
  });

  it('in the place of a plan, a directory or words is refused by name', async () => {
    const { plan } = await knowledgeOfTests();
    const folder = await temporaryFolder();
    for (const [n, text] of DOCUMENTS.slice(0, 150).entries()) {
      const file = join(folder, `${n}.json`);
      await writeFile(file, text);
      for (const load of [() => loadPlan(file), () => loadDirectory(file, plan), () => loadLayWords(file, plan)])
        expect(load).toThrow(DataError);
    }
  });

  it('on the command line is told so, line by line', async () => {
    const stdin = DOCUMENTS.slice(0, 60).join('\n');
    for (const command of ['ask', 'read-update']) {
      const { code, stdout } = await runCommand([command, '--jsonl'], { stdin });
      expect(code).toBe(1);
      expect(stdout.trim().split('\n')).toHaveLength(60);
      expect(stdout).not.toContain('polluted":"yes"');
    }
  });
});

function hash(text: string): number {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) | 0;
  return sum;
}
