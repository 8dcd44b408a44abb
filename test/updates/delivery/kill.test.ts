/**
 * kill -9 in the middle of a round, judged by what doubles of Slack and Teams have. Most of it hits chaos/bot.ts, which
 * has the real record, inbox, outbox, update cycle and adapter, less the search; some of it src/main.ts itself.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killChildren } from '../../../chaos/child.ts';
import { playKilledProgram } from '../../../chaos/killed-program.ts';
import { type Aftermath, playKilledRound } from '../../../chaos/killed-round.ts';
import { projectCode } from '../../../chaos/office.ts';
import type { ChatPlatform } from '../../../src/platform.ts';
import { LAUNCH } from '../../helpers/command-line.ts';
import { compileEntry } from '../../helpers/compile-entry.ts';
import { createDice } from '../../helpers/journal-kinds.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

/** 150 in all. Starting the Teams library costs three times as much. */
const KILLS = { slack: 120, teams: 24, program: 6 };
/** Beyond, a round is through before the kills are spent. */
const OWNERS = 80;
const MOST_IN_A_ROUND = 30;
/** Processes are started and killed: slow on a busy machine, not stuck. */
const PATIENCE = { timeout: 600_000 };

let compiled = '';
let bot = '';
beforeAll(async () => {
  compiled = await mkdtemp(join(tmpdir(), 'keikaku-compiled-'));
  bot = await compileEntry('chaos/bot.ts', compiled);
}, 120_000);
afterAll(async () => {
  await killChildren();
  await rm(compiled, { recursive: true, force: true });
});

/** Round after round until so many kills are spent, two at a time: they leave each other a core. */
async function roundsWithKills(platform: ChatPlatform, kills: number, firstSeed: number): Promise<Aftermath[]> {
  let seed = firstSeed;
  const lane = async (share: number): Promise<Aftermath[]> => {
    const rounds: Aftermath[] = [];
    for (let left = share; left > 0; left -= rounds.at(-1)?.kills ?? 0) {
      const mostKills = Math.min(left, MOST_IN_A_ROUND);
      const shared = { platform, owners: OWNERS, program: bot, folder: await temporaryFolder() };
      rounds.push(await playKilledRound({ ...shared, mostKills, dice: createDice(seed++) }));
    }
    return rounds;
  };
  const rounds = (await Promise.all([lane(Math.ceil(kills / 2)), lane(Math.floor(kills / 2))])).flat();
  expect(rounds.reduce((sum, round) => sum + round.kills, 0)).toBe(kills);
  return rounds;
}

/** What was recorded for whoever was told so: one update, neither none nor two. */
function updatesOf({ acknowledged, state }: Aftermath): (number | undefined)[] {
  return [...acknowledged].map(number => state.updates[projectCode(number)]?.length);
}

describe('kill -9 in the middle of a round', () => {
  it(
    `loses and doubles no message on Slack, which can be asked, and no acknowledged update: ${KILLS.slack} kills`,
    PATIENCE,
    async () => {
      for (const round of await roundsWithKills('slack', KILLS.slack, 11)) {
        expect(round.places.filter(({ due, seen }) => seen !== due)).toEqual([]);
        expect(new Set(Object.values(round.state.deliveries).map(({ result }) => result))).toEqual(new Set(['sent']));
        expect(round.acknowledged.size).toBe(round.willing.length);
        expect(new Set(updatesOf(round))).toEqual(new Set([1]));
      }
    },
  );

  it(
    `doubles none on Teams, which cannot, and lists each whose fate is unclear: ${KILLS.teams} kills`,
    PATIENCE,
    async () => {
      let unclear = 0;
      for (const round of await roundsWithKills('teams', KILLS.teams, 211)) {
        const { places, acknowledged, state } = round;
        expect(places.filter(({ due, seen }) => seen > due)).toEqual([]);
        expect(places.filter(({ due, sent, uncertain }) => sent + uncertain !== due)).toEqual([]);
        expect(places.filter(({ seen, sent, uncertain }) => seen < sent || seen > sent + uncertain)).toEqual([]);
        expect(acknowledged.size).toBeGreaterThan(0);
        expect(new Set(updatesOf(round))).toEqual(new Set([1]));
        unclear += Object.values(state.deliveries).filter(({ result }) => result === 'uncertain').length;
      }
      // They prove something only if some of them hit a message on its way.
      expect(unclear).toBeGreaterThan(0);
    },
  );

  it(
    `costs the whole program no message either, and every start answers right: ${KILLS.program} kills`,
    PATIENCE,
    async () => {
      const folder = await temporaryFolder();
      const { taken, answeredAfterMs, wrong, state } = await playKilledProgram({
        program: [LAUNCH, 'src/main.ts'],
        folder: join(folder, 'office'),
        kills: KILLS.program,
        dice: createDice(5),
      });
      expect(new Set(taken).size).toBe(taken.length);
      expect(taken).toHaveLength(77);
      expect(taken.sort()).toEqual(Object.keys(state.deliveries).sort());
      // The last kill came while the last messages were on their way: those are asked about at the next start.
      const results = Object.values(state.deliveries).map(({ result }) => result);
      expect(results.filter(result => result !== 'sent' && result !== 'intended')).toEqual([]);
      // Each that was not killed before.
      expect(answeredAfterMs.length).toBeGreaterThan(2);
      expect(wrong).toEqual([]);
    },
  );
});
