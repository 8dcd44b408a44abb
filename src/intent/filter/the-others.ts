/** The remaining projects of an exclusion: 「防災以外の安全・安心」. */
import type { Evidence } from '../../search/ranking/evidence.ts';
import { scoreOf } from '../../search/ranking/ranking.ts';
import type { Context } from '../context.ts';
import { measureMeant } from './measure-meant.ts';
import { UNWANTED, wantedIn } from './turned-away.ts';

/**
 * 「防災以外の安全・安心」, "environment projects except the waste tracking one": the exclusion is part of what is
 * asked for, so the words mean its measure if they match it. Null without such an exclusion.
 */
export function theOthers({ subject, search, frame, plan }: Context): string[] | null {
  if (frame.excluded.length === 0 || frame.correction || subject.concepts.length === 0) return null;
  const [away] = search.rank(frame.excluded, 'project').hits;
  const measure = away && away.score >= UNWANTED ? plan.locate(away.code)?.measure : undefined;
  if (!measure) return null;
  if (scoreOf(search.rank(subject.concepts, 'measure'), measure.code) < UNWANTED) return null;
  const isLeft = wantedIn(frame, search);
  const all = [...new Set(measure.entries.map(({ code }) => plan.originalOf(code)))];
  const isMeant = measureMeant(subject.concepts, search) === measure.code;
  const { weighed, hits } = search.rank(subject.concepts, 'project');
  const words = weighed.filter(({ importance }) => importance >= LEAST_IMPORTANCE).map(({ concept }) => concept.text);
  const isSaid = (text: string, evidence: readonly Evidence[]) =>
    evidence.some(one => one.text === text && one.strength >= LEAST_SAID);
  const scores = new Map(hits.map(({ code, score }) => [code, score]));
  const said = new Set(
    hits.filter(({ evidence }) => words.every(word => isSaid(word, evidence))).map(({ code }) => code),
  );
  const codes = all.filter(code => isLeft(code, scores.get(code) ?? 0) && (isMeant || said.has(code)));
  return codes.length > 0 && codes.length < all.length ? codes : null;
}

/** Minimum strength of a word in a project that may be meant by it. */
const LEAST_SAID = 0.3;
/** Minimum importance of a word of the topic. */
const LEAST_IMPORTANCE = 0.1;
