/**
 * The whole way with a client nobody here wrote: Microsoft's Agents Playground in Chromium, and the real program behind
 * it, started as `npm start` does. Run it with
 *   npm install --no-save @microsoft/m365agentsplayground && npx vitest run test/teams/agents-playground.test.ts
 * (or AGENTS_PLAYGROUND=…/cli.js). SCREENSHOTS=folder keeps pictures of each step.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DirectoryDocument } from '../../src/directory/directory.ts';
import { teamsText } from '../../src/text/teams.ts';
import { updatesText } from '../../src/text/updates.ts';
import {
  type AgentsPlayground,
  CURRENT_USER,
  findAgentsPlayground,
  findChromium,
  startAgentsPlayground,
} from '../helpers/agents-playground.ts';
import { cleanEnvironment, ROOT, runCommand } from '../helpers/command-line.ts';

const START_TIMEOUT_MS = 240_000;
const STEP_TIMEOUT_MS = 30_000;
/** Office hours, on the first business day after a quarter. */
const NOW = '2009-10-01T09:05:00+09:00';
const COMMENT = '設計を終え、工事に入りました。';
const { commands, form: formText, prompt, buttons, sentence } = updatesText.ja;

const program = findAgentsPlayground();
const browserPath = findChromium();
const missing = [program ? '' : 'the Agents Playground', browserPath ? '' : 'Chromium'].filter(Boolean).join(' and ');
if (missing) {
  console.warn(`SKIPPED: test/teams/agents-playground.test.ts needs ${missing}; see the top of that file.`);
}

describe.skipIf(missing !== '')('in Microsoft’s Agents Playground', () => {
  let folder: string;
  let keikaku: ChildProcess;
  let playground: AgentsPlayground;
  let browser: Browser;
  let page: Page;
  const logged: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'keikaku-agents-'));
    const owners = join(folder, 'owners.json');
    await writeFile(owners, JSON.stringify(await officeOf(CURRENT_USER)));
    const env = { PORT: '0', KEIKAKU_NOW: NOW, KEIKAKU_DATA_DIR: folder, KEIKAKU_OWNERS: owners, LOG_LEVEL: 'warn' };
    keikaku = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'src/main.ts')], {
      cwd: ROOT,
      env: cleanEnvironment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    keikaku.stderr?.on('data', chunk => logged.push(String(chunk)));
    const url = await addressOf(keikaku, logged);
    playground = await startAgentsPlayground(program!, `${url}api/messages`);
    browser = await chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox', '--disable-gpu'] });
    page = await browser.newPage({ viewport: { width: 1_000, height: 1_300 }, locale: 'ja-JP' });
    page.setDefaultTimeout(STEP_TIMEOUT_MS);
    await page.goto(playground.url);
  }, START_TIMEOUT_MS);

  afterAll(async () => {
    await browser?.close();
    await playground?.close();
    if (keikaku && keikaku.exitCode === null && keikaku.signalCode === null) {
      keikaku.kill('SIGTERM');
      await once(keikaku, 'exit');
    }
    await rm(folder, { recursive: true, force: true });
  });

  it(
    'a person is welcomed, asks in Japanese, goes on to a project, opens a round and answers it',
    async () => {
      await sees(teamsText.ja.welcomePersonal);
      await picture('welcome');

      await say('防災の事業は？');
      await sees('施策1-1 防災対策の推進の事業は9件です');
      await picture('list');

      await press('1-1-1 を詳しく');
      await sees('まだ報告がありません');
      await picture('project');

      await say('照会開始');
      await press(commands.deeds.open);
      await sees('照会を始めました');
      await say('回答');
      await sees(prompt.howToFirst('MIDORI'));
      await picture('asked');
      await press(buttons.report);
      await sees(formText.title);
      await choose('1-1-1 状況', '順調');
      await page.getByLabel('1-1-1 進捗率（％）').fill('120');
      await page.getByLabel('1-1-1 説明').fill(COMMENT);
      await press(formText.submit);
      await sees(formText.errors.percent);
      await sees('まだ送信されていません。');
      await picture('form');
      expect(await page.getByLabel('1-1-1 説明').inputValue()).toBe(COMMENT);

      await page.getByLabel('1-1-1 進捗率（％）').fill('80');
      await press(formText.submit);
      await sees(prompt.thanks(1));
      await picture('done');

      await say('震度情報ネットワークは概ね順調、来年3月に完了予定');
      await sees(sentence.title);
      await picture('sentence');
      await press(buttons.take);
      await sees(prompt.rest(3));

      // The words that follow may stand there already; the record decides.
      await expect
        .poll(() => recorded(folder), { timeout: STEP_TIMEOUT_MS })
        .toMatchObject([
          { ...BY_KIKI, project: '1-1-1', status: 'on_track', percent: 80, comment: COMMENT, via: 'form' },
          { ...BY_KIKI, project: '1-1-2', status: 'mostly_on_track', due: '2010-03', via: 'sentence' },
        ]);
    },
    START_TIMEOUT_MS,
  );

  it(
    'charts and tables are drawn, the chart as its table where the client has none',
    async () => {
      await say('照会の状況');
      await sees(updatesText.ja.round.title('平成21年度第2四半期'));
      await picture('progress');
      await say('重点分野ごとの事業数は？');
      await sees('電子自治体化の推進');
      await picture('table');
    },
    START_TIMEOUT_MS,
  );

  it(
    'nobody is welcomed twice, and nothing went wrong on the way',
    async () => {
      await page.reload();
      await page.locator('[contenteditable=true][role=textbox]').waitFor();
      await say('使い方');
      await sees('使い方');
      expect(await page.getByText(teamsText.ja.welcomePersonal).count()).toBeLessThanOrEqual(1);
      expect(logged).toEqual([]);
    },
    START_TIMEOUT_MS,
  );

  it('the compose box finds projects', async () => {
    const value = { commandId: 'searchProjects', parameters: [{ name: 'text', value: '1-1-1' }] };
    const response = await fetch(`${playground.url}/_conversation/v1/invoke`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        name: 'composeExtension/query',
        value,
        from: { id: 'user-1' },
        conversation: { id: 'personal-chat' },
      }),
    });
    expect(response.status).toBe(200);
    expect(JSON.stringify(await response.json())).toContain('1-1-1');
  });

  async function say(text: string): Promise<void> {
    await page.locator('[contenteditable=true][role=textbox]').click();
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
  }

  async function sees(text: string): Promise<void> {
    await page.getByText(text).last().waitFor();
  }

  async function press(label: string): Promise<void> {
    await page.getByRole('button', { name: label, exact: true }).last().click();
  }

  async function choose(field: string, option: string): Promise<void> {
    await page.getByLabel(field).last().click();
    await page.getByRole('option', { name: option, exact: true }).click();
  }

  /** The last card, as a person sees it in the conversation. */
  async function picture(name: string): Promise<void> {
    const to = process.env.SCREENSHOTS;
    if (!to) return;
    // The client scrolls to what is new.
    await page.waitForTimeout(500);
    const box = await page.locator('.ac-adaptiveCard').last().boundingBox();
    const { x, y, width, height } = box ?? { x: 0, y: 0, width: 660, height: 1_300 };
    const top = Math.max(y - 50, 50);
    const clip = { x: Math.max(x - 80, 0), y: top, width: width + 150, height: Math.min(y + height + 60, 1_210) - top };
    await page.screenshot({ path: join(to, `teams-${name}.png`), clip });
  }
});

const BY_KIKI = {
  owner: 'kiki',
  round: '2009-Q2',
  by: `teams:${CURRENT_USER.aadObjectId}`,
  from: 'teams:personal-chat',
};

/** The directory that ships, no longer a sample, with the person at the client in it. */
async function officeOf({ name, aadObjectId }: typeof CURRENT_USER): Promise<DirectoryDocument> {
  const document = JSON.parse(await readFile(join(ROOT, 'data/owners.json'), 'utf8')) as DirectoryDocument;
  const kiki = document.owners.find(({ id }) => id === 'kiki');
  const [contact] = kiki?.contacts ?? [];
  if (!kiki || !contact) throw new Error('the shipped directory has nobody in 危機対策課');
  kiki.contacts = [{ ...contact, name, teams: aadObjectId }];
  document.coordinators.push({ name, slack: null, teams: aadObjectId });
  return { ...document, sample: false };
}

/** The line a newcomer reads first says where it listens. */
async function addressOf(child: ChildProcess, logged: readonly string[]): Promise<string> {
  const { stdout } = child;
  if (!stdout) throw new TypeError('started without a pipe');
  return new Promise((resolve, reject) => {
    createInterface({ input: stdout }).on('line', line => {
      const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(line) ?? [];
      if (url) resolve(url);
    });
    child.once('exit', () => reject(new Error(`the program ended before it listened: ${logged.join('')}`)));
  });
}

async function recorded(folder: string): Promise<unknown[]> {
  // Beside the data folder: nothing is exported among the files of the record.
  const file = `${folder}-updates.json`;
  const { code, stderr } = await runCommand(['export', 'updates', '--format', 'json', '-o', file], {
    env: { KEIKAKU_DATA_DIR: folder },
  });
  if (code !== 0) throw new Error(stderr);
  const content = await readFile(file, 'utf8');
  await rm(file);
  return JSON.parse(content);
}
