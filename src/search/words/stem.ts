/** English words → what is alike in all their forms: buses and bus, "applied" and "applies". */
import { stemmer } from 'stemmer';

/** Abbreviations, no plurals: GPS is not what a GP has. */
const ENDING_IN_S = new Set(['gps', 'sns', 'sms', 'dns', 'cms']);

/** @param word in small letters */
export const stemOf = (word: string): string => (ENDING_IN_S.has(word) ? word : stemmer(word));
