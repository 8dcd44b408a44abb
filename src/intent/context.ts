/** Types of the rules and their context. */
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

/** Called for each rule that recognises something, with its name, the text it read and the resulting intent. */
export type Trace = (rule: string, read: string, intent: Intent) => void;

export interface Knowledge {
  plan: Plan;
  search: Search;
  facts: Facts;
  directory: Directory;
  answerability: Answerability;
  likeness: Likeness;
}

/** Input of the rules. Expensive properties are functions: computed at the first call, once for all rules. */
export interface Context extends Knowledge {
  frame: Frame;
  dialogue: Dialogue;
  subject: Subject;
  trace: Trace | undefined;
  has(...cues: Cue[]): boolean;
  /** The projects of the question's topic (filter/topic.ts). */
  topic(): Topic;
  /**
   * Probability of each project by the wording of the search words, most likely first; empty when no wording is known.
   */
  likely(): Likely;
  /** Probability that the plan does not answer, 0…1; 0.5 when the topic comes from the conversation. */
  doubt(): number;
  /** Probability that a passage of the document is asked for, 0…1; 0 when the topic comes from the conversation. */
  ofDocument(): number;
  /** Probability of each part of the document to be asked for; most likely first. */
  parts(): { part: string; likelihood: number }[];
}

/** Recognises one kind of question; null passes it on to the next rule. */
export type Rule = (context: Context) => Intent | null;

/** The intent of the first rule that recognises the question; null when none does. */
export function firstOf(rules: readonly Rule[], context: Context): Intent | null {
  for (const rule of rules) {
    const intent = rule(context);
    if (!intent) continue;
    context.trace?.(rule.name, context.frame.text, intent);
    return intent;
  }
  return null;
}
