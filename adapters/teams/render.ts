/**
 * Pure function from Reply to Adaptive Card. Buttons and short texts get their space first, so that a long list cannot
 * push out 「もっと」 or the sample remark; lists share the rest and state how many lines were dropped.
 */
import { drawingRank, type Reply, type ReplyElement, unreachable } from '../../src/reply.ts';
import { type RenderText, renderText } from '../../src/text/render.ts';
import { MAX_CARD_LENGTH, MAX_FALLBACK_LENGTH, MAX_TITLE_LENGTH } from './limits.ts';
import { drawActions } from './rendering/actions.ts';
import { type AdaptiveCardJson, type CardElement, line } from './rendering/card.ts';
import { drawProgress } from './rendering/progress.ts';
import { drawProjects } from './rendering/projects.ts';
import { inert } from './rendering/safe-text.ts';
import { Space } from './rendering/space.ts';
import { drawTable } from './rendering/table.ts';
import { drawFacts, drawPassage, drawText } from './rendering/text.ts';

export { NOT_CHOSEN, toFormCard } from './rendering/form.ts';

/** Renders a reply. The card never exceeds MAX_CARD_LENGTH and has a remark where something was left out. */
export function toAdaptiveCard(reply: Reply): AdaptiveCardJson {
  const words = renderText[reply.lang];
  const card = emptyCard(reply);
  if (reply.title) card.body.push(heading(reply.title));
  const space = new Space(MAX_CARD_LENGTH - JSON.stringify(card).length);
  const drawn = new Map<ReplyElement, CardElement[]>();
  for (const rank of [0, 1, 2]) {
    for (const element of reply.elements) {
      if (drawingRank(element) === rank) drawn.set(element, drawElement(withoutEcho(element, reply), words, space));
    }
  }
  for (const element of reply.elements) card.body.push(...(drawn.get(element) ?? []));
  if (space.omitted) card.body.push(line(words.cut, { isSubtle: true, size: 'small' }));
  if (card.body.length === 0) card.body.push(line(card.fallbackText));
  return card;
}

/** Drops a table's caption if the card's title or a paragraph has the same text. */
function withoutEcho(element: ReplyElement, { title, elements }: Reply): ReplyElement {
  if (element.kind !== 'table') return element;
  const { caption } = element;
  const isSaid = caption === title || elements.some(other => other.kind === 'text' && other.text === caption);
  return isSaid ? { ...element, caption: '' } : element;
}

/** An empty card with the fallback and spoken text. */
function emptyCard(reply: Reply): AdaptiveCardJson {
  const fallback = inert(reply.fallback, MAX_FALLBACK_LENGTH);
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: fallback,
    speak: fallback,
    body: [],
  };
}

/** A title on the card; markdown in it is escaped. */
export function heading(title: string): CardElement {
  const text = inert(title, MAX_TITLE_LENGTH);
  return { type: 'TextBlock', text, style: 'heading', size: 'medium', weight: 'bolder', wrap: true };
}

function drawElement(element: ReplyElement, words: RenderText, space: Space): CardElement[] {
  switch (element.kind) {
    case 'text':
      return drawText(element, space);
    case 'facts':
      return drawFacts(element, words, space);
    case 'projects':
      return drawProjects(element, words, space);
    case 'passage':
      return drawPassage(element, words, space);
    case 'table':
      return drawTable(element, words, space);
    case 'progress':
      return drawProgress(element, words, space);
    case 'actions':
      return drawActions(element, space);
    default:
      return unreachable(element);
  }
}
