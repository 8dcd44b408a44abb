/**
 * Reads the dictionary files of the kuromoji package. Its own loader takes 330 MB, because most files are padded to
 * powers of two and each of 325,871 groups becomes an array. Here the unzipped bytes are the tables.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { BotError } from '../../errors.ts';
import { type ClassRule, type Dictionary, RECORD_BYTES, type WordTable } from './dictionary.ts';

/** Dictionary folder of the installed package. */
export function dictionaryFolder(): string {
  return path.join(path.dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict');
}

/** Upper bounds of the real content of padded files, in bytes; `toWordTable` detects a bound that is too small. */
const TRUE_BYTES = {
  tid: 4_000_000,
  tid_pos: 36_100_000,
  unk: 65_536,
  unk_pos: 65_536,
  unk_map: 65_536,
  unk_invoke: 65_536,
};

/**
 * Reads all files in parallel; unzipping runs on the thread pool, so the event loop stays free.
 * @throws BotError DICTIONARY_UNREADABLE when a file is missing or damaged
 */
export async function loadDictionary(folder: string): Promise<Dictionary> {
  const file = (name: string) => readZipped(path.join(folder, `${name}.dat.gz`));
  const start = (name: keyof typeof TRUE_BYTES) => readZipped(path.join(folder, `${name}.dat.gz`), TRUE_BYTES[name]);
  const [base, check, known, unknown, connections, classes, classRules] = await Promise.all([
    file('base'),
    file('check'),
    Promise.all([start('tid'), start('tid_pos'), file('tid_map')]).then(toWordTable),
    Promise.all([start('unk'), start('unk_pos'), start('unk_map')]).then(toWordTable),
    file('cc').then(int16s),
    file('unk_char'),
    start('unk_invoke').then(toClassRules),
  ]);
  return {
    trieBase: int32s(base),
    trieCheck: int32s(check),
    known,
    unknown,
    // The matrix starts with its two dimensions; it is square.
    connections: connections.subarray(2),
    contexts: connections[1]!,
    classes,
    classRules,
  };
}

/** Unzips a file, or its first `bytes` bytes, in one chunk: zlib's default chunks of 16 KB cost time and memory. */
async function readZipped(file: string, bytes?: number): Promise<Buffer> {
  try {
    const zipped = await readFile(file);
    // A gzip file ends with its unzipped size.
    const expected = bytes ?? zipped.readUInt32LE(zipped.length - 4);
    // For a whole file the chunk is larger than the content, so that zlib checks the checksum before it emits the
    // chunk.
    const gunzip = createGunzip({ chunkSize: bytes ?? expected + 64 });
    gunzip.end(zipped);
    for await (const piece of gunzip) if (piece.length === expected) return piece;
    throw new Error('shorter than it should be');
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

function unreadable(file: string, cause: unknown): BotError {
  return new BotError('DICTIONARY_UNREADABLE', `${file}: not a dictionary file of kuromoji. Run npm ci again.`, {
    cause,
  });
}

function toWordTable([records, features, map]: [Buffer, Buffer, Buffer]): WordTable {
  const groups = int32s(map);
  const groupCount = groups[0]!;
  // Keys ascend with gaps; there are at most as many as words.
  const groupStarts = new Uint32Array(Math.floor(records.length / RECORD_BYTES));
  let lastWord = 0;
  for (let group = 0, at = 1; group < groupCount; group++) {
    groupStarts[groups[at]!] = at;
    const next = at + 2 + groups[at + 1]!;
    for (let i = at + 2; i < next; i++) lastWord = Math.max(lastWord, groups[i]!);
    at = next;
  }
  const isWhole = lastWord + RECORD_BYTES <= records.length && features.includes(0, records.readUInt32LE(lastWord + 6));
  if (!isWhole) throw unreadable('tid.dat.gz', 'more words than expected');
  return { records: int16s(records), features, groupStarts, groups };
}

/** Format per class: two flags, a length that kuromoji ignores, and the name up to a zero byte; then padding. */
function toClassRules(bytes: Buffer): ClassRule[] {
  const rules: ClassRule[] = [];
  for (let at = 0; bytes[at + 6]; ) {
    const end = bytes.indexOf(0, at + 6);
    rules.push({ name: bytes.toString('latin1', at + 6, end), always: bytes[at] === 1, grouped: bytes[at + 1] === 1 });
    at = end + 1;
  }
  return rules;
}

function int32s(bytes: Buffer): Int32Array {
  return new Int32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / 4));
}

function int16s(bytes: Buffer): Int16Array {
  return new Int16Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / 2));
}
