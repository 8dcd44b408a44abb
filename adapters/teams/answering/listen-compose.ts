/** Listeners of the message extension; the manifest has the same command ids. */
import type { Application, TurnState } from '@microsoft/teams-ai';
import type { MessagingExtensionResult } from 'botbuilder';
import { z } from 'zod';
import { CARD_TYPE } from '../connector.ts';
import type { Handling } from '../handling.ts';
import { incomingOf, type TeamsActivity } from '../incoming/activity.ts';
import { readHtml } from '../incoming/text.ts';
import { activityOf, inTime, taskInfo } from '../incoming/turn.ts';
import {
  findAgain,
  type Hit,
  hitOf,
  INSERT,
  relatedProjects,
  searchDialog,
  searchProjects,
  submitSearch,
} from './compose.ts';
import { valuesOf } from './form-values.ts';

export const SEARCH_PROJECTS = 'searchProjects';
export const SEARCH_PLAN = 'searchPlan';
export const RELATED_PROJECTS = 'relatedProjects';
/** Name of the query's only parameter. */
export const QUERY = 'text';

export function listenToComposing(app: Application<TurnState>, handling: Handling): void {
  app.messageExtensions.query(SEARCH_PROJECTS, async (context, _state, query) => {
    const incoming = incomingOf(activityOf(context));
    const typed = query.parameters[QUERY];
    const search = searchProjects(handling, incoming, typeof typed === 'string' ? typed : '');
    const hits = await inTime(handling, incoming.lang, search);
    return typeof hits === 'string' ? { type: 'message', text: hits } : listOf(hits);
  });

  app.messageExtensions.fetchTask(RELATED_PROJECTS, async context => {
    const activity = activityOf(context);
    const incoming = incomingOf(activity);
    const answer = relatedProjects(handling, incoming, messageOf(activity));
    return taskInfo(await inTime(handling, incoming.lang, answer));
  });

  app.messageExtensions.fetchTask(SEARCH_PLAN, async context =>
    taskInfo(searchDialog(incomingOf(activityOf(context)))),
  );

  app.messageExtensions.submitAction([SEARCH_PLAN, RELATED_PROJECTS], async (context, _state, data) => {
    const incoming = incomingOf(activityOf(context));
    const insert = insertShape.safeParse(data);
    if (!insert.success) {
      return taskInfo(await inTime(handling, incoming.lang, submitSearch(handling, incoming, valuesOf(data))));
    }
    const reply = await inTime(handling, incoming.lang, findAgain(handling, incoming, insert.data[INSERT]));
    if (typeof reply === 'string') return reply;
    return listOf(reply ? [hitOf(reply)] : []);
  });
}

const insertShape = z.object({
  [INSERT]: z.object({
    question: z.string().max(2_000),
    project: z.string().max(100).optional(),
    lang: z.enum(['ja', 'en']),
  }),
});

const messageShape = z.object({ messagePayload: z.object({ body: z.object({ content: z.string() }) }) });

function messageOf(activity: TeamsActivity): string {
  const { data } = messageShape.safeParse(activity.value);
  return data ? readHtml(data.messagePayload.body.content) : '';
}

function listOf(hits: readonly Hit[]): MessagingExtensionResult {
  const attachments = hits.map(({ title, text, card }) => ({
    contentType: CARD_TYPE,
    content: card,
    preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title, text } },
  }));
  return { type: 'result', attachmentLayout: 'list', attachments };
}
