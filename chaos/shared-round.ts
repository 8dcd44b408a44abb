/**
 * A full round run by two processes on one PostgreSQL, of which one is killed many times while it sends, and every fourth
 * time all connections are cut, too. `node --import tsx chaos/shared-round.ts [kills] [seed]`; ends with 1 when a message
 * was doubled or lost, or an answer that was acknowledged is not kept once.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noPostgres, startPostgres } from '../test/helpers/postgres.ts';
import { runSharedRound, SCHEDULED } from '../test/helpers/shared-round.ts';

const [kills = 50, seed = 1] = process.argv.slice(2).map(Number);
/** Slow enough that the kills fall into the round and not after it. */
const UP_TO_MS = 150;

if (noPostgres) throw new Error(noPostgres);
const server = await startPostgres();
const folder = await mkdtemp(join(tmpdir(), 'keikaku-chaos-'));
try {
  const startedMs = performance.now();
  const round = await runSharedRound({ url: await server.createDatabase(), folder, seed, kills, upToMs: UP_TO_MS });
  const { accepted, saved, state } = round;
  const rows = Object.values(state.deliveries);
  const figures = {
    kills: round.kills,
    seconds: Math.round((performance.now() - startedMs) / 1000),
    scheduled: SCHEDULED,
    accepted: accepted.length,
    doubled: accepted.length - new Set(accepted).size,
    sent: rows.filter(({ result }) => result === 'sent').length,
    unsettled: rows.filter(({ result }) => result === 'intended').length,
    acknowledged: saved.size,
    notKeptOnce: [...saved].filter(project => state.updates[project]?.length !== 1).length,
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  const isRight =
    figures.doubled === 0 &&
    figures.accepted === SCHEDULED &&
    figures.sent === SCHEDULED &&
    figures.notKeptOnce === 0 &&
    figures.acknowledged > 0;
  process.exitCode = isRight ? 0 : 1;
} finally {
  await server.remove();
  await rm(folder, { recursive: true, force: true });
}
