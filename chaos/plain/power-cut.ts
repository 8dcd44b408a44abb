/**
 * Baseline: lowdb over the same simulated file system. Its adapter calls the operating system, so its steps are
 * reproduced here (steno 4): write a temporary file under a fixed name, rename it, sync nothing.
 */
import { Low } from 'lowdb';
import { readWhole, writeFully } from '../../src/durable/whole-file.ts';
import { type CrashFs, createCrashFs } from '../../test/helpers/crash-fs.ts';
import { createDice } from '../../test/helpers/journal-kinds.ts';

const PATH = '/var/keikaku/db.json';
const DRAFT = '/var/keikaku/.db.json.tmp';

interface Data {
  updates: string[];
}

export async function plainImages(
  seed: number,
  count: number,
): Promise<{ looked: number; lost: number; unreadable: number }> {
  const found = { looked: 0, lost: 0, unreadable: 0 };
  for (let round = 0; found.looked < count; round++) {
    const dice = createDice(seed + round);
    const images: { fs: CrashFs; saved: number }[] = [];
    let saved = 0;
    const fs = createCrashFs(() => {
      if (dice(3) === 0) images.push({ fs: fs.afterPowerCut(dice), saved });
    });
    const db = lowOn(fs);
    for (let number = 0; number < 12; number++) {
      await db.update(({ updates }) => updates.push('進'.repeat(dice(400))));
      saved++;
    }
    for (const image of images) {
      found.looked++;
      const left = lowOn(image.fs);
      await left.read().then(
        () => {
          if (left.data.updates.length < image.saved) found.lost++;
        },
        () => found.unreadable++,
      );
    }
  }
  return found;
}

function lowOn(fs: CrashFs): Low<Data> {
  return new Low<Data>(
    {
      async read() {
        const bytes = await readWhole(fs, PATH);
        return bytes && (JSON.parse(bytes.toString()) as Data);
      },
      async write(data) {
        const file = await fs.open(DRAFT, 'create');
        await writeFully(file, Buffer.from(JSON.stringify(data)));
        await file.close();
        await fs.rename(DRAFT, PATH);
      },
    },
    { updates: [] },
  );
}
