/**
 * Our tokenizer against plain kuromoji on the same dictionary: time until ready, memory, time per project name, and
 * longest stall of the event loop while loading. Each run is a process of its own; the two alternate, medians count.
 */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

interface TokenizerBenchRow {
  name: string;
  ours: number;
  peer: number;
  unit: string;
  /** ours / peer: below 1 is better. */
  ratio: number;
}

/** Output of `tokenizer-run.ts`. */
export interface TokenizerRun {
  readyMs: number;
  stallMs: number;
  rssMb: number;
  usPerName: number;
}

const RUNS = 3;
const RUN_FILE = fileURLToPath(new URL('tokenizer-run.ts', import.meta.url));
const TSX = createRequire(import.meta.url).resolve('tsx');

export async function benchTokenizer(): Promise<TokenizerBenchRow[]> {
  const ours: TokenizerRun[] = [];
  const peer: TokenizerRun[] = [];
  for (let run = 0; run < RUNS; run++) {
    ours.push(await runOnce('ours'));
    peer.push(await runOnce('kuromoji'));
  }
  const row = (name: string, unit: string, field: keyof TokenizerRun): TokenizerBenchRow => {
    const [mine, theirs] = [median(ours.map(one => one[field])), median(peer.map(one => one[field]))];
    return { name, ours: mine, peer: theirs, unit, ratio: mine / theirs };
  };
  return [
    row('tokenizer: ready', 'ms', 'readyMs'),
    row('tokenizer: longest stall while loading', 'ms', 'stallMs'),
    row('tokenizer: process memory', 'MB', 'rssMb'),
    row('tokenizer: a project name', 'µs', 'usPerName'),
  ];
}

async function runOnce(which: 'ours' | 'kuromoji'): Promise<TokenizerRun> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', TSX, RUN_FILE, which]);
  return JSON.parse(stdout) as TokenizerRun;
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
