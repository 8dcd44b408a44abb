/** Simulated power cuts: possible disk states of record and inbox, with truncated, missing and reordered writes. */
import { takeImages } from '../images.ts';
import { plainImages } from '../plain/power-cut.ts';
import { measured, must, type Scenario } from '../scenario.ts';

export const crashImages: Scenario = {
  about: 'crash images of the record and the inbox: nothing acknowledged is lost, everything is readable',
  limitSeconds: { short: 240, long: 3_600 },
  async run(run) {
    const { looked, lost, halved, unreadable, mended } = await takeImages(run.seed, run.isLong ? 100_000 : 10_000);
    return [
      measured('images, of which had to be mended', `${looked}, ${mended}`),
      must('images with an acknowledged event or delivery lost', lost, lost === 0),
      must('images with half an append', halved, halved === 0),
      must('images that cannot be read', unreadable, unreadable === 0),
    ];
  },
  async baseline(run) {
    const { looked, lost, unreadable } = await plainImages(run.seed, 1_000);
    return [
      measured('images', looked),
      must('images with an acknowledged update lost', lost, lost === 0),
      must('images that cannot be read', unreadable, unreadable === 0),
    ];
  },
};
