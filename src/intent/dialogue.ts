/**
 * What a conversation remembers between questions. Plain JSON, so that any process can take up the thread; bounded,
 * so that a year-long thread costs no more than a short one.
 */
import type { Intent, Scope } from './intent.ts';
import { scopeWith } from './places/scopes.ts';
import { type Wanted, wantedAfter } from './wanted.ts';

export interface Dialogue {
  /** Entries as last listed, in the order shown: ordinals count on these. */
  listed: string[];
  /** Areas or measures as last listed. */
  listedPlaces: string[];
  /** Whether those places were shown after the entries. */
  shownPlaces: boolean;
  /** Entries last talked about. */
  focus: string[];
  /** Entries in focus before that, for 「もう一方」. */
  choices: string[];
  scope: Scope;
  /** The last question's kind and how to ask it again about something else. */
  asked: Intent['kind'] | null;
  lastIntent: Intent | null;
  wanted: Wanted | null;
  /** Places counted last, or found largest or smallest, newest last: 「どっちが多い？」「差は？」 compares them. */
  counted: Scope[];
  /** The last ranking, while nothing but numbers has been asked since: 「逆に少ないのは？」. */
  ranked: Extract<Intent, { kind: 'rankGroups' }> | null;
  /** Relevant but not shown, for 「ほかには」. */
  further: string[];
  /** Everything shown since the topic changed: 「ほかには」 does not show it again. */
  seen: string[];
  /** Entries of earlier topics, newest first, for 「さっきの」. */
  history: string[][];
  /** Number of lines of `listed` already shown, for 「もっと」. */
  shown: number;
}

export const NEW_DIALOGUE: Dialogue = {
  listed: [],
  listedPlaces: [],
  shownPlaces: false,
  focus: [],
  choices: [],
  scope: { areas: [], measures: [] },
  asked: null,
  lastIntent: null,
  wanted: null,
  counted: [],
  ranked: null,
  further: [],
  seen: [],
  history: [],
  shown: 0,
};

const HISTORY = 12;
const COUNTED = 6;

/** Answers that give numbers of places. */
const COUNTS = new Set<Intent['kind'] | null>(['countEntries', 'rankGroups']);
const FINDS_ONE = new Set(['most', 'fewest', 'descending', 'ascending']);

/** Lines of a list shown at once. */
export const PAGE_SIZE = 10;

/** The dialogue after an answer with this intent and these entries. */
export function remember(
  before: Dialogue,
  intent: Intent,
  entries: readonly string[],
  places: readonly string[],
): Dialogue {
  const after: Dialogue = {
    ...before,
    asked: intent.kind,
    lastIntent: intent,
    wanted: wantedAfter(before.wanted, intent),
    counted: COUNTS.has(intent.kind) && COUNTS.has(before.asked) ? before.counted : [],
    ranked: COUNTS.has(intent.kind) ? before.ranked : null,
  };
  const talkedAbout = (codes: readonly string[]) => {
    after.focus = [...codes];
    if (codes.join() !== before.history[0]?.join()) after.history = [[...codes], ...before.history].slice(0, HISTORY);
  };
  switch (intent.kind) {
    case 'find':
    case 'listEntries':
    case 'clarify':
    case 'reprint':
    case 'nothingMore':
      if (entries.length === 0) return after;
      talkedAbout(entries);
      if (isOneOf(entries, before.listed, intent.kind)) Object.assign(after, { shownPlaces: false });
      else if (entries.length > 1 || intent.kind !== 'reprint')
        Object.assign(after, {
          listed: [...entries],
          shownPlaces: false,
          choices: [...entries],
          shown: Math.min(PAGE_SIZE, entries.length),
        });
      after.further = intent.kind === 'find' ? intent.further : [];
      after.seen = [...entries];
      after.scope = intent.kind === 'listEntries' ? intent.scope : placeOf(entries);
      if (intent.kind === 'reprint' && intent.subject.length > 0) after.focus = intent.subject;
      return after;
    case 'project':
      talkedAbout(entries);
      if (entries.length > 1) Object.assign(after, takenTogether(entries, before));
      else if (!before.listed.includes(entries[0] ?? ''))
        Object.assign(after, { choices: [...new Set([...before.focus.slice(0, 1), ...entries])] });
      after.scope = placeOf(entries);
      after.seen = [...new Set([...before.seen, ...entries])];
      return after;
    case 'owner':
    case 'status':
    case 'update':
    case 'place':
      if (entries.length > 0) talkedAbout(entries);
      if (entries.length > 1) Object.assign(after, takenTogether(entries, before));
      after.scope = intent.kind === 'place' ? scopeWith(places) : placeOf(entries);
      return after;
    case 'ownedBy':
    case 'ownedAlike':
    case 'rankOwners':
    case 'countProjects':
      if (entries.length > 0)
        Object.assign(after, { listed: [...entries], focus: [...entries], shown: Math.min(PAGE_SIZE, entries.length) });
      return after;
    case 'listMeasures':
    case 'listAreas':
    case 'countGroups':
    case 'rankGroups':
      after.listedPlaces = places.filter(code => code.includes('-') === (levelOf(intent) === 'measure'));
      after.shownPlaces = after.listedPlaces.length > 0;
      if (intent.kind === 'listMeasures' || intent.kind === 'countGroups') after.scope = intent.scope;
      // 「一番少ないところの事業は」 showed those.
      if (intent.kind === 'rankGroups' && entries.length > 0) {
        talkedAbout(entries);
        Object.assign(after, {
          listed: [...entries],
          choices: [...entries],
          shown: Math.min(PAGE_SIZE, entries.length),
        });
      }
      if (intent.kind === 'rankGroups' && intent.order !== 'printed') {
        after.scope = scopeWith(after.listedPlaces);
        after.ranked = intent;
        // Of those that share the first place, one stands for all.
        if (FINDS_ONE.has(intent.order) && after.shownPlaces)
          after.counted = countedToo(after.counted, scopeWith(after.listedPlaces.slice(0, 1)));
      }
      return after;
    case 'countEntries':
      after.scope = intent.scopes.at(-1) ?? after.scope;
      after.counted = intent.scopes.reduce(countedToo, after.counted);
      return after;
    case 'fact': {
      const slogans = intent.passages.flatMap(id => (id.startsWith('slogan-') ? [id.slice('slogan-'.length)] : []));
      if (slogans.length > 0) after.scope = scopeWith(slogans);
      if (intent.about) {
        talkedAbout([intent.about]);
        after.scope = placeOf([intent.about]);
      }
      return after;
    }
    case 'nextPage':
      after.shown = Math.min(before.listed.length, before.shown + PAGE_SIZE);
      after.lastIntent = before.lastIntent;
      return after;
    case 'none':
    case 'help':
    case 'thanked':
    case 'unknownCode':
      // Thanks, or a question the plan does not answer, leaves the subject where it was.
      return { ...before, wanted: after.wanted };
    default:
      return after;
  }
}

/** 「障害者向けじゃないほう」: what is left of a list when but one of it is wanted leaves the list as it is. */
const isOneOf = ([one = '', ...others]: readonly string[], listed: readonly string[], kind: Intent['kind']): boolean =>
  kind === 'find' && others.length === 0 && listed.length > 1 && listed.includes(one);

/** Whether an answer that shows places shows areas or measures. */
const levelOf = (intent: Extract<Intent, { kind: 'listMeasures' | 'listAreas' | 'countGroups' | 'rankGroups' }>) =>
  'level' in intent ? intent.level : intent.kind === 'listMeasures' ? 'measure' : 'area';

/** A place whose number is asked for again is no second one. */
function countedToo(counted: Scope[], scope: Scope): Scope[] {
  const last = counted.at(-1);
  const isSame = last && last.areas.join() === scope.areas.join() && last.measures.join() === scope.measures.join();
  return isSame ? counted : [...counted, scope].slice(-COUNTED);
}

/** Several taken out of a list leave its numbers as they are: after 「3番と5番の担当」 the 4th is still the 4th of the list. */
function takenTogether(entries: readonly string[], { listed, shown }: Dialogue): Partial<Dialogue> {
  const isPartOfList = entries.length < listed.length && entries.every(code => listed.includes(code));
  return isPartOfList
    ? { choices: [...entries], listed, shown }
    : { listed: [...entries], choices: [...entries], shown: entries.length };
}

function placeOf(entries: readonly string[]): Scope {
  const measures = [...new Set(entries.map(code => code.split('-').slice(0, 2).join('-')))];
  return { areas: [], measures: measures.length <= 3 ? measures : [] };
}
