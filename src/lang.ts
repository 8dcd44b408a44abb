/** Languages a reply can be written in. */
export type Lang = 'ja' | 'en';

/** The office writes Japanese; questions in English are answered in English. */
export const OFFICE_LANG: Lang = 'ja';

/** What is held in both languages, in the one asked for; the Japanese where no English is given. */
export const inLang = (lang: Lang, japanese: string, english: string | undefined): string =>
  lang === 'en' && english ? english : japanese;

export const nameIn = (lang: Lang, { name, nameEn }: { name: string; nameEn?: string | undefined }): string =>
  inLang(lang, name, nameEn);
