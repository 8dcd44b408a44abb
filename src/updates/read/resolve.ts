/**
 * Which project a phrase names: by a code or a whole name, else by words of a name, else by what people call it.
 * Several when it may be any of them, none when the phrase is about something the plan does not hold.
 */
import type { Search } from '../../search/search.ts';
import { type Evidence, findEvidence, NOTHING } from './evidence.ts';
import type { Mention } from './mentions.ts';
import type { NameIndex } from './name-index.ts';

/** How sure it is that a project is meant at all: named outright, partly, or only described in everyday words. */
export type Certainty = 'named' | 'partly' | 'described';

export interface Resolved {
  /** One: the project meant. Several: those it may mean. */
  codes: string[];
  certainty: Certainty;
}

/** @param within the projects asked about: looked among first */
export type Resolve = (phrase: string, mentions: readonly Mention[], within: readonly string[]) => Resolved | null;

/** Below, a phrase with a word of a name in it is about something the plan does not hold. */
const LEAST = 0.55;
/** Several words of a name in a row leave less doubt: mail magazine subscribers. */
const LEAST_IN_A_ROW = 0.45;
/** A name inside a longer compound leaves more: ワクチン接種予約システム. */
const LEAST_COMPOUNDED = 0.7;
/** Everyday words alone must explain more. */
const LEAST_DESCRIBED = 0.62;
/** Among the projects asked about a hint is enough, unless it fits another project much better. */
const LEAST_WITHIN = 0.3;
const SHARE_OF_OTHERS = 0.6;
/** Projects this near to the best are meant as likely. */
const SHARE_OF_BEST = 0.8;
/** A word that fits more projects names none of them: ネットワーク. */
const MOST_CANDIDATES = 5;

export function createResolver(names: NameIndex, search: Search): Resolve {
  return (phrase, mentions, within) => {
    const named = agreed(mentions) ?? names.soundingLike(phrase);
    if (named?.length === 1) return { codes: named, certainty: 'named' };
    const ranked = rank(findEvidence(phrase, names, search));
    if (named) return { codes: narrowed(named, within, ranked), certainty: 'named' };
    const near = ranked.filter(({ code }) => within.includes(code));
    const isNear = isAskedAbout(near[0], ranked[0]);
    const [best, ...others] = isNear ? near : ranked;
    if (!best || (!isNear && best.score < leastFor(best, mentions))) return null;
    // tourism information: in this order the name of one, scattered over the name of another.
    const inOrder = names.holdingInOrder(phrase);
    const rivals = others.filter(
      ({ code, score, partly }) =>
        score >= best.score * SHARE_OF_BEST && partly === best.partly && (inOrder.has(code) || !inOrder.has(best.code)),
    );
    if (rivals.length >= MOST_CANDIDATES) return null;
    return { codes: [best, ...rivals].map(({ code }) => code), certainty: best.partly ? 'partly' : 'described' };
  };
}

function leastFor({ partly, inARow }: Ranked, mentions: readonly Mention[]): number {
  if (mentions.some(({ compounded }) => compounded)) return LEAST_COMPOUNDED;
  if (!partly) return LEAST_DESCRIBED;
  return inARow ? LEAST_IN_A_ROW : LEAST;
}

/** The projects the names in a phrase agree on: 組込みの研修 (either) beside 組込み人材 (one) is that one. */
function agreed(mentions: readonly Mention[]): string[] | null {
  let common: string[] | null = null;
  for (const { codes, compounded } of mentions) {
    if (codes.length === 0 || compounded) continue;
    const both: string[] = common?.filter(code => codes.includes(code)) ?? [];
    common = both.length > 0 ? both : [...new Set([...(common ?? []), ...codes])];
  }
  return common;
}

/** Of several that share a name, those asked about, or the one the other words mean: 職業能力開発（障害者）. */
function narrowed(codes: string[], within: readonly string[], ranked: readonly Ranked[]): string[] {
  const asked = codes.filter(code => within.includes(code));
  if (asked.length > 0) return asked;
  const [best, second] = ranked.filter(({ code }) => codes.includes(code));
  return best && (second?.score ?? 0) < best.score * SHARE_OF_BEST ? [best.code] : codes;
}

function isAskedAbout(near: Ranked | undefined, best: Ranked | undefined): boolean {
  return near !== undefined && near.score >= Math.max(LEAST_WITHIN, (best?.score ?? 0) * SHARE_OF_OTHERS);
}

interface Ranked {
  code: string;
  /** 0…1: share of the phrase the project explains. */
  score: number;
  /** Some word of the phrase names it rather than hints at it. */
  partly: boolean;
  /** So do several words in a row. */
  inARow: boolean;
}

/** Best first. */
function rank(evidence: readonly Evidence[]): Ranked[] {
  const total = evidence.reduce((sum, { weight }) => sum + weight, 0);
  if (total <= NOTHING) return [];
  const codes = new Set(evidence.flatMap(({ strengths }) => [...strengths.keys()]));
  const ranked = [...codes].map(code => {
    const telling = evidence.filter(({ strengths, tellingFrom }) => (strengths.get(code) ?? 0) >= tellingFrom);
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
