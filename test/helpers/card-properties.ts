/**
 * Checks cards for misspelt properties, which Microsoft's parser ignores, by the properties its library defines for
 * each element. Teams' charts are missing there and are drawn from their fallback.
 */
import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';

const cards = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as typeof AdaptiveCards;

/** Properties the library parses outside its property definitions: those that contain further elements. */
const CHILDREN: Record<string, string[]> = {
  AdaptiveCard: ['body', 'actions'],
  Container: ['items'],
  ColumnSet: ['columns'],
  Column: ['items'],
  Table: ['rows'],
  TableRow: ['cells'],
  TableCell: ['items'],
  RichTextBlock: ['inlines'],
  ActionSet: ['actions'],
};
/** The data of a button is defined by the bot, not by the schema. */
const OPAQUE = 'data';

/** Unknown properties of the card, each as "type.property". */
export function unknownProperties(json: unknown): string[] {
  if (Array.isArray(json)) return json.flatMap(unknownProperties);
  if (typeof json !== 'object' || json === null) return [];
  const found: string[] = [];
  const { type } = json as { type?: unknown };
  const known = typeof type === 'string' ? propertiesOf(type) : undefined;
  for (const [name, value] of Object.entries(json)) {
    if (known && !known.has(name)) found.push(`${type}.${name}`);
    if (name !== OPAQUE) found.push(...unknownProperties(value));
  }
  return found;
}

const properties = new Map<string, Set<string>>();

function propertiesOf(type: string): Set<string> | undefined {
  const kept = properties.get(type);
  if (kept) return kept;
  const element = create(type);
  if (!element) return undefined;
  const schema = element.getSchema();
  const names = new Set(CHILDREN[type]);
  for (let i = 0; i < schema.getCount(); i++) names.add(schema.getItemAt(i).name);
  properties.set(type, names);
  return names;
}

function create(type: string): AdaptiveCards.SerializableObject | undefined {
  switch (type) {
    case 'AdaptiveCard':
      return new cards.AdaptiveCard();
    case 'Column':
      return new cards.Column();
    case 'TableRow':
      return new cards.TableRow();
    case 'TableCell':
      return new cards.TableCell();
    default: {
      const { elements, actions } = cards.GlobalRegistry;
      const found = elements.findByName(type) ?? actions.findByName(type);
      return found && new found.objectType();
    }
  }
}
