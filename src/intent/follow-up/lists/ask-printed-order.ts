/**
 * The entry printed first or last among those in focus: 「この3つで一番先に載ってるのは」「番号が若いのはどっち」
 * "which comes first?".
 */
import type { Context } from '../../context.ts';
import type { Intent } from '../../intent.ts';
import { group, groupPointedAt, lastSingles } from '../pointing/sets.ts';

export function askPrintedOrder({ frame, dialogue, plan }: Context): Intent | null {
  const { text } = frame;
  const isFirst = FIRST.test(text);
  if (isFirst === LAST.test(text) || dialogue.asked === 'fact') return null;
  const together = OF_TWO.test(text) ? group(2, dialogue) : null;
  const singles = lastSingles(dialogue.history);
  const set = groupPointedAt(frame, dialogue) ?? together ?? (singles.length > 1 ? singles : dialogue.listed);
  if (set.length < 2) return null;
  const inOrder = [...set].sort(plan.compare);
  const code = isFirst ? inOrder[0] : inOrder.at(-1);
  return code ? { kind: 'project', codes: [code], glossary: [] } : null;
}

const PRINTED = '(?:載(?:って|る)|出て(?:くる|い)|来る|くる|並んで|書(?:いて|かれて)|ある|掲載)';
const WAYS_OF_ASKING = '(?:は|って|なのは|のは)(?:どれ|どっち|どちら)';
const FIRST = new RegExp(
  [
    `(?:一番|どれが|どっちが|どちらが|より)(?:一番)?(?:先|前|上|最初)に?${PRINTED}`,
    `(?:先|前|上)に${PRINTED}[^、。]{0,3}の?${WAYS_OF_ASKING}|番号(?:が|の)(?:一番)?(?:若い|小さい|先|早い)`,
    '\\b(?:which|what)\\b.{0,24}\\b(?:comes?|is|are|printed|listed|appears?|stands?) (?:printed |listed )?(?:first|earlier|earliest|before)\\b',
    '\\b(?:lowest|smallest|lower|smaller) (?:code|number)\\b',
  ].join('|'),
);
const LAST = new RegExp(
  [
    `(?:一番|どれが|どっちが|どちらが|より)(?:一番)?(?:後ろ?|あと|下|最後)に?(?:${PRINTED}|は[?？]?$)`,
    `(?:後ろ?|あと|下)に${PRINTED}[^、。]{0,3}の?(?:${WAYS_OF_ASKING}|は[?？]?$)|番号(?:が|の)(?:一番)?(?:大きい|後|遅い)`,
    '\\b(?:which|what)\\b.{0,24}\\b(?:comes?|is|are|printed|listed|appears?|stands?) (?:printed |listed )?(?:last|later|latest)\\b',
    '\\b(?:highest|largest|higher) (?:code|number)\\b',
  ].join('|'),
);
const OF_TWO = /どっち|どちら|二つのうち|2つのうち|\bof the two\b/;
