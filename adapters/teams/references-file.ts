/** The references in a file of the data folder, replaced as a whole: after a crash there is the old one or the new. */
import { join } from 'node:path';
import { z } from 'zod';
import { BotError } from '../../src/errors.ts';
import { nodeFileSystem } from '../../src/journal/file-system.ts';
import { readWhole, replaceFile, writeFully } from '../../src/journal/whole-file.ts';
import type { ReferenceStore } from './references.ts';

const shape = z.object({
  version: z.literal(1),
  references: z.array(
    z.object({
      conversation: z.string(),
      room: z.enum(['personal', 'groupChat', 'channel']),
      serviceUrl: z.string(),
      bot: z.object({ id: z.string(), name: z.string() }),
      person: z.string().nullable(),
      welcomed: z.boolean(),
    }),
  ),
});

/** @param folder the data folder, made when it is not there */
export function createReferenceFile(folder: string): ReferenceStore {
  const path = join(folder, 'teams-references.json');
  return {
    async load() {
      const bytes = await readWhole(nodeFileSystem, path);
      return bytes ? parse(bytes, path) : [];
    },
    async save(references) {
      const text = `${JSON.stringify({ version: 1, references }, null, 2)}\n`;
      await nodeFileSystem.makeFolder(folder);
      await replaceFile(nodeFileSystem, path, file => writeFully(file, Buffer.from(text)));
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
