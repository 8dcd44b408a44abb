// @ts-check
/** Calls to the server. Every failure becomes a Problem whose code has a text on the page. */
/** @import { AnswerJson, ClockJson, Lang, LookupChoice, OutcomeJson, PersonJson, ProblemJson, Speaker, WordsJson } from '../page-types.ts' */

const TIMEOUT_MS = 30_000;

export class Problem extends Error {
  /** @param {ProblemJson} json */
  constructor({ code, message }) {
    super(code);
    this.code = code;
    /** The server's own message, if any. */
    this.sentence = message;
  }

  /** Whether a retry can succeed. */
  get isPassing() {
    return this.code === 'NETWORK' || this.code === 'FAILED';
  }
}

/**
 * @param {Speaker & { text: string }} question
 * @returns {Promise<AnswerJson>}
 */
export const ask = question => post('/api/ask', question);

/**
 * @param {Speaker & { id: string, value: string, lang: string, message: string }} action
 * @returns {Promise<OutcomeJson>}
 */
export const act = action => post('/api/act', action);

/**
 * @param {Speaker & { form: string, context: string, values: Record<string, string>, lang: string, message: string }} submission
 * @returns {Promise<OutcomeJson>}
 */
export const submit = submission => post('/api/submit', submission);

/**
 * The person's own page.
 * @param {string} person
 * @param {Lang} lang
 * @returns {Promise<AnswerJson>}
 */
export const home = (person, lang) => call(`/api/home?${new URLSearchParams({ person, lang })}`, {});

/**
 * Suggestions of a typeahead field, best first; empty when the server cannot be reached.
 * @param {string} source
 * @param {string} typed
 * @param {Lang} lang
 * @param {number} limit
 * @returns {Promise<LookupChoice[]>}
 */
export async function lookup(source, typed, lang, limit) {
  const query = new URLSearchParams({ source, typed, lang, limit: String(limit) });
  try {
    return (await call(`/api/lookup?${query}`, {})).choices;
  } catch {
    return [];
  }
}

/** @returns {Promise<ClockJson>} */
export const clock = () => call('/api/clock', {});

/** @param {string} step @returns {Promise<ClockJson>} */
export const moveClock = step => post('/api/clock', { step });

/** @returns {Promise<PersonJson[]>} */
export const people = async () => (await call('/api/people', {})).people;

/** @returns {Promise<WordsJson>} */
export const words = () => call('/api/words', {});

/** @param {string} path @param {object} body */
function post(path, body) {
  return call(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** @param {string} path @param {RequestInit} init */
async function call(path, init) {
  let response;
  let body;
  try {
    response = await fetch(path, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    body = await response.json();
  } catch {
    throw new Problem({ code: response ? 'FAILED' : 'NETWORK' });
  }
  if (!response.ok) throw new Problem(body.error ?? { code: 'FAILED' });
  return body;
}
