/** What is said of projects without naming them: of all that is asked about, of so many, of the others. */
import { anyOf } from '../../../regex.ts';
import { type Findings, statesOf } from '../findings.ts';
import type { Segment, Segmented } from './segment.ts';

/** E.g. 「すべて順調です」. */
const ALL_ASKED = anyOf(
  /^(?:全部|すべて|全て|いずれも|どれも|全事業|全件)(?!で?は)/,
  /^(?:all|everything)(?: (?:of (?:them|ours)|our projects|projects))?(?:'s| is| are| on)\b/,
);
/** All projects asked for, if the number agrees: 「どちらも順調です」「3件とも完了」. */
const ALL_OF_SO_MANY =
  /^(?:(?<two>どちら(?:の事業)?も|どっちも|両方(?:とも)?|双方(?:とも)?|(?:二つ|2つ)とも|both(?: of (?:them|the projects)| projects)?(?: are\b|'re\b|(?= )))|(?<count>\d{1,2}) ?(?:件|事業|つ|本|項目)とも)(?!で?は)/;

const isSmallTalk = ({ hasOwnSubject, clause }: Findings): boolean =>
  hasOwnSubject || /^(?:(?:(?:hi|hello|sorry),? )?(?:i|we|my|our)(?:'ve|'m|'re)?\b|ok(?:ay)?$)/.test(clause.text);

/**
 * Assigns clauses before the first named project: to that project, or, if none is named, to the one asked about, or to
 * all (all still missing, if any) if the message says so.
 */
export function claim(
  { segments, unclaimed }: Segmented,
  within: readonly string[],
  missing: readonly string[],
): Segment[] {
  const [first, ...others] = segments;
  const isOfAll = unclaimed.some(({ clause: { text } }) => ALL_ASKED.test(text));
  const isCounted = unclaimed.some(({ clause: { text } }) => countedIn(text) === within.length);
  const general = (codes: readonly string[]): Segment => ({
    codes: [...codes],
    isUnsure: false,
    certainty: 'named',
    open: false,
    isGeneral: true,
    clauses: unclaimed,
  });
  // Those named afterwards have a statement of their own: 「すべて順調ですが、2-1-6だけ遅れています」.
  const all = isOfAll && missing.length > 0 ? missing : within;
  if (first && (isOfAll || isCounted))
    return [general(all.filter(code => segments.every(({ codes }) => !codes.includes(code)))), ...segments];
  if (first) {
    // If the project has a status of its own, earlier clauses are small talk: "My Japanese is not so good. EMIS is on
    // track".
    const hasOwn = first.clauses.some(found => statesOf(found).some(({ status, past }) => status !== null && !past));
    const before = hasOwn
      ? unclaimed.map(found => (isSmallTalk(found) ? { ...found, stateWords: [] } : found))
      : unclaimed;
    return [{ ...first, clauses: [...before, ...first.clauses] }, ...others];
  }
  if (within.length === 0 || (within.length > 1 && !isOfAll && !isCounted)) return [];
  return [general(all)];
}

function countedIn(text: string): number | null {
  const { two, count } = ALL_OF_SO_MANY.exec(text)?.groups ?? {};
  return two ? 2 : count ? Number(count) : null;
}

/** The other projects, not the rest of the work: 「2-1-6は遅れ、他は順調です」. */
const OTHER_PROJECTS =
  /^(?:(?:その)?(?:他|ほか)(?:の(?:事業|取組|もの|分|項目))?|それ以外(?:の(?:事業|取組|もの))?|残りの(?:事業|取組|項目)|残り[1-9]?(?:件|事業))(?:は|も|について(?:は)?)|^(?:the others|all (?:the )?others|the other projects|everything else)\b/;

/** Splits off what is said of the projects that are not named. */
export function withOthers(segments: readonly Segment[], asked: readonly string[]): Segment[] {
  const others = asked.filter(code => segments.every(({ codes }) => !codes.includes(code)));
  if (others.length === 0) return [...segments];
  return segments.flatMap(one => {
    const at = one.clauses.findIndex(
      found => OTHER_PROJECTS.test(found.clause.text) && statesOf(found).some(({ status }) => status !== null),
    );
    if (at <= 0) return [one];
    const clauses = one.clauses.slice(at).map((found, place) => {
      const [words = ''] = OTHER_PROJECTS.exec(found.clause.text) ?? [];
      return place === 0 ? { ...found, subject: { start: 0, end: words.length } } : found;
    });
    return [
      { ...one, clauses: one.clauses.slice(0, at) },
      { codes: others, isUnsure: false, certainty: 'named' as const, open: false, clauses },
    ];
  });
}
