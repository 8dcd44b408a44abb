/** `ask "…"`: answers one question as a person would see it, or a stream of questions as JSON lines. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Answer, Door } from '../adapter.ts';
import { plainText } from '../reply.ts';
import { type Command, print, UsageError } from './command.ts';
import { explain } from './explain.ts';
import { answerLines, type LineForm } from './json-lines.ts';
import { readingBot } from './reading-bot.ts';

const schema = z.object({
  id: z.union([z.string(), z.number()]),
  q: z.string(),
  conversation: z.string().optional(),
  user: z.string().optional(),
  lang: z.enum(['ja', 'en']).optional(),
  now: z.string().datetime({ offset: true }).optional(),
});

const QUESTION_LINE: LineForm<z.infer<typeof schema>> = {
  schema,
  fields: {
    id: 'a text or a number, to know the answer by',
    q: 'the question as a text',
    conversation: 'a text, the same for all lines of a dialogue, or leave it out',
    user: 'a text, or leave it out',
    lang: '"ja" or "en", or leave it out',
    now: 'an instant with its offset, e.g. "2009-10-15T09:00:00+09:00", or leave it out',
  },
  example: '{"id":1,"q":"防災の事業は？"}',
};

export const askCommand: Command = {
  name: 'ask',
  usage: 'ask "…" [--json] [--lang ja|en] [--explain] | ask --jsonl < questions.jsonl',
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
    const { json, jsonl, lang, explain: isExplained } = values;
    if (jsonl && (positionals.length > 0 || json || isExplained || lang !== undefined))
      throw new UsageError(says => says.jsonlAlone);
    if (jsonl) return answerQuestions((await readingBot(process.env)).bot);

    if (lang !== undefined && lang !== 'ja' && lang !== 'en') throw new UsageError(says => says.noLang);
    const [text] = positionals;
    if (text === undefined || positionals.length > 1) throw new UsageError(says => says.needsQuestion);
    const { bot, knowledge } = await readingBot(process.env);
    const started = performance.now();
    const answer = await bot.answer({
      text,
      conversation: 'cli',
      person: { id: 'cli:me', name: '', standing: 'member' },
      ...(lang ? { lang } : {}),
    });
    if (isExplained) process.stderr.write(`${explain(text, knowledge)}\n`);
    await print(
      json
        ? `${JSON.stringify(machineAnswer('1', answer, performance.now() - started))}\n`
        : `${plainText(answer.reply)}\n`,
    );
    return 0;
  },
};

function answerQuestions(bot: Door): Promise<number> {
  return answerLines(QUESTION_LINE, async ({ id, q, conversation, user, lang, now }, number) => {
    const started = performance.now();
    const answer = await bot.answer({
      text: q,
      // Each line without a conversation is a conversation of its own.
      conversation: conversation ?? `line-${number}`,
      person: { id: user ?? 'cli:me', name: '', standing: 'member' },
      ...(lang ? { lang } : {}),
      ...(now ? { now: new Date(now) } : {}),
    });
    return machineAnswer(id, answer, performance.now() - started);
  });
}

/** The machine-readable Answer (docs/contract.md). */
function machineAnswer(id: string | number, { intent, entries, measures, areas, reply }: Answer, ms: number) {
  return { id, intent, entries, measures, areas, text: plainText(reply), ms: Math.round(ms * 1000) / 1000 };
}
