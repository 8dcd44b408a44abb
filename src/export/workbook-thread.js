/** The thread's side of write-workbook.ts, in plain JavaScript: a thread knows no TypeScript until it is told of the loader. */
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { toWorkbook } = await import('./workbook.ts');
const { sheets, footer } = workerData;
parentPort.postMessage(await toWorkbook(sheets, footer));
