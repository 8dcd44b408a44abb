/** This machine: Node, the data folder and its disk, the port. */
import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { makeFolder } from '../text/command-line.ts';
import { type Finding, fine, notice, wrong } from './finding.ts';

const OLDEST_NODE = [20, 19] as const;
const LEAST_FREE_MB = 200;
const COMFORTABLE_FREE_MB = 1_000;
const ANSWER_TIMEOUT_MS = 3_000;

export function checkNode(version = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  const wanted = OLDEST_NODE.join('.');
  return isOld ? wrong('node', `version ${version}`, `Install Node.js ${wanted} or newer.`) : fine('node', version);
}

export async function checkDisk(folder: string): Promise<Finding[]> {
  const path = resolve(folder);
  const own = await stat(path).catch(() => null);
  const place = own ? path : await nearestFolder(path);
  const findings: Finding[] = [];
  if (own && !own.isDirectory())
    return [wrong('data folder', `${path} is no folder`, 'Set KEIKAKU_DATA_DIR to a folder.')];
  try {
    await access(place, constants.W_OK | constants.X_OK);
    findings.push(fine('data folder', own ? path : `${path} (made at the first start)`));
  } catch {
    findings.push(
      own
        ? wrong('data folder', `${path} cannot be written`, 'Give it to the user the bot runs as: chown, chmod 700.')
        : wrong('data folder', `${path} is not there, and cannot be made in ${place}`, makeFolder(path)),
    );
  }
  // Windows has no such mode bits; there the folder's rights decide.
  if (own && process.platform !== 'win32' && (own.mode & 0o077) !== 0)
    findings.push(notice('data folder', `${path} can be entered by others`, `Run: chmod 700 ${path}`));
  const { bavail, bsize } = await statfs(place);
  const free = Math.floor((bavail * bsize) / 1024 / 1024);
  if (free < LEAST_FREE_MB)
    findings.push(wrong('disk', `${free} MB free`, 'Make room: with a full disk no answer can be saved.'));
  else if (free < COMFORTABLE_FREE_MB) findings.push(notice('disk', `${free} MB free`, 'Make room before it is full.'));
  else findings.push(fine('disk', `${free} MB free`));
  return findings;
}

async function nearestFolder(path: string): Promise<string> {
  const above = dirname(path);
  return above === path || (await stat(above).catch(() => null)) ? above : nearestFolder(above);
}

/** Tries to listen; a port in use may be in use by the bot itself. */
export async function checkPort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<Finding> {
  const failure = await new Promise<NodeJS.ErrnoException | null>(done => {
    const server = createServer().once('error', done);
    server.listen(port, host, () => server.close(() => done(null)));
  });
  if (!failure) return fine('port', `${host}:${port} is free`);
  if (failure.code === 'EADDRINUSE') {
    const isOurs = await fetch(`http://${host}:${port}/healthz`, {
      signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
    }).then(
      ({ ok }) => ok,
      () => false,
    );
    return isOurs
      ? fine('port', `${host}:${port} is in use, and what listens there is healthy (this bot, it seems)`)
      : wrong('port', `${host}:${port} is taken by another program`, 'Set PORT to a free one, or stop that program.');
  }
  if (failure.code === 'EACCES')
    return wrong('port', `${port} needs root`, 'Set PORT to 1024 or above, behind a proxy.');
  return wrong(
    'port',
    `${host}:${port} cannot be listened on (${failure.code})`,
    'Correct HOST to an address of this machine.',
  );
}
