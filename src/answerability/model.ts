/**
 * How likely it is that the plan does not answer a question: a weighed sum of its features. The weights are learned from
 * judged questions (`npm run learn`) and lie in data/answerability.json, where each can be read.
 */
import { z } from 'zod';
import { jsonIn, readBytes } from '../data-files/data-file.ts';
import { findShapeProblems } from '../data-files/data-shape.ts';
import { DataError } from '../errors.ts';
import { type Asked, featuresOf } from './features.ts';

const SUBJECT = 'ANSWERABILITY';

/** Tens of thousands of them: looked at in one go, for every start waits for it. */
function areNumbers(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every(Number.isFinite);
}

export const answerabilitySchema = z.strictObject({
  /** How many questions the weights were learned from, and how many of them the plan does not answer. */
  learnedFrom: z.strictObject({ questions: z.number().int(), unanswerable: z.number().int() }),
  /** What a question weighs before any of its features is looked at. */
  bias: z.number(),
  /** By the feature's name; more than 0 speaks for a question the plan does not answer. */
  weights: z.custom<Record<string, number>>(areNumbers, 'must give each feature a number'),
});

export type AnswerabilityDocument = z.infer<typeof answerabilitySchema>;

export interface Answerability {
  /** 0…1: how likely it is that the plan does not answer. */
  doubt(asked: Asked): number;
  /** What spoke for it and against it, heaviest first. */
  reasons(asked: Asked): { feature: string; weight: number }[];
}

/** @throws DataError when the file is not what `npm run learn` writes */
export function loadAnswerability(file: string): Answerability {
  return parseAnswerability(readBytes(file, SUBJECT), file);
}

/** @param file how the problems name it; nothing is read */
export function parseAnswerability(bytes: Uint8Array, file: string): Answerability {
  const document = jsonIn(bytes, file, SUBJECT);
  const problems = findShapeProblems(answerabilitySchema, document, file, SUBJECT);
  if (problems.length > 0) throw new DataError(problems);
  return createAnswerability(document as AnswerabilityDocument);
}

export function createAnswerability({ bias, weights }: AnswerabilityDocument): Answerability {
  return {
    doubt(asked) {
      let sum = bias;
      for (const feature of featuresOf(asked)) sum += weights[feature] ?? 0;
      return 1 / (1 + Math.exp(-sum));
    },
    reasons: asked =>
      [...featuresOf(asked)]
        .flatMap(feature => {
          const weight = weights[feature];
          return weight === undefined ? [] : [{ feature, weight }];
        })
        .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
  };
}

/** @param make is called when a question first needs it: there are tens of thousands of weights */
export function lateAnswerability(make: () => Answerability): Answerability {
  let made: Answerability | undefined;
  const get = () => {
    made ??= make();
    return made;
  };
  return { doubt: asked => get().doubt(asked), reasons: asked => get().reasons(asked) };
}
