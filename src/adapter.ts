/**
 * The seam between the core and the chat platforms: what goes in (Question, Action, Submission), what comes out
 * (Answer, Outcome), and what an adapter must offer. Addresses and person ids are opaque outside the adapter that
 * made them ("slack:C01/1700.1", "teams:…", "web:…").
 */

import type { PlatformName } from './platform.ts';
import type { Form, LookupSource, Reply } from './reply.ts';
import type { Lang } from './text/lang.ts';

/** Who speaks, as the platform's verified event says; never taken from form fields. */
export interface Person {
  /** Platform-prefixed, e.g. "slack:U01". */
  id: string;
  name: string;
  /**
   * Guests, people of other workspaces or tenants and anyone the platform does not vouch for are outsiders. Unknown is who
   * could not be looked up just now: they get nothing but a word to try again.
   */
  standing: 'member' | 'outsider' | 'unknown';
}

/** A sentence someone said to the bot. */
export interface Question {
  text: string;
  /** Questions with the same conversation share a dialogue: a thread, a direct message, a page. */
  conversation: string;
  person: Person;
  /** Language to answer in; read off the text when absent. */
  lang?: Lang;
  /** When it was asked; the clock's now when absent. */
  now?: Date;
}

/** A button was pressed. */
export interface Action {
  id: string;
  value: string;
  conversation: string;
  person: Person;
  /** The message that carries the button, by the name `post` gives messages; absent where the platform does not say. */
  message?: string;
  lang?: Lang;
  now?: Date;
}

/** A form was sent in. */
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

/** What the bot answers: the reply to draw and, for machines, what it stands for (docs/contract.md). */
export interface Answer {
  intent: IntentName;
  /** Exactly the entries the reply stands for, later pages included. */
  entries: string[];
  measures: string[];
  areas: string[];
  reply: Reply;
  /** The same was said to the same person a moment ago: where others read along it is not said again. */
  isRepeated?: boolean;
}

/** What a button or a form leads to. */
export type Outcome =
  /** Something to say; `replace` asks the adapter to put it in place of the message that carried the button. */
  | {
      kind: 'reply';
      answer: Answer;
      replace: boolean;
      /** For the person alone, where the platform can: being refused is nobody else's business. */
      isPrivate?: true;
    }
  /** A form to open. */
  | { kind: 'form'; form: Form }
  /** The form stays open with these sentences at its fields. */
  | { kind: 'invalid'; errors: Record<string, string> };

/** One offer of a typeahead field. */
export interface LookupChoice {
  value: string;
  label: string;
  /** Heading to group under: the measure for projects, the department for owners. */
  group: string;
}

/** A question to offer to whoever wonders what to ask. */
export interface Example {
  /** What a button says. */
  title: string;
  /** What it asks. */
  question: string;
}

/** The door adapters knock on. */
export interface Door {
  answer(question: Question): Promise<Answer>;
  act(action: Action): Promise<Outcome>;
  submit(submission: Submission): Promise<Outcome>;
  /** The person's own page (Slack's App Home, a Teams tab or welcome): mine, what is due, vacancies for coordinators. */
  home(person: Person, lang: Lang): Promise<Reply>;
  /** Questions that the plan at hand answers, at most `most`; the last asks how to use the bot. */
  examples(lang: Lang, most: number): Example[];
  /** Typeahead from memory: best first, at most `limit`; nothing for people who may not see it. */
  lookup(person: Person, source: LookupSource, typed: string, lang: Lang, limit: number): LookupChoice[];
}

/** Where the fate of a post stands. */
export type PostResult =
  | { kind: 'sent'; message: string }
  | { kind: 'failed'; reason: string; retryAfterMs?: number }
  | { kind: 'uncertain'; reason: string };

/** Not here, but there is a way: a sentence for whoever asked. */
export interface Elsewhere {
  kind: 'elsewhere';
  how: string;
}

/** What an adapter offers the core. */
export interface Adapter {
  readonly name: PlatformName;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Posts unasked. `key` identifies the delivery row and travels with the message where the platform allows. */
  post(address: string, reply: Reply, key: string): Promise<PostResult>;
  /**
   * The message a delivery row became, by its key; undefined when it surely never arrived. Only on platforms that can
   * tell; rejects when they cannot just now.
   * @param since when it was first tried: nothing older is looked at, everything newer is
   */
  find?(address: string, key: string, since: Date): Promise<string | undefined>;
  /** Hands over a file; where the platform takes none in this conversation, tells how to get it. */
  sendFile?(conversation: string, name: string, bytes: Uint8Array, lang: Lang): Promise<PostResult | Elsewhere>;
  /** The channel or group a conversation is held in, as an address to post to; undefined for a direct chat. */
  roomOf?(conversation: string): string | undefined;
  /** Resolves when what an earlier process acknowledged and left is handled. Never rejects; may take as long as the platform is down. */
  caughtUp?(): Promise<void>;
  /** Redraws a message this adapter posted earlier. */
  edit(message: string, reply: Reply): Promise<PostResult>;
  /** Something was recorded: what people have open of it, such as a page of their own, may be out of date. Returns at once. */
  changed?(): void;
  /** What a coordinator should do about a `PostResult.reason` of this adapter. */
  explain?(reason: string, lang: Lang): string;
}
