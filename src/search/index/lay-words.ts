/**
 * Reads data/synonyms.json: users' words for what the plan prints. For every project, measure and area the words that
 * name it (`about`) and words that only support it (`near`); and pairs of general synonyms.
 */
import { z } from 'zod';
import { jsonIn, readBytes } from '../../data-files/data-file.ts';
import { findShapeProblems, ruleOf } from '../../data-files/data-shape.ts';
import { DataError, faultIn, type Problem } from '../../errors.ts';
import type { Plan } from '../../plan/plan.ts';
import { planFaults, type WordsOf } from '../../text/operator/plan.ts';
import { passagesOf } from '../passages.ts';

const SUBJECT = 'SYNONYMS';

const word = z.string().refine(
  text => text !== '',
  ruleOf(
    'WORD',
    faultIn(planFaults, text => text.noWord),
  ),
);
const wordsToSay = z.array(word).refine(
  words => words.length > 0,
  ruleOf(
    'WORD',
    faultIn(planFaults, text => text.noWords),
  ),
);
const byLanguage = z.strictObject({ ja: z.array(word), en: z.array(word) });
const named = z.strictObject({ about: byLanguage });
const project = z.strictObject({ about: byLanguage, near: byLanguage });

const layWordsSchema = z.strictObject({
  /** Synonyms: a question with a word of `say` is also searched for `plan`. */
  words: z.array(z.strictObject({ say: wordsToSay, plan: wordsToSay })),
  /** Words for other parts of the document, by passage group (../passages.ts). */
  passages: z.record(z.string(), named),
  areas: z.record(z.string(), named),
  measures: z.record(z.string(), named),
  projects: z.record(z.string(), project),
});

export type LayWords = z.infer<typeof layWordsSchema>;

/**
 * Reads the synonyms file and checks that the plan has every code in it.
 *
 * @param plan null when the plan is unreadable: the codes are then not checked
 * @throws DataError with all problems found
 */
export function loadLayWords(file: string, plan: Plan | null): LayWords {
  return parseLayWords(readBytes(file, SUBJECT), file, plan);
}

/** @param file name used in the problems; nothing is read */
export function parseLayWords(bytes: Uint8Array, file: string, plan: Plan | null): LayWords {
  const document = jsonIn(bytes, file, SUBJECT);
  const problems = [
    ...findShapeProblems(layWordsSchema, document, file, SUBJECT),
    ...(plan ? unknownCodes(document, file, plan) : []),
  ];
  if (problems.length > 0) throw new DataError(problems);
  return document as LayWords;
}

/** With more unknown codes the words are for another plan, and one problem says so. */
const MOST_SLIPS = 10;
const NO_WORDS: LayWords = { words: [], passages: {}, areas: {}, measures: {}, projects: {} };

function unknownCodes(document: unknown, file: string, plan: Plan): Problem[] {
  const known: Record<WordsOf, string[]> = {
    areas: plan.areas.map(area => area.code),
    measures: plan.measures.map(measure => measure.code),
    projects: plan.projects.map(project => project.code),
    passages: passagesOf(plan).map(passage => passage.group),
  };
  const problems = (Object.keys(known) as WordsOf[]).flatMap(part => {
    const codes = known[part];
    const written = (document as Record<string, unknown> | null)?.[part];
    const used = typeof written === 'object' && written !== null ? Object.keys(written) : [];
    return used
      .filter(code => !codes.includes(code))
      .map(code => {
        const original = plan.locate(code)?.entry.reprintOf;
        const said = faultIn(planFaults, text => (original ? text.wordsOfReprint(original) : text.unknownCode(part)));
        return { code: 'SYNONYMS_CODE', file, place: `${part}["${code}"]`, ...said };
      });
  });
  if (problems.length <= MOST_SLIPS) return problems;
  const said = faultIn(planFaults, text => text.wordsOfAnother(problems.length, JSON.stringify(NO_WORDS)));
  return [{ code: 'SYNONYMS_CODE', file, place: '', ...said }];
}
