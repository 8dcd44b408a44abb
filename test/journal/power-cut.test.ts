import { describe, expect, it } from 'vitest';
import type { FileSystem } from '../../src/durable/file-system.ts';
import type { Draft } from '../../src/journal/event.ts';
import { createFileJournal } from '../../src/journal/file/file.ts';
import type { Journal } from '../../src/journal/journal.ts';
import { type CrashFs, createCrashFs } from '../helpers/crash-fs.ts';
import { atNoon, createDice, roundOpened, type TestKinds, testKinds, update } from '../helpers/journal-kinds.ts';

function open(fs: FileSystem, report: (line: string) => void = () => {}) {
  return createFileJournal({ kinds: testKinds, now: atNoon, follow: () => {}, report, folder: '/var/keikaku', fs });
}

async function textsOf(journal: Journal<TestKinds>): Promise<string[]> {
  const texts: string[] = [];
  for await (const { text } of journal.readTexts()) texts.push(text);
  return texts;
}

interface Run {
  images: { fs: CrashFs; acknowledged: number }[];
  texts: string[];
  /** Numbers of the events that end an append; 0 before the first. */
  ends: Set<number>;
}

/**
 * Makes appends of one to four events each, several at a time, and takes crash images on the way.
 * @param between what stands between journal and disk
 */
async function run(seed: number, between: (fs: FileSystem) => FileSystem = fs => fs): Promise<Run> {
  const dice = createDice(seed);
  const images: Run['images'] = [];
  const ends = new Set([0]);
  let acknowledged = 0;
  const fs = createCrashFs(() => {
    for (let i = dice(4); i > 0; i--) images.push({ fs: fs.afterPowerCut(dice), acknowledged });
  });
  const journal = await open(between(fs));
  for (let turn = 0; turn < 6; turn++) {
    const appends = Array.from({ length: 3 }, async () => {
      const appended = await journal.append(Array.from({ length: 1 + dice(4) }, () => someDraft(dice)));
      acknowledged = Math.max(acknowledged, appended.at(-1)?.event.seq ?? 0);
      ends.add(acknowledged);
    });
    await Promise.all(appends);
  }
  const texts = await textsOf(journal);
  await journal.close();
  return { images, texts, ends };
}

function someDraft(dice: (below: number) => number): Draft<TestKinds> {
  return dice(3) === 0 ? roundOpened(`${dice(100)}`) : update(`${dice(100)}`, '進'.repeat(dice(400)));
}

async function expectEvents(fs: FileSystem, count: number): Promise<void> {
  const journal = await open(fs);
  expect(journal.head().seq).toBe(count);
  await journal.close();
}

describe('a power cut', () => {
  it('costs no acknowledged event and leaves no half append: 2,000 crash images', { timeout: 60_000 }, async () => {
    let looked = 0;
    let mended = 0;
    for (let seed = 1; looked < 2_000; seed++) {
      const { images, texts, ends } = await run(seed);
      for (const { fs, acknowledged } of images) {
        looked++;
        const journal = await open(fs, () => mended++);
        const left = await textsOf(journal);
        expect(left.length).toBeGreaterThanOrEqual(acknowledged);
        expect(ends).toContain(left.length);
        expect(left.join('\n')).toBe(texts.slice(0, left.length).join('\n'));
        await journal.append([update('1-1-1', 'goes on')]);
        await journal.close();
        if (looked % 10 === 0) await expectEvents(fs, left.length + 1);
      }
    }
    // They prove something only if many of them needed mending.
    expect(mended).toBeGreaterThan(300);
  });

  it('would be noticed to cost events if the journal did not sync', async () => {
    const unsynced = (fs: FileSystem): FileSystem => ({
      ...fs,
      open: async (path, mode) => ({ ...(await fs.open(path, mode)), datasync: async () => {} }),
    });
    let lost = 0;
    const { images } = await run(1, unsynced);
    for (const { fs, acknowledged } of images) {
      const left = await open(fs).then(textsOf, () => []);
      if (left.length < acknowledged) lost++;
    }
    expect(lost).toBeGreaterThan(0);
  });
});
