/** What an import would change in the directory, one line a change. */
import type { Assignment, DirectoryDocument, Owner } from '../directory/directory.ts';
import type { Plan } from '../plan/plan.ts';

export function directoryDiff(before: DirectoryDocument, after: DirectoryDocument, plan: Plan): string[] {
  const lines: string[] = [];
  if (before.sample !== after.sample) lines.push(`~ sample: ${before.sample} → ${after.sample}`);
  const owners = [...new Set([...before.owners, ...after.owners].map(({ id }) => id))];
  for (const id of owners) lines.push(...ownerDiff(find(before, id), find(after, id)));
  for (const { code, name } of plan.projects) {
    const [old, now] = [assigned(before, code), assigned(after, code)];
    if (old !== now) lines.push(`~ ${code} ${name}: ${old} → ${now}`);
  }
  lines.push(...valueDiff('coordinators', before.coordinators, after.coordinators));
  lines.push(...valueDiff('coordinatorChannel', before.coordinatorChannel, after.coordinatorChannel));
  lines.push(...valueDiff('schedule', before.schedule, after.schedule));
  return lines;
}

const find = ({ owners }: DirectoryDocument, id: string): Owner | undefined => owners.find(one => one.id === id);

function ownerDiff(old: Owner | undefined, now: Owner | undefined): string[] {
  if (!old) return now ? [`+ owner ${now.division} ${now.name} (${now.id}), ${now.contacts.length} contacts`] : [];
  if (!now) return [`- owner ${old.division} ${old.name} (${old.id})`];
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])] as (keyof Owner)[];
  return fields.flatMap(field => valueDiff(`owner ${now.name} ${field}`, old[field], now[field]));
}

function valueDiff(name: string, old: unknown, now: unknown): string[] {
  const [before, after] = [JSON.stringify(old ?? null), JSON.stringify(now ?? null)];
  return before === after ? [] : [`~ ${name}: ${before} → ${after}`];
}

/** @example '危機対策課 2009-04-01..2010-03-31, 広報課 2010-04-01..' */
function assigned(document: DirectoryDocument, project: string): string {
  const held = document.assignments.filter(one => one.project === project);
  return held.length === 0 ? 'nobody' : held.map(one => span(one, document)).join(', ');
}

function span({ owner, role, from, to }: Assignment, document: DirectoryDocument): string {
  return `${find(document, owner)?.name ?? owner} ${from}..${to ?? ''}${role === 'support' ? ' (support)' : ''}`;
}
