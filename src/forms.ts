/**
 * The forms of the bot: for each the ids of its fields, and how its context is written and read. Ids and contexts pass
 * through the platforms and stay in open forms, so none may change its meaning.
 */
import { z } from 'zod';
import { type TriesValue, tries } from './actions.ts';
import type { Outcome } from './adapter.ts';
import { type Codec, json, number, text } from './codecs.ts';
import type { Form, FormField } from './reply.ts';

interface Forms {
  /** Reports: of each project, by its code, what it is, what was reported and the fields for it. */
  update: { field: `${string}.${'heading' | ReportField}`; context: AskedParts };
  /** A hand-over to another division; its context names no projects. */
  hand: { field: 'owner' | 'projects'; context: AskedParts };
  /** The number of changes to the directory when it was opened; undefined in a form of an earlier version. */
  assign: { field: 'project' | 'owner' | 'from'; context: number | undefined };
  /** The id of the question it is for; '' for none. */
  synonym: { field: 'say' | 'part'; context: string };
  /** A choice for each delivery, by the key of its row. */
  decide: { field: string; context: TriesValue };
}

export type ReportField = 'status' | 'percent' | 'due' | 'comment';

const askedPart = z.object({
  round: z.string(),
  owner: z.string(),
  /** Codes, each with the number of its reports when the form was opened. */
  projects: z.array(z.tuple([z.string(), z.number().int()])),
});
/** What owners are asked for, by round and owner. */
export type AskedParts = readonly z.infer<typeof askedPart>[];

const partsAsJson = json(z.union([z.array(askedPart), askedPart.transform(part => [part])]));

const CONTEXTS: { [Id in FormId]: Codec<FormContext<Id>> } = {
  update: partsAsJson,
  hand: partsAsJson,
  assign: { write: String, read: said => number.read(said) ?? undefined },
  synonym: text,
  decide: tries,
};

export type FormId = keyof Forms;
export type FieldId<Id extends FormId> = Forms[Id]['field'];
export type FormContext<Id extends FormId> = Forms[Id]['context'];
/** What was filled in, by field id; a field may be missing, since it passed through the platform. */
export type FormValues<Id extends FormId> = Readonly<Partial<Record<FieldId<Id>, string>>>;

/** A submitted form, with the context it was opened with. */
export interface Filled<Id extends FormId> {
  values: FormValues<Id>;
  context: FormContext<Id>;
}

export function createForm<Id extends FormId>(
  id: Id,
  context: FormContext<Id>,
  drawn: Pick<Form, 'lang' | 'title' | 'intro' | 'submit'> & { fields: FormField<FieldId<Id>>[] },
): Form {
  return { id, ...drawn, context: CONTEXTS[id].write(context) };
}

/** Null for a context no form of ours carries: it has passed through the platform. */
export function readContext<Id extends FormId>(id: Id, said: string): FormContext<Id> | null {
  return CONTEXTS[id].read(said);
}

/** Errors by field id; '' for one of the form as a whole. */
export type FormErrors<Id extends FormId> = Partial<Record<FieldId<Id> | '', string>>;

/** The form stays open and shows the errors. */
export const invalid = <Id extends FormId>(_: Id, errors: FormErrors<Id>): Outcome => ({
  kind: 'invalid',
  errors: errors as Record<string, string>,
});
