/** Languages a reply can be written in. */
export type Lang = 'ja' | 'en';

/** The office writes Japanese; who asks in English is answered so. */
export const OFFICE_LANG: Lang = 'ja';
