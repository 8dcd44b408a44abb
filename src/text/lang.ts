/** Languages a reply can be written in. */
export type Lang = 'ja' | 'en';

/** The office writes Japanese; questions in English are answered in English. */
export const OFFICE_LANG: Lang = 'ja';
