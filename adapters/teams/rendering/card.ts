/**
 * The Adaptive Card JSON this adapter writes, and short builders. Version 1.5 is the newest every Teams client draws.
 * Text goes into TextRuns, which have no markdown; TextBlock is used for headings only.
 */

/**
 * No `lang`: Microsoft's reader validates it with a stateful regular expression, so that every second card with one is
 * reported as invalid (adaptivecards 3.0.6), and no text here depends on it.
 */
export interface AdaptiveCardJson {
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  type: 'AdaptiveCard';
  version: '1.5';
  fallbackText: string;
  speak: string;
  body: CardElement[];
  actions?: CardAction[];
}

export type CardElement =
  | RichTextBlock
  | TextBlock
  | Container
  | ColumnSet
  | Table
  | ActionSet
  | HorizontalBarChart
  | TextInput
  | ChoiceSetInput;

type Spacing = 'none' | 'small' | 'medium' | 'large';
type Color = 'accent' | 'attention';
type ContainerStyle = 'emphasis' | 'warning';

export interface Placed {
  spacing?: Spacing;
  separator?: true;
}

export interface TextRun {
  type: 'TextRun';
  text: string;
  weight?: 'bolder';
  size?: 'small' | 'medium';
  color?: Color;
  isSubtle?: true;
}

export interface RichTextBlock extends Placed {
  type: 'RichTextBlock';
  inlines: TextRun[];
  horizontalAlignment?: 'right';
}

interface TextBlock extends Placed {
  type: 'TextBlock';
  text: string;
  style: 'heading';
  size: 'medium';
  weight: 'bolder';
  wrap: true;
}

export interface Container extends Placed {
  type: 'Container';
  items: CardElement[];
  style?: ContainerStyle;
}

interface Column {
  type: 'Column';
  /** Weight, "auto", "stretch" or pixels such as "28px". */
  width: number | string;
  items: CardElement[];
  spacing?: Spacing;
}

export interface ColumnSet extends Placed {
  type: 'ColumnSet';
  columns: Column[];
}

export interface TableRow {
  type: 'TableRow';
  style?: ContainerStyle;
  cells: { type: 'TableCell'; items: CardElement[] }[];
}

/**
 * The first row is the header: that is the default of `firstRowAsHeaders`, which schema and renderer spell differently.
 */
export interface Table extends Placed {
  type: 'Table';
  columns: { width: number; horizontalCellContentAlignment?: 'right' }[];
  rows: TableRow[];
}

/** A Teams extension; clients without it draw `fallback`. */
interface HorizontalBarChart extends Placed {
  type: 'Chart.HorizontalBar';
  title: string;
  displayMode: 'AbsoluteNoAxis';
  data: { x: string; y: number; color: string }[];
  fallback: Container;
}

export type CardAction = {
  title: string;
  style?: 'positive' | 'destructive';
} & ({ type: 'Action.Execute'; verb: string; data: object } | { type: 'Action.Submit'; data: object });

export interface ActionSet extends Placed {
  type: 'ActionSet';
  actions: CardAction[];
}

interface Input {
  id: string;
  label: string;
  isRequired?: true;
  errorMessage?: string;
  value?: string;
  placeholder?: string;
}

interface TextInput extends Input {
  type: 'Input.Text';
  isMultiline?: true;
  maxLength: number;
}

export interface ChoiceSetInput extends Input {
  type: 'Input.ChoiceSet';
  style: 'compact' | 'filtered';
  choices: { title: string; value: string }[];
  'choices.data'?: { type: 'Data.Query'; dataset: string };
}

/** A line of text in one style. */
export function line(text: string, look: Omit<TextRun, 'type' | 'text'> = {}, placed: Placed = {}): RichTextBlock {
  return { type: 'RichTextBlock', ...placed, inlines: [{ type: 'TextRun', text, ...look }] };
}

export function column(width: number | string, items: CardElement[]): Column {
  return { type: 'Column', width, items };
}
