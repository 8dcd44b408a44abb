/**
 * 「EMISは？」「4-2-3」「いや、3番目」 after the owner or place of MIDORI: repeats the question for another project.
 */
import { anyOf } from '../../../regex.ts';
import { scoreOf } from '../../../search/ranking/ranking.ts';
import type { Context } from '../../context.ts';
import type { Cue } from '../../cues/cues.ts';
import type { Frame } from '../../frame/frame.ts';
import type { Intent } from '../../intent.ts';
import { areasNamed } from '../../places/named-areas.ts';
import { askTopic } from '../../questions/ask-topic.ts';
import { projectsFor } from '../../questions/meant-projects.ts';
import { pickAmong } from '../subject/pick-among.ts';

/** Cues of a new question. */
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

/** 「EMISは？」 after the owner or place of MIDORI: repeats the question for it. */
export function askSameOfAnother(context: Context): Intent | null {
  const { has, frame, dialogue, subject, plan, search } = context;
  // The question that was open for a choice, or for a project not found.
  const isOpen = dialogue.wanted?.isOpen ?? false;
  const last: Intent | null =
    isOpen && dialogue.wanted ? { kind: dialogue.wanted.asked, codes: dialogue.focus } : dialogue.lastIntent;
  const isSame = SAME_TOO.test(frame.text);
  if (!last || frame.text.length > LONGEST_ANOTHER[frame.lang]) return null;
  // 「映らない地域が出ないようにするほう」 after a choice selects one of the offered entries, whatever its words mean
  // otherwise.
  const isOffered = isChosen(last, context);
  if ((frame.outside || frame.errand) && !isOffered) return null;
  if (!isOpen && !isSame && !ANOTHER.test(frame.text) && !isCodeAlone(frame) && !isOffered) return null;
  const said = isSame ? SAYS_SAME : last.kind === 'owner' ? WHOSE : NOTHING;
  const asks = ASKS.filter(cue => !said.has(cue));
  if (has(...asks, 'areasWanted', 'measuresWanted', 'newTopic', 'help', 'vacant', 'others', 'more')) return null;
  if (has('projectWord') && !(isOpen ? NAMES_ONE : ONE_PROJECT).test(frame.text)) return null;
  if (subject.areas.length + subject.measures.length > 0) return null;
  // "what about human resources?" after a count of an area.
  const [area, ...areas] = last.kind === 'countEntries' ? areasNamed(subject.concepts, search) : [];
  if (last.kind === 'countEntries' && area && areas.length === 0)
    return { kind: 'countEntries', scopes: [{ areas: [area], measures: [] }], metric: last.metric, compared: false };
  // 「防犯のほうは？」 after a count of a measure.
  if (last.kind === 'countEntries' && last.scopes.some(({ measures }) => measures.length > 0)) {
    const [best, second] = search.rank(subject.concepts, 'measure').hits;
    return best && best.score >= OTHER_MEASURE_SCORE && best.score >= 1.2 * (second?.score ?? 0)
      ? { kind: 'countEntries', scopes: [{ areas: [], measures: [best.code] }], metric: last.metric, compared: false }
      : null;
  }
  // 「県警のも同じ？」 about a part of the project just shown.
  if (isSame && last.kind === 'project' && dialogue.focus.length === 1) {
    const [one = ''] = dialogue.focus;
    const score = scoreOf(search.rank(subject.concepts, 'project'), plan.originalOf(one));
    return score >= PART_OF_IT ? { kind: 'project', codes: [one], glossary: [] } : null;
  }
  const ofReprints = last.kind === 'reprint' && last.subject.length > 0 && last.about !== 'original';
  if (!(last.kind === 'owner' || last.kind === 'status' || last.kind === 'place' || ofReprints)) return null;
  const [best] = search.rank(subject.concepts, 'project').hits;
  const isNamed = (best?.score ?? 0) >= OTHER_PROJECT_SCORE;
  // "the learning one, SWAN" names a single project twice.
  const one = isOpen && has('vagueOne') && best && best.score >= ONLY_ONE_SCORE ? [best.code] : null;
  const found =
    subject.entries.length > 0
      ? subject.entries
      : (one ?? (isNamed ? projectsFor(context, MOST_OF_TOPIC) : ofTopic(context)));
  const offered = isOpen ? found.filter(code => dialogue.focus.includes(code)) : oneMeant(found, context);
  const codes = offered.length > 0 ? offered : found;
  if (codes.length === 0 || (!isOpen && codes.join() === dialogue.focus.join())) return null;
  if (last.kind === 'owner' || last.kind === 'status') return { kind: last.kind, codes };
  if (last.kind === 'place') return { ...last, codes };
  const originals = [...new Set(codes.map(code => plan.originalOf(code)))];
  const reprints = originals.flatMap(code => plan.reprintsOf(code).map(entry => entry.code));
  return { kind: 'reprint', codes: reprints, about: reprints.length > 0 ? 'places' : 'none', subject: originals };
}

/** "the tsunami one": the only one of several with the word in its name. */
function oneMeant(found: readonly string[], { frame, subject, search, plan }: Context): string[] {
  if (found.length < 2 || !SINGULAR.test(frame.text)) return [];
  const { codes } = pickAmong(found, search.rank(subject.concepts, 'project'), subject.concepts, true, plan);
  return codes.length === 1 ? codes : [];
}

const SINGULAR = /\bthe [a-z' -]{1,40} one\b/;

/** 「農業のは？」: the projects a search would find, if they are few. */
function ofTopic(context: Context): string[] {
  const topic = askTopic(context);
  if (topic?.kind !== 'project' && topic?.kind !== 'find') return [];
  return topic.codes.length <= MOST_OF_TOPIC ? topic.codes : [];
}

/** 「4-2-3」「じゃあ4-2-7」. */
function isCodeAlone({ text, codes }: Frame): boolean {
  let left = text;
  for (const { start, end } of [...codes].reverse()) left = left.slice(0, start) + left.slice(end);
  return codes.length > 0 && codes.every(({ kind }) => kind === 'entry') && BESIDE_CODES.test(left);
}

const BESIDE_CODES = /^(?:じゃあ?|では?|あと|それと|次|and|then|ok|also|と|'s|[、,・?。. ])*$/;

/** "the one about reception" after the owners or statuses of several entries selects among them. */
function isChosen(last: Intent, { subject: { entries, fromDialogue }, dialogue: { focus } }: Context): boolean {
  return (
    (last.kind === 'owner' || last.kind === 'status') &&
    fromDialogue &&
    entries.length > 0 &&
    entries.length < focus.length &&
    entries.every(code => focus.includes(code))
  );
}

const MOST_OF_TOPIC = 3;
const LONGEST_ANOTHER = { ja: 40, en: 64 };
const PART_OF_IT = 0.4;

/** 「ポケットみやぎも同じところ？」「MIDORIも一緒？」「それもそこが担当？」 */
const SAME_TOO =
  /(?:も(?:同じ|一緒|同様|そこ|ここ|そちら)|は(?:同じ|一緒))(?:く|ように|に)?(?:の)?(?:ところ|とこ|課|部署|室|担当課?|所管|人|施策|分野|場所)?(?:(?:が|の)?(?:担当|所管)|(?:が|で)?(?:持って|やって|見て|載って|入って)(?:い)?る)?(?:です|でしょう|なの|なん|の)*か?[?？。]*$/;
/** Cues that ask nothing new together with "the same", or after an owner. */
const SAYS_SAME = new Set<Cue>(['compare', 'owner', 'both']);
const WHOSE = new Set<Cue>(['who']);
const NOTHING = new Set<Cue>();
/** "and the tide gate project?" refers to a single one. */
const ONE_PROJECT = /\bthe [a-z' -]{2,40} (?:project|entry|item)\b/;
/** After a choice 「リサイクルの事業です」 selects. */
const NAMES_ONE = new RegExp(
  `${ONE_PROJECT.source}|(?:事業|取組|取り組み)(?:の(?:ほう|方|こと))?(?:です|だよ?|ね|よ)*[。]*$`,
);

const ANOTHER = anyOf(
  /(?:だと|なら|だったら|は|って)(?:どこ|誰|だれ|どちら)(?:です|になり?ます|になる|に?なる)?[^一-龠]{0,3}$/,
  /^(?:それから|あと(?!の|、?[0-9])|続けて|続いて)/,
  /^(?!(?:what|which|who|whose|how|is|are|do|does|can|any|where|when|why|list|show|tell|give|all|more|others?|yes|no|really|hello|hi)\b)[a-z0-9'&-]+(?: [a-z0-9'&-]+){0,7}\?$/,
  /(?:は|のほう|の方|だと|なら|も|を(?=お願い))も?、?(?:同じ(?:く|ように)?|同様に?)?、?(?:どう|いかが|お願い(?:します)?|気になる|確認したい|知りたい(?:です)?|教えて(?:ください)?)?(?:です|でしょう)?か?[?？。]*$/,
  /^(?:同じく|同様に)/,
  /^(?:(?:ok(?:ay)?|hmm+|right|great|thanks|so)[, ]+)?(?:and|what about|how about|(?:the )?same (?:again )?(?:for|with|about)|then|also|now)\b/,
  /\b(?:as well|too|also|the same)(?: please| then)?[?. ]*$/,
);

/** Minimum score of another project or measure to be asked the same of … */
const OTHER_PROJECT_SCORE = 0.6;
const OTHER_MEASURE_SCORE = 0.5;
/** … and of one that "the … one" means, whatever else is like it. */
const ONLY_ONE_SCORE = 0.9;
