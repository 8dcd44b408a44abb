/** Strict schema of owners.json, and the rules for single values. */
import { z } from 'zod';
import { CLOSED_DAY_FORMS, parseClosedDay } from '../calendar/business-day.ts';
import { isDate } from '../calendar/plain-date.ts';
import { isTimeZone } from '../calendar/tokyo.ts';
import { ruleOf } from '../data-files/data-shape.ts';
import type { DirectoryDocument } from './directory.ts';

/** Longest wait in any schedule; shorter periods allow less (see schedule-rules.ts). */
export const MAX_WAIT_BUSINESS_DAYS = 40;

const text = z
  .string()
  .refine(
    value => /[\p{L}\p{N}]/u.test(value),
    ruleOf('TEXT', 'holds no letter or digit', 'Fill it in, or set it to null where that is allowed.'),
  );
const matching = (pattern: RegExp, rule: string, remedy: string) =>
  z.string().refine(value => pattern.test(value), ruleOf('FORMAT', rule, remedy));

const date = z
  .string()
  .refine(isDate, ruleOf('DATE', 'is no date', 'Write a date that exists as YYYY-MM-DD, e.g. 2009-04-01.'));
const slackPerson = matching(
  /^[UW][A-Z0-9]+$/,
  'is no Slack member id',
  'Copy the member id from the profile, e.g. U01ABCDEF; a name or e-mail address does not work.',
);
const slackChannel = matching(
  /^[CGD][A-Z0-9]+$/,
  'is no Slack channel id',
  'Copy the id at the foot of the channel details, e.g. C01ABCDEF; the #name does not work.',
);
const waitBusinessDays = z
  .number()
  .refine(
    days => Number.isInteger(days) && days >= 1 && days <= MAX_WAIT_BUSINESS_DAYS,
    ruleOf('SCHEDULE', `is no number of business days from 1 to ${MAX_WAIT_BUSINESS_DAYS}`, 'Correct the number.'),
  );

const reachable = { name: text, slack: slackPerson.nullable(), teams: text.nullable() };

const contact = z.strictObject({
  ...reachable,
  post: text,
  email: matching(/^[^@\s]+@[^@\s]+$/, 'is no e-mail address', 'Correct it, or set it to null.').nullable(),
  from: date,
  to: date.nullable(),
  deputyOf: text.nullable(),
});

export const ownerSchema = z.strictObject({
  id: matching(/^[a-z0-9-]+$/, 'is no id', 'Use lower-case letters, digits and hyphens, e.g. kiki.'),
  name: text,
  nameEn: text.optional(),
  reading: matching(
    /^[ぁ-ゖー]+$/,
    'is not in hiragana',
    'Write how the name is read, e.g. ききたいさくか.',
  ).optional(),
  division: text,
  divisionEn: text.optional(),
  slackChannel: slackChannel.nullable(),
  teamsConversation: text.nullable(),
  contacts: z.array(contact),
  superior: z.strictObject(reachable).nullable(),
});

export const assignmentSchema = z.strictObject({
  project: text,
  owner: text,
  role: z.enum(['main', 'support']),
  from: date,
  to: date.nullable(),
});

export const scheduleSchema = z.strictObject({
  every: z.enum(['month', 'quarter', 'half-year', 'year']),
  promptOn: z.enum(['first-business-day-after-period']),
  at: z
    .string()
    .refine(
      time => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time),
      ruleOf('SCHEDULE', 'is no time of day', 'Write HH:MM from 00:00 to 23:59, e.g. 09:00.'),
    ),
  dueBusinessDays: waitBusinessDays,
  remindAtBusinessDays: z.array(waitBusinessDays),
  escalateAfterBusinessDays: waitBusinessDays,
  timeZone: z
    .string()
    .refine(isTimeZone, ruleOf('SCHEDULE', 'is no time zone', 'Use a name such as Asia/Tokyo or UTC.')),
  closedDays: z.array(
    z
      .string()
      .refine(closed => parseClosedDay(closed) !== null, ruleOf('CLOSED_DAY', 'is no closed day', CLOSED_DAY_FORMS)),
  ),
});

export const directorySchema: z.ZodType<DirectoryDocument> = z.strictObject({
  sample: z.boolean(),
  owners: z.array(ownerSchema),
  assignments: z.array(assignmentSchema),
  coordinators: z.array(z.strictObject(reachable)),
  coordinatorChannel: z.strictObject({ slack: slackChannel.nullable(), teams: text.nullable() }),
  schedule: scheduleSchema,
});
