/** Question and dialogue files: one JSON object a line, each with the answer a person expects. */
import { z } from 'zod';
import { decodeUtf8, readBytes } from '../data-files/data-file.ts';
import { DataError, type Problem } from '../errors.ts';

const codes = z.array(z.string());

const expectation = z.object({
  /** What a right answer shows; a `list` exactly so, reprints kept. */
  gold: codes.optional(),
  /** 2 exactly what was meant, 1 neither asked for nor an error. */
  grade: z.record(z.number()).optional(),
  gold_measures: codes.optional(),
  gold_areas: codes.optional(),
  /** A whole number, or a wording; `|` parts wordings of which one is enough. */
  answer: z.union([z.string(), z.number()]).optional(),
  answer_all: z.array(z.union([z.string(), z.number()])).optional(),
});

const question = expectation.extend({
  id: z.string(),
  q: z.string(),
  lang: z.enum(['ja', 'en']).optional(),
  kind: z.enum(['find', 'lookup', 'noisy', 'list', 'count', 'reprint', 'fact', 'multi', 'none']),
});

const turn = z.object({
  q: z.string(),
  expect: expectation.extend({
    intent: z.enum(['owner', 'status', 'update', 'clarify', 'none', 'help']).optional(),
    /** The projects meant by an owner or status question, or offered by a clarification; "*" for any. */
    of: codes.optional(),
    /** Something must be shown that was not since this turn, counted from 1. */
    more: z.number().int().positive().optional(),
    /** A printed listing: exactly the gold, in order. */
    list: z.boolean().optional(),
  }),
});

const dialogue = z.object({ id: z.string(), lang: z.enum(['ja', 'en']).optional(), turns: z.array(turn).min(1) });

export type Expectation = z.infer<typeof expectation>;
export type QuestionRow = z.infer<typeof question>;
export type TurnExpectation = z.infer<typeof turn>['expect'];
export type DialogueRow = z.infer<typeof dialogue>;
export type EvalRow = QuestionRow | DialogueRow;

/** @throws DataError with every line that cannot be used */
export function readRows(file: string): EvalRow[] {
  const problems: Problem[] = [];
  const rows = decodeUtf8(readBytes(file, 'EVAL'), file, 'EVAL')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : parseRow(line, file, index + 1, problems)));
  if (problems.length > 0) throw new DataError(problems);
  return rows;
}

function parseRow(line: string, file: string, number: number, problems: Problem[]): EvalRow[] {
  const refuse = (code: string, rule: string, remedy: string): [] => {
    problems.push({ code, file, place: `line ${number}`, rule, remedy });
    return [];
  };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return refuse('EVAL_JSON', 'is not JSON', 'Write one JSON object per line.');
  }
  const isDialogue = typeof value === 'object' && value !== null && 'turns' in value;
  const row = (isDialogue ? dialogue : question).safeParse(value);
  if (row.success) return [row.data];
  const faults = row.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`).join('; ');
  return refuse('EVAL_ROW', faults, 'A question needs id, q and kind; a dialogue needs id and turns of q and expect.');
}
