/**
 * What the events of the update cycle amount to. Plain JSON; changes in place as events arrive, so keep no part of it
 * across an await. Instants are ISO 8601 in UTC, dates 'YYYY-MM-DD', projects codes of original entries.
 */
import type { DirectoryDocument } from '../directory/directory.ts';
import type { ChatPlatform } from '../platform.ts';
import type { deliveryKinds, deliveryResults } from './events.ts';
import type { Status } from './status.ts';

export interface UpdatesState {
  /** When the first event was recorded: rounds due before are nobody's. Null on an empty journal. */
  since: string | null;
  /** Number and time of the last event. */
  seq: number;
  at: string | null;
  directory: DirectoryState;
  rounds: Record<string, RoundState>;
  /** Ids of rounds in the order they were opened. */
  roundOrder: string[];
  /** The delivery ledger by row key. */
  deliveries: Record<string, Delivery>;
  /** Row keys in the order intended, by round. */
  rowsOf: Record<string, string[]>;
  /** Row keys not at rest: intended without result, or to be tried again. */
  unsettled: string[];
  /** Name of a sent message → row key: what is said in its thread is about that row. */
  messages: Record<string, string>;
  /** Every version of every update by project, oldest first. What holds is not always the last one: see `lastUpdate`. */
  updates: Record<string, GivenUpdate[]>;
  /** Readings waiting for a click, by id. */
  proposals: Record<string, Proposal>;
  /** Paused projects: who paused them and when. */
  paused: Record<string, { by: string; at: string }>;
  /** Whether outsiders may ask about the plan, by the last word of a coordinator; null while there was none: they may not. */
  outsiders: { admitted: boolean; by: string; at: string } | null;
  /** Days away by person id. */
  absences: Record<string, Absence[]>;
}

interface DirectoryState {
  /** As it stands, later changes included; null until one was read. */
  document: DirectoryDocument | null;
  /** Grows with every change. */
  revision: number;
  changes: DirectoryChange[];
}

export type DirectoryChange = { by: string; at: string } & (
  | { kind: 'imported' }
  | { kind: 'assigned'; project: string; owner: string | null; from: string }
  | { kind: 'deputy'; owner: string; contact: string; deputy: string | null; from: string }
  | { kind: 'linked'; owner: string | null; platform: ChatPlatform; room: string }
);

export interface RoundState {
  id: string;
  /** First and last day of the period asked about. */
  from: string;
  to: string;
  openedAt: string;
  /** "system" or the coordinator who opened it. */
  openedBy: string;
  promptAt: string;
  dueAt: string;
  remindAt: string[];
  escalateAt: string;
  closeAt: string;
  closedAt: string | null;
  /** Rounds nobody was asked for before this one, because nothing was running. */
  missed: string[];
  /** By owner id, in the order asked. */
  asked: Record<string, Asked>;
  /** Place in `updates` of each project's newest version for this round: looked up at every step, whatever the history. */
  answered: Record<string, number>;
  exempted: Record<string, { by: string; at: string; reason: string }>;
  handed: { owner: string; to: string; projects: string[]; by: string; at: string }[];
  /** Addresses that refused what of the round was last sent there, the latest last: others of a division are tried before them. */
  refused: string[];
}

/** What an owner is asked for in a round. */
export interface Asked {
  /** Exempted and handed-over projects are no longer among them. */
  projects: string[];
  /** Projects of each prompt: the first of the schedule, the others when something was handed over. */
  prompts: { projects: string[]; at: string }[];
  /** No reminder before. */
  snoozedUntil: string | null;
}

export type DeliveryKind = (typeof deliveryKinds)[number];
type DeliveryResult = (typeof deliveryResults)[number];

/** One row of the ledger. */
export interface Delivery {
  row: string;
  round: string;
  owner: string | null;
  kind: DeliveryKind;
  step: number;
  to: string | null;
  projects: string[];
  dueAt: string;
  intendedAt: string;
  late: boolean;
  attempt: number;
  /** "intended" while the result of the last try is not known to us. */
  result: 'intended' | DeliveryResult;
  message: string | null;
  reason: string;
  retryAt: string | null;
  settledAt: string | null;
  /** Number of the event that last changed it. */
  seq: number;
  /** "system", the coordinator who decided, or whoever pressed a button of the message. */
  settledBy: string | null;
}

/** What an owner says about one project. */
export interface Report {
  project: string;
  status: Status;
  percent: number | null;
  /** 'YYYY-MM'. */
  due: string | null;
  comment: string;
}

export interface GivenUpdate extends Report {
  /** Number of the event: later versions have higher ones. */
  seq: number;
  round: string | null;
  owner: string;
  /** Person id. */
  by: string;
  at: string;
  /** Source message or conversation. */
  from: string | null;
  via: 'form' | 'button' | 'sentence';
  same: boolean;
  deputy: boolean;
  /** After the round's due date or its close. */
  late: boolean;
}

export interface Proposal {
  id: string;
  /** Number of the event: answers with lower ones had been given by then. */
  seq: number;
  by: string;
  at: string;
  from: string | null;
  /** Of its first report. */
  round: string | null;
  text: string;
  reports: ReadReport[];
}

/** One project of a reading. */
export interface ReadReport extends Report {
  same: boolean;
  /** The round it was read for; absent in journals from before two rounds were told apart. */
  round?: string | undefined;
}

export interface Absence {
  from: string;
  to: string;
}
