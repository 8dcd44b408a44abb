/**
 * A whole round, from the prompts to the digest, of a bot that is killed repeatedly while it sends and while people
 * report. Every second owner reports once its prompt has arrived, and repeats it until told that it is recorded.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatPlatform } from '../src/platform.ts';
import type { Delivery, DeliveryKind, UpdatesState } from '../src/updates/state.ts';
import { BOT } from '../test/doubles/teams/activities.ts';
import { type Child, startChild } from './child.ts';
import { directOf, isForm } from './intents.ts';
import {
  ownerId,
  slackChannel,
  slackCoordinators,
  slackHead,
  teamsChannel,
  teamsCoordinators,
  teamsHead,
  teamsPerson,
} from './office.ts';
import { type DoubledPlatform, installIn, startPlatform } from './platform.ts';
import { readState, settingsFor } from './round.ts';
import { answerAll, sender } from './willing-owners.ts';

interface KilledRound {
  platform: ChatPlatform;
  owners: number;
  /** chaos/bot.ts, bundled. */
  program: string;
  /** An empty folder. */
  folder: string;
  /** The round may end earlier. */
  mostKills: number;
  /** Random integer below a bound. */
  dice: (below: number) => number;
}

export interface Aftermath {
  kills: number;
  places: Place[];
  /** Owners who report when asked. */
  willing: readonly number[];
  /** Those of them who were told that the report is recorded. */
  acknowledged: ReadonlySet<number>;
  state: UpdatesState;
}

/** Messages due to one address, and their outcome. */
interface Place {
  address: string;
  due: number;
  /** According to the platform. */
  seen: number;
  /** According to the ledger. */
  sent: number;
  uncertain: number;
}

/** Prompts, two reminders, escalations, close and digest. */
const INSTANTS = ['10-01', '10-06', '10-08', '10-13', '10-16'].map(day => `2009-${day}T09:00:00+09:00`);
/** Longest life of a bot to be killed, after its tick or after its first message. */
const LIVES_MS = 160;
/** Pause between the instants, in which a restarted bot completes its pending work. */
const DAYS_PASS_MS = 1_500;

export async function playKilledRound(options: KilledRound): Promise<Aftermath> {
  const { platform, owners, folder, program, mostKills, dice } = options;
  const double = await startPlatform(platform);
  double.linger();
  const settings = { ...settingsFor({ folder }, platform, double, owners), callTimeoutMs: 8_000 };
  if (platform === 'teams') await installIn(settings.folder, installedEverywhere(owners, double.url));
  const willing = Array.from({ length: owners }, (_, number) => number).filter(isForm);
  const acknowledged = new Set<number>();
  let kills = 0;
  let bot: Child | undefined;
  let url = '';
  for (const [index, at] of INSTANTS.entries()) {
    for (let isThrough = false; !isThrough; ) {
      if (!bot) {
        bot = startChild(program, [JSON.stringify({ ...settings, startAt: at })]);
        url = `http://127.0.0.1:${(await bot.says('ready'))?.slice('ready '.length)}`;
      }
      const alive = bot;
      const gone = new AbortController();
      void alive.ended.then(() => gone.abort());
      const send = sender({ platform, double, url, at, gone: gone.signal });
      const work = [tick(alive, at), ...(index === 0 ? [answerAll(willing, acknowledged, send, alive)] : [])];
      const done = Promise.all(work).then(() => {
        isThrough = true;
      });
      if (kills < mostKills) await Promise.race([done, somewhereIn(double, dice, () => isThrough)]);
      else await done;
      if (isThrough) continue;
      await alive.kill();
      await done;
      isThrough = false;
      bot = undefined;
      kills++;
    }
    if (index === 0) await sleep(DAYS_PASS_MS);
  }
  await bot?.kill();
  const state = await readState(settings.folder);
  const rows = Object.values(state.deliveries);
  const places = placesOf(platform, owners).map(({ address, owner, isDue }) => {
    const own = rows.filter(row => isDue(row.kind) && row.owner === owner);
    const of = (result: Delivery['result']) => own.filter(row => row.result === result).length;
    const isAnswered = [...acknowledged].some(number => ownerId(number) === owner);
    // Owners who report get only the prompt; the others also two reminders, and an escalation.
    const due = owner === null ? 1 : isDue('escalation') ? (isAnswered ? 0 : 1) : isAnswered ? 1 : 3;
    return { address, due, seen: double.seenBy(address), sent: of('sent'), uncertain: of('uncertain') };
  });
  await double.close();
  return { kills, places, willing, acknowledged, state };
}

/** Every fourth kill happens before or at the start of the work, the others after the first message. */
async function somewhereIn(double: DoubledPlatform, dice: KilledRound['dice'], isOver: () => boolean): Promise<void> {
  const before = double.taken();
  const isEarly = dice(4) === 0;
  while (!isEarly && !isOver() && double.taken() === before) await sleep(5);
  await sleep(dice(LIVES_MS));
}

async function tick(bot: Child, at: string): Promise<void> {
  bot.lines.length = 0;
  bot.tell(`at ${at}`);
  await bot.says('ticked');
}

function placesOf(platform: ChatPlatform, owners: number) {
  const isSlack = platform === 'slack';
  const isEscalation = (kind: DeliveryKind) => kind === 'escalation';
  const isOwn = (kind: DeliveryKind) => !isEscalation(kind);
  return [
    { address: isSlack ? slackCoordinators : teamsCoordinators, owner: null, isDue: isOwn },
    ...Array.from({ length: owners }, (_, number) => [
      { address: isSlack ? slackChannel(number) : teamsChannel(number), owner: ownerId(number), isDue: isOwn },
      {
        address: isSlack ? `D${slackHead(number).slice(1)}` : directOfHead(number),
        owner: ownerId(number),
        isDue: isEscalation,
      },
    ]).flat(),
  ];
}

const directOfHead = (number: number): string => `a:head-${number}`;

/** Teams lets a bot post only where it was installed. */
function installedEverywhere(owners: number, serviceUrl: string) {
  const shared = { serviceUrl, bot: BOT, welcomed: true };
  const channel = (conversation: string) => ({ ...shared, conversation, room: 'channel' as const, person: null });
  const chat = (conversation: string, person: string) => ({
    ...shared,
    conversation,
    room: 'personal' as const,
    person,
  });
  return [
    channel(teamsCoordinators),
    ...Array.from({ length: owners }, (_, number) => [
      channel(teamsChannel(number)),
      chat(directOf('teams', number), teamsPerson(number)),
      chat(directOfHead(number), teamsHead(number)),
    ]).flat(),
  ];
}
