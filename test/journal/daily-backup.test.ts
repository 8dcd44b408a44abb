import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDailyBackup } from '../../src/journal/backup/daily-backup.ts';
import { openStore } from '../../src/journal/store.ts';
import { atNoon, lastComments, testKinds, update } from '../helpers/journal-kinds.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

describe('the backup of a day', () => {
  it('is made once a day by the office’s calendar, once there is something, and again after a failure', async () => {
    const folder = await temporaryFolder();
    const store = await openStore({ folder, kinds: testKinds, fold: lastComments, now: atNoon, report: () => {} });
    let instant = new Date('2009-10-01T14:59:00Z');
    let fails = false;
    let made = 0;
    const reported: unknown[] = [];
    const backUp = createDailyBackup({
      store: {
        journal: store.journal,
        async backUpDay(day: string, keep: number) {
          if (fails) throw new Error('disk full');
          made++;
          return store.backUpDay(day, keep);
        },
      },
      now: () => instant,
      timeZone: () => 'Asia/Tokyo',
      report: error => reported.push(error),
    });
    const names = () => readdir(join(folder, 'backups')).catch(() => []);
    await backUp();
    expect(await names()).toEqual([]);
    await store.journal.append([update('1-1-1', '始まり')]);
    await backUp();
    await backUp();
    expect([await names(), made]).toEqual([['journal-2009-10-01.jsonl'], 1]);
    // Midnight in Tokyo.
    instant = new Date('2009-10-01T15:00:00Z');
    fails = true;
    await backUp();
    await backUp();
    expect(reported).toHaveLength(1);
    fails = false;
    await backUp();
    expect(made).toBe(1);
    instant = new Date('2009-10-01T16:01:00Z');
    await backUp();
    expect(await names()).toEqual(['journal-2009-10-01.jsonl', 'journal-2009-10-02.jsonl']);
    await store.close();
  });
});
