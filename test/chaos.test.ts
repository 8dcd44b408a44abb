/** A few seconds of each scenario of `npm run chaos` that nothing else in this suite shows. */
import { spawnSync } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { killChildren } from '../chaos/child.ts';
import type { Finding, Scenario } from '../chaos/scenario.ts';
import { deliveries } from '../chaos/scenarios/deliveries.ts';
import { diskFaults } from '../chaos/scenarios/disk-faults.ts';
import { inbound } from '../chaos/scenarios/inbound.ts';
import { compileEntry } from './helpers/compile-entry.ts';
import { temporaryFolder } from './helpers/temporary-folder.ts';

// Processes are started and killed: slow on a busy machine, not stuck.
vi.setConfig({ testTimeout: 180_000 });
afterAll(killChildren);

async function findingsOf(scenario: Scenario): Promise<Finding[]> {
  const folder = await temporaryFolder();
  const program = async (entry: string) => compileEntry(entry, await mkdtemp(join(folder, 'compiled-')));
  const findings = await scenario.run({ seed: 7, isLong: false, folder, program, say: () => {} });
  expect(findings.length).toBeGreaterThan(2);
  return findings;
}

const broken = (findings: Finding[]) => findings.filter(({ isGood }) => isGood === false);

describe('what people send over Slack', () => {
  it('has its effect once, however often it is delivered and whenever the bot is killed', async () => {
    expect(broken(await findingsOf(inbound('slack', { count: 120, kills: 2 })))).toEqual([]);
  });
});

describe('what people send over Teams', () => {
  it('has its effect once, under new ids too, and whenever the bot is killed', async () => {
    expect(broken(await findingsOf(inbound('teams', { count: 60, kills: 1 })))).toEqual([]);
  });
});

describe('a round over a Slack of which every fourth call fails', () => {
  it('reaches each recipient once, though the bot is killed in between', async () => {
    expect(broken(await findingsOf(deliveries('slack', { messages: 80, kills: 1 })))).toEqual([]);
  });
});

describe('a disk of which every step, or every second, fails', () => {
  it('costs no wrong word: people read "not saved", memory equals disk, questions are answered', async () => {
    expect(broken(await findingsOf(diskFaults(2)))).toEqual([]);
  });
});

describe('npm run chaos', () => {
  it('refuses a scenario it does not know, and names those there are', () => {
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'chaos/main.ts', 'wind'], {
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/no such scenario: wind\n\nusage: .*\n {2}kills {2}.*\n {2}images {2}.*\n {2}calendar {2}/s);
  });
});
