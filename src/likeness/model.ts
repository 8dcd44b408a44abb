/**
 * Project classifier: the probability of each project by the wording of a question alone. It complements the search,
 * which knows words but not their combinations. The weights are learned (`npm run learn`) and stored in
 * data/likeness.json.
 */
import { z } from 'zod';
import { jsonIn, readBytes } from '../data-files/data-file.ts';
import { findShapeProblems, ruleOf } from '../data-files/data-shape.ts';
import { DataError, faultIn } from '../errors.ts';
import { planFaults } from '../text/operator/plan.ts';
import { wordingOf } from './features.ts';

const SUBJECT = 'LIKENESS';

/** The class of questions the plan does not answer. */
export const NOTHING = '-';

/**
 * By feature: project codes with weights, positive for and negative against the project, e.g. "2-1-9 1.2, 3-3-1 -0.4".
 */
export type Weights = Record<string, string>;

/** Checks tens of thousands of weights in one pass instead of through the schema, because every start waits for it. */
function areWeights(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(said => typeof said === 'string' && WEIGHTS.test(said))
  );
}

const WEIGHTS = /^[-\d]+ -?[\d.]+(?:, [-\d]+ -?[\d.]+)*$/;

const likenessSchema = z.strictObject({
  learnedFrom: z.strictObject({ questions: z.number().int(), words: z.number().int() }),
  /** Codes and names of the projects of the weights; for another plan the weights are meaningless. */
  plan: z.record(z.string(), z.string()),
  weights: z.custom<Weights>(
    areWeights,
    ruleOf(
      'WEIGHTS',
      faultIn(planFaults, text => text.noWeights('projects and numbers: "2-1-9 1.2, 3-3-1 -0.4"')),
    ),
  ),
});

export type LikenessDocument = z.infer<typeof likenessSchema>;

/** Probability of each project and of `NOTHING`, most likely first; the sum is 1. */
export type Likely = ReadonlyMap<string, number>;

export interface Likeness {
  /** Expects gently normalised text; empty when no feature of it is known. */
  of(text: string): Likely;
}

/** @throws DataError when the file is not in the format `npm run learn` writes */
export function parseLikeness(bytes: Uint8Array, file: string): LikenessDocument {
  const document = jsonIn(bytes, file, SUBJECT);
  const problems = findShapeProblems(likenessSchema, document, file, SUBJECT);
  if (problems.length > 0) throw new DataError(problems);
  return document as LikenessDocument;
}

export const loadLikeness = (file: string): LikenessDocument => parseLikeness(readBytes(file, SUBJECT), file);

/** @param projects projects of the plan in use; one learned under another name gets no probability */
export function createLikeness(
  { plan, weights }: Omit<LikenessDocument, 'learnedFrom'>,
  projects: readonly { code: string; name: string }[],
): Likeness {
  const codes = projects.filter(({ code, name }) => plan[code] === name).map(({ code }) => code);
  const all = [...codes, NOTHING];
  const placeOf = new Map(all.map((code, place) => [code, place]));
  // A Map, because "constructor" is a possible feature.
  const byFeature = new Map<string, string | Said>(Object.entries(weights));

  /** Parsed at the first use of a feature, because most are never used. */
  function saidBy(feature: string): Said | undefined {
    const known = byFeature.get(feature);
    if (typeof known !== 'string') return known;
    const said: Said = { places: [], weights: [] };
    for (const one of known.split(', ')) {
      const [code = '', weight] = one.split(' ');
      const place = placeOf.get(code);
      if (place === undefined) continue;
      said.places.push(place);
      said.weights.push(Number(weight));
    }
    byFeature.set(feature, said);
    return said;
  }

  return {
    of(text) {
      if (codes.length === 0) return NOT_KNOWN;
      const known: Said[] = [];
      for (const feature of wordingOf(text)) {
        const said = saidBy(feature);
        if (said) known.push(said);
      }
      if (known.length === 0) return NOT_KNOWN;
      const scale = 1 / Math.sqrt(known.length);
      const powers = new Float64Array(all.length);
      for (const { places, weights } of known) {
        for (let at = 0; at < places.length; at++) {
          const place = places[at]!;
          powers[place] = powers[place]! + weights[at]! * scale;
        }
      }
      let total = 0;
      for (let place = 0; place < powers.length; place++) total += powers[place] = Math.exp(powers[place]!);
      const likely = all.map((code, place): [string, number] => [code, powers[place]! / total]);
      return new Map(likely.sort((a, b) => b[1] - a[1]));
    },
  };
}

/** Weights of a feature, with positions of projects in the list. */
interface Said {
  places: number[];
  weights: number[];
}

const NOT_KNOWN: Likely = new Map();

/** @param make called at the first use, because it reads tens of thousands of weights */
export function lateLikeness(make: () => Likeness): Likeness {
  let made: Likeness | undefined;
  return {
    of(text) {
      made ??= make();
      return made.of(text);
    },
  };
}
