/** Checks of this machine: Node, data folder, disk, port. */
import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { makeFolderCommand } from '../text/command-line.ts';
import type { DoctorText } from '../text/operator/doctor.ts';
import { type Finding, fine, notice, wrong } from './finding.ts';

const OLDEST_NODE = [20, 19] as const;
const LEAST_FREE_MB = 200;
const COMFORTABLE_FREE_MB = 1_000;
const ANSWER_TIMEOUT_MS = 3_000;

export function checkNode(text: DoctorText, version = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  const old = { found: text.node(version), next: text.oldNode(OLDEST_NODE.join('.')) };
  return isOld ? wrong('node', old) : fine('node', version);
}

export async function checkDisk(text: DoctorText, folder: string): Promise<Finding[]> {
  const path = resolve(folder);
  const own = await stat(path).catch(() => null);
  const place = own ? path : await nearestFolder(path);
  const findings: Finding[] = [];
  if (own && !own.isDirectory()) return [wrong('data folder', text.noFolder(path))];
  try {
    await access(place, constants.W_OK | constants.X_OK);
    findings.push(fine('data folder', own ? path : text.folderToBe(path)));
  } catch {
    const said = own ? text.unwritable(path) : text.notThere(path, place, makeFolderCommand(path));
    findings.push(wrong('data folder', said));
  }
  // Windows has no such mode bits; access is decided by the folder's permissions.
  if (own && process.platform !== 'win32' && (own.mode & 0o077) !== 0)
    findings.push(notice('data folder', text.openFolder(path)));
  const { bavail, bsize } = await statfs(place);
  const free = Math.floor((bavail * bsize) / 1024 / 1024);
  const found = text.free(free);
  if (free < LEAST_FREE_MB) findings.push(wrong('disk', { found, next: text.fullDisk }));
  else if (free < COMFORTABLE_FREE_MB) findings.push(notice('disk', { found, next: text.scarceDisk }));
  else findings.push(fine('disk', found));
  return findings;
}

async function nearestFolder(path: string): Promise<string> {
  const above = dirname(path);
  return above === path || (await stat(above).catch(() => null)) ? above : nearestFolder(above);
}

/** Tries to listen; a used port may be used by the bot itself. */
export async function checkPort(text: DoctorText, { host, port }: Pick<Config, 'host' | 'port'>): Promise<Finding> {
  const address = `${host}:${port}`;
  const failure = await new Promise<NodeJS.ErrnoException | null>(done => {
    const server = createServer().once('error', done);
    server.listen(port, host, () => server.close(() => done(null)));
  });
  if (!failure) return fine('port', text.portFree(address));
  if (failure.code === 'EADDRINUSE') {
    const isOurs = await fetch(`http://${host}:${port}/healthz`, {
      signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
    }).then(
      ({ ok }) => ok,
      () => false,
    );
    return isOurs ? fine('port', text.portOurs(address)) : wrong('port', text.portTaken(address));
  }
  if (failure.code === 'EACCES') return wrong('port', text.portOfRoot(port));
  return wrong('port', text.portUnfit(address, String(failure.code)));
}
