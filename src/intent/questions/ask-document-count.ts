/** Counts of things the document itself enumerates: goals, targets, earlier plans. */

import type { FactPassage } from '../../search/passages.ts';
import type { Context } from '../context.ts';
import { NATIONAL } from '../document/set-answers.ts';
import type { Intent } from '../intent.ts';

/** 「目標は何個」「これまでの計画は何本」. */
export function askDocumentCount(context: Context): Intent | null {
  const { has, frame, subject, facts, plan } = context;
  const { text } = frame;
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
  return has('projectWord') ? null : heldByEarlier(context);
}

/** 「基本構想の数」 "how many basic concepts": what an earlier plan is printed to be made of, with its number. */
function heldByEarlier({ subject, facts, search }: Context): Intent | null {
  if ((search.rank(subject.concepts, 'project').hits[0]?.score ?? 0) >= NAMES_A_PROJECT) return null;
  const { ids, explained } = facts.find(subject.concepts, isCounting);
  const [told] = ids;
  return told && explained >= NAMES_WHAT_IT_HOLDS ? { kind: 'fact', passages: [told] } : null;
}

const isCounting = ({ kind, text }: FactPassage): boolean => kind === 'predecessor' && /[\d０-９]つ?の/.test(text);

const NAMES_A_PROJECT = 0.5;
const NAMES_WHAT_IT_HOLDS = 0.6;

/** 「前の計画の基本構想はいくつ」 counts the contents of an earlier plan. */
const MAKING_OF = /構想はいくつ|基本構想|プロジェクト|事業|取組|年|\b(concepts?|projects?|years?)\b/;
