/** `plan --json`: codes, names and counts of the plan, for scripts. */
import { parseArgs } from 'node:util';
import { dataFiles } from '../knowledge.ts';
import { loadPlan } from '../plan/load.ts';
import { type Command, print, UsageError } from './command.ts';

export const planCommand: Command = {
  name: 'plan',
  usage: 'plan --json',
  async run(args) {
    const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } });
    if (!values.json) throw new UsageError(text => text.needsJson('plan'));
    const plan = loadPlan(dataFiles(process.env).plan);
    const areas = plan.areas.map(({ code, name, slogan, count, measures }) => ({
      code,
      name,
      slogan,
      count,
      measures: measures.map(measure => ({ code: measure.code, name: measure.name, count: measure.count })),
    }));
    const entries = plan.entries.map(({ code, name, reprintOf }) => ({ code, name, reprintOf }));
    await print(`${JSON.stringify({ areas, entries })}\n`);
    return 0;
  },
};
