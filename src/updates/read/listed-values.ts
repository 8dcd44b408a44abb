/** Assigns values listed in the order of the projects: 「AとBはそれぞれ30%と60%」. */
import { type Findings, statesOf } from './findings.ts';
import type { ProjectReading } from './reading.ts';

export type Share = Partial<Pick<ProjectReading, 'percent' | 'status'>>;

const EACH = /それぞれ|各々|おのおの|\brespectively\b/;
const LISTED = /^(?:と|、|,|・|\/| and | & )*$/;

/** One value for each of `count` projects; null when the clauses contain no such list. */
export function sharesOf(told: readonly Findings[], count: number): Share[] | null {
  if (count < 2) return null;
  const isEach = told.some(({ clause }) => EACH.test(clause.text));
  const percents = told.flatMap(found => (isEach || isRow(found) ? found.percents : []));
  const states = isEach
    ? told.flatMap(found => statesOf(found)).filter(({ status, past }) => status !== null && !past)
    : [];
  const shares = Array.from({ length: count }, (_, at): Share => {
    const percent = percents.length === count ? percents[at]?.percent : undefined;
    const status = states.length === count ? states[at]?.status : undefined;
    return { ...(percent === undefined ? {} : { percent }), ...(status ? { status } : {}) };
  });
  return shares.some(share => Object.keys(share).length > 0) ? shares : null;
}

/** Numbers separated only by list separators: 80%と60%. */
function isRow({ clause: { text }, percents }: Findings): boolean {
  return (
    percents.length > 1 &&
    percents.slice(1).every(({ start }, at) => LISTED.test(text.slice(percents[at]?.end ?? 0, start)))
  );
}
