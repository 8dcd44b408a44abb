/**
 * Three linear classifiers: whether the plan does not answer a question, whether it asks for a passage of the document
 * rather than for projects, and for which part. The weights are learned from labelled questions (`npm run learn`) and
 * stored readably in data/answerability.json.
 */
import { z } from 'zod';
import { jsonIn, readBytes } from '../data-files/data-file.ts';
import { findShapeProblems, ruleOf } from '../data-files/data-shape.ts';
import { DataError, faultIn } from '../errors.ts';
import { planFaults } from '../text/operator/plan.ts';
import { type Asked, addFeatures, featuresOf } from './features.ts';
import { partFeaturesOf } from './parts.ts';

const SUBJECT = 'ANSWERABILITY';

/** Checks tens of thousands of weights in one pass instead of through the schema, because every start waits for it. */
function areNumbers(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every(Number.isFinite);
}

const weighingSchema = z.strictObject({
  /** Weight of a question without features. */
  bias: z.number(),
  /** By feature name; positive weights speak for the class. */
  weights: z.custom<Record<string, number>>(
    areNumbers,
    ruleOf(
      'WEIGHTS',
      faultIn(planFaults, text => text.noWeights('a number')),
    ),
  ),
});

const answerabilitySchema = z.strictObject({
  /** Number of questions learned from, of those the plan does not answer, and of those answered by a passage. */
  learnedFrom: z.strictObject({
    questions: z.number().int(),
    unanswerable: z.number().int(),
    ofDocument: z.number().int(),
  }),
  unanswerable: weighingSchema,
  ofDocument: weighingSchema,
  /** By part of the document (parts.ts). */
  parts: z.record(z.string(), weighingSchema),
});

export type Weighing = z.infer<typeof weighingSchema>;
export type AnswerabilityDocument = z.infer<typeof answerabilitySchema>;

export interface Answerability {
  /** 0…1: probability that the plan does not answer. */
  doubt(asked: Asked): number;
  /** 0…1: probability that a passage of the document is asked for. */
  ofDocument(asked: Asked): number;
  /** 0…1: probability that this part of the document answers, given that a passage is asked for; most likely first. */
  parts(asked: Asked): { part: string; likelihood: number }[];
  /** Weights of the doubt features, by descending absolute value. */
  reasons(asked: Asked): { feature: string; weight: number }[];
}

/** @throws DataError when the file is not in the format `npm run learn` writes */
export function loadAnswerability(file: string): Answerability {
  return parseAnswerability(readBytes(file, SUBJECT), file);
}

/** @param file name used in the problems; nothing is read */
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
  // Both probabilities are computed in one pass over the features.
  const weighed = new WeakMap<Asked, { doubt: number; ofDocument: number }>();

  function weigh(asked: Asked): { doubt: number; ofDocument: number } {
    const known = weighed.get(asked);
    if (known) return known;
    let doubt = unanswerable.bias;
    let document = ofDocument.bias;
    const counted = new Set<Pair>();
    // Looked up as they are generated, because few of the hundreds of features have a weight.
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

/** Looked up hundreds of times per question with newly built names; a Map is faster for that than an object. */
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

/** @param make called at the first use, because it reads tens of thousands of weights */
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
