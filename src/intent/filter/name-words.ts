/**
 * Finds a word that must occur in names:
 * 「名前に派遣と付く」「『運用』と名の付く」「事業名に『計画』の二文字が入る」「『みやぎ○○』という名前の」「地震とも津波とも名前に入っていない」,
 * "with the word network in its name", "named 'Study on …'".
 */
import { type Span, spanOf } from '../../search/words/spans.ts';

export interface NameWords {
  /** Span of the filter's words, which are not a topic. */
  said: Span;
  /** Gently normalised alternatives. */
  words: string[];
  where: 'anywhere' | 'start' | 'end';
  /** The printed name only: 「事業名に」「正式名に」; otherwise the nickname counts, too. */
  isOfPrinted: boolean;
  /** Negated: names without the word are wanted. */
  isTurnedDown: boolean;
}

/** Expects gently normalised text; null without such a word. */
export function findNameWords(text: string): NameWords | null {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(text);
    const typed = match?.groups?.word ?? match?.groups?.bare ?? '';
    const words = typed
      .split(SEVERAL)
      .map(word => word.replace(ANYTHING_AROUND, '').trim())
      .filter(word => word !== '');
    if (!match || words.length === 0 || words.every(word => NO_WORD.test(word))) continue;
    const after = text.slice(match.index + match[0].length);
    return {
      said: spanOf(match),
      words,
      where: whereOf(match[0] + after, typed),
      isOfPrinted: OF_PRINTED.test(match[0]),
      isTurnedDown: NEGATED.test(match[0]) || NEGATED.test(after),
    };
  }
  return null;
}

function whereOf(said: string, typed: string): NameWords['where'] {
  if (BEGINS.test(said) || ANYTHING_AFTER.test(typed)) return 'start';
  return ENDS.test(said) ? 'end' : 'anywhere';
}

/** Wildcards: 「みやぎ○○」「なんとかシステム」 "Study on ...". */
const ANYTHING = '(?:[~〜…○◯〇●]|\\.{2,}|(?:なんとか|何とか|なんちゃら|なんたら)(?:かんとか|かんちゃら)?)+';
const ANYTHING_AROUND = new RegExp(`^${ANYTHING}|${ANYTHING}$`, 'g');
const ANYTHING_AFTER = new RegExp(`${ANYTHING}$`);
/** 「名前に何が付く？」 asks for the word. */
const NO_WORD = /^(?:何|なに|どんな|どの.*|その|この|あの|同じ|the|a|an|which|what|that|this)$/;

const NAME = '(?:正式名称?|名前|名称|題名|タイトル|(?:事業|取組|取り組み|施策の事業)の?名(?:前|称)?|愛称|ニックネーム)';
/** Verbs of occurrence: 付く, 入っている, 書いてある; 「ある」 only after a word in quotes. */
const STANDS =
  '(?:付[いくけか]|つ[いくけか]|入[っるりら]|はい[っるりら]|含|始ま|はじま|終わ|おわ|書[いかく]|使[わっうい]|載[っり]|出て|出る|出な|見え|見られ)';
const LETTER_WORD = '(?:という|っていう|って|の)?(?:[一二三四五六2-6]+)?(?:語|言葉|単語|文字列?|字|ワード)';
const LETTERS = `(?:${LETTER_WORD}|という|っていう|って|の)?`;
/** One word, or several alternatives: 「整備」か「構築」. */
const OR = '[」』"”](?:か|や|または|もしくは|、|・)[「『"“]';
const WORDS = `[「『"“](?<word>[^「」『』"“”、。]{1,16}(?:${OR}[^「」『』"“”、。]{1,16})*)[」』"”]`;
const QUOTED = `${WORDS}${LETTERS}`;
const BARE = `(?<word>[^「」『』"、。]{1,12}?)${LETTERS}`;
const PLACE_IN_NAME = '(?:の(?:中|どこか|頭|先頭|最初|最後|末尾|お尻|おしり|後ろ))?';

const SEVERAL = new RegExp(`${OR}|とも`);

const PATTERNS: readonly RegExp[] = [
  // 「名前に『運用』とある」「事業名の最後が『推進』の」.
  new RegExp(
    `${NAME}${PLACE_IN_NAME}[にがはも]は?[、 ]?${QUOTED}(?:と|って|が|の|で|から|を|も|は)?(?:${STANDS}|あ[るり]|な[いし])`,
  ),
  new RegExp(`${NAME}${PLACE_IN_NAME}[にが]は?${BARE}(?:と|って|が|の|で|から|を|も)?${STANDS}`),
  new RegExp(
    `(?:${NAME}の)?(?:末尾|最後|語尾|お尻|終わり|先頭|頭|最初)[がはに]?${QUOTED}の?(?:${NAME}|もの|やつ|事業|取組|$)`,
  ),
  // 「『運用』が名前に入る」「『プロジェクト』という名前の付いた」.
  new RegExp(
    `${QUOTED}(?:と|が|は|も|を|から|で|って)?${NAME}(?:の(?:中|どこか))?[にがをの]?(?:${STANDS}|あ[るり]|持)`,
  ),
  new RegExp(`${QUOTED}(?:で|から|と)?(?:始ま|はじま|終わ)[るりっ](?:の)?${NAME}?`),
  new RegExp(`${QUOTED}(?:の|と)?(?:文字|語|言葉|単語)?[がはも]${NAME}に${STANDS}`),
  new RegExp(`${QUOTED}と?名[のがに]?[付つ]`),
  /(?:^|[、。でにをはがの])(?<word>[^「」『』"、。でにをはがの]{1,12})と名[のに]?[付つ]/,
  new RegExp(
    `(?:^|[、。でにをはがの])(?<word>[^「」『』"、。でにをはがの]{1,12})(?:と|って)(?:いう|の)?(?:語|言葉|単語|文字)[がは]${NAME}に${STANDS}`,
  ),
  new RegExp(`(?:^|[、。でにをはがち])(?<word>(?:[^「」『』、。]{1,8}?とも){1,3})${NAME}に`),
  // 「みやぎって言葉が名前に無いの」「名前に育成って語が無い」.
  new RegExp(
    `(?:^|[、。でにをはがの])(?<word>[^「」『』"、。でにをはがの]{1,12})(?:と|って)(?:いう|の)?(?:語|言葉|単語|文字)[がは]${NAME}に(?:は|も)?(?:な[いし]|無[いし])`,
  ),
  new RegExp(`${NAME}に(?:は|も)?(?<word>[^「」『』"、。]{1,12}?)${LETTER_WORD}[がはの]?(?:な[いし]|無[いし])`),
  // 「『電子』の字が付かない」「『検討』とつく事業」「ITで始まる名前」.
  new RegExp(`${WORDS}${LETTER_WORD}(?:と|が|は|を|も|の)?(?:${STANDS}|な[いし]|無い)`),
  new RegExp(`${WORDS}(?:と|って|が|の)(?:付|つ)[くいけか]`),
  new RegExp(
    `(?:^|[、。でにをはが])(?<word>[^「」『』"、。でにをはがの]{1,12}?)(?:で|から)(?:始ま|はじま|終わ)[るっ](?:て(?:い)?る)?(?:の)?${NAME}`,
  ),
  // 「運用って付く事業」「推進で終わる施策」; 「3月で終わる事業」 is about time.
  /(?:^|[、。でにをはが])(?<word>[^「」『』"、。でにをはがの0-9年月日期今来]{1,12})(?:(?:と|って)(?:付く|つく|付いて(?:い)?る|ついて(?:い)?る)|(?:で|から)(?:始ま|はじま|終わ)[るっ](?:て(?:い)?る)?)(?:事業|取組|取り組み|施策|(?:重点)?分野|もの|やつ)/,
  // 「県の字で始まる」「『ネットワーク』って名前の事業」.
  /(?:^|[、。でにをはが])(?<word>[^「」『』"、。でにをはがの]{1,12})(?:という|の)(?:字|文字|語|言葉|単語)(?:で|から)(?:始ま|はじま|終わ)/,
  new RegExp(`${QUOTED}(?:という|っていう|って)?(?:名前|名称)の(?:事業|取組|取り組み|やつ|もの)`),
  // 「『みやぎ○○』って名前の事業」「なんとかシステムっていうやつ」.
  new RegExp(
    `[「『"](?<word>[^「」『』"、。]{0,12}${ANYTHING}|${ANYTHING}[^「」『』"、。]{1,12})[」』"](?:という|っていう|って|みたいな)(?:名前|名称|の?(?:事業|取組|取り組み|やつ|もの))`,
  ),
  new RegExp(
    `(?<word>${ANYTHING}[^「」『』"、。のはがをに ]{2,12}?)(?:という|っていう|って|みたいな)(?:名前|名称|の?(?:事業|取組|取り組み|やつ|もの))`,
  ),
  // "with the word network in its name", "whose names end in …", "names mention …".
  /\b(?:have|has|having|with|contain(?:s|ing)?|includ(?:e|es|ing)|use|uses|using|mention(?:s|ing)?|say|says|saying|carry|bear) (?:the (?:words?|term) )?["'“](?<word>[a-z][a-z -]{1,24}?)["'”]?(?: (?:some)?where)? in (?:the|their|its) (?:names?|titles?)\b/,
  /\b(?:have|has|having|with|contain(?:s|ing)?|includ(?:e|es|ing)|mention(?:s|ing)?|say|says) (?:the (?:words?|term) )?(?<word>[a-z]{2,20}) in (?:the|their|its) (?:names?|titles?)\b/,
  /\b(?:names?|titles?)(?: (?:that|which))? (?:contain|include|mention|have|has|with|having|use|say|feature|beginning with|starting with|ending (?:in|with)|(?:starts?|begins?) with|ends? (?:in|with))(?:s|ing)? (?:the (?:words?|term) )?(?:["'“](?<word>[a-z][a-z -]{1,24})["'”]|["'“]?(?<bare>[a-z]{2,20}))/,
  /\b(?:named|called|titled|entitled) ["'“](?<word>[a-z][a-z -]{1,24}(?:\.{2,}|…))["'”]/,
];

const OF_PRINTED = /正式名|(?:事業|取組|取り組み)の?名/;
const BEGINS = /始ま|はじま|(?:先頭|頭|最初)[がはに]?[「『"]|\b(?:beginning|starting|begins?|starts?) with/;
const ENDS = /終わ(?:る|って|り)|(?:末尾|最後|語尾|お尻|おしり|終わり)[がはに]?[「『"]|\b(?:ending|ends?) (?:in|with)/;
const NEGATED = /^[^、。]{0,4}(?:って|いて|れて)?い?(?:ない|ません|なくて)|[な無](?:い|し)$/;
