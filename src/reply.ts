/**
 * The platform-independent reply. The core builds a Reply; each adapter has one pure function that draws it (Block Kit,
 * Adaptive Card, HTML). Every switch over `kind` ends in a never-check, so a new kind of element does not compile until
 * every adapter draws it.
 */
import type { ActionChoice } from './actions.ts';
import type { Lang } from './lang.ts';

export interface Reply {
  lang: Lang;
  title?: string;
  /**
   * The whole reply in one or two sentences: for phone notifications, screen readers, and clients that cannot draw
   * cards.
   */
  fallback: string;
  elements: ReplyElement[];
}

export type ReplyElement =
  | TextElement
  | FactsElement
  | ProjectsElement
  | PassageElement
  | TableElement
  | ProgressElement
  | ActionsElement;

/**
 * A paragraph. `subtle` is for remarks (sample data, counts), `warning` for what needs attention, `heading` for the
 * title of a section in a long reply.
 */
export interface TextElement {
  kind: 'text';
  text: string;
  tone?: 'subtle' | 'warning' | 'heading';
}

/** Label–value pairs. */
export interface FactsElement {
  kind: 'facts';
  facts: { label: string; value: string }[];
  /** 'label': the labels are words to type, and drawn stronger than what is said of them. */
  lead?: 'label';
}

/** A list of projects; `total` includes those on pages not shown. */
export interface ProjectsElement {
  kind: 'projects';
  projects: ProjectLine[];
  total: number;
  /** Number of the first line shown, from 1: ordinals in follow-up questions refer to it. */
  from: number;
}

/** One project in a list; all texts are in the reply's language. */
export interface ProjectLine {
  code: string;
  name: string;
  /** Location in the plan, e.g. "重点分野1 安全・安心な生活環境の実現 ＞ 施策1-1 防災対策の推進". */
  place: string;
  /** e.g. "【再掲】4-3-2" or the nickname; empty if none. */
  remark: string;
  /** Division name, with the sample mark when the directory is a sample; null when none is recorded. */
  owner: string | null;
  /** Last reported status as text; null when none is recorded. */
  status: string | null;
}

/** A quotation from the plan, with its location. */
export interface PassageElement {
  kind: 'passage';
  text: string;
  place: string;
}

export interface TableElement {
  kind: 'table';
  caption: string;
  columns: { title: string; align?: 'left' | 'right' }[];
  rows: string[][];
}

/** Progress of a round: one bar per status. Adapters draw the native chart together with the table and the sentence. */
export interface ProgressElement {
  kind: 'progress';
  caption: string;
  /** The same as a sentence, for screen readers and old clients. */
  sentence: string;
  bars: { label: string; value: number; status: string }[];
}

/** Buttons. */
export interface ActionsElement {
  kind: 'actions';
  actions: ActionChoice[];
}

/** A form to show: a Slack modal, a Teams dialog, a panel in the playground. */
export interface Form {
  id: string;
  lang: Lang;
  title: string;
  /** Text above the fields; empty for none. */
  intro: string;
  fields: FormField[];
  submit: string;
  /** Returned unchanged with the submission; opaque to adapters, at most 2,000 characters. */
  context: string;
  /** The action that reopens this form as it is; set where the original action may open another form by then. */
  opener?: Pick<ActionChoice, 'id' | 'value'>;
}

export type FormField<Id extends string = string> = { id: Id; label: string; optional: boolean; hint?: string } & (
  | { kind: 'text'; value: string; multiline: boolean; maxLength: number }
  | { kind: 'choice'; value: string; choices: { value: string; label: string }[] }
  | { kind: 'lookup'; value: string; valueLabel: string; source: LookupSource }
  | { kind: 'heading' }
);

/** Source of a typeahead field's suggestions, served from memory by `bot.lookup`. */
export type LookupSource = 'projects' | 'owners';

/** Puts a line above a finished reply; where only the fallback is read, it comes first there, too. */
export function withLineAbove(text: string, reply: Reply, tone?: TextElement['tone']): Reply {
  const line: TextElement = { kind: 'text', text, ...(tone ? { tone } : {}) };
  return { ...reply, fallback: `${text} ${reply.fallback}`, elements: [line, ...reply.elements] };
}

/** Priority for limited space: buttons and short texts first, so that a long list cannot push them out. */
export function drawingRank(element: ReplyElement): 0 | 1 | 2 {
  if (element.kind === 'actions') return 0;
  return element.kind === 'projects' || element.kind === 'table' ? 2 : 1;
}

/** The plain-text form: printed by `ask`, and the least every rendering must contain. */
export function plainText(reply: Reply): string {
  const lines: string[] = [];
  if (reply.title) lines.push(reply.title);
  for (const element of reply.elements) lines.push(...plainLines(element, reply));
  return lines.join('\n');
}

function plainLines(element: ReplyElement, { lang, title }: Reply): string[] {
  switch (element.kind) {
    case 'text':
      return [element.text];
    case 'facts':
      return element.facts.map(fact => `${fact.label}: ${fact.value}`);
    case 'projects':
      return element.projects.map((line, index) => plainProject(line, element.from + index));
    case 'passage':
      return lang === 'ja'
        ? [`「${element.text}」`, `（${element.place}）`]
        : [`“${element.text}”`, `(${element.place})`];
    case 'table':
      return [
        // A caption equal to the title is not repeated.
        ...(element.caption === title ? [] : [element.caption]),
        element.columns.map(column => column.title).join(' | '),
        ...element.rows.map(row => row.join(' | ')),
      ];
    case 'progress':
      return [element.sentence];
    case 'actions':
      return element.actions.length > 0 ? [element.actions.map(action => `[${action.label}]`).join(' ')] : [];
    default:
      return unreachable(element);
  }
}

function plainProject(line: ProjectLine, number: number): string {
  const details = [line.remark, line.place, line.owner, line.status].filter(Boolean);
  return `${number}. ${line.code} ${line.name}\n   ${details.join(' · ')}`;
}

/** For the default branch of a switch over `kind`: an unhandled kind is a compile error. */
export function unreachable(value: never): never {
  throw new TypeError(`not drawn: ${JSON.stringify(value)}`);
}
