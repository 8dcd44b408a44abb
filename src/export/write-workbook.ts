/**
 * A workbook, drawn and written in a thread of its own: a fifth of a second in which nobody else would be answered.
 */
import { Worker } from 'node:worker_threads';
import type { SheetOf } from './workbook.ts';

/** @param footer of every printed page, in Excel's codes (&P page, &N pages) */
export function writeWorkbook(sheets: readonly SheetOf[], footer: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const program = new URL('./workbook-thread.js', import.meta.url);
    const thread = new Worker(program, { execArgv: [], workerData: { sheets, footer } });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', code => reject(new Error(`no workbook was written (${code})`)));
  });
}
