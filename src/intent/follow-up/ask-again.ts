/** 「もう一度見せて」「一覧に戻って」「逆に少ないのは？」「EMISは？」: the last question again, turned round, or asked of another project. */
import { scoreOf } from '../../search/ranking.ts';
import type { Context } from '../context.ts';
import type { Cue } from '../cues/cues.ts';
import { type Intent, WHOLE_PLAN } from '../intent.ts';
import { areasNamed } from '../places/named-areas.ts';
import { askTopic } from '../questions/ask-topic.ts';
import { projectsFor } from '../questions/meant-projects.ts';
import { SHORT } from './counted.ts';

/** 「もう一度見せて」「一覧に戻って」. */
export function askAgain({ frame: { text }, dialogue }: Context): Intent | null {
  if (!AGAIN.test(text)) return null;
  const { listed, history, lastIntent } = dialogue;
  // What a list was narrowed from.
  const whole = WHOLE_LIST.test(text)
    ? history.find(set => set.length > listed.length && listed.every(code => set.includes(code)))
    : undefined;
  return /一覧|リスト|\b(?:list|all|those|them)\b/.test(text) && listed.length > 1
    ? { kind: 'find', codes: whole ?? listed, further: [], scope: WHOLE_PLAN, subject: null }
    : lastIntent;
}

const WHOLE_LIST = /全体の|元の|全部の|\b(?:full|whole|complete|original)\b/;

const AGAIN =
  /^(?:すみません|ごめん|ごめんなさい|あ)?、?(?:今の|さっきの)?(?:を)?(?:答え|回答|一覧|リスト)?(?:を)?(?:もう一(?:度|回)|もっかい|再度)(?:、)?(?:さっきの|今の)?(?:一覧|リスト|答え|回答)?(?:を)?(?:見せて|言って|出して|表示して?|お願い)?[^一-龠ァ-ヶ]{0,8}$|(?:さっきの|前の|最初の|元の|全体の)?(?:一覧|リスト)に戻|^(?:please )?(?:list|show)(?: me)? (?:all|those|them)(?: (?:\d{1,2}|two|three|four|five|of (?:them|those)))? again\b|^(?:please )?(?:repeat|say|show|list) (?:that|it|them|this|the list) again\b|^(?:please )?(?:repeat(?: (?:that|it|this))?|again)(?: please)?[?.! ]*$|^(?:じゃあ?|で)?、?(?:さっき|先ほど|最初|前|今)の(?:一覧|リスト)(?:を)?(?:見せて|出して|見たい|お願い)?[^一-龠ァ-ヶ]{0,8}$|^(?:the )?list again\b|\bback to the (?:full |whole |complete |original )?list\b|\b(?:show|see) the list again\b/;

/** 「逆に少ないのは？」 after a ranking, or after what came first in it was counted. */
export function askOpposite({ frame: { text }, dialogue, subject }: Context): Intent | null {
  const last = dialogue.ranked;
  if (!last || text.length > SHORT || subject.areas.length + subject.measures.length > 0) return null;
  if (
    !/少ない|最少|小さい|多い|最多|逆|反対|\b(?:few(?:est|er)|least|smallest|lowest|most|largest|biggest|opposite|other way)\b/.test(
      text,
    )
  )
    return null;
  if (/施策|分野|事業|取組|一覧|どっち|どちら|\b(?:measures?|areas?|projects?|reprints?|list)\b/.test(text))
    return null;
  const few = /少ない|最少|小さい|\b(?:few(?:est|er)|least|smallest|lowest)\b/.test(text);
  const many = /多い|最多|\b(?:most|largest|biggest)\b/.test(text);
  const flipped = {
    most: 'fewest',
    fewest: 'most',
    ascending: 'descending',
    descending: 'ascending',
    printed: 'printed',
  } as const;
  return { ...last, order: few ? 'fewest' : many ? 'most' : flipped[last.order] };
}

/** What asks for something else than the last question did. */
export const ASKS: Cue[] = [
  'count',
  'list',
  'owner',
  'ownedBy',
  'status',
  'update',
  'reprint',
  'most',
  'fewest',
  'when',
  'who',
  'why',
  'slogan',
  'meaning',
  'wording',
  'compare',
  'sum',
  'breakdown',
  'within',
  'both',
  'detail',
  'earlierPlans',
  'reprintOriginal',
];

/** 「EMISは？」 after whose MIDORI is, or where it stands: the same of another. */
export function askSameOfAnother(context: Context): Intent | null {
  const { has, frame, dialogue, subject, plan, search } = context;
  const last = dialogue.lastIntent;
  const isSame = SAME_TOO.test(frame.text);
  if (!last || frame.text.length > LONGEST_ANOTHER || frame.outside || frame.errand) return null;
  if (!isSame && !ANOTHER.test(frame.text)) return null;
  const asks = isSame ? ASKS.filter(cue => !SAYS_SAME.has(cue)) : ASKS;
  if (has(...asks, 'areasWanted', 'measuresWanted', 'newTopic', 'help', 'vacant', 'others', 'more', 'projectWord'))
    return null;
  if (subject.areas.length + subject.measures.length > 0) return null;
  // "what about human resources?" after the projects of an area were counted.
  const [area, ...areas] = last.kind === 'countEntries' ? areasNamed(subject.concepts, search) : [];
  if (last.kind === 'countEntries' && area && areas.length === 0)
    return { kind: 'countEntries', scopes: [{ areas: [area], measures: [] }], metric: last.metric, compared: false };
  // 「防犯のほうは？」 after the projects of one measure were counted.
  if (last.kind === 'countEntries' && last.scopes.some(({ measures }) => measures.length > 0)) {
    const [best, second] = search.rank(subject.concepts, 'measure').hits;
    return best && best.score >= MEASURE_NAMED && best.score >= 1.2 * (second?.score ?? 0)
      ? { kind: 'countEntries', scopes: [{ areas: [], measures: [best.code] }], metric: last.metric, compared: false }
      : null;
  }
  // 「県警のも同じ？」 of what is part of the project just shown.
  if (isSame && last.kind === 'project' && dialogue.focus.length === 1) {
    const [one = ''] = dialogue.focus;
    const score = scoreOf(search.rank(subject.concepts, 'project'), plan.originalOf(one));
    return score >= PART_OF_IT ? { kind: 'project', codes: [one], glossary: [] } : null;
  }
  // 「それも同じところ？」 of what was shown after whose another is.
  if (SAME_OFFICE.test(frame.text) && subject.fromDialogue && subject.entries.length > 0)
    return { kind: 'owner', codes: subject.entries };
  const ofReprints = last.kind === 'reprint' && last.subject.length > 0 && last.about !== 'original';
  if (!(last.kind === 'owner' || last.kind === 'status' || last.kind === 'place' || ofReprints)) return null;
  const isNamed = (search.rank(subject.concepts, 'project').hits[0]?.score ?? 0) >= NAMED;
  const codes =
    subject.entries.length > 0 ? subject.entries : isNamed ? projectsFor(context, MOST_OF_TOPIC) : ofTopic(context);
  if (codes.length === 0 || codes.join() === dialogue.focus.join()) return null;
  if (last.kind === 'owner' || last.kind === 'status') return { kind: last.kind, codes };
  if (last.kind === 'place') return { ...last, codes };
  const originals = [...new Set(codes.map(code => plan.originalOf(code)))];
  const reprints = originals.flatMap(code => plan.reprintsOf(code).map(entry => entry.code));
  return { kind: 'reprint', codes: reprints, about: reprints.length > 0 ? 'places' : 'none', subject: originals };
}

/** 「農業のは？」: the few projects the words would find by themselves. */
function ofTopic(context: Context): string[] {
  const topic = askTopic(context);
  if (topic?.kind !== 'project' && topic?.kind !== 'find') return [];
  return topic.codes.length <= MOST_OF_TOPIC ? topic.codes : [];
}

const MOST_OF_TOPIC = 3;
const LONGEST_ANOTHER = 40;
const PART_OF_IT = 0.4;

/** 「ポケットみやぎも同じところ？」「MIDORIも一緒？」「それもそこが担当？」 */
const SAME_TOO =
  /(?:も(?:同じ|一緒|同様|そこ|ここ|そちら)|は(?:同じ|一緒))(?:く|ように|に)?(?:の)?(?:ところ|とこ|課|部署|室|担当課?|所管|人|施策|分野|場所)?(?:(?:が|の)?(?:担当|所管)|(?:が|で)?(?:持って|やって|見て|載って|入って)(?:い)?る)?(?:です|でしょう|なの|なん|の)*か?[?？。]*$/;
const SAME_OFFICE = /も(?:同じ|一緒)の?(?:ところ|とこ|課|部署|室)/;
/** Said of what is the same, these ask nothing new. */
const SAYS_SAME = new Set<Cue>(['compare', 'owner', 'both']);

const ANOTHER =
  /(?:だと|なら|だったら)(?:どこ|誰|だれ|どちら)(?:です|になり?ます|になる|に?なる)?[^一-龠]{0,3}$|^(?:それから|あと(?!の|、?[0-9])|続けて|続いて)|^(?!(?:what|which|who|whose|how|is|are|do|does|can|any|where|when|why|list|show|tell|give|all|more|others?|yes|no|really|hello|hi)\b)[a-z0-9'&-]+(?: [a-z0-9'&-]+){0,7}\?$|(?:は|のほう|の方|だと|なら|も)(?:どう|同じ(?:く|ように)?|同様に?|お願い(?:します)?|知りたい(?:です)?|教えて(?:ください)?)?(?:です|でしょう)?か?[?？。]*$|^(?:同じく|同様に)|^(?:(?:ok(?:ay)?|hmm+|right|great|thanks|so)[, ]+)?(?:and|what about|how about|(?:the )?same (?:again )?(?:for|with|about)|then|also|now)\b|\b(?:as well|too|also|the same)(?: please| then)?[?. ]*$/;

const NAMED = 0.6;
const MEASURE_NAMED = 0.5;
