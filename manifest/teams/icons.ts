/**
 * Draws the app's two icons: 計, made of strokes that run straight, so that rectangles are all it takes. Run after a
 * change: `node --import tsx manifest/teams/icons.ts` writes both files.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

type Color = readonly [red: number, green: number, blue: number, alpha: number];

const BLUE: Color = [0x1f, 0x4e, 0x79, 255];
const WHITE: Color = [255, 255, 255, 255];
const CLEAR: Color = [255, 255, 255, 0];

/** Strokes on a grid of 32: left, top, width, height. */
const STROKES: readonly (readonly [number, number, number, number])[] = [
  // 言 without its dot's slant: dot, long line, two short lines, box.
  [8, 4, 3, 3],
  [3, 9, 13, 2],
  [5, 13, 9, 2],
  [5, 17, 9, 2],
  [5, 21, 9, 2],
  [5, 26, 9, 2],
  [5, 21, 2, 7],
  [12, 21, 2, 7],
  // 十
  [17, 13, 12, 2],
  [22, 4, 2, 24],
];
const GRID = 32;

/** Full colour: white strokes on a blue ground, within the middle that Teams leaves uncut. */
export function colorIcon(): Buffer {
  return png(192, (x, y) => (isStroke((x - 32) / 4, (y - 32) / 4) ? WHITE : BLUE));
}

/** Outline: white strokes on nothing, as Teams wants it. */
export function outlineIcon(): Buffer {
  return png(GRID, (x, y) => (isStroke(x, y) ? WHITE : CLEAR));
}

function isStroke(x: number, y: number): boolean {
  return STROKES.some(([left, top, width, height]) => x >= left && x < left + width && y >= top && y < top + height);
}

/** A square PNG of 8-bit RGBA. */
function png(size: number, colorAt: (x: number, y: number) => Color): Buffer {
  const rows = Buffer.alloc(size * (1 + size * 4));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) rows.set(colorAt(x, y), y * (1 + size * 4) + 1 + x * 4);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // 8 bits a channel, colour with alpha.
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(rows, { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(8 + named.length);
  framed.writeUInt32BE(data.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), 4 + named.length);
  return framed;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('color.png', import.meta.url), colorIcon());
  writeFileSync(new URL('outline.png', import.meta.url), outlineIcon());
}
