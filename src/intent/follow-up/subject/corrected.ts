/** Corrections of a single entry: 「研修じゃなく対策そのもの」. */
import type { Plan } from '../../../plan/plan.ts';
import type { Concept } from '../../../search/concepts.ts';
import { scoreOf } from '../../../search/ranking/ranking.ts';
import type { Search } from '../../../search/search.ts';
import { gentle } from '../../../search/words/normalize.ts';
import type { Dialogue } from '../../dialogue.ts';
import type { Frame } from '../../frame/frame.ts';
import { siblingsOf } from '../pointing/sets.ts';

/**
 * The entry in focus when the question rejects it; null when the wanted words match it better than the rejected ones:
 * 「電子申請のことじゃなくて、市町村の共同化」 after exactly that.
 */
export function correctedOf(
  { correction, excluded, concepts }: Frame,
  { focus }: Dialogue,
  search: Search,
  plan: Plan,
): string | null {
  const [one, ...others] = focus;
  if (!correction || excluded.length === 0 || !one || others.length > 0) return null;
  const original = plan.originalOf(one);
  const fits = (words: readonly Concept[]) => scoreOf(search.rank(words, 'project'), original);
  const wanted = fits(concepts);
  const name = gentle(plan.locate(one)?.entry.name ?? '');
  const isInName = excluded.some(({ text }) => name.includes(text));
  return !isInName && wanted >= WANTED && wanted >= fits(excluded) ? null : one;
}

const WANTED = 0.5;

/** Candidates for what was meant instead: the choice it came from, and other entries of its measure. */
export const besides = (corrected: string, { choices }: Dialogue, plan: Plan): string[] =>
  [...new Set([...choices, ...siblingsOf([corrected], 'measure', plan)])].filter(code => code !== corrected);
