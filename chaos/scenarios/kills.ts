/** kill -9 at any moment: during updates, sending, directory imports, compactions, and at start-up. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatPlatform } from '../../src/platform.ts';
import type { Delivery } from '../../src/updates/state.ts';
import { createDice } from '../../test/helpers/journal-kinds.ts';
import { startChild } from '../child.ts';
import { playKilledProgram } from '../killed-program.ts';
import { playKilledRound } from '../killed-round.ts';
import { projectCode } from '../office.ts';
import { ROOT } from '../round.ts';
import { type Finding, measured, must, type Run, type Scenario } from '../scenario.ts';
import { linesOf } from '../witness.ts';
import { killWriting } from './kill-writing.ts';

export const kills: Scenario = {
  about:
    'kill -9 in updates, imports, snapshots, backups, whole rounds and starts: nothing lost, doubled or unreadable',
  limitSeconds: { short: 900, long: 7_200 },
  async run(run) {
    const each = run.isLong ? 500 : 40;
    return [
      ...(await killWriting(run, each)),
      ...(await killRounds(run, 'slack', each)),
      ...(await killRounds(run, 'teams', each / 2)),
      ...(await killProgram(run, each / 4)),
    ];
  },
  async baseline(run): Promise<Finding[]> {
    const witness = join(run.folder, 'witness');
    const program = await run.program('chaos/plain/sender.ts');
    const killed = await killUntilDone(run, 40, 60, () => startChild(program, [run.folder, witness]));
    const accepted = linesOf(witness);
    const twice = accepted.length - new Set(accepted).size;
    return [measured('kills', killed), must('messages doubled', twice, twice === 0)];
  },
};

/** Whole rounds one after the other, judged by the platform's double. */
async function killRounds(run: Run, platform: ChatPlatform, count: number): Promise<Finding[]> {
  const program = await run.program('chaos/bot.ts');
  let killed = 0;
  let unlike = 0;
  let twice = 0;
  let lost = 0;
  let messages = 0;
  for (let round = 0; killed < count; round++) {
    const { kills, places, acknowledged, state } = await playKilledRound({
      platform,
      owners: 120,
      program,
      folder: join(run.folder, `${platform}-${round}`),
      mostKills: Math.min(count - killed, 30),
      dice: createDice(run.seed + 1_000 + round),
    });
    killed += kills;
    messages += places.reduce((sum, { seen }) => sum + seen, 0);
    twice += places.filter(({ due, seen }) => seen > due).length;
    // Slack can be asked, so there nothing stays uncertain.
    unlike += places.filter(({ due, seen, sent, uncertain }) =>
      platform === 'slack' ? seen !== due || sent !== due : seen < sent || seen > sent + uncertain,
    ).length;
    lost += [...acknowledged].filter(number => state.updates[projectCode(number)]?.length !== 1).length;
    run.say(`${killed} kills of rounds over ${platform}`);
  }
  return [
    measured(`kills in rounds over ${platform}; messages`, `${killed}; ${messages}`),
    must('places with more messages than are due', twice, twice === 0),
    must('places of which the ledger does not say what the platform has', unlike, unlike === 0),
    must('answers acknowledged, and lost or doubled', lost, lost === 0),
  ];
}

/** `src/main.ts` as started by `npm start`. */
async function killProgram(run: Run, count: number): Promise<Finding[]> {
  const { taken, answeredAfterMs, wrong, state } = await playKilledProgram({
    program: [join(ROOT, 'src/launch/main.js'), 'src/main.ts'],
    folder: join(run.folder, 'program'),
    kills: count,
    dice: createDice(run.seed),
  });
  const rows = Object.values(state.deliveries);
  // Rows left unsettled by the last kill are looked up at the next start.
  const isTrue = ({ row, result }: Delivery) => taken.includes(row) && (result === 'sent' || result === 'intended');
  const unlike = rows.filter(row => !isTrue(row)).length;
  const twice = taken.length - new Set(taken).size;
  const sorted = answeredAfterMs.sort((a, b) => a - b);
  const shown = (ms: number | undefined) => `${Math.round(ms ?? 0)} ms`;
  return [
    measured('kills of the whole program; messages', `${count}; ${taken.length}`),
    must('messages doubled', twice, twice === 0),
    must('rows that do not say what the platform has', unlike, unlike === 0),
    must('first answers that were not right', wrong.length, wrong.length === 0),
    measured(
      'from a start to the first right answer: fastest, median, slowest',
      `${shown(sorted[0])}, ${shown(sorted[Math.floor(sorted.length / 2)])}, ${shown(sorted.at(-1))}`,
    ),
  ];
}

async function killUntilDone(
  run: Run,
  most: number,
  withinMs: number,
  start: () => ReturnType<typeof startChild>,
): Promise<number> {
  const dice = createDice(run.seed + 1_000);
  for (let killed = 0; ; killed++) {
    const child = start();
    await child.says('open');
    if (killed < most) await Promise.race([sleep(dice(withinMs)), child.ended]);
    else await child.ended;
    await child.kill();
    if (child.lines.at(-1) === 'done') return killed;
  }
}
