/**
 * Memoises a pure function of a short text: every question is compared with the same few hundred printed names, and
 * normalising them again would cost more than answering.
 */

/**
 * Longer texts are users' sentences, which rarely recur but are asked for several times in a row: only the last one is
 * cached.
 */
const LONGEST = 60;
/** A few times the size of the plan's texts; a full cache is cleared. */
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
