/** `simulate --from D --to D --json`: the messages the schedule would send, and to whom. Writes to no store. */
import { parseArgs } from 'node:util';
import { isDate } from '../calendar/plain-date.ts';
import { type Command, print, UsageError } from './command.ts';
import { readCycleContext } from './cycle-context.ts';

export const simulateCommand: Command = {
  name: 'simulate',
  usage: 'simulate --from YYYY-MM-DD --to YYYY-MM-DD --json',
  async run(args) {
    const { values } = parseArgs({
      args,
      options: { from: { type: 'string' }, to: { type: 'string' }, json: { type: 'boolean' } },
    });
    const { from = '', to = '' } = values;
    if (!values.json) throw new UsageError(text => text.needsJson('simulate'));
    for (const [name, date] of [
      ['--from', from],
      ['--to', to],
    ] as const)
      if (!isDate(date)) throw new UsageError(text => text.noDate(name));
    if (to < from) throw new UsageError(text => text.endBeforeStart);
    const context = await readCycleContext(process.env);
    const { simulate } = await import('../updates/round/simulate.ts');
    const { messages, withheld } = await simulate(context, from, to);
    for (const message of messages) await print(`${JSON.stringify(message)}\n`);
    const kept = Object.entries(withheld).map(([reason, count]) => `; ${count} withheld: ${reason}`);
    process.stderr.write(`${messages.length} messages${kept.join('')}\n`);
    if (context.directory.sample)
      process.stderr.write('The directory is a sample: its messages reach nobody outside the playground.\n');
    return 0;
  },
};
