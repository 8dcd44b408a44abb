/** Chooses a name for a project in example sentences. */
import type { Lang } from '../lang.ts';
import type { Entry } from './document.ts';
import type { Plan } from './plan.ts';

/** Its first alias that fits the language and no other project has, e.g. MIDORI; otherwise its code. */
export function exampleName({ code, aliases }: Entry, plan: Plan, lang: Lang): string {
  const others = plan.entries
    .filter(other => plan.originalOf(other.code) !== code)
    .flatMap(other => [other.name, ...other.aliases]);
  const isOwn = (alias: string) => !others.some(name => name.includes(alias));
  const isWritten = (alias: string) => lang === 'ja' || /^[\x20-\x7e]+$/.test(alias);
  return aliases.find(alias => isWritten(alias) && isOwn(alias)) ?? code;
}
