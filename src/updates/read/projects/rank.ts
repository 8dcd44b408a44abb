/** Ranks the projects the words of a phrase point to, best first. */
import { type Evidence, NOTHING } from './evidence.ts';

export interface Ranked {
  code: string;
  /** 0…1: share of the phrase explained by the project. */
  score: number;
  /** Some word of the phrase names it, not only hints at it. */
  partly: boolean;
  /** Several consecutive words do. */
  inARow: boolean;
}

/** Best first. */
export function rank(evidence: readonly Evidence[]): Ranked[] {
  const total = evidence.reduce((sum, { weight }) => sum + weight, 0);
  if (total <= NOTHING) return [];
  const codes = new Set(evidence.flatMap(({ strengths }) => [...strengths.keys()]));
  const ranked = [...codes].map(code => {
    const telling = evidence.filter(word => isTelling(word, code));
    const explained = evidence.reduce((sum, { weight, strengths }) => sum + weight * (strengths.get(code) ?? 0), 0);
    return {
      code,
      score: explained / total,
      partly: telling.length > 0,
      inARow: telling.some(({ isPhrase }) => isPhrase),
    };
  });
  return ranked.sort((a, b) => b.score - a.score);
}

function isTelling({ strengths, tellingFrom }: Evidence, code: string): boolean {
  return (strengths.get(code) ?? 0) >= tellingFrom;
}
