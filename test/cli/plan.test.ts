import { beforeAll, describe, expect, it } from 'vitest';
import { type Run, runCommand } from '../helpers/command-line.ts';

interface PlanOutput {
  areas: { code: string; name: string; slogan: string; count: number; measures: MeasureOutput[] }[];
  entries: { code: string; name: string; reprintOf: string | null }[];
}
interface MeasureOutput {
  code: string;
  name: string;
  count: number;
}

describe('plan --json', () => {
  let run: Run;
  let plan: PlanOutput;
  beforeAll(async () => {
    run = await runCommand(['plan', '--json']);
    plan = JSON.parse(run.stdout);
  });

  it('writes JSON to stdout, nothing to stderr, and succeeds', () => {
    expect(run).toMatchObject({ code: 0, stderr: '' });
  });

  it('holds exactly the fields scripts depend on', () => {
    expect(Object.keys(plan)).toEqual(['areas', 'entries']);
    for (const area of plan.areas) {
      expect(Object.keys(area)).toEqual(['code', 'name', 'slogan', 'count', 'measures']);
      for (const measure of area.measures) expect(Object.keys(measure)).toEqual(['code', 'name', 'count']);
    }
    for (const entry of plan.entries) expect(Object.keys(entry)).toEqual(['code', 'name', 'reprintOf']);
  });

  it('holds 6 areas, 22 measures, 105 entries, 96 projects and 9 reprints', () => {
    expect(plan.areas).toHaveLength(6);
    expect(plan.areas.flatMap(area => area.measures)).toHaveLength(22);
    expect(plan.entries).toHaveLength(105);
    expect(plan.entries.filter(entry => entry.reprintOf === null)).toHaveLength(96);
    expect(plan.entries.filter(entry => entry.reprintOf !== null)).toHaveLength(9);
  });

  it('states the counts the document prints, and lists as many entries', () => {
    expect(plan.areas.map(area => area.count)).toEqual([17, 18, 12, 34, 19, 5]);
    for (const { code, count, measures } of plan.areas) {
      expect(measures.reduce((sum, measure) => sum + measure.count, 0)).toBe(count);
      expect(plan.entries.filter(entry => entry.code.startsWith(`${code}-`))).toHaveLength(count);
      for (const measure of measures) {
        expect(plan.entries.filter(entry => entry.code.startsWith(`${measure.code}-`))).toHaveLength(measure.count);
      }
    }
  });

  it('leads every reprint to an original', () => {
    const originals = new Set(plan.entries.flatMap(entry => (entry.reprintOf === null ? [entry.code] : [])));
    const reprints = plan.entries.filter(entry => entry.reprintOf !== null);
    expect(reprints.map(({ code, reprintOf }) => `${code}→${reprintOf}`)).toEqual(
      '4-5-4→4-3-2 4-6-2→4-5-3 4-6-3→4-3-2 4-7-3→4-6-4 4-7-4→4-6-5 5-1-3→4-7-2 5-3-3→3-4-1 5-3-4→3-5-2 5-3-5→3-5-3'.split(
        ' ',
      ),
    );
    expect(reprints.every(({ reprintOf }) => originals.has(reprintOf!))).toBe(true);
  });
});

describe('wrong usage', () => {
  it.each([[['plan']], [['plan', '--xml']], [['answer']], [[]]])('%j ends with 2 and tells how to call', async args => {
    const run = await runCommand(args);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain('usage: npm run --silent keikaku --');
  });
});
