/**
 * Worker that reads a cached dictionary and verifies it against the digest in its first line; see kept-dictionary.js.
 */
import { hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { IMAGE_AT } from './kept-dictionary.js';

const file = openSync(workerData, 'r');
const { size } = fstatSync(file);
const bytes = Buffer.from(new ArrayBuffer(size));
let read = 0;
for (let piece = 1; piece > 0 && read < size; read += piece) piece = readSync(file, bytes, read, size - read, read);
closeSync(file);
const isWhole = read === size && bytes.toString('latin1', 0, 64) === hash('sha256', bytes.subarray(IMAGE_AT));
if (isWhole) parentPort?.postMessage(bytes.buffer, [bytes.buffer]);
