/**
 * Validates a data file against a zod schema and reports problems for the operator: every unknown field, missing field
 * and invalid value at once, with its path and the code of the object it belongs to.
 */
import { z } from 'zod';
import { type Fault, faultIn, type Problem, type SaidFault } from '../errors.ts';
import { type DataFilesText, dataFilesText } from '../text/operator/data-files.ts';

/** For schema.refine(): the violated rule, with its own problem code (without the subject's prefix). */
export function ruleOf(code: string, said: SaidFault): { message: string; params: Explained } {
  return { message: said.rule, params: { code, ...said } };
}

/** @param subject prefix of the problem codes, e.g. "PLAN" gives PLAN_FIELD */
export function findShapeProblems(schema: z.ZodType, value: unknown, file: string, subject: string): Problem[] {
  const checked = schema.safeParse(value);
  if (checked.success) return [];
  return checked.error.issues.flatMap(issue =>
    explainIssue(issue).map(({ code, ...fault }) => ({
      ...fault,
      code: `${subject}_${code}`,
      file,
      place: describePlace(value, issue.path),
    })),
  );
}

/**
 * A path with the code, id or number of the innermost object that has one.
 * @example describePlace(document, ['areas', 3, 'name']) // 'areas[3].name (4)'
 */
export function describePlace(root: unknown, path: readonly (string | number)[]): string {
  const written = path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i > 0 ? `.${step}` : step)).join('');
  const label = labelAlong(root, path);
  return label === null || written === '' ? written : `${written} (${label})`;
}

function labelAlong(root: unknown, path: readonly (string | number)[]): string | null {
  let label: string | null = null;
  let here = root;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) break;
    here = (here as Record<string | number, unknown>)[step];
    const { code, id, number } = (here ?? {}) as Record<string, unknown>;
    const name = code ?? id ?? number;
    if (typeof name === 'string' || typeof name === 'number') label = String(name);
  }
  return label;
}

type Explained = SaidFault & { code: string };

function explainIssue(issue: z.ZodIssue): Explained[] {
  switch (issue.code) {
    case z.ZodIssueCode.unrecognized_keys:
      return issue.keys.map(key => field(text => text.unknownField(key)));
    case z.ZodIssueCode.invalid_type:
      return [explainType(issue)];
    case z.ZodIssueCode.invalid_enum_value:
      return [field(text => text.unknownValue(String(issue.received), issue.options.join(', ')))];
    case z.ZodIssueCode.custom:
      return [issue.params as Explained];
    default:
      return [{ code: 'FIELD', rule: issue.message, remedy: 'Correct the value.' }];
  }
}

function explainType({ expected, received }: z.ZodInvalidTypeIssue): Explained {
  return field(text => (received === 'undefined' ? text.missingField(expected) : text.wrongType(received, expected)));
}

function field(say: (text: DataFilesText) => Fault): Explained {
  return { code: 'FIELD', ...faultIn(dataFilesText, say) };
}
