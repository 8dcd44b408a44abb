import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser } from '../helpers/browser.ts';
import { type Playground, startPlayground } from '../helpers/playground.ts';

describe.skipIf(!hasBrowser('test/web/page.test.ts'))('the page', { timeout: 30_000 }, () => {
  let browser: Browser;
  let playground: Playground;
  let page: Page;
  /** What the browser complained about: scripts, policy violations, anything it could not load. */
  let complaints: string[];

  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser?.close());
  beforeEach(async () => {
    playground = await startPlayground();
    await openPage({ viewport: { width: 1280, height: 860 }, colorScheme: 'light' });
  });
  afterEach(async () => {
    await page.context().close();
    await playground.close();
  });

  it('answers a question with the card Teams would get, and asks nobody else for anything', async () => {
    const hosts = new Set<string>();
    page.on('request', request => hosts.add(new URL(request.url()).host));
    await page.reload();
    await ask('防災の事業は？');
    const card = page.locator('.answered .ac-adaptiveCard');
    await card.waitFor();
    for (let i = 1; i <= 9; i++) expect(await card.textContent()).toContain(`1-1-${i}`);
    expect(await page.locator('.said .bubble').textContent()).toBe('防災の事業は？');
    expect(await page.locator('#announcer').textContent()).toContain('9件');
    // A screen reader moves from heading to heading by their levels.
    expect(await card.locator('[role="heading"]').first().getAttribute('aria-level')).toBe('2');
    expect(await page.locator('#question').inputValue()).toBe('');
    expect([...hosts]).toEqual([`127.0.0.1:${playground.port}`]);
    expect(complaints).toEqual([]);
  });

  it('leads on by the buttons of a card, below it or in its place', async () => {
    await ask('重点分野4の一覧');
    await page.getByRole('button', { name: 'もっと見る' }).click();
    await shown('11番目から20番目まで');
    expect(await page.locator('.answered').count()).toBe(1);
    await page.getByRole('button', { name: '11番目を詳しく' }).click();
    await shown('直近の状況');
    expect(await page.locator('.answered').count()).toBe(2);
    expect(await page.locator('.said .bubble').last().textContent()).toBe('11番目を詳しく');
  });

  it('suggests projects while typing, takes one with the keyboard and does not send it yet', async () => {
    await page.locator('#question').pressSequentially('つなみ');
    const offer = page.getByRole('option', { name: '1-1-3 津波情報ネットワークの構築' });
    await offer.waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await offer.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    expect(await page.locator('#question').inputValue()).toBe('1-1-3 津波情報ネットワークの構築 ');
    expect(playground.door.heard).toEqual([]);
    await page.locator('#question').fill('1-1');
    await page.locator('#suggestions').getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('#suggestions').isVisible()).toBe(false);
    expect(await page.locator('#question').inputValue()).toBe('1-1');
  });

  it('sends on Enter, breaks the line on Shift+Enter and leaves Enter to an input method', async () => {
    const question = page.locator('#question');
    await question.fill('計画の');
    const enter = { key: 'Enter', bubbles: true, cancelable: true };
    await question.dispatchEvent('keydown', { ...enter, isComposing: true });
    await question.dispatchEvent('keydown', { ...enter, keyCode: 229 });
    expect(await question.inputValue()).toBe('計画の');
    await question.press('Shift+Enter');
    await question.pressSequentially('期間は？');
    expect(await question.inputValue()).toBe('計画の\n期間は？');
    expect(playground.door.heard).toEqual([]);
    await question.press('Enter');
    await shown('2か年です');
    expect(playground.door.heard).toMatchObject([{ text: '計画の\n期間は？' }]);
  });

  it('recalls earlier questions with the arrow keys', async () => {
    await ask('計画の期間は？');
    await ask('再掲って何？');
    const question = page.locator('#question');
    await question.press('ArrowUp');
    expect(await question.inputValue()).toBe('再掲って何？');
    await question.press('ArrowUp');
    expect(await question.inputValue()).toBe('計画の期間は？');
    await question.press('ArrowDown');
    await question.press('ArrowDown');
    expect(await question.inputValue()).toBe('');
  });

  it('shows what people type as text, never as markup', async () => {
    const hostile = '<img src=x onerror="document.title=1"> 防災 **太字** [x](javascript:alert(1))';
    await ask(hostile);
    expect(await page.locator('.said .bubble').textContent()).toBe(hostile);
    expect(await page.locator('.thread img[src=x], .thread a').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('takes a form: wrong entries stay with their reason, right ones redraw the message', async () => {
    await ask('1-1-1');
    await page.getByRole('button', { name: '状況を回答する' }).click();
    const dialog = page.getByRole('dialog', { name: '状況の回答' });
    await dialog.getByLabel('進捗率（％）').fill('150');
    await dialog.getByLabel('進み具合').fill('設計を終えました。');
    const owner = dialog.getByLabel('引き継ぐ課');
    await owner.pressSequentially('情報');
    await dialog.getByRole('option', { name: '情報政策課' }).click();
    await dialog.getByRole('button', { name: '回答する' }).click();
    await dialog.getByText('0から100までの数で入力してください。').first().waitFor();
    expect(await dialog.getByLabel('進み具合').inputValue()).toBe('設計を終えました。');
    expect(await dialog.getByLabel('進捗率（％）').getAttribute('aria-invalid')).toBe('true');
    await dialog.getByLabel('進捗率（％）').fill('80');
    await dialog.getByRole('button', { name: '回答する' }).click();
    await shown('受け付けました');
    expect(await dialog.isVisible()).toBe(false);
    expect(await page.locator('.answered').count()).toBe(1);
    expect(playground.door.heard.at(-1)).toMatchObject({
      form: 'update',
      context: '1-1-1',
      values: { status: 'on_track', percent: '80', comment: '設計を終えました。', owner: 'joho' },
    });
  });

  it('does not lose a half-filled form to Esc', async () => {
    await ask('1-1-1');
    await page.getByRole('button', { name: '状況を回答する' }).click();
    await page.getByLabel('進み具合').fill('途中');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '入力を続ける' }).click();
    expect(await page.getByLabel('進み具合').inputValue()).toBe('途中');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '入力をやめて閉じる' }).click();
    expect(await page.locator('dialog').isVisible()).toBe(false);
  });

  it('keeps a question that could not be sent, and sends it when the server is back', async () => {
    const { port } = playground;
    await playground.close();
    await page.locator('#question').fill('計画の期間は？');
    await page.keyboard.press('Enter');
    await page.getByText('送れませんでした').waitFor();
    playground = await startPlayground(port);
    await page.getByRole('button', { name: 'もう一度送る' }).click();
    await shown('2か年です');
    expect(await page.locator('.failure').count()).toBe(0);
  });

  it('gives back a question that is too long, to be shortened', async () => {
    const long = '防災'.repeat(20_000);
    await page.locator('#question').fill(long);
    await page.keyboard.press('Enter');
    await page.getByText('長すぎて送れません').waitFor();
    await page.getByRole('button', { name: '書き直す' }).click();
    expect(await page.locator('#question').inputValue()).toBe(long);
  });

  it('shows what arrives unasked, and its later edit in the same place', async () => {
    const notice = (text: string) => ({
      lang: 'ja' as const,
      fallback: text,
      elements: [{ kind: 'text' as const, text }],
    });
    await playground.web.post('web:sato', notice('照会が届きました。'), 'round-1');
    await shown('照会が届きました。');
    await playground.web.edit('web:sato/round-1', notice('回答済みです。'));
    await shown('回答済みです。');
    expect(await page.locator('.answered').count()).toBe(1);
    expect(await page.locator('.tag').textContent()).toBe('お知らせ');
  });

  it('keeps the conversation over a reload, apart for each person, and forgets it on demand', async () => {
    await ask('計画の期間は？');
    await page.reload();
    await shown('2か年です');
    await page.getByLabel('質問する人').selectOption('web:ito');
    expect(await page.locator('.answered').count()).toBe(0);
    await ask('再掲って何？');
    expect(playground.door.heard.map(event => event.person.id)).toEqual(['web:sato', 'web:ito']);
    await page.getByLabel('質問する人').selectOption('web:sato');
    await shown('2か年です');
    await page.getByRole('button', { name: '新しい会話' }).click();
    await page.locator('.starter').first().waitFor();
    expect(await page.locator('.answered').count()).toBe(0);
    await ask('計画の期間は？');
    const [first, , last] = playground.door.heard;
    expect(last?.conversation).not.toBe(first?.conversation);
  });

  it('speaks English when asked to, and remembers', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Which projects cover disaster prevention?' }).click();
    await shown('9 projects cover disaster prevention.');
    expect(await page.locator('.answered time').first().textContent()).toMatch(/2009 \d\d:\d\d$/);
    await page.reload();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('is worked with the keyboard alone, in reading order', async () => {
    await ask('1-1-1');
    await page.evaluate('document.activeElement.blur()');
    const stops: string[] = [];
    for (let i = 0; i < 9; i++) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate('document.activeElement.id || document.activeElement.textContent'));
    }
    expect(stops).toEqual(
      expect.arrayContaining([
        'who',
        'home',
        'language',
        'theme',
        'new-conversation',
        '状況を回答する',
        '同じ施策の事業',
        'question',
      ]),
    );
    const order = ['who', 'new-conversation', '状況を回答する', 'question'].map(stop => stops.indexOf(stop));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('draws the chart of a round with its numbers', async () => {
    await ask('今の状況は？');
    expect(await page.locator('.chart-bars li').count()).toBe(6);
    expect(await page.locator('.chart').textContent()).toMatch(/概ね順調\s*28/);
  });

  it('shows an answer in a window as low as 400 % zoom makes it, and breaks no code at its hyphens', async () => {
    await page.setViewportSize({ width: 320, height: 256 });
    await ask('1-1-1');
    const shown = await page.evaluate(
      'Math.min(innerHeight, area.getBoundingClientRect().bottom) - Math.max(0, area.getBoundingClientRect().top)',
    );
    expect(shown).toBeGreaterThan(150);
    const code = await page.evaluate('getComputedStyle(document.querySelector(".card .code")).whiteSpace');
    expect(code).toBe('nowrap');
  });

  it('is never wider than its window, in either language', async () => {
    for (const width of [390, 800, 1000, 1200]) {
      await page.context().close();
      await openPage({ viewport: { width, height: 800 } });
      for (const other of ['English', '日本語']) {
        await page.getByText(other, { exact: true }).click();
        await page.locator('#language', { hasText: other === 'English' ? '日本語' : 'English' }).waitFor();
        expect(await page.evaluate('document.documentElement.scrollWidth'), `${width} px, ${other}`).toBe(width);
      }
    }
  });

  it('fits wide and narrow screens, light and dark', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'keikaku-page-'));
    const looks: [string, BrowserContextOptions][] = [
      ['wide-light', { viewport: { width: 1280, height: 860 }, colorScheme: 'light' }],
      ['wide-dark', { viewport: { width: 1280, height: 860 }, colorScheme: 'dark' }],
      ['narrow-light', { viewport: { width: 390, height: 844 }, colorScheme: 'light' }],
    ];
    const backgrounds = new Set<string>();
    for (const [name, options] of looks) {
      await page.context().close();
      await openPage(options);
      await ask('再掲って何？');
      const width = options.viewport!.width;
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      const send = await page.locator('#send').boundingBox();
      expect(send!.x + send!.width).toBeLessThanOrEqual(width);
      backgrounds.add(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor'));
      const path = join(folder, `${name}.png`);
      await page.screenshot({ path });
      expect((await stat(path)).size).toBeGreaterThan(10_000);
    }
    expect(backgrounds.size).toBe(2);
    console.info(`screenshots in ${folder}`);
  });

  it('dates the first message of each day, so that a time of yesterday is not taken for today', async () => {
    const times = () => page.locator('.answered time').allTextContents();
    const label = (line: number) => page.locator('.answered').nth(line).getAttribute('aria-label');
    await ask('防災の事業は？');
    await ask('重点分野4の一覧');
    playground.at('2009-12-02T09:00:00+09:00');
    await ask('防災の事業は？');
    expect(await times()).toEqual(['2009年12月1日(火) 10:05', '10:05', '2009年12月2日(水) 09:00']);
    expect(await label(2)).toContain('2009年12月2日(水) 09:00');
    // The second is drawn anew on the second day.
    await page.getByRole('button', { name: 'もっと見る' }).click();
    await expect.poll(times).toEqual(['2009年12月1日(火) 10:05', '2009年12月2日(水) 09:00', '09:00']);
    await page.reload();
    expect(await times()).toEqual(['2009年12月1日(火) 10:05', '2009年12月2日(水) 09:00', '09:00']);
    expect(complaints).toEqual([]);
  });

  async function openPage(options: BrowserContextOptions): Promise<void> {
    const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
    page = await context.newPage();
    complaints = [];
    page.on('console', message => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', error => complaints.push(error.message));
    await page.goto(playground.url);
    await page.locator('.starter').first().waitFor();
  }

  /** Waits until a card says this. */
  function shown(text: string): Promise<void> {
    return page.locator('.card').getByText(text).first().waitFor();
  }

  /** Types a question, sends it and waits for the answer. */
  async function ask(text: string): Promise<void> {
    const answers = await page.locator('.answered').count();
    await page.locator('#question').fill(text);
    await page.keyboard.press('Enter');
    await page.locator('.answered').nth(answers).waitFor();
  }
});
