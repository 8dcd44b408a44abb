/** The event kinds of the update cycle. Instants are ISO 8601 in UTC. */
import { defineEvents, z } from '../journal/event.ts';
import { CHAT_PLATFORMS } from '../platform.ts';
import { STATUSES } from '../status.ts';
import { recordedDocument } from './recorded-document.ts';

const instant = z.iso.datetime();
const date = z.iso.date();
/** Any year: journals written before years were validated contain months of the year 209. */
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const projects = z.array(z.string());
const status = z.enum(STATUSES);
const percent = z.number().int().min(0).max(100).nullable();

/** When the steps of a round are due. */
const steps = {
  dueAt: instant,
  remindAt: z.array(instant),
  escalateAt: instant,
  closeAt: instant,
};

/** An owner's report about one project. */
const report = { project: z.string(), status, percent, due: month.nullable(), comment: z.string() };

export const deliveryKinds = ['prompt', 'reminder', 'escalation', 'digest'] as const;
export const deliveryResults = ['sent', 'failed', 'uncertain', 'suppressed'] as const;

export const updateEvents = defineEvents({
  /** Fixes who is asked about what; later changes of the directory do not affect an open round. */
  'round.opened': {
    round: z.string(),
    /** First and last day of the period asked about. */
    from: date,
    to: date,
    promptAt: instant,
    ...steps,
    asked: z.array(z.object({ owner: z.string(), projects })),
    /** Rounds skipped because no process was running. */
    missed: z.array(z.string()),
  },
  'round.closed': { round: z.string() },
  /** A new due date; the later steps move with it. */
  'round.extended': { round: z.string(), ...steps },
  'round.snoozed': { round: z.string(), owner: z.string(), until: instant },
  /** Hands projects over to another owner, for this round only. */
  'round.handed': { round: z.string(), owner: z.string(), to: z.string(), projects },
  'round.exempted': { round: z.string(), projects, reason: z.string() },
  /** Brings exempted projects back; the owner, who was asked for them last, is prompted for them again. */
  'round.restored': { round: z.string(), owner: z.string(), projects },

  /** A delivery is about to be attempted; the event's key is the row's idempotency key. */
  'delivery.intended': {
    row: z.string(),
    round: z.string(),
    /** Null for messages to the coordinators. */
    owner: z.string().nullable(),
    kind: z.enum(deliveryKinds),
    step: z.number().int().min(1),
    /** Address; null when there is none. */
    to: z.string().nullable(),
    projects,
    /** When it was due. */
    dueAt: instant,
    late: z.boolean(),
  },
  /** Outcome of attempt number `attempt`, one each; a coordinator's decision settles an uncertain one. */
  'delivery.settled': {
    row: z.string(),
    attempt: z.number().int().min(1),
    result: z.enum(deliveryResults),
    /** Id of the message on its platform. */
    message: z.string().nullable(),
    /** An error code, e.g. "channel_not_found"; empty when sent. */
    reason: z.string(),
    /** Time of the next attempt; null when a coordinator has to decide. */
    retryAt: instant.nullable(),
  },
  /** A further attempt of a row that was not delivered. */
  'delivery.retried': { row: z.string(), attempt: z.number().int().min(2), to: z.string().nullable() },

  'update.given': {
    ...report,
    /** Null when no round asked for it. */
    round: z.string().nullable(),
    owner: z.string(),
    via: z.enum(['form', 'button', 'sentence']),
    /** 「変更なし」: repeats the previous report. */
    same: z.boolean(),
    /** Given by a deputy (代理). */
    deputy: z.boolean(),
  },
  /** Reports parsed from a sentence and shown for confirmation. */
  'sentence.read': {
    proposal: z.string(),
    /** Round of the first report. */
    round: z.string().nullable(),
    text: z.string(),
    /** Each with its round, since two rounds may be open at once. */
    reports: z.array(z.object({ ...report, same: z.boolean(), round: z.string().optional() })),
  },

  'project.paused': { project: z.string(), paused: z.boolean() },
  /** Whether guests and people of other organisations may ask about the plan; never about owners or updates. */
  'outsiders.admitted': { admitted: z.boolean() },
  /** First and last day of the absence. */
  'absence.declared': { person: z.string(), from: date, to: date },
  /** Withdraws an absence with the same days. */
  'absence.withdrawn': { person: z.string(), from: date, to: date },

  /** A word of the staff for a part of the plan, by its code: an original project or a measure. */
  'synonym.added': { say: z.string(), code: z.string() },
  'synonym.removed': { say: z.string(), code: z.string() },
  /** A question the plan did not answer, passed on to the coordinators by the person who asked it. */
  'question.unanswered': { text: z.string() },
  /** A coordinator has dealt with it. @param question number of the event above */
  'question.settled': { question: z.number().int() },

  /** The whole directory: loaded into an empty store, or imported later. */
  'directory.imported': { document: recordedDocument },
  /** Channel of an owner's messages on a platform, by the platform's id. A null owner means the coordinators. */
  'room.linked': { owner: z.string().nullable(), platform: z.enum(CHAT_PLATFORMS), room: z.string() },
  /** From a day on this person is the only deputy of a contact; null removes the deputy. */
  'deputy.named': {
    owner: z.string(),
    contact: z.string(),
    deputy: z
      .object({
        name: z.string(),
        post: z.string(),
        slack: z.string().nullable(),
        teams: z.string().nullable(),
        email: z.string().nullable(),
      })
      .nullable(),
    from: date,
  },
  /** From a day on a project has this main owner; null leaves it vacant. */
  'project.assigned': { project: z.string(), owner: z.string().nullable(), from: date },
});
