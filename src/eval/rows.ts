/**
 * Reads evaluation files: questions and dialogues, or update messages; one JSON object per line, with the expected
 * answer.
 */
import { z } from 'zod';
import { decodeUtf8, readBytes } from '../data-files/data-file.ts';
import { DataError, type Problem } from '../errors.ts';
import { type UpdateRow, updateMessage } from './update-rows.ts';

const codes = z.array(z.string());

const expectation = z.object({
  /** Codes of a right answer; for a `list` exactly these, reprints kept. */
  gold: codes.optional(),
  /** Relevance: 2 meant, 1 acceptable. */
  grade: z.record(z.number()).optional(),
  gold_measures: codes.optional(),
  gold_areas: codes.optional(),
  /** An integer, or a wording; `|` separates alternative wordings. */
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
    /** Projects meant by an owner or status question, or offered by a clarification; "*" for any. */
    of: codes.optional(),
    /** Something must be shown that was not shown since this turn, counted from 1. */
    more: z.number().int().positive().optional(),
    /** A printed listing: exactly the gold codes, in order. */
    list: z.boolean().optional(),
  }),
});

const dialogue = z.object({ id: z.string(), lang: z.enum(['ja', 'en']).optional(), turns: z.array(turn).min(1) });

export type Expectation = z.infer<typeof expectation>;
export type QuestionRow = z.infer<typeof question>;
export type TurnExpectation = z.infer<typeof turn>['expect'];
export type DialogueRow = z.infer<typeof dialogue>;
export type EvalRow = QuestionRow | DialogueRow;

/** One of the two is empty, since they have different metrics. */
interface EvalFile {
  questions: EvalRow[];
  updates: UpdateRow[];
}

/** A kind of row: its distinguishing field, and its format. */
interface RowForm {
  name: string;
  field: string;
  schema: z.ZodTypeAny;
  example: string;
}

const FORMS: readonly RowForm[] = [
  { name: 'a dialogue', field: 'turns', schema: dialogue, example: '{"id","turns":[{"q","expect":{…}}]}' },
  { name: 'a question', field: 'q', schema: question, example: '{"id","q","kind","gold":[codes]}' },
  {
    name: 'an update message',
    field: 'text',
    schema: updateMessage,
    example: '{"id","text","gold":{"projects":[codes],"status","percent","due","needs_clarification"}}',
  },
];
const UPDATE = FORMS.find(({ schema }) => schema === updateMessage);
/** In a file of the wrong format every line is invalid: the first ones are enough. */
const MOST_TOLD = 5;

/** @throws DataError with the first invalid lines and the number of the others */
export function readEvalFile(file: string): EvalFile {
  const problems: Problem[] = [];
  const read: EvalFile = { questions: [], updates: [] };
  const lines = decodeUtf8(readBytes(file, 'EVAL'), file, 'EVAL').split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const refusal = addRow(line, read);
    if (refusal) problems.push({ file, place: `line ${index + 1}`, ...refusal });
  }
  if (problems.length > 0) throw new DataError(firstOf(problems, file));
  return read;
}

/** Reads questions and dialogues. @throws DataError also for a file of update messages */
export function readRows(file: string): EvalRow[] {
  const { questions, updates } = readEvalFile(file);
  if (updates.length === 0) return questions;
  const rule = 'holds update messages';
  throw new DataError([
    { code: 'EVAL_MIXED', file, place: '', rule, remedy: 'Name a file of questions or dialogues.' },
  ]);
}

type Refusal = Omit<Problem, 'file' | 'place'>;

function addRow(line: string, read: EvalFile): Refusal | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { code: 'EVAL_JSON', rule: 'is not JSON', remedy: 'Write one JSON object per line.' };
  }
  const form = FORMS.find(({ field }) => typeof value === 'object' && value !== null && field in value);
  if (!form) {
    const remedy = FORMS.map(({ name, example }) => `${name} as ${example}`).join(', ');
    return {
      code: 'EVAL_ROW',
      rule: `holds none of ${FORMS.map(one => one.field).join(', ')}`,
      remedy: `Write ${remedy}.`,
    };
  }
  const isUpdate = form === UPDATE;
  if ((isUpdate ? read.questions : read.updates).length > 0) {
    const before = isUpdate ? 'questions or dialogues' : 'update messages';
    return {
      code: 'EVAL_MIXED',
      rule: `is ${form.name} in a file of ${before}`,
      remedy: 'They are scored by different measures: put update messages into a file of their own.',
    };
  }
  const row = form.schema.safeParse(value);
  if (!row.success) {
    const faults = row.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    return { code: 'EVAL_ROW', rule: faults.join('; '), remedy: `Write ${form.name} as ${form.example}.` };
  }
  if (isUpdate) read.updates.push(row.data);
  else read.questions.push(row.data);
  return null;
}

function firstOf(problems: readonly Problem[], file: string): Problem[] {
  const told = problems.slice(0, MOST_TOLD);
  const others = problems.length - told.length;
  if (others === 0) return told;
  const rule = `${others} more ${others === 1 ? 'line' : 'lines'} cannot be used`;
  return [
    ...told,
    { code: 'EVAL_ROW', file, place: '', rule, remedy: 'Mend those above and run it again: it names the next ones.' },
  ];
}
