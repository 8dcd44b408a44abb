/**
 * A division as a condition of a question:
 * 「情報政策課の分野4の事業」「情報政策課以外の分野6」「情報産業振興室の再掲の事業」. The question without the division
 * is read by itself, and its result filtered by owner, or by all other owners.
 */

import type { Lang } from '../../lang.ts';
import { gentle } from '../../search/words/normalize.ts';
import type { Knowledge } from '../context.ts';
import type { Dialogue } from '../dialogue.ts';
import { namesOf } from '../follow-up/subject/pick-among.ts';
import type { Frame } from '../frame/frame.ts';
import type { Intent } from '../intent.ts';
import { shownBy } from '../places/shown-by.ts';
import { saysOnlyWhose } from './owning-words.ts';
import { type SaidOffices, saidOffices } from './said-offices.ts';

type Read = (frame: Frame) => Intent;

/** Null when no office is named, or nothing else selects. */
export function readOfOffices(
  message: string,
  whole: Frame,
  dialogue: Dialogue,
  { plan, directory }: Pick<Knowledge, 'plan' | 'directory'>,
  takeApart: (question: string, lang?: Lang) => Frame,
  read: Read,
): Intent | null {
  // Without a remark before the question: 「道路課か。じゃあ1-3はこれで全部？」.
  const text = whole.writtenOut ? gentle(message) : whole.text;
  const { lang } = whole;
  const said = saidOffices(text, directory);
  if (!said) return null;
  const whether = whoseIsAsked(text, said);
  if (whether) {
    const intent = read(takeApart(whether, lang));
    return intent.kind === 'owner' ? intent : null;
  }
  const owners = [...new Set(said.owners.map(({ id }) => id))];
  if (saysOnlyWhose(said.rest)) {
    // A single division is read by the rules, because it may refer to what was shown.
    if (said.names.length === 1 && !said.isAway) return null;
    const among = said.isAway && dialogue.listed.length > 1 ? dialogue.listed : undefined;
    return { kind: 'ownedBy', owners, ...(said.isAway ? { isAway: true } : {}), ...(among ? { among } : {}) };
  }
  const frame = takeApart(ENDS_WITH_EXCEPTION.test(said.rest) ? `${said.rest}の事業` : said.rest, lang);
  const intent = read(frame);
  const codes = shownBy(intent, plan);
  // 「土木部の総合情報システム」: the office is part of the project's name.
  if (codes.length === 0 || codes.some(code => said.names.some(name => namesOf(code, plan).includes(name))))
    return null;
  const asked = intent.kind === 'owner' || intent.kind === 'status' ? { asked: intent.kind } : {};
  return { kind: 'ownedBy', owners, among: codes, ...(said.isAway ? { isAway: true } : {}), ...asked };
}

const ENDS_WITH_EXCEPTION = /(?:以外|抜き|を除いて|じゃない)$/;

/** 「MIDORIの担当は広報課？」「電子申請は税務課ですか」 are read as a question for the owner. */
function whoseIsAsked(text: string, { names, isAway }: SaidOffices): string | null {
  const [name] = names;
  if (isAway || names.length !== 1 || name === undefined) return null;
  const of = WHETHER_JA.exec(text.replace(name, OFFICE))?.groups?.of;
  return of ? `${of}の担当は?` : null;
}

const OFFICE = '〓';
const WHETHER_JA =
  /^(?<of>[^〓]{2,30}?)(?:の?(?:担当|所管)(?:課|部署)?)?(?:は|って|も|、)〓(?:の?(?:担当|所管|もの|事業)|が(?:担当|所管|やって)(?:して)?(?:い)?る?)?(?:(?:で|って)?(?:合って|あって|いい|よい|間違いな)[^、。]{0,8}|(?:だ|です|でし|なん|なの|でしょう|だろう)[^、。]{0,6}|か|かな)?[?]?$/;
