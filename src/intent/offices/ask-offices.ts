/** Questions about the offices themselves: which have the most projects, how many there are, what each has. */
import { anyOf } from '../../regex.ts';
import type { Context } from '../context.ts';
import type { Frame } from '../frame/frame.ts';
import type { Intent, OfficeLevel } from '../intent.ts';
import { entriesIn } from '../places/scopes.ts';
import { levelIn, OF_PLACES, type OfficesAsked, officesAsked, officesAskedAgain } from './offices-asked.ts';
import { saidOffices } from './said-offices.ts';

type Offices = Extract<Intent, { kind: 'offices' }>;

/** 「企画部で一番事業が多い課は」「分野4の課ごとの件数」 "which division owns the most projects?". */
export function askOffices(context: Context): Intent | null {
  const { frame, subject, dialogue, directory, plan } = context;
  if (subject.entries.length > 0 && !subject.fromDialogue) return null;
  const text = withoutCodes(frame);
  const said = saidOffices(text, directory);
  if (said && (said.isAway || said.owners.length === 1)) return null;
  const asks = officesAsked(said?.rest ?? text, said?.names.length ?? 0);
  if (!asks || asks.isNext) return null;
  const scope = { areas: subject.areas, measures: subject.measures };
  const isPlaced = frame.codes.length > 0 && scope.areas.length + scope.measures.length > 0;
  if (frame.codes.length > 0 && !isPlaced) return null;
  const limit = isPlaced ? { among: entriesIn(scope, plan) } : said ? {} : limitByShown(asks, context);
  if (!limit) return null;
  return {
    ...offices(asks, dialogue.lastIntent?.kind === 'offices' ? dialogue.lastIntent.by : 'division'),
    ...(said ? { owners: said.owners.map(({ id }) => id) } : {}),
    ...limit,
  };
}

/** The text without codes of areas and measures, and the particle that follows them: 「分野4で」. */
export const withoutCodes = ({ text, codes }: Frame): string =>
  codes
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (left, { start, end }) => left.slice(0, start) + left.slice(end).replace(/^(?:で|の|に|と|、)?は?/, ''),
      text,
    );

/**
 * Limits a question about the offices of what was shown to these entries: 「何課？」; not one about the whole plan:
 * 「一番多く事業を持つ課は」. Null when it asks for the owner of each instead: 「担当課の一覧」.
 */
function limitByShown(
  { saysProjects, order, threshold }: OfficesAsked,
  { frame, dialogue }: Context,
): Pick<Offices, 'among'> | null {
  const { lastIntent: last, listed } = dialogue;
  const shown = last?.kind === 'offices' ? (last.among ?? []) : last && SHOWS.has(last.kind) ? listed : [];
  // 「何部がやってる？」 of the project talked about.
  if (shown.length < 2 && order === 'printed' && !saysProjects && dialogue.focus.length === 1) return null;
  if (shown.length < 2 || saysProjects || /計画|全体|県庁?(?:全体)?で|\b(?:plan|overall)\b/.test(frame.text)) return {};
  const isCounted = order !== 'printed' || threshold !== undefined || COUNTS.test(frame.text);
  return isCounted ? { among: shown } : null;
}

const SHOWS = new Set<Intent['kind']>([
  'find',
  'listEntries',
  'owner',
  'ownedBy',
  'status',
  'countProjects',
  'project',
]);
const COUNTS = /何(?:課|室|部局|部(?![署局]))|いくつ|[課室部局](?:署|局)?の?数|件数|何件|\bhow many\b|\bnumber of\b/;

const offices = (
  { order, nth, threshold, by }: Pick<OfficesAsked, 'order' | 'nth' | 'threshold' | 'by'>,
  otherwise: OfficeLevel,
): Offices => ({
  kind: 'offices',
  by: by ?? otherwise,
  order,
  ...(nth === undefined ? {} : { nth }),
  ...(threshold ? { threshold } : {}),
});

/** 「次に多いのは？」「部局だと？」 after an answer about offices; 「課は？」 after a department's projects. */
export function askOfficesAgain(context: Context): Intent | null {
  const { frame, dialogue, directory } = context;
  const last = dialogue.lastIntent;
  if (!last || frame.codes.length > 0 || frame.text.length > LONGEST || directory.findOffice(frame.text)) return null;
  if (DIVISIONS_OF_IT.test(frame.text)) {
    if (last.kind === 'ownedBy' && last.owners.length > 1 && !last.isAway)
      return {
        kind: 'offices',
        by: 'division',
        order: 'printed',
        owners: last.owners,
        ...(last.among ? { among: last.among } : {}),
      };
    if (last.kind === 'offices' && last.by === 'department' && dialogue.focus.length > 0)
      return { kind: 'offices', by: 'division', order: 'printed', among: dialogue.focus };
  }
  if (last.kind === 'owner') return amongOwners(frame, last.codes);
  if (last.kind !== 'offices') return null;
  const [level] = LEVEL.exec(frame.text) ?? [];
  if (level) return { ...last, by: levelIn(level) };
  const asks = officesAskedAgain(frame.text);
  if (!asks) return null;
  const order = asks.isNext && isFewest(last) ? 'ascending' : asks.order;
  const nth = asks.isNext ? (last.nth ?? 1) + 1 : asks.nth;
  const { nth: _nth, threshold: _threshold, ...kept } = last;
  return { ...kept, ...offices({ ...asks, order, ...(nth === undefined ? {} : { nth }) }, last.by) };
}

/** 「一番多いのは？」 "which one has the most" after the owners of several entries. */
function amongOwners({ text }: Frame, codes: readonly string[]): Offices | null {
  const asks = codes.length > 1 && !OF_PLACES.test(text) ? officesAskedAgain(text) : null;
  return asks && (asks.order === 'most' || asks.order === 'fewest')
    ? { ...offices(asks, 'division'), among: [...codes] }
    : null;
}

const isFewest = ({ order }: Offices): boolean => order === 'fewest' || order === 'ascending';
const LONGEST = 40;
const DIVISIONS_OF_IT = anyOf(
  /^(?:で、?|じゃあ?、?)?(?:その|この|そこの)?(?:(?:部局|部)(?:の|に(?:ある|は)?|には))?(?:各|どんな|何)?(?:担当)?課(?:室)?(?:ごと|別|単位)?(?:は|だと|なら|に|って|の?一覧)?(?:どこ|いくつ|何課|何があ[^、。]{0,4}|ある)?(?:です|でしょう)?か?[?？。]*$/,
  /^(?:and |so )?(?:(?:which|what|by|per|how many) )?(?:its |their |the )?(?:each )?divisions?(?: (?:does it have|are there|in it|of it))?[ ?.]*$/,
);
const LEVEL =
  /(?<=^(?:で、?|じゃあ?、?)?)(?:部局|課)(?=(?:ごと|別|単位)?(?:だと|では|なら)[?？。]*$)|(?<=^(?:and )?by )(?:department|division)(?=[ ?.]*$)/;
