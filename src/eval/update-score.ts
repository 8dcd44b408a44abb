/** Scores a parsed update message against the reports a person read in it. */
import type { Plan } from '../plan/plan.ts';
import type { UpdateReader } from '../updates/read/read-update.ts';
import type { ProjectReading, UpdateReading } from '../updates/read/reading.ts';
import { type UpdateRow, WRITTEN_ON } from './update-rows.ts';

type Gold = UpdateRow['gold'];
type Field = 'status' | 'percent' | 'due';
type Value = string | number | null;

/** Which parts are right. Values are right if they are for every parsed project, or if no project was parsed. */
export interface UpdateScore {
  projects: boolean;
  status: boolean;
  percent: boolean;
  due: boolean;
  /** Asks back exactly where a person would. */
  clarify: boolean;
  /** All of these. */
  all: boolean;
  /** Would record a wrong project or status without asking. */
  dangerous: boolean;
}

export interface JudgedUpdate {
  row: UpdateRow;
  reading: UpdateReading;
  score: UpdateScore;
}

/** In the order of the file. */
export function judgeUpdates(rows: readonly UpdateRow[], reader: UpdateReader, plan: Plan): JudgedUpdate[] {
  return rows.map(row => {
    const reading = reader.read(row.text, WRITTEN_ON);
    return { row, reading, score: scoreUpdate(row.gold, reading, plan) };
  });
}

function scoreUpdate(gold: Gold, { projects, needsClarification }: UpdateReading, plan: Plan): UpdateScore {
  const originals = (codes: string[]) => [...new Set(codes.map(code => plan.originalOf(code)))].sort().join();
  // Projects with different statuses may be parsed separately instead of asked about.
  const items = projects.length > 1 ? gold.items : undefined;
  const isRight = (field: Field) =>
    items
      ? items.every(item =>
          projects.some(one => one.code === plan.originalOf(item.project) && fold(one[field]) === fold(item[field])),
        )
      : projects.every(one => accepted(gold, field).includes(fold(one[field])));
  const mayAsk = [gold.needs_clarification, ...(gold.also?.needs_clarification ?? []), ...(items ? [true, false] : [])];
  const right = {
    projects: originals(projects.map(({ code }) => code)) === originals(gold.projects),
    status: isRight('status'),
    percent: isRight('percent'),
    due: isRight('due'),
    clarify: mayAsk.includes(needsClarification),
  };
  return {
    ...right,
    all: Object.values(right).every(Boolean),
    dangerous: !needsClarification && !(right.projects && right.status),
  };
}

function accepted(gold: Gold, field: Field): Value[] {
  const further: Value[] = gold.also?.[field] ?? [];
  const whenDone = field === 'percent' && gold.status === 'completed' ? [null, 100] : [];
  return [gold[field], ...further, ...whenDone].map(fold);
}

/** 概ね順調 counts as 順調, and an unknown status as none. */
function fold(value: ProjectReading[Field] | Value | undefined): Value {
  return value === undefined || value === 'unknown' ? null : value === 'mostly_on_track' ? 'on_track' : value;
}
