import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../src/durable/file-system.ts';
import { createWriteProbe } from '../../src/durable/write-probe.ts';
import { createFaultyFs, type Fault } from '../helpers/faulty-fs.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

describe('a probe of whether a folder can be written', () => {
  it('finds nothing wrong, and leaves nothing behind', async () => {
    const folder = await temporaryFolder();
    expect(await createWriteProbe(nodeFileSystem, folder)()).toBe(null);
    expect(await readdir(folder)).toEqual([]);
  });

  it.each<[Fault, string]>([
    ['ENOSPC', 'ENOSPC'],
    ['EDQUOT', 'EDQUOT'],
    ['EIO', 'EIO'],
    ['short', 'ENOSPC'],
  ])('tells of %s', async (fault, code) => {
    const folder = await temporaryFolder();
    const fs = createFaultyFs(nodeFileSystem, step => (step === 'write' ? fault : null));
    expect(await createWriteProbe(fs, folder)()).toBe(code);
    expect(await readdir(folder)).toEqual([]);
  });

  it('writes once for many who ask at about the same time', async () => {
    let writes = 0;
    const fs = createFaultyFs(nodeFileSystem, step => {
      if (step === 'write') writes++;
      return null;
    });
    const probe = createWriteProbe(fs, await temporaryFolder());
    await Promise.all(Array.from({ length: 50 }, probe));
    await probe();
    expect(writes).toBe(1);
  });
});
