/** A whole round as one person plays it: `npm start` itself in a real browser, clock moved by its buttons. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/journal/store.ts';
import { updatesFold } from '../../src/updates/fold.ts';
import { kinds } from '../../src/updates/kinds.ts';
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
    await dialog.getByLabel('1-1-1 進捗率（％）').fill('40');
    await dialog.getByRole('button', { name: '送信' }).click();
    await dialog.getByText('状況を選んでください').first().waitFor();
    await dialog.getByLabel('1-1-1 状況').selectOption({ label: '順調' });
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
    await button('前回と同じ（2件）').last().click();
    await shown('2件のご回答を受け付けました');
    expect(complaints).toEqual([]);
  });

  it('leaves messages of unclear fate to the coordinator: a list with their places, a choice for each, a question before all', async () => {
    const folder = await temporaryFolder();
    const before = await openOn({ KEIKAKU_DATA_DIR: folder, KEIKAKU_NOW: '2009-09-28T10:00:00+09:00' });
    await goOn();
    await shown('5事業のご回答をお願いします');
    await page.context().close();
    before.kill('SIGTERM');
    await once(before, 'exit');
    const uncertain = await becomeUncertain(folder);
    expect(uncertain).toBeGreaterThan(2);
    await openOn({ KEIKAKU_DATA_DIR: folder, KEIKAKU_NOW: '2009-10-01T10:00:00+09:00' });
    await be('取りまとめ担当');
    await say('配信状況');
    await button(`未確認の${uncertain}件を確認する`).click();
    await button(`この${Math.min(uncertain, 20)}件を決める`).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').first().selectOption({ label: '届いていた' });
    await dialog.getByRole('button', { name: '決定する' }).click();
    await shown(`あと${uncertain - 1}件です`);
    await button(`${uncertain - 1}件すべてもう一度送る`)
      .last()
      .click();
    await shown('同じ連絡が二度届きます');
    await button(`二重を承知で${uncertain - 1}件を送る`).click();
    await shown('未確認の連絡はありません');
    expect(complaints).toEqual([]);
  });

  async function openOn(settings: Record<string, string>): Promise<ChildProcess> {
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
    return child;
  }

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const shown = (text: string) => page.locator('.card').getByText(text).first().waitFor();
  const isShown = async (text: string) => (await page.locator('.card').getByText(text).count()) > 0;

  /** To when something is due next; the button can be pressed again when that has been done. */
  async function goOn(): Promise<void> {
    await button('次の連絡まで進める').click();
    await button('次の連絡まで進める').click({ trial: true });
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

/** As if nobody could tell any more of what was sent whether it arrived. @returns how many that is */
async function becomeUncertain(folder: string): Promise<number> {
  const now = () => new Date('2009-10-01T09:05:00+09:00');
  const store = await openStore({ folder, kinds, fold: updatesFold, now, report: () => {} });
  const sent = Object.values(store.state().deliveries).filter(({ result }) => result === 'sent');
  const outcome = { result: 'uncertain' as const, message: null, reason: 'stopped-while-sending', retryAt: null };
  await store.journal.append(
    sent.map(({ row, attempt }) => ({
      kind: 'delivery.settled',
      by: 'system',
      from: null,
      data: { row, attempt, ...outcome },
    })),
  );
  await store.close();
  return sent.length;
}
