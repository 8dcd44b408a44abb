/**
 * Learns weights from labelled questions: logistic regression with L2 regularisation. Deterministic: the same questions
 * in the same order give the same weights.
 */
import { inFixedOrder } from '../likeness/fixed-order.ts';
import type { Weighing } from './model.ts';

interface Example {
  features: ReadonlySet<string>;
  /** The label: whether the question belongs to the class. */
  isSo: boolean;
}

/** Features of fewer questions are dropped. */
const LEAST_SEEN = 2;
/** Strength of the L2 regularisation. */
const DECAY = 1;
const ROUNDS = 60;
const FIRST_STEP = 0.3;
/** Smaller weights change no answer and would double the size of the file. */
const LEAST_WEIGHT = 0.05;

export function learn(examples: readonly Example[]): Weighing {
  const names = seenOften(examples);
  const index = new Map(names.map((name, at) => [name, at]));
  const rows = inFixedOrder(examples).map(({ features, isSo }) => ({
    at: [...features].flatMap(name => index.get(name) ?? []),
    target: isSo ? 1 : 0,
  }));
  // The last element is the bias, a feature of every question.
  const weights = new Float64Array(names.length + 1);
  const travelled = new Float64Array(names.length + 1).fill(1e-3);
  // The decay of a weight is spread over the questions with its feature, so that each weight decays by the same amount
  // per round.
  const held = new Float64Array(names.length);
  for (const { at } of rows) for (const feature of at) held[feature] = held[feature]! + 1;
  for (let feature = 0; feature < names.length; feature++) held[feature] = DECAY / held[feature]!;
  const step = (feature: number, slope: number) => {
    travelled[feature] = travelled[feature]! + slope * slope;
    weights[feature] = weights[feature]! - (FIRST_STEP * slope) / Math.sqrt(travelled[feature]!);
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (const { at, target } of rows) {
      let sum = weights[names.length]!;
      for (const feature of at) sum += weights[feature]!;
      const error = 1 / (1 + Math.exp(-sum)) - target;
      for (const feature of at) step(feature, error + held[feature]! * weights[feature]!);
      step(names.length, error);
    }
  }
  const kept = names
    .map((name, at) => [name, Number(weights[at]!.toFixed(2))] as const)
    .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT);
  return {
    bias: Number(weights[names.length]!.toFixed(2)),
    weights: Object.fromEntries(kept),
  };
}

function seenOften(examples: readonly Example[]): string[] {
  const seen = new Map<string, number>();
  for (const { features } of examples) for (const name of features) seen.set(name, (seen.get(name) ?? 0) + 1);
  return [...seen].flatMap(([name, count]) => (count >= LEAST_SEEN ? [name] : [])).sort();
}
