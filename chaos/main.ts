/**
 * `npm run chaos [-- name … --seed N --long --baseline]`: fault injection, measuring what a person would have noticed.
 * Exits 1 when a required figure does not hold, or when the plain libraries hold it as well (`--baseline`).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileEntry } from '../test/helpers/compile-entry.ts';
import { killChildren } from './child.ts';
import type { Finding, Run, Scenario } from './scenario.ts';
import { calendar } from './scenarios/calendar.ts';
import { crashImages } from './scenarios/crash-images.ts';
import { deliveries } from './scenarios/deliveries.ts';
import { diskFaults } from './scenarios/disk-faults.ts';
import { hangs } from './scenarios/hangs.ts';
import { inbound } from './scenarios/inbound.ts';
import { kills } from './scenarios/kills.ts';
import { load } from './scenarios/load.ts';
import { manyRecipients } from './scenarios/many-recipients.ts';
import { nonsense } from './scenarios/nonsense.ts';
import { powerCuts } from './scenarios/power-cuts.ts';
import { shared } from './scenarios/shared.ts';
import { sockets } from './scenarios/sockets.ts';

const SCENARIOS: Record<string, Scenario> = {
  kills,
  images: crashImages,
  power: powerCuts,
  disk: diskFaults(),
  'slack-out': deliveries('slack'),
  'teams-out': deliveries('teams'),
  'slack-in': inbound('slack'),
  'teams-in': inbound('teams'),
  sockets,
  hangs,
  recipients: manyRecipients,
  shared,
  nonsense,
  load,
  calendar,
};

const { names, seed, isLong, isBaseline } = readArguments();
process.stdout.write(`seed ${seed}${isLong ? ', long' : ''}${isBaseline ? ', the plain libraries' : ''}\n`);
let isGood = true;
for (const name of names) isGood = (await runOne(name, SCENARIOS[name]!)) && isGood;
process.exit(isGood ? 0 : 1);

interface Arguments {
  names: string[];
  seed: number;
  isLong: boolean;
  isBaseline: boolean;
}

/** Parses the arguments; ends the process for help and for invalid ones. */
function readArguments(): Arguments {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        seed: { type: 'string' },
        long: { type: 'boolean', default: false },
        baseline: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) {
      process.stdout.write(usage());
      process.exit(0);
    }
    const unknown = positionals.filter(name => !(name in SCENARIOS));
    if (unknown.length > 0) throw new Error(`no such scenario: ${unknown.join(', ')}`);
    const seed = Number(values.seed ?? Math.floor(Math.random() * 1e6));
    if (!Number.isSafeInteger(seed)) throw new Error(`--seed takes a whole number, not ${values.seed}`);
    const names = Object.keys(SCENARIOS).filter(name => positionals.length === 0 || positionals.includes(name));
    return { names, seed, isLong: values.long, isBaseline: values.baseline };
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${usage()}`);
    return process.exit(2);
  }
}

function usage(): string {
  const width = Math.max(...Object.keys(SCENARIOS).map(name => name.length));
  const scenarios = Object.entries(SCENARIOS).map(([name, { about }]) => `  ${name.padEnd(width)}  ${about}\n`);
  return `usage: npm run --silent chaos [-- SCENARIO … --seed N --long --baseline]
  without a scenario all of them; --baseline breaks the plain libraries in the same way
${scenarios.join('')}`;
}

async function runOne(name: string, scenario: Scenario): Promise<boolean> {
  process.stdout.write(`\n${name}: ${scenario.about}\n`);
  const folder = await mkdtemp(join(tmpdir(), 'keikaku-chaos-'));
  const startedMs = performance.now();
  const run: Run = {
    seed,
    isLong,
    folder,
    program: async entry => compileEntry(entry, await mkdtemp(join(folder, 'compiled-'))),
    say: line => void process.stderr.write(`  … ${line}\n`),
  };
  const findings = await withinTime(name, scenario, run);
  await killChildren();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  for (const { what, figure, isGood } of findings) {
    const mark = isGood === undefined ? '·' : isGood ? '✓' : '✗';
    process.stdout.write(`  ${mark} ${what}: ${figure}\n`);
  }
  process.stdout.write(`  ${((performance.now() - startedMs) / 1_000).toFixed(1)} s\n`);
  const holds = findings.every(({ isGood }) => isGood !== false);
  if (!isBaseline) return holds;
  process.stdout.write(holds ? '  ✗ the plain libraries hold, too\n' : '  ✓ the plain libraries do not hold\n');
  return !holds;
}

/** The findings, with a failed one after a time-out or an error. */
async function withinTime(name: string, scenario: Scenario, run: Run): Promise<Finding[]> {
  const limitSeconds = scenario.limitSeconds[run.isLong ? 'long' : 'short'];
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Finding[]>(resolve => {
    const finding = { what: `${name} ended within`, figure: `${limitSeconds} s: no`, isGood: false };
    timer = setTimeout(resolve, limitSeconds * 1_000, [finding]);
  });
  const work = isBaseline ? scenario.baseline(run) : scenario.run(run);
  const failed = work.catch((error: Error) => [
    { what: 'ran through', figure: error.stack ?? error.message, isGood: false },
  ]);
  const findings = await Promise.race([failed, late]);
  clearTimeout(timer);
  return findings;
}
