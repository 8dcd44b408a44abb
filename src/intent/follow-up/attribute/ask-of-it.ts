/**
 * Bare attribute questions about the entries in focus: 「担当課は？」, "and who runs it then?", 「予算は？」,
 * 「3番目は？」.
 */
import type { Context } from '../../context.ts';
import { targetOf } from '../../document/set-answers.ts';
import { type Intent, WHOLE_PLAN } from '../../intent.ts';
import { entriesIn, scopeWith } from '../../places/scopes.ts';
import { stillAsked } from '../../wanted.ts';
import { TELLS_OWNER } from '../owners/same-owner.ts';
import { isWhole, merged, placesTold } from '../places/places-told.ts';
import { withPrevious } from '../pointing/sets.ts';

/** Intents after which a bare question is about counts or places instead of projects. */
const OF_PLACES = new Set<Intent['kind']>([
  'countEntries',
  'countGroups',
  'countAverage',
  'countPlaces',
  'listMeasures',
  'listAreas',
  'rankGroups',
  'rankOf',
]);

export function askOfIt(context: Context): Intent | null {
  const { frame, dialogue, subject } = context;
  const last = dialogue.lastIntent;
  if (last && TELLS_OWNER.has(last.kind) && BY_MAIL.test(frame.text))
    return { kind: 'none', nearest: dialogue.focus.slice(0, 3), outside: true };
  if (!frame.attribute || frame.attribute === 'count' || !last) return null;
  const points = frame.pointing.length + frame.ordinals.length > 0 || frame.slice !== 0;
  if (last.kind === 'fact' && !points) return ofTold(last, context);
  const { areas, measures } = subject;
  // 「2番目の中身」 about the measures shown.
  if (frame.attribute === 'detail' && subject.entries.length === 0 && areas.length + measures.length === 1)
    return { kind: 'listEntries', scope: { areas, measures }, distinct: false, slice: 0 };
  // 「2番目の担当は？」 about the measures shown, "and the third?" about the areas counted.
  if (points && subject.entries.length === 0) return null;
  const codes = points || !OF_PLACES.has(last.kind) ? subject.entries : counted(context);
  switch (frame.attribute) {
    case 'differ':
      // About counted places it asks for the difference of the counts.
      return OF_PLACES.has(last.kind) && !points
        ? null
        : shown(withPrevious(codes, dialogue).slice(0, MOST_IN_FULL), []);
    // 「いつまで？」 of a project that serves a national target.
    case 'when': {
      const [code = ''] = codes;
      return targetOf(code, context.plan) ?? { kind: 'none', nearest: codes.slice(0, 3), outside: true };
    }
    case 'outside':
    case 'maker':
      return { kind: 'none', nearest: codes.slice(0, 3), outside: true };
    case 'it':
      return askPointedAt(codes, context);
    case 'owner':
    case 'status':
      return codes.length > 0
        ? { kind: frame.attribute, codes: OF_TWO.test(frame.text) ? withPrevious(codes, dialogue) : codes }
        : null;
    case 'measure':
    case 'area':
      // 「どの分野？」 after a reprint asks for the place of the reprint.
      if (last.kind === 'reprint' && last.about === 'places' && !points)
        return { kind: 'place', codes: last.codes, level: frame.attribute };
      return codes.length > 0 && (points || !OF_PLACES.has(last.kind))
        ? { kind: 'place', codes, level: frame.attribute }
        : null;
    case 'detail':
    case 'name':
      return shown(codes, []);
    case 'text':
    case 'why':
      return shown(codes, codes.length === 1 ? wordsOf(codes[0] ?? '', context) : []);
  }
}

/** After an owner this asks for an address, not for the mail magazine. */
const BY_MAIL =
  /^(?:じゃあ?|では|で|あと|その|それと)?、?(?:eメール|e-?mail|メール)(?:は|も|って|の(?:ほう|方)は)?[?？。]*$/;

/** 「同じ課？」「どっちが進んでる？」 include the entry before the one in focus. */
const OF_TWO = /同じ|一緒|いっしょ|どっち|どちらが|\bsame\b|\bwhich (?:one |of (?:the two|them) )?(?:is|are)\b/;

type Fact = Extract<Intent, { kind: 'fact' }>;

/**
 * 「詳しく」「いつ？」「誰が作った？」 after a passage are answered by the same passage; 「担当は？」 is about the
 * projects before it.
 */
function ofTold(last: Fact, { frame: { attribute }, subject, facts, plan }: Context): Intent | null {
  // After the text of a measure its projects, unless the one in focus is among them.
  const there = entriesIn(scopeWith(placesTold(last.passages)), plan);
  const isInFocus = subject.entries.length > 0 && subject.entries.every(code => there.includes(code));
  const entries = placesTold(last.passages).length === 0 || isInFocus ? subject.entries : there;
  const told = last.passages.map(id => facts.passage(id));
  const isPlan = told.some(passage => passage?.kind === 'predecessor');
  switch (attribute) {
    case 'owner':
    case 'status':
      return entries.length > 0 ? { kind: attribute, codes: entries } : null;
    case 'outside':
      return { kind: 'none', nearest: [], outside: true };
    case 'area':
      return subject.entries.length + subject.measures.length === 0 ? { kind: 'listAreas' } : null;
    case 'measure':
    case 'it':
      return null;
    case 'why':
    case 'maker':
      return isPlan ? last : null;
    case 'when':
      // 「期間は？」 after the goals asks for the period of this plan.
      if (told.every(passage => passage?.kind === 'section')) return { kind: 'fact', passages: ['period-1'] };
      return isPlan || told.some(passage => passage?.kind === 'target' || passage?.group === 'period') ? last : null;
    default:
      return last;
  }
}

/** 「担当は？」 after a count of a place, or after the place ranked first: all its entries. */
function counted({ dialogue: { lastIntent, listed, listedPlaces }, plan }: Context): string[] {
  if (lastIntent?.kind === 'rankGroups' && lastIntent.wantsEntries) return listed;
  if (lastIntent?.kind === 'rankGroups' && listedPlaces.length <= MOST_PLACES)
    return entriesIn(scopeWith(listedPlaces), plan);
  const scope = lastIntent?.kind === 'countEntries' ? merged(lastIntent.scopes) : WHOLE_PLAN;
  return isWhole(scope) ? [] : entriesIn(scope, plan);
}

/** 「3番目は？」 "the third one?": repeats the last question for it, otherwise shows it. */
function askPointedAt(codes: string[], { frame: { text, pointing }, dialogue }: Context): Intent | null {
  const isSameAgain = codes.length === 0 || codes.join() === dialogue.focus.join();
  // 「その次は？」 of the last one.
  if (isSameAgain && dialogue.focus.length === 1 && pointing.some(({ kind }) => kind === 'step'))
    return { kind: 'nothingMore', beside: [] };
  if (isSameAgain) return null;
  const asked = stillAsked(dialogue);
  // 「同じ施策にほかは？」 asks for a list, not for owners.
  if (pointing.some(({ kind }) => kind === 'siblings')) return shown(codes, []);
  return asked && !SHOW.test(text) ? { kind: asked, codes } : shown(codes, []);
}

const SHOW = /見せ|見たい|出し|表示|開い|について|\b(?:show|see|open|display|look|(?<!what |how )about)\b/;

const MOST_IN_FULL = 3;
/** Places that share the first rank; more are a table of all of them. */
const MOST_PLACES = 3;

function shown(codes: string[], glossary: string[]): Intent | null {
  if (codes.length === 0) return null;
  return codes.length > MOST_IN_FULL
    ? { kind: 'find', codes, further: [], scope: WHOLE_PLAN, subject: null }
    : { kind: 'project', codes, glossary };
}

/** The paragraphs of its measure, which are everything the plan says about a project. */
function wordsOf(code: string, { plan }: Context): string[] {
  const measure = plan.locate(code)?.measure;
  return measure?.description.map((_, index) => `measure-${measure.code}-${index + 1}`) ?? [];
}
