/**
 * Worker of write-workbook.ts, in plain JavaScript, because a worker has no TypeScript loader until it registers one.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { toWorkbook } = await import('./workbook.ts');
const { sheets, footer } = workerData;
parentPort?.postMessage(await toWorkbook(sheets, footer));
