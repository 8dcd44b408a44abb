/** `export table|owners|updates|ledger`: exports the progress table and the record to files. */
import { existsSync, realpathSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { teamsReferencesPath } from '../durable/data-folder.ts';
import { BotError, systemFailure } from '../errors.ts';
import { toCsv } from '../export/csv.ts';
import { directoryRows, directorySheets } from '../export/directory-table.ts';
import { type Records, toObjects } from '../export/records.ts';
import { inboxPath } from '../inbox/inbox-file.ts';
import { journalFolder } from '../journal/journal-folder.ts';
import { dataFolderOf } from '../settings/data-folder.ts';
import { type CarryingText, carryingText, toldOfCarrying } from '../text/operator/carrying.ts';
import { operatorLang } from '../text/operator/lang.ts';
import { ledgerRecords, updateRecords } from '../updates/round/export-rows.ts';
import { roundNamed } from '../updates/round/named-round.ts';
import { rounds } from '../updates/round/updates.ts';
import type { RoundState } from '../updates/state.ts';
import { tableRecords, tableSheet } from '../updates/table/flat-rows.ts';
import { ledgerSheet, updatesSheet } from '../updates/table/record-sheets.ts';
import { type View, viewIn } from '../updates/view/view.ts';
import { type Command, UsageError } from './command.ts';
import { readCycleContext } from './cycle-context.ts';
import { nothingRecorded } from './record.ts';

const FORMATS = ['xlsx', 'csv', 'json'] as const;
type Format = (typeof FORMATS)[number];
/** Mode of new files: names, accounts and reports are private. An existing file keeps its mode. */
const OWN = 0o600;
const EXPORTS = ['table', 'owners', 'updates', 'ledger'] as const;
type Export = (typeof EXPORTS)[number];

export const exportCommand: Command = {
  name: 'export',
  usage: 'export table|owners|updates|ledger --format xlsx|csv|json -o FILE [--round PERIOD]',
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { format: { type: 'string' }, output: { type: 'string', short: 'o' }, round: { type: 'string' } },
    });
    const what = EXPORTS.find(name => name === positionals[0]);
    const format = FORMATS.find(name => name === values.format);
    if (positionals.length !== 1 || !what) throw new UsageError(text => text.needsKind(EXPORTS.join(', ')));
    if (!format) throw new UsageError(text => text.noFormat(FORMATS.join(', ')));
    if (!values.output || values.output === '-') throw new UsageError(text => text.noOutput);
    refuseRecord(values.output, dataFolderOf(process.env));
    if (values.round !== undefined && what !== 'table') throw new UsageError(text => text.roundOfTable);
    const context = await readCycleContext(process.env);
    if (context.state.at === null) process.stderr.write(`${nothingRecorded(process.env)}\n`);
    const view = viewIn('ja', context);
    const round = values.round === undefined ? undefined : recordedRound(values.round, view);
    const { content, rows } = await exported(what, format, view, round);
    await write(values.output, content);
    process.stderr.write(`${carryingText[operatorLang(process.env)].rows(values.output, rows)}\n`);
    return 0;
  },
};

/** @throws BotError when the record has no such round */
function recordedRound(words: string, view: View): RoundState {
  const round = roundNamed(words, view);
  if (typeof round !== 'string') return round;
  const held = rounds(view.state).map(({ id }) => id);
  throw told('EXPORT_ROUND', text => text.noRound(words, held));
}

interface Exported {
  content: string | Uint8Array;
  rows: number;
}

function exported(
  what: Export,
  format: Format,
  view: View,
  round: RoundState | undefined,
): Exported | Promise<Exported> {
  switch (format) {
    case 'xlsx':
      return workbook(what, view, round);
    case 'json':
      return json(what, view, round);
    case 'csv': {
      const { columns, rows } = what === 'table' ? tableSheet(view, round) : recordsOf(what, view, round);
      return { content: toCsv(columns, rows), rows: rows.length };
    }
  }
}

/** The directory is exported as one document, like owners.json; the others as lists. */
function json(what: Export, view: View, round: RoundState | undefined): Exported {
  const records = recordsOf(what, view, round);
  const value = what === 'owners' ? view.directory.document : toObjects(records);
  return { content: `${JSON.stringify(value, null, 1)}\n`, rows: records.rows.length };
}

/**
 * For people, with translated headings. The workbook and chart libraries are loaded only when a workbook is written.
 */
async function workbook(what: Export, view: View, round: RoundState | undefined): Promise<Exported> {
  if (what === 'table') {
    const { progressBook } = await import('../updates/table/book.ts');
    return { content: await progressBook(view, round), rows: view.plan.entries.length };
  }
  const { recordsBook } = await import('../updates/table/records-book.ts');
  const sheets = SHEETS[what](view);
  return {
    content: await recordsBook(sheets, view.lang),
    rows: sheets.reduce((sum, { rows }) => sum + rows.length, 0),
  };
}

const SHEETS: Record<Exclude<Export, 'table'>, (view: View) => (Records & { name: string })[]> = {
  owners: ({ directory, plan }) => directorySheets(directory, plan),
  updates: view => [updatesSheet(view)],
  ledger: view => [ledgerSheet(view)],
};

function recordsOf(what: Export, view: View, round: RoundState | undefined): Records {
  switch (what) {
    case 'table':
      return tableRecords(view, round);
    case 'owners':
      return directoryRows(view.directory, view.plan);
    case 'updates':
      return updateRecords(view.state);
    case 'ledger':
      return ledgerRecords(view.state);
  }
}

/**
 * Refuses to overwrite a file of the record.
 * @throws BotError EXPORT_IN_RECORD
 */
function refuseRecord(file: string, dataFolder: string): void {
  const real = (path: string) => (existsSync(path) ? realpathSync(path) : resolve(path));
  const folder = real(dataFolder);
  const target = existsSync(file) ? real(file) : join(real(dirname(file)), basename(file));
  const { folder: _, ...record } = journalFolder(folder);
  const kept = [...Object.values(record), inboxPath(folder), teamsReferencesPath(folder)];
  if (!kept.some(path => target === path || target.startsWith(`${path}${sep}`))) return;
  throw told('EXPORT_IN_RECORD', text => text.fileOfRecord(file));
}

async function write(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(file, content, { mode: OWN });
  } catch (error) {
    const { code = '' } = systemFailure(error);
    const isFull = code === 'ENOSPC' || code === 'EDQUOT';
    // What was written of it looks like a file, and is none.
    if (isFull) await rm(file, { force: true });
    throw told('EXPORT_FILE', text => text.notWritten(file, code, isFull), error);
  }
}

function told(code: string, say: (text: CarryingText) => string, cause?: unknown): BotError {
  const [message, ja] = toldOfCarrying(say);
  return new BotError(code, message, { cause, ja });
}
