/**
 * A division after another answer, with no more than a verb of owning: 「河川課は？」「税務課は何担当してる？」 ask for
 * its projects, or for their status after a status; 「税務課の仕事だよね」 asks whether it owns the entries in focus.
 */
import { anyOf } from '../../regex.ts';
import type { Context } from '../context.ts';
import type { Intent } from '../intent.ts';
import { officeAskedOf } from '../offices/owning-words.ts';
import { namesOf } from './pick-among.ts';

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
