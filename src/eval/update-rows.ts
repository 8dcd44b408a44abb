/** Evaluation rows of update messages, each with the reports a person read in it. */
import { z } from 'zod';
import { STATUSES } from '../status.ts';

/** Date of all messages, the reference for 「来月末」. */
export const WRITTEN_ON = '2009-10-15';

const codes = z.array(z.string());
const status = z.enum(STATUSES);
/** 0 to 100, or null for none stated. */
const percent = z.number().min(0).max(100).nullable();
const due = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'is no month, e.g. "2010-03"')
  .nullable();

export const updateMessage = z.object({
  id: z.string(),
  text: z.string(),
  gold: z.object({
    /** Originals or reprints; none where no project is named, the candidates where a name is ambiguous. */
    projects: codes,
    status,
    percent: percent.optional(),
    due: due.optional(),
    /** Cannot be recorded without asking back. */
    needs_clarification: z.boolean(),
    /** For projects with different statuses. */
    items: z
      .array(z.object({ project: z.string(), status, percent: percent.optional(), due: due.optional() }))
      .optional(),
    /** Further acceptable values. */
    also: z
      .object({
        status: z.array(status),
        percent: z.array(percent),
        due: z.array(due),
        needs_clarification: z.array(z.boolean()),
      })
      .partial()
      .optional(),
    /** E.g. 「変更なし」. */
    same_as_last: z.boolean().optional(),
  }),
});

export type UpdateRow = z.infer<typeof updateMessage>;
