/** One office accessed in one of three ways: the core alone, Slack, or Teams. People read, press, fill in and write. */
import type { DirectoryDocument } from '../../../src/directory/directory.ts';
import type { Office } from '../cycle.ts';

/** The people: a contact of 危機対策課 and her deputy, a contact of 広報課 and the superior. */
export type Player = 'kiki' | 'kikiDeputy' | 'koho' | 'kohoHead';
/** Destinations of the bot's messages. */
export type Place = 'kiki' | 'koho' | 'kohoHead' | 'coordinators';

/** A message as its reader sees it now. */
export interface Seen {
  text: string;
  /** Labels of its buttons. */
  buttons: string[];
  /** Reference by which the stage finds the message. */
  ref: unknown;
}

interface OpenForm {
  /** Field id → current value. */
  readonly fields: Record<string, string>;
  /** @returns the field errors, or the whole text of a form shown instead; empty when the form was accepted */
  send(values: Record<string, string>): Promise<string>;
}

export interface Stage {
  office: Office;
  /** Every message of the bot in a place, oldest first. */
  read(place: Place): Seen[];
  press(who: Player, message: Seen, label: string): Promise<void>;
  open(who: Player, message: Seen, label: string): Promise<OpenForm>;
  /** Replies to a message. @returns the bot's reply */
  write(who: Player, beneath: Seen, text: string): Promise<Seen>;
  close(): Promise<void>;
}

export type CreateStage = (start: string) => Promise<Stage>;

/** Two divisions, five projects; the rest of the sample is left out so that every message can be looked at. */
export function twoDivisions(document: DirectoryDocument): void {
  const ids = ['kiki', 'koho'];
  document.owners = document.owners.filter(({ id }) => ids.includes(id));
  const projects = ['1-1-1', '1-1-2', '1-1-3', '1-1-4', '4-1-1'];
  document.assignments = document.assignments.filter(
    ({ project, role, owner }) => projects.includes(project) && role === 'main' && ids.includes(owner),
  );
}
