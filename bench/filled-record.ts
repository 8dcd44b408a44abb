/** Creates a data folder with a given number of recorded updates. */
import { writeFile } from 'node:fs/promises';
import { openStore } from '../src/journal/store.ts';
import { dataFiles } from '../src/knowledge.ts';
import { loadPlan } from '../src/plan/load.ts';
import { updatesFold } from '../src/updates/fold.ts';
import { kinds } from '../src/updates/kinds.ts';

const BATCH = 1_000;

/**
 * @param folder of a program that has run, so that the directory is recorded @param plain receives the same updates as
 * one JSON file
 */
export async function fillRecord(folder: string, count: number, plain: string): Promise<void> {
  const now = () => new Date();
  const store = await openStore({ folder, kinds, fold: updatesFold, now, report: line => process.stderr.write(line) });
  const codes = loadPlan(dataFiles({}).plan).projects.map(project => project.code);
  const drafts = Array.from({ length: count }, (_, i) => ({
    kind: 'update.given' as const,
    by: 'slack:U0123',
    from: 'slack:C01/1700.1',
    key: `bench/${i}`,
    data: {
      project: codes[i % codes.length]!,
      status: 'on_track' as const,
      percent: i % 100,
      due: '2010-03',
      comment: '設計を終え、来月から改修にかかる予定です。予算の執行は概ね計画どおり。',
      round: null,
      owner: 'kiki',
      via: 'form' as const,
      same: false,
      deputy: false,
    },
  }));
  for (let i = 0; i < count; i += BATCH) await store.journal.append(drafts.slice(i, i + BATCH));
  await store.close();
  await writeFile(plain, JSON.stringify({ updates: drafts }, null, 2));
}
