/** Answers about reprints (再掲). */

import type { Answer } from '../adapter.ts';
import type { Intent } from '../intent/intent.ts';
import { entryName } from '../plan/names.ts';
import type { ReplyElement } from '../reply.ts';
import { type AnswerContext, answer, measureName, placesOf, projectLine } from './context.ts';
import { printedUnder } from './counts.ts';

export function reprinted(intent: Extract<Intent, { kind: 'reprint' }>, context: AnswerContext): Answer {
  const { text } = context;
  const { codes, about, subject } = intent;
  const name = entryName(subject[0] ?? codes[0] ?? '', context);
  if (codes.length === 0) {
    const measure = context.plan.locate(subject[0] ?? '')?.measure;
    const sentence =
      subject.length > 1
        ? text.reprintNoneOf(subject.length)
        : measure
          ? text.reprintNone(name, measureName(measure, context))
          : text.reprintNoneScope;
    return answer('reprint', { fallback: sentence, elements: [{ kind: 'text', text: sentence }] }, context);
  }
  const title = {
    all: text.reprintAllTitle(codes.length),
    scope: text.reprintScopeTitle(codes.length),
    original: subject.length > 1 ? text.reprintOriginalsTitle(codes.length) : text.reprintOriginalTitle(name),
    originals: text.reprintOriginalsTitle(codes.length),
    places: subject.length > 1 ? text.reprintPlacesOfTitle(subject.length) : text.reprintPlacesTitle(name),
    shared: text.reprintSharedTitle(codes.length),
    none: text.reprintNoneScope,
  }[about];
  const list: ReplyElement =
    about === 'places'
      ? printedUnder(codes, context)
      : { kind: 'projects', projects: codes.map(code => projectLine(code, context)), total: codes.length, from: 1 };
  return answer(
    'reprint',
    {
      title,
      fallback: `${title} ${codes.join(', ')}`,
      elements: [list, { kind: 'text', text: text.reprintNote, tone: 'subtle' }],
    },
    context,
    { entries: codes, ...placesOf(codes, context) },
  );
}
