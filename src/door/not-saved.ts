/**
 * The door of a bot whose disk or database fails: questions go on being answered, and whoever changes something is told in words
 * that it was not saved; a form stays open with what was typed.
 */
import type { Answer, Door, Outcome } from '../adapter.ts';
import { BotError } from '../errors.ts';
import { textIn } from '../text/catalog.ts';
import type { Lang } from '../text/lang.ts';

/** Nothing of it is recorded: the record cannot be added to, or cannot be trusted. */
const NOT_SAVED = /^(?:JOURNAL_(?:NOT_SAVED|FENCED|CLOSED|DAMAGED|KIND_UNKNOWN)|DATABASE_\w+)$/;

/** @param report told of each failure, for the operator */
export function sayNotSaved(door: Door, report: (error: unknown) => void): Door {
  async function or<Result>(work: Promise<Result>, otherwise: () => Result): Promise<Result> {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof BotError) || !NOT_SAVED.test(error.code)) throw error;
      report(error);
      return otherwise();
    }
  }

  return {
    ...door,
    answer: question => or(door.answer(question), () => notSaved(question.lang)),
    act: action =>
      or<Outcome>(door.act(action), () => ({ kind: 'reply', answer: notSaved(action.lang), replace: false })),
    submit: submission =>
      or<Outcome>(door.submit(submission), () => ({
        kind: 'invalid',
        errors: { '': textIn(submission.lang ?? 'ja').notSavedForm },
      })),
  };
}

function notSaved(lang: Lang = 'ja'): Answer {
  const text = textIn(lang).notSaved;
  const reply = { lang, fallback: text, elements: [{ kind: 'text' as const, text, tone: 'warning' as const }] };
  return { intent: 'update', entries: [], measures: [], areas: [], reply };
}
