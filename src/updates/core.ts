/** What the handlers of the update cycle share: the journal, the state, the outbox and the view of now. */
import type { Adapter, Answer, IntentName, Outcome, Person } from '../adapter.ts';
import type { ExportsFolder } from '../export/exports-folder.ts';
import type { Journal } from '../journal/journal.ts';
import type { kinds } from '../journal/kinds.ts';
import type { Refuse } from '../log/refusals.ts';
import type { ActionChoice, Reply, ReplyElement } from '../reply.ts';
import type { Lang } from '../text/lang.ts';
import type { Outbox } from './delivery/outbox/outbox.ts';
import type { Route, Routed } from './delivery/recipients.ts';
import type { UpdateReader } from './read/read-update.ts';
import { type Deed, mayDo } from './rights.ts';
import type { UpdatesState } from './state.ts';
import type { Explain } from './view/round-status.ts';
import type { View } from './view/view.ts';

export interface Core {
  journal: Journal<typeof kinds>;
  state(): UpdatesState;
  outbox: Outbox;
  /** Where a message would go now. */
  route(row: Routed): Route;
  adapters: readonly Adapter[];
  /** For files no adapter can hand over. */
  exports: ExportsFolder;
  reader: UpdateReader;
  view(lang: Lang, now: Date): View;
  /** Does whatever is due. */
  tick(): Promise<void>;
  explain: Explain;
  /** Redraws the cards an owner got in a round, so that every place shows what was answered. */
  refresh(round: string, owner: string): void;
  refuse: Refuse;
}

/** Whether somebody may do what they just tried; a refusal is noted for the operator. @param owner as for `mayDo` */
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

/** One sentence, and buttons if there are any. */
export function sentence(intent: IntentName, text: string, view: View, actions: ActionChoice[] = []): Answer {
  const buttons: ReplyElement[] = actions.length > 0 ? [{ kind: 'actions', actions }] : [];
  return say(intent, { fallback: text, elements: [{ kind: 'text', text }, ...buttons] }, view);
}

export const replied = (answer: Answer, replace = false): Outcome => ({ kind: 'reply', answer, replace });

/** Nothing was done, and only the person who tried needs to hear why. */
export const refused = (answer: Answer): Outcome => ({ kind: 'reply', answer, replace: false, isPrivate: true });
