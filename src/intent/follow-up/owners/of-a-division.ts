/** A division named after another answer: what it owns, and whether it owns what was shown. */

import { anyOf } from '../../../regex.ts';
import type { Context } from '../../context.ts';
import type { Intent } from '../../intent.ts';
import { officeAskedOf } from '../../offices/owning-words.ts';
import { groupPointedAt } from '../pointing/sets.ts';
import { namesOf } from '../subject/pick-among.ts';

/**
 * With no more than a verb of owning: 「河川課は？」「税務課は何担当してる？」 ask for its projects, or for their status after
 * a status; 「税務課の仕事だよね」 asks whether it owns the entries in focus.
 */
export function askOfOffice({ frame: { text }, dialogue, directory, plan }: Context): Intent | null {
  const office = officeAskedOf(text, directory);
  if (!office || ASKS_OWNER.test(text)) return null;
  const { focus, asked } = dialogue;
  // 「土木部のやつ」 after 土木部総合情報システム refers to that project.
  const name = text.slice(office.start, office.end);
  if (focus.some(code => namesOf(code, plan).includes(name))) return null;
  const beside = text.slice(0, office.start) + text.slice(office.end);
  const isNameAlone = NOTHING_MORE.test(beside);
  if (focus.length > 0 && focus.length <= MOST && !isNameAlone && !ASKS_WHAT.test(beside))
    return { kind: 'owner', codes: focus };
  const owners = office.owners.map(({ id }) => id);
  return asked === 'status' && isNameAlone ? { kind: 'ownedBy', owners, asked: 'status' } : { kind: 'ownedBy', owners };
}

/** For longer lists the question is which of the entries the division owns. */
const MOST = 3;

/** 「土木部のやつの担当は？」 asks for the owner of the entry it refers to. */
const ASKS_OWNER = /(?:やつ|もの|事業|取組)(?:の|、|は)+(?:担当|所管)/;
const NOTHING_MORE =
  /^(?:(?:じゃあ?|では|で|あと|and|then|what about|how about|the)[, 、]*)*(?:は|も|って|なら|だと|の(?:は|ほう))*[?。. ]*$/;
const ASKS_WHAT = anyOf(
  /(?<!関係[がはも]?)あ[るり]|何|なに|なん|どれ|どんな|どの|いくつ|ほか|他|一覧|リスト|全部|ぜんぶ|すべて|全て|全件|(?:教え|見せ|出し|挙げ|並べ)て|知り|お願い/,
  /ください|ちょうだい/,
  /(?:事業|取り?組み?|仕事|業務|プロジェクト|もの|こと|やつ|担当|所管|受け?持ち|持ち分|分)(?:課|分)?(?:について)?(?:(?:は|を|って|も)[、]?[?。 ]*|[。 ]*)$/,
  /\b(?:what|whats|which|list|show|give|tell|find|how many|projects?|everything|anything|something|all|any|each|every|work|items?|entries|things?|ones?|else|other|others)\b/,
);

/** 「両方とも教育庁？」「担当は商工経営支援課で合ってる？」 "is it run by the Tourism Division?". */
export function askWhetherOwned({ frame, dialogue, directory }: Context): Intent | null {
  const { text } = frame;
  if (!(WHETHER_JA.test(text) || WHETHER_EN.test(text)) || directory.findOwner(text).length === 0) return null;
  const codes = groupPointedAt(frame, dialogue) ?? dialogue.focus;
  return codes.length > 0 && codes.length <= MOST ? { kind: 'owner', codes } : null;
}

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
