/**
 * A workbook, drawn and written in a thread of its own: a fifth of a second in which nobody else would be answered.
 */
import { Worker } from 'node:worker_threads';
import type { SheetOf } from './workbook.ts';

/** A thread knows no TypeScript until it is told of the loader. */
const START = `const { workerData } = require('node:worker_threads');
import(workerData.loader).then(({ register }) => {
  register();
  return import(workerData.program);
});`;
const LOADER = import.meta.resolve('tsx/esm/api');
const PROGRAM = new URL('./workbook-thread.ts', import.meta.url).href;

/** @param footer of every printed page, in Excel's codes (&P page, &N pages) */
export function writeWorkbook(sheets: readonly SheetOf[], footer: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const workerData = { loader: LOADER, program: PROGRAM, sheets, footer };
    const thread = new Worker(START, { eval: true, execArgv: [], workerData });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', code => reject(new Error(`no workbook was written (${code})`)));
  });
}
