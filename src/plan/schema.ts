/** Strict schema of data/plan.json, and the rules for single values. */
import { z } from 'zod';
import { parseMonth } from '../calendar/era.ts';
import { ruleOf } from '../data-files/data-shape.ts';
import { type PlanDocument, SECTION_IDS } from './document.ts';

const printed = z
  .string()
  .refine(isFilled, ruleOf('TEXT', 'is empty', 'Type what the document prints, or remove the item around it.'));
const english = z
  .string()
  .refine(isFilled, ruleOf('ENGLISH', 'has no English text', 'Write the English; the bot answers in both languages.'));
const reading = z
  .string()
  .refine(
    text => /^[ぁ-ゖー0-9a-z]+$/.test(text),
    ruleOf(
      'READING',
      'is no reading: only hiragana, ー, digits and lower-case Latin letters, without blanks or punctuation',
      'Write how the name is read aloud, e.g. みやぎけんそうごうぼうさいじょうほうしすてむ.',
    ),
  );
const count = z
  .number()
  .refine(
    value => Number.isInteger(value) && value > 0,
    ruleOf('COUNT', 'is not a positive whole number', 'Type the number the document prints.'),
  );

const passage = z.strictObject({ text: printed, textEn: english });
// The heading is empty where none is printed below the page's title.
const place = z.strictObject({ section: printed, heading: z.string() });
const named = { name: printed, nameEn: english };
const spoken = { ...named, reading };

const month = z
  .strictObject({ printed, year: z.number().int(), month: z.number().int() })
  .refine(
    date => parseMonth(date.printed) === `${date.year}-${String(date.month).padStart(2, '0')}`,
    ruleOf('DATE', 'does not say the same month in both calendars', 'Make printed agree with year and month.'),
  );

const predecessor = z
  .strictObject({
    number: z.number().int(),
    ...spoken,
    aliases: z.array(printed),
    established: month,
    purpose: printed,
    purposeEn: english,
    madeBy: printed.nullable(),
    madeByEn: english.nullable(),
  })
  .refine(
    ({ madeBy, madeByEn }) => (madeBy === null) === (madeByEn === null),
    ruleOf('ENGLISH', 'names its maker in one language only', 'Fill both madeBy and madeByEn, or set both to null.'),
  );

const entry = z.strictObject({
  code: printed,
  ...spoken,
  nickname: z.strictObject(spoken).nullable(),
  subSystems: z.array(z.strictObject(spoken)),
  aliases: z.array(printed),
  reprintOf: printed.nullable(),
});

const measure = z.strictObject({
  code: printed,
  ...spoken,
  description: z.array(passage),
  count,
  entries: z.array(entry),
});

const area = z.strictObject({
  code: printed,
  ...spoken,
  slogan: printed,
  sloganEn: english,
  count,
  measures: z.array(measure),
});

export const planSchema: z.ZodType<PlanDocument> = z.strictObject({
  title: printed,
  titleEn: english,
  prefecture: printed,
  fiscalYears: z
    .strictObject({ from: z.number().int(), to: z.number().int() })
    .refine(
      ({ from, to }) => from <= to,
      ruleOf('DATE', 'ends before it begins', 'Set from to the first and to to the last fiscal year.'),
    ),
  stated: z.strictObject({
    areas: count,
    measures: count,
    entries: count,
    projects: count,
    reprints: z.number().int(),
  }),
  predecessorsPlace: place,
  predecessors: z.array(predecessor),
  nationalTargets: z.array(z.strictObject({ id: printed, ...named, by: printed, byEn: english })),
  sections: z.array(
    z.strictObject({
      id: z.enum(SECTION_IDS),
      title: printed,
      titleEn: english,
      place,
      items: z.array(passage),
    }),
  ),
  areas: z.array(area),
});

function isFilled(text: string): boolean {
  return /\S/.test(text);
}
