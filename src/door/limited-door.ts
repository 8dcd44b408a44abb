/**
 * Rate limit before the bot, per person and per platform. Requests above the limit are refused at once without being
 * processed, so that nobody else waits.
 */
import type { Answer, Door, Outcome, Person } from '../adapter.ts';
import type { Lang } from '../lang.ts';
import { LruCache } from '../memory/lru-cache.ts';
import { langOf } from '../search/words/lang-of.ts';
import { limitsText } from '../text/limits.ts';

interface Rate {
  count: number;
  windowMs: number;
}

/** More than anyone asks in practice. */
export const QUESTIONS_PER_PERSON: Rate = { count: 10, windowMs: 10_000 };
/** Buttons and forms: a coordinator may settle a list of deliveries one by one. */
export const CLICKS_PER_PERSON: Rate = { count: 30, windowMs: 10_000 };
/** What two CPU cores answer without noticeable delay. */
export const PER_PLATFORM: Rate = { count: 1_500, windowMs: 10_000 };

const MOST_PEOPLE = 20_000;

/** @param elapsed a monotonic clock, in milliseconds */
export function createRateLimitedDoor(door: Door, elapsed: () => number): Door {
  const questions = new Meter(QUESTIONS_PER_PERSON, elapsed);
  const clicks = new Meter(CLICKS_PER_PERSON, elapsed);
  const together = new Meter(PER_PLATFORM, elapsed);

  /** The refusal; undefined when the request is within the limits. */
  function refusal(meter: Meter, { id }: Person, lang: Lang): Answer | undefined {
    const own = meter.take(id);
    if (own.waitMs > 0) return refused(limitsText[lang].tooMany(Math.ceil(own.waitMs / 1_000)), lang, own.isRepeated);
    const all = together.take(id.slice(0, id.indexOf(':')));
    return all.waitMs > 0 ? overloaded(lang) : undefined;
  }

  return {
    ...door,
    async answer(question) {
      const lang = question.lang ?? langOf(question.text);
      return refusal(questions, question.person, lang) ?? door.answer(question);
    },
    async act(action): Promise<Outcome> {
      const refusing = refusal(clicks, action.person, action.lang ?? 'ja');
      return refusing ? { kind: 'reply', answer: refusing, replace: false } : door.act(action);
    },
    async submit(submission): Promise<Outcome> {
      const refusing = refusal(clicks, submission.person, submission.lang ?? 'ja');
      // The form stays open, so that the input is not lost.
      return refusing ? { kind: 'invalid', errors: { '': refusing.reply.fallback } } : door.submit(submission);
    },
  };
}

interface Taken {
  /** Zero when admitted, otherwise the time until it would be. */
  waitMs: number;
  /** Whether the same key was already refused within the window. */
  isRepeated: boolean;
}

/** Sliding-window counter per key. */
class Meter {
  readonly #rate: Rate;
  readonly #elapsed: () => number;
  readonly #done = new LruCache<{ at: number[]; refusedAt: number }>(MOST_PEOPLE);

  constructor(rate: Rate, elapsed: () => number) {
    this.#rate = rate;
    this.#elapsed = elapsed;
  }

  take(who: string): Taken {
    const { count, windowMs } = this.#rate;
    const now = this.#elapsed();
    const done = this.#done.get(who) ?? { at: [], refusedAt: Number.NEGATIVE_INFINITY };
    this.#done.set(who, done);
    const first = done.at.length >= count ? done.at.at(-count)! : Number.NEGATIVE_INFINITY;
    const waitMs = Math.max(0, first + windowMs - now);
    if (waitMs > 0) {
      const isRepeated = now - done.refusedAt < windowMs;
      if (!isRepeated) done.refusedAt = now;
      return { waitMs, isRepeated };
    }
    done.at.push(now);
    // Trimmed only now and then: the list of a whole platform is long.
    if (done.at.length > 2 * count) done.at.splice(0, done.at.length - count);
    return { waitMs, isRepeated: false };
  }
}

/** The refusal under overload. */
export function overloaded(lang: Lang): Answer {
  return refused(limitsText[lang].busy, lang, false);
}

function refused(text: string, lang: Lang, isRepeated: boolean): Answer {
  const reply = { lang, fallback: text, elements: [{ kind: 'text' as const, text }] };
  return { intent: 'none', entries: [], measures: [], areas: [], reply, ...(isRepeated ? { isRepeated } : {}) };
}
