/** Questions that only enumerate topics: 「観光・農業・防災」「図書館、地デジの事業」, "libraries, museums and sports". */
import type { Plan } from '../../plan/plan.ts';
import { anyOf } from '../../regex.ts';
import type { Concept } from '../../search/concepts.ts';
import type { Search } from '../../search/search.ts';
import { gentle, hasKana, hasKanji } from '../../search/words/normalize.ts';
import type { Context } from '../context.ts';
import { measureMeant } from './measure-meant.ts';

/**
 * The topics of an enumeration; null when the question says anything else, or when a word is no topic by itself. Words
 * with only blanks between them must be three, Japanese and printed in the plan: 「防災 外国人」 and "disaster volunteer
 * network" are one thing.
 */
export function enumerated({ subject: { concepts }, frame: { text }, search, plan }: Context): Concept[][] | null {
  const [first] = concepts;
  const last = concepts.at(-1);
  if (concepts.length < 2 || !first || !last) return null;
  if (!BEFORE.test(text.slice(0, first.start)) || !AFTER.test(text.slice(last.end))) return null;
  const gaps = concepts.slice(1).map((concept, index) => text.slice(concepts[index]?.end, concept.start));
  if (!gaps.every(gap => JOINS.test(gap))) return null;
  if (gaps.some((gap, index) => isPartOfName(concepts[index]?.text ?? '', gap, concepts[index + 1]?.text ?? '', plan)))
    return null;
  const mayBeOne = gaps.some(gap => /^ (?:the )?$/.test(gap));
  if (mayBeOne && (concepts.length < FEWEST_UNJOINED || isLatin(text))) return null;
  const areTopics = concepts.every(
    concept => isTopic(concept, search) && (!mayBeOne || isPrinted(gentle(concept.text), plan)),
  );
  return areTopics ? concepts.map(concept => [concept]) : null;
}

function isTopic(concept: Concept, search: Search): boolean {
  if (concept.weight < CONTENT) return false;
  const [best] = search.rank([concept], 'project').hits;
  return (best?.score ?? 0) >= CALLED || measureMeant([concept], search) !== null;
}

/** 「防災・機器管理ブログ」: the joint stands in a name, with a word beside it, and the other word is written wrongly. */
function isPartOfName(word: string, gap: string, next: string, plan: Plan): boolean {
  const stands = (letters: string) => isPrinted(gentle(letters), plan);
  const isBefore = stands(word + gap) && (!stands(next) || stands(word + gap + next));
  return isBefore || (stands(gap + next) && !stands(word));
}

const isLatin = (text: string): boolean => !hasKanji(text) && !hasKana(text);

const isPrinted = (word: string, { measures, projects }: Plan): boolean =>
  [...measures, ...projects].some(({ name, nameEn }) => gentle(`${name} ${nameEn}`).includes(word));

const FEWEST_UNJOINED = 3;
/** Minimum weight of a content word. */
const CONTENT = 0.5;
/** Minimum strength of a word that people call a project by. */
const CALLED = 0.75;

const JOINS =
  /^(?:(?:とか|や|と|か|・|、|,|;|\/|&|\+|または|又は|および|及び|それと|それから|あと)+ ?| ?[/&+,;] ?|,? (?:and|or|plus) | )(?:the )?$/;
const BEFORE =
  /^(?:(?:please )?(?:list|show|find|give me|show me)? ?(?:all )?(?:the )?(?:projects?|entries)? ?(?:on|about|for|in)? ?(?:the )?)$/;
const AFTER = anyOf(
  /^(?:とか|など|関係|関連|系|に関(?:する|わる|係する)|について|の|こと|もの|やつ|事業|取組|取り組み|プロジェクト|一覧|リスト|全部|ぜんぶ|すべて|を|は|で|も|見せて|教えて|知りたい|ください|下さい|お願い(?:します)?|[?？。!、 ])*$/,
  /^ ?(?:projects?|entries|please|[?.! ])*$/,
);
