/**
 * How many rows of tune/ are right, by file and kind: the baseline of the golden tests, written by `npm run golden`.
 * A conversation counts by its turns (`dialog`) and, where all of them are right, as a whole (`whole`); a message as `update`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBot } from '../../src/bot.ts';
import { createClock } from '../../src/clock.ts';
import { readEvalFile, readRows } from '../../src/eval/rows.ts';
import { type Judged, judgeRows } from '../../src/eval/run.ts';
import { type JudgedUpdate, judgeUpdates } from '../../src/eval/update-score.ts';
import { createConversations } from '../../src/intent/conversations.ts';
import { createUpdateReader } from '../../src/updates/read/read-update.ts';
import { knowledgeOfTests } from '../helpers/knowledge.ts';

/** File, then kind → rows that are right. */
export type RightRows = Record<string, Record<string, number>>;

const FOLDER = join(import.meta.dirname, 'tune');
const KEPT = join(import.meta.dirname, 'right-rows.json');
/** Tolerance per kind: one fix may break two or three rare rows; a larger loss has to be reviewed. */
const MOST_LOST = 3;

const files = readdirSync(FOLDER).filter(name => name.endsWith('.jsonl'));
export const UPDATE_FILES = files.filter(name => name.startsWith('updates'));
const QUESTION_FILES = files.filter(name => !name.startsWith('updates'));

/** Every question and every turn; ids begin with the file's name ("plain.jsonl:p-01"). */
export async function judgeQuestions(): Promise<Judged[]> {
  const knowledge = await knowledgeOfTests();
  const bot = createBot({ knowledge, conversations: createConversations(), clock: createClock() });
  const rows = QUESTION_FILES.flatMap(file =>
    readRows(join(FOLDER, file)).map(row => ({ ...row, id: `${file}:${row.id}` })),
  );
  return judgeRows(rows, bot, knowledge.plan);
}

/** The messages of one of UPDATE_FILES. */
export async function judgeMessages(file: string): Promise<JudgedUpdate[]> {
  const knowledge = await knowledgeOfTests();
  const { updates } = readEvalFile(join(FOLDER, file));
  return judgeUpdates(updates, createUpdateReader(knowledge), knowledge.plan);
}

/** Right rows by file and kind; 0 for a kind without any. */
export function rightQuestions(judged: readonly Judged[]): RightRows {
  const right: RightRows = {};
  const count = (id: string, kind: string, isRight: boolean) => {
    const kinds = right[fileOf(id)] ?? {};
    right[fileOf(id)] = { ...kinds, [kind]: (kinds[kind] ?? 0) + Number(isRight) };
  };
  const broken = new Set(judged.filter(one => !one.isRight).map(({ row }) => row));
  for (const { id, kind, isRight, row } of judged) {
    count(id, kind, isRight);
    if (kind === 'dialog' && id.endsWith('#1')) count(id, 'whole', !broken.has(row));
  }
  return right;
}

export function rightMessages(file: string, judged: readonly JudgedUpdate[]): RightRows {
  return { [file]: { update: judged.filter(({ score }) => score.all).length } };
}

/** Regressions: kinds, per file and over all files, that lost more than MOST_LOST right rows. */
export function lost(kept: RightRows, now: RightRows): string[] {
  const before = withTotals(kept);
  return Object.entries(withTotals(now)).flatMap(([file, kinds]) =>
    Object.entries(kinds).flatMap(([kind, rows]) => {
      const least = before[file]?.[kind];
      if (least === undefined) return [`${file} ${kind}: not counted yet`];
      return rows < least - MOST_LOST ? [`${file} ${kind}: ${rows} right, ${least} before`] : [];
    }),
  );
}

/** The stored baseline of the chosen files. */
export function keptRightRows(isAbout: (file: string) => boolean): RightRows {
  const kept: RightRows = JSON.parse(readFileSync(KEPT, 'utf8'));
  return Object.fromEntries(Object.entries(kept).filter(([file]) => isAbout(file)));
}

/** Writes the baseline, one file per line, which makes merge conflicts rare. */
export function keepRightRows(right: RightRows): void {
  const lines = Object.entries(right)
    .toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([file, kinds]) => `  ${JSON.stringify(file)}: ${JSON.stringify(sorted(kinds))}`);
  writeFileSync(KEPT, `{\n${lines.join(',\n')}\n}\n`);
}

export function fileOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}

function withTotals(right: RightRows): RightRows {
  const totals: Record<string, number> = {};
  for (const kinds of Object.values(right))
    for (const [kind, rows] of Object.entries(kinds)) totals[kind] = (totals[kind] ?? 0) + rows;
  return { ...right, 'all files': totals };
}

function sorted(kinds: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(kinds).sort());
}
