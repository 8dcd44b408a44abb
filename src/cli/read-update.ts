/** `read-update --jsonl`: what an owner's sentence says about its projects, a line each. */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { dataFiles, loadKnowledge } from '../knowledge.ts';
import { createUpdateReader } from '../updates/read/read-update.ts';
import { type Command, print, UsageError } from './command.ts';

const sentenceLine = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  today: z.string().date(),
});

export const readUpdateCommand: Command = {
  name: 'read-update',
  usage: 'read-update --jsonl < sentences.jsonl',
  summary: 'reads what an owner writes about its projects, a line of JSON each',
  async run(args) {
    const { values } = parseArgs({ args, options: { jsonl: { type: 'boolean' } } });
    if (!values.jsonl) throw new UsageError('read-update reads JSON lines: add --jsonl');
    const reader = createUpdateReader(await loadKnowledge(dataFiles(process.env)));
    let failed = false;
    let number = 0;
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      if (line.trim() === '') continue;
      const row = parseLine(line);
      if ('error' in row) {
        failed = true;
        const error = `line ${number}: ${row.error}`;
        process.stderr.write(`${error}\n`);
        await print(`${JSON.stringify({ id: null, error })}\n`);
        continue;
      }
      const { projects, needsClarification } = reader.read(row.text, row.today);
      await print(`${JSON.stringify({ id: row.id, projects, needsClarification })}\n`);
    }
    return failed ? 1 : 0;
  },
};

function parseLine(line: string): z.infer<typeof sentenceLine> | { error: string } {
  try {
    const row = sentenceLine.safeParse(JSON.parse(line));
    if (row.success) return row.data;
    const issues = row.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`);
    return { error: `needs {"id","text","today":"YYYY-MM-DD"}: ${issues.join('; ')}` };
  } catch {
    return { error: 'is not JSON; write one JSON object per line' };
  }
}
