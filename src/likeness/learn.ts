/**
 * Learns the project classifier by softmax regression, from users' words in the synonyms file and from labelled
 * questions. Deterministic: examples are processed in a fixed order.
 */

import { wordingOf } from './features.ts';
import { inFixedOrder } from './fixed-order.ts';
import type { Weights } from './model.ts';

export interface Example {
  /** Gently normalised. */
  text: string;
  /** Codes of the projects meant, or `NOTHING`. */
  codes: readonly string[];
  /** Learning rate of the example; 1 for words of the synonyms file. */
  weight: number;
}

/** Features of fewer examples are ignored. */
const LEAST_SEEN = 2;
const ROUNDS = 6;
/** Smaller weights change no answer and would only make the file longer. */
const LEAST_WEIGHT = 0.2;

/** Sparse weights of a feature: only for the codes it occurred with. */
interface Weighing {
  at: number[];
  weights: number[];
}

interface Row {
  weighings: Weighing[];
  meant: number[];
  weight: number;
}

export function learnLikeness(examples: readonly Example[]): Weights {
  const codes = [...new Set(examples.flatMap(example => example.codes))].sort();
  const indexOf = new Map(codes.map((code, at) => [code, at]));
  const byFeature = new Map<string, { seen: number; weighing: Weighing }>();
  const read = examples.map(({ text, codes: meant, weight }) => {
    const features = [...wordingOf(text)];
    const at = meant.map(code => indexOf.get(code)!);
    for (const name of features) {
      const feature = byFeature.get(name) ?? { seen: 0, weighing: { at: [], weights: [] } };
      byFeature.set(name, feature);
      feature.seen += 1;
      for (const one of at) {
        if (feature.weighing.at.includes(one)) continue;
        feature.weighing.at.push(one);
        feature.weighing.weights.push(0);
      }
    }
    return { features, meant: at, weight };
  });
  const rows = read.map(({ features, meant, weight }): Row => {
    const often = features.flatMap(name => byFeature.get(name) ?? []).filter(({ seen }) => seen >= LEAST_SEEN);
    return { weighings: often.map(({ weighing }) => weighing), meant, weight };
  });
  const order = inFixedOrder(rows);
  const powers = new Float64Array(codes.length);
  for (let round = 0; round < ROUNDS; round++) for (const row of order) step(row, powers);
  const kept = [...byFeature].flatMap(([name, { weighing }]): [string, string][] => {
    const said = weighing.at
      .map((at, i) => ({ code: codes[at]!, weight: Number(weighing.weights[i]!.toFixed(1)) }))
      .filter(({ weight }) => Math.abs(weight) >= LEAST_WEIGHT)
      .sort((a, b) => (a.code < b.code ? -1 : 1));
    return said.length > 0 ? [[name, said.map(({ code, weight }) => `${code} ${weight}`).join(', ')]] : [];
  });
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** One step of gradient descent for an example. `powers` is a work array. */
function step({ weighings, meant, weight }: Row, powers: Float64Array): void {
  if (weighings.length === 0) return;
  const scale = 1 / Math.sqrt(weighings.length);
  powers.fill(0);
  for (const { at, weights } of weighings)
    for (let i = 0; i < at.length; i++) powers[at[i]!] = powers[at[i]!]! + weights[i]! * scale;
  let total = 0;
  for (let code = 0; code < powers.length; code++) {
    powers[code] = Math.exp(powers[code]!);
    total += powers[code]!;
  }
  for (const { at, weights } of weighings) {
    for (let i = 0; i < at.length; i++) {
      const code = at[i]!;
      const error = powers[code]! / total - (meant.includes(code) ? 1 / meant.length : 0);
      weights[i] = weights[i]! - weight * scale * error;
    }
  }
}
