/** Stems English words: buses and bus, "applied" and "applies". */
import { stemmer } from 'stemmer';

/** Abbreviations that are not plurals: GPS is not the plural of GP. */
const ENDING_IN_S = new Set(['gps', 'sns', 'sms', 'dns', 'cms']);

/** @param word in lower case */
export const stemOf = (word: string): string => (ENDING_IN_S.has(word) ? word : stemmer(word));
