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

/** For messages to the operator. */
export function describeSpan({ from, to }: Span): string {
  return to === null ? `from ${from}` : `${from} to ${to}`;
}
