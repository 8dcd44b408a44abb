/** A result of a check of the environment. */
import type { DoctorText, Said } from '../text/operator/doctor.ts';

export interface Finding {
  /** "wrong" makes the doctor exit with 1. */
  level: 'fine' | 'notice' | 'wrong';
  /** Subject of the check, e.g. "slack". */
  about: string;
  found: string;
  /** What to do; empty when fine, and when `found` already says it. */
  next: string;
}

export const fine = (about: string, found: string): Finding => ({ level: 'fine', about, found, next: '' });
export const notice = (about: string, said: Said): Finding => ({ level: 'notice', about, ...said });
export const wrong = (about: string, said: Said): Finding => ({ level: 'wrong', about, ...said });

/** @param error thrown by `fetch` */
export function doesNotAnswer(text: DoctorText, about: string, url: string, error: unknown): Finding {
  const { name, cause } = error instanceof Error ? error : new Error(String(error));
  const reason = cause instanceof Error && 'code' in cause ? cause.code : name;
  return wrong(about, text.noAnswer(new URL(url).host, String(reason)));
}

const MARKS: Record<Finding['level'], string> = { fine: 'ok', notice: '!!', wrong: 'NO' };

/** @example 'NO  port         3978 is taken by another program → Set PORT, or stop that program.' */
export function findingLine({ level, about, found, next }: Finding): string {
  return `${MARKS[level]}  ${about.padEnd(11)}  ${found}${next ? ` → ${next}` : ''}`;
}
