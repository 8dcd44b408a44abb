/** Questions about the document itself: dates, people, reasons, slogans, meanings of words, earlier plans. */

import { NOTHING } from '../../likeness/model.ts';
import { anyOf } from '../../regex.ts';
import type { FactPassage } from '../../search/passages.ts';
import { selectRelevant } from '../../search/ranking/relevance.ts';
import type { Context } from '../context.ts';
import { asksDocument, isDoubtedFact } from '../doubt.ts';
import type { Intent } from '../intent.ts';
import { toldBySlogan } from '../places/told-by-slogan.ts';
import { isTopic, topicWeight } from '../subject.ts';
import { asksContent } from './asks-content.ts';
import { askEarlierPlans, askExtended, askNamedPlan, askSamePlan, isPlainlyOrdered, MAKING } from './earlier-plans.ts';
import { isOtherPart, learnedFact } from './learned-fact.ts';
import { askNational, askPartners, askTargetOf, askVision } from './set-answers.ts';
import { wholeSection } from './whole-section.ts';
import { askYear } from './years.ts';

/** Minimum score of a passage when the question shows signs of asking about the document … */
const EXPLAINED = 0.42;
/** … and when it mentions the document explicitly. */
const ABOUT_EXPLAINED = 0.36;
const DATED_EXPLAINED = 0.3;

export function askFact(context: Context): Intent | null {
  const { frame } = context;
  if (frame.codes.some(code => code.kind === 'entry') || asksWithinSlogan(context)) return null;
  const plain = askYear(context) ?? askTargetOf(context);
  if (plain) return plain;
  const fact = ruledFact(context);
  if (fact?.kind !== 'fact') return fact;
  if (isDoubtedFact(context) && !isPlainlyOrdered(frame.text)) return null;
  return isOtherPart(fact.passages, context) ? (learnedFact(context) ?? fact) : fact;
}

/** 「スローガンが…の分野の事業」 asks for what stands in the area. */
const asksWithinSlogan = ({ frame, has, plan, search }: Context): boolean =>
  has('projectWord', 'measureWord', 'count') && toldBySlogan(frame, plan, search) !== null;

function ruledFact(context: Context): Intent | null {
  return (
    askSlogan(context) ??
    askNamedPlan(context) ??
    askExtended(context) ??
    askPartners(context) ??
    askVision(context) ??
    askThisPlan(context) ??
    askEarlierPlans(context) ??
    askNational(context) ??
    askMeaning(context) ??
    askDocument(context) ??
    askSamePlan(context)
  );
}

function askSlogan({ has, subject, plan, dialogue }: Context): Intent | null {
  if (!has('slogan')) return null;
  const codes =
    subject.areas.length > 0
      ? subject.areas
      : [...subject.measures, ...subject.entries, ...dialogue.scope.measures]
          .slice(0, 1)
          .map(code => code.split('-')[0] ?? '');
  return {
    kind: 'fact',
    passages: (codes.length > 0 ? codes : plan.areas.map(area => area.code)).map(code => `slogan-${code}`),
  };
}

/** Questions about the plan itself, called just 計画: title, period, purpose. */
function askThisPlan({ has, frame, subject, search }: Context): Intent | null {
  const { text } = frame;
  if (
    /(この|本)?計画(は|、|が|って)?.{0,3}(いつ|何年)|計画.{0,8}(いつまで|有効)|\b(this|the) plan\b.{0,20}\b(valid|last|end|expire|run until|start|begin)|\b(until when|first fiscal year|last fiscal year)\b|\b(?:fiscal )?years? (?:are |is )?covered\b|\b(?:start|beginning|end) of (?:the|this) plan\b/.test(
      text,
    ) &&
    !has('earlierPlans') &&
    !MAKING.test(text) &&
    !NOT_ITS_PERIOD.test(text)
  )
    return { kind: 'fact', passages: ['period-1'] };
  const isOfPlace = subject.areas.length + subject.measures.length + subject.entries.length > 0;
  if (WHEN_OF_IT.test(text) && !isOfPlace) return { kind: 'fact', passages: ['period-1'] };
  if (!/計画|推進期間|プラン|\bplan\b/.test(text) || isOfPlace) return null;
  if (isTopic(subject.concepts, search) && selectRelevant(search.rank(subject.concepts, 'project')).best >= 0.4)
    return null;
  if (has('earlierPlans') || MAKING.test(text) || /[12]\d{3}年?|平成/.test(text)) return null;
  if (
    /(正式)?(名称|名前|タイトル|題名|正式名)|\b(name|title) of (the|this) plan\b|\bplan('s)? (full |official )?(name|title)\b|\bplan called\b/.test(
      text,
    )
  )
    return { kind: 'fact', passages: ['title'] };
  if (has('earlierPlans') || MAKING.test(text) || NOT_ITS_PERIOD.test(text)) return null;
  if (has('when') || /期間|何年|か年|いつ(から|まで)|年度/.test(text)) return { kind: 'fact', passages: ['period-1'] };
  return has('why') ? { kind: 'fact', passages: ['goals-1', 'goals-2', 'positioning-1'] } : null;
}

/** Where nothing else was talked about, it is the plan. */
const WHEN_OF_IT =
  /^(?:and |so )?when (?:does|did|will|is) (?:it|this) (?:start|begin|end|finish|expire|be over|over)[ ?.!]*$/;

/** Events of a plan or after it, whose dates are not printed. */
const NOT_ITS_PERIOD =
  /公表|公開|発表|説明会|議決|改[定訂]|見直|会議|研修|次の計画|次期|以降|\b(?:publish\w*|announced|approved|review\w*|revis\w*|next plan)\b/;

/** 「NPOは日本語でどう説明されてる？」: the passage that prints the term with its explanation. */
function askMeaning({ has, frame, facts, subject, search }: Context): Intent | null {
  if (!has('meaning') || subject.entries.length > 0) return null;
  // "what does ITS stand for?": an acronym that is also a function word.
  const spelt =
    /\bwhat (?:does|do) ([a-z/]{2,8}) (?:stand|mean)|^([a-z/]{2,8})(?:'s|:| -|,)? (?:in )?(?:full|spelled|spelt)\b/.exec(
      frame.text,
    );
  const acronym = spelt?.[1] ?? spelt?.[2];
  const terms = [...subject.concepts.map(concept => concept.text), ...(acronym ? [acronym] : [])];
  const passages = [...new Set(terms.flatMap(term => facts.explaining(term)))];
  const isProjectName = subject.concepts.some(({ alternatives }) =>
    alternatives.some(({ term }) => search.isNameOrSaying(term)),
  );
  return passages.length > 0 && !isProjectName ? { kind: 'fact', passages: passages.slice(0, 2) } : null;
}

function askDocument(context: Context): Intent | null {
  const { has, frame, facts, subject, search, plan } = context;
  const ofMeasure =
    subject.measures.length > 0 &&
    asksContent(frame.text) &&
    !has('list', 'projectWord', 'within') &&
    topicWeight(subject.concepts, search) >= 0.35;
  const about = ABOUT_DOCUMENT.test(withoutNames(frame, search)) || asksDocument(context);
  const asks =
    ofMeasure || has('when', 'who', 'why', 'wording') || (has('meaning') && subject.measures.length === 0) || about;
  if (!asks || subject.entries.length > 0) return null;
  const inMeasures =
    subject.measures.length > 0
      ? (passage: FactPassage) => passage.measure !== null && subject.measures.includes(passage.measure)
      : undefined;
  const listsWritten =
    /(書いて(ある|いる)|書かれ(た|て(い)?る)|記載(の|され(た|て(い)?る)))(取組|取り組み|事業|プロジェクト)/.test(
      frame.text,
    );
  if (inMeasures && has('list', 'projectWord') && !has('when', 'who', 'why') && (!has('wording') || listsWritten))
    return null;
  if (inMeasures && topicWeight(subject.concepts, search) < 0.35) {
    return {
      kind: 'fact',
      passages: subject.measures.flatMap(
        code => plan.measure(code)?.description.map((_, index) => `measure-${code}-${index + 1}`) ?? [],
      ),
    };
  }
  // 終わり and "finish" refer to the plan's period only when the plan is mentioned.
  const ofPlan = /計画|プラン|\bplan\b/.test(frame.text);
  const found = facts.find(frame.allConcepts, inMeasures ?? (passage => ofPlan || passage.group !== 'period'));
  const best = found.ids[0] ? facts.passage(found.ids[0]) : undefined;
  // The question asks for a date, and only these passages contain dates.
  const dated = best !== undefined && ['predecessor', 'target', 'section'].includes(best.kind) && has('when');
  if (!best || found.explained < (dated ? DATED_EXPLAINED : about ? ABOUT_EXPLAINED : EXPLAINED)) return null;
  if (dated) return { kind: 'fact', passages: wholeSection(found.ids, facts) };
  // A question that matches a project better than a passage is about the project, unless it is clearly about the
  // document.
  const project = search.rank(subject.concepts, 'project').hits[0]?.score ?? 0;
  const front = best.kind !== 'measure';
  if (project > found.explained * (front ? 1.25 : 1.05) && !has('wording') && !about) return null;
  if (!front && !has('wording') && !about && isProjectLikely(context)) return null;
  return { kind: 'fact', passages: wholeSection(found.ids, facts) };
}

/**
 * Minimum probability of a project by the wording to be preferred to the passages of its measure, which its projects
 * share.
 */
const LIKELY_PROJECT = 0.6;
const isProjectLikely = ({ likely }: Context): boolean =>
  [...likely()].some(([code, likelihood]) => code !== NOTHING && likelihood >= LIKELY_PROJECT);

/** The text without project names that contain 計画: 業務継続計画. */
const withoutNames = ({ text, concepts }: Context['frame'], search: Context['search']): string =>
  concepts
    .filter(one => /.計画/.test(one.text) && (search.rank([one], 'project').hits[0]?.score ?? 0) >= NAMED_PLAN_SCORE)
    .reduce((left, { text: name }) => left.replace(name, ' '), text);

/** Minimum score of a project that a word with 計画 in it names. */
const NAMED_PLAN_SCORE = 0.9;

/** Mentions the plan as a document, national targets, or the organisation that carries the plan out. */
const ABOUT_DOCUMENT = anyOf(
  /(この|本|IT推進|it推進)?計画(の|は|って|と|では|を|全体)(?!.{0,6}事業)|計画期間|何年計画|か年|年間計画|位置付け|位置づけ|推進体制|本部|県の役割|役割|将来ビジョン/,
  /重点分野[はがを].{0,6}(変|継続|見直)|国の|国は|未達成|目標|目指|ビジョン|戦略|構想|アクションプログラム|\bthe plan('s)?\b|\bthis plan\b/,
  /\bnational\b|\bcountry\b|\bnation\b|\btarget\b|\bheadquarters\b|\bvision\b|\bgoals?\b|\bstrategy\b/,
  /\bconcept\b|\bpriority areas were\b|\brole\b/,
);
