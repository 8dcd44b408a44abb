/**
 * Keeps the bot usable while the disk or database fails: questions are answered as usual, and a change is answered with
 * "not saved" or "may not be saved"; a form stays open with its input.
 */
import type { Answer, Door, Outcome } from '../adapter.ts';
import { BotError } from '../errors.ts';
import type { Lang } from '../lang.ts';
import type { RecordCode } from '../record-error.ts';
import { textIn } from '../text/catalog.ts';

type Fate = 'notSaved' | 'maybeSaved';

/** Fate of the change by error code. A missing code does not compile. */
const FATES: Record<RecordCode, Fate> = {
  JOURNAL_EVENT_INVALID: 'notSaved',
  JOURNAL_NOT_SAVED: 'notSaved',
  JOURNAL_UNCLEAR: 'maybeSaved',
  JOURNAL_STOPPED: 'notSaved',
  JOURNAL_FENCED: 'notSaved',
  JOURNAL_CLOSED: 'notSaved',
  JOURNAL_DAMAGED: 'notSaved',
  JOURNAL_KIND_UNKNOWN: 'notSaved',
  JOURNAL_FORMAT_UNKNOWN: 'notSaved',
  DATABASE_REFUSED: 'notSaved',
  DATABASE_UNKNOWN: 'notSaved',
  DATABASE_FORBIDDEN: 'notSaved',
  DATABASE_BUSY: 'notSaved',
  DATABASE_FULL: 'notSaved',
  DATABASE_UNREACHABLE: 'notSaved',
  DATABASE_IN_USE: 'notSaved',
  DATABASE_NOT_EMPTY: 'notSaved',
  DATABASE_ENCODING: 'notSaved',
  DATABASE_NEWER: 'notSaved',
  DATABASE_ALTERED: 'notSaved',
};

/** @param report called with each failure, for the operator */
export function createNotSavedDoor(door: Door, report: (error: unknown) => void): Door {
  async function or<Result>(work: Promise<Result>, otherwise: (fate: Fate) => Result): Promise<Result> {
    try {
      return await work;
    } catch (error) {
      const fate = fateOf(error);
      if (!fate) throw error;
      report(error);
      return otherwise(fate);
    }
  }

  return {
    ...door,
    answer: question => or(door.answer(question), fate => told(fate, question.lang)),
    act: action =>
      or<Outcome>(door.act(action), fate => ({ kind: 'reply', answer: told(fate, action.lang), replace: false })),
    submit: submission =>
      or<Outcome>(door.submit(submission), fate => ({
        kind: 'invalid',
        errors: { '': textIn(submission.lang ?? 'ja')[`${fate}Form`] },
      })),
  };
}

/** Undefined for errors unrelated to the record. */
function fateOf(error: unknown): Fate | undefined {
  if (!(error instanceof BotError) || !Object.hasOwn(FATES, error.code)) return undefined;
  return FATES[error.code as RecordCode];
}

function told(fate: Fate, lang: Lang = 'ja'): Answer {
  const text = textIn(lang)[fate];
  const reply = { lang, fallback: text, elements: [{ kind: 'text' as const, text, tone: 'warning' as const }] };
  return { intent: 'update', entries: [], measures: [], areas: [], reply };
}
