/** Dependencies and helpers shared by the handlers of the update cycle: journal, state, outbox, view. */

import type { ActionChoice } from '../actions.ts';
import type { Adapter, Answer, IntentName, Outcome, Person } from '../adapter.ts';
import type { ExportsFolder } from '../export/exports-folder.ts';
import type { Journal } from '../journal/journal.ts';
import type { Lang } from '../lang.ts';
import type { Refuse } from '../log/refusals.ts';
import type { Reply, ReplyElement } from '../reply.ts';
import type { Outbox } from './delivery/outbox/outbox.ts';
import type { Route, Routed } from './delivery/recipients.ts';
import type { kinds } from './kinds.ts';
import { type Deed, mayDo } from './rights.ts';
import type { UpdatesState } from './state.ts';
import type { Language } from './synonyms/language.ts';
import type { Explain } from './view/round-status.ts';
import type { View } from './view/view.ts';

export interface Core {
  journal: Journal<typeof kinds>;
  state(): UpdatesState;
  outbox: Outbox;
  /** The address a message would be sent to now. */
  route(row: Routed): Route;
  adapters: readonly Adapter[];
  /** Folder for files no adapter can deliver. */
  exports: ExportsFolder;
  language: Language;
  view(lang: Lang, now: Date): View;
  /** Posts a message to the coordinators, in the background. */
  notify(reply: Reply, key: string): void;
  /** Does whatever is due now. */
  tick(): Promise<void>;
  explain: Explain;
  /** Redraws the cards an owner received in a round, so that every copy shows the current reports. */
  refresh(round: string, owner: string): void;
  refuse: Refuse;
}

/** Who pressed or submitted something where, and what it is handled with. */
export interface Turn {
  person: Person;
  conversation: string;
  /** The message whose button was pressed; undefined where the platform does not say. */
  message?: string | undefined;
  core: Core;
  view: View;
}

/** Whether the person has the right; a refusal is logged for the operator. @param owner as for `mayDo` */
export function permits(
  { refuse }: Pick<Core, 'refuse'>,
  deed: Deed,
  person: Person,
  { directory, on }: View,
  owner?: string,
): boolean {
  const may = mayDo(deed, person, directory, on, owner);
  if (!may) refuse(person.standing === 'member' ? 'rights' : 'outsider', { person: person.id, deed, owner });
  return may;
}

export function say(
  intent: IntentName,
  reply: Omit<Reply, 'lang'>,
  view: View,
  entries: readonly string[] = [],
): Answer {
  return { intent, entries: [...entries], measures: [], areas: [], reply: { lang: view.lang, ...reply } };
}

/** A one-sentence answer, with buttons if there are any. */
export function sentence(intent: IntentName, text: string, view: View, actions: ActionChoice[] = []): Answer {
  const buttons: ReplyElement[] = actions.length > 0 ? [{ kind: 'actions', actions }] : [];
  return say(intent, { fallback: text, elements: [{ kind: 'text', text }, ...buttons] }, view);
}

export const replied = (answer: Answer, replace = false): Outcome => ({ kind: 'reply', answer, replace });

/** A refusal: nothing was done, and it is shown only to the person. */
export const refused = (answer: Answer): Outcome => ({ kind: 'reply', answer, replace: false, isPrivate: true });
