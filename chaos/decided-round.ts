/**
 * A complete round on Teams: a coordinator decides about every uncertain message, page by page, with the same faults
 * and kills, until none is left. Resent messages may become uncertain again.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Delivery } from '../src/updates/state.ts';
import { type Child, startChild } from './child.ts';
import { type Coordinator, createCoordinator } from './coordinator.ts';
import type { DoubledPlatform } from './platform.ts';
import { readState, settingsFor } from './round.ts';
import type { Run } from './scenario.ts';

/** The day after the prompts, when nothing else is due. */
const NEXT_DAY = Date.parse('2009-10-02T09:00:00+09:00');
const STEP_MS = 60_000;
/** Steps of an office day. */
const MOST_STEPS = 480;
/** A kill happens within this time after a page was begun: anywhere from the first click to the last resent message. */
const LIVES_MS = 1_200;

interface DecidedRound {
  rows: Delivery[];
  kills: number;
  open: number;
  decisions: Coordinator['decisions'];
  counts: Coordinator['counts'];
}

export async function decideRound(
  run: Run,
  double: DoubledPlatform,
  owners: number,
  mostKills: number,
  dice: (below: number) => number,
): Promise<DecidedRound> {
  const settings = settingsFor(run, 'teams', double, owners);
  const program = await run.program('chaos/bot.ts');
  let step = 0;
  let kills = 0;
  let url = '';
  const start = async (): Promise<Child> => {
    const startAt = new Date(NEXT_DAY + step * STEP_MS).toISOString();
    const started = startChild(program, [JSON.stringify({ ...settings, startAt })]);
    url = `http://127.0.0.1:${(await started.says('ready'))?.slice('ready '.length)}`;
    return started;
  };
  const coordinator = createCoordinator(double, () => url);
  let bot = await start();
  for (; step < MOST_STEPS; step++) {
    bot.lines.length = 0;
    bot.tell(`at ${new Date(NEXT_DAY + step * STEP_MS).toISOString()}`);
    await bot.says('ticked');
    // Every second page while kills are left.
    const isKilled = kills < mostKills && step % 2 === 1;
    const page = coordinator.decide();
    if (isKilled) {
      await Promise.race([page, sleep(dice(LIVES_MS))]);
      await bot.kill();
      kills++;
      await page;
      bot = await start();
      continue;
    }
    if ((await page) !== 'nothing left') continue;
    await bot.kill();
    const { deliveries, unsettled } = await readState(settings.folder);
    const rows = Object.values(deliveries);
    if (unsettled.length === 0 && rows.every(({ result }) => result !== 'uncertain')) break;
    bot = await start();
  }
  await bot.kill();
  const { deliveries, unsettled } = await readState(settings.folder);
  const { decisions, counts } = coordinator;
  return { rows: Object.values(deliveries), kills, open: unsettled.length, decisions, counts };
}
