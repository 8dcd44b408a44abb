import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FileSystem, nodeFileSystem } from '../../src/durable/file-system.ts';
import { openFileInbox } from '../../src/inbox/file.ts';
import type { Delivery, Inbox } from '../../src/inbox/inbox.ts';
import { createMemoryInbox } from '../../src/inbox/memory.ts';
import { type CrashFs, createCrashFs } from '../helpers/crash-fs.ts';
import { createFaultyFs, type Fault } from '../helpers/faulty-fs.ts';
import { atNoon, createDice } from '../helpers/journal-kinds.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

function delivery(number: number, ...more: string[]): Delivery {
  return { platform: 'slack', keys: [`event:Ev${number}`, ...more], body: { number, text: '防災の事業は？' } };
}

function open(folder: string, fs: FileSystem = nodeFileSystem, reports: string[] = [], rewriteBytes = 4_000) {
  return openFileInbox({ folder, now: atNoon, report: line => reports.push(line), fs, rewriteBytes });
}

const leftIn = (inbox: Inbox) => inbox.unfinished('slack').map(({ body }) => body.number);

describe.each<[string, (folder: string) => Promise<Inbox>]>([
  ['in memory', async () => createMemoryInbox(atNoon)],
  ['in a file', folder => open(folder)],
])('an inbox %s', (_, create) => {
  it('takes a delivery once, also when it comes several times at the same moment', async () => {
    const inbox = await create(await temporaryFolder());
    const taken = await Promise.all([1, 1, 2, 1].map(number => inbox.take(delivery(number))));
    expect(taken.filter(Boolean)).toHaveLength(2);
    expect(await inbox.take(delivery(1))).toBe(false);
    await inbox.close();
  });

  it('knows a delivery by any of its keys, so a new id for the same thing is a repetition', async () => {
    const inbox = await create(await temporaryFolder());
    expect(await inbox.take(delivery(1, 'said/same'))).toBe(true);
    expect(await inbox.take(delivery(2, 'said/same'))).toBe(false);
    expect(await inbox.take(delivery(3, 'said/other'))).toBe(true);
    await inbox.close();
  });

  it('hands out what is not done, once, and to its own platform alone', async () => {
    const inbox = await create(await temporaryFolder());
    for (const number of [1, 2, 3]) await inbox.take(delivery(number));
    inbox.done('event:Ev2');
    await inbox.begin('event:Ev3');
    expect(inbox.unfinished('teams')).toEqual([]);
    const left = inbox.unfinished('slack');
    expect(left.map(({ body, begun }) => [body.number, begun])).toEqual([
      [1, false],
      [3, true],
    ]);
    expect(inbox.unfinished('slack')).toEqual([]);
    await inbox.close();
  });
});

describe('an inbox in a file', () => {
  it('keeps what is not done across a restart and goes on knowing what was, however often it was written anew', async () => {
    const folder = await temporaryFolder();
    let inbox = await open(folder);
    for (let number = 0; number < 300; number++) {
      expect(await inbox.take(delivery(number))).toBe(true);
      if (number % 50 !== 0) inbox.done(`event:Ev${number}`);
      if (number % 100 === 0) {
        await inbox.close();
        inbox = await open(folder);
      }
    }
    await inbox.close();
    inbox = await open(folder);
    expect(leftIn(inbox)).toEqual([0, 50, 100, 150, 200, 250]);
    for (let number = 0; number < 300; number++) expect(await inbox.take(delivery(number))).toBe(false);
    await inbox.close();
  });

  it('forgets what was said once it is answered', async () => {
    const folder = await temporaryFolder();
    const inbox = await open(folder);
    await inbox.take(delivery(1));
    inbox.done('event:Ev1');
    await inbox.close();
    await (await open(folder)).close();
    expect(await readFile(join(folder, 'inbox.jsonl'), 'utf8')).not.toMatch(/防災|Ev1/);
  });

  it('remembers when it was last alive', async () => {
    const folder = await temporaryFolder();
    const first = await open(folder);
    expect(first.lastAlive).toBeNull();
    first.heartbeat();
    await first.close();
    const second = await open(folder);
    expect(second.lastAlive).toBe(atNoon().toISOString());
    await second.close();
  });

  it('reads past a damaged line, keeps the file as evidence and says so', async () => {
    const folder = await temporaryFolder();
    const inbox = await open(folder);
    for (const number of [1, 2, 3]) await inbox.take(delivery(number));
    await inbox.close();
    const path = join(folder, 'inbox.jsonl');
    await writeFile(path, (await readFile(path, 'utf8')).replace('"number":2', '"number":9'));
    const reports: string[] = [];
    const again = await open(folder, nodeFileSystem, reports);
    expect(leftIn(again)).toEqual([1, 3]);
    expect(reports.join()).toMatch(/1 lines are damaged.*evidence/);
    await again.close();
  });

  it('that cannot be opened refuses the start by name, with what to do', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'inbox.jsonl'));
    await expect(open(folder)).rejects.toMatchObject({
      code: 'DATA_FOLDER_UNUSABLE',
      message: expect.stringMatching(/inbox\.jsonl cannot be opened .*EISDIR.*read and write it/),
    });
    const disk = createFaultyFs(nodeFileSystem, step => (step === 'rename' ? 'ENOSPC' : null));
    await expect(open(await temporaryFolder(), disk)).rejects.toMatchObject({ code: 'DATA_FOLDER_UNUSABLE' });
  });

  it('tells the operator which file a delivery could not be put down in, why, and that the next one tries again', async () => {
    let isBroken = false;
    const disk = createFaultyFs(nodeFileSystem, step => (isBroken && step === 'datasync' ? 'EIO' : null));
    const inbox = await open(await temporaryFolder(), disk);
    isBroken = true;
    await expect(inbox.take(delivery(1))).rejects.toThrow(
      /INBOX_NOT_SAVED .*inbox\.jsonl: EIO.* Nothing of it was put down.*next delivery tries again/,
    );
    isBroken = false;
    expect(await inbox.take(delivery(1))).toBe(true);
    await inbox.close();
  });

  it('calls nothing taken any more once another process has opened its folder', async () => {
    const folder = await temporaryFolder();
    const old = await open(folder);
    const next = await open(folder);
    await expect(old.take(delivery(1))).rejects.toMatchObject({ code: 'INBOX_FENCED' });
    await expect(old.take(delivery(2))).rejects.toMatchObject({ code: 'INBOX_FENCED' });
    expect(await next.take(delivery(1))).toBe(true);
    await old.close();
    await next.close();
    const reopened = await open(folder);
    expect(leftIn(reopened)).toEqual([1]);
    await reopened.close();
  });

  it('loses nothing it took in a power cut: 500 crash images', { timeout: 60_000 }, async () => {
    let looked = 0;
    for (let seed = 1; looked < 500; seed++) {
      const dice = createDice(seed);
      const images: { fs: CrashFs; taken: number[]; marked: Set<number> }[] = [];
      const taken: number[] = [];
      const marked = new Set<number>();
      const fs = createCrashFs(() => {
        if (dice(3) === 0) images.push({ fs: fs.afterPowerCut(dice), taken: [...taken], marked: new Set(marked) });
      });
      const inbox = await open('/var/k', fs, [], 1_500);
      for (let number = 0; number < 24; number += 3) {
        await Promise.all(
          [0, 1, 2].map(async more => {
            await inbox.take(delivery(number + more));
            taken.push(number + more);
          }),
        );
        if (dice(2) === 0) {
          marked.add(number);
          inbox.done(`event:Ev${number}`);
        }
      }
      await inbox.close();
      for (const image of images) {
        looked++;
        const left = await open('/var/k', image.fs);
        const found = new Set(leftIn(left));
        for (const number of image.taken) {
          if (!image.marked.has(number)) expect(found).toContain(number);
          expect(await left.take(delivery(number))).toBe(false);
        }
        await left.close();
      }
    }
  });

  it.each<Exclude<Fault, null>>(['ENOSPC', 'EIO', 'short'])(
    'on a disk that fails at any one step (%s) refuses one delivery at most and takes the next without a restart',
    async fault => {
      for (let failing = 1; ; failing++) {
        let steps = 0;
        let armed = false;
        const disk = createCrashFs();
        const inbox = await open(
          '/var/k',
          createFaultyFs(disk, () => (armed && ++steps === failing ? fault : null)),
          [],
          1_500,
        );
        armed = true;
        const taken: number[] = [];
        for (let number = 0; number < 20; number++) {
          await inbox.take(delivery(number)).then(
            () => taken.push(number),
            () => {},
          );
          if (number % 2 === 0) inbox.done(`event:Ev${number}`);
        }
        armed = false;
        expect(taken.length).toBeGreaterThanOrEqual(18);
        const again = await open(
          '/var/k',
          disk.afterPowerCut(() => 0),
        );
        for (const number of taken) expect(await again.take(delivery(number))).toBe(false);
        const odd = taken.filter(number => number % 2 === 1);
        expect(leftIn(again)).toEqual(expect.arrayContaining(odd));
        await again.close();
        await inbox.close();
        if (steps < failing) break;
      }
    },
  );
});
