/** Counts of things the document itself enumerates: goals, targets, earlier plans. */
import type { Context } from '../context.ts';
import { NATIONAL } from '../document/set-answers.ts';
import type { Intent } from '../intent.ts';

/** 「目標は何個」「これまでの計画は何本」. */
export function askDocumentCount({ has, frame: { text }, subject, facts, plan }: Context): Intent | null {
  if (!has('count') || subject.areas.length + subject.measures.length + subject.entries.length > 0) return null;
  if (NATIONAL.test(text) && /目標|targets?/.test(text))
    return {
      kind: 'fact',
      passages: plan.document.nationalTargets.map(target => `target-${target.id}`),
      counted: 'targets',
    };
  if (
    !/[%率]/.test(text) &&
    /目標(は|って|が|の数)?[^、。]{0,6}(何|いくつ)|(何|いくつ)[^、。]{0,4}目標|\bhow many (overall |main )?(goals?|objectives?)\b/.test(
      text,
    )
  )
    return { kind: 'fact', passages: facts.group('goals'), counted: 'goals' };
  if (has('earlierPlans') && !MAKING_OF.test(text))
    return { kind: 'fact', passages: facts.predecessors.map(passage => passage.id), counted: 'predecessors' };
  return null;
}

/** 「前の計画の基本構想はいくつ」 counts the contents of an earlier plan. */
const MAKING_OF = /構想はいくつ|基本構想|プロジェクト|事業|取組|年|\b(concepts?|projects?|years?)\b/;
