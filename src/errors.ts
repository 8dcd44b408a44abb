import type { Lang } from './lang.ts';

/**
 * Errors for the operator: a stable code for logs and tests, the place, the violated rule and the remedy. Staff never
 * see these; their texts come from `text/`.
 */
export class BotError extends Error {
  readonly code: string;
  readonly #ja: string | undefined;

  /** @param options.ja the message in Japanese, for a terminal set to it */
  constructor(code: string, message: string, options?: { cause?: unknown; ja?: string }) {
    super(`${code} ${message}`, options);
    this.name = 'BotError';
    this.code = code;
    this.#ja = options?.ja;
  }

  /** In English where there is no translation. */
  says(lang: Lang): string {
    return lang === 'ja' && this.#ja !== undefined ? `${this.code} ${this.#ja}` : this.message;
  }
}

/** A violated rule and what to do. */
export interface Fault {
  rule: string;
  remedy: string;
}

/** In English, as the log says it, and in Japanese for a terminal set to it, where there is a translation. */
export interface SaidFault extends Fault {
  ja?: Fault;
}

/** One finding of a check: the file, the place in it, the violated rule, and what to do. */
export interface Problem extends SaidFault {
  code: string;
  file: string;
  /** Path inside the file, e.g. "areas[3].measures[4].entries[3]" or "line 12". Empty for the file as a whole. */
  place: string;
  /** In Japanese, where it is told in words. */
  placeJa?: string;
}

/** The same fault in both languages. @param say e.g. text => text.sameId('kiki') */
export function faultIn<Text>(texts: Record<Lang, Text>, say: (text: Text) => Fault): SaidFault {
  return { ...say(texts.en), ja: say(texts.ja) };
}

/** Thrown when data is invalid; carries every problem found, not only the first. */
export class DataError extends BotError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems[0]?.code ?? 'DATA_INVALID', problems.map(problem => describeProblem(problem)).join('\n'));
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
export function describeProblem(problem: Problem, lang: Lang = 'en'): string {
  const place = placeOf(problem, lang);
  const where = place ? `${problem.file} ${place}` : problem.file;
  const { rule, remedy } = saidIn(problem, lang);
  return `${where}: ${rule} → ${remedy} [${problem.code}]`;
}

/** Empty for the file as a whole. */
export function placeOf({ place, placeJa }: Problem, lang: Lang): string {
  return lang === 'ja' ? (placeJa ?? place) : place;
}

/** Rule and remedy in a language; in English where the file's part has no Japanese. */
export function saidIn(problem: Problem, lang: Lang): Fault {
  return lang === 'ja' ? (problem.ja ?? problem) : problem;
}
