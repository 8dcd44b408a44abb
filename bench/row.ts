/** One line of the benchmark table, and statistics for its figures. */
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

/** @param share 0.5 for the median, 0.99 for the 99th percentile */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
