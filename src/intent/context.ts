/** What the rules of understanding may look at, and what they are made of. */
import type { Answerability } from '../answerability/model.ts';
import type { Directory } from '../directory/directory.ts';
import type { Likely, Likeness } from '../likeness/model.ts';
import type { Plan } from '../plan/plan.ts';
import type { Facts } from '../search/facts.ts';
import type { Search } from '../search/search.ts';
import type { Cue } from './cues/cues.ts';
import type { Dialogue } from './dialogue.ts';
import type { Topic } from './filter/topic.ts';
import type { Frame } from './frame/frame.ts';
import type { Intent } from './intent.ts';
import type { Subject } from './subject.ts';

/** Told, while a question is read, of each rule that recognised something: its name, the words it read and what they mean. */
export type Trace = (rule: string, read: string, intent: Intent) => void;

export interface Knowledge {
  plan: Plan;
  search: Search;
  facts: Facts;
  directory: Directory;
  answerability: Answerability;
  likeness: Likeness;
}

/** Everything a rule may look at. What takes a while to find out is found when a rule first asks, once for all of them. */
export interface Context extends Knowledge {
  frame: Frame;
  dialogue: Dialogue;
  subject: Subject;
  trace: Trace | undefined;
  has(...cues: Cue[]): boolean;
  /** The projects it is about (filter/topic.ts). */
  topic(): Topic;
  /** How likely each project is meant by the wording of what is to be searched for, likeliest first; empty where nothing was learned. */
  likely(): Likely;
  /** How likely it is that the plan does not answer, 0…1; 0.5 where the conversation supplies what is asked about. */
  doubt(): number;
  /** How likely it is that a passage of the document is asked for, 0…1; 0 where the conversation supplies what is asked about. */
  ofDocument(): number;
  /** Which part of the document holds it, if it is: likeliest first. */
  parts(): { part: string; likelihood: number }[];
}

/** Recognises one kind of question; null leaves it to the rules after it. */
export type Rule = (context: Context) => Intent | null;

/** What the first of `rules` that recognises the question makes of it; null where none does. */
export function firstOf(rules: readonly Rule[], context: Context): Intent | null {
  for (const rule of rules) {
    const intent = rule(context);
    if (!intent) continue;
    context.trace?.(rule.name, context.frame.text, intent);
    return intent;
  }
  return null;
}
