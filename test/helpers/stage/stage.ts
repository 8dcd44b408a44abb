/** One office accessed in one of three ways: the core alone, Slack, or Teams. People read, press, fill in and write. */
import type { DirectoryDocument } from '../../../src/directory/directory.ts';
import type { Office } from '../cycle.ts';

/** Who plays: of 危機対策課 a contact and her deputy, of 広報課 a contact and the superior. */
export type Player = 'kiki' | 'kikiDeputy' | 'koho' | 'kohoHead';
/** Where the bot's messages arrive. */
export type Place = 'kiki' | 'koho' | 'kohoHead' | 'coordinators';

/** A message as its reader sees it now. */
export interface Seen {
  text: string;
  /** Labels of its buttons. */
  buttons: string[];
  /** Tells the stage which message it is. */
  ref: unknown;
}

interface OpenForm {
  /** Field id → what is filled in, as the form stands now. */
  readonly fields: Record<string, string>;
  /** @returns what is said at the fields, or all that is said in a form that came back instead; empty when it was taken */
  send(values: Record<string, string>): Promise<string>;
}

export interface Stage {
  office: Office;
  /** Every message of the bot in a place, oldest first. */
  read(place: Place): Seen[];
  press(who: Player, message: Seen, label: string): Promise<void>;
  open(who: Player, message: Seen, label: string): Promise<OpenForm>;
  /** Writes beneath a message. @returns the bot's reply */
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
