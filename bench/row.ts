/** One line of the benchmark table, and what its figures are made of. */
export interface BenchRow {
  name: string;
  ours: number;
  peer: number;
  unit: string;
  /** ours / peer. */
  ratio: number;
}

export function benchRow(name: string, unit: string, ours: number, peer: number): BenchRow {
  return { name, ours, peer, unit, ratio: ours / peer };
}

/** @param share 0.5 is the median, 0.99 what only one in a hundred exceeds */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
