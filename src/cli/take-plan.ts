/** Replaces the plan file; the previous one is kept next to it. Atomic, also in a crash. */
import { chmod, readFile, stat } from 'node:fs/promises';
import { nodeFileSystem as fs } from '../durable/file-system.ts';
import { replaceFile, writeFully } from '../durable/whole-file.ts';

/** @returns path of the previous file, under an unused name */
export async function takePlan(text: string, path: string): Promise<string> {
  const { mode } = await stat(path);
  const former = await freeName(`${path}.previous`);
  await put(former, await readFile(path), mode);
  await put(path, Buffer.from(text.endsWith('\n') ? text : `${text}\n`), mode);
  return former;
}

/** Never overwrites an earlier backup, which may be the original. */
async function freeName(path: string): Promise<string> {
  for (let count = 1; ; count++) {
    const name = count === 1 ? path : `${path}-${count}`;
    if (!(await fs.stat(name))) return name;
  }
}

/** Keeps the file's mode. */
async function put(path: string, content: Buffer, mode: number): Promise<void> {
  await replaceFile(fs, path, async file => {
    await writeFully(file, content);
    await chmod(`${path}.writing`, mode);
  });
}
