/**
 * Pure function from Reply to blocks. Buttons and short texts get their space first, so that a long list cannot push
 * out 「もっと」 or the sample remark; lists share the rest and state how many lines were dropped.
 */
import { drawingRank, type Reply, type ReplyElement, unreachable } from '../../src/reply.ts';
import { type RenderText, renderText } from '../../src/text/render.ts';
import { MAX_FALLBACK_LENGTH, MAX_HEADER_LENGTH, MAX_TEXT_LENGTH } from './limits.ts';
import { drawActions } from './rendering/actions.ts';
import { remark, richText, run, type SlackBlock, type Surface } from './rendering/block.ts';
import { label, mrkdwn } from './rendering/escape.ts';
import { drawProgress } from './rendering/progress.ts';
import { drawProjects } from './rendering/projects.ts';
import { Space } from './rendering/space.ts';
import { drawTable } from './rendering/table.ts';
import { drawFacts, drawPassage, drawText } from './rendering/text.ts';

/** Arguments of chat.postMessage and chat.update. */
interface SlackMessage {
  /** Fallback for notifications and screen readers. */
  text: string;
  blocks: SlackBlock[];
}

/**
 * Renders a reply as a message.
 * @param extra blocks of the adapter itself, placed last
 */
export function toMessage(reply: Reply, surface: 'message' | 'twin', extra: readonly SlackBlock[] = []): SlackMessage {
  return { text: mrkdwn(reply.fallback, MAX_FALLBACK_LENGTH), blocks: toBlocks(reply, surface, extra) };
}

/** Renders a reply within all limits of the surface, with a remark where something was left out. */
export function toBlocks(reply: Reply, surface: Surface, extra: readonly SlackBlock[] = []): SlackBlock[] {
  const words = renderText[reply.lang];
  const head: SlackBlock[] = reply.title ? [{ type: 'header', text: label(reply.title, MAX_HEADER_LENGTH) }] : [];
  const space = new Space(surface, [...head, ...extra]);
  const drawn: SlackBlock[][] = [];
  for (const rank of [0, 1, 2]) {
    for (const [index, element] of reply.elements.entries()) {
      if (drawingRank(element) === rank) drawn[index] = drawElement(element, reply, words, space);
    }
  }
  const body = drawn.flat();
  if (space.omitted) body.push(remark(words.cut));
  if (head.length + body.length === 0) body.push(richText(run(reply.fallback, MAX_TEXT_LENGTH)));
  return [...head, ...body, ...extra];
}

function drawElement(element: ReplyElement, reply: Reply, words: RenderText, space: Space): SlackBlock[] {
  const said = saidAbove(element, reply);
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
      return drawTable(element, said, words, space);
    case 'progress':
      return drawProgress(element, said, !reply.elements.some(({ kind }) => kind === 'table'), words, space);
    case 'actions':
      return drawActions(element, reply.lang, space);
    default:
      return unreachable(element);
  }
}

/** The title and the preceding paragraph, which an element does not repeat. */
function saidAbove(element: ReplyElement, { title, elements }: Reply): string[] {
  const before = elements[elements.indexOf(element) - 1];
  return [title ?? '', before?.kind === 'text' ? before.text : ''];
}
