/** What an owner and its department are called in a language. */
import { inLang, type Lang } from '../lang.ts';
import type { Owner } from './directory.ts';

export const ownerName = ({ name, nameEn }: Owner, { lang }: { lang: Lang }): string => inLang(lang, name, nameEn);

export const departmentName = ({ department, departmentEn }: Owner, { lang }: { lang: Lang }): string =>
  inLang(lang, department, departmentEn);
