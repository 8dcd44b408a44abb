/** What a check of the environment found, for the operator. */
export interface Finding {
  /** "wrong" makes the doctor end with 1. */
  level: 'fine' | 'notice' | 'wrong';
  /** What was looked at, e.g. "slack". */
  about: string;
  found: string;
  /** What to do; empty when fine, and when `found` says it already. */
  next: string;
}

export const fine = (about: string, found: string): Finding => ({ level: 'fine', about, found, next: '' });
export const notice = (about: string, found: string, next: string): Finding => ({
  level: 'notice',
  about,
  found,
  next,
});
export const wrong = (about: string, found: string, next: string): Finding => ({ level: 'wrong', about, found, next });

/** @param error what `fetch` threw */
export function doesNotAnswer(about: string, url: string, error: unknown): Finding {
  const { name, cause } = error instanceof Error ? error : new Error(String(error));
  const reason = cause instanceof Error && 'code' in cause ? cause.code : name;
  return wrong(
    about,
    `${new URL(url).host} does not answer (${reason})`,
    'Allow HTTPS to it, or set the proxy (HTTPS_PROXY, NODE_USE_ENV_PROXY=1).',
  );
}

const MARKS: Record<Finding['level'], string> = { fine: 'ok', notice: '!!', wrong: 'NO' };

/** @example 'NO  port         3978 is taken by another program → Set PORT, or stop that program.' */
export function findingLine({ level, about, found, next }: Finding): string {
  return `${MARKS[level]}  ${about.padEnd(11)}  ${found}${next ? ` → ${next}` : ''}`;
}
