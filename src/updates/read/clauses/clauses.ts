/**
 * Splits a message into clauses, at punctuation and contrasts. Each keeps the typed text together with the normalised
 * one, so that comments can be quoted as written.
 */
import { anyOf } from '../../../regex.ts';
import { gentle, hasKana, hasKanji, MAX_QUESTION_LENGTH } from '../../../search/words/normalize.ts';
import { writeOut } from './unconverted.ts';

export interface Clause {
  /** As typed. */
  raw: string;
  /** Gently normalised, with report words typed in kana or romaji converted. */
  text: string;
  /** Number of its sentence. */
  sentence: number;
  /** The punctuation after it; '' for a contrast or the end of the message. */
  mark: string;
  japanese: boolean;
}

/** Longest message parsed, in UTF-16 units: a report on all 96 projects is shorter. */
const MAX_MESSAGE_LENGTH = 4_000;

const SENTENCE_END = /[①-⑳。．｡.!！?？\n\r]|[0-9０-９][)）]/;
// A space between a verb or number and a code separates like a full stop (「6-2-1は来週終わる 6-2-2は遅れ」); bars and
// tabs separate cells. Punctuation between digits or Latin letters is part of a number, a date or a name: 1,200 H22.3
// 12/25 CALS/EC.
const MARKS = anyOf(
  /[①-⑳][.)]?|[。｡！!？?\n\r、､；;：]+|(?<![ァ-ヺー])[…‥]+|(?<![0-9０-９])[，,．.:]+/gi,
  /[，,．.:]+(?![0-9０-９]|(?<=[0-9０-９][．.])末)|(?<![0-9a-z０-９ａ-ｚ])[/／]|[/／](?![0-9a-z０-９ａ-ｚ])|\s[-–—―]+\s/gi,
  // Numbers of a list: 「(1) MIDORI 順調 (2) EMIS 遅れ」.
  /(?<![0-9a-z０-９ａ-ｚ-])[(（][0-9０-９]{1,2}[)）](?=\s*[^\s、。,.)）])|(?<=^|\s)[0-9０-９]{1,2}[)）](?=\s*[^\s、。,.])/gi,
  /[→⇒]|[|｜\t]+|(?<=[るたすいだ%％])\s+(?=[0-9０-９][-－‐−][0-9０-９]{1,2}[-－‐−][0-9０-９])/gi,
  /(?<!\s)\s+(?=[^\s:：→、。]{2,24}[：→]|[^\s:：→、。0-9a-z]{2,24}:\s)/gi,
);
const JA_CONTRAST = /(?<=です|ます|ません|ない|た|だ|る)(?:が|けれども|けれど|けど|ものの)(?!い)/;
// 「で」 after a status ends the statement about one subject: Aは順調でBは遅れ.
const JA_LINK = /(?<=順調|未着手|完了|どおり|通り|とおり|済み|おり|予定|見込み?|[%％割])で(?=[^すはもしあき、。])/;
// A reason is a clause of its own: 「不具合も直ったのでEMISは平常どおり」.
const JA_REASON = anyOf(
  /(?<=[たるいだな])(?:ので|ため(?:に)?(?![のでだ])|せいで|おかげで)(?=[^、。\s]{3})|(?<=[のるた])(?:影響で|都合で|関係で)(?=[^、。\s]{3})/,
  /(?<=[えけげせてねべめれ]ば|次第)(?=[^、。\s]{2,14}(?:は|も))|(?<=と|に)なり(?=[^、。まそ]{2,10}は)/,
  /(?<=[一-龠ァ-ヺ])(?:待ちで|に伴い|に伴って)(?=[^、。\s]{3})/,
);
const EN_CONTRAST = anyOf(
  /(?<=^\s*(?:after|once|when|because|since|as|if|unless) [^,;]{4,60})\s(?=(?:we|it|they|i)(?:'ll|'re)?\s)/i,
  /(?<!^\s*(?:all|everything))\s(?=(?:but|while|whereas|although|though|however)\s)/i,
  /(?<=\s(?:is|are|was|has|will)\s[^,;]{2,60})\s(?=and\s[^,;]{2,60}\s(?:is|are|was|has|will)\s)/i,
);
const INNER = new RegExp(`${JA_CONTRAST.source}|${JA_LINK.source}|${JA_REASON.source}|${EN_CONTRAST.source}`, 'gi');

/** The clauses in order; null for messages too long to be parsed reliably. */
export function splitClauses(message: string): Clause[] | null {
  if (message.length > MAX_MESSAGE_LENGTH) return null;
  const clauses: Clause[] = [];
  let sentence = 0;
  let from = 0;
  const add = (end: number, mark: string) => {
    for (const raw of cutAfter(message.slice(from, end), INNER)) {
      const typed = raw.trim();
      const text = writeOut(gentle(typed));
      if (text !== '')
        clauses.push({ raw: typed, text, sentence, mark: '', japanese: hasKanji(text) || hasKana(text) });
    }
    const last = clauses.at(-1);
    if (last && last.mark === '') last.mark = mark;
  };
  for (const match of message.matchAll(MARKS)) {
    add(match.index, match[0]);
    if (SENTENCE_END.test(match[0])) sentence++;
    from = match.index + match[0].length;
  }
  add(message.length, '');
  return clauses.some(({ raw }) => raw.length > MAX_QUESTION_LENGTH) ? null : clauses;
}

function cutAfter(text: string, pattern: RegExp): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    pieces.push(text.slice(from, end));
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces;
}
