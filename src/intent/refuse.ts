/** Questions the plan does not answer: what no such plan holds, codes it does not print, words that lead nowhere. */
import { selectRelevant } from '../search/relevance.ts';
import type { Context } from './context.ts';
import type { Intent } from './intent.ts';

export function refuseOutside(context: Context): Intent | null {
  const { frame, subject, search } = context;
  if (!frame.outside || countsItsParts(context)) return null;
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

/** Numbers of the plan's own parts, and the words of a measure named by its code, are never outside it. */
function countsItsParts({ frame, has }: Context): boolean {
  const named = frame.codes.length > 0;
  return (
    COUNTS_PARTS.test(frame.text) ||
    has('withReprints', 'withoutReprints') ||
    (has('compare', 'most', 'fewest') && frame.codes.length > 1) ||
    (named && frame.codes.every(code => code.kind === 'measure') && has('wording'))
  );
}

const COUNTS_PARTS =
  /(事業|取組|取り組み|施策|分野|再掲|掲載|プロジェクト)の?(件)?数(は|が|を|って|だけ|で|、|。|$|[?？])|何(事業|施策|取組|分野)|\bnumber of (projects|entries|measures|areas|reprints)\b/;

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
