/**
 * A pure function of a short text that remembers what it said: every question is compared with the same few hundred
 * printed names, and folding them again each time costs more than answering.
 */

/** Longer texts are sentences of people, which hardly come twice, but each is asked for several times in a row. */
const LONGEST = 60;
/** Everything the plan prints, a few times over; then it begins anew. */
const MOST = 8_000;

export function remembered<Value>(compute: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  let long: { text: string; value: Value } | undefined;
  return text => {
    if (text.length > LONGEST) {
      if (long?.text !== text) long = { text, value: compute(text) };
      return long.value;
    }
    let value = known.get(text);
    if (value === undefined) {
      value = compute(text);
      if (known.size >= MOST) known.clear();
      known.set(text, value);
    }
    return value;
  };
}
