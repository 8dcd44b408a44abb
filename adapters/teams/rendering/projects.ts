/** A numbered list of projects: code and name, location, owner and status. */
import type { ProjectLine, ProjectsElement } from '../../../src/reply.ts';
import type { RenderText } from '../../../src/text/render.ts';
import { MAX_CELL_LENGTH } from '../limits.ts';
import { type CardElement, type ColumnSet, column, line, type RichTextBlock, type TextRun } from './card.ts';
import { plain } from './safe-text.ts';
import type { Space } from './space.ts';

/** Wide enough for three digits, so that the names align. */
const NUMBER_WIDTH = '28px';
const SEPARATE = { spacing: 'medium', separator: true } as const;

export function drawProjects(element: ProjectsElement, words: RenderText, space: Space): CardElement[] {
  const { from, total, projects } = element;
  const later = Math.max(total - (from + projects.length - 1), 0);
  const rows: CardElement[] = projects.map((project, index) => drawProject(project, from + index));
  // A list that does not fit ends with the count of all projects not shown, later pages included.
  return space.takeList(rows, count => line(words.andMore(count + later), { isSubtle: true, size: 'small' }, SEPARATE));
}

function drawProject(project: ProjectLine, number: number): ColumnSet {
  const report = [project.owner, project.status].filter(Boolean).join('　');
  const details = [nameOf(project), ...subtleLine(project.place), ...subtleLine(report)];
  const figure: RichTextBlock = { ...line(String(number), { isSubtle: true }), horizontalAlignment: 'right' };
  return {
    type: 'ColumnSet',
    ...SEPARATE,
    columns: [column(NUMBER_WIDTH, [figure]), { ...column('stretch', details), spacing: 'medium' }],
  };
}

function nameOf(project: ProjectLine): RichTextBlock {
  const inlines: TextRun[] = [
    { type: 'TextRun', text: `${plain(project.code, MAX_CELL_LENGTH)}　`, color: 'accent' },
    { type: 'TextRun', text: plain(project.name, MAX_CELL_LENGTH), weight: 'bolder' },
  ];
  const text = plain(project.remark, MAX_CELL_LENGTH);
  if (text) inlines.push({ type: 'TextRun', text: `　${text}`, isSubtle: true, size: 'small' });
  return { type: 'RichTextBlock', inlines };
}

function subtleLine(text: string): RichTextBlock[] {
  const shown = plain(text, MAX_CELL_LENGTH);
  return shown ? [line(shown, { isSubtle: true, size: 'small' }, { spacing: 'none' })] : [];
}
