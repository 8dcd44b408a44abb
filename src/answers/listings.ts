/** Answers that show many projects: a search, a listing, a choice. */

import type { ActionChoice } from '../actions.ts';
import type { Answer } from '../adapter.ts';
import { PAGE_SIZE } from '../intent/dialogue.ts';
import type { Intent, Scope } from '../intent/intent.ts';
import { takeSlice } from '../intent/numbers/slices.ts';
import { entriesIn } from '../intent/places/scopes.ts';
import { entryName } from '../plan/names.ts';
import type { ReplyElement } from '../reply.ts';
import { type AnswerContext, answer, ask, placeName, placesOf, projectLine, sampleNote, scopeName } from './context.ts';
import { nextQuestions, page } from './pages.ts';

export function found(codes: readonly string[], subject: string | null, context: AnswerContext): Answer {
  const { text } = context;
  const first = codes[0] ?? '';
  const title = subject ? subjectTitle(subject, codes, context) : text.foundTitle(codes.length);
  const reprints = codes.filter(code => isReprint(code, context)).length;
  return answer(
    'find',
    {
      title,
      fallback: `${text.foundFallback(
        codes.length,
        codes
          .slice(0, 3)
          .map(code => `${code} ${entryName(code, context)}`)
          .join(' / '),
      )}`,
      elements: [
        ...(reprints > 0
          ? [
              {
                kind: 'text' as const,
                text: text.listCount(codes.length, codes.length, reprints),
                tone: 'subtle' as const,
              },
            ]
          : []),
        ...page(codes, 0, context),
        ...sampleNote(codes, context),
        nextQuestions(codes, codes.length > PAGE_SIZE, context),
      ],
    },
    context,
    { entries: codes, ...(first ? placesOf(subject ? [first] : codes, context) : {}) },
  );
}

const isReprint = (code: string, { plan }: AnswerContext): boolean => plan.originalOf(code) !== code;

/**
 * Title with the measure's name when all of its entries are shown; entries of other measures are counted separately.
 */
function subjectTitle(measure: string, codes: readonly string[], context: AnswerContext): string {
  const { plan, text } = context;
  const entries = plan.measure(measure)?.entries ?? [];
  const own = new Set(entries.map(entry => plan.originalOf(entry.code)));
  const inside = codes.filter(code => own.has(plan.originalOf(code))).length;
  if (inside < own.size) return text.foundTitle(codes.length);
  return text.subjectTitle(placeName(measure, context), inside, codes.length - inside);
}

export function listed(
  { scope, distinct, slice }: Extract<Intent, { kind: 'listEntries' }>,
  context: AnswerContext,
): Answer {
  const { plan, text } = context;
  const printed = entriesIn(scope, plan);
  const reprints = printed.filter(code => isReprint(code, context)).length;
  const kept = distinct ? printed.filter(code => !isReprint(code, context)) : printed;
  const codes = slice === 0 ? kept : takeSlice(kept, slice);
  const title = text.listTitle(scopeName(scope, context), codes.length);
  return answer(
    'list',
    {
      title,
      fallback: title,
      elements: [
        { kind: 'text', text: text.listCount(codes.length, printed.length, reprints), tone: 'subtle' },
        ...page(codes, 0, context),
        ...sampleNote(codes, context),
        nextQuestions(codes, codes.length > PAGE_SIZE, context),
      ],
    },
    context,
    { entries: codes, ...placesOf(codes, context) },
  );
}

/** @param beside other entries of the measure, offered instead */
export function nothingMore(beside: readonly string[], context: AnswerContext): Answer {
  const { text } = context;
  const [first] = beside;
  const said = first ? text.nothingMoreBut(scopeName(measureOf(first), context)) : text.nothingMore;
  const elements: ReplyElement[] = [{ kind: 'text', text: said }];
  if (first)
    elements.push(...page(beside, 0, context), ...sampleNote(beside, context), nextQuestions(beside, false, context));
  return answer('find', { fallback: said, elements }, context, { entries: beside });
}

const measureOf = (code: string): Scope => ({ areas: [], measures: [code.split('-').slice(0, 2).join('-')] });

export function clarify(
  codes: readonly string[],
  asked: 'project' | 'owner' | 'status',
  context: AnswerContext,
): Answer {
  const { text } = context;
  const actions: ActionChoice[] = codes.map(code => {
    const question =
      asked === 'owner' ? text.asks.owner(code) : asked === 'status' ? text.asks.status(code) : text.asks.entry(code);
    return ask(`${code} ${entryName(code, context)}`, question);
  });
  return answer(
    'clarify',
    {
      title: text.clarifyTitle,
      fallback: `${text.clarifyTitle} ${codes.map(code => `${code} ${entryName(code, context)}`).join(' / ')}`,
      elements: [
        { kind: 'text', text: text.clarifyText },
        { kind: 'projects', projects: codes.map(code => projectLine(code, context)), total: codes.length, from: 1 },
        { kind: 'actions', actions },
      ],
    },
    context,
    { entries: codes },
  );
}
