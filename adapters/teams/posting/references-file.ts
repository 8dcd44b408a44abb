/** Conversation references in a file of the data folder, replaced atomically. */
import { z } from 'zod';
import { teamsReferencesPath } from '../../../src/durable/data-folder.ts';
import { nodeFileSystem } from '../../../src/durable/file-system.ts';
import { readWhole, replaceFile, writeFully } from '../../../src/durable/whole-file.ts';
import { BotError } from '../../../src/errors.ts';
import { type Reference, type ReferenceStore, referenceShape } from './references.ts';

const shape = z.object({ version: z.literal(1), references: z.array(referenceShape) });

/** @param folder the data folder; created when it does not exist */
export function createReferenceFile(folder: string): ReferenceStore {
  const path = teamsReferencesPath(folder);
  const rows = new Map<string, Reference>();
  let saved: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    const text = `${JSON.stringify({ version: 1, references: [...rows.values()] }, null, 2)}\n`;
    await nodeFileSystem.makeFolder(folder);
    await replaceFile(nodeFileSystem, path, file => writeFully(file, Buffer.from(text)));
  }

  /** One write at a time; changes made meanwhile are saved together by the next one. */
  function save(): Promise<void> {
    saved = saved.catch(() => {}).then(write);
    return saved;
  }

  return {
    isShared: false,
    async load() {
      const bytes = await readWhole(nodeFileSystem, path);
      rows.clear();
      for (const row of bytes ? parse(bytes, path) : []) rows.set(row.conversation, row);
      return [...rows.values()];
    },
    put(row) {
      rows.set(row.conversation, row);
      return save();
    },
    async welcome(conversation) {
      const row = rows.get(conversation);
      if (!row || row.welcomed) return false;
      rows.set(conversation, { ...row, welcomed: true });
      await save();
      return true;
    },
    async remove(conversation) {
      if (rows.delete(conversation)) await save();
    },
  };
}

function parse(bytes: Buffer, path: string) {
  try {
    return shape.parse(JSON.parse(bytes.toString('utf8'))).references;
  } catch (cause) {
    throw new BotError(
      'TEAMS_REFERENCES_DAMAGED',
      `${path}: is not a list of conversations this version wrote. Nothing was overwritten; restore a backup, or move the file away: conversations are learnt again when people speak to the bot.`,
      { cause },
    );
  }
}
