/** Strict schema of owners.json, and the rules for single values. */
import { z } from 'zod';
import { parseClosedDay } from '../calendar/business-day.ts';
import { isDate } from '../calendar/plain-date.ts';
import { isTimeZone } from '../calendar/tokyo.ts';
import { ruleOf } from '../data-files/data-shape.ts';
import { type Fault, faultIn } from '../errors.ts';
import { type DirectoryFaults, directoryFaults } from '../text/operator/directory.ts';
import type { DirectoryDocument } from './directory.ts';

/** Longest wait in any schedule; shorter periods allow less (see schedule-rules.ts). */
export const MAX_WAIT_BUSINESS_DAYS = 40;

type Say = (text: DirectoryFaults) => Fault;
const rule = (code: string, say: Say) => ruleOf(code, faultIn(directoryFaults, say));
const matching = (pattern: RegExp, say: Say) => z.string().refine(value => pattern.test(value), rule('FORMAT', say));

const text = z.string().refine(
  value => /[\p{L}\p{N}]/u.test(value),
  rule('TEXT', text => text.noText),
);
const date = z.string().refine(
  isDate,
  rule('DATE', text => text.noDate),
);
const slackPerson = matching(/^[UW][A-Z0-9]+$/, text => text.noSlackPerson);
const slackChannel = matching(/^[CGD][A-Z0-9]+$/, text => text.noSlackChannel);
const waitBusinessDays = z.number().refine(
  days => Number.isInteger(days) && days >= 1 && days <= MAX_WAIT_BUSINESS_DAYS,
  rule('SCHEDULE', text => text.noDays(MAX_WAIT_BUSINESS_DAYS)),
);

const reachable = { name: text, slack: slackPerson.nullable(), teams: text.nullable() };

const contact = z.strictObject({
  ...reachable,
  post: text,
  email: matching(/^[^@\s]+@[^@\s]+$/, text => text.noEmail).nullable(),
  from: date,
  to: date.nullable(),
  deputyOf: text.nullable(),
});

export const ownerSchema = z.strictObject({
  id: matching(/^[a-z0-9-]+$/, text => text.noId),
  name: text,
  nameEn: text.optional(),
  reading: matching(/^[ぁ-ゖー]+$/, text => text.notHiragana).optional(),
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
  at: z.string().refine(
    time => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time),
    rule('SCHEDULE', text => text.noTime),
  ),
  dueBusinessDays: waitBusinessDays,
  remindAtBusinessDays: z.array(waitBusinessDays),
  escalateAfterBusinessDays: waitBusinessDays,
  timeZone: z.string().refine(
    isTimeZone,
    rule('SCHEDULE', text => text.noTimeZone),
  ),
  closedDays: z.array(
    z.string().refine(
      closed => parseClosedDay(closed) !== null,
      rule('CLOSED_DAY', text => text.noClosedDay),
    ),
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
