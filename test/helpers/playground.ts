/** The playground on a free loopback port, with the scripted door. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { toAdaptiveCard, toFormCard } from '../../adapters/teams/render.ts';
import { createWebAdapter, type PlaygroundPerson, type WebAdapter } from '../../adapters/web/index.ts';
import type { About, Refused } from '../../src/log/refusals.ts';
import { createScriptedDoor, type ScriptedDoor } from './scripted-door.ts';

const NOW = new Date('2009-12-01T10:05:00+09:00');

export const PEOPLE: PlaygroundPerson[] = [
  { id: 'web:sato', name: '佐藤 花子', standing: 'member', post: { ja: '危機対策課', en: 'Crisis Management' } },
  { id: 'web:suzuki', name: '鈴木 一郎', standing: 'member', post: { ja: '環境政策課', en: 'Environmental Policy' } },
  { id: 'web:takahashi', name: '高橋 直美', standing: 'member', post: { ja: '医療整備課', en: 'Medical Services' } },
  {
    id: 'web:ito',
    name: '伊藤 健',
    standing: 'member',
    post: { ja: '情報政策課・取りまとめ', en: 'IT Policy, coordinator' },
  },
];

export interface Playground {
  url: string;
  port: number;
  door: ScriptedDoor;
  web: WebAdapter;
  /** Failures the adapter reported to the operator. */
  reported: unknown[];
  /** Refusals with their details. */
  refused: [Refused, About | undefined][];
  /** Sets the clock that dates messages. */
  at(time: string): void;
  close(): Promise<void>;
}

/** @param port fixed port, to restart a playground at the same address */
export async function startPlayground(port = 0): Promise<Playground> {
  const door = createScriptedDoor();
  let instant = NOW;
  const reported: unknown[] = [];
  const refused: Playground['refused'] = [];
  const web = createWebAdapter({
    door,
    people: PEOPLE,
    title: { ja: '宮城県ＩＴ推進計画', en: 'Miyagi Prefecture IT Promotion Plan' },
    toCard: toAdaptiveCard,
    toFormCard,
    now: () => instant,
    report: error => reported.push(error),
    refuse: (name, about) => refused.push([name, about]),
  });
  const app = express();
  web.mount(app);
  const server = createServer(app).listen(port, '127.0.0.1');
  await once(server, 'listening');
  await web.start();
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    door,
    web,
    reported,
    refused,
    at(time) {
      instant = new Date(time);
    },
    async close() {
      await web.stop();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
