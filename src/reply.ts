/**
 * What the bot says, before any platform. The core builds a Reply; each adapter has one pure function that draws it
 * (Block Kit, Adaptive Card, HTML). `kind` is switched over with a never-check everywhere, so that a new kind of
 * element does not compile until every adapter draws it.
 */
import type { Lang } from './text/lang.ts';

export interface Reply {
  lang: Lang;
  title?: string;
  /** The whole reply in one or two sentences: phone notifications, screen readers, clients that cannot draw cards. */
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
 * line over a part of a long reply.
 */
export interface TextElement {
  kind: 'text';
  text: string;
  tone?: 'subtle' | 'warning' | 'heading';
}

/** Label and value pairs about one thing. */
export interface FactsElement {
  kind: 'facts';
  facts: { label: string; value: string }[];
}

/** Projects as a list; `total` counts those of the pages not shown too. */
export interface ProjectsElement {
  kind: 'projects';
  projects: ProjectLine[];
  total: number;
  /** Number of the first line shown, from 1: ordinals in follow-up questions count from here. */
  from: number;
}

/** One project in a list, everything already worded in the reply's language. */
export interface ProjectLine {
  code: string;
  name: string;
  /** Where it stands, e.g. "重点分野1 安全・安心な生活環境の実現 ＞ 施策1-1 防災対策の推進". */
  place: string;
  /** e.g. "【再掲】4-3-2" or the nickname; empty when there is nothing to remark. */
  remark: string;
  /** Division name, with the sample mark when the directory is a sample; null when none is recorded. */
  owner: string | null;
  /** Last status, worded; null when none is recorded. */
  status: string | null;
}

/** The document's own words, with the place they stand. */
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

/** How a round stands: one bar per status. Adapters draw the native chart with the table and sentence as twin. */
export interface ProgressElement {
  kind: 'progress';
  caption: string;
  /** The same in a sentence, for screen readers and old clients. */
  sentence: string;
  bars: { label: string; value: number; status: string }[];
}

/** Buttons. A click comes back as an Action with the same id and value. */
export interface ActionsElement {
  kind: 'actions';
  actions: ActionChoice[];
}

export interface ActionChoice {
  /** What to do, e.g. "ask", "more", "project", "update.open". Stable: old messages keep their buttons. */
  id: string;
  label: string;
  /** Everything the action needs; opaque to adapters, at most 1,500 characters. */
  value: string;
  style?: 'primary' | 'danger';
}

/** A form the bot asks to be shown: a Slack modal, a Teams dialog, a panel in the playground. */
export interface Form {
  id: string;
  lang: Lang;
  title: string;
  /** Sentence above the fields; empty for none. */
  intro: string;
  fields: FormField[];
  submit: string;
  /** Comes back with the submission unchanged; opaque to adapters, at most 2,000 characters. */
  context: string;
  /** The action that opens this form again as it is, where the one that led to it may lead elsewhere by then. */
  opener?: { id: string; value: string };
}

export type FormField = { id: string; label: string; optional: boolean; hint?: string } & (
  | { kind: 'text'; value: string; multiline: boolean; maxLength: number }
  | { kind: 'choice'; value: string; choices: { value: string; label: string }[] }
  | { kind: 'lookup'; value: string; valueLabel: string; source: LookupSource }
  | { kind: 'heading' }
);

/** What a typeahead field offers, answered from memory by `bot.lookup`. */
export type LookupSource = 'projects' | 'owners';

/** In which order elements get what room there is: buttons and short texts first, so that no list can push them out. */
export function drawingRank(element: ReplyElement): 0 | 1 | 2 {
  if (element.kind === 'actions') return 0;
  return element.kind === 'projects' || element.kind === 'table' ? 2 : 1;
}

/** The plain-text form: what `ask` prints and what every rendering must say at least. */
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
        // What the title says already is not said again.
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

/** For the default branch of a switch over `kind`: a kind nobody draws is a compile error. */
export function unreachable(value: never): never {
  throw new TypeError(`not drawn: ${JSON.stringify(value)}`);
}
