/**
 * How many questions a second one core takes from signature check through inbox, plan and conversation to the posted
 * answer, beside a bare Bolt bot that echoes: one call of chat.postMessage a question on either side. Counted in processor
 * time of the bots' own processes, a slice of questions in turns, so that neither the sender nor other programs weigh in.
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

/** Questions in a row to one of the two. */
const SLICE = 200;
/** A program that runs for weeks is measured when it has run for a while: its code is compiled by then. */
const WARM_UP_SLICES = 30;
const SLICES = 15;
/** Within what the bot answers everybody together in ten seconds, and each person. */
const SLICE_MS = 1_500;
/** Every turn of the questions people rely on, again and again, as an office asks: buttons ask word for word. */
const ASKED_AGAIN = goldenTable().flatMap(({ turns }) => turns);
const TUNE = join(import.meta.dirname, '../test/golden/tune');

/** More is better; the goal is a ratio of at least 0.6 with the questions people rely on. */
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
 * @param program both bots, compiled
 * @param questions each asked in a conversation of its own, from the first on when they are through
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

/** @returns questions a second of processor time, a figure for each slice */
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
