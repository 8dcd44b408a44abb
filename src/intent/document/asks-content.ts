/** Whether the plan's text about a topic is asked for, not just the matching project. */
import type { Context } from '../context.ts';
import { mayAskDocument } from '../doubt.ts';
import { learnedFact } from './learned-fact.ts';

/** 「何を上げたい」「どんな教育を進める」: asks what the plan says of it, beyond which project it is. */
export const asksContent = (text: string): boolean =>
  /何[をがにと](?!.{0,6}(事業|取組|ありますか|ある|ぶら下|入って|載って|並ん|含ま))|何の(?!略|番号)|どんな(?!.{0,10}(事業|取組|もの|やつ|の(が)?ある))|どの(?!分野|施策|課|部|事業|取組|くらい)|どういう|どのよう|どうやって|なぜ|メリット|観点|想定|念頭|ねらい|狙い|気をつけ|誰[をがと]|だれ[をがと]|相手(は|が|と)|ことは[?？]?$|とあ(る|り)|目指|何々/.test(
    text,
  ) ||
  /^(what|why|how|which|who|whom|with whom|for whom|by what|where)\b(?!.{0,40}\b(projects?|which measures?|areas?|entries|programs?)\b)/.test(
    text,
  );

/** Minimum score of a passage outside the measures to be added to projects … */
const FRONT_EXPLAINED = 0.45;
/** … when the question mentions the plan. */
const OF_PLAN_EXPLAINED = 0.3;

/**
 * The best matching paragraphs of the projects' measures, preceded by a passage of the front matter that matches well
 * enough.
 */
export function wordingFor(codes: readonly string[], context: Context): string[] {
  const { facts, frame, plan, subject } = context;
  const measures = new Set(
    subject.measures.length > 0
      ? subject.measures
      : codes.slice(0, 3).map(code => plan.locate(code)?.measure.code ?? ''),
  );
  const below = facts.find(
    frame.allConcepts,
    passage => passage.kind === 'measure' && measures.has(passage.measure ?? ''),
  );
  const front = facts.find(frame.allConcepts, passage => passage.kind === 'section' || passage.kind === 'target');
  const ofPlan = /計画|\bplan\b/.test(frame.text);
  const least = ofPlan ? OF_PLAN_EXPLAINED : FRONT_EXPLAINED;
  const ahead = front.explained >= least ? front.ids.slice(0, 1) : [];
  const learned = mayAskDocument(context) ? (learnedFact(context)?.passages.slice(0, 3) ?? []) : [];
  return [...new Set([...learned, ...ahead, ...below.ids.slice(0, 2)])];
}
