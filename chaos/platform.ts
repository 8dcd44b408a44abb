/**
 * A platform's double on loopback, with its own record of what a person would have seen; one interface for both
 * platforms.
 */
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Reference } from '../adapters/teams/index.ts';
import type { ChatPlatform } from '../src/platform.ts';
import { SIGNING_SECRET } from '../test/doubles/slack/sender.ts';
import { BOT_TOKEN, BOT_USER, DoubleWebApi } from '../test/doubles/slack/web-api.ts';
import { BOT, TENANT } from '../test/doubles/teams/activities.ts';
import { startTeamsDouble, type TeamsDouble } from '../test/doubles/teams/connector.ts';
import { type Dice, slackWeather, teamsWeather } from '../test/doubles/weather.ts';
import { teamsChannel } from './office.ts';

export const SECRETS = { botToken: BOT_TOKEN, signingSecret: SIGNING_SECRET, tenant: TENANT };

export interface DoubledPlatform {
  url: string;
  slack: DoubleWebApi | undefined;
  teams: TeamsDouble | undefined;
  /** Injects faults into this percentage of calls from now on. */
  storm(dice: Dice, percent: number): void;
  /**
   * Stores every message at once but sends the response byte by byte, so that a sender killed meanwhile does not know.
   */
  linger(): void;
  /** Number of faults with an unknown outcome; counted for Teams only, where it stays unknown. */
  unclear(): number;
  /** Number of messages accepted so far. */
  taken(): number;
  /** Number of the bot's messages in an owner's channel. */
  seenBy(channel: string): number;
  close(): Promise<void>;
}

export async function startPlatform(platform: ChatPlatform): Promise<DoubledPlatform> {
  return platform === 'slack' ? startSlack() : startTeams();
}

async function startSlack(): Promise<DoubledPlatform> {
  const slack = new DoubleWebApi();
  slack.knowsEveryone = true;
  const server = createServer((request, response) => {
    slack.handle(request, response, request.url ?? '').catch(() => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    slack,
    teams: undefined,
    storm(dice, percent) {
      slack.weather = slackWeather(dice, percent);
    },
    linger() {
      const told = { kind: 'slow', stored: true, stepMs: 1 } as const;
      slack.weather = method => (method === 'chat.postMessage' ? told : undefined);
    },
    unclear: () => 0,
    taken: () => slack.messages.length,
    seenBy: channel => slack.messages.filter(each => each.channel === channel && each.user === BOT_USER).length,
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function startTeams(): Promise<DoubledPlatform> {
  const teams = await startTeamsDouble();
  let unclear = 0;
  teams.everyone = { name: '担当', tenantId: TENANT, userRole: 'user', userPrincipalName: 'x@miyagi.example' };
  return {
    url: teams.url,
    slack: undefined,
    teams,
    storm(dice, percent) {
      teams.weather = teamsWeather(dice, percent, () => unclear++);
    },
    linger() {
      teams.weather = () => 'slow';
    },
    unclear: () => unclear,
    taken: () => teams.calls.length,
    seenBy: channel => teams.calls.filter(call => call.method === 'POST' && call.conversation === channel).length,
    close: () => teams.close(),
  };
}

/** Teams lets a bot post only where it was installed: installs it in every owner's channel. */
export async function installEverywhere(folder: string, owners: number, serviceUrl: string): Promise<void> {
  const rows = Array.from({ length: owners }, (_, number) => ({
    conversation: teamsChannel(number),
    room: 'channel' as const,
    serviceUrl,
    bot: BOT,
    person: null,
    welcomed: true,
  }));
  await installIn(folder, rows);
}

export async function installIn(folder: string, references: readonly Reference[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'teams-references.json'), JSON.stringify({ version: 1, references }));
}
