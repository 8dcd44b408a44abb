/** `eval FILE.jsonl`: how many questions of a file the bot answers right, by kind. */
import { parseArgs } from 'node:util';
import { createBot } from '../bot.ts';
import { readRows } from '../eval/rows.ts';
import { judgeRows } from '../eval/run.ts';
import { missLine, scoreTable } from '../eval/table.ts';
import { dataFiles, loadKnowledge } from '../knowledge.ts';
import { createConversations } from '../memory/conversations.ts';
import { commandClock } from '../settings/clock.ts';
import { type Command, print, UsageError } from './command.ts';

export const evalCommand: Command = {
  name: 'eval',
  usage: 'eval FILE.jsonl [--misses N]',
  summary: 'scores the answers on a file of questions or dialogues',
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { misses: { type: 'string' } },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new UsageError('eval needs one file');
    const misses = Number(values.misses ?? 0);
    if (!Number.isInteger(misses) || misses < 0) throw new UsageError('--misses is a whole number');
    const rows = readRows(file);
    const knowledge = await loadKnowledge(dataFiles(process.env));
    const bot = createBot({ knowledge, conversations: createConversations(), clock: commandClock(process.env) });
    const judged = await judgeRows(rows, bot, knowledge.plan);
    const missed = judged.filter(one => !one.isRight).slice(0, misses);
    await print(`${[scoreTable(judged), ...missed.map(missLine)].join('\n')}\n`);
    return 0;
  },
};
