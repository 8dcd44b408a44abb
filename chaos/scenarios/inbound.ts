/**
 * Inbound deliveries: each form and question is delivered one to four times, shuffled, on Teams also under new ids,
 * with kill -9 at any moment, including between acknowledgement and handling. Every intent must have exactly one
 * effect.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatPlatform } from '../../src/platform.ts';
import { BOT } from '../../test/doubles/teams/activities.ts';
import { claimsAt } from '../../test/doubles/teams/cloud.ts';
import { createDice } from '../../test/helpers/journal-kinds.ts';
import { type Child, startChild } from '../child.ts';
import { answersIn, judge, ourPercents, plainPercents } from '../effects.ts';
import { directOf, type Posting, slackPosting, teamsPosting } from '../intents.ts';
import { teamsPerson } from '../office.ts';
import { openRound } from '../open-round.ts';
import { type DoubledPlatform, installIn, startPlatform } from '../platform.ts';
import { settingsFor } from '../round.ts';
import type { Finding, Run, Scenario } from '../scenario.ts';

const EVENING = '2009-10-01T20:00:00+09:00';
const EVENING_SECONDS = Date.parse(EVENING) / 1_000;
const AT_ONCE = 16;
const MOST_COPIES = 4;
/** Responses meaning that a form was not accepted, e.g. because the platform did not identify the sender in time. */
const REFUSED = /だけが行えます|お試しください|保存できませんでした/;
/** Makes every kill hit questions in progress. */
const THINK_MS = 25;

interface Size {
  /** Number of intents, half of them forms, half questions. */
  count: number;
  kills: number;
}

/** Loading the Teams library takes seconds, so fewer kills there. */
const LONG: Record<ChatPlatform, Size> = { slack: { count: 20_000, kills: 100 }, teams: { count: 4_000, kills: 40 } };
const SHORT: Record<ChatPlatform, Size> = { slack: { count: 1_000, kills: 10 }, teams: { count: 400, kills: 5 } };

export function inbound(platform: ChatPlatform, short = SHORT[platform]): Scenario {
  return {
    about: `forms and questions over ${platform}, each delivered 1 to 4 times, kill -9 in between: effects = intents`,
    limitSeconds: { short: 300, long: 7_200 },
    run: run => play(run, platform, run.isLong ? LONG[platform] : short, false),
    baseline: run => play(run, platform, run.isLong ? LONG[platform] : short, true),
  };
}

async function play(run: Run, platform: ChatPlatform, { count, kills }: Size, isPlain: boolean): Promise<Finding[]> {
  const dice = createDice(run.seed);
  const double = await startPlatform(platform);
  const settings = {
    ...settingsFor(run, platform, double, count),
    startAt: EVENING,
    thinkMs: THINK_MS,
    callTimeoutMs: 8_000,
  };
  await openRound(settings, count);
  if (platform === 'teams') await installIn(settings.folder, personalChats(count, double.url));
  const program = await run.program(isPlain ? 'chaos/plain/bot.ts' : 'chaos/bot.ts');
  const start = async (): Promise<Child> => {
    const bot = startChild(program, [JSON.stringify(settings)]);
    settings.port = Number((await bot.says('ready'))?.slice('ready '.length));
    return bot;
  };

  let bot = await start();
  const nowSeconds = isPlain ? (performance.timeOrigin + performance.now()) / 1_000 : EVENING_SECONDS;
  const token = double.teams?.token(claimsAt(double.url, (performance.timeOrigin + performance.now()) / 1_000)) ?? '';
  const posting = (number: number, copy: number): Posting =>
    platform === 'slack'
      ? slackPosting(number, copy, Math.floor(nowSeconds))
      : teamsPosting(number, copy, double.url, token);

  const waiting = shuffled(
    Array.from({ length: count }, (_, number) => number).flatMap(number =>
      Array.from({ length: 1 + dice(MOST_COPIES) }, (_, copy) => ({ number, copy })),
    ),
    dice,
  );
  const deliveries = waiting.length;
  let killed = 0;
  let restarting: Promise<void> | undefined;
  const killNow = async () => {
    await bot.kill();
    killed++;
    bot = await start();
    restarting = undefined;
  };
  const deliver = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await restarting;
      const { path, headers, body } = posting(next.number, next.copy);
      const url = `http://127.0.0.1:${settings.port}${path}`;
      const answer = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(10_000) }).catch(
        () => undefined,
      );
      const said = (await answer?.text().catch(() => '')) ?? '';
      // Not acknowledged: the platform, or the person, sends it again.
      if (!answer?.ok || REFUSED.test(said)) waiting.push({ number: next.number, copy: next.copy + MOST_COPIES });
      if (restarting || killed >= kills) continue;
      if (waiting.length < (deliveries * (kills - killed)) / (kills + 1)) restarting = killNow();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, deliver));
  await restarting;
  await quiet(double);
  await bot.kill();
  if (!isPlain) {
    bot = await start();
    await quiet(double);
    await bot.kill();
  }
  const percents = isPlain ? plainPercents(settings.folder) : await ourPercents(settings.folder);
  await double.close();
  return judge(count, deliveries, killed, percents, answersIn(double, platform, count));
}

/** Waits until nothing has been posted for two seconds. */
async function quiet(double: DoubledPlatform): Promise<void> {
  const posted = () => double.slack?.calls.length ?? double.teams?.calls.length ?? 0;
  for (let before = -1, still = 0; still < 4; still = posted() === before ? still + 1 : 0) {
    before = posted();
    await sleep(500);
  }
}

function personalChats(count: number, serviceUrl: string) {
  return Array.from({ length: count }, (_, number) => ({
    conversation: directOf('teams', number),
    room: 'personal' as const,
    serviceUrl,
    bot: BOT,
    person: teamsPerson(number),
    welcomed: true,
  }));
}

function shuffled<Item>(items: Item[], dice: (below: number) => number): Item[] {
  for (let at = items.length - 1; at > 0; at--) {
    const other = dice(at + 1);
    [items[at], items[other]] = [items[other] as Item, items[at] as Item];
  }
  return items;
}
