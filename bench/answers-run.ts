/** One run of `answers.ts` in a fresh process: argument `bot`, `kuromoji` or `answers`, result as JSON on stdout. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Door } from '../src/adapter.ts';
import { createBot } from '../src/bot.ts';
import { createClock } from '../src/clock.ts';
import { readRows } from '../src/eval/rows.ts';
import { createConversations } from '../src/intent/conversations.ts';
import { dataFiles, loadKnowledge } from '../src/knowledge.ts';
import { loadPlan } from '../src/plan/load.ts';
import { loadKuromoji } from '../test/helpers/plain-kuromoji.ts';

const QUESTIONS = join(import.meta.dirname, '../test/golden/tune');
const WARM_UP = 100;
/** Sampling interval: enough questions for a p99 within a minute. */
const EVERY = 3;

const [what] = process.argv.slice(2);
process.stdout.write(JSON.stringify(what === 'answers' ? await timeAnswers() : { readyMs: await timeStart() }));

/** Libraries are imported before the measurement, which compares loading only. */
async function timeStart(): Promise<number> {
  const started = performance.now();
  await (what === 'kuromoji' ? loadKuromoji() : startBot());
  return performance.now() - started;
}

async function timeAnswers(): Promise<Record<'bot' | 'fuse' | 'minisearch', number[]>> {
  const [bot, tokenizer] = [await startBot(), await loadKuromoji()];
  const records = planRecords();
  const keys = ['name', 'nameEn', 'measure', 'area', 'description'];
  const fuse = new Fuse(records, { keys });
  const words = (text: string) => tokenizer.tokenize(text).map(token => token.surface_form);
  const mini = new MiniSearch({ idField: 'code', fields: keys, tokenize: words });
  mini.addAll(records);
  const askers = {
    bot: (text: string, turn: number) => ask(bot, text, turn),
    fuse: async (text: string) => void fuse.search(text),
    minisearch: async (text: string) => void mini.search(text),
  };
  const times: Record<keyof typeof askers, number[]> = { bot: [], fuse: [], minisearch: [] };
  for (const [turn, text] of questions().entries()) {
    for (const name of Object.keys(askers) as (keyof typeof askers)[]) {
      const started = performance.now();
      await askers[name](text, turn);
      if (turn >= WARM_UP) times[name].push(performance.now() - started);
    }
  }
  return times;
}

async function startBot(): Promise<Door> {
  const knowledge = await loadKnowledge(dataFiles({}));
  return createBot({ knowledge, conversations: createConversations(), clock: createClock() });
}

async function ask(bot: Door, text: string, turn: number): Promise<void> {
  const person = { id: 'bench:asker', name: '', standing: 'member' } as const;
  await bot.answer({ text, conversation: `bench:${turn}`, person });
}

function planRecords() {
  return loadPlan(dataFiles({}).plan).areas.flatMap(area =>
    area.measures.flatMap(measure =>
      measure.entries.map(({ code, name, nameEn }) => ({
        code,
        name,
        nameEn,
        measure: measure.name,
        area: area.name,
        description: measure.description.map(passage => passage.text).join('\n'),
      })),
    ),
  );
}

function questions(): string[] {
  return readdirSync(QUESTIONS)
    .filter(name => name.endsWith('.jsonl') && !name.startsWith('updates'))
    .flatMap(name => readRows(join(QUESTIONS, name)))
    .flatMap(row => ('q' in row ? [row.q] : []))
    .filter((_question, index) => index % EVERY === 0);
}
