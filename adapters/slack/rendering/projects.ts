/** A numbered list of projects: name and code, and in small print location, owner and status. */
import type { RichTextElement } from '@slack/types';
import type { ProjectLine, ProjectsElement } from '../../../src/reply.ts';
import type { RenderText } from '../../../src/text/render.ts';
import { MAX_CELL_LENGTH } from '../limits.ts';
import { remark, richText, run, type SlackBlock } from './block.ts';
import { label } from './escape.ts';
import type { Space } from './space.ts';

export function drawProjects(element: ProjectsElement, words: RenderText, space: Space): SlackBlock[] {
  const { from, total, projects } = element;
  const later = Math.max(total - (from + projects.length - 1), 0);
  const rows = projects.map((project, index) => drawProject(project, from + index));
  // A list that does not fit ends with the count of all projects not shown, later pages included.
  return space.takeList(rows, left => remark(words.andMore(left + later)));
}

function drawProject(project: ProjectLine, number: number): SlackBlock[] {
  const name: RichTextElement[] = [
    run(`${number}. `, MAX_CELL_LENGTH),
    run(`${project.name}　`, MAX_CELL_LENGTH, { bold: true }),
    run(project.code, MAX_CELL_LENGTH, { code: true }),
  ];
  if (project.remark) name.push(run(`　${project.remark}`, MAX_CELL_LENGTH));
  const report = [project.owner, project.status].filter(Boolean).join('　');
  const details = [project.place, report].filter(Boolean).map(text => label(text, MAX_CELL_LENGTH));
  return details.length > 0 ? [richText(...name), { type: 'context', elements: details }] : [richText(...name)];
}
