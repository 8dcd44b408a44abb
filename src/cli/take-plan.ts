/** A plan in place of the one in use; the former one stays beside it, whole after a crash as well. */
import { chmod, readFile, stat } from 'node:fs/promises';
import { nodeFileSystem as fs } from '../durable/file-system.ts';
import { replaceFile, writeFully } from '../durable/whole-file.ts';

/** @returns where the former one is kept: a name that was free */
export async function takePlan(text: string, path: string): Promise<string> {
  const { mode } = await stat(path);
  const former = await freeName(`${path}.previous`);
  await put(former, await readFile(path), mode);
  await put(path, Buffer.from(text.endsWith('\n') ? text : `${text}\n`), mode);
  return former;
}

/** An earlier original is worth more than the one before the last try. */
async function freeName(path: string): Promise<string> {
  for (let count = 1; ; count++) {
    const name = count === 1 ? path : `${path}-${count}`;
    if (!(await fs.stat(name))) return name;
  }
}

/** Whoever could read the plan can still read it. */
async function put(path: string, content: Buffer, mode: number): Promise<void> {
  await replaceFile(fs, path, async file => {
    await writeFully(file, content);
    await chmod(`${path}.writing`, mode);
  });
}
