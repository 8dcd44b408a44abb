/**
 * Choosing by what is printed in a name: 「名前に派遣と付く」「『運用』と名の付く」「地震とも津波とも名前に入っていない」「愛称がある」
 * 「英字の略称が書いてある」「検討段階の」.
 */
import type { Entry } from '../../plan/document.ts';
import type { Plan } from '../../plan/plan.ts';
import { gentle } from '../../search/normalize.ts';
import { type Span, spanOf } from '../../search/spans.ts';

interface NameFilter {
  /** The words that say how to choose; they are no topic. */
  said: Span;
  /** What a name has, as a nickname; not a word that stands in it. */
  isFeature: boolean;
  fits(entry: Entry): boolean;
}

/** How to choose by name in gently normalised text; null when nothing of the kind is asked. */
export function findNameFilter(text: string): NameFilter | null {
  for (const { pattern, fits } of FEATURES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const isTurnedDown = WITHOUT.test(match[0]) || WITHOUT_BEFORE.test(text.slice(0, match.index));
    return { said: spanOf(match), isFeature: true, fits: entry => fits(entry) !== isTurnedDown };
  }
  for (const pattern of WORDS) {
    const match = pattern.exec(text);
    const words = (match?.[1] ?? '').split('とも').filter(Boolean);
    if (!match || words.length === 0) continue;
    const isTurnedDown = NEGATED.test(match[0]) || NEGATED.test(text.slice(match.index + match[0].length));
    const said = match[0] + text.slice(match.index + match[0].length);
    const stands = (entry: Entry, word: string) =>
      BEGINS.test(said)
        ? namesEach(entry).some(name => name.startsWith(word))
        : ENDS.test(said)
          ? namesEach(entry).some(name => name.endsWith(word))
          : namesOf(entry).includes(word);
    return {
      said: spanOf(match),
      isFeature: false,
      fits: entry => words.some(word => stands(entry, word)) !== isTurnedDown,
    };
  }
  return null;
}

/** Those of the entries whose printed name fits; null when the question has no such filter. */
export function byNameFilter(text: string, codes: readonly string[], plan: Plan): string[] | null {
  const filter = findNameFilter(text);
  if (!filter) return null;
  return codes.filter(code => {
    const entry = plan.locate(code)?.entry;
    return entry !== undefined && filter.fits(entry);
  });
}

const namesEach = ({ name, nameEn, nickname }: Entry): string[] => [name, nameEn, nickname?.name ?? ''].map(gentle);
const namesOf = (entry: Entry): string => namesEach(entry).join(' ');

/** The name and the systems under it, as printed, in capital letters where the plan has them. */
const printed = ({ name, subSystems }: Entry): string =>
  [name, ...subSystems.map(system => system.name)].join(' ').normalize('NFKC');

const FEATURES: { pattern: RegExp; fits: (entry: Entry) => boolean }[] = [
  {
    pattern:
      /検討(?:段階|中)|「検討」|\(検討\)|検討と(?:書|ある)|\b(?:under consideration|being "?considered\b"?|still considering|under study)/,
    fits: entry => entry.name.includes('検討'),
  },
  {
    pattern:
      /(?:カッコ|かっこ|括弧)(?:書き|付き|内|の中)?[^、。]{0,4}(?:英字|アルファベット|英語)の?略(?:称|語)|\bacronyms? in (?:brackets|parentheses)|\bbracketed acronyms?/,
    fits: entry => /\([A-Za-z]{2,}\)/.test(printed(entry)),
  },
  {
    pattern:
      /(?:英字|アルファベット)の?略(?:称|語)|\bacronyms? (?:are |is )?(?:used |appears? |printed )?in\b|\b(?:with|have|has|having|carry|use|using) (?:an? )?acronyms?\b/,
    fits: entry => /[A-Z]{3,}/.test(printed(entry)),
  },
  {
    pattern:
      /(?<![「『])(?:愛称|ニックネーム|通称)(?!に[「『])(?:\([^()]{1,8}\))?.{0,6}(?:ある|あり|な[いし](?!で)|無い|付(?:いて|いてい)?ない|付|つ(?:いて|いてい)?ない|つ|持)|\b(?:without|lacking|lack|have no|has no|with no) (?:(?:an?|any) )?(?:official |bracketed |printed )?nicknames?\b|\b(?:have|has|having|with|carry|carries|carrying|bear|bearing) (?:an? |the )?(?:official |bracketed |printed )?nicknames?\b|\bnicknamed (?:ones?|projects?|entries|items)\b/,
    fits: entry => entry.nickname !== null,
  },
];

const NAME = '(?:名前|名称|題名|タイトル|事業名|取組名)';
const STANDS = '(?:付|つ|入|含|始ま|はじま|終わ|あ[るり])';
const OPEN = '[「『"]?[~〜…]?';
const CLOSE = '[」』"]?(?:という|の)?(?:語|言葉|単語|文字)?';
const WORD = '([^「」『』"、。]{1,12}?)';

const WORDS: RegExp[] = [
  new RegExp(
    `(?:${NAME}|愛称|ニックネーム)[にが]は?${OPEN}${WORD}${CLOSE}(?:と|が|の|で|から|を)?(?:付|つ|入|含|始ま|はじま|終わ|(?<=[」』"](?:という(?:語|言葉)?)?[とが])あ[るり])`,
  ),
  new RegExp(`[「『"]([^「」『』"、。]{1,12})${CLOSE}(?:[とがは]|から|で)${NAME}[にが]?(?:${STANDS}|見え)`),
  /[「『"]([^「」『』"、。]{1,12})[」』"]と?名の?[付つ]/,
  new RegExp(`[「『"]([^「」『』"、。]{1,12})[」』"](?:で|から)(?:始ま|はじま)る(?:の)?${NAME}`),
  new RegExp(
    `(?:^|[、。でにをはがの])([^「」『』"、。でにをはがの]{1,12})(?:と|って)(?:いう|の)?(?:語|言葉|単語|文字)[がは]${NAME}に${STANDS}`,
  ),
  new RegExp(`(?:^|[、。でにをはがち])((?:[^「」『』、。]{1,8}?とも){1,3})${NAME}に`),
  /\bnames? (?:contain|include|with|having|that have|beginning with|starting with|ending (?:in|with))(?:s|ing)? (?:the word )?["']?([a-z]{2,20})/,
  new RegExp(`(?:末尾|最後|語尾|お尻|終わり|先頭|頭|最初)が${OPEN}${WORD}[」』"]の?(?:${NAME}|もの|やつ|事業|取組)`),
  /\b(?:names?|titles?) (?:that |which )?(?:(?:starts?|begins?) with|ends? (?:in|with)) (?:the word )?["']?([a-z]{2,20})/,
  /\b(?:whose|where the) (?:names?|titles?) (?:(?:starts?|begins?) with|ends? (?:in|with)) (?:the word )?["']?([a-z]{2,20})/,
  /\b(?:with|having|say|says) (?:the word )?["']([a-z -]{2,20})["'] in (?:the|their|its) (?:name|title)s?/,
];

const BEGINS = /始ま|はじま|(?:先頭|頭|最初)が[「『"]|\b(?:beginning|starting|begins?|starts?) with/;
const ENDS = /終わ(?:る|って|り)|(?:末尾|最後|語尾|お尻)が[「『"]|\b(?:ending|ends?) (?:in|with)/;
/** 「愛称のない」, "without a nickname". */
const WITHOUT =
  /(?:が|の|は|も)?(?:な[いし]|付いてい?ない|ついてい?ない|ありません|無い)|\b(?:without|lack|lacking|no) /;
const WITHOUT_BEFORE = /\b(?:without|no|not|n't|lacking|lack) (?:(?:an?|any|the) )?$/;
const NEGATED = /^[^、。]{0,3}(?:って|いて|れて)?い?(?:ない|ません|なくて)|ない$/;
