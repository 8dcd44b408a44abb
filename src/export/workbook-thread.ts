/** The thread's side of write-workbook.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { toWorkbook } from './workbook.ts';

const { sheets, footer } = workerData;
parentPort?.postMessage(await toWorkbook(sheets, footer));
