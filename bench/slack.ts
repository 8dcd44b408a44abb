/**
 * Throughput of one core, from signature check through inbox, plan and conversation to the posted answer, against a
 * bare Bolt echo bot: one call of chat.postMessage per question on either side. Measured in CPU time of the bots'
 * processes, alternating slices of questions, so that the sender and other programs have no influence.
 */
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readRows } from '../src/eval/rows.ts';
import { compileEntry } from '../test/helpers/compile-entry.ts';
import { goldenTable } from '../test/helpers/golden-table.ts';
import { type BenchRow, benchRow, quantile } from './row.ts';
import { startSlack } from './slack-double.ts';
import { type Bot, startBot } from './slack-process.ts';

/** Consecutive questions to one bot. */
const SLICE = 200;
/** Warm-up, since a long-running program has its code compiled. */
const WARM_UP_SLICES = 30;
const SLICES = 15;
/** Keeps within the rate limits for all people together and for each person. */
const SLICE_MS = 1_500;
/** Every question of the golden table, repeated as in an office, where buttons ask word for word. */
const ASKED_AGAIN = goldenTable().flatMap(({ turns }) => turns);
const TUNE = join(import.meta.dirname, '../test/golden/tune');

/** More is better; the goal is a ratio of at least 0.6 with the golden questions. */
export async function benchSlack(): Promise<BenchRow[]> {
  const compiled = await mkdtemp(join(tmpdir(), 'keikaku-bench-'));
  try {
    const program = await compileEntry('bench/slack-bot.ts', compiled);
    return [
      await benchQuestions('Slack: questions answered a second of one core', program, ASKED_AGAIN),
      await benchQuestions('Slack: the same, no question asked twice', program, neverAskedTwice()),
    ];
  } finally {
    await rm(compiled, { recursive: true });
  }
}

function neverAskedTwice(): string[] {
  const files = readdirSync(TUNE).filter(name => !name.startsWith('updates'));
  const rows = files.flatMap(name => readRows(join(TUNE, name)));
  const asked = new Set(rows.flatMap(row => ('q' in row ? [row.q] : [])));
  const most = SLICE * (WARM_UP_SLICES + SLICES);
  if (asked.size < most) throw new Error(`${most} different questions are needed, there are ${asked.size}`);
  return [...asked];
}

/**
 * @param program both bots, bundled
 * @param questions each asked in a conversation of its own, repeated from the first one on
 */
async function benchQuestions(name: string, program: string, questions: readonly string[]): Promise<BenchRow> {
  const slack = await startSlack();
  const bots = await Promise.all((['ours', 'bolt'] as const).map(kind => startBot(kind, program, slack, questions)));
  try {
    const [ours, bolt] = await ratesOf(bots as [Bot, Bot]);
    return benchRow(name, '1/s', quantile(ours, 0.5), quantile(bolt, 0.5));
  } finally {
    await Promise.all(bots.map(bot => bot.stop()));
    slack.close();
  }
}

/** @returns questions per second of CPU time, one figure per slice */
async function ratesOf(bots: [Bot, Bot]): Promise<[number[], number[]]> {
  const rates: [number[], number[]] = [[], []];
  for (let slice = 0; slice < WARM_UP_SLICES + SLICES; slice += 1) {
    const room = sleep(SLICE_MS);
    for (const [index, bot] of bots.entries()) {
      const seconds = await bot.ask(SLICE);
      if (slice >= WARM_UP_SLICES) rates[index as 0 | 1].push(SLICE / seconds);
    }
    await room;
  }
  return rates;
}
