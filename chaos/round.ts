/** One round of an office with faults and kills, and what the ledger and the platform's double hold afterwards. */
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '../src/journal/store.ts';
import type { ChatPlatform } from '../src/platform.ts';
import { updatesFold } from '../src/updates/fold.ts';
import { kinds } from '../src/updates/kinds.ts';
import type { Delivery, UpdatesState } from '../src/updates/state.ts';
import type { BotSettings } from './bot.ts';
import { type Child, startChild } from './child.ts';
import { type DoubledPlatform, installEverywhere, SECRETS } from './platform.ts';
import type { Run } from './scenario.ts';

export const ROOT = new URL('..', import.meta.url).pathname;
const BEFORE = '2009-09-28T10:00:00+09:00';
const PROMPTS_AT = '2009-10-01T09:00:00+09:00';

interface RoundOptions {
  platform: ChatPlatform;
  double: DoubledPlatform;
  owners: number;
  kills: number;
  /** Random integer below a bound. */
  dice: (below: number) => number;
  /** Approximate duration of the round without kills, over which the kills are spread. */
  lastsMs: number;
}

interface RoundResult {
  rows: Delivery[];
  kills: number;
  /** Rows in the record without a final result. */
  open: number;
}

export function settingsFor(
  run: Pick<Run, 'folder'>,
  platform: ChatPlatform,
  double: DoubledPlatform,
  owners: number,
): BotSettings {
  return {
    root: ROOT,
    folder: `${run.folder}/data`,
    port: 0,
    owners,
    platform,
    url: double.url,
    startAt: BEFORE,
    secrets: SECRETS,
    callTimeoutMs: 400,
    thinkMs: 0,
  };
}

export async function playRound(run: Run, options: RoundOptions): Promise<RoundResult> {
  const { platform, double, owners, dice } = options;
  const settings = settingsFor(run, platform, double, owners);
  const program = await run.program('chaos/bot.ts');
  if (platform === 'teams') await installEverywhere(settings.folder, owners, double.url);
  const start = (): Child => startChild(program, [JSON.stringify(settings)]);

  let bot = start();
  await bot.says('ready');
  bot.tell(`at ${BEFORE}`);
  await bot.says('ticked');
  let kills = 0;
  let isOpen = true;
  // The clock advances some minutes per step, so that retries become due.
  for (let step = 0; step < 400 && isOpen; step++) {
    const at = new Date(Date.parse(PROMPTS_AT) + step * STEP_MS).toISOString();
    bot.lines.length = 0;
    bot.tell(`at ${at}`);
    const killAfterMs = kills < options.kills ? dice((2 * options.lastsMs) / options.kills) : Number.POSITIVE_INFINITY;
    const ticked = bot.says('ticked');
    const first = Number.isFinite(killAfterMs)
      ? await Promise.race([ticked, sleep(killAfterMs, 'kill')])
      : await ticked;
    if (first === 'kill') {
      await bot.kill();
      kills++;
      if (kills % 10 === 0) run.say(`${kills} kills`);
      bot = start();
      await bot.says('ready');
      continue;
    }
    if (kills < options.kills && step < 390) continue;
    isOpen = (await stateOf(bot, settings.folder, () => (bot = start()))).unsettled.length > 0;
    await bot.says('ready');
  }
  await bot.kill();
  const state = await readState(settings.folder);
  return { rows: Object.values(state.deliveries), kills, open: state.unsettled.length };
}

const STEP_MS = 3 * 60_000;

/** Reads the record; the bot owns it while it lives, so it is stopped and restarted. */
async function stateOf(bot: Child, folder: string, again: () => void): Promise<UpdatesState> {
  await bot.kill();
  const state = await readState(folder);
  again();
  return state;
}

export async function readState(folder: string): Promise<UpdatesState> {
  const store = await openStore({ folder, kinds, fold: updatesFold, now: () => new Date(0), report: () => {} });
  const state = structuredClone(store.state());
  await store.close();
  return state;
}

export function channelOf(row: Delivery): string {
  return (row.to ?? '').replace(/^(slack|teams):/, '');
}
