/** What an answer changes of what a conversation remembers: a few fields for each family of intents. */
import { type Dialogue, PAGE_SIZE } from './dialogue.ts';
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

/** Answers that give numbers of places. */
const COUNTS = new Set<Intent['kind'] | null>(['countEntries', 'rankGroups']);
const FINDS_ONE = new Set(['most', 'fewest', 'descending', 'ascending']);
/** Thanks, or a question the plan does not answer, leaves the subject where it was. */
const LEAVES_SUBJECT = new Set<Intent['kind']>(['none', 'help', 'thanked', 'unknownCode']);

/**
 * @param entries codes of the entries the answer shows
 * @param places codes of the areas and measures it shows
 * @param adds whether the question asked for more beside what was shown: 「地震も」
 * @returns the dialogue after an answer with this intent
 */
export function remember(
  before: Dialogue,
  intent: Intent,
  entries: readonly string[],
  places: readonly string[],
  adds = false,
): Dialogue {
  // The last wish that shows projects is what is talked about.
  if (intent.kind === 'several') {
    const shown =
      intent.wishes.findLast(wish => entries.length === 0 || SHOWS_PROJECTS.has(wish.kind)) ?? intent.wishes.at(-1);
    return shown ? remember(before, shown, entries, places, adds) : before;
  }
  if (intent.kind === 'instead') return remember(before, intent.is, entries, places, adds);
  // Of what a division has it was asked whose it is or how it goes: as it is asked of any projects.
  if (intent.kind === 'ownedBy' && intent.asked && intent.among && entries.length > 0)
    return remember(before, { kind: intent.asked, codes: [...entries] }, entries, places, adds);
  const wanted = wantedAfter(before.wanted, intent);
  if (LEAVES_SUBJECT.has(intent.kind)) return { ...before, wanted };
  const counts = COUNTS.has(intent.kind);
  const after: Dialogue = {
    ...before,
    asked: intent.kind,
    // Another page is more of the same answer.
    lastIntent: intent.kind === 'page' ? before.lastIntent : intent,
    wanted,
    counted: counts && COUNTS.has(before.asked) ? before.counted : [],
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

/** @param so the dialogue as far as every answer changes it alike */
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
        // A table holds all of them; how projects go is told page by page.
        ...(intent.kind === 'status' && intent.codes.length > PAGE_SIZE ? firstPage(entries) : {}),
        scope: intent.kind === 'place' ? scopeWith(places) : placeOf(entries),
      };
    case 'ownedBy':
    case 'people':
    case 'ownedAlike':
    case 'rankOwners':
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
    scope: intent.kind === 'listEntries' ? intent.scope : placeOf(entries),
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
    // 「一番少ないところの事業は」 showed those.
    ...(entries.length > 0 ? { ...talkedAbout(so, entries), ...firstPage(entries), choices: [...entries] } : {}),
    ...(intent.order === 'printed' ? {} : afterRanking(so, intent, listedPlaces)),
  };
}

function afterRanking(so: Dialogue, intent: Of<'rankGroups'>, listedPlaces: readonly string[]): Change {
  // Of those that share the first place, one stands for all.
  const isFound = FINDS_ONE.has(intent.order) && listedPlaces.length > 0;
  return {
    scope: scopeWith(listedPlaces),
    ranked: intent,
    ...(isFound ? { counted: countedToo(so.counted, scopeWith(listedPlaces.slice(0, 1))) } : {}),
  };
}

function afterFact(so: Dialogue, { about, passages }: Of<'fact'>): Change {
  if (about) return { ...talkedAbout(so, [about]), scope: placeOf([about]) };
  const slogans = passages.flatMap(id => (id.startsWith('slogan-') ? [id.slice('slogan-'.length)] : []));
  return slogans.length > 0 ? { scope: scopeWith(slogans) } : {};
}

function talkedAbout({ history }: Dialogue, codes: readonly string[]): Change {
  const isAgain = codes.join() === history[0]?.join();
  return { focus: [...codes], history: isAgain ? history : [[...codes], ...history].slice(0, HISTORY) };
}

const firstPage = (entries: readonly string[]): Change => ({
  listed: [...entries],
  shown: Math.min(PAGE_SIZE, entries.length),
});

/** 「障害者向けじゃないほう」: what is left of a list when but one of it is wanted leaves the list as it is. */
const isOneOf = ([one = '', ...others]: readonly string[], listed: readonly string[], kind: Intent['kind']): boolean =>
  kind === 'find' && others.length === 0 && listed.length > 1 && listed.includes(one);

/** Whether an answer that shows places shows areas or measures. */
const levelOf = (intent: ShowsPlaces) =>
  'level' in intent ? intent.level : intent.kind === 'listMeasures' ? 'measure' : 'area';

/** A place whose number is asked for again is no second one. */
function countedToo(counted: Scope[], scope: Scope): Scope[] {
  const last = counted.at(-1);
  const isSame = last && last.areas.join() === scope.areas.join() && last.measures.join() === scope.measures.join();
  return isSame ? counted : [...counted, scope].slice(-COUNTED);
}

/** Several taken out of a list leave its numbers as they are: after 「3番と5番の担当」 the 4th is still the 4th of the list. */
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
