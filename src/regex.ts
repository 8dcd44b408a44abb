/** Long alternations, written as lines one can read. */

/**
 * One pattern that matches what any of `patterns` matches, tried in this order.
 *
 * @param patterns all with the same flags, which the result carries; groups are numbered through from the first to the last
 */
export const anyOf = (...patterns: [RegExp, ...RegExp[]]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join('|'), patterns[0].flags);
