/**
 * Handles a message that names the right project at its end: 「電子入札が遅れてます。あ、電子申請でした」,
 * 「住基ネットが…。LGWANの間違いです」.
 */

import type { Findings } from '../findings.ts';
import type { Mention } from '../projects/mentions.ts';
import { corrects } from './corrections.ts';

const BEFORE =
  /^(?:(?:あっ?|いや|すみません|すいません|ごめん(?:なさい)?|失礼(?:しました)?|間違(?:い|え)(?:です|ました)?|訂正(?:です|します)?|正しくは)[、 ]*)*$/;
const AFTER = /^(?:の(?:方|ほう|こと|話|件|やつ))?(?:(?:でした|だった)|の(?:間違い|誤り|ミス)(?:です|でした)?|です)$/;

/** The project a clause puts in place of the previous one; null for any other clause. */
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
