/** Fallback rules: the projects named, or those of the topic. */
import type { Concept } from '../../search/concepts.ts';
import type { Context } from '../context.ts';
import { asksContent, wordingFor } from '../document/asks-content.ts';
import { isDoubted, mayAskDocument } from '../doubt.ts';
import { nothingElsewhere, nothingThere } from '../filter/nothing-there.ts';
import { type Intent, type Scope, WHOLE_PLAN } from '../intent.ts';
import { entriesIn } from '../places/scopes.ts';
import { areCalledNothing } from '../refusing/bare-words.ts';
import { asksBeyond, asksWhatHappened, asksWhen, asksWho, asksWhy } from '../refusing/refuse.ts';
import { CHOOSES, listOf, restatesPlace } from './ask-list.ts';
import { nothingMore } from './ask-more.ts';
import { printedAs } from './ask-place.ts';

/** Minimum score of a project that answers a how-to question. */
const ERRAND_SCORE = 0.5;

/** Words that match more projects are not selective: パソコン matches 18. */
const MOST_FOUND = 9;

/** Minimum score of words that select among a named place's projects; below it they only describe the place. */
const NARROWING_SCORE = 0.4;
export function askEntry(context: Context): Intent | null {
  const { subject, facts, frame, has } = context;
  if (subject.entries.length === 0) return null;
  // 「何月にできるの？」 about the entry in focus: the plan gives no dates for projects.
  if (subject.fromDialogue && frame.ordinals.length === 0 && asksWhen(context))
    return datedFact(context) ?? { kind: 'none', nearest: subject.entries.slice(0, 3), outside: true };
  if (!subject.fromDialogue && isDoubted(context))
    return { kind: 'none', nearest: subject.entries.slice(0, 3), outside: true };
  const glossary = has('meaning') ? frame.concepts.flatMap(concept => facts.explaining(concept.text)) : [];
  if (subject.entries.length > 3 || (subject.fromDialogue && has('within') && subject.entries.length > 1))
    return { kind: 'find', codes: subject.entries, further: [], scope: WHOLE_PLAN, subject: null };
  return { kind: 'project', codes: subject.entries, glossary };
}

/** 「完全移行いつ」 with a project in focus: answered by a dated passage. */
function datedFact({ frame, facts }: Context): Intent | null {
  const { explained, ids } = facts.find(frame.concepts);
  return explained >= DATED ? { kind: 'fact', passages: ids } : null;
}

const DATED = 0.6;

export function askTopic(context: Context): Intent | null {
  const { subject, facts, has, frame } = context;
  const scope: Scope = { areas: subject.areas, measures: subject.measures };
  if (asksWhen(context) || asksWho(context) || asksWhy(context) || asksWhatHappened(context)) return null;
  const nowhereElse = nothingElsewhere(context);
  if (nowhereElse) return nowhereElse;
  const topic = context.topic();
  const placed = scope.areas.length + scope.measures.length > 0;
  // Words without a match in the place (重点分野5にぶら下がってる事業) are not a topic.
  if (
    placed &&
    topic.best < NARROWING_SCORE &&
    has('measureWord') &&
    !has('projectWord') &&
    scope.measures.length === 0
  )
    return { kind: 'listMeasures', scope };
  const coded = frame.codes.some(code => code.kind === 'measure') && !has('within');
  if (placed && coded && restatesPlace(context)) return listOf(scope, context);
  if (placed && topic.best < (has('within') || CHOOSES.test(frame.text) ? 0.2 : NARROWING_SCORE))
    return nothingThere(context) ?? listOf(scope, context);
  if (topic.codes.length === 0) {
    const fact = facts.find(subject.concepts);
    return fact.explained >= 0.5 && !frame.errand ? { kind: 'fact', passages: fact.ids } : null;
  }
  if (!topic.areEnumerated && (isDoubted(context) || (!placed && areCalledNothing(context)))) return null;
  const isLong = topic.measure !== null || topic.areMeasures || topic.areEnumerated;
  if (!placed && !isLong && topic.codes.length > MOST_FOUND) return null;
  if (frame.errand && topic.best < ERRAND_SCORE && !placed) return null;
  if (!placed && asksBeyond(topic.codes[0] ?? '', context)) return null;
  const seen = has('others', 'more', 'theOther') ? context.dialogue.seen : [];
  const unseen = topic.codes.filter(code => !seen.includes(code));
  // 「ほかに食のは？」 after the best were shown: the less relevant ones follow.
  const best = unseen.length > 0 || seen.length === 0 ? unseen : topic.further.filter(code => !seen.includes(code));
  const codes = asPrinted(best, scope, context);
  if (has('vagueOne') && isTooVague(topic.codes, subject.concepts, context))
    return { kind: 'clarify', codes: topic.codes.slice(0, 8).sort(context.plan.compare), asked: 'project' };
  if (codes.length === 0) return nothingMore(context.dialogue.seen, context.plan);
  const wording =
    asksContent(frame.text) || has('wording', 'why') || mayAskDocument(context) ? wordingFor(codes, context) : [];
  if (codes.length === 1 && seen.length === 0)
    return {
      kind: 'project',
      codes,
      glossary: [
        ...(has('meaning') ? subject.concepts.flatMap(concept => facts.explaining(concept.text)) : []),
        ...wording,
      ],
    };
  return { kind: 'find', codes, further: topic.further, scope, subject: topic.measure, wording };
}

/**
 * The codes under which projects are printed in the place named: the 研修 of area 4 are 4-3-2, 4-5-4 and 4-6-3, that of
 * measure 4-6 is 4-6-3. A reprint of the same name beside its original is shown only on request. Outside a place the
 * reprints follow when they are asked for.
 */
function asPrinted(codes: readonly string[], scope: Scope, { plan, has, subject }: Context): string[] {
  const placed = scope.areas.length + scope.measures.length > 0;
  if (!placed) return has('withReprints') ? codes.flatMap(code => printedAs(code, plan)) : [...codes];
  const inside = entriesIn(scope, plan);
  const nameOf = (code: string) => plan.locate(code)?.entry.name;
  const printed = codes.flatMap(code => {
    const there = inside.filter(one => plan.originalOf(one) === code);
    if (has('withoutReprints') || there.length === 0) return [code];
    if (has('list', 'withReprints')) return there;
    return there.filter((one, index) => there.findIndex(other => nameOf(other) === nameOf(one)) === index);
  });
  // Of one topic a list keeps the printed order.
  return has('list') && subject.concepts.length === 1 ? printed.sort(plan.compare) : printed;
}

/** A single vague word that fits several unrelated projects equally: the bot asks back instead of guessing. */
function isTooVague(codes: readonly string[], concepts: readonly Concept[], { search }: Context): boolean {
  if (concepts.length !== 1 || codes.length < 2) return false;
  const measures = new Set(codes.map(code => code.split('-').slice(0, 2).join('-')));
  const [first, second] = search.rank(concepts, 'project').hits;
  return measures.size >= 1 && (second?.score ?? 0) >= 0.8 * (first?.score ?? 1);
}
