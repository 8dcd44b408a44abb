/**
 * `npm run bench [name …]`: all benchmarks, each against a peer library, in one table. Ratios matter: both sides run
 * alternately on the same machine, so that other load affects both.
 */
import { benchAnswers } from './answers.ts';
import { benchJournal } from './journal.ts';
import type { BenchRow } from './row.ts';
import { benchSlack } from './slack.ts';
import { benchStart } from './start.ts';
import { benchTokenizer } from './tokenizer.ts';

const BENCHES: Record<string, () => Promise<BenchRow[]>> = {
  start: benchStart,
  tokenizer: benchTokenizer,
  answers: benchAnswers,
  journal: benchJournal,
  slack: benchSlack,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !(name in BENCHES));
if (unknown.length > 0) {
  process.stderr.write(`no such benchmark: ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}\n`);
  process.exit(2);
}

const rows: BenchRow[] = [];
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stderr.write(`${name} …\n`);
  rows.push(...(await bench()));
}
process.stdout.write(`${table(rows)}\n`);

function table(lines: BenchRow[]): string {
  const cells = lines.map(({ name, ours, peer, unit, ratio }) => [
    name,
    figure(ours),
    figure(peer),
    unit,
    figure(ratio),
  ]);
  const all = [['', 'ours', 'beside', '', 'ours / beside'], ...cells];
  const widths = [0, 1, 2, 3, 4].map(column => Math.max(...all.map(line => line[column]?.length ?? 0)));
  const pad = (cell: string, column: number) => {
    const width = widths[column] ?? 0;
    return column === 0 || column === 3 ? cell.padEnd(width) : cell.padStart(width);
  };
  return all.map(line => line.map(pad).join('  ').trimEnd()).join('\n');
}

/** Three significant digits. */
function figure(number: number): string {
  return Math.abs(number) >= 100 ? number.toFixed(0) : number.toPrecision(3);
}
