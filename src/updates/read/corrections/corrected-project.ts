/** Handles a project named to replace another one. */
import type { Status } from '../../../status.ts';
import { type Findings, statesOf } from '../findings.ts';
import type { Mention } from '../projects/mentions.ts';
import type { Segment } from '../segments/segment.ts';
import { corrects } from './corrections.ts';

/** Whether this clause, or the previous one, is a correction: "e-application, no wait, e-bidding". */
export function isCorrection(found: Findings, current: Segment): boolean {
  return corrects(found.clause) || current.clauses.slice(-1).some(({ clause }) => corrects(clause));
}

/**
 * The same status for another project replaces the previous project:
 * 「メルマガ完了です、訂正、ポケットみやぎの方が完了」. With another status it is unclear how much was corrected.
 */
export function takeBack(current: Segment, instead: Findings): void {
  const [before, now] = [current.clauses.flatMap(statusesIn), statusesIn(instead)];
  if (before.length > 0 && now.length > 0 && before.every(status => now.includes(status))) current.codes = [];
  else current.isUnsure = true;
}

function statusesIn(found: Findings): Status[] {
  return statesOf(found).flatMap(({ status, past }) => (status === null || past ? [] : status));
}

const BEFORE =
  /^(?:(?:あっ?|いや|すみません|すいません|ごめん(?:なさい)?|失礼(?:しました)?|間違(?:い|え)(?:です|ました)?|訂正(?:です|します)?|正しくは)[、 ]*)*$/;
const AFTER = /^(?:の(?:方|ほう|こと|話|件|やつ))?(?:(?:でした|だった)|の(?:間違い|誤り|ミス)(?:です|でした)?|です)$/;

/**
 * The project a clause puts in place of the previous one: 「電子入札が遅れてます。あ、電子申請でした」,
 * 「住基ネットが…。LGWANの間違いです」; null for any other clause.
 */
export function correctedProject(
  { clause, mentions, stateWords }: Findings,
  before: Findings | undefined,
): Mention | null {
  const [mention, ...others] = mentions;
  if (!mention || !before || others.length > 0 || stateWords.length > 0 || mention.codes.length === 0) return null;
  const [said, rest] = [clause.text.slice(0, mention.start), clause.text.slice(mention.end)];
  if (!BEFORE.test(said) || !AFTER.test(rest)) return null;
  const isCorrection = !rest.endsWith('です') || rest.includes('間違') || said !== '' || corrects(before.clause);
  return isCorrection ? mention : null;
}
