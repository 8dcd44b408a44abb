/** The language of an update cycle to which nobody speaks: a simulation, a process that only sends. */
import type { UpdateReading } from '../read/reading.ts';
import type { Language } from './language.ts';

const NOTHING_READ: UpdateReading = {
  projects: [],
  needsClarification: false,
  isChoice: false,
  implied: [],
  sameAsLast: false,
  othersSame: false,
};

export const NO_LANGUAGE: Language = {
  words() {
    throw new Error('nobody asks here');
  },
  reader: { read: () => NOTHING_READ },
  meaningsOf: () => [],
  tryOut: async () => [],
};
