/**
 * Follow-ups, which depend on the last answer: 「一覧で見せて」 after a count, "And projects?", 「じゃあ6は？」,
 * 「逆に少ないのは？」, 「その前は？」, "which ones are in area 5?". They contain no word to search for.
 */
import type { Plan } from '../../plan/plan.ts';
import { type Context, firstOf, type Rule } from '../context.ts';
import type { Intent, Scope } from '../intent.ts';
import { entriesIn, scopeWith } from '../places/scopes.ts';
import { eachOnce } from '../places/shown-by.ts';
import { nothing } from '../refusing/refuse.ts';
import { askAgain, askOpposite, askSameQuestion } from './again/ask-again.ts';
import { ASKS, askSameOfAnother } from './again/ask-same.ts';
import { askAttribute } from './attribute/ask-attribute.ts';
import { askBeyondIt } from './attribute/ask-beyond-it.ts';
import { askOfIt } from './attribute/ask-of-it.ts';
import { askLarger } from './counts/ask-compared.ts';
import { askCountedAgain } from './counts/ask-count-again.ts';
import { askAmong, askAmongOwned, askHowManyLeft, askNamedSo, askWithout } from './lists/ask-among.ts';
import { askPrintedOrder } from './lists/ask-printed-order.ts';
import { askOfOffice, askWhetherOwned } from './owners/of-a-division.ts';
import { askOwnedAlike, askSameOwner } from './owners/same-owner.ts';
import { askOtherPlan, askProjectsOfTold, askSamePassage } from './passages/ask-passage-again.ts';
import { askOfPlacesShown, askOtherPlaces, askPlaceOfReprint, askPlacesAgain } from './places/ask-places-again.ts';
import { askShownByPlace } from './places/ask-ranked-again.ts';
import { asksWhatStands, placesNamed, SHORT } from './places/places-told.ts';
import { askPrintedThere } from './reprints/ask-printed-there.ts';

const LONGEST = { ja: 48, en: 64 };

export function askFollowUp(context: Context): Intent | null {
  const { dialogue, subject, frame } = context;
  if (frame.text.length > LONGEST[frame.lang] || frame.cues.has('newTopic')) return null;
  // The first question had no match; now the project is named.
  if (!dialogue.lastIntent) return firstOf([askSameOfAnother], context);
  if (context.directory.findOffice(frame.text)) {
    const owned = firstOf(OF_OFFICE, context);
    if (owned) return owned;
  }
  // 「そのうち交通のは」 when nothing shown matches.
  if (subject.fromDialogue && subject.within !== null && subject.concepts.length > 0) return nothing(context);
  const other = firstOf(OF_WHAT_WAS_SHOWN, context);
  if (other) return other;
  const isBare = subject.concepts.every(concept => concept.weight === 0);
  return isBare ? firstOf(WITHOUT_A_TOPIC, context) : null;
}

/** A division is named: it narrows what was shown, owns it, or has projects of its own. */
const OF_OFFICE: readonly Rule[] = [askAmongOwned, askWhetherOwned, askOfOffice];

/** Their own words tell what they want of the answers before, whatever else could be looked for: the most particular first. */
const OF_WHAT_WAS_SHOWN: readonly Rule[] = [
  askPrintedOrder,
  askShownByPlace,
  askHowManyLeft,
  askWhetherOwned,
  askOtherPlan,
  askPlaceOfReprint,
  askPrintedThere,
  askSameQuestion,
  askSameOwner,
  askOwnedAlike,
  askProjectsOfTold,
  askOfPlacesShown,
  askNamedSo,
  askOfIt,
  askAgain,
  askOpposite,
  askLarger,
  askOtherPlaces,
  askSamePassageInShort,
  askSameOfAnother,
  askBeyondIt,
];

/** Rules for questions without a search word. */
const WITHOUT_A_TOPIC: readonly Rule[] = [
  askPlacesAgain,
  askCountedAgain,
  askAmongOwned,
  askAmong,
  askWithout,
  askElsewhere,
  askSamePassage,
  askAttribute,
];

/** 「その策定はいつですか」: 策定 would be searched for. */
function askSamePassageInShort(context: Context): Intent | null {
  const { text, refersBack } = context.frame;
  const longest = refersBack && context.has('when') ? SHORT : SHORTEST;
  return text.length <= longest ? askSamePassage(context) : null;
}

const SHORTEST = 10;

/** 「分野5は？」「じゃあ6は？」 repeat the last question for another place. */
function askElsewhere(context: Context): Intent | null {
  const { has, frame, dialogue, subject, plan } = context;
  const last = dialogue.lastIntent;
  // 「分野4に絞ると」 about measures above a threshold, 「分野4だけで」 after a count.
  const asks =
    last?.kind === 'rankGroups' || last?.kind === 'countEntries' ? ASKS.filter(cue => cue !== 'within') : ASKS;
  if (!last || has(...asks, 'areasWanted', 'measuresWanted') || subject.entries.length > 0) return null;
  const scope = placesNamed(context);
  if (!scope) return null;
  const isOnlyAreas = scope.measures.length === 0;
  switch (last.kind) {
    case 'countEntries':
      // 「施策3-4のは何」 asks for the contents, not for a count.
      if (asksWhatStands(frame.text)) return { kind: 'listEntries', scope, distinct: false, slice: 0 };
      if (has('projectWord')) return null;
      return last.compared && scope.areas.length + scope.measures.length > 1
        ? { ...last, scopes: [...scope.areas, ...scope.measures].map(code => scopeWith([code])) }
        : { kind: 'countEntries', scopes: [scope], metric: last.metric, compared: false };
    case 'countGroups':
      return isOnlyAreas && last.level === 'measure' && !has('projectWord') ? { ...last, scope } : null;
    case 'listMeasures':
      return isOnlyAreas && !has('projectWord') ? { kind: 'listMeasures', scope } : null;
    case 'listEntries':
      return { kind: 'listEntries', scope, distinct: last.distinct, slice: 0 };
    case 'rankGroups':
      if (last.metric === 'reprints') return reprintsIn(scope, plan);
      return last.level === 'measure' && isOnlyAreas ? { ...last, scope } : null;
    // 「分野5は？」 after the projects of a division: its projects in that place.
    case 'ownedBy':
      return { ...last, among: eachOnce(entriesIn(scope, plan), plan) };
    case 'rankOf':
      return { ...last, place: [...scope.areas, ...scope.measures][0] ?? last.place };
    case 'fact':
      return last.passages.every(id => id.startsWith('slogan-')) && isOnlyAreas
        ? { kind: 'fact', passages: scope.areas.map(code => `slogan-${code}`) }
        : null;
    case 'reprint': {
      return OF_PLACE.has(last.about) ? reprintsIn(scope, plan) : null;
    }
    default:
      return null;
  }
}

/** What reprints of a place can be asked about, and the originals of these. */
const OF_PLACE = new Set<Extract<Intent, { kind: 'reprint' }>['about']>(['scope', 'all', 'none', 'originals']);

function reprintsIn(scope: Scope, plan: Plan): Intent {
  const inside = new Set(entriesIn(scope, plan));
  const codes = plan.reprints.map(entry => entry.code).filter(code => inside.has(code));
  return { kind: 'reprint', codes, about: codes.length > 0 ? 'scope' : 'none', subject: [] };
}
