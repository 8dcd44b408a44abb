/**
 * Rules between the parts of a plan: codes without gaps, printed counts equal to the actual ones, reprints with an
 * existing original.
 */
import { describePlace } from '../data-files/data-shape.ts';
import { type Fault, faultIn, type Problem } from '../errors.ts';
import { type Counted, type PlanFaults, planFaults } from '../text/operator/plan.ts';
import { SECTION_IDS, type SectionId } from './document.ts';
import { readSkeleton, type Skeleton } from './skeleton.ts';

type Path = (string | number)[];
type Say = (text: PlanFaults) => Fault;
type Report = (code: string, path: Path, say: Say) => void;

/** All violated rules. The document may also violate its schema: unreadable parts are not counted. */
export function reconcile(document: unknown, file: string): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (code, path, say) =>
    problems.push({ code, file, place: describePlace(document, path), ...faultIn(planFaults, say) });
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
      report('PLAN_CODE', here, text => text.otherCode(code, prefix, i + 1));
      return;
    }
    if (number <= last) {
      report('PLAN_CODE', here, text => text.disorder(code));
    } else if (number > last + 1) {
      const missing = Array.from({ length: number - last - 1 }, (_, k) => `${prefix}${last + 1 + k}`).join(', ');
      report('PLAN_CODE', here, text => text.gap(missing, code));
    }
    last = Math.max(last, number);
  });
}

function checkNumbersAndIds(plan: Skeleton, report: Report): void {
  plan.predecessors?.forEach(({ number }, i) => {
    if (number === undefined || number === i + 1) return;
    report('PLAN_CODE', ['predecessors', i], text => text.otherNumber(number, i + 1));
  });
  for (const list of ['nationalTargets', 'sections'] as const) {
    const seen = new Set<string>();
    plan[list]?.forEach(({ id }, i) => {
      if (id === undefined) return;
      if (seen.has(id)) report('PLAN_CODE', [list, i], text => text.sameId(id));
      seen.add(id);
    });
    if (list === 'sections' && plan.sections) reportMissingSections(seen, report);
  }
}

function reportMissingSections(present: ReadonlySet<string>, report: Report): void {
  const missing = SECTION_IDS.filter((id: SectionId) => !present.has(id));
  if (missing.length === 0) return;
  report('PLAN_SECTION', ['sections'], text => text.missingSections(missing.join(', ')));
}

function checkCounts(plan: Skeleton, report: Report): void {
  const compare = (stated: number | undefined, counted: number, what: Counted, path: Path) => {
    if (stated === undefined || stated === counted) return;
    report('PLAN_COUNT', path, text => text.otherCount(stated, what, counted));
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
    if (broken) report('PLAN_REPRINT', path, broken);
  }
}

/** @param originals code of every entry → the code it repeats */
function brokenReprint(
  code: string | undefined,
  target: string,
  originals: ReadonlyMap<string | undefined, string | undefined>,
): Say | null {
  if (target === code) return text => text.reprintsItself;
  if (!originals.has(target)) return text => text.reprintsNothing(target);
  const further = originals.get(target);
  if (further === undefined) return null;
  return text => text.reprintsReprint(target, further);
}
