/**
 * Drives Microsoft's Agents Playground, a Teams-like client, in Chromium. Its licence allows evaluation only, so it is
 * no dependency of this project and is used only where it is installed.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from './free-port.ts';

const PACKAGE = '@microsoft/m365agentsplayground';
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const START_TIMEOUT_MS = 60_000;

/** Path of the program's entry: of an installed package, or what AGENTS_PLAYGROUND names. */
export function findAgentsPlayground(): string | undefined {
  const named = process.env.AGENTS_PLAYGROUND;
  if (named) return existsSync(named) ? named : undefined;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`)), 'cli.js');
  } catch {
    return undefined;
  }
}

export function findChromium(): string | undefined {
  return [process.env.CHROMIUM ?? '', ...CHROMIUM].find(path => path !== '' && existsSync(path));
}

export interface AgentsPlayground {
  url: string;
  close(): Promise<void>;
}

export async function startAgentsPlayground(cli: string, endpoint: string): Promise<AgentsPlayground> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'keikaku-agents-'));
  // JSON is valid YAML.
  await writeFile(join(folder, '.m365agentsplayground.yml'), JSON.stringify(PEOPLE));
  const program = spawn(process.execPath, [cli, 'start', '-e', endpoint, '-c', 'msteams', '-p', String(port), '--dt'], {
    cwd: folder,
    env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' },
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  await untilAnswers(`${url}/_internal/v1/config`, program);
  return {
    url,
    async close() {
      program.kill();
      await new Promise(resolve => (program.exitCode === null ? program.once('exit', resolve) : resolve(undefined)));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilAnswers(url: string, program: ChildProcess): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (performance.now() < deadline) {
    if (program.exitCode !== null) throw new Error(`the Agents Playground ended with ${program.exitCode}`);
    const isUp = await fetch(url)
      .then(response => response.ok)
      .catch(() => false);
    if (isUp) return;
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  throw new Error('the Agents Playground did not start');
}

const NAMES = ['佐藤 花子', '鈴木 一郎', '高橋 直美', '伊藤 健', '渡辺 恵', '山本 誠'];

function user(name: string, index: number) {
  const [surname = '', givenName = ''] = name.split(' ');
  const number = index + 1;
  return {
    id: `user-${number}`,
    name,
    userPrincipleName: `user${number}@miyagi.example`,
    aadObjectId: `00000000-0000-0000-0000-00000000000${number}`,
    givenName,
    surname,
    email: `user${number}@miyagi.example`,
  };
}

const [, ...users] = NAMES.map(user);
/** The user of the client. */
export const CURRENT_USER = user(NAMES[0]!, 0);

const PEOPLE = {
  version: '0.1.0',
  tenantId: '00000000-0000-0000-0000-0000000000001',
  bot: { id: '00000000-0000-0000-0000-00000000000011', name: '計画' },
  currentUser: CURRENT_USER,
  users,
  personalChat: { id: 'personal-chat' },
  groupChat: { id: 'group-chat', name: '情報化の打合せ' },
  team: {
    id: 'team-id',
    aadGroupId: '00000000-0000-0000-0000-000000000031',
    name: '危機対策課',
    channels: [{ id: 'channel-news', name: 'お知らせ' }],
  },
};
