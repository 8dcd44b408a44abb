/** `read-update --jsonl`: parses reports from an owner's sentence, one per line. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { dataFiles, loadKnowledge } from '../knowledge.ts';
import { createUpdateReader } from '../updates/read/read-update.ts';
import { type Command, UsageError } from './command.ts';
import { answerLines, type LineForm } from './json-lines.ts';

const schema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  today: z.string().date(),
});

const SENTENCE_LINE: LineForm<z.infer<typeof schema>> = {
  schema,
  fields: {
    id: 'a text or a number, to know the answer by',
    text: 'what the owner wrote, as a text',
    today: 'the day it was written, e.g. "2009-10-15"',
  },
  example: '{"id":1,"text":"1-1-1は順調です。","today":"2009-10-15"}',
};

export const readUpdateCommand: Command = {
  name: 'read-update',
  usage: 'read-update --jsonl < sentences.jsonl',
  async run(args) {
    const { values } = parseArgs({ args, options: { jsonl: { type: 'boolean' } } });
    if (!values.jsonl) throw new UsageError(text => text.needsJsonl);
    const reader = createUpdateReader(await loadKnowledge(dataFiles(process.env)));
    return answerLines(SENTENCE_LINE, ({ id, text, today }) => {
      const { projects, needsClarification } = reader.read(text, today);
      return { id, projects, needsClarification };
    });
  },
};
