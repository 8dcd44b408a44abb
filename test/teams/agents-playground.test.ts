/**
 * The whole way with a client nobody here wrote: Microsoft's Agents Playground in Chromium. Run it with
 *   npm install --no-save @microsoft/m365agentsplayground && npx vitest run test/teams/agents-playground.test.ts
 * (or AGENTS_PLAYGROUND=…/cli.js). SCREENSHOTS=folder keeps pictures of each step.
 */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReferenceFile, createTeamsAdapter, type TeamsAdapter } from '../../adapters/teams/index.ts';
import { teamsText } from '../../src/text/teams.ts';
import {
  type AgentsPlayground,
  findAgentsPlayground,
  findChromium,
  startAgentsPlayground,
} from '../helpers/agents-playground.ts';
import { createScriptedDoor, type ScriptedDoor } from '../helpers/scripted-door.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const START_TIMEOUT_MS = 120_000;
const STEP_TIMEOUT_MS = 30_000;

const program = findAgentsPlayground();
const browserPath = findChromium();
const missing = [program ? '' : 'the Agents Playground', browserPath ? '' : 'Chromium'].filter(Boolean).join(' and ');
if (missing) {
  console.warn(`SKIPPED: test/teams/agents-playground.test.ts needs ${missing}; see the top of that file.`);
}

describe.skipIf(missing !== '')('in Microsoft’s Agents Playground', () => {
  let door: ScriptedDoor;
  let adapter: TeamsAdapter;
  let server: Server;
  let playground: AgentsPlayground;
  let browser: Browser;
  let page: Page;
  const logged: string[] = [];

  beforeAll(async () => {
    door = createScriptedDoor();
    const log = (line: string) => logged.push(line);
    adapter = createTeamsAdapter({
      door,
      config: null,
      playground: true,
      references: createReferenceFile(await temporaryFolder()),
      now: () => new Date('2009-12-01T10:05:00+09:00'),
      log: { warn: log, error: log } as never,
    });
    const app = express();
    adapter.mount(app);
    await adapter.start();
    server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    playground = await startAgentsPlayground(program as string, `http://127.0.0.1:${port}/api/messages`);
    browser = await chromium.launch({ executablePath: browserPath as string, args: ['--no-sandbox', '--disable-gpu'] });
    page = await browser.newPage({ viewport: { width: 1_000, height: 900 }, locale: 'ja-JP' });
    page.setDefaultTimeout(STEP_TIMEOUT_MS);
    await page.goto(playground.url);
  }, START_TIMEOUT_MS);

  afterAll(async () => {
    await browser?.close();
    await playground?.close();
    await adapter?.stop();
    server?.closeAllConnections();
    server?.close();
  });

  it(
    'a person is welcomed once, asks in Japanese, goes on to a project and gives its status',
    async () => {
      await sees(teamsText.ja.welcomePersonal);
      await picture('welcome');

      await page.locator('[contenteditable=true][role=textbox]').click();
      await page.keyboard.insertText('防災の事業は？');
      await page.keyboard.press('Enter');
      await sees('施策1-1「防災対策の推進」の事業は9件です（再掲を含みます）。');
      await picture('list');

      await press('1番目を詳しく');
      await sees('順調（平成21年12月・2009年12月）');
      await picture('project');

      await press('状況を回答する');
      await sees('前回の内容が入っています。変わったところだけ直してください。');
      await page.getByLabel('進捗率（％）').fill('120');
      await page.getByLabel('進み具合').fill('設計を終え、工事に入りました。');
      await press('回答する');
      await sees('0から100までの数で入力してください。');
      await picture('form');

      await page.getByLabel('進捗率（％）').fill('80');
      await press('回答する');
      await sees('1-1-1 の状況を受け付けました。ありがとうございました。');
      await picture('done');

      expect(door.heard.at(-1)).toMatchObject({
        form: 'update',
        context: '1-1-1',
        values: { status: 'on_track', percent: '80', comment: '設計を終え、工事に入りました。' },
        person: { id: 'teams:00000000-0000-0000-0000-000000000001', name: '佐藤 花子', standing: 'member' },
      });
      expect(logged).toEqual([]);
      await page.reload();
      await page.locator('[contenteditable=true][role=textbox]').waitFor();
      await adapter.stop();
      expect(await page.getByText(teamsText.ja.welcomePersonal).count()).toBeLessThanOrEqual(1);
    },
    START_TIMEOUT_MS,
  );

  it(
    'charts and tables are drawn, the chart as its table where the client has none',
    async () => {
      for (const question of ['再掲はどれ？', '状況は？']) {
        await page.locator('[contenteditable=true][role=textbox]').click();
        await page.keyboard.insertText(question);
        await page.keyboard.press('Enter');
      }
      await sees('再掲の一覧');
      await sees('96事業のうち87事業の回答があり、69事業が順調または概ね順調です。');
      await picture('progress');
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

  async function sees(text: string): Promise<void> {
    await page.getByText(text).last().waitFor();
  }

  async function press(label: string): Promise<void> {
    await page.getByRole('button', { name: label, exact: true }).last().click();
  }

  async function picture(name: string): Promise<void> {
    const folder = process.env.SCREENSHOTS;
    // The conversation alone, without the client's own bars.
    const clip = { x: 0, y: 50, width: 660, height: 770 };
    if (folder) await page.screenshot({ path: join(folder, `teams-${name}.png`), clip });
  }
});
