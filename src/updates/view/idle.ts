/** 「何も担当していない課は？」: divisions without a project today. */

import type { Answer } from '../../adapter.ts';
import { anyOf } from '../../regex.ts';
import { say } from '../core.ts';
import { departmentLabel, ownerLabel, type View } from './view.ts';

const IDLE = anyOf(
  /(?:何も|なにも|一つも|ひとつも|1つも|どの事業も)担当して(?:い)?ない(?:課|部署|ところ|室)|担当(?:する)?事業(?:が|の)ない(?:課|部署|ところ)/,
  /\b(?:who|which (?:division|office)s?) (?:has|have|own|owns) (?:nothing|no projects?)\b/,
);

/** Null when the text asks something else. */
export function answerIdle(said: string, view: View): Answer | null {
  if (!IDLE.test(said.normalize('NFKC').toLowerCase().slice(0, 200))) return null;
  const { text, directory, on } = view;
  const idle = directory.owners.filter(({ id }) => directory.projectsOf(id, on).length === 0);
  const title = text.idle.title(idle.length);
  const rows = idle.map(({ id }) => [departmentLabel(id, view), ownerLabel(id, view)]);
  const columns = [text.columns.department, text.columns.owner].map(name => ({ title: name }));
  const elements = rows.length > 0 ? [{ kind: 'table' as const, caption: title, columns, rows }] : [];
  return say('owner', { title, fallback: title, elements }, view);
}
