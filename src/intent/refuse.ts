/** Questions the plan does not answer: what no such plan holds, codes it does not print, words that lead nowhere. */
import { selectRelevant } from '../search/relevance.ts';
import type { Context } from './context.ts';
import type { Intent } from './intent.ts';

export function refuseOutside({ frame, subject, search }: Context): Intent | null {
  if (!frame.outside) return null;
  const ranking = search.rank(subject.concepts, 'project');
  return {
    kind: 'none',
    nearest:
      subject.entries.length > 0 && subject.concepts.length === 0
        ? subject.entries
        : selectRelevant(ranking, undefined).codes.slice(0, 3),
    outside: true,
  };
}

export function refuseUnknownCode({ frame, plan }: Context): Intent | null {
  for (const { kind, code } of frame.codes) {
    const known = kind === 'entry' ? plan.locate(code) : kind === 'measure' ? plan.measure(code) : plan.area(code);
    if (!known) return { kind: 'unknownCode', code };
  }
  return null;
}

/** Who somebody is the plan does not say, the head of the headquarters aside. */
export const asksWho = ({ has, frame }: Context): boolean =>
  has('who') && (/(誰|だれ)(です|でしょう|な|が|に|$|[?？])/.test(frame.text) || /^who\b/.test(frame.text));

/** When a project happens the plan does not say; the earlier rules have found no date for it. */
export function asksWhen({ has, frame }: Context): boolean {
  return (
    has('when') &&
    (/^(when|what (year|month|date)|in (what|which) (year|month)|since when)\b/.test(frame.text) ||
      /(いつ|何年|何月)(です|でし|ごろ|頃|から|まで|に|始|終|完|で)?[^、。]{0,8}[?。]?$/.test(frame.text))
  );
}

export function nothing({ subject, search }: Context): Intent {
  const ranking = search.rank(subject.concepts, 'project');
  return {
    kind: 'none',
    nearest: ranking.hits
      .filter(hit => hit.score >= 0.2)
      .slice(0, 3)
      .map(hit => hit.code),
    outside: false,
  };
}
