/** A person's home page: requested reports, the projects of their divisions, the open round, and help. */

import type { Person } from '../adapter.ts';
import { ownerName } from '../directory/owner-name.ts';
import type { Reply, ReplyElement } from '../reply.ts';
import { updatesText } from '../text/updates.ts';
import type { OwnPage } from '../updates/view/own-page.ts';
import { type AnswerContext, ask, projectLine, sampleNote } from './context.ts';
import { help } from './help.ts';

/** Maximum number of projects listed per division; a button lists all. */
const MOST_PROJECTS = 8;

export function ownPage(person: Person, { due, round, coordinating }: OwnPage, context: AnswerContext): Reply {
  const { reply } = help(context);
  const projects = ownProjects(person, context);
  if (due.length + coordinating.length + projects.length === 0)
    return { ...reply, elements: [...reply.elements, ...round] };
  const words = updatesText[context.lang].home;
  const heading: ReplyElement = { kind: 'text', text: reply.title ?? '', tone: 'heading' };
  return {
    lang: context.lang,
    title: words.title,
    fallback: words.title,
    elements: [...due, ...round, ...coordinating, ...projects, heading, ...reply.elements],
  };
}

/** The projects of the person's divisions, with their status. */
function ownProjects({ id, standing }: Person, context: AnswerContext): ReplyElement[] {
  const { directory, plan, text, on } = context;
  if (standing !== 'member') return [];
  const owners = [...new Map(directory.postsOf(id, on).map(({ owner }) => [owner.id, owner])).values()];
  return owners.flatMap((owner): ReplyElement[] => {
    const codes = directory.projectsOf(owner.id, on).sort(plan.compare);
    if (codes.length === 0) return [];
    const title = text.ownedByTitle(ownerName(owner, context), codes.length);
    // The owner is left out of each line, because the division is the heading.
    const shown = codes.slice(0, MOST_PROJECTS).map(code => ({ ...projectLine(code, context), owner: null }));
    const rest = codes.length - shown.length;
    const all = [ask(text.buttons.owned(ownerName(owner, context)), text.asks.owned(ownerName(owner, context)))];
    const button: ReplyElement[] = rest > 0 ? [{ kind: 'actions', actions: all }] : [];
    return [
      { kind: 'text', text: title, tone: 'heading' },
      { kind: 'projects', projects: shown, total: codes.length, from: 1 },
      ...sampleNote(codes, context),
      ...button,
    ];
  });
}
