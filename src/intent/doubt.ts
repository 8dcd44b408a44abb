/** Thresholds of the doubt that the plan answers a question, for what rules cannot decide. */
import { type Asked, MOST_LETTERS } from '../answerability/features.ts';
import type { Likely } from '../likeness/model.ts';
import { isNamed } from '../search/ranking/relevance.ts';
import { hasKana, hasKanji } from '../search/words/normalize.ts';
import type { Context, Knowledge } from './context.ts';
import type { Frame } from './frame/frame.ts';
import type { Subject } from './subject.ts';

export const UNDECIDED = 0.5;
/** Below this doubt, rules that would refuse are skipped. */
export const HARDLY_DOUBTED = 0.15;
/** Above it, a match by words is not sufficient. */
export const DOUBTED = 0.6;
/** Above it, neither a name nor a full match is sufficient. */
export const DOUBTED_THOUGH_NAMED = 0.85;
/** Minimum score of a project that is plainly meant. */
const CLEAR_SCORE = 0.8;

/** Whether the match found is probably not what is asked for. */
export function isDoubted({ doubt, frame, search, subject }: Context): boolean {
  const [best] = search.rank(subject.concepts, 'project').hits;
  const isClear = subject.entries.length > 0 || (best && (best.score >= CLEAR_SCORE || isNamed(best)));
  // 「メルマガはどうやって登録するの」: the name is certain, but not that the plan says how.
  const isSure = (isClear && !frame.errand) || frame.writtenOut;
  return doubt() > (isSure ? DOUBTED_THOUGH_NAMED : DOUBTED);
}

/** Minimum probability for a passage of the document instead of projects. */
const OF_DOCUMENT = 0.5;

export const asksDocument = ({ ofDocument }: Context): boolean => ofDocument() >= OF_DOCUMENT;

/** Minimum probability for passages added to projects. */
const PERHAPS_OF_DOCUMENT = 0.2;

export const mayAskDocument = ({ ofDocument }: Context): boolean => ofDocument() >= PERHAPS_OF_DOCUMENT;

/** Passages are withheld above this doubt, if the probability for a passage is below NOT_OF_DOCUMENT. */
const DOUBTED_FACT = 0.85;
const NOT_OF_DOCUMENT = 0.35;

/** Whether a passage found by rules is probably not what is asked for. */
export const isDoubtedFact = ({ doubt, ofDocument }: Context): boolean =>
  doubt() > DOUBTED_FACT && ofDocument() < NOT_OF_DOCUMENT;

export function askedOf(
  frame: Frame,
  subject: Subject,
  { search, facts }: Pick<Knowledge, 'search' | 'facts'>,
  likely: Likely,
): Asked {
  const lang = hasKana(frame.text) || hasKanji(frame.text) ? 'ja' : frame.lang;
  return {
    text: frame.text,
    lang,
    tokens: lang === 'ja' ? search.vocabulary.tokenizer.tokenize(frame.text.slice(0, MOST_LETTERS)) : [],
    askedFor: frame.askedFor,
    cues: frame.cues,
    outside: frame.outside,
    errand: frame.errand,
    ranking: search.rank(subject.concepts, 'project'),
    entries: subject.entries.length,
    places: subject.areas.length + subject.measures.length,
    fact: facts.find(subject.concepts).explained,
    passages: search.rank(frame.allConcepts, 'passage').hits,
    likely,
  };
}
