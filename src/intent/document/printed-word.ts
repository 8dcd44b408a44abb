/**
 * 「費用対効果の記載はどこにある」「デジタルディバイドとは」 "where does the plan mention 'ubiquitous'": finds a word
 * printed outside project names by exact text search; the answer is the passages that print it.
 */
import { key } from '../../search/words/normalize.ts';
import { isPadding } from '../../search/words/stopwords.ts';
import type { Context } from '../context.ts';
import type { Intent } from '../intent.ts';

const WORD = '[「『"“]?(?<word>[^「」『』"“”、。?]{2,24}?)[」』"”]?';
const OF_PLAN = '(?:(?:この|本)?(?:計画書?|文書)(?:の中)?(?:に|で|には|では|における)、?)?';
/** Asks where a word is printed. */
const WRITTEN = [
  new RegExp(
    `^${OF_PLAN}${WORD}(?:に(?:関する|ついての|関しての)|という|の)(?:こと(?:の|が))?(?:記載|記述|言及|文言|単語|表現|言葉|語句?|用語|箇所|説明)(?:箇所)?(?:は|が|って|も|を)?(?:計画の?)?(?:どこ|どの|何ページ|ある|あり|あった|出て|載って|書いて|入って|見せ|教え|ない|[?？。]|$)`,
  ),
  new RegExp(
    `^(?:where|on which page|in which (?:part|measure|section)) (?:does|is|are|do) (?:the plan |it )?(?:mention|say|talk about|speak of|write about|printed|mentioned)? ?(?:the (?:words?|terms?|phrase) )?${WORD}(?: mentioned| printed| written| appear| used)?\\??$`,
  ),
];
/** Asks for the meaning of a word; answered by the passage that prints it if nothing else is known. */
const MEANT = [
  new RegExp(`^${WORD}(?:とは|って)(?:何|なに|なん|どういう(?:意味|こと))?(?:です|でしょう|のこと)?か?[?？。]*$`),
  new RegExp(`^${WORD}(?:の意味|の定義)(?:は|を|って)?[^、。]{0,8}$`),
  new RegExp(`^what (?:is|are|does) (?:meant by )?(?:an? |the )?${WORD}(?: mean| meant)?\\??$`),
];

/** Nothing but a word such as 「条件不利地域」. */
const ALONE =
  /^(?<word>[一-龠々ァ-ヶーa-z0-9・-]{3,24}|[一-龠々ァ-ヶーa-z0-9・]{2,12}の[一-龠々ァ-ヶーa-z0-9・]{2,12})[?？。]*$/;

export const askWhereWritten = (context: Context): Intent | null => passagesPrinting(WRITTEN, context);

/** Tried before a refusal. */
export const askWordMeant = (context: Context): Intent | null => passagesPrinting([...MEANT, ALONE], context);

/** @param text gently normalised */
export const wordSought = (text: string): string | undefined => wordIn(WRITTEN, text);

const wordIn = (patterns: readonly RegExp[], text: string): string | undefined =>
  patterns.map(pattern => pattern.exec(text)?.groups?.word).find(Boolean);

function passagesPrinting(patterns: readonly RegExp[], { frame, facts, subject }: Context): Intent | null {
  if (frame.codes.length > 0) return null;
  const word = wordIn(patterns, frame.text);
  const sought = key(word ?? '');
  if (sought.length < SHORTEST || OF_SHOWN.test(sought) || isPadding(sought) || subject.entries.length > 0) return null;
  const passages = facts.all
    .filter(({ text, textEn, title }) => [text, textEn, title].some(one => key(one).includes(sought)))
    .map(({ id }) => id);
  return passages.length > 0 && passages.length <= MOST
    ? { kind: 'fact', passages: passages.slice(0, MOST_TOLD) }
    : null;
}

const SHORTEST = 3;
/** Refers to what was shown, not to a word: 「それぞれの説明」. */
const OF_SHOWN = /^(?:それぞれ|これら|それら)$/;
/** A word in more passages is too common (県, 情報). */
const MOST = 6;
const MOST_TOLD = 3;
