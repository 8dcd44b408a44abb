/**
 * Time from the start of a process to its first right answer, as after a restart: the whole program with its
 * playground, and the command line; against a process that only loads kuromoji's dictionary. Also the extra time with a
 * long record, against reading as many updates from a plain lowdb file. Runs alternate; medians count.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../test/helpers/free-port.ts';
import { fillRecord } from './filled-record.ts';
import { NODE_FLAGS } from './npm-start.ts';
import { type BenchRow, benchRow, quantile } from './row.ts';

const ROOT = resolve(import.meta.dirname, '..');
/**
 * As in `npm start` and `npm run keikaku`. The young generation is larger than Node's default, because a start fills it
 * many times.
 */
const LAUNCH = [...NODE_FLAGS, join(ROOT, 'src/launch/main.js')];
/** An office's own `.env` must not influence a measurement. */
const ENVIRONMENT = { ...process.env, KEIKAKU_ENV_FILE: '', LOG_LEVEL: 'warn' };
const RUNS = 7;
const ASK_AGAIN_MS = 5;
const LONGEST_MS = 60_000;
const QUESTION = '1-1-1の担当課はどこですか';
const RIGHT = '危機対策課';
const DICTIONARY_ALONE = `require('kuromoji').builder({ dicPath: 'node_modules/kuromoji/dict' }).build(error => process.exit(error ? 1 : 0))`;

const MANY = 100_000;
const NOTHING = ['-e', ''];
const lowdbAlone = (file: string) => [
  '--input-type=module',
  '-e',
  `import { Low } from 'lowdb'; import { JSONFile } from 'lowdb/node'; await new Low(new JSONFile('${file}'), {}).read()`,
];

export async function benchStart(): Promise<BenchRow[]> {
  const parent = await mkdtemp(join(tmpdir(), 'keikaku-bench-'));
  const [empty, full, plain] = ['empty', 'full', 'plain.json'].map(name => join(parent, name)) as [
    string,
    string,
    string,
  ];
  try {
    // Creates the caches a cleanly stopped program leaves for later starts.
    for (const folder of [empty, full]) await wholeProgram(folder, 'SIGTERM');
    await fillRecord(full, MANY, plain);
    await wholeProgram(full, 'SIGTERM');
    await commandLine();
    const [program, filled, command, dictionary, lowdb, nothing] = await medians([
      () => wholeProgram(empty),
      () => wholeProgram(full),
      commandLine,
      () => timed(['-e', DICTIONARY_ALONE]),
      () => timed(lowdbAlone(plain)),
      () => timed(NOTHING),
    ]);
    return [
      benchRow('start: until the first right answer', 'ms', program, dictionary),
      benchRow('start: `keikaku ask`', 'ms', command, dictionary),
      benchRow(`start: with ${MANY} updates recorded, beyond one without`, 'ms', filled - program, lowdb - nothing),
    ];
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}

/** Per task, in ms. */
async function medians<Tasks extends (() => Promise<number>)[]>(
  tasks: [...Tasks],
): Promise<{ [T in keyof Tasks]: number }> {
  const durations: number[][] = tasks.map(() => []);
  for (let run = 0; run < RUNS; run++) for (const [i, task] of tasks.entries()) durations[i]?.push(await task());
  return durations.map(ms => quantile(ms, 0.5)) as { [T in keyof Tasks]: number };
}

/** @param end SIGKILL as after a crash */
async function wholeProgram(folder: string, end: NodeJS.Signals = 'SIGKILL'): Promise<number> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...ENVIRONMENT, PORT: String(port), KEIKAKU_DATA_DIR: folder, KEIKAKU_PLAYGROUND: 'on' };
  const startedMs = performance.now();
  const bot = spawn(process.execPath, [...LAUNCH, 'src/main.ts'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    while (performance.now() - startedMs < LONGEST_MS) {
      const answer = await ask(url).catch(() => '');
      if (answer.includes(RIGHT)) return performance.now() - startedMs;
      await sleep(ASK_AGAIN_MS);
    }
    throw new Error('no right answer after a minute');
  } finally {
    const ended = once(bot, 'exit');
    bot.kill(end);
    await ended;
  }
}

/** @throws while nothing listens */
async function ask(url: string): Promise<string> {
  const signal = AbortSignal.timeout(LONGEST_MS);
  const response = await fetch(`${url}/api/people`, { signal });
  const { people } = (await response.json()) as { people: { id: string }[] };
  const body = JSON.stringify({ text: QUESTION, person: people[0]?.id, conversation: 'bench' });
  const headers = { 'content-type': 'application/json' };
  return (await fetch(`${url}/api/ask`, { method: 'POST', headers, body, signal })).text();
}

const commandLine = (): Promise<number> =>
  timed([...LAUNCH, 'src/cli/main.ts', 'ask', QUESTION], printed => printed.includes(RIGHT));

/** From the start of a process to its end. */
async function timed(args: readonly string[], isRight: (printed: string) => boolean = () => true): Promise<number> {
  const startedMs = performance.now();
  const child = spawn(process.execPath, args, { cwd: ROOT, env: ENVIRONMENT, stdio: ['ignore', 'pipe', 'inherit'] });
  const [printed, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (code !== 0 || !isRight(printed)) throw new Error(`${args.join(' ')} ended with ${code}: ${printed}`);
  return performance.now() - startedMs;
}
