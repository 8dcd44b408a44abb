/**
 * Errors for the operator: a stable code for logs and tests, the place, the violated rule and the remedy. Staff never
 * see these; their texts come from `text/`.
 */
export class BotError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(`${code} ${message}`, options);
    this.name = 'BotError';
    this.code = code;
  }
}

/** One finding of a check: the file, the place in it, the violated rule, and what to do. */
export interface Problem {
  code: string;
  file: string;
  /** Path inside the file, e.g. "areas[3].measures[4].entries[3]" or "line 12". Empty for the file as a whole. */
  place: string;
  rule: string;
  remedy: string;
}

/** Thrown when data is invalid; carries every problem found, not only the first. */
export class DataError extends BotError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems[0]?.code ?? 'DATA_INVALID', problems.map(describeProblem).join('\n'));
    this.problems = problems;
  }
}

/** Fields of a system error: code (ENOENT), path and syscall; undefined where the error lacks one. */
export function systemFailure(error: unknown): Record<'code' | 'path' | 'syscall', string | undefined> {
  const said = (name: string): string | undefined => {
    const value: unknown = Reflect.get(Object(error), name);
    return typeof value === 'string' ? value : undefined;
  };
  return { code: said('code'), path: said('path'), syscall: said('syscall') };
}

/** One line for the operator, e.g. "data/plan.json areas[0]: … → … [CODE]". */
export function describeProblem(problem: Problem): string {
  const where = problem.place ? `${problem.file} ${problem.place}` : problem.file;
  return `${where}: ${problem.rule} → ${problem.remedy} [${problem.code}]`;
}
