/**
 * Pictures of what the bot sends to Slack in the course of a round, for docs/slack.md:
 * `node --import tsx test/helpers/slack-pictures.ts`.
 * Drawn by slack-blocks-to-jsx, a renderer of others that resembles Slack and works offline. It does not know data_table
 * nor raw_number yet; those are given to it as table and text.
 */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { createElement, type ReactElement } from 'react';
import { type Block, Message } from 'slack-blocks-to-jsx';
import type { DirectoryDocument } from '../../src/directory/directory.ts';
import { openSlackOffice } from './slack-office.ts';
import { playScreens, type Sent } from './slack-screens.ts';

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

async function screens(): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'keikaku-'));
  const office = await openSlackOffice({ folder, start: '2009-09-15T10:00:00+09:00', change: vacate });
  try {
    const sent = await playScreens(office);
    return Object.fromEntries(Object.entries(sent).map(([name, payload]) => [name, drawn(payload)]));
  } finally {
    await office.close();
    await rm(folder, { recursive: true });
  }
}

/** Removes owners: the shipped directory has one for every project, real ones rarely do. */
function vacate(document: DirectoryDocument): void {
  document.assignments = document.assignments.filter(({ project }) => !['2-2-6', '5-2-3'].includes(project));
}

function drawn(payload: Sent): string {
  if (payload.type === 'modal') return modal(payload as Modal);
  return payload.type === 'home' ? frame(blocksOnly(payload.blocks)) : message(payload.blocks);
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
  return frame(
    `<div class="modal"><div class="title">${title?.text}</div><div class="body">${blocksOnly(blocks)}</div>${foot}</div>`,
  );
}

function render(blocks: object[], extra: object): string {
  const known = JSON.stringify(blocks).replaceAll('"data_table"', '"table"').replaceAll('"raw_number"', '"raw_text"');
  // Server-side rendering shows the placeholder of a select, so the initial option is put there.
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
  // Removes hints of the renderer that Slack does not show.
  return renderToStaticMarkup(createElement(Message, props)).replace(
    /Requires external data source|↵ Please [^<]*|Write something/g,
    '',
  );
}

const LOGO =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"%3E%3Crect width="36" height="36" rx="8" fill="%231f4e79"/%3E%3C/svg%3E';
const STYLE = `
  body { margin: 0; padding: 16px; background: #fff; font-family: 'Noto Sans CJK JP', 'Noto Sans JP', sans-serif; }
  #screen { width: 1120px; padding: 4px; }
  textarea { height: 38px !important; resize: none !important; }
  .modal { border: 1px solid #ddd; border-radius: 8px; padding: 16px; }
  /* A long modal scrolls. */
  .body { max-height: 900px; overflow: hidden; }
  .title { font-weight: 900; font-size: 20px; padding-bottom: 12px; }
  .foot { text-align: right; padding-top: 16px; }
  .button { border: 1px solid #bbb; border-radius: 4px; padding: 6px 14px; font-weight: 700; margin-left: 8px; }
  .go { background: #007a5a; border-color: #007a5a; color: #fff; }`;

function frame(inner: string): string {
  return `<div id="screen">${inner}</div>`;
}

async function draw(browser: Browser, name: string, inner: string, css: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1180, height: 400 }, deviceScaleFactor: 2 });
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
