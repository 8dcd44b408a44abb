/** Creates a record with an open round and no message sent. */

import { openStore } from '../src/journal/store.ts';
import { updatesFold } from '../src/updates/fold.ts';
import { kinds } from '../src/updates/kinds.ts';
import type { BotSettings } from './bot.ts';
import { ROUND } from './intents.ts';
import { officeOf, ownerId, projectCode } from './office.ts';

export async function openRound(
  { folder, platform, root }: Pick<BotSettings, 'folder' | 'platform' | 'root'>,
  owners: number,
): Promise<void> {
  const now = () => new Date('2009-10-01T00:00:00Z');
  const store = await openStore({ folder, kinds, fold: updatesFold, now, report: () => {} });
  const { directory } = officeOf(owners, platform, root);
  const document = JSON.parse(JSON.stringify(directory.document));
  const asked = Array.from({ length: owners }, (_, number) => ({
    owner: ownerId(number),
    projects: [projectCode(number)],
  }));
  const steps = {
    promptAt: '2009-10-01T00:00:00.000Z',
    dueAt: '2009-10-08T14:59:59.999Z',
    remindAt: ['2009-10-06T00:00:00.000Z', '2009-10-08T00:00:00.000Z'],
    escalateAt: '2009-10-13T00:00:00.000Z',
    closeAt: '2009-10-16T00:00:00.000Z',
  };
  const round = { round: ROUND, from: '2009-07-01', to: '2009-09-30', ...steps, asked, missed: [] };
  const shared = { by: 'system', from: null };
  await store.journal.append([
    { kind: 'directory.imported', key: 'first', data: { document }, ...shared },
    { kind: 'round.opened', key: ROUND, data: round, ...shared },
  ]);
  await store.close();
}
