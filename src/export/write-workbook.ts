/** Writes a workbook in a worker thread: on the main thread it would block all answers for a fifth of a second. */
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
