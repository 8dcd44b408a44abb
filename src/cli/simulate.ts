/** `simulate --from D --to D --json`: the messages the schedule would send, and to whom. Writes to no store. */
import { parseArgs } from 'node:util';
import { isDate } from '../calendar/plain-date.ts';
import { operatorLang } from '../text/operator/lang.ts';
import { usageText } from '../text/operator/usage.ts';
import { updatesText } from '../text/updates.ts';
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
    const lang = operatorLang(process.env);
    const { simulated, simulatedSample } = usageText[lang];
    const { reasons } = updatesText[lang].ledger;
    const kept = Object.entries(withheld).map(([reason, count]): [string, number] => [
      reasons[reason] ?? reason,
      count,
    ]);
    process.stderr.write(`${simulated(messages.length, kept)}\n`);
    if (context.directory.sample) process.stderr.write(`${simulatedSample}\n`);
    return 0;
  },
};
