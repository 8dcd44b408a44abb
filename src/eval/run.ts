/** Puts every question of a file to the bot and judges what it says. */
import type { Door, Person } from '../adapter.ts';
import type { Plan } from '../plan/plan.ts';
import { plainText } from '../reply.ts';
import type { Lang } from '../text/lang.ts';
import type { DialogueRow, EvalRow, Expectation, QuestionRow } from './rows.ts';
import { type Said, type Score, scoreQuestion, scoreTurn } from './score.ts';

/** One question, or one turn of a dialogue. */
export interface Judged extends Score {
  /** "js-001", or "dj-02#3" for the third turn. */
  id: string;
  /** The kind of the question; "dialog" for a turn. */
  kind: QuestionRow['kind'] | 'dialog';
  question: string;
  expected: Expectation;
  said: Said;
}

const ASKER: Person = { id: 'eval:asker', name: '', standing: 'member' };

/** In the order of the file; a dialogue gives as many as it has turns. */
export async function judgeRows(rows: readonly EvalRow[], door: Door, plan: Plan): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const row of rows) {
    if ('turns' in row) judged.push(...(await judgeDialogue(row, door, plan)));
    else judged.push(await judgeQuestion(row, door, plan));
  }
  return judged;
}

async function judgeQuestion(row: QuestionRow, door: Door, plan: Plan): Promise<Judged> {
  const said = await ask(door, row.q, row.id, row.lang);
  return { id: row.id, kind: row.kind, question: row.q, expected: row, said, ...scoreQuestion(row, said, plan) };
}

async function judgeDialogue(row: DialogueRow, door: Door, plan: Plan): Promise<Judged[]> {
  const judged: Judged[] = [];
  const shown: string[][] = [];
  for (const [index, { q, expect }] of row.turns.entries()) {
    const said = await ask(door, q, row.id, row.lang);
    shown.push(said.entries);
    const score = scoreTurn(expect, said, shown, plan);
    judged.push({ id: `${row.id}#${index + 1}`, kind: 'dialog', question: q, expected: expect, said, ...score });
  }
  return judged;
}

async function ask(door: Door, text: string, row: string, lang: Lang | undefined): Promise<Said> {
  const question = { text, conversation: `eval:${row}`, person: ASKER, ...(lang ? { lang } : {}) };
  const { intent, entries, measures, areas, reply } = await door.answer(question);
  return { intent, entries, measures, areas, text: plainText(reply) };
}
