/** What an owner and its department are called in a language. */
import { inLang, type Lang, nameIn } from '../lang.ts';
import type { Owner } from './directory.ts';

export const ownerName = (owner: Owner, { lang }: { lang: Lang }): string => nameIn(lang, owner);

export const departmentName = ({ department, departmentEn }: Owner, { lang }: { lang: Lang }): string =>
  inLang(lang, department, departmentEn);
