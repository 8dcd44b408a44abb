/**
 * One event, one line of journal.jsonl. Around the event's JSON stands what the file engine needs:
 *
 *     {"crc":"5f0c2b1e","length":214,"fence":3,"synced":411,"until":412,"hash":"…64 hex…","event":{…}}
 *
 * crc covers every byte after it; length is that of the event in bytes; fence numbers the process that wrote it
 * (`durable/folder-claim.ts`); synced says how many events were durable for sure when it was written (`torn-tail.ts`);
 * until is the last event of the same append, which counts whole or not at all. The first line holds the journal's
 * identity, and its until says how many events the file began with, as a restored backup does.
 */
import { crc32 } from 'node:zlib';

export interface Line {
  fence: number;
  synced: number;
  until: number;
  hash: string;
  text: string;
}

export const LINE_START = '{"crc":"';
const CRC_END = LINE_START.length + 8;
const FRAME =
  /^\{"crc":"([0-9a-f]{8})","length":(\d{1,9}),"fence":(\d{1,15}),"synced":(\d{1,15}),"until":(\d{1,15}),"hash":"([0-9a-f]{64})","event":/;
/** Longer than any frame. */
const FRAME_BYTES = 256;

/** Includes the newline. */
export function encodeLine({ fence, synced, until, hash, text }: Line): string {
  const frame = `"length":${Buffer.byteLength(text)},"fence":${fence},"synced":${synced},"until":${until}`;
  const covered = `",${frame},"hash":"${hash}","event":${text}}`;
  return `${LINE_START}${crc32(covered).toString(16).padStart(8, '0')}${covered}\n`;
}

/**
 * @param bytes the line without its newline. @returns the violated rule, completing "line 412 …", if the line is
 * invalid
 */
export function decodeLine(bytes: Buffer): Line | string {
  const frame = FRAME.exec(bytes.toString('latin1', 0, FRAME_BYTES));
  if (!frame) return explain(bytes) ?? 'is not a line of a journal';
  const [start, crc = '', length, fence, synced, until, hash = ''] = frame;
  if (bytes.length !== start.length + Number(length) + 1) return explain(bytes) ?? 'is not as long as it says';
  if (crc32(bytes.subarray(CRC_END)) !== Number.parseInt(crc, 16))
    return explain(bytes) ?? 'does not match its checksum';
  return {
    fence: Number(fence),
    synced: Number(synced),
    until: Number(until),
    hash,
    text: bytes.toString('utf8', start.length, bytes.length - 1),
  };
}

/** Two kinds of damage an operator can repair at once. */
function explain(bytes: Buffer): string | null {
  if (bytes.includes(0)) return 'holds NUL bytes where text should be';
  if (bytes.length >= 3 && bytes.readUIntBE(0, 3) === 0xefbbbf)
    return 'starts with a byte order mark: an editor saved it';
  return null;
}
