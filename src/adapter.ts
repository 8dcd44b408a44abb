/**
 * The interface between the core and the chat platforms: input (Question, Action, Submission), output (Answer,
 * Outcome), and what an adapter must implement. Addresses and person ids are opaque outside the adapter that made them
 * ("slack:C01/1700.1", "teams:…", "web:…").
 */

import type { Lang } from './lang.ts';
import type { PlatformName } from './platform.ts';
import type { Form, LookupSource, Reply } from './reply.ts';

/** The sender, as the platform's verified event identifies them; never read from form fields. */
export interface Person {
  /** Platform-prefixed, e.g. "slack:U01". */
  id: string;
  name: string;
  /**
   * Guests, people of other workspaces or tenants, and anyone the platform does not vouch for are outsiders. `unknown`:
   * the look-up failed just now; such a person is only told to try again.
   */
  standing: 'member' | 'outsider' | 'unknown';
}

/** A message sent to the bot. */
export interface Question {
  text: string;
  /** Questions with the same conversation share a dialogue: a thread, a direct message, a page. */
  conversation: string;
  person: Person;
  /** The person changed the message after it was sent. */
  isEdited?: true;
  /** Language of the answer; detected from the text when absent. */
  lang?: Lang;
  /** Time of the question; `clock.now()` when absent. */
  now?: Date;
}

/** A pressed button. */
export interface Action {
  id: string;
  value: string;
  conversation: string;
  person: Person;
  /** The message that carries the button, by the id `post` returned for it; absent where the platform does not say. */
  message?: string;
  lang?: Lang;
  now?: Date;
}

/** A submitted form. */
export interface Submission {
  form: string;
  context: string;
  values: Record<string, string>;
  conversation: string;
  person: Person;
  lang?: Lang;
  now?: Date;
}

export type IntentName =
  | 'find'
  | 'project'
  | 'list'
  | 'count'
  | 'reprint'
  | 'fact'
  | 'owner'
  | 'status'
  | 'update'
  | 'clarify'
  | 'help'
  | 'none';

/** The bot's answer: the reply to draw and, for machines, what it stands for (docs/contract.md). */
export interface Answer {
  intent: IntentName;
  /** Exactly the entries the reply stands for, including those on later pages. */
  entries: string[];
  measures: string[];
  areas: string[];
  reply: Reply;
  /** The same person was given the same answer a moment ago: in a shared channel it is not posted again. */
  isRepeated?: boolean;
}

/** The result of a button or a form. */
export type Outcome =
  /** A reply; `replace` asks the adapter to put it in place of the message that carried the button. */
  | {
      kind: 'reply';
      answer: Answer;
      replace: boolean;
      /** Shown to the person alone where the platform can (an ephemeral message), e.g. a refusal. */
      isPrivate?: true;
    }
  /** A form to open. */
  | { kind: 'form'; form: Form }
  /** Validation errors by field id; the form stays open and shows them. */
  | { kind: 'invalid'; errors: Record<string, string> };

/** One suggestion of a typeahead field. */
export interface LookupChoice {
  value: string;
  label: string;
  /** Heading to group under: the measure for projects, the department for owners. */
  group: string;
}

/** A sample question, offered to people who do not know what to ask. */
export interface Example {
  /** Label of the button. */
  title: string;
  /** The question it asks. */
  question: string;
}

/** The core's entry point, called by the adapters. */
export interface Door {
  answer(question: Question): Promise<Answer>;
  act(action: Action): Promise<Outcome>;
  submit(submission: Submission): Promise<Outcome>;
  /**
   * The person's own page (Slack's App Home, a Teams tab or welcome): their projects, what is due, vacancies for
   * coordinators.
   */
  home(person: Person, lang: Lang): Promise<Reply>;
  /** Questions the loaded plan can answer, at most `most`; the last one asks how to use the bot. */
  examples(lang: Lang, most: number): Example[];
  /** Typeahead suggestions, served from memory: best first, at most `limit`; empty for people who may not see them. */
  lookup(person: Person, source: LookupSource, typed: string, lang: Lang, limit: number): LookupChoice[];
}

/** Result of a delivery attempt; `uncertain` means it is unknown whether the message arrived. */
export type PostResult =
  | { kind: 'sent'; message: string }
  | { kind: 'failed'; reason: string; retryAfterMs?: number }
  | { kind: 'uncertain'; reason: string };

/** The platform cannot do it in this conversation; `how` tells the person the alternative. */
export interface Elsewhere {
  kind: 'elsewhere';
  how: string;
}

/** What an adapter implements for the core. */
export interface Adapter {
  readonly name: PlatformName;
  start(): Promise<void>;
  stop(): Promise<void>;
  /**
   * Posts a message on the bot's own initiative. `key` is the idempotency key of the delivery row and travels with the
   * message where the platform allows.
   */
  post(address: string, reply: Reply, key: string): Promise<PostResult>;
  /**
   * Looks a delivery up by its idempotency key. Implemented only on platforms that can search; rejects when the search
   * fails.
   * @param since first attempt: only newer messages are searched
   * @returns the message, or undefined when it certainly never arrived
   */
  find?(address: string, key: string, since: Date): Promise<string | undefined>;
  /** Uploads a file; where the platform accepts none in this conversation, says how to get it. */
  sendFile?(conversation: string, name: string, bytes: Uint8Array, lang: Lang): Promise<PostResult | Elsewhere>;
  /** The channel or group a conversation belongs to, as an address to post to; undefined for a direct chat. */
  roomOf?(conversation: string): string | undefined;
  /**
   * Resolves when the deliveries left by an earlier process are handled. Never rejects; may take as long as the
   * platform is down.
   */
  caughtUp?(): Promise<void>;
  /** Updates a message this adapter posted earlier. */
  edit(message: string, reply: Reply): Promise<PostResult>;
  /** Called after an event was recorded: open views, such as a person's own page, may be stale. Returns at once. */
  changed?(): void;
  /** Advice to a coordinator about a `PostResult.reason` of this adapter. */
  explain?(reason: string, lang: Lang): string;
}
