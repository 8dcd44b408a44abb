/**
 * Form of the directory in the record. Unlike owners.json's schema it checks no rules for single values: a directory was
 * checked when it was imported, and a rule made stricter later must not make an old record unreadable.
 */
import type { DirectoryDocument } from '../directory/directory.ts';
import { z } from '../journal/event.ts';

const date = z.string();
const reachable = { name: z.string(), slack: z.string().nullable(), teams: z.string().nullable() };

const contact = z.strictObject({
  ...reachable,
  post: z.string(),
  email: z.string().nullable(),
  from: date,
  to: date.nullable(),
  deputyOf: z.string().nullable(),
});

const owner = z.strictObject({
  id: z.string(),
  name: z.string(),
  nameEn: z.string().optional(),
  reading: z.string().optional(),
  division: z.string(),
  divisionEn: z.string().optional(),
  slackChannel: z.string().nullable(),
  teamsConversation: z.string().nullable(),
  contacts: z.array(contact),
  superior: z.strictObject(reachable).nullable(),
});

const assignment = z.strictObject({
  project: z.string(),
  owner: z.string(),
  role: z.enum(['main', 'support']),
  from: date,
  to: date.nullable(),
});

const schedule = z.strictObject({
  every: z.enum(['month', 'quarter', 'half-year', 'year']),
  promptOn: z.enum(['first-business-day-after-period']),
  at: z.string(),
  dueBusinessDays: z.number(),
  remindAtBusinessDays: z.array(z.number()),
  escalateAfterBusinessDays: z.number(),
  timeZone: z.string(),
  closedDays: z.array(z.string()),
});

/** A required field added to the directory does not compile until it stands here, with a default for records without it. */
export const recordedDocument = z.strictObject({
  sample: z.boolean(),
  owners: z.array(owner),
  assignments: z.array(assignment),
  coordinators: z.array(z.strictObject(reachable)),
  coordinatorChannel: z.strictObject({ slack: z.string().nullable(), teams: z.string().nullable() }),
  schedule,
}) satisfies z.ZodType<DirectoryDocument>;
