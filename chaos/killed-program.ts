/**
 * `src/main.ts` itself, over Slack, through a short round (prompts, a reminder, the close), killed during starts and
 * work. After each start a question is asked, and the time to the right answer is measured.
 */

import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '../src/journal/store.ts';
import { updatesFold } from '../src/updates/fold.ts';
import { kinds } from '../src/updates/kinds.ts';
import type { UpdatesState } from '../src/updates/state.ts';
import { freePort } from '../test/helpers/free-port.ts';
import { reachableOwners } from '../test/helpers/witness-platform.ts';
import { type Child, startChild } from './child.ts';
import { directOf, ROUND, slackSigned } from './intents.ts';
import { type DoubledPlatform, SECRETS, startPlatform } from './platform.ts';
import { ROOT, readState } from './round.ts';

interface KilledProgram {
  /** Node's arguments: the bundled src/main.ts, or as started by `npm start`. */
  program: readonly [string, ...string[]];
  /** An empty folder. */
  folder: string;
  kills: number;
  /** Random integer below a bound. */
  dice: (below: number) => number;
}

interface ProgramAftermath {
  /** Keys of the round's messages at the platform. */
  taken: string[];
  /** Milliseconds from a start to the first right answer, for each start that lived long enough. */
  answeredAfterMs: number[];
  /** First answers that were wrong. */
  wrong: string[];
  state: UpdatesState;
}

/** When something is due, and the total of messages by then, without any report. */
const STEPS = [
  { at: '2009-10-01T09:00:00+09:00', inAll: 38 },
  { at: '2009-10-06T09:00:00+09:00', inAll: 76 },
  { at: '2009-10-16T09:00:00+09:00', inAll: 77 },
];
const QUESTION = '1-1-1の担当課はどこですか';
const RIGHT = '危機対策課';
const ASK_AGAIN_MS = 20;
const LONGEST_WAIT_MS = 60_000;

export async function playKilledProgram({ program, folder, kills, dice }: KilledProgram): Promise<ProgramAftermath> {
  const double = await startPlatform('slack');
  double.linger();
  const dataDir = join(folder, 'data');
  await setUp(dataDir);
  const settings = { KEIKAKU_DATA_DIR: dataDir, KEIKAKU_PLAYGROUND: 'off', LOG_LEVEL: 'fatal' };
  const taken = () => keysIn(double);
  const answeredAfterMs: number[] = [];
  const wrong: string[] = [];
  let asked = 0;
  for (const [index, { at, inAll }] of STEPS.entries()) {
    const beganMs = performance.now();
    for (let left = Math.ceil((kills - index) / STEPS.length); left >= 0; left--) {
      const instant = Date.parse(at) + performance.now() - beganMs;
      const port = await freePort();
      const startedMs = performance.now();
      const bot = startChild(program[0], program.slice(1), {
        ...settings,
        PORT: String(port),
        KEIKAKU_NOW: new Date(instant).toISOString(),
        SLACK_API_URL: `${double.url}/api/`,
        SLACK_BOT_TOKEN: SECRETS.botToken,
        SLACK_SIGNING_SECRET: SECRETS.signingSecret,
      });
      const answered = firstAnswer({ bot, double, port, number: asked++, instant }).then(answer => {
        if (answer?.includes(RIGHT)) answeredAfterMs.push(performance.now() - startedMs);
        else if (answer !== undefined) wrong.push(answer);
      });
      const isEarly = dice(3) === 0;
      if (left > 0) await (isEarly ? sleep(dice(600)) : answered.then(() => sleep(dice(100))));
      else await until(() => taken().length >= inAll, answered);
      await bot.kill();
      await answered;
    }
  }
  const state = await readState(dataDir);
  await double.close();
  return { taken: taken(), answeredAfterMs, wrong, state };
}

/** Set up before the round is due, since rounds due before the first event are ignored. */
async function setUp(folder: string): Promise<void> {
  const now = () => new Date('2009-09-28T10:00:00+09:00');
  const store = await openStore({ folder, kinds, fold: updatesFold, now, report: () => {} });
  const document = JSON.parse(JSON.stringify(reachableOwners(join(ROOT, 'data/owners.json')).document));
  await store.journal.append([
    { kind: 'directory.imported', by: 'system', from: null, key: 'first', data: { document } },
  ]);
  await store.close();
}

function keysIn({ slack }: DoubledPlatform): string[] {
  const keys = (slack?.messages ?? []).map(({ metadata }) => String(metadata?.event_payload.key ?? ''));
  return keys.filter(key => key.startsWith(`${ROUND}/`));
}

async function until(isSo: () => boolean, besides: Promise<void>): Promise<void> {
  const startedMs = performance.now();
  while (!isSo() && performance.now() - startedMs < LONGEST_WAIT_MS) await sleep(ASK_AGAIN_MS);
  await besides;
}

interface Asking {
  bot: Child;
  double: DoubledPlatform;
  port: number;
  /** Number of the person, and of their direct message. */
  number: number;
  /** The bot's time, in milliseconds. */
  instant: number;
}

/**
 * Redelivers the question until it is acknowledged, as Slack does, and waits for the answer. @returns undefined when
 * the bot died before
 */
async function firstAnswer({ bot, double, port, number, instant }: Asking): Promise<string | undefined> {
  const gone = new AbortController();
  void bot.ended.then(() => gone.abort());
  const { path, headers, body } = slackSigned(number, number, QUESTION, Math.floor(instant / 1_000));
  const url = `http://127.0.0.1:${port}${path}`;
  let isTaken = false;
  while (!gone.signal.aborted) {
    isTaken ||=
      (await fetch(url, { method: 'POST', headers, body, signal: gone.signal }).catch(() => undefined))?.ok === true;
    const answer = double.slack?.messages.find(({ channel }) => channel === directOf('slack', number));
    if (answer) return JSON.stringify(answer);
    await sleep(isTaken ? 1 : ASK_AGAIN_MS);
  }
  return undefined;
}
