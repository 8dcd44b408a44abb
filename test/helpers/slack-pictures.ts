/**
 * Pictures of what the Slack adapter draws, for docs/slack.md: `node --import tsx test/helpers/slack-pictures.ts`.
 * Drawn by slack-blocks-to-jsx, a renderer of others that resembles Slack and works offline. It does not know data_table
 * nor raw_number yet; those are given to it as table and text.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Browser, chromium } from 'playwright-core';
import { createElement, type ReactElement } from 'react';
import { type Block, Message } from 'slack-blocks-to-jsx';
import { toMessage } from '../../adapters/slack/render.ts';
import { shareButton } from '../../adapters/slack/render-actions.ts';
import { toModal } from '../../adapters/slack/render-form.ts';
import { searchModal, toAnswerModal, toHome } from '../../adapters/slack/render-views.ts';
import type { Person } from '../../src/adapter.ts';
import type { Reply } from '../../src/reply.ts';
import { createScriptedDoor } from './scripted-door.ts';

const require = createRequire(import.meta.url);
const { renderToStaticMarkup }: { renderToStaticMarkup(element: ReactElement): string } = require('react-dom/server');
const FOLDER = new URL('../../docs/images/', import.meta.url);
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

interface Modal {
  title?: { text: string };
  submit?: { text: string };
  close?: { text: string };
  blocks: object[];
}

const door = createScriptedDoor();
const person: Person = { id: 'slack:U0SATO', name: '佐藤 花子', standing: 'member' };
const luggage = { conversation: 'slack:D0SATO', lang: 'ja' as const };
const ask = async (text: string) => (await door.answer({ text, conversation: 'c', person })).reply;

const HOME: Reply = {
  lang: 'ja',
  title: '危機対策課の担当',
  fallback: '担当は9事業、未回答は2事業です。',
  elements: [
    { kind: 'text', text: '第3四半期の照会が開いています。期限は1月12日（火）、未回答は2事業です。', tone: 'warning' },
    {
      kind: 'progress',
      caption: '第3四半期の状況（96事業）',
      sentence: '96事業のうち87事業の回答がありました。',
      bars: [
        { label: '順調', value: 41, status: 'on_track' },
        { label: '概ね順調', value: 28, status: 'mostly_on_track' },
        { label: 'やや遅れている', value: 9, status: 'at_risk' },
        { label: '遅れている', value: 3, status: 'delayed' },
        { label: '完了', value: 6, status: 'completed' },
      ],
    },
    {
      kind: 'actions',
      actions: [
        { id: 'update.open', label: '回答する', value: 'kiki', style: 'primary' },
        { id: 'ask', label: '担当の一覧', value: '危機対策課の事業は？' },
      ],
    },
  ],
};

async function screens(): Promise<Record<string, string>> {
  const opened = await door.act({ id: 'update.open', value: '1-1-3', conversation: 'c', person });
  if (opened.kind !== 'form') throw new Error('no form');
  return {
    list: message(toMessage(await ask('防災の事業は？'), 'message').blocks),
    project: message(toMessage(await ask('1-1-3'), 'message').blocks),
    table: message(toMessage(await ask('再掲って何？'), 'message').blocks),
    progress: message(toMessage(await ask('状況は？'), 'message').blocks),
    private: message(toMessage(await ask('期間は？'), 'message', [shareButton('x', 'ja')]).blocks),
    form: modal(toModal(opened.form, { ...luggage, origin: { at: 'view' } })),
    search: modal(searchModal(luggage)),
    related: modal(toAnswerModal(await ask('防災'), 'この文に関係する事業', luggage)),
    home: frame(blocksOnly(toHome(HOME).blocks)),
  };
}

function message(blocks: object[]): string {
  return frame(render(blocks, {}));
}

function blocksOnly(blocks: object[]): string {
  return render(blocks, { withoutWrapper: true });
}

function modal({ title, submit, close, blocks }: Modal): string {
  const buttons = [
    close && `<span class="button">${close.text}</span>`,
    submit && `<span class="button go">${submit.text}</span>`,
  ];
  const foot = `<div class="foot">${buttons.filter(Boolean).join('')}</div>`;
  return frame(`<div class="modal"><div class="title">${title?.text}</div>${blocksOnly(blocks)}${foot}</div>`);
}

function render(blocks: object[], extra: object): string {
  const known = JSON.stringify(blocks).replaceAll('"data_table"', '"table"').replaceAll('"raw_number"', '"raw_text"');
  // Drawn once, without a browser's effects, a select shows its placeholder for what is chosen in it.
  const shown = JSON.parse(known, (_, value) =>
    value?.initial_option ? { ...value, placeholder: value.initial_option.text } : value,
  );
  const props = {
    blocks: shown as Block[],
    name: 'Keikaku',
    logo: LOGO,
    theme: 'light' as const,
    time: new Date(0),
    ...extra,
  };
  // Two remarks of the renderer that Slack does not make.
  return renderToStaticMarkup(createElement(Message, props)).replace(
    /Requires external data source|↵ Please [^<]*/g,
    '',
  );
}

const LOGO =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"%3E%3Crect width="36" height="36" rx="8" fill="%231f4e79"/%3E%3C/svg%3E';
const STYLE = `
  body { margin: 0; padding: 16px; background: #fff; font-family: 'Noto Sans CJK JP', 'Noto Sans JP', sans-serif; }
  #screen { width: 640px; }
  .modal { border: 1px solid #ddd; border-radius: 8px; padding: 16px; }
  .title { font-weight: 900; font-size: 20px; padding-bottom: 12px; }
  .foot { text-align: right; padding-top: 16px; }
  .button { border: 1px solid #bbb; border-radius: 4px; padding: 6px 14px; font-weight: 700; margin-left: 8px; }
  .go { background: #007a5a; border-color: #007a5a; color: #fff; }`;

function frame(inner: string): string {
  return `<div id="screen">${inner}</div>`;
}

async function draw(browser: Browser, name: string, inner: string, css: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 700, height: 400 }, deviceScaleFactor: 2 });
  await page.setContent(`<!doctype html><html lang="ja"><style>${css}${STYLE}</style><body>${inner}</body></html>`);
  const path = new URL(`slack-${name}.png`, FOLDER).pathname;
  await page.locator('#screen').screenshot({ path });
  await page.close();
}

await mkdir(FOLDER, { recursive: true });
const css = await readFile(require.resolve('slack-blocks-to-jsx/dist/style.css'), 'utf8');
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
for (const [name, inner] of Object.entries(await screens())) await draw(browser, name, inner, css);
await browser.close();
