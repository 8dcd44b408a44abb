/** Crash images of record and inbox during writes, and their contents. */
import type { FileSystem } from '../src/durable/file-system.ts';
import { openFileInbox } from '../src/inbox/file.ts';
import { createFileJournal } from '../src/journal/file/file.ts';
import type { Journal } from '../src/journal/journal.ts';
import { type CrashFs, createCrashFs } from '../test/helpers/crash-fs.ts';
import { atNoon, createDice, roundOpened, type TestKinds, testKinds, update } from '../test/helpers/journal-kinds.ts';

interface Images {
  looked: number;
  lost: number;
  halved: number;
  unreadable: number;
  mended: number;
}

const FOLDER = '/var/keikaku';
/** Small, so that the inbox is compacted constantly. */
const REWRITE_BYTES = 1_500;

const journalOn = (fs: FileSystem, report: (line: string) => void = () => {}) =>
  createFileJournal({ kinds: testKinds, now: atNoon, follow: () => {}, report, folder: FOLDER, fs });
const inboxOn = (fs: FileSystem) =>
  openFileInbox({ folder: FOLDER, now: atNoon, report: () => {}, fs, rewriteBytes: REWRITE_BYTES });
const keyOf = (number: number): `event:${number}` => `event:${number}`;

interface Image {
  fs: CrashFs;
  acknowledged: number;
  taken: number[];
}

/** Half of the images are checked for the record, half for the inbox. */
export async function takeImages(seed: number, count: number): Promise<Images> {
  const found: Images = { looked: 0, lost: 0, halved: 0, unreadable: 0, mended: 0 };
  for (let round = 0; found.looked < count; round++) {
    const { images, texts, ends } = await write(createDice(seed + round));
    for (const image of images) {
      found.looked++;
      const look = round % 2 === 0 ? lookAtRecord(image, texts, ends, found) : lookAtInbox(image, found);
      await look.catch(() => found.unreadable++);
    }
  }
  return found;
}

/** Appends one to four events at a time, and takes deliveries, several concurrently. */
async function write(
  dice: (below: number) => number,
): Promise<{ images: Image[]; texts: string[]; ends: Set<number> }> {
  const images: Image[] = [];
  const ends = new Set([0]);
  const taken: number[] = [];
  let acknowledged = 0;
  const fs = createCrashFs(() => {
    for (let i = dice(3); i > 0; i--) images.push({ fs: fs.afterPowerCut(dice), acknowledged, taken: [...taken] });
  });
  const journal = await journalOn(fs);
  const inbox = await inboxOn(fs);
  for (let turn = 0; turn < 6; turn++) {
    const appends = [0, 1, 2].map(async number => {
      const drafts = Array.from({ length: 1 + dice(4) }, () =>
        dice(3) === 0 ? roundOpened(`${dice(100)}`) : update(`${dice(100)}`, '進'.repeat(dice(400))),
      );
      const appended = await journal.append(drafts);
      acknowledged = Math.max(acknowledged, appended.at(-1)?.event.seq ?? 0);
      ends.add(acknowledged);
      const delivery = turn * 3 + number;
      await inbox.take({ platform: 'slack', keys: [keyOf(delivery)], body: { delivery } });
      taken.push(delivery);
    });
    await Promise.all(appends);
  }
  const texts = await textsOf(journal);
  await inbox.close();
  await journal.close();
  return { images, texts, ends };
}

async function lookAtRecord(
  { fs, acknowledged }: Image,
  texts: string[],
  ends: Set<number>,
  found: Images,
): Promise<void> {
  const journal = await journalOn(fs, () => found.mended++);
  const left = await textsOf(journal);
  if (left.length < acknowledged || left.join('\n') !== texts.slice(0, left.length).join('\n')) found.lost++;
  if (!ends.has(left.length)) found.halved++;
  await journal.append([update('1-1-1', 'goes on')]);
  await journal.close();
}

async function lookAtInbox({ fs, taken }: Image, found: Images): Promise<void> {
  const inbox = await inboxOn(fs);
  const left = new Set(inbox.unfinished('slack').map(({ body }) => body.delivery));
  let isLost = taken.some(delivery => !left.has(delivery));
  for (const delivery of taken) {
    isLost ||= await inbox.take({ platform: 'slack', keys: [keyOf(delivery)], body: { delivery } });
  }
  if (isLost) found.lost++;
  await inbox.close();
}

async function textsOf(journal: Journal<TestKinds>): Promise<string[]> {
  const texts: string[] = [];
  for await (const { text } of journal.readTexts()) texts.push(text);
  return texts;
}
