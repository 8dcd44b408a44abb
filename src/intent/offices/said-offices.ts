/** The offices a question names as a condition, and the question without them: 「情報政策課の｜分野4の事業」. */

import type { Directory, Owner } from '../../directory/directory.ts';
import { anyOf } from '../../regex.ts';

export interface SaidOffices {
  owners: Owner[];
  /** 「情報政策課以外の」: all other offices are meant. */
  isAway: boolean;
  /** The offices as written. */
  names: string[];
  /** The rest of the question; empty when it asks for nothing but their projects. */
  rest: string;
}

const MOST = 4;
/** Words that link an office to the question or to another office. */
const BEFORE = anyOf(
  /(?:(?:^| )(?:what|which projects|which) (?:does|do|is|are) )?(?:\b(?:of|by|from|(?:owned|run|handled|managed) by|for|under) )?(?:\bthe )?$/,
  /県の?$/,
);
const AWAY_BEFORE =
  /(?:[,;] ?)?\b(?:except(?: for)?|excluding|other than|apart from|but not|not|(?:is|are|do|does)n't|but|minus|outside|without)(?: (?:those|the ones?|projects))?(?: (?:that|which) (?:is|are))?(?: (?:owned|run|handled|managed|done))?(?: (?:of|by|from|in|under))?(?: the)? ?$/;
const PROJECTS = '(?:事業|取組|取り組み|プロジェクト|もの|やつ)';
const OWNS = '(?:が|の)?(?:担当|所管|受け持ち)(?:して(?:い)?る|する|の|課)?';
const AWAY_AFTER = new RegExp(
  `^(?:の?${PROJECTS}|の|(?:が|の)?(?:担当|所管)(?:して(?:い)?る(?:の|${PROJECTS})?)?)?(?:以外|(?:じゃ|では|で)な(?:い|くて?)|[をは]?除(?:いた|いて|く)|[をは]?抜(?:いた|いて|き)|[をは]?(?:いらない|要らない|いりません|要りません|いいです|いいや|なしで))(?:${OWNS})?(?:の?(?:課|部署))?(?:${PROJECTS})?(?:で|は|が|の(?![?]?$)|には)?`,
);
const AFTER = new RegExp(
  `^(?:'s|の|が|で|は)?(?:${OWNS}|持って(?:い)?る|抱えて(?:い)?る|やって(?:い)?る)?(?:(?:の)?${PROJECTS}(?:のうち|の中|のなか)?(?:で|から|の|が|は|、)?)?(?:のうち|の中で|の中の)?(?: (?:has|have|own|owns|run|runs|handle|handles|do|does)\\b)?`,
);
const JOINS = /^(?:と|や|、|・|または|か|\/|,| (?:and|or) (?:the )?)+$/;

/** Null when no office is named. */
export function saidOffices(text: string, directory: Directory): SaidOffices | null {
  const found: { owners: Owner[]; start: number; end: number }[] = [];
  let left = text;
  for (let i = 0; i < MOST; i++) {
    const office = directory.findOffice(left);
    if (!office) break;
    found.push(office);
    left = left.slice(0, office.start) + '　'.repeat(office.end - office.start) + left.slice(office.end);
  }
  found.sort((a, b) => a.start - b.start);
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return null;
  // Unless they form a list, each office has a condition of its own.
  const isOneList = found.every((office, i) => i === 0 || JOINS.test(text.slice(found[i - 1]?.end, office.start)));
  if (!isOneList) return null;
  const [before, after] = [text.slice(0, first.start), text.slice(last.end)];
  const isAway = AWAY_BEFORE.test(before) || AWAY_AFTER.test(after);
  const lead = before.replace(isAway && AWAY_BEFORE.test(before) ? AWAY_BEFORE : BEFORE, '');
  const tail = after.replace(isAway && AWAY_AFTER.test(after) ? AWAY_AFTER : AFTER, '');
  return {
    owners: found.flatMap(({ owners }) => owners),
    isAway,
    names: found.map(({ start, end }) => text.slice(start, end)),
    rest: `${lead.trim()} ${tail.trim()}`.trim(),
  };
}
