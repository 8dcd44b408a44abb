/** The language of an update cycle to which nobody speaks: a simulation, a process that only sends. */
import { NOTHING_READ } from '../read/reading.ts';
import type { Language } from './language.ts';

export const NO_LANGUAGE: Language = {
  words() {
    throw new Error('nobody asks here');
  },
  reader: { read: () => NOTHING_READ },
  meaningsOf: () => [],
  tryOut: async () => [],
};
