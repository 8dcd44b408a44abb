/** Asks the bot every question of a file and scores the answers. */
import type { Door, Person } from '../adapter.ts';
import type { Lang } from '../lang.ts';
import type { Plan } from '../plan/plan.ts';
import { plainText } from '../reply.ts';
import type { DialogueRow, EvalRow, Expectation, QuestionRow } from './rows.ts';
import { type Said, type Score, scoreQuestion, scoreTurn } from './score.ts';

/** One question, or one turn of a dialogue. */
export interface Judged extends Score {
  /** "js-001", or "dj-02#3" for the third turn. */
  id: string;
  /** Index of the row in the file, from 0: ids may repeat in concatenated files. */
  row: number;
  /** The kind of the question; "dialog" for a turn. */
  kind: QuestionRow['kind'] | 'dialog';
  question: string;
  expected: Expectation;
  said: Said;
}

const ASKER: Person = { id: 'eval:asker', name: '', standing: 'member' };

/** In the order of the file, one result per question or turn. Each row is a conversation of its own. */
export async function judgeRows(rows: readonly EvalRow[], door: Door, plan: Plan): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const [at, row] of rows.entries()) {
    if ('turns' in row) judged.push(...(await judgeDialogue(row, at, door, plan)));
    else judged.push(await judgeQuestion(row, at, door, plan));
  }
  return judged;
}

async function judgeQuestion(row: QuestionRow, at: number, door: Door, plan: Plan): Promise<Judged> {
  const { id, kind, q: question } = row;
  const said = await ask(door, question, at, row.lang);
  return { id, row: at, kind, question, expected: row, said, ...scoreQuestion(row, said, plan) };
}

async function judgeDialogue(row: DialogueRow, at: number, door: Door, plan: Plan): Promise<Judged[]> {
  const judged: Judged[] = [];
  const shown: string[][] = [];
  for (const [index, { q: question, expect: expected }] of row.turns.entries()) {
    const said = await ask(door, question, at, row.lang);
    shown.push(said.entries);
    const score = scoreTurn(expected, said, shown, plan);
    judged.push({ id: `${row.id}#${index + 1}`, row: at, kind: 'dialog', question, expected, said, ...score });
  }
  return judged;
}

async function ask(door: Door, text: string, row: number, lang: Lang | undefined): Promise<Said> {
  const question = { text, conversation: `eval:${row}`, person: ASKER, ...(lang ? { lang } : {}) };
  const { intent, entries, measures, areas, reply } = await door.answer(question);
  return { intent, entries, measures, areas, text: plainText(reply) };
}
