/**
 * How likely it is that the plan does not answer a question, and that it asks what a passage of the document says rather
 * than for projects, and of which part: a weighed sum of its features each. The weights are learned from judged questions (`npm run learn`)
 * and lie in data/answerability.json, where each can be read.
 */
import { z } from 'zod';
import { jsonIn, readBytes } from '../data-files/data-file.ts';
import { findShapeProblems, ruleOf } from '../data-files/data-shape.ts';
import { DataError } from '../errors.ts';
import { type Asked, addFeatures, featuresOf } from './features.ts';
import { partFeaturesOf } from './parts.ts';

const SUBJECT = 'ANSWERABILITY';

/** Tens of thousands of them: looked at in one go, for every start waits for it. */
function areNumbers(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every(Number.isFinite);
}

const weighingSchema = z.strictObject({
  /** What a question weighs before any of its features is looked at. */
  bias: z.number(),
  /** By the feature's name; more than 0 speaks for it. */
  weights: z.custom<Record<string, number>>(
    areNumbers,
    ruleOf('WEIGHTS', 'must give each feature a number', 'Run npm run learn.'),
  ),
});

const answerabilitySchema = z.strictObject({
  /** How many questions the weights were learned from, how many of them the plan does not answer, and how many a passage does. */
  learnedFrom: z.strictObject({
    questions: z.number().int(),
    unanswerable: z.number().int(),
    ofDocument: z.number().int(),
  }),
  unanswerable: weighingSchema,
  ofDocument: weighingSchema,
  /** By the part of the document that answers (parts.ts). */
  parts: z.record(z.string(), weighingSchema),
});

export type Weighing = z.infer<typeof weighingSchema>;
export type AnswerabilityDocument = z.infer<typeof answerabilitySchema>;

export interface Answerability {
  /** 0…1: how likely it is that the plan does not answer. */
  doubt(asked: Asked): number;
  /** 0…1: how likely it is that a passage of the document is asked for. */
  ofDocument(asked: Asked): number;
  /** 0…1: how likely it is, if a passage is asked for, that this part of the document holds it; likeliest first. */
  parts(asked: Asked): { part: string; likelihood: number }[];
  /** What spoke for doubt and against it, heaviest first. */
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

export function createAnswerability(learned: Omit<AnswerabilityDocument, 'learnedFrom'>): Answerability {
  const { unanswerable, ofDocument } = learned;
  const pairs = pairsOf(unanswerable, ofDocument);
  const parts = Object.entries(learned.parts).map(([part, weighing]) => ({ part, ...mapped(weighing) }));
  // Doubt and document are weighed in one look at a question.
  const weighed = new WeakMap<Asked, { doubt: number; ofDocument: number }>();

  function weigh(asked: Asked): { doubt: number; ofDocument: number } {
    const known = weighed.get(asked);
    if (known) return known;
    let doubt = unanswerable.bias;
    let document = ofDocument.bias;
    const counted = new Set<Pair>();
    // Hundreds of features, of which few weigh: looked up as they come, not gathered before.
    const add = (feature: string) => {
      const pair = pairs.get(feature);
      if (!pair || counted.has(pair)) return;
      counted.add(pair);
      doubt += pair.unanswerable;
      document += pair.ofDocument;
    };
    addFeatures(asked, { add });
    const found = { doubt: likelihood(doubt), ofDocument: likelihood(document) };
    weighed.set(asked, found);
    return found;
  }

  return {
    doubt: asked => weigh(asked).doubt,
    ofDocument: asked => weigh(asked).ofDocument,
    parts(asked) {
      const features = partFeaturesOf(asked);
      return parts
        .map(({ part, bias, weights }) => {
          let sum = bias;
          for (const feature of features) sum += weights.get(feature) ?? 0;
          return { part, likelihood: likelihood(sum) };
        })
        .sort((a, b) => b.likelihood - a.likelihood);
    },
    reasons: asked =>
      [...featuresOf(asked)]
        .flatMap(feature => {
          const weight = unanswerable.weights[feature];
          return weight === undefined ? [] : [{ feature, weight }];
        })
        .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
  };
}

const likelihood = (sum: number): number => 1 / (1 + Math.exp(-sum));

/** Looked up hundreds of times for a question, with names made just then: a map is quicker at that than an object. */
const mapped = ({ bias, weights }: Weighing) => ({ bias, weights: new Map(Object.entries(weights)) });

interface Pair {
  unanswerable: number;
  ofDocument: number;
}

function pairsOf(unanswerable: Weighing, ofDocument: Weighing): ReadonlyMap<string, Pair> {
  const pairs = new Map<string, Pair>();
  for (const [feature, weight] of Object.entries(unanswerable.weights))
    pairs.set(feature, { unanswerable: weight, ofDocument: 0 });
  for (const [feature, weight] of Object.entries(ofDocument.weights)) {
    const pair = pairs.get(feature);
    if (pair) pair.ofDocument = weight;
    else pairs.set(feature, { unanswerable: 0, ofDocument: weight });
  }
  return pairs;
}

/** @param make is called when a question first needs it: there are tens of thousands of weights */
export function lateAnswerability(make: () => Answerability): Answerability {
  let made: Answerability | undefined;
  const get = () => {
    made ??= make();
    return made;
  };
  return {
    doubt: asked => get().doubt(asked),
    ofDocument: asked => get().ofDocument(asked),
    parts: asked => get().parts(asked),
    reasons: asked => get().reasons(asked),
  };
}
