/** `export owners|updates|ledger`: the record as a file. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createClock } from '../clock.ts';
import { toCsv } from '../csv.ts';
import { Directory } from '../directory/directory.ts';
import { loadDirectory } from '../directory/load.ts';
import { dataFiles } from '../knowledge.ts';
import { loadPlan } from '../plan/load.ts';
import { ledgerRecords, ownerRecords, type Records, toObjects, updateRecords } from '../updates/records.ts';
import { type Command, UsageError } from './command.ts';
import { readRecordedState } from './recorded-state.ts';

const FORMATS = ['csv', 'json'];

export const exportCommand: Command = {
  name: 'export',
  usage: 'export owners|updates|ledger --format csv|json -o FILE',
  summary: 'writes the directory, every update ever given, or the deliveries to a file',
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { format: { type: 'string' }, output: { type: 'string', short: 'o' } },
    });
    const [what = ''] = positionals;
    const { format = '', output } = values;
    if (positionals.length !== 1 || !isExport(what))
      throw new UsageError('export needs one of owners, updates, ledger');
    if (!FORMATS.includes(format)) throw new UsageError(`--format is one of ${FORMATS.join(', ')}`);
    if (!output) throw new UsageError('-o names the file to write');
    const records = await EXPORTS[what]();
    const text =
      format === 'csv' ? toCsv(records.columns, records.rows) : `${JSON.stringify(toObjects(records), null, 1)}\n`;
    await writeFile(output, text);
    process.stderr.write(`${output}: ${records.rows.length} rows\n`);
    return 0;
  },
};

type Export = 'owners' | 'updates' | 'ledger';

const EXPORTS: Record<Export, () => Promise<Records>> = {
  updates: async () => updateRecords(await recorded()),
  ledger: async () => ledgerRecords(await recorded()),
  async owners() {
    const files = dataFiles(process.env);
    const plan = loadPlan(files.plan);
    const { document } = (await recorded()).directory;
    return ownerRecords(document ? new Directory(document) : loadDirectory(files.owners, plan), plan);
  },
};

function isExport(what: string): what is Export {
  return Object.hasOwn(EXPORTS, what);
}

const recorded = () => readRecordedState(process.env['KEIKAKU_DATA_DIR'] ?? './var', createClock().now);
