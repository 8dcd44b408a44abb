/** How a reading of a message is judged against what a person read in it. */
import type { Plan } from '../../src/plan/plan.ts';
import type { ProjectReading, UpdateReading } from '../../src/updates/read/reading.ts';

type Field = 'status' | 'percent' | 'due';
type Value = string | number | null;

export interface GoldenUpdate {
  id: string;
  text: string;
  gold: {
    projects: string[];
    status: string;
    percent: number | null;
    due: string | null;
    needs_clarification: boolean;
    /** Projects in different states: each with its own. */
    items?: { project: string; status: string; percent: number | null; due: string | null }[];
    /** Further values that are right. */
    also?: { status?: string[]; percent?: number[]; due?: string[]; needs_clarification?: boolean[] };
    same_as_last?: boolean;
  };
}

export interface Judgement {
  isWhole: boolean;
  hasProjects: boolean;
  /** A wrong project or state would be stored without asking. */
  isDangerous: boolean;
}

export function judge(gold: GoldenUpdate['gold'], reading: UpdateReading, plan: Plan): Judgement {
  const { projects, needsClarification } = reading;
  const original = (codes: string[]) => [...new Set(codes.map(code => plan.originalOf(code)))].sort().join();
  const hasProjects = original(projects.map(({ code }) => code)) === original(gold.projects);
  const isSplit = gold.items !== undefined && projects.length > 1;
  const isRight = (field: Field) =>
    isSplit
      ? gold.items?.every(item =>
          projects.some(one => one.code === plan.originalOf(item.project) && fold(one[field]) === fold(item[field])),
        )
      : projects.every(one => accepted(gold, field).includes(fold(one[field])));
  const asks = [gold.needs_clarification, ...(gold.also?.needs_clarification ?? []), ...(isSplit ? [true, false] : [])];
  const hasStates = isRight('status') === true;
  return {
    hasProjects,
    isWhole:
      hasProjects &&
      hasStates &&
      isRight('percent') === true &&
      isRight('due') === true &&
      asks.includes(needsClarification),
    isDangerous: !needsClarification && !(hasProjects && hasStates),
  };
}

function accepted(gold: GoldenUpdate['gold'], field: Field): Value[] {
  const further: Value[] = gold.also?.[field] ?? [];
  const whenDone = field === 'percent' && gold.status === 'completed' ? [null, 100] : [];
  return [gold[field], ...further, ...whenDone].map(fold);
}

/** 概ね順調 counts as 順調, and an unknown state as none. */
function fold(value: ProjectReading[Field] | Value): Value {
  return value === 'unknown' ? null : value === 'mostly_on_track' ? 'on_track' : value;
}
