/** A full round run by two processes on one PostgreSQL; one is killed repeatedly, and connections are cut. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDice } from '../../test/helpers/journal-kinds.ts';
import { noPostgres, startPostgres } from '../../test/helpers/postgres.ts';
import { runSharedRound, SCHEDULED } from '../../test/helpers/shared-round.ts';
import { startChild } from '../child.ts';
import { type Finding, measured, must, type Scenario } from '../scenario.ts';
import { linesOf } from '../witness.ts';

/** Longest half of a post: slow enough that the kills happen during the round. */
const UP_TO_MS = 150;

export const shared: Scenario = {
  about:
    'two processes on one PostgreSQL, one killed and all connections cut, a full round: each message and answer once',
  limitSeconds: { short: 300, long: 3_600 },
  run: run =>
    withDatabase(async url => {
      const kills = run.isLong ? 50 : 8;
      const round = await runSharedRound({ url, folder: run.folder, seed: run.seed, kills, upToMs: UP_TO_MS });
      const { accepted, saved, state } = round;
      const rows = Object.values(state.deliveries);
      const count = (wanted: string) => rows.filter(({ result }) => result === wanted).length;
      const doubled = accepted.length - new Set(accepted).size;
      const notOnce = [...saved].filter(project => state.updates[project]?.length !== 1).length;
      return [
        measured('kills', round.kills),
        must('messages accepted, of those due', `${accepted.length} of ${SCHEDULED}`, accepted.length === SCHEDULED),
        must('messages doubled', doubled, doubled === 0),
        must('rows sent; still open', `${count('sent')}; ${count('intended')}`, count('sent') === SCHEDULED),
        must('acknowledged answers not kept once', `${notOnce} of ${saved.size}`, notOnce === 0 && saved.size > 0),
      ];
    }),
  baseline: run =>
    withDatabase(async url => {
      const program = await run.program('chaos/plain/boss-sender.ts');
      const witness = join(run.folder, 'witness');
      const dice = createDice(run.seed);
      const steady = startChild(program, [url, witness, 'send']);
      await steady.says('open');
      const kills = run.isLong ? 50 : 8;
      for (let kill = 0; kill < kills; kill++) {
        const unlucky = startChild(program, [url, witness]);
        await unlucky.says('open');
        await sleep(dice(1_000));
        await unlucky.kill();
      }
      await quiet(witness);
      await steady.kill();
      const accepted = linesOf(witness);
      const doubled = accepted.length - new Set(accepted).size;
      return [measured('kills', kills), must('messages doubled', `${doubled} of ${accepted.length}`, doubled === 0)];
    }),
};

async function withDatabase(work: (url: string) => Promise<Finding[]>): Promise<Finding[]> {
  if (noPostgres) return [measured('two processes on one PostgreSQL', `not run: ${noPostgres}`)];
  const server = await startPostgres();
  try {
    return await work(await server.createDatabase());
  } finally {
    await server.remove();
  }
}

/** Resolves when nothing was sent for longer than a job's expiry and retry. */
async function quiet(witness: string): Promise<void> {
  for (let seen = -1, now = 0; seen !== now; ) {
    seen = now;
    await sleep(6_000);
    now = linesOf(witness).length;
  }
}
