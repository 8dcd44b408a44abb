/** A headless browser. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Whether a browser is installed; prints a note when it is not. @param file the test file that needs it */
export function hasBrowser(file: string): boolean {
  const isThere = existsSync(CHROMIUM);
  if (!isThere) console.warn(`SKIPPED ${file}: no browser at ${CHROMIUM}; set CHROMIUM to one`);
  return isThere;
}

export const launchBrowser = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: ARGS });
