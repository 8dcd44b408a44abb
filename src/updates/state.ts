/**
 * State of the update cycle, folded from its events. Plain JSON; mutated in place, so keep no part of it across an
 * await. Instants are ISO 8601 in UTC, dates 'YYYY-MM-DD', projects codes of original entries.
 */
import type { DirectoryDocument } from '../directory/directory.ts';
import type { ChatPlatform } from '../platform.ts';
import type { Synonym } from '../search/index/with-synonyms.ts';
import type { Status } from '../status.ts';
import type { deliveryKinds, deliveryResults } from './events.ts';

export interface UpdatesState {
  /** Time of the first event: rounds due before it are ignored. Null on an empty journal. */
  since: string | null;
  /** Number and time of the last event. */
  seq: number;
  at: string | null;
  directory: DirectoryState;
  rounds: Record<string, RoundState>;
  /** Ids of rounds in the order of opening. */
  roundOrder: string[];
  /** The delivery ledger by row key. */
  deliveries: Record<string, Delivery>;
  /** Row keys by round, in the order intended. */
  rowsOf: Record<string, string[]>;
  /** Row keys that are intended without a result, or waiting for a retry. */
  unsettled: string[];
  /** Id of a sent message → row key: replies in its thread belong to that row. */
  messages: Record<string, string>;
  /**
   * Every version of every update by project, oldest first. The current one is not always the last: see `lastUpdate`.
   */
  updates: Record<string, GivenUpdate[]>;
  /** Parsed reports waiting for confirmation, by id. */
  proposals: Record<string, Proposal>;
  /** Paused projects: who paused them and when. */
  paused: Record<string, { by: string; at: string }>;
  /**
   * Whether outsiders may ask about the plan, by a coordinator's last decision; null means never decided: they may not.
   */
  outsiders: { admitted: boolean; by: string; at: string } | null;
  /** Absences by person id. */
  absences: Record<string, Absence[]>;
  /** Recorded synonyms, oldest first; `revision` is incremented with every change. */
  synonyms: { revision: number; list: RecordedSynonym[] };
  /** Unanswered questions passed on to the coordinators and not settled, oldest first. */
  unanswered: UnansweredQuestion[];
}

/** A word of the staff and the part of the plan it stands for. */
interface RecordedSynonym extends Synonym {
  by: string;
  at: string;
}

export interface UnansweredQuestion {
  /** Number of the first event that reported it. */
  id: number;
  text: string;
  /** Ids of the people who asked it. */
  by: string[];
  at: string;
}

interface DirectoryState {
  /** The directory document with all later changes; null until one was imported. */
  document: DirectoryDocument | null;
  /** Incremented with every change. */
  revision: number;
  changes: DirectoryChange[];
}

export type DirectoryChange = { by: string; at: string } & (
  | { kind: 'imported' }
  | { kind: 'assigned'; project: string; owner: string | null; from: string }
  | { kind: 'deputy'; owner: string; contact: string; deputy: string | null; from: string }
  | { kind: 'linked'; owner: string | null; platform: ChatPlatform; room: string }
);

/** Reason of an exemption that came with a pause. */
export const PAUSED = 'paused';

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
  /** Earlier rounds skipped because no process was running. */
  missed: string[];
  /** By owner id, in the order asked. */
  asked: Record<string, Asked>;
  /**
   * Index in `updates` of each project's newest version for this round: a cache, independent of the length of the
   * history.
   */
  updated: Record<string, number>;
  /** Projects paused when the round opened, and so not asked about in it. */
  paused: string[];
  exempted: Record<string, { by: string; at: string; reason: string }>;
  handed: { owner: string; to: string; projects: string[]; by: string; at: string }[];
  /**
   * Addresses that refused the last message of this round sent to them, the latest last: other addresses of a division
   * are tried first.
   */
  refused: string[];
}

/** What an owner is asked for in a round. */
export interface Asked {
  /** Without exempted and handed-over projects. */
  projects: string[];
  /** Projects of each prompt: first the scheduled one, then one per hand-over to it or restoration. */
  prompts: { projects: string[]; at: string }[];
  /** No reminder before this time. */
  snoozedUntil: string | null;
}

export type DeliveryKind = (typeof deliveryKinds)[number];
type DeliveryResult = (typeof deliveryResults)[number];

/** One row of the delivery ledger. */
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
  /** "intended" while the outcome of the last attempt is unknown to us. */
  result: 'intended' | DeliveryResult;
  message: string | null;
  reason: string;
  retryAt: string | null;
  settledAt: string | null;
  /** Number of the event that last changed it. */
  seq: number;
  /** "system", the coordinator who decided, or the person who pressed a button of the message. */
  settledBy: string | null;
}

/** An owner's report about one project. */
export interface Report {
  project: string;
  status: Status;
  percent: number | null;
  /** 'YYYY-MM'. */
  due: string | null;
  comment: string;
}

export interface GivenUpdate extends Report {
  /** Number of the event; later versions have higher ones. */
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
  /** Number of the event; updates with lower ones existed by then. */
  seq: number;
  by: string;
  at: string;
  from: string | null;
  /** Round of its first report. */
  round: string | null;
  text: string;
  reports: ReadReport[];
}

/** One project of a parsed sentence. */
export interface ReadReport extends Report {
  same: boolean;
  /** The round of the report; absent in journals written before two rounds could be open. */
  round?: string | undefined;
}

export interface Absence {
  from: string;
  to: string;
}
