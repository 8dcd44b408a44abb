/**
 * Whether a division owns the entries in focus: 「両方とも教育庁？」「担当は商工経営支援課で合ってる？」 "is it run by
 * the Tourism Division?".
 */
import { anyOf } from '../../regex.ts';
import type { Context } from '../context.ts';
import type { Intent } from '../intent.ts';
import { groupPointedAt } from './pointing/sets.ts';

export function askWhetherOwned({ frame, dialogue, directory }: Context): Intent | null {
  const { text } = frame;
  if (!(WHETHER_JA.test(text) || WHETHER_EN.test(text)) || directory.findOwner(text).length === 0) return null;
  const codes = groupPointedAt(frame, dialogue) ?? dialogue.focus;
  return codes.length > 0 && codes.length <= MOST ? { kind: 'owner', codes } : null;
}

/** For longer lists the question is which of the entries the division owns. */
const MOST = 3;

const OF_THEM =
  '(?:(?:両方|双方|どちらも|どっちも|[二三2３3２]つ|ふたつ|みっつ|それ|これ|あれ|こっち|そっち)(?:とも)?(?:って|は|も|、)?)?、?';
const OFFICE = '[一-龠ァ-ヶー・a-z]{1,14}(?:課|室|部|局|庁|本部)';
const WHETHER_JA = new RegExp(
  `^(?:じゃあ?|では|で)?、?${OF_THEM}(?:担当(?:課|部署)?|所管)?(?:は|って|も)?、?${OFFICE}(?:の(?:もの|事業|取組|担当|所管|やつ|管轄))?(?:が(?:担当|所管|持って|やって)(?:して)?(?:い)?る?)?(?:(?:で(?:合って|あって|いい|よい|よろしい|間違い)|じゃな|では?な)[^、。]{0,8}|(?:です|でしょう|だ|なの|なん|ん|の)*(?:か(?:な)?|よね|っけ)?[?？])[?？。]*$`,
);
const WHETHER_EN = anyOf(
  /^(?:so |and |then )?(?:is|are|does|do|isn't|aren't) (?:it|this|that|they|these|those|both)\b.{0,16}\b[a-z& -]{3,40}(?:division|department|section|office|board|bureau)(?:'s)?(?: (?:project|own|run|handle|one)s?)?(?: it| them)? ?\?*$/,
  /^(?:so |and |then )?(?:is|are) (?:it|this|that|they|these|those|both)(?: ones?| projects?)? (?:owned|run|handled|managed) by\b/,
);
