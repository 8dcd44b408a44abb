/** What the project stands on: exact versions, each with its hash, none that must not be there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Locked {
  version: string;
  integrity?: string;
  dev?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
  deprecated?: string;
}

// Not ROOT of the helpers: what lies beside these tests is what is looked at.
const read = (name: string): string => readFileSync(join(import.meta.dirname, '..', name), 'utf8');
const manifest = JSON.parse(read('package.json'));
const lock: { packages: Record<string, Locked> } = JSON.parse(read('package-lock.json'));
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const atLeast = (version: string, least: string): boolean => version.localeCompare(least, 'en', { numeric: true }) >= 0;

/** Below these versions something is known to be wrong; see docs/security.md. */
const LEAST: Record<string, string> = {
  axios: '1.16.0',
  jsonwebtoken: '9.0.0',
  'form-data': '4.0.4',
  ws: '7.5.10',
  undici: '7.5.0',
};
/** No version on the registry is safe, or none keeps its word. */
const NEVER = ['xlsx', 'write-file-atomic', 'event-stream', 'node-ipc', 'request'];
/** They have an install script that nothing here needs: .npmrc runs none. */
const SCRIPTED = ['botbuilder-dialogs', 'esbuild', 'fsevents'];

describe('the packages', () => {
  it('are named by exact version', () => {
    const named = { ...manifest.dependencies, ...manifest.devDependencies };
    expect(Object.entries(named).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
  });

  it('are each held to a hash, but for other platforms’ binaries of the formatter', () => {
    const without = packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
    expect(without.filter(([path, { dev, optional }]) => !(dev && optional && path.includes('@biomejs/')))).toEqual([]);
    expect(packages.length).toBeGreaterThan(100);
  });

  it('run no script of theirs when installed', () => {
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
    const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));
    expect(scripted.filter(name => !SCRIPTED.includes(name))).toEqual([]);
  });

  it('are not looked up on the network by npm start, npm itself included', () => {
    expect(read('.npmrc')).toMatch(/^update-notifier=false$/m);
  });

  it('are none of those that must not be there, and none older than what is known to be mended', () => {
    expect(packages.map(([path]) => nameOf(path)).filter(name => NEVER.includes(name))).toEqual([]);
    const old = packages.filter(([path, { version }]) => {
      const least = LEAST[nameOf(path)];
      return least !== undefined && !atLeast(version, least);
    });
    expect(old.map(([path, { version }]) => `${path} ${version}`)).toEqual([]);
  });

  it('in use are not given up by their authors', () => {
    const givenUp = packages.filter(([, { deprecated, dev }]) => deprecated !== undefined && !dev);
    expect(givenUp.map(([path]) => nameOf(path))).toEqual([]);
  });
});
