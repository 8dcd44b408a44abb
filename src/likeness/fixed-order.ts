/**
 * Shuffles examples in a fixed pseudo-random order: neighbours in a file are alike and would make gradient descent
 * oscillate.
 */
export function inFixedOrder<Example>(examples: readonly Example[]): Example[] {
  const order = [...examples];
  let state = 1;
  for (let last = order.length - 1; last > 0; last--) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const other = (state >>> 8) % (last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
