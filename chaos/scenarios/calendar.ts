/**
 * Eleven years of the schedule on machines in five time zones, simulated on the command line, against a calendar
 * computed day by day from the law: every message with its hour, owner and projects.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { expectedMessages, expectedRounds, messageLine, type OwnersFile } from '../../test/helpers/calendar-oracle.ts';
import { runCommand } from '../../test/helpers/command-line.ts';
import { startChild } from '../child.ts';
import { ROOT } from '../round.ts';
import { type Finding, must, type Run, type Scenario } from '../scenario.ts';

const ZONES = ['UTC', 'Asia/Tokyo', 'America/New_York', 'Pacific/Apia', 'Australia/Lord_Howe'];
const FIRST = 2026;
const KINDS = ['quarter', 'month', 'half-year', 'year'] as const;
/** A project that changes its owner on the first of April. */
const MOVED = { project: '1-1-1', owner: 'zeimu', role: 'main', from: '2030-04-01', to: null };

export const calendar: Scenario = {
  about:
    'the years 2026 to 2036 on machines in five time zones: every message against a calendar worked out from the law',
  limitSeconds: { short: 300, long: 3_600 },
  async run(run) {
    const last = lastYear(run);
    const findings: Finding[] = [];
    for (const every of run.isLong ? KINDS : KINDS.slice(0, 1)) {
      const { path, document } = await ownersFile(run, every);
      const expected = expectedMessages(document, FIRST, last);
      for (const zone of ZONES) {
        const said = await simulated(run, path, zone, last);
        const isMissing = difference(expected, said);
        const isUnexpected = difference(said, expected);
        findings.push(
          must(
            `${every}, ${FIRST} to ${last}, machine in ${zone}: of ${expected.length} messages missing, unexpected`,
            `${isMissing}, ${isUnexpected}`,
            expected.length > 0 && isMissing + isUnexpected === 0,
          ),
        );
      }
    }
    return findings;
  },
  /** A naive cron expression: nine o'clock on the first of the quarter, by the machine's clock. */
  async baseline(run) {
    const last = lastYear(run);
    const expected = expectedRounds('quarter', FIRST, last).map(({ prompt }) => `${prompt}T00:00:00.000Z`);
    const findings: Finding[] = [];
    for (const zone of ZONES) {
      const child = startChild(`${ROOT}chaos/plain/cron.ts`, [String(FIRST), String(last)], { TZ: zone });
      await child.ended;
      const wrong = difference(child.lines, expected);
      findings.push(
        must(
          `a cron job on a machine in ${zone}: prompts at a wrong time`,
          `${wrong} of ${child.lines.length}`,
          wrong === 0,
        ),
      );
    }
    return findings;
  },
};

const lastYear = (run: Run): number => (run.isLong ? 2036 : FIRST);

/** The sample directory with another period, and a project that changes its owner. */
async function ownersFile(run: Run, every: string): Promise<{ path: string; document: OwnersFile }> {
  const document: OwnersFile = JSON.parse(await readFile(`${ROOT}data/owners.json`, 'utf8'));
  document.schedule.every = every;
  const moved = document.assignments.find(({ project, role }) => project === MOVED.project && role === 'main');
  if (moved) moved.to = '2030-03-31';
  document.assignments.push(MOVED);
  const path = `${run.folder}/owners-${every}.json`;
  await writeFile(path, JSON.stringify(document));
  return { path, document };
}

async function simulated(run: Run, owners: string, TZ: string, last: number): Promise<string[]> {
  const env = { KEIKAKU_OWNERS: owners, KEIKAKU_DATA_DIR: `${run.folder}/var`, TZ };
  // Started a year earlier, to include rounds open at the beginning.
  const args = ['simulate', '--from', `${FIRST - 1}-01-01`, '--to', `${last}-12-31`, '--json'];
  const { code, stdout, stderr } = await runCommand(args, { env });
  if (code !== 0) throw new Error(stderr);
  return stdout
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
    .map(({ at, kind, cycle, owner, projects }) => messageLine(at, kind, cycle, owner ?? '-', projects))
    .filter(line => line >= String(FIRST));
}

/** How many of the first are missing from the second, or duplicated. */
function difference(these: readonly string[], those: readonly string[]): number {
  const others = new Set(those);
  return these.filter(one => !others.has(one)).length + (these.length - new Set(these).size);
}
