/** Computes the dialogue state after an answer, by families of intents. */
import { type Dialogue, PAGE_SIZE } from './dialogue.ts';
import { placesTold } from './follow-up/places/places-told.ts';
import type { Intent, Scope } from './intent.ts';
import { scopeWith } from './places/scopes.ts';
import { wantedAfter } from './wanted.ts';

type Of<Kind extends Intent['kind']> = Extract<Intent, { kind: Kind }>;
type Shows = Of<'find' | 'listEntries' | 'clarify' | 'reprint' | 'nothingMore'>;
type ShowsPlaces = Of<'listMeasures' | 'listAreas' | 'countGroups' | 'rankGroups'>;
type Change = Partial<Dialogue>;

const HISTORY = 12;
const COUNTED = 6;

const SHOWS_PROJECTS = new Set<Intent['kind']>([
  'find',
  'project',
  'listEntries',
  'owner',
  'ownedBy',
  'status',
  'reprint',
  'place',
]);

/** Intents whose answers give counts of places … */
const COUNTS = new Set<Intent['kind'] | null>(['countEntries', 'rankGroups']);
/** … or show places whose counts can be compared: 「合わせて何件」 after two lists. */
const SHOWS_COUNTED = new Set<Intent['kind'] | null>([...COUNTS, 'listEntries', 'fact']);
const FINDS_ONE = new Set(['most', 'fewest', 'descending', 'ascending']);
/** Thanks and unanswered questions do not change the topic. */
const LEAVES_SUBJECT = new Set<Intent['kind']>(['none', 'help', 'thanked', 'unknownCode']);

/**
 * @param entries codes of the entries in the answer
 * @param places codes of the areas and measures in the answer
 * @param adds whether the question added to what was shown: 「地震も」
 * @returns the dialogue state after the answer
 */
export function remember(
  before: Dialogue,
  intent: Intent,
  entries: readonly string[],
  places: readonly string[],
  adds = false,
): Dialogue {
  // The last wish that shows projects determines the state.
  if (intent.kind === 'several') {
    const shown =
      intent.wishes.findLast(wish => entries.length === 0 || SHOWS_PROJECTS.has(wish.kind)) ?? intent.wishes.at(-1);
    return shown ? remember(before, shown, entries, places, adds) : before;
  }
  if (intent.kind === 'instead') return remember(before, intent.is, entries, places, adds);
  // The owner or status of a division's projects is remembered like that of any projects.
  if (intent.kind === 'ownedBy' && intent.asked && intent.among && entries.length > 0)
    return remember(before, { kind: intent.asked, codes: [...entries] }, entries, places, adds);
  const wanted = wantedAfter(before.wanted, intent);
  if (LEAVES_SUBJECT.has(intent.kind)) return { ...before, wanted };
  const counts = COUNTS.has(intent.kind);
  const after: Dialogue = {
    ...before,
    asked: intent.kind,
    // A further page belongs to the same answer.
    lastIntent: intent.kind === 'page' ? before.lastIntent : intent,
    wanted,
    counted: SHOWS_COUNTED.has(intent.kind) && SHOWS_COUNTED.has(before.asked) ? before.counted : [],
    ranked: counts ? before.ranked : null,
    topics: entries.length > 0 && intent.kind !== 'page' ? topicsAfter(before, entries, adds) : before.topics,
  };
  return { ...after, ...changeBy(after, intent, entries, places) };
}

const MOST_TOPICS = 6;

function topicsAfter({ topics }: Dialogue, entries: readonly string[], adds: boolean): string[][] {
  if (!adds) return [[...entries]];
  const known = new Set(topics.flat());
  // 「進捗も」 adds no topic.
  return entries.every(code => known.has(code)) ? topics : [...topics, [...entries]].slice(-MOST_TOPICS);
}

/** @param so the state with the changes common to all answers */
function changeBy(so: Dialogue, intent: Intent, entries: readonly string[], places: readonly string[]): Change {
  switch (intent.kind) {
    case 'find':
    case 'listEntries':
    case 'clarify':
    case 'reprint':
    case 'nothingMore':
      return entries.length > 0 ? afterShowing(so, intent, entries) : {};
    case 'project':
      return afterProject(so, entries);
    case 'owner':
    case 'status':
    case 'update':
    case 'place':
      return {
        ...(entries.length > 0 ? talkedAbout(so, entries) : {}),
        ...(entries.length > 1 ? takenTogether(so, entries) : {}),
        // A table shows all entries; statuses are shown page by page.
        ...(intent.kind === 'status' && intent.codes.length > PAGE_SIZE ? firstPage(entries) : {}),
        scope: intent.kind === 'place' ? scopeWith(places) : placeOf(entries),
      };
    case 'ownedBy':
    case 'people':
    case 'ownedAlike':
    case 'offices':
    case 'contacts':
    case 'countProjects':
      return entries.length > 0 ? { ...firstPage(entries), focus: [...entries] } : {};
    case 'listMeasures':
    case 'listAreas':
    case 'countGroups':
    case 'rankGroups':
      return afterPlaces(so, intent, entries, places);
    case 'countEntries':
      return { scope: intent.scopes.at(-1) ?? so.scope, counted: intent.scopes.reduce(countedToo, so.counted) };
    case 'fact':
      return afterFact(so, intent);
    case 'page':
      return { shown: intent.isWhole ? so.listed.length : Math.min(so.listed.length, intent.from + PAGE_SIZE) };
    default:
      return {};
  }
}

function afterShowing(so: Dialogue, intent: Shows, entries: readonly string[]): Change {
  const isReprint = intent.kind === 'reprint';
  const isList = entries.length > 1 || !isReprint;
  return {
    ...talkedAbout(so, entries),
    ...(isReprint && intent.subject.length > 0 ? { focus: intent.subject } : {}),
    ...(isOneOf(entries, so.listed, intent.kind)
      ? { shownPlaces: false }
      : isList && { ...firstPage(entries), shownPlaces: false, choices: [...entries] }),
    further: intent.kind === 'find' ? intent.further : [],
    seen: [...entries],
    ...(intent.kind === 'listEntries'
      ? { scope: intent.scope, counted: countedToo(so.counted, intent.scope) }
      : { scope: placeOf(entries) }),
  };
}

function afterProject(so: Dialogue, entries: readonly string[]): Change {
  const isAside = entries.length === 1 && !so.listed.includes(entries[0] ?? '');
  return {
    ...talkedAbout(so, entries),
    ...(entries.length > 1 ? takenTogether(so, entries) : {}),
    ...(isAside ? { choices: [...new Set([...so.focus.slice(0, 1), ...entries])] } : {}),
    scope: placeOf(entries),
    seen: [...new Set([...so.seen, ...entries])],
  };
}

function afterPlaces(so: Dialogue, intent: ShowsPlaces, entries: readonly string[], places: readonly string[]): Change {
  const listedPlaces = places.filter(code => code.includes('-') === (levelOf(intent) === 'measure'));
  const shown = { listedPlaces, shownPlaces: listedPlaces.length > 0 };
  if (intent.kind === 'listAreas') return shown;
  if (intent.kind !== 'rankGroups') return { ...shown, scope: intent.scope };
  return {
    ...shown,
    // 「一番少ないところの事業は」 showed their entries.
    ...(entries.length > 0 ? { ...talkedAbout(so, entries), ...firstPage(entries), choices: [...entries] } : {}),
    ...(intent.order === 'printed' ? {} : afterRanking(so, intent, listedPlaces)),
  };
}

function afterRanking(so: Dialogue, intent: Of<'rankGroups'>, listedPlaces: readonly string[]): Change {
  // Of several places in first position one represents them all.
  const isFound = FINDS_ONE.has(intent.order) && listedPlaces.length > 0;
  return {
    scope: scopeWith(listedPlaces),
    ranked: intent,
    ...(isFound ? { counted: countedToo(so.counted, scopeWith(listedPlaces.slice(0, 1))) } : {}),
  };
}

function afterFact(so: Dialogue, { about, passages }: Of<'fact'>): Change {
  if (about) return { ...talkedAbout(so, [about]), scope: placeOf([about]) };
  const places = placesTold(passages);
  if (places.length === 0) return {};
  const scope = scopeWith(places);
  return places.length > 1 ? { scope } : { scope, counted: countedToo(so.counted, scope) };
}

function talkedAbout({ history }: Dialogue, codes: readonly string[]): Change {
  const isAgain = codes.join() === history[0]?.join();
  return { focus: [...codes], history: isAgain ? history : [[...codes], ...history].slice(0, HISTORY) };
}

const firstPage = (entries: readonly string[]): Change => ({
  listed: [...entries],
  shown: Math.min(PAGE_SIZE, entries.length),
});

/** 「障害者向けじゃないほう」: narrowing a list to one entry does not replace the list. */
const isOneOf = ([one = '', ...others]: readonly string[], listed: readonly string[], kind: Intent['kind']): boolean =>
  kind === 'find' && others.length === 0 && listed.length > 1 && listed.includes(one);

/** Whether an answer with places shows areas or measures. */
const levelOf = (intent: ShowsPlaces) =>
  'level' in intent ? intent.level : intent.kind === 'listMeasures' ? 'measure' : 'area';

/** Adds a counted place, unless it is the whole plan or the last one again. */
function countedToo(counted: Scope[], scope: Scope): Scope[] {
  const last = counted.at(-1);
  const isSame = last && last.areas.join() === scope.areas.join() && last.measures.join() === scope.measures.join();
  return isSame ? counted : [...counted, scope].slice(-COUNTED);
}

/** A subset of the list keeps the list's numbering: after 「3番と5番の担当」 the 4th is still the list's 4th. */
function takenTogether({ listed }: Dialogue, entries: readonly string[]): Change {
  const isPartOfList = entries.length < listed.length && entries.every(code => listed.includes(code));
  return isPartOfList
    ? { choices: [...entries] }
    : { listed: [...entries], choices: [...entries], shown: entries.length };
}

function placeOf(entries: readonly string[]): Scope {
  const measures = [...new Set(entries.map(code => code.split('-').slice(0, 2).join('-')))];
  return { areas: [], measures: measures.length <= 3 ? measures : [] };
}
