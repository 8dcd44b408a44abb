/** What can happen in an update cycle, each as one event of the journal. Instants are ISO 8601 in UTC. */
import { defineEvents, z } from '../journal/event.ts';
import { CHAT_PLATFORMS } from '../platform.ts';
import { STATUSES } from './status.ts';

const instant = z.iso.datetime();
const date = z.iso.date();
/** In any year: journals from before years were bounded hold months of the year 209. */
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const projects = z.array(z.string());
const status = z.enum(STATUSES);
const percent = z.number().int().min(0).max(100).nullable();

/** When the steps of a round fall due. */
const steps = {
  dueAt: instant,
  remindAt: z.array(instant),
  escalateAt: instant,
  closeAt: instant,
};

/** What an owner says about one project. */
const report = { project: z.string(), status, percent, due: month.nullable(), comment: z.string() };

export const deliveryKinds = ['prompt', 'reminder', 'escalation', 'digest'] as const;
export const deliveryResults = ['sent', 'failed', 'uncertain', 'suppressed'] as const;

export const updateEvents = defineEvents({
  /** Who is asked about what is settled here and stays, whatever changes in the directory while the round is open. */
  'round.opened': {
    round: z.string(),
    /** First and last day of the period asked about. */
    from: date,
    to: date,
    promptAt: instant,
    ...steps,
    asked: z.array(z.object({ owner: z.string(), projects })),
    /** Rounds that came and went while nothing was running. */
    missed: z.array(z.string()),
  },
  'round.closed': { round: z.string() },
  /** The last day moves, and with it what has not happened yet. */
  'round.extended': { round: z.string(), ...steps },
  'round.snoozed': { round: z.string(), owner: z.string(), until: instant },
  /** Projects of an owner are answered by another, for this round only. */
  'round.handed': { round: z.string(), owner: z.string(), to: z.string(), projects },
  'round.exempted': { round: z.string(), projects, reason: z.string() },

  /** A delivery is about to be tried; its key is the row's. */
  'delivery.intended': {
    row: z.string(),
    round: z.string(),
    /** Null for what goes to the coordinators. */
    owner: z.string().nullable(),
    kind: z.enum(deliveryKinds),
    step: z.number().int().min(1),
    /** Address; null when there is none to go to. */
    to: z.string().nullable(),
    projects,
    /** When it was due. */
    dueAt: instant,
    late: z.boolean(),
  },
  /** How try number `attempt` ended; one result for each. A coordinator's word settles what stayed uncertain. */
  'delivery.settled': {
    row: z.string(),
    attempt: z.number().int().min(1),
    result: z.enum(deliveryResults),
    /** Name of the message on its platform. */
    message: z.string().nullable(),
    /** A code, e.g. "channel_not_found"; empty when sent. */
    reason: z.string(),
    /** When another try is made; null when somebody has to decide. */
    retryAt: instant.nullable(),
  },
  /** Another try of a row that did not arrive. */
  'delivery.retried': { row: z.string(), attempt: z.number().int().min(2), to: z.string().nullable() },

  'update.given': {
    ...report,
    /** Null when no round asked for it. */
    round: z.string().nullable(),
    owner: z.string(),
    via: z.enum(['form', 'button', 'sentence']),
    /** 「変更なし」: repeats the last answer. */
    same: z.boolean(),
    /** Given by someone who stands in (代理). */
    deputy: z.boolean(),
  },
  /** What was read out of a sentence and shown back, waiting for a click. */
  'sentence.read': {
    proposal: z.string(),
    /** Of the first report. */
    round: z.string().nullable(),
    text: z.string(),
    /** Each with the round it was read for: two may be open at once. */
    reports: z.array(z.object({ ...report, same: z.boolean(), round: z.string().optional() })),
  },

  'project.paused': { project: z.string(), paused: z.boolean() },
  /** Whether guests and people of other organisations get answers about the plan; never owners or updates. */
  'outsiders.admitted': { admitted: z.boolean() },
  /** Away from the first to the last day. */
  'absence.declared': { person: z.string(), from: date, to: date },
  /** Not away after all: an absence as it was declared. */
  'absence.withdrawn': { person: z.string(), from: date, to: date },

  /** The whole directory: read into an empty store, or imported later. */
  'directory.imported': { document: z.record(z.string(), z.unknown()) },
  /** Where an owner's messages go on a platform: a channel's id there. Null is the coordinators' own channel. */
  'room.linked': { owner: z.string().nullable(), platform: z.enum(CHAT_PLATFORMS), room: z.string() },
  /** From a day on this person alone stands in for a contact of an owner; null for nobody. */
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
