/** `ask "…"`: one question as a person would see the answer, or a stream of them as JSON lines. */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Answer, Door, Question } from '../adapter.ts';
import { createBot } from '../bot.ts';
import type { Knowledge } from '../intent/context.ts';
import { dataFiles, loadKnowledge } from '../knowledge.ts';
import { createConversations } from '../memory/conversations.ts';
import { plainText } from '../reply.ts';
import { commandClock } from '../settings/clock.ts';
import { type Command, print, UsageError } from './command.ts';
import { directoryIn } from './desk.ts';
import { explain } from './explain.ts';
import { recordedState } from './record.ts';

const questionLine = z.object({
  id: z.union([z.string(), z.number()]),
  q: z.string(),
  conversation: z.string().optional(),
  user: z.string().optional(),
  lang: z.enum(['ja', 'en']).optional(),
  now: z.string().datetime({ offset: true }).optional(),
});

export const askCommand: Command = {
  name: 'ask',
  usage: 'ask "…" [--json] [--lang ja|en] [--explain] | ask --jsonl < questions.jsonl',
  summary: 'answers a question, or a line of JSON each',
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        jsonl: { type: 'boolean' },
        lang: { type: 'string' },
        explain: { type: 'boolean' },
      },
    });
    if (values.lang !== undefined && values.lang !== 'ja' && values.lang !== 'en')
      throw new UsageError('--lang is ja or en');
    if (!values.jsonl && positionals.length !== 1) throw new UsageError('ask needs one question in quotes');
    const { bot, knowledge } = await readOnlyBot(process.env);
    if (values.jsonl) return answerLines(bot);
    const text = positionals[0] as string;
    const lang = values.lang;
    const question: Question = {
      text,
      conversation: 'cli',
      person: { id: 'cli:me', name: '', standing: 'member' },
      ...(lang ? { lang } : {}),
    };
    const started = performance.now();
    const answer = await bot.answer(question);
    if (values.explain) process.stderr.write(`${explain(text, knowledge)}\n`);
    await print(
      values.json
        ? `${JSON.stringify(machineAnswer('1', answer, performance.now() - started))}\n`
        : `${plainText(answer.reply)}\n`,
    );
    return 0;
  },
};

/** The bot as it would answer now, over the record as it stands; nothing is taken in. */
async function readOnlyBot(env: NodeJS.ProcessEnv): Promise<{ bot: Door; knowledge: Knowledge }> {
  const clock = commandClock(env);
  // One after the other: while the index is built, nobody would hear what a database says.
  const state = await recordedState(env);
  const shipped = await loadKnowledge(dataFiles(env));
  const conversations = createConversations();
  if (!state) return { bot: createBot({ knowledge: shipped, conversations, clock }), knowledge: shipped };
  const knowledge = { ...shipped, directory: directoryIn(state) ?? shipped.directory };
  // Loaded where something is recorded alone: others need not wait for it.
  const { recordedUpdates } = await import('../updates/recorded.ts');
  const updates = recordedUpdates(knowledge.plan, knowledge.directory, state);
  return { bot: createBot({ knowledge, conversations, clock, updates }), knowledge };
}

/** Answers each line of stdin in order; a line that cannot be read is answered with an error and the rest go on. */
async function answerLines(bot: Door): Promise<number> {
  let failed = false;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const row = parseLine(line);
    if (!row.success) {
      failed = true;
      process.stderr.write(`line ${number}: ${row.error}\n`);
      await print(`${JSON.stringify({ id: null, error: `line ${number}: ${row.error}` })}\n`);
      continue;
    }
    const { id, q, conversation, user, lang, now } = row.data;
    const started = performance.now();
    const answer = await bot.answer({
      text: q,
      // Without a conversation of its own a line stands alone.
      conversation: conversation ?? `line-${number}`,
      person: { id: user ?? 'cli:me', name: '', standing: 'member' },
      ...(lang ? { lang } : {}),
      ...(now ? { now: new Date(now) } : {}),
    });
    await print(`${JSON.stringify(machineAnswer(id, answer, performance.now() - started))}\n`);
  }
  return failed ? 1 : 0;
}

function parseLine(
  line: string,
): { success: true; data: z.infer<typeof questionLine> } | { success: false; error: string } {
  try {
    const row = questionLine.safeParse(JSON.parse(line));
    return row.success
      ? row
      : {
          success: false,
          error: `needs {"id","q","conversation"?,"user"?,"lang"?,"now"?}: ${row.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`).join('; ')}`,
        };
  } catch {
    return { success: false, error: 'is not JSON; write one JSON object per line' };
  }
}

/** The machine-readable Answer of the contract. */
export function machineAnswer(id: string | number, { intent, entries, measures, areas, reply }: Answer, ms: number) {
  return { id, intent, entries, measures, areas, text: plainText(reply), ms: Math.round(ms * 1000) / 1000 };
}
