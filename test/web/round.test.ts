/** A whole round as one person plays it: `npm start` itself in a real browser, clock moved by its buttons. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser } from '../helpers/browser.ts';
import { firstLines, startMain } from '../helpers/main-process.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** A step of the clock is a whole day of the bot's; a busy machine takes its time. */
const PATIENCE_MS = 60_000;

describe.skipIf(!hasBrowser('test/web/round.test.ts'))('a round in the playground', { timeout: 240_000 }, () => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterEach(() => page.context().close());
  afterAll(() => browser?.close());

  it('goes from the prompt to the table, answered by form, sentence and button, with a hand-over and a reminder', async () => {
    const folder = await temporaryFolder();
    await openOn({ KEIKAKU_DATA_DIR: folder, KEIKAKU_NOW: '2009-09-28T10:00:00+09:00' });
    await goOn();
    await shown('5事業のご回答をお願いします');
    expect(await page.locator('#clock').textContent()).toContain('平成21年10月1日');

    await button('回答する').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('1-1-1 状況').selectOption({ label: '順調' });
    await dialog.getByLabel('1-1-1 進捗率（％）').fill('40');
    await dialog.getByRole('button', { name: '送信' }).click();
    await shown('1件のご回答を受け付けました');

    await say('1-1-2はやや遅れている、機器の入替待ち');
    await button('この内容で回答する').click();
    await button('この内容で回答する').waitFor({ state: 'detached' });

    await button('他の課へ引き継ぐ').last().click();
    await dialog.getByRole('combobox').pressSequentially('情報政策');
    await dialog.getByRole('option', { name: '情報政策課' }).first().click();
    await dialog.getByRole('button', { name: '引き継ぐ', exact: true }).click();
    await shown('3件を情報政策課');

    await be('情報政策課');
    await shown('引き継がれた分です');
    await goOn();
    await shown('お忙しいところ恐れ入ります');

    await be('取りまとめ担当');
    for (let step = 0; step < 4 && !(await isShown('照会を締め切りました')); step++) await goOn();
    await shown('照会を締め切りました');
    await say('進捗管理表');
    await shown('保存しました');
    expect(await readdir(join(folder, 'exports'))).toEqual([expect.stringMatching(/^進捗管理表.*\.xlsx$/)]);

    await be('危機対策課');
    for (let step = 0; step < 6 && !(await isShown('第3四半期')); step++) await goOn();
    await button('残り全て変更なし').last().click();
    await shown('2件のご回答を受け付けました');
    expect(complaints).toEqual([]);
  });

  async function openOn(settings: Record<string, string>): Promise<void> {
    const child = await startMain({ PORT: '0', ...settings });
    const [opening = ''] = await firstLines(child, 2);
    page = await (
      await browser.newContext({ viewport: { width: 1280, height: 1000 }, reducedMotion: 'reduce' })
    ).newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    complaints = [];
    page.on('console', message => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', error => complaints.push(error.message));
    await page.goto(/http:\/\/127\.0\.0\.1:\d+\//.exec(opening)?.[0] ?? '');
    await page.locator('.starter').first().waitFor();
  }

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const shown = (text: string) => page.locator('.card').getByText(text).first().waitFor();
  const isShown = async (text: string) => (await page.locator('.card').getByText(text).count()) > 0;

  /** To when something is due next; the button can be pressed again when that has been done. */
  async function goOn(): Promise<void> {
    await button('次の予定へ').click();
    await button('次の予定へ').click({ trial: true });
  }

  /** Goes on as the first person of a post. */
  async function be(post: string): Promise<void> {
    const labels = await page.locator('#who option').allTextContents();
    await page.locator('#who').selectOption({ index: labels.findIndex(label => label.includes(post)) });
  }

  async function say(text: string): Promise<void> {
    const answers = await page.locator('.answered').count();
    await page.locator('#question').fill(text);
    await page.keyboard.press('Enter');
    await page.locator('.answered').nth(answers).waitFor();
  }
});
