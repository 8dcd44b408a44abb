/** The directory in the record: an import of an earlier version is read whole, and one without its form is not taken. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Directory, type DirectoryDocument, type OwnerRecord } from '../../src/directory/directory.ts';
import { createMemoryJournal } from '../../src/journal/memory.ts';
import { readState } from '../../src/journal/snapshot/read-state.ts';
import { updatesFold } from '../../src/updates/fold.ts';
import { kinds } from '../../src/updates/kinds.ts';
import { ROOT } from '../helpers/command-line.ts';

const RECORD = join(ROOT, 'test/fixtures/record-of-2009');

/** The document as the file holds it, unread by the program. */
async function writtenDocument(): Promise<DirectoryDocument> {
  const [, line = ''] = (await readFile(join(RECORD, 'journal.jsonl'), 'utf8')).split('\n');
  return JSON.parse(line).event.data.document;
}

/** @returns the directory folded from the import */
async function importInto(document: object): Promise<DirectoryDocument | null> {
  const state = updatesFold.initial();
  const journal = createMemoryJournal({
    kinds,
    now: () => new Date('2009-10-01T00:00:00Z'),
    follow: events => {
      for (const event of events) updatesFold.apply(state, event);
    },
  });
  await journal.append([{ kind: 'directory.imported', by: 'operator', from: null, data: { document } as never }]);
  return state.directory.document;
}

describe('a recorded directory', () => {
  it('of an earlier version says what it said, to the last field', async () => {
    const state = await readState({ folder: RECORD, kinds, fold: updatesFold });
    const document = state?.directory.document;
    expect(document).toEqual(await writtenDocument());
    const directory = new Directory(document!);
    expect(directory.mainOwnerOf('1-1-1', '2009-10-01')?.id).toBe('kiki');
    expect(directory.contactsOf('kiki', '2010-04-01').map(({ post }) => post)).toEqual(['防災班長']);
  });

  it('is recorded as it was given', async () => {
    expect(await importInto(await writtenDocument())).toEqual(await writtenDocument());
  });

  it.each([
    ['lacks a field', ({ contacts: _, ...owner }: OwnerRecord) => owner, 'owners.0.contacts'],
    ['has a field nobody reads', (owner: OwnerRecord) => ({ ...owner, floor: 3 }), 'floor'],
  ])('is not recorded when it %s', async (_, change, place) => {
    const document = await writtenDocument();
    await expect(importInto({ ...document, owners: document.owners.map(change) })).rejects.toMatchObject({
      code: 'JOURNAL_EVENT_INVALID',
      message: expect.stringContaining(place),
    });
  });
});
