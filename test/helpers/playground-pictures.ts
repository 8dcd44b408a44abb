/**
 * Pictures of the playground for the README, as `npm start` shows it: `node --import tsx test/helpers/playground-pictures.ts`, then
 * `pngquant --ext .png --force` over them, for no picture may be larger than 200 KB.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { cleanEnvironment, LAUNCH, ROOT } from './command-line.ts';

const FOLDER = new URL('../../docs/images/', import.meta.url);
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** The narrow one is shown at less than its width. */
const SCREENS = [
  { name: 'wide', viewport: { width: 1280, height: 1100 }, deviceScaleFactor: 1 },
  { name: 'narrow', viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
];

const folder = await mkdtemp(join(tmpdir(), 'keikaku-'));
const settings = { PORT: '0', KEIKAKU_DATA_DIR: folder, KEIKAKU_NOW: '2009-09-15T10:00:00+09:00' };
const bot = spawn(process.execPath, [LAUNCH, 'src/main.ts'], { cwd: ROOT, env: cleanEnvironment(settings) });
const [opening] = await once(createInterface({ input: bot.stdout }), 'line');
const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(opening)?.[0] ?? '';
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
for (const { name, ...screen } of SCREENS) {
  const page = await browser.newPage({ ...screen, reducedMotion: 'reduce' });
  await page.goto(url);
  await page.locator('.starter').first().waitFor();
  await page.locator('#question').fill('防災の事業は？');
  await page.keyboard.press('Enter');
  await page.locator('.answered').waitFor();
  await page.screenshot({ path: new URL(`playground-${name}.png`, FOLDER).pathname });
  await page.close();
}
await browser.close();
bot.kill();
await once(bot, 'exit');
await rm(folder, { recursive: true });
