/** Serialises the dictionary to one block of memory: a header, then the tables in sequence. */
import type { ClassRule, Dictionary, WordTable } from './dictionary.ts';

/** JSON, padded with blanks. */
const HEAD_BYTES = 4_096;

interface Head {
  contexts: number;
  classRules: ClassRule[];
  /** Size of each table in bytes, in the order of `tablesOf`. */
  sizes: number[];
}

const tablesOf = ({ trieBase, trieCheck, connections, classes, known, unknown }: Dictionary): ArrayBufferView[] => [
  trieBase,
  trieCheck,
  connections,
  classes,
  ...wordTablesOf(known),
  ...wordTablesOf(unknown),
];
const wordTablesOf = ({ records, features, groupStarts, groups }: WordTable) => [
  records,
  features,
  groupStarts,
  groups,
];

/** The chunks to write in sequence. */
export function imageOf(dictionary: Dictionary): Uint8Array[] {
  const { contexts, classRules } = dictionary;
  const tables = tablesOf(dictionary).map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  );
  const head: Head = { contexts, classRules, sizes: tables.map(table => table.length) };
  const filled = tables.flatMap(table => [table, new Uint8Array(aligned(table.length) - table.length)]);
  return [Buffer.from(JSON.stringify(head).padEnd(HEAD_BYTES)), ...filled];
}

/** @param at offset of the image in the memory: a multiple of eight bytes */
export function dictionaryIn(memory: ArrayBuffer, at: number): Dictionary {
  const { contexts, classRules, sizes }: Head = JSON.parse(Buffer.from(memory, at, HEAD_BYTES).toString());
  let next = at + HEAD_BYTES;
  const places = sizes.map(bytes => {
    const start = next;
    next += aligned(bytes);
    return { start, bytes };
  });
  const take = () => places.shift()!;
  const int32s = ({ start, bytes } = take()) => new Int32Array(memory, start, bytes / 4);
  const int16s = ({ start, bytes } = take()) => new Int16Array(memory, start, bytes / 2);
  const uint32s = ({ start, bytes } = take()) => new Uint32Array(memory, start, bytes / 4);
  const bytes = ({ start, bytes } = take()) => Buffer.from(memory, start, bytes);
  const words = (): WordTable => ({ records: int16s(), features: bytes(), groupStarts: uint32s(), groups: int32s() });
  // The order of evaluation must be the order of `tablesOf`.
  return {
    trieBase: int32s(),
    trieCheck: int32s(),
    connections: int16s(),
    classes: bytes(),
    known: words(),
    unknown: words(),
    contexts,
    classRules,
  };
}

const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8;
