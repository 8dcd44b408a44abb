/** Update messages, each with what a person read in it: the rows of the files beside those of questions. */
import { z } from 'zod';
import { STATUSES } from '../updates/status.ts';

/** The day all messages are written on: 「来月末」 is seen from it. */
export const WRITTEN_ON = '2009-10-15';

const codes = z.array(z.string());
const status = z.enum(STATUSES);
/** 0 to 100, or null for none told. */
const percent = z.number().min(0).max(100).nullable();
const due = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'is no month, e.g. "2010-03"')
  .nullable();

export const updateMessage = z.object({
  id: z.string(),
  text: z.string(),
  gold: z.object({
    /** Originals or reprints; none where no project is named, the candidates where a name fits several. */
    projects: codes,
    status,
    percent: percent.optional(),
    due: due.optional(),
    /** Nobody could store it without asking back. */
    needs_clarification: z.boolean(),
    /** Projects in different states: each with its own. */
    items: z
      .array(z.object({ project: z.string(), status, percent: percent.optional(), due: due.optional() }))
      .optional(),
    /** Further values that are right. */
    also: z
      .object({
        status: z.array(status),
        percent: z.array(percent),
        due: z.array(due),
        needs_clarification: z.array(z.boolean()),
      })
      .partial()
      .optional(),
    /** 「変更なし」 */
    same_as_last: z.boolean().optional(),
  }),
});

export type UpdateRow = z.infer<typeof updateMessage>;
