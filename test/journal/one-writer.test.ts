import { appendFile, cp, rename, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FileSystem, nodeFileSystem } from '../../src/durable/file-system.ts';
import { createFileJournal } from '../../src/journal/file/file.ts';
import { atNoon, readAll, roundOpened, testKinds } from '../helpers/journal-kinds.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

function open(folder: string, fs: FileSystem = nodeFileSystem) {
  return createFileJournal({ kinds: testKinds, now: atNoon, follow: () => {}, report: () => {}, folder, fs });
}

describe('one writer', () => {
  it('wins when several start at the same moment', async () => {
    const folder = await temporaryFolder();
    const starts = await Promise.allSettled([1, 2, 3, 4].map(() => open(folder)));
    const winners = starts.filter(start => start.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    for (const start of starts) {
      if (start.status === 'rejected') expect(start.reason).toMatchObject({ code: 'DATA_FOLDER_IN_USE' });
    }
    await winners[0]?.value.close();
    await (await open(folder)).close();
  });

  it('that lost the folder unnoticed calls nothing saved any more, and the new one goes on', async () => {
    const folder = await temporaryFolder();
    const old = await open(folder);
    await old.append([roundOpened('by the old one')]);
    // Someone clears away what looks like a stale lock.
    await rm(join(folder, 'writer.lock'));
    const next = await open(folder);
    await next.append([roundOpened('by the new one')]);
    await expect(old.append([roundOpened('too late')])).rejects.toMatchObject({ code: 'JOURNAL_FENCED' });
    await expect(old.append([roundOpened('still too late')])).rejects.toMatchObject({ code: 'JOURNAL_FENCED' });
    await next.append([roundOpened('by the new one, again')]);
    await old.close();
    await next.close();
    const reopened = await open(folder);
    expect((await readAll(reopened)).map(({ data }) => data)).toEqual([
      { round: 'by the old one' },
      { round: 'by the new one' },
      { round: 'by the new one, again' },
    ]);
    await reopened.close();
  });

  it('goes on when writer.json was lost: the journal itself knows who wrote last', async () => {
    const folder = await temporaryFolder();
    for (const round of ['a', 'b', 'c']) {
      const journal = await open(folder);
      await journal.append([roundOpened(round)]);
      await journal.close();
    }
    await rm(join(folder, 'writer.json'));
    const journal = await open(folder);
    await journal.append([roundOpened('d')]);
    await journal.close();
    const reopened = await open(folder);
    expect(reopened.head().seq).toBe(4);
    await reopened.close();
  });

  it('that loses the folder while its bytes are on the way does not call them saved', async () => {
    const folder = await temporaryFolder();
    let takeOver: (() => Promise<void>) | null = null;
    const fs: FileSystem = {
      ...nodeFileSystem,
      async open(path, mode) {
        const file = await nodeFileSystem.open(path, mode);
        return {
          ...file,
          async datasync() {
            await file.datasync();
            await takeOver?.();
          },
        };
      },
    };
    const old = await open(folder, fs);
    let next: Awaited<ReturnType<typeof open>> | null = null;
    takeOver = async () => {
      takeOver = null;
      await rm(join(folder, 'writer.lock'));
      next = await open(folder);
    };
    await expect(old.append([roundOpened('a')])).rejects.toMatchObject({ code: 'JOURNAL_FENCED' });
    await old.close();
    await next!.append([roundOpened('b')]);
    await next!.close();
    await (await open(folder)).close();
  });

  const disturbances: [string, (journal: string) => Promise<void>][] = [
    [
      'is replaced by a copy, as editors do',
      async journal => {
        await cp(journal, `${journal}.copy`);
        await rename(`${journal}.copy`, journal);
      },
    ],
    ['is removed', journal => rm(journal)],
    ['is shortened', journal => truncate(journal, 100)],
    ['is added to', journal => appendFile(journal, 'x')],
  ];
  it.each(disturbances)('records nothing more once its file %s', async (_, disturb) => {
    const folder = await temporaryFolder();
    const journal = await open(folder);
    await journal.append([roundOpened('a')]);
    await disturb(join(folder, 'journal.jsonl'));
    await expect(journal.append([roundOpened('b')])).rejects.toMatchObject({ code: 'JOURNAL_FENCED' });
    expect(journal.head().seq).toBe(1);
    await journal.close();
  });
});
