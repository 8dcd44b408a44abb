/** Period of validity: from `from` to `to`, both inclusive; `to` is null while it is open-ended. */
export interface Span {
  from: string;
  to: string | null;
}

export function isInForce({ from, to }: Span, on: string): boolean {
  return from <= on && (to === null || on <= to);
}

/** Whether the periods have a day in common. */
export function overlap(a: Span, b: Span): boolean {
  return (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);
}

/** For messages to the operator. @example '2009-04-01..2010-03-31', '2010-04-01..' */
export function describeSpan({ from, to }: Span): string {
  return `${from}..${to ?? ''}`;
}
