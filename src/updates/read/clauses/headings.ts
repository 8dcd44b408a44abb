/** Lists under a status: 「完了：MIDORI、EMIS　遅延：SWAN」, "Delayed: SWAN". */
import type { Findings } from '../findings.ts';

/** Moves each heading behind its projects, so that the status follows its subjects as elsewhere. */
export function headingsLast(found: readonly Findings[]): readonly Findings[] {
  const [first, second] = found;
  if (!first || !second || !isHeading(first) || second.mentions.length === 0) return found;
  const ordered: Findings[] = [];
  let heading: Findings | undefined;
  for (const one of found) {
    if (isHeading(one)) {
      if (heading) ordered.push(heading);
      heading = one;
    } else ordered.push(one);
  }
  if (heading) ordered.push(heading);
  return ordered;
}

/** Before a date the word is a label and no status: 「完了：3月」. */
export function withoutLabels(found: readonly Findings[]): Findings[] {
  return found.map((one, at) => {
    const next = found[at + 1];
    const isLabel = isHeading(one) && next !== undefined && next.mentions.length === 0 && next.months[0]?.start === 0;
    return isLabel ? { ...one, stateWords: [], replaced: one.stateWords } : one;
  });
}

/** Only a status before a colon. */
function isHeading({ clause, stateWords }: Findings): boolean {
  const [state, ...others] = stateWords;
  return (
    state !== undefined &&
    others.length === 0 &&
    /[:：]/.test(clause.mark) &&
    /^[\s【[(]*$/.test(clause.text.slice(0, state.start)) &&
    /^(?:して(?:い|お)る|の(?:もの|取組|事業))?[\s】\])]*$/.test(clause.text.slice(state.end))
  );
}
