/** Lists what was counted: 「どれ？」「一覧で見せて」 after a count, 「施策は？」 after the slogan of an area. */
import { anyOf } from '../../../regex.ts';
import type { Context } from '../../context.ts';
import { type Intent, WHOLE_PLAN } from '../../intent.ts';
import { entriesIn } from '../../places/scopes.ts';
import { isWhole, merged, namesPlace, placesIn } from '../places/places-told.ts';

/** 「施策は？」 after the slogan or the list of an area. */
export function askMeasuresThere(context: Context): Intent | null {
  const { has, frame, dialogue } = context;
  const last = dialogue.lastIntent;
  if (!last || !ONLY_MEASURES.test(frame.text) || has('owner', 'status') || namesPlace(context)) return null;
  const areas = last.kind === 'rankGroups' ? dialogue.scope.areas : placesIn(last).filter(code => !code.includes('-'));
  return areas.length > 0 && last.kind !== 'countEntries' && last.kind !== 'countGroups'
    ? { kind: 'listMeasures', scope: { areas, measures: [] } }
    : null;
}

const ONLY_MEASURES = anyOf(
  /^(?:じゃあ?|で|では|その|この|そこの|その(?:重点)?分野の)?、?(?:中の)?施策(?:名)?(?:は|を|って|の一覧|一覧)?(?:何|どれ|教えて|見せて|並べて|挙げて|出して|列挙して)?[^一-龠ァ-ヶ]{0,6}$/,
  /^(?:and |what are |which |list |show )*(?:its |the |their )?measures(?: please| pls)?[?.]*$/,
);

const SHOW = anyOf(
  /^(?:じゃあ?|では|で|それ(?:を|ら)?|その|具体的に(?:は)?|全部|ぜんぶ|すべて)?、?(?:どれ|何|なに|どんな|名前|名称|中身|内容|内訳|一覧|リスト|全部|見せて|見たい|出して|挙げて|並べて|教えて|具体的)/,
  /どれ(?:と|が|か|です|なの|だ|[?？]|$)|(?:見せて|見たい|出して|挙げて|並べて)(?:ください|下さい|もらえます?か)?[。?？]*$/,
  /\bwhat(?:'s|s| is| are) (?:in|under) (?:it|there|that|them)\b/,
  /\b(?:which (?:ones?|are they)|what are they|name them|show (?:them|me|all|it)|list (?:them|all|it|please)|tell me which|what are (?:those|these)|can i see them|let me see)\b/,
  /^(?:list|which)[?.! ]*$|^(?:as a )?list\b|^(?:and )?(?:what are )?(?:the |their )?names(?: (?:please|pls))?[?. ]*$/,
);

/** Maximum number of ranked places that are listed without further request. */
const MOST_LISTED = 3;

/** 「一覧で見せて」「どれ？」 after a count list what was counted. */
export function askCounted(context: Context): Intent | null {
  const { has, frame, dialogue, subject, plan } = context;
  const last = dialogue.lastIntent;
  if (
    !last ||
    namesPlace(context) ||
    // 「うち人材育成の分野にあるものを並べて」.
    (has('within') && subject.areas.length + subject.measures.length > 0) ||
    frame.ordinals.length > 0 ||
    has('owner', 'status', 'count', 'when', 'who', 'why', 'most', 'fewest', 'slogan')
  )
    return null;
  const points = frame.pointing.some(({ kind }) => kind !== 'group');
  if (points || !(has('list') || SHOW.test(frame.text))) return null;
  switch (last.kind) {
    case 'countEntries': {
      const scope = merged(last.scopes);
      if (/施策|\bmeasures?\b/.test(frame.text))
        return scope.measures.length === 0 ? { kind: 'listMeasures', scope } : null;
      // "Which ones are the reprints, then?" after a count without them.
      if (last.metric !== 'reprints' && !has('reprint'))
        return { kind: 'listEntries', scope, distinct: last.metric === 'distinct', slice: 0 };
      const codes = entriesIn(scope, plan).filter(code => plan.locate(code)?.entry.reprintOf);
      return {
        kind: 'reprint',
        codes,
        about: codes.length === 0 ? 'none' : isWhole(scope) ? 'all' : 'scope',
        subject: [],
      };
    }
    case 'countGroups':
      if (has('projectWord')) return { kind: 'listEntries', scope: last.scope, distinct: false, slice: 0 };
      return last.level === 'area' ? { kind: 'listAreas' } : { kind: 'listMeasures', scope: last.scope };
    case 'countProjects':
      return { kind: 'find', codes: last.codes, further: [], scope: WHOLE_PLAN, subject: null };
    case 'countPlaces':
    case 'rankOf':
    case 'countAverage':
      return null;
    case 'rankGroups': {
      const measures = dialogue.listedPlaces.filter(code => code.includes('-'));
      const areas = dialogue.listedPlaces.filter(code => !code.includes('-'));
      const scope = { areas, measures };
      const isFew = measures.length + areas.length <= MOST_LISTED;
      if (measures.length + areas.length === 0 || !(has('projectWord') || isFew)) return null;
      if (last.metric !== 'reprints' || has('projectWord'))
        return { kind: 'listEntries', scope, distinct: false, slice: 0 };
      const codes = entriesIn(scope, plan).filter(code => plan.locate(code)?.entry.reprintOf);
      return { kind: 'reprint', codes, about: codes.length === 0 ? 'none' : 'scope', subject: [] };
    }
    default:
      return null;
  }
}
