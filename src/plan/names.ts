/** What the plan's parts are called in a language. */
import { inLang, type Lang, nameIn } from '../lang.ts';
import type { Plan } from './plan.ts';

interface Naming {
  plan: Plan;
  lang: Lang;
}

/** The name of an entry; the code itself for one the plan does not have. */
export function entryName(code: string, { plan, lang }: Naming): string {
  const entry = plan.locate(code)?.entry;
  return entry ? nameIn(lang, entry) : code;
}

/** Code and name of an area. */
export const areaLabel = (code: string, { plan, lang }: Naming): string =>
  `${code} ${inLang(lang, plan.area(code)?.name ?? '', plan.area(code)?.nameEn)}`;
