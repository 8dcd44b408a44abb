import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileJournal } from '../../src/journal/file/file.ts';
import { describeJournal } from '../contract/journal.ts';
import { atNoon, testKinds, update } from '../helpers/journal-kinds.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

describeJournal('file journal', true, async () => {
  const folder = await temporaryFolder();
  return { open: options => createFileJournal({ ...options, folder, report: () => {} }) };
});

describe('journal.jsonl', () => {
  it('is one line of JSON per event, less than 1 KB for an update, readable only by the bot', async () => {
    const folder = join(await temporaryFolder(), 'var');
    const options = { kinds: testKinds, now: atNoon, follow: () => {}, report: () => {}, folder };
    const journal = await createFileJournal(options);
    await journal.append([update('1-1-1', '設計を終え、来月から改修にかかる予定です。'.repeat(4), 'q1/1-1-1/U01')]);
    await journal.close();

    const lines = (await readFile(join(folder, 'journal.jsonl'), 'utf8')).trimEnd().split('\n');
    expect(lines.map(line => JSON.parse(line).event.kind ?? JSON.parse(line).event.journal)).toEqual([
      'keikaku',
      'update.given',
    ]);
    expect(Buffer.byteLength(lines[1] ?? '')).toBeLessThan(1_024);
    expect((await stat(join(folder, 'journal.jsonl'))).mode & 0o077).toBe(0);
    expect((await stat(folder)).mode & 0o077).toBe(0);
  });
});
