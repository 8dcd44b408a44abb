/** A round with thousands of recipients, without platform faults but with kill -9 anywhere: it resumes where it was. */
import { createDice } from '../../test/helpers/journal-kinds.ts';
import { startChild } from '../child.ts';
import { startPlatform } from '../platform.ts';
import { channelOf, playRound } from '../round.ts';
import { measured, must, type Scenario } from '../scenario.ts';
import { linesOf } from '../witness.ts';

export const manyRecipients: Scenario = {
  about: 'a round of thousands of recipients, interrupted anywhere by kill -9: everyone gets one prompt',
  limitSeconds: { short: 300, long: 3_600 },
  async run(run) {
    const owners = run.isLong ? 5_000 : 1_500;
    const double = await startPlatform('slack');
    const options = { platform: 'slack' as const, double, owners, kills: run.isLong ? 50 : 6, lastsMs: owners * 8 };
    const { rows, kills, open } = await playRound(run, { ...options, dice: createDice(run.seed) });
    const times = rows.map(row => double.seenBy(channelOf(row)));
    await double.close();
    const once = times.filter(count => count === 1).length;
    const unclear = rows.filter(({ result }) => result === 'uncertain').length;
    return [
      measured('recipients, kills', `${owners}, ${kills}`),
      must('got one prompt', once, once === owners),
      must('rows open or uncertain', open + unclear, open + unclear === 0),
    ];
  },
  async baseline(run) {
    const program = await run.program('chaos/plain/sender.ts');
    const witness = `${run.folder}/witness`;
    const dice = createDice(run.seed);
    for (let kill = 0; kill < 12; kill++) {
      const child = startChild(program, [run.folder, witness]);
      await child.says('open');
      await Promise.race([child.ended, new Promise(resolve => setTimeout(resolve, dice(60)))]);
      await child.kill();
    }
    const accepted = linesOf(witness);
    const twice = accepted.length - new Set(accepted).size;
    return [must('got more than one prompt', twice, twice === 0)];
  },
};
