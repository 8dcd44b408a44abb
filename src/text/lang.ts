/** Languages a reply can be written in. */
export type Lang = 'ja' | 'en';
