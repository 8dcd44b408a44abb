/**
 * Resolves a phrase to a project: by a code or a whole name, otherwise by words of a name, otherwise by everyday words.
 * Returns several when ambiguous, null when the phrase is about something outside the plan.
 */
import type { Hit } from '../../../search/ranking/ranking.ts';
import type { Search } from '../../../search/search.ts';
import { type Evidence, findEvidence, NOTHING } from './evidence.ts';
import type { Mention } from './mentions.ts';
import type { NameIndex } from './name-index.ts';

/** Certainty that a project is meant at all: named, partly named, or only described in everyday words. */
type Certainty = 'named' | 'partly' | 'described';

export interface Resolved {
  /** One: the project meant. Several: the possible ones. */
  codes: string[];
  /** All of several are meant. */
  together: boolean;
  /** Share of the phrase explained by the best one, 0…1. */
  explained: number;
  certainty: Certainty;
}

/** @param within the projects asked about, preferred */
export type Resolve = (phrase: string, mentions: readonly Mention[], within: readonly string[]) => Resolved | null;

/** Excluded projects: 障害者じゃない方の. */
const NOT_THIS = /([一-龠ァ-ヺーa-z0-9]{2,})(?:(?:じゃ|では|で)ない(?:方|ほう|やつ)?|以外)の?/g;
/** なびのサイト: without の the kana would be matched by sound as one word. */
const KANA_BESIDE_KANA = /(?<=[ぁ-ゖァ-ヺー]{2})の(?=[ァ-ヺ]{2})/g;
/** Least share; below it, a phrase with a word of a name is about something outside the plan. */
const LEAST = 0.55;
/** Lower for several consecutive words of a name: mail magazine subscribers. */
const LEAST_IN_A_ROW = 0.45;
/** Higher for a name inside a longer compound: ワクチン接種予約システム. */
const LEAST_COMPOUNDED = 0.7;
/** Higher for everyday words alone. */
const LEAST_DESCRIBED = 0.62;
const LEAST_SAYING = 0.85;
/** Among the projects asked about a hint is enough, unless another project fits much better. */
const LEAST_WITHIN = 0.3;
const SHARE_OF_OTHERS = 0.6;
/** Projects this close to the best one are equally likely. */
const SHARE_OF_BEST = 0.8;
/** Lead of the first search result over the second that decides between candidates. */
const CLEAR_LEAD = 1.5;
/** A word that fits more projects names none of them: ネットワーク. */
const MOST_CANDIDATES = 5;

export function createResolver(names: NameIndex, search: Search): Resolve {
  /** Only a short form, of a single project: 震度ネット. */
  const isWholeShort = (said: string, codes: readonly string[]) => {
    const short = names.shortenedTo(said);
    return codes.length === 1 && short.size === 1 && short.has(codes[0]!);
  };
  return (phrase, mentions, within) => {
    const group = mentions.find(({ together }) => together);
    if (group && group.codes.length > 0)
      return { codes: group.codes, together: true, explained: 1, certainty: 'named' };
    const clash = mentions.find(({ clashes }) => clashes);
    if (clash) return { codes: clash.codes, together: false, explained: 1, certainty: 'named' };
    const { said, others: excluded } = withoutContrast(phrase.replace(KANA_BESIDE_KANA, ' '), names);
    const named = agreed(mentions)?.filter(code => !excluded.has(code)) ?? names.soundingLike(phrase);
    if (named?.length === 1) return { codes: named, together: false, explained: 1, certainty: 'named' };
    const ranked = rank(findEvidence(said, names, search)).filter(({ code }) => !excluded.has(code));
    if (named?.length)
      return { codes: narrowed(named, within, ranked), together: false, explained: 1, certainty: 'named' };
    const near = ranked.filter(({ code }) => within.includes(code));
    const isNear = isAskedAbout(near[0], ranked[0]);
    const [best, ...others] = isNear ? near : ranked;
    if (!best) return saying(said, search);
    if (!isNear && best.score < leastFor(best, mentions)) return null;
    // tourism information: consecutive in one name, scattered over another.
    const inOrder = names.holdingInOrder(phrase);
    const rivals = others.filter(
      other =>
        other.score >= best.score * SHARE_OF_BEST &&
        other.partly === best.partly &&
        (inOrder.has(other.code) || !inOrder.has(best.code)),
    );
    if (rivals.length >= MOST_CANDIDATES) return null;
    const candidates = [best, ...rivals].map(({ code }) => code);
    const short = candidates.length > 1 ? candidates.filter(code => names.shortenedTo(said).has(code)) : [];
    const first =
      short.length === 1 && short[0] === best.code
        ? short[0]
        : candidates.length > 1
          ? clearlyFirst(said, search)?.code
          : undefined;
    return {
      codes: first !== undefined && candidates.includes(first) ? [first] : candidates,
      together: false,
      explained: isWholeShort(said, candidates) ? 1 : best.score,
      certainty: best.partly ? 'partly' : 'described',
    };
  };
}

/** The phrase without an exclusion, and the excluded projects: 「職業能力開発（障害者じゃない方）」. */
function withoutContrast(phrase: string, names: NameIndex): { said: string; others: ReadonlySet<string> } {
  const others = new Set<string>();
  const said = phrase.replace(NOT_THIS, (_, other: string) => {
    for (const code of names.holding(other)) others.add(code);
    return ' ';
  });
  return { said, others };
}

function leastFor({ partly, inARow }: Ranked, mentions: readonly Mention[]): number {
  if (mentions.some(({ compounded }) => compounded)) return LEAST_COMPOUNDED;
  if (!partly) return LEAST_DESCRIBED;
  return inARow ? LEAST_IN_A_ROW : LEAST;
}

/** The projects all names in a phrase agree on: 組込みの研修 (two) and 組込み人材 (one) give one. */
function agreed(mentions: readonly Mention[]): string[] | null {
  let common: string[] | null = null;
  for (const { codes, compounded } of mentions) {
    if (codes.length === 0 || compounded) continue;
    const both: string[] = common?.filter(code => codes.includes(code)) ?? [];
    common = both.length > 0 ? both : [...new Set([...(common ?? []), ...codes])];
  }
  return common;
}

/** Of several with the same name, those asked about, or the one the other words mean: 職業能力開発（障害者）. */
function narrowed(codes: string[], within: readonly string[], ranked: readonly Ranked[]): string[] {
  const asked = codes.filter(code => within.includes(code));
  if (asked.length > 0) return asked;
  const [best, second] = ranked.filter(({ code }) => codes.includes(code));
  return best && (second?.score ?? 0) < best.score * SHARE_OF_BEST ? [best.code] : codes;
}

/** The project a search for several words ranks far ahead of all others; undefined when others are as good. */
function clearlyFirst(phrase: string, search: Search): Hit | undefined {
  const concepts = search.concepts(phrase);
  if (concepts.length === 1 && (concepts[0]?.parts.length ?? 0) < 2) return undefined;
  const [first, second] = search.rank(concepts, 'project').hits;
  return first && first.score >= (second?.score ?? 0) * CLEAR_LEAD ? first : undefined;
}

/** Report words alone may be an everyday name of one project: website renewal. */
function saying(phrase: string, search: Search): Resolved | null {
  const first = clearlyFirst(phrase, search);
  if (!first || first.score < LEAST_SAYING) return null;
  return { codes: [first.code], together: false, explained: first.score, certainty: 'described' };
}

function isAskedAbout(near: Ranked | undefined, best: Ranked | undefined): boolean {
  return near !== undefined && near.score >= Math.max(LEAST_WITHIN, (best?.score ?? 0) * SHARE_OF_OTHERS);
}

interface Ranked {
  code: string;
  /** 0…1: share of the phrase explained by the project. */
  score: number;
  /** Some word of the phrase names it, not only hints at it. */
  partly: boolean;
  /** Several consecutive words do. */
  inARow: boolean;
}

/** The projects the words of a phrase point to, best first. */
function rank(evidence: readonly Evidence[]): Ranked[] {
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
