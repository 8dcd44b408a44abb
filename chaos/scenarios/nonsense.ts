/** Fuzzing of messages, buttons and forms: nothing crashes or hangs, and the record remains readable. */

import { officeInRound, playNonsense } from '../../test/helpers/nonsense/in-process.ts';
import { Nonsense } from '../../test/helpers/nonsense/nonsense.ts';
import { playNonsenseOverHttp } from '../../test/helpers/nonsense/over-http.ts';
import { recordFaults } from '../../test/helpers/nonsense/record-faults.ts';
import { loadKuromoji } from '../../test/helpers/plain-kuromoji.ts';
import { measured, must, type Scenario } from '../scenario.ts';

const LONGEST_MS = 50;
const PLAIN_COUNT = 2_000;

export const nonsense: Scenario = {
  about:
    'nonsense said, pressed and sent in, signed: nothing crashes, hangs or leaves a record that does not read back',
  limitSeconds: { short: 300, long: 14_400 },
  async run({ seed, isLong, say }) {
    const office = await officeInRound();
    const [count, httpCount] = isLong ? [1_000_000, 5_000] : [5_000, 500];
    const { tookMs, worst, faults } = await playNonsense(office, count, seed, say);
    const overHttp = await playNonsenseOverHttp(office, httpCount, seed + 1);
    const unread = await recordFaults(office);
    const at = (share: number) => (tookMs[Math.floor(tookMs.length * share)] ?? 0).toFixed(1);
    return [
      measured('inputs in process, over HTTP', `${count}, ${httpCount}`),
      measured('processor time p50, p99, p99.9', `${at(0.5)}, ${at(0.99)}, ${at(0.999)} ms`),
      must(
        `longest, at most ${LONGEST_MS} ms of processor time`,
        `${worst.ms.toFixed(0)} ms: ${JSON.stringify(worst.text).slice(0, 100)}`,
        worst.ms <= LONGEST_MS,
      ),
      must('answers not as they should be', faults.slice(0, 5).join(' | ') || 0, faults.length === 0),
      must('failures over HTTP', overHttp.join(' | ') || 0, overHttp.length === 0),
      must('what does not read back', unread.join(' | ') || 0, unread.length === 0),
    ];
  },
  async baseline({ seed }) {
    const tokenizer = await loadKuromoji();
    const said = new Nonsense(seed);
    let thrown = 0;
    let longestMs = 0;
    for (let n = 0; n < PLAIN_COUNT; n += 1) {
      const before = process.cpuUsage();
      try {
        tokenizer.tokenize(said.text());
      } catch {
        thrown += 1;
      }
      const { user } = process.cpuUsage(before);
      longestMs = Math.max(longestMs, user / 1_000);
    }
    return [
      must('texts kuromoji throws on', `${thrown} of ${PLAIN_COUNT}`, thrown === 0),
      must('longest', `${longestMs.toFixed(0)} ms`, longestMs <= LONGEST_MS),
    ];
  },
};
