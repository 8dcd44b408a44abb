/**
 * Rules between the parts of a plan: codes without gaps, printed counts equal to the actual ones, reprints with an
 * existing original.
 */
import { describePlace } from '../data-files/data-shape.ts';
import type { Problem } from '../errors.ts';
import { SECTION_IDS, type SectionId } from './document.ts';
import { readSkeleton, type Skeleton } from './skeleton.ts';

type Path = (string | number)[];
type Report = (code: string, path: Path, rule: string, remedy: string) => void;

/** All violated rules. The document may also violate its schema: unreadable parts are not counted. */
export function reconcile(document: unknown, file: string): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (code, path, rule, remedy) =>
    problems.push({ code, file, place: describePlace(document, path), rule, remedy });
  const plan = readSkeleton(document);
  checkCodes(plan, report);
  checkNumbersAndIds(plan, report);
  checkCounts(plan, report);
  checkReprints(plan, report);
  return problems;
}

function checkCodes(plan: Skeleton, report: Report): void {
  checkSequence('', plan.areas, ['areas'], report);
  plan.areas?.forEach((area, a) => {
    const inArea = ['areas', a, 'measures'];
    checkSequence(area.code, area.measures, inArea, report);
    area.measures?.forEach((measure, m) => {
      checkSequence(measure.code, measure.entries, [...inArea, m, 'entries'], report);
    });
  });
}

/**
 * Checks that the children of "4-6" are "4-6-1", "4-6-2" … in this order. Reports one problem per gap, not one per code
 * after it.
 */
function checkSequence(
  parent: string | undefined,
  children: readonly { code?: string | undefined }[] | undefined,
  path: Path,
  report: Report,
): void {
  if (parent === undefined) return;
  const prefix = parent === '' ? '' : `${parent}-`;
  let last = 0;
  children?.forEach(({ code }, i) => {
    if (code === undefined) return;
    const here = [...path, i];
    const ending = code.startsWith(prefix) ? code.slice(prefix.length) : '';
    const number = /^[1-9][0-9]?$/.test(ending) ? Number(ending) : null;
    if (number === null) {
      const remedy = `Write ${prefix}${i + 1}, or move it to where ${code} belongs.`;
      report('PLAN_CODE', here, `has the code "${code}", which is not ${prefix}<number>`, remedy);
      return;
    }
    if (number <= last) {
      const remedy = 'Give every line its printed number, in printed order.';
      report('PLAN_CODE', here, `repeats the code ${code} or stands after a higher one`, remedy);
    } else if (number > last + 1) {
      const missing = Array.from({ length: number - last - 1 }, (_, k) => `${prefix}${last + 1 + k}`).join(', ');
      report(
        'PLAN_CODE',
        here,
        `follows a gap: ${missing} is missing before ${code}`,
        `Type ${missing} from the document.`,
      );
    }
    last = Math.max(last, number);
  });
}

function checkNumbersAndIds(plan: Skeleton, report: Report): void {
  plan.predecessors?.forEach(({ number }, i) => {
    if (number === undefined || number === i + 1) return;
    const remedy = 'Number the earlier plans from 1 as printed.';
    report('PLAN_CODE', ['predecessors', i], `has the number ${number} in place ${i + 1}`, remedy);
  });
  for (const list of ['nationalTargets', 'sections'] as const) {
    const seen = new Set<string>();
    plan[list]?.forEach(({ id }, i) => {
      if (id === undefined) return;
      if (seen.has(id)) report('PLAN_CODE', [list, i], `repeats the id ${id}`, 'Use every id once.');
      seen.add(id);
    });
    if (list === 'sections' && plan.sections) reportMissingSections(seen, report);
  }
}

function reportMissingSections(present: ReadonlySet<string>, report: Report): void {
  const missing = SECTION_IDS.filter((id: SectionId) => !present.has(id));
  if (missing.length === 0) return;
  report('PLAN_SECTION', ['sections'], `lacks ${missing.join(', ')}`, 'Add every section of the document.');
}

function checkCounts(plan: Skeleton, report: Report): void {
  const remedy = 'Compare the entries with the document; correct the count only if it was typed wrong.';
  const compare = (stated: number | undefined, counted: number, what: string, path: Path) => {
    if (stated === undefined || stated === counted) return;
    report('PLAN_COUNT', path, `states ${stated} ${what} but there are ${counted}`, remedy);
  };
  plan.areas?.forEach((area, a) => {
    area.measures?.forEach((measure, m) => {
      if (measure.entries) compare(measure.count, measure.entries.length, 'entries', ['areas', a, 'measures', m]);
    });
    const entries = area.measures?.flatMap(measure => measure.entries ?? []);
    if (entries) compare(area.count, entries.length, 'entries', ['areas', a]);
  });
  if (!plan.areas) return;
  const measures = plan.areas.flatMap(area => area.measures ?? []);
  const entries = measures.flatMap(measure => measure.entries ?? []);
  const reprints = entries.filter(entry => entry.reprintOf !== undefined);
  compare(plan.stated.areas, plan.areas.length, 'areas', ['stated', 'areas']);
  compare(plan.stated.measures, measures.length, 'measures', ['stated', 'measures']);
  compare(plan.stated.entries, entries.length, 'entries', ['stated', 'entries']);
  compare(plan.stated.projects, entries.length - reprints.length, 'projects', ['stated', 'projects']);
  compare(plan.stated.reprints, reprints.length, 'reprints', ['stated', 'reprints']);
}

function checkReprints(plan: Skeleton, report: Report): void {
  const entries = (plan.areas ?? []).flatMap((area, a) =>
    (area.measures ?? []).flatMap((measure, m) =>
      (measure.entries ?? []).map((entry, e) => ({ ...entry, path: ['areas', a, 'measures', m, 'entries', e] })),
    ),
  );
  const originals = new Map(entries.map(({ code, reprintOf }) => [code, reprintOf]));
  for (const { code, reprintOf, path } of entries) {
    const broken = reprintOf === undefined ? null : brokenReprint(code, reprintOf, originals);
    if (broken) report('PLAN_REPRINT', path, broken.rule, broken.remedy);
  }
}

/** @param originals code of every entry → the code it repeats */
function brokenReprint(
  code: string | undefined,
  target: string,
  originals: ReadonlyMap<string | undefined, string | undefined>,
): { rule: string; remedy: string } | null {
  if (target === code) return { rule: 'repeats itself', remedy: 'Set reprintOf to the code of the original entry.' };
  if (!originals.has(target)) {
    return {
      rule: `repeats ${target}, which the plan does not contain`,
      remedy: 'Correct reprintOf or restore that entry.',
    };
  }
  const further = originals.get(target);
  if (further === undefined) return null;
  return { rule: `repeats ${target}, which is itself a reprint`, remedy: `Set reprintOf to the original, ${further}.` };
}
