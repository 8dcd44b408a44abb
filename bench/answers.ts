/**
 * Benchmark of start and response time: the bot's start against loading kuromoji's dictionary alone, and its answers
 * against Fuse.js with its defaults and MiniSearch over kuromoji's words on the same data. Each run is a process of its
 * own; answers are timed alternately within one.
 */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type BenchRow, benchRow, quantile } from './row.ts';

/** Output of `answers-run.ts`. */
type AnswersRun = { readyMs: number } | Record<'bot' | 'fuse' | 'minisearch', number[]>;

const STARTS = 3;
const RUN_FILE = fileURLToPath(new URL('answers-run.ts', import.meta.url));
const TSX = createRequire(import.meta.url).resolve('tsx');

export async function benchAnswers(): Promise<BenchRow[]> {
  return [await startRow(), ...(await answerRows())];
}

async function startRow(): Promise<BenchRow> {
  const ready: Record<'bot' | 'kuromoji', number[]> = { bot: [], kuromoji: [] };
  for (let start = 0; start < STARTS; start++) {
    for (const what of ['bot', 'kuromoji'] as const) {
      const { readyMs } = (await run(what)) as { readyMs: number };
      ready[what].push(readyMs);
    }
  }
  return benchRow(
    'start: ready, beside the dictionary alone',
    'ms',
    quantile(ready.bot, 0.5),
    quantile(ready.kuromoji, 0.5),
  );
}

async function answerRows(): Promise<BenchRow[]> {
  const times = (await run('answers')) as Record<'bot' | 'fuse' | 'minisearch', number[]>;
  const peers = { fuse: 'Fuse.js', minisearch: 'MiniSearch + kuromoji' } as const;
  return Object.entries(peers).flatMap(([peer, name]) =>
    [0.5, 0.99].map(share =>
      benchRow(
        `answer: p${share * 100}, beside ${name}`,
        'ms',
        quantile(times.bot, share),
        quantile(times[peer as keyof typeof peers], share),
      ),
    ),
  );
}

async function run(what: 'bot' | 'kuromoji' | 'answers'): Promise<AnswersRun> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', TSX, RUN_FILE, what], { maxBuffer: 1e7 });
  return JSON.parse(stdout) as AnswersRun;
}
