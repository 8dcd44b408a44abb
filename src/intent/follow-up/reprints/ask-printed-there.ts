/**
 * 「それ、分野5にもある？」 "isn't it in human resources as well?": the reprint of the entry in focus in that place.
 */
import { anyOf } from '../../../regex.ts';
import type { Context } from '../../context.ts';
import type { Intent, Scope } from '../../intent.ts';
import { areasNamed } from '../../places/named-areas.ts';
import { entriesIn } from '../../places/scopes.ts';
import { placesNamed, setTalkedOf } from '../places/places-told.ts';

export function askPrintedThere(context: Context): Intent | null {
  const { has, frame, plan } = context;
  const { text } = frame;
  const asksNumber = NUMBER_THERE.test(text);
  const scope = asksNumber || ALSO_THERE.test(text) ? placeMeant(context) : null;
  if (!scope || frame.codes.some(({ kind }) => kind === 'entry') || frame.pointing.length > 0) return null;
  if (has('count', 'list', 'owner', 'status', 'most', 'fewest')) return null;
  if (!asksNumber && has('projectWord') && !frame.refersBack) return null;
  const inside = new Set(entriesIn(scope, plan));
  const again = (code: string) =>
    plan.reprintsOf(plan.originalOf(code)).flatMap(reprint => (inside.has(reprint.code) ? [reprint.code] : []));
  const talkedOf = setMeant(context);
  // Of several entries those printed there; of a single one also the negative answer.
  const standing = talkedOf.length > 1 ? talkedOf.filter(code => again(code).length > 0) : talkedOf;
  const [one] = standing;
  if (!one || (asksNumber && standing.length > 1)) return null;
  const originals = [...new Set(standing.map(code => plan.originalOf(code)))];
  const itself = asksNumber ? originals.filter(code => inside.has(code)) : [];
  const codes = [...itself, ...originals.flatMap(again)];
  return { kind: 'reprint', codes, about: codes.length > 0 ? 'places' : 'none', subject: originals };
}

/** The place named, with or without the word 分野: no other word may remain. */
function placeMeant(context: Context): Scope | null {
  const { frame, subject, search } = context;
  const named = placesNamed(context);
  if (named) return subject.concepts.every(({ weight }) => weight === 0) ? named : null;
  const areas = areasNamed(frame.concepts, search);
  const isAll = frame.concepts.every(concept => concept.weight === 0 || areasNamed([concept], search).length > 0);
  return areas.length === 1 && isAll ? { areas, measures: [] } : null;
}

/** The entries in focus, or all of the place counted last. */
function setMeant({ dialogue, plan }: Context): string[] {
  return dialogue.asked === 'countEntries' ? setTalkedOf(dialogue, plan) : dialogue.focus;
}

const ALSO_THERE = anyOf(
  /(?:にも|でも)(?:また|もう一度)?(?:載|出|あ[るりっ]|入|再掲|登場|見かけ)[^、。]{0,10}$/,
  /\b(?:also|again|too|as well)\b.*\b(?:in|under)\b|\b(?:in|under)\b.*\b(?:also|again|too|as well)\b/,
);

/** 「分野5だと何番？」 "its number in area 5". */
const NUMBER_THERE =
  /(?:何番|番号|コード)(?:は|って|が|を|に|で|です|だ|なの|に?なる|[^一-龠]{0,4}[?？]|$)|\b(?:number|code)s?\b/;
