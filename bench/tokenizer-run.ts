/** One run of `tokenizer.ts` in a fresh process: argument `ours` or `kuromoji`, result as JSON on stdout. */
import { readFile } from 'node:fs/promises';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PlanDocument } from '../src/plan/document.ts';
import { gentle } from '../src/search/words/normalize.ts';
import type { TokenizerRun } from './tokenizer.ts';

const ROUNDS = 20;
const plan: PlanDocument = JSON.parse(await readFile(new URL('../data/plan.json', import.meta.url), 'utf8'));
const names = plan.areas.flatMap(area =>
  area.measures.flatMap(measure => measure.entries.map(entry => gentle(entry.name))),
);

const load = process.argv[2] === 'kuromoji' ? await kuromojiLoader() : await ourLoader();
const stalls = monitorEventLoopDelay({ resolution: 5 });
stalls.enable();
await sleep(50);
stalls.reset();
const before = performance.now();
const tokenize = await load();
const readyMs = performance.now() - before;
// A stall is measured only when the event loop turns again.
await sleep(50);
const stallMs = stalls.max / 1e6;

// Warm-up, since a bot has tokenized its plan before.
for (let round = 0; round < ROUNDS; round++) names.forEach(tokenize);
const start = performance.now();
for (let round = 0; round < ROUNDS; round++) names.forEach(tokenize);
const usPerName = ((performance.now() - start) * 1000) / (ROUNDS * names.length);
const run: TokenizerRun = { readyMs, stallMs, rssMb: process.memoryUsage().rss / 1e6, usPerName };
process.stdout.write(JSON.stringify(run));

/** Libraries are imported before the measurement, which compares loading the dictionary only. */
async function ourLoader(): Promise<() => Promise<(text: string) => unknown>> {
  const { loadTokenizer } = await import('../src/search/tokenizer/index.ts');
  return async () => {
    const tokenizer = await loadTokenizer();
    return text => tokenizer.tokenize(text);
  };
}

async function kuromojiLoader(): Promise<() => Promise<(text: string) => unknown>> {
  const { loadKuromoji } = await import('../test/helpers/plain-kuromoji.ts');
  return async () => {
    const tokenizer = await loadKuromoji();
    return text => tokenizer.tokenize(text);
  };
}
