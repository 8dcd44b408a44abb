/**
 * Nonsense of every kind, said, pressed and sent in. Nothing crashes, nothing hangs, and what is recorded is what can be
 * read back. The long form is `npm run chaos -- nonsense --long`; FUZZ_SEED repeats a run.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Office } from '../helpers/cycle.ts';
import { officeInRound, playNonsense } from '../helpers/nonsense/in-process.ts';
import { playNonsenseOverHttp } from '../helpers/nonsense/over-http.ts';
import { recordFaults } from '../helpers/nonsense/record-faults.ts';

const COUNT = 3_000;
const HTTP_COUNT = 400;
const SEED = Number(process.env.FUZZ_SEED ?? Math.floor(performance.timeOrigin % 2 ** 31));
/** Of processor time; what is to be kept out takes seconds to minutes, and a busy machine must decide nothing. */
const LONGEST_MS = 1_000;

let office: Office;
beforeAll(async () => {
  office = await officeInRound();
});

describe(`nonsense (seed ${SEED})`, { timeout: 180_000 }, () => {
  it(`of ${COUNT} kinds is answered, soon, and leaves a record that reads back`, async () => {
    const { worst, faults } = await playNonsense(office, COUNT, SEED);
    expect(faults).toEqual([]);
    expect(worst.ms, JSON.stringify(worst.text)).toBeLessThan(LONGEST_MS);
    expect(await recordFaults(office)).toEqual([]);
  });

  it(`in ${HTTP_COUNT} shapes over HTTP, signed, is acknowledged or refused, never with a failure of the program`, async () => {
    expect(await playNonsenseOverHttp(office, HTTP_COUNT, SEED + 1)).toEqual([]);
    expect(await recordFaults(office)).toEqual([]);
  });
});
