/** Commands on a stream: one JSON line on stdin gives one line on stdout, in the same order, as they arrive. */
import { createInterface } from 'node:readline';
import type { z } from 'zod';
import { print } from './command.ts';

type Id = string | number;

export interface LineForm<Line> {
  schema: z.ZodType<Line>;
  /** For each field, what to write there, e.g. 'a date such as "2009-10-15"'. */
  fields: Readonly<Record<string, string>>;
  /** @example '{"id":1,"q":"防災の事業は？"}' */
  example: string;
}

/**
 * An invalid line is answered with an error, under its id if it has one; the others are processed.
 * @param answer called with a line and its number from 1
 * @returns the exit code
 */
export async function answerLines<Line extends { id: Id }>(
  form: LineForm<Line>,
  answer: (line: Line, number: number) => object | Promise<object>,
): Promise<number> {
  let failed = false;
  let number = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (text.trim() === '') continue;
    const read = readLine(text, form);
    if ('line' in read) {
      await print(`${JSON.stringify(await answer(read.line, number))}\n`);
      continue;
    }
    failed = true;
    const error = `line ${number}: ${read.error}`;
    process.stderr.write(`${error}\n`);
    await print(`${JSON.stringify({ id: read.id, error })}\n`);
  }
  return failed ? 1 : 0;
}

function readLine<Line>(text: string, form: LineForm<Line>): { line: Line } | { id: Id | null; error: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { id: null, error: `is not JSON; write one object per line, e.g. ${form.example}` };
  }
  const read = form.schema.safeParse(value);
  if (read.success) return { line: read.data };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { id: null, error: `is not an object; write one per line, e.g. ${form.example}` };
  const written = value as Record<string, unknown>;
  const faults = new Set(read.error.issues.map(({ path: [field] }) => faultOf(String(field), written, form)));
  const { id } = written;
  return { id: typeof id === 'string' || typeof id === 'number' ? id : null, error: [...faults].join('; ') };
}

const MOST_CHARACTERS = 40;

function faultOf(field: string, written: Record<string, unknown>, { fields }: LineForm<unknown>): string {
  const value = JSON.stringify(written[field]);
  if (value === undefined) return `${field} is missing: write ${fields[field]}`;
  const shown = value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS)}…` : value;
  return `${field} is ${shown}: write ${fields[field]}`;
}
