/**
 * A pure function of a short text that remembers what it said: every question is compared with the same few hundred
 * printed names, and folding them again each time costs more than answering.
 */

/** Longer texts are sentences of people, which hardly come twice. */
const LONGEST = 60;
/** Everything the plan prints, a few times over; then it begins anew. */
const MOST = 8_000;

export function remembered<Value>(compute: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return text => {
    if (text.length > LONGEST) return compute(text);
    let value = known.get(text);
    if (value === undefined) {
      value = compute(text);
      if (known.size >= MOST) known.clear();
      known.set(text, value);
    }
    return value;
  };
}
