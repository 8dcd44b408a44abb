/**
 * "does it cover Portuguese?", "which company builds them?": questions about the single entry in focus whose words
 * would match other projects.
 */
import { anyOf } from '../../../regex.ts';
import { isNamed } from '../../../search/ranking/relevance.ts';
import type { Context } from '../../context.ts';
import type { Intent } from '../../intent.ts';
import { topicWeight } from '../../subject.ts';
import { ASKS } from '../again/ask-same.ts';

/** The entry in focus when its printed words match the question, otherwise a refusal. */
export function askBeyondIt({ frame, has, dialogue, subject, search, plan }: Context): Intent | null {
  const [one, ...others] = dialogue.focus;
  if (!one || others.length > 0 || dialogue.asked === 'fact' || subject.fromDialogue || frame.outside) return null;
  if (!OF_IT.test(frame.text) || OF_THE_PLAN.test(frame.text) || has(...ASKS)) return null;
  if (subject.entries.length + subject.areas.length + subject.measures.length > 0) return null;
  const ranking = search.rank(subject.concepts, 'project');
  const [best] = ranking.hits;
  // "is it part of MIDORI?"
  if (topicWeight(subject.concepts, search) === 0 || (best && isNamed(best))) return null;
  const evidence = ranking.hits.find(({ code }) => code === plan.originalOf(one))?.evidence ?? [];
  return evidence.some(({ lay, strength }) => !lay && strength >= PRINTED_STRENGTH)
    ? { kind: 'project', codes: [one], glossary: [] }
    : { kind: 'none', nearest: [one], outside: true };
}

/** Minimum strength of printed evidence; users' words do not count. */
const PRINTED_STRENGTH = 0.8;
const OF_IT = anyOf(
  /\b(?:does|do|did|is|are|was|were|can|could|will|would|has|have) (?:it|they|that one|this one)\b/,
  /\b(?:builds?|built|uses?|used|makes?|hosts?|supplies|visits?|reads?|attends?) (?:it|them)\b/,
);
/** "they" may be the prefecture, "it" the plan. */
const OF_THE_PLAN = /\b(?:anything|something|projects?|plan|there)\b/;
