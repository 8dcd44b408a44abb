/**
 * How likely each project is meant, by the wording of a question alone: a second opinion beside the search, which knows
 * words but not how they go together. The weights are learned (`npm run learn`) and lie in data/likeness.json.
 */
import { z } from 'zod';
import { jsonIn, readBytes } from '../data-files/data-file.ts';
import { findShapeProblems, ruleOf } from '../data-files/data-shape.ts';
import { DataError } from '../errors.ts';
import { wordingOf } from './features.ts';

const SUBJECT = 'LIKENESS';

/** Stands among the codes for what the plan does not answer. */
export const NOTHING = '-';

/** By feature: the projects it speaks for (more than 0) or against, and how much, e.g. "2-1-9 1.2, 3-3-1 -0.4". */
export type Weights = Record<string, string>;

/** Tens of thousands of them: looked at in one go, for every start waits for it. */
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
  /** Codes and names of the projects they speak of; for another plan they mean nothing. */
  plan: z.record(z.string(), z.string()),
  weights: z.custom<Weights>(
    areWeights,
    ruleOf('WEIGHTS', 'must give each feature projects and numbers: "2-1-9 1.2, 3-3-1 -0.4"', 'Run npm run learn.'),
  ),
});

export type LikenessDocument = z.infer<typeof likenessSchema>;

/** 0…1 by project, likeliest first, `NOTHING` among them; they come to 1. */
export type Likely = ReadonlyMap<string, number>;

export interface Likeness {
  /** Expects gently normalised text; empty when none of its wording is known. */
  of(text: string): Likely;
}

/** @throws DataError when the file is not what `npm run learn` writes */
export function parseLikeness(bytes: Uint8Array, file: string): LikenessDocument {
  const document = jsonIn(bytes, file, SUBJECT);
  const problems = findShapeProblems(likenessSchema, document, file, SUBJECT);
  if (problems.length > 0) throw new DataError(problems);
  return document as LikenessDocument;
}

export const loadLikeness = (file: string): LikenessDocument => parseLikeness(readBytes(file, SUBJECT), file);

/** @param projects those of the plan in use; of one that was learned under another name nothing is said */
export function createLikeness(
  { plan, weights }: Omit<LikenessDocument, 'learnedFrom'>,
  projects: readonly { code: string; name: string }[],
): Likeness {
  const codes = projects.filter(({ code, name }) => plan[code] === name).map(({ code }) => code);
  const all = [...codes, NOTHING];
  const placeOf = new Map(all.map((code, place) => [code, place]));
  // A map, for "constructor" is a word like any other.
  const byFeature = new Map<string, string | Said>(Object.entries(weights));

  /** Read when a question first holds the feature: most never come. */
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
          const place = places[at] as number;
          powers[place] = (powers[place] as number) + (weights[at] as number) * scale;
        }
      }
      let total = 0;
      for (let place = 0; place < powers.length; place++) total += powers[place] = Math.exp(powers[place] as number);
      const likely = all.map((code, place): [string, number] => [code, (powers[place] as number) / total]);
      return new Map(likely.sort((a, b) => b[1] - a[1]));
    },
  };
}

/** What a feature says: places of projects in the list, and the weight for each. */
interface Said {
  places: number[];
  weights: number[];
}

const NOT_KNOWN: Likely = new Map();

/** @param make is called when a question first needs it: there are tens of thousands of weights */
export function lateLikeness(make: () => Likeness): Likeness {
  let made: Likeness | undefined;
  return {
    of(text) {
      made ??= make();
      return made.of(text);
    },
  };
}
