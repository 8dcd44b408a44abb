/**
 * `npm run chaos [-- name … --seed N --long --baseline]`: breaks things on purpose and counts what a person would have
 * seen. Exits 1 when a figure that must hold does not, or when the plain libraries hold it as well (`--baseline`).
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

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, long: { type: 'boolean' }, baseline: { type: 'boolean' } },
});
const unknown = positionals.filter(name => !(name in SCENARIOS));
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e6));
if (unknown.length > 0 || !Number.isSafeInteger(seed)) {
  process.stderr.write(`no such scenario: ${unknown.join(', ')}; there are ${Object.keys(SCENARIOS).join(', ')}\n`);
  process.exit(2);
}

process.stdout.write(`seed ${seed}${values.long ? ', long' : ''}${values.baseline ? ', the plain libraries' : ''}\n`);
const names = Object.keys(SCENARIOS).filter(name => positionals.length === 0 || positionals.includes(name));
let isGood = true;
for (const name of names) isGood = (await runOne(name, SCENARIOS[name] as Scenario)) && isGood;
process.exit(isGood ? 0 : 1);

async function runOne(name: string, scenario: Scenario): Promise<boolean> {
  process.stdout.write(`\n${name}: ${scenario.about}\n`);
  const folder = await mkdtemp(join(tmpdir(), 'keikaku-chaos-'));
  const startedMs = performance.now();
  const run: Run = {
    seed,
    isLong: values.long === true,
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
  if (!values.baseline) return holds;
  process.stdout.write(holds ? '  ✗ the plain libraries hold, too\n' : '  ✓ the plain libraries do not hold\n');
  return !holds;
}

/** The findings, with a failed one when time or patience ran out. */
async function withinTime(name: string, scenario: Scenario, run: Run): Promise<Finding[]> {
  const limitSeconds = scenario.limitSeconds[run.isLong ? 'long' : 'short'];
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Finding[]>(resolve => {
    const finding = { what: `${name} ended within`, figure: `${limitSeconds} s: no`, isGood: false };
    timer = setTimeout(resolve, limitSeconds * 1_000, [finding]);
  });
  const work = values.baseline ? scenario.baseline(run) : scenario.run(run);
  const failed = work.catch((error: Error) => [
    { what: 'ran through', figure: error.stack ?? error.message, isGood: false },
  ]);
  const findings = await Promise.race([failed, late]);
  clearTimeout(timer);
  return findings;
}
