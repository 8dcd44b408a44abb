/** Counts of projects on a topic: in the last list, by search, or in the whole plan. */

import type { Plan } from '../../plan/plan.ts';
import { anyOf } from '../../regex.ts';
import type { Context } from '../context.ts';
import { askFact } from '../document/ask-fact.ts';
import { DOUBTED_THOUGH_NAMED } from '../doubt.ts';
import { topicsTogether } from '../follow-up/subject/topics-together.ts';
import { type Intent, WHOLE_PLAN } from '../intent.ts';
import { isTopic } from '../subject.ts';
import { printedAs } from './ask-place.ts';
import { metricOf } from './ask-ranking.ts';
import { projectsNamed } from './reprints-of-named.ts';

/** 「ブロードバンドは何分野」「研修は何施策に出てくる？」: the places of the topic's projects; 「LGWAN何か所？」 of one printed twice. */
export function askTopicPlaces(context: Context): Intent | null {
  const { frame, plan, subject } = context;
  const group = GROUPS_OF_IT.exec(frame.text);
  const isPlaced = subject.areas.length + subject.measures.length + subject.entries.length > 0;
  if (isPlaced || !(group || ONLY_PLACES.test(frame.text))) return null;
  const named = group ? [] : projectsNamed(context);
  const areReprinted = named.length === 1 && named.every(code => plan.reprintsOf(code).length > 0);
  if (areReprinted) return { kind: 'countPlaces', codes: named };
  const { best, codes } = context.topic();
  if (!group || best < GROUP_SCORE || codes.length === 0) return null;
  const printed = codes.flatMap(code => printedAs(code, plan)).sort(plan.compare);
  return { kind: 'place', codes: printed, level: /分野|area/.test(group[0]) ? 'area' : 'measure' };
}

/** Minimum score of a topic whose places are told. */
const GROUP_SCORE = 0.75;
const ONLY_PLACES = /^[^、。はが]{1,24}[はが、]?何(?:か所|箇所|カ所|ヶ所)(?:ある|あります)?か?(?:です)?か?[?？]*$/;
const GROUPS_OF_IT = anyOf(
  /[^の](?:は|って|が|、)?(?:いくつの|何)(?:重点)?(?:分野|施策)(?=(?:に|で|です|ある|あり|にまた|に出|に載|$|[?？]))/,
  /\bhow many (?:priority )?(?:areas|measures) (?:have|has|hold|contain|include|cover|deal with|mention)\b/,
);

/** Minimum score of a topic; below it the whole plan is meant. */
export const COUNTED_SCORE = 0.4;

/** 「交通事故の件数」 counts incidents; for the topic of a measure, as in 「防災の件数」, its projects. */
const CASES = /件数/;
const OF_PROJECTS = /何件|何事業|(?<!の)件数/;

/** 「それは何件？」 refers to the last list. */
export function askListed({ has, frame, subject, dialogue, plan }: Context): Intent | null {
  if (subject.entries.length === 0 || !subject.fromDialogue) return null;
  const together = TOGETHER.test(frame.text) && !has('reprint') ? topicsTogether(null, dialogue) : null;
  if (together) return { kind: 'countProjects', codes: together };
  // 「食のは何件？」: the words selected among them.
  const isChosen = frame.concepts.some(({ weight }) => weight >= 0.3);
  // 「再掲は何件」 about several entries asks which are reprints.
  if (has('reprint') && subject.entries.length > 1 && SAYS_REPRINT.test(frame.text))
    return reprintsOf(subject.entries, plan);
  return has('reprint')
    ? { kind: 'countPlaces', codes: subject.entries }
    : { kind: 'countProjects', codes: isChosen || dialogue.listed.length === 0 ? subject.entries : dialogue.listed };
}

const TOGETHER = /全部|合わせ|あわせ|合計|\b(?:total|altogether|together)\b/;
const SAYS_REPRINT = /再掲(?!先|元)[^か箇カヶ]*$|\breprints\b/;

function reprintsOf(shown: readonly string[], plan: Plan): Intent {
  const codes = shown.filter(code => plan.originalOf(code) !== code);
  if (codes.length > 0) return { kind: 'reprint', codes, about: 'scope', subject: [] };
  const again = shown.flatMap(code => plan.reprintsOf(code).map(reprint => reprint.code));
  return { kind: 'reprint', codes: again, about: again.length > 0 ? 'places' : 'none', subject: [...shown] };
}

/** Counts the whole plan without a topic, otherwise the topic's projects; anything else is not counted. */
export function askTopicCount(context: Context): Intent | null {
  const { has, frame, subject, search } = context;
  const ofReprints =
    has('reprint', 'withReprints', 'withoutReprints') && context.topic().best < COUNTED_SCORE && !has('why');
  if (ofReprints || !isTopic(subject.concepts, search)) {
    const metric = metricOf(context);
    return {
      kind: 'countEntries',
      scopes: [WHOLE_PLAN],
      metric: has('withReprints') ? 'printed' : metric === 'printed' ? 'distinct' : metric,
      compared: false,
    };
  }
  const fact = askFact(context);
  if (fact) return fact;
  // 「県内にNPO法人はいくつ」 does not count projects.
  const countsProjects = OF_PROJECTS.test(frame.text) || (CASES.test(frame.text) && context.topic().measure !== null);
  if (!has('projectWord', 'sum', 'within', 'reprint') && !countsProjects)
    return { kind: 'none', nearest: context.topic().codes.slice(0, 3), outside: true };
  // 「消費生活相談は年間何件ありましたか」 counts consultations.
  if (!has('projectWord', 'within') && context.doubt() > DOUBTED_THOUGH_NAMED)
    return { kind: 'none', nearest: context.topic().codes.slice(0, 3), outside: true };
  const topic = context.topic();
  if (topic.best < COUNTED_SCORE && /計画|全体|\b(plan|whole)\b/.test(frame.text))
    return { kind: 'countEntries', scopes: [WHOLE_PLAN], metric: 'distinct', compared: false };
  return topic.codes.length > 0 ? { kind: 'countProjects', codes: topic.codes } : null;
}
