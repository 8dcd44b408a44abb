/** Acronyms that are function words in lower case: ITS is 高度道路交通システム, "its" is a pronoun. */
import type { Plan } from '../../plan/plan.ts';
import { hasKana, hasKanji } from '../../search/words/normalize.ts';
import { isPadding } from '../../search/words/stopwords.ts';

const IN_CAPITALS = /(?<![A-Za-z])[A-Z]{2,6}(?![A-Za-z])/g;
const LOWER = /[a-z]/;
/** "the ITS one" is not a pronoun, however long the question. */
const AFTER_ARTICLE = /\b(?:the|of|about|for|on|with) [A-Z]{2,6}(?![A-Za-z])/;
/**
 * In longer English questions the search finds the acronym as it is, and no short text remains that could be a pronoun.
 */
const MOST_WORDS = 6;

/** Replaces such acronyms by the full name. Text entirely in capitals is unchanged, unless it is just the name. */
export function spelledOut(question: string, plan: Plan): string {
  const plain = question.normalize('NFKC');
  const isJapanese = hasKana(plain) || hasKanji(plain);
  const isName = LOWER.test(plain) || isJapanese || plain.replace(/[^A-Za-z]/g, '').length <= 6;
  const isLong = !isJapanese && plain.split(/\s+/).length > MOST_WORDS && !AFTER_ARTICLE.test(plain);
  if (!isName || isLong || plain.search(IN_CAPITALS) < 0) return question;
  const names = ambiguousNames(plan);
  return plain.replace(IN_CAPITALS, word => names.get(word)?.[isJapanese ? 'ja' : 'en'] ?? word);
}

const known = new WeakMap<Plan, Map<string, { ja: string; en: string }>>();

/** The full name stands before the brackets: 高度道路交通システム（ITS）. */
function ambiguousNames(plan: Plan): Map<string, { ja: string; en: string }> {
  const found = known.get(plan) ?? new Map<string, { ja: string; en: string }>();
  if (found.size > 0 || known.has(plan)) return found;
  known.set(plan, found);
  for (const { name, nameEn } of plan.projects) {
    const [, ja, short] = /([一-龠ァ-ヶー]+)\(([A-Z]{2,6})\)/.exec(name.normalize('NFKC')) ?? [];
    const en = short && new RegExp(`((?:[A-Z][a-z]+ )+)\\(${short}\\)`).exec(nameEn)?.[1]?.trim();
    if (short && ja && en && isPadding(short.toLowerCase())) found.set(short, { ja, en });
  }
  return found;
}
