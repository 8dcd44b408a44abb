/** What to call a project where a sentence shows how to speak of one. */
import type { Lang } from '../text/lang.ts';
import type { Entry } from './document.ts';
import type { Plan } from './plan.ts';

/** Its first short form that the language can write and no other project bears, e.g. MIDORI; its code where there is none. */
export function exampleName({ code, aliases }: Entry, plan: Plan, lang: Lang): string {
  const others = plan.entries
    .filter(other => plan.originalOf(other.code) !== code)
    .flatMap(other => [other.name, ...other.aliases]);
  const isOwn = (alias: string) => !others.some(name => name.includes(alias));
  const isWritten = (alias: string) => lang === 'ja' || /^[\x20-\x7e]+$/.test(alias);
  return aliases.find(alias => isWritten(alias) && isOwn(alias)) ?? code;
}
