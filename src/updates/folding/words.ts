/** Folds the words of the staff: recorded synonyms, and questions passed on because the plan did not answer them. */
import { gentle } from '../../search/words/normalize.ts';
import type { Handlers, KindsOf } from './handlers.ts';

/** Limit of unsettled questions; the oldest leave the list and stay in the journal. */
const MOST_QUESTIONS = 200;

export const wordHandlers: Handlers<KindsOf<'synonym' | 'question'>> = {
  'synonym.added'({ synonyms }, { data: { say, code }, by, at }) {
    if (synonyms.list.some(one => one.say === say && one.code === code)) return;
    synonyms.list.push({ say, code, by, at });
    synonyms.revision++;
  },

  'synonym.removed'({ synonyms }, { data: { say, code } }) {
    const rest = synonyms.list.filter(one => one.say !== say || one.code !== code);
    if (rest.length === synonyms.list.length) return;
    synonyms.list = rest;
    synonyms.revision++;
  },

  'question.unanswered'(state, { data: { text }, seq, by, at }) {
    const known = state.unanswered.find(one => gentle(one.text) === gentle(text));
    if (!known) state.unanswered = [...state.unanswered, { id: seq, text, by: [by], at }].slice(-MOST_QUESTIONS);
    else if (!known.by.includes(by)) known.by.push(by);
  },

  'question.settled'(state, { data: { question } }) {
    state.unanswered = state.unanswered.filter(({ id }) => id !== question);
  },
};
