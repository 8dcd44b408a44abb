/** A date that was changed, in words that do not say which way: 「完了予定が3月から5月に変わりました」, "changed from May to March". */
import type { FoundMonth } from './months.ts';
import type { State } from './states.ts';

const CHANGED = /変わ|変更|なりま|となる|になる|改め|修正|見直|移(?:し|り)|\b(?:changed?|shifted|revised|now|went)\b/;
const FROM_TO = /^(?:末|頃|ごろ|中)?(?:完了|終了|予定)?(?:から|→|->| to | until )[^、。]{0,6}$/;

/** Later than before is a delay, earlier is none. */
export function shiftOf(text: string, months: readonly FoundMonth[]): State | null {
  if (!CHANGED.test(text)) return null;
  for (const [at, from] of months.entries()) {
    const to = months[at + 1];
    if (!to || !FROM_TO.test(text.slice(from.end, to.start)) || from.month === to.month) continue;
    const status = to.month > from.month ? 'delayed' : 'on_track';
    const where = { start: from.start, end: to.end };
    return { ...where, sense: 'moved', status, weak: false, past: false, doubtful: false, part: false };
  }
  return null;
}
