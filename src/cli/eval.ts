/** `eval FILE.jsonl`: accuracy on a file of questions, by kind, or on a file of update messages. */
import { parseArgs } from 'node:util';
import { createBot } from '../bot.ts';
import type { Clock } from '../clock.ts';
import { type EvalRow, readEvalFile } from '../eval/rows.ts';
import { judgeRows } from '../eval/run.ts';
import { missLine, scoreTable } from '../eval/table.ts';
import type { UpdateRow } from '../eval/update-rows.ts';
import { judgeUpdates } from '../eval/update-score.ts';
import { updateMissLine, updateTable } from '../eval/update-table.ts';
import type { Knowledge } from '../intent/context.ts';
import { createConversations } from '../intent/conversations.ts';
import { dataFiles, loadKnowledge } from '../knowledge.ts';
import { commandClock } from '../settings/clock.ts';
import { createUpdateReader } from '../updates/read/read-update.ts';
import { type Command, print, UsageError } from './command.ts';

export const evalCommand: Command = {
  name: 'eval',
  usage: 'eval FILE.jsonl [--misses N]',
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { misses: { type: 'string' } },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new UsageError(text => text.needsFile('eval'));
    const misses = Number(values.misses ?? 0);
    if (!Number.isInteger(misses) || misses < 0) throw new UsageError(text => text.noMisses);
    const clock = commandClock(process.env);
    const { questions, updates } = readEvalFile(file);
    const knowledge = await loadKnowledge(dataFiles(process.env));
    const lines =
      updates.length > 0 ? evaluateUpdates(updates, knowledge) : await evaluateQuestions(questions, knowledge, clock);
    await print(`${[lines.table, ...lines.missed.slice(0, misses)].join('\n')}\n`);
    return 0;
  },
};

interface Evaluation {
  table: string;
  missed: string[];
}

async function evaluateQuestions(rows: EvalRow[], knowledge: Knowledge, clock: Clock): Promise<Evaluation> {
  const bot = createBot({ knowledge, conversations: createConversations(), clock });
  const judged = await judgeRows(rows, bot, knowledge.plan);
  return { table: scoreTable(judged), missed: judged.filter(one => !one.isRight).map(missLine) };
}

/** Misses that would record something wrong come first. */
function evaluateUpdates(rows: UpdateRow[], knowledge: Knowledge): Evaluation {
  const judged = judgeUpdates(rows, createUpdateReader(knowledge), knowledge.plan);
  const missed = judged.filter(({ score }) => !score.all);
  const ordered = [...missed.filter(({ score }) => score.dangerous), ...missed.filter(({ score }) => !score.dangerous)];
  return { table: updateTable(judged), missed: ordered.map(updateMissLine) };
}
