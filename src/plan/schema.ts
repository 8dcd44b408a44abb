/** Strict schema of data/plan.json, and the rules for single values. */
import { z } from 'zod';
import { parseMonth } from '../calendar/era.ts';
import { ruleOf } from '../data-files/data-shape.ts';
import { type Fault, faultIn } from '../errors.ts';
import { type PlanFaults, planFaults } from '../text/operator/plan.ts';
import { type PlanDocument, SECTION_IDS } from './document.ts';

const rule = (code: string, say: (text: PlanFaults) => Fault) => ruleOf(code, faultIn(planFaults, say));

const printed = z.string().refine(
  isFilled,
  rule('TEXT', text => text.emptyText),
);
const english = z.string().refine(
  isFilled,
  rule('ENGLISH', text => text.noEnglish),
);
const reading = z.string().refine(
  text => /^[ぁ-ゖー0-9a-z]+$/.test(text),
  rule('READING', text => text.noReading),
);
const count = z.number().refine(
  value => Number.isInteger(value) && value > 0,
  rule('COUNT', text => text.noCount),
);

const passage = z.strictObject({ text: printed, textEn: english });
// The heading is empty where none is printed below the page's title.
const place = z.strictObject({ section: printed, heading: z.string() });
const named = { name: printed, nameEn: english };
const spoken = { ...named, reading };

const month = z.strictObject({ printed, year: z.number().int(), month: z.number().int() }).refine(
  date => parseMonth(date.printed) === `${date.year}-${String(date.month).padStart(2, '0')}`,
  rule('DATE', text => text.otherMonth),
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
    rule('ENGLISH', text => text.oneLanguage),
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
  fiscalYears: z.strictObject({ from: z.number().int(), to: z.number().int() }).refine(
    ({ from, to }) => from <= to,
    rule('DATE', text => text.endsFirst),
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
