/** Converts topics typed in kana within kanji text: りさいくるを推進 is リサイクルを推進. */
import type { Token, Tokenizer } from '../tokenizer/index.ts';
import type { Converter } from './converter.ts';

/** Long enough to be more than grammar between kanji. */
const KANA_AMONG_KANJI = /[ぁ-ゖー]{4,60}/g;
const SHORTEST_TOPIC = 3;

/**
 * Within kanji text, kana is converted only where the tokenizer splits it into pieces: りさいくるを推進. Grammar
 * between kanji and words the dictionary has in kana stay as typed.
 */
export function writeTopics(text: string, converter: Converter, tokenizer: Tokenizer): string {
  if (text.search(KANA_AMONG_KANJI) < 0) return text;
  const tokens = tokenizer.tokenize(text);
  return text.replace(KANA_AMONG_KANJI, (run, offset: number) => {
    const end = offset + run.length;
    // Most kana between kanji is grammar, which needs no conversion.
    if (!tokens.some(token => token.start >= offset && token.end <= end && mayBePiece(token))) return run;
    let at = offset;
    let written = '';
    for (const word of converter.convert({ kana: run, gaps: new Set(), isRomaji: false }).words) {
      const end = at + word.kana.length;
      const isWritten = word.isTopic && word.kana.length >= SHORTEST_TOPIC && isInPieces(tokens, at, end);
      written += isWritten ? word.surface : word.kana;
      at = end;
    }
    return written;
  });
}

/**
 * Whether start and end are token boundaries, and the tokens between are neither a single known word nor grammar only.
 */
function isInPieces(tokens: readonly Token[], start: number, end: number): boolean {
  const inside = tokens.filter(token => token.start < end && token.end > start);
  if (inside[0]?.start !== start || inside.at(-1)?.end !== end) return false;
  if (inside.length === 1 && inside[0].known) return false;
  return inside.some(mayBePiece);
}

/** A token that is not grammar. */
const mayBePiece = ({ pos, detail, known }: Token): boolean =>
  !known || (pos === '名詞' && detail !== '代名詞' && detail !== '非自立');
