/** What `export owners` writes is what `import owners` reads: unchanged, and as a clerk changes it in a spreadsheet every April. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { recordedState } from '../../src/cli/record.ts';
import { Directory, type DirectoryDocument } from '../../src/directory/directory.ts';
import { parseDirectory } from '../../src/directory/load.ts';
import { toCsv } from '../../src/export/csv.ts';
import { directoryRows, directorySheets } from '../../src/export/directory-table.ts';
import { directoryDiff } from '../../src/import/directory-diff.ts';
import { readOwners } from '../../src/import/owners.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { updatesFold } from '../../src/updates/fold.ts';
import { recordsBook } from '../../src/updates/table/records-book.ts';
import { runCommand } from '../helpers/command-line.ts';
import { realDirectory } from '../helpers/cycle.ts';
import { directories } from '../helpers/directory-arbitrary.ts';
import { knowledgeOfTests } from '../helpers/knowledge.ts';
import { parseCsv } from '../helpers/read-csv.ts';
import { toShiftJis } from '../helpers/shift-jis.ts';

const TIMEOUT = { timeout: 180_000 };
const NOW = new Date('2010-03-15T01:00:00Z');
let folder: string;
let plan: Plan;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keikaku-form-'));
  ({ plan } = await knowledgeOfTests());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Format = 'xlsx' | 'csv' | 'json';
const FORMATS: Format[] = ['xlsx', 'csv', 'json'];

async function written(format: Format, directory: Directory): Promise<string | Uint8Array> {
  if (format === 'json') return JSON.stringify(directory.document);
  if (format === 'xlsx') return recordsBook(directorySheets(directory, plan), 'ja');
  const { columns, rows } = directoryRows(directory, plan);
  return toCsv(columns, rows);
}

/** What taking a file would change. */
async function changesOf(name: string, content: string | Uint8Array, directory: Directory): Promise<string[]> {
  const file = join(folder, name);
  await writeFile(file, content);
  const { directory: found } = await readOwners(file, { plan, directory, state: updatesFold.initial(), now: NOW });
  return directoryDiff(directory.document, found.document, plan);
}

describe('what export owners writes', () => {
  it.each(FORMATS)('as %s says nothing new when it comes back, whatever the directory', TIMEOUT, async format => {
    await fc.assert(
      fc.asyncProperty(directories(plan), async document => {
        const directory = parseDirectory(document, 'any', plan);
        expect(await changesOf(`any.${format}`, await written(format, directory), directory)).toEqual([]);
      }),
      { numRuns: format === 'xlsx' ? 25 : 60 },
    );
  });

  it.each(FORMATS)('as %s makes the directory anew where there is none of it', TIMEOUT, async format => {
    const directory = await realDirectory();
    const { schedule } = directory.document;
    const coordinatorChannel = { slack: null, teams: null };
    const none: DirectoryDocument = {
      ...{ sample: false, owners: [], assignments: [], coordinators: [] },
      ...{ coordinatorChannel, schedule },
    };
    const file = join(folder, `anew.${format}`);
    await writeFile(file, await written(format, directory));
    const context = { plan, directory: new Directory(none), state: updatesFold.initial(), now: NOW };
    const { directory: found } = await readOwners(file, context);
    expect(directoryDiff(directory.document, found.document, plan)).toEqual([]);
  });

  it('comes from the command line as it goes into it, and a sample stays one', TIMEOUT, async () => {
    const env = { KEIKAKU_DATA_DIR: join(folder, 'var'), KEIKAKU_NOW: NOW.toISOString() };
    for (const format of FORMATS) {
      const file = join(folder, `sample.${format}`);
      expect(await runCommand(['export', 'owners', '--format', format, '-o', file], { env })).toMatchObject({
        code: 0,
      });
      const again = await runCommand(['import', 'owners', file, '--apply'], { env });
      expect([again.code, again.stdout, again.stderr]).toEqual([0, '', expect.stringContaining('Nothing differs')]);
    }
    const json = JSON.parse(await readFile(join(folder, 'sample.json'), 'utf8'));
    expect(json).toEqual(JSON.parse(await readFile(new URL('../../data/owners.json', import.meta.url), 'utf8')));
    const csv = await readFile(join(folder, 'sample.csv'), 'utf8');
    // What is changed in a sample leaves it one, and says so; the mark alone makes it real.
    const changed = join(folder, 'changed.csv');
    await writeFile(changed, csv.replaceAll('危機対策課', '危機管理課'));
    const dry = await runCommand(['import', 'owners', changed], { env });
    expect(dry.stdout).toBe('~ owner 危機管理課 name: 危機対策課 → 危機管理課\n');
    expect(dry.stderr).toMatch(/stays a sample: it becomes real when サンプル says いいえ/);
    await writeFile(changed, csv.replace('」）,はい', '」）,いいえ'));
    const real = await runCommand(['import', 'owners', changed, '--apply'], { env });
    expect(real.stdout.split('\n')[0]).toBe('~ sample: true → false');
    const state = await recordedState({ KEIKAKU_DATA_DIR: env.KEIKAKU_DATA_DIR });
    expect({ ...(state?.directory.document as DirectoryDocument), sample: true }).toEqual(json);
  });

  it('of a sample is not taken for a real directory', async () => {
    const directory = await realDirectory();
    const sample = new Directory({ ...directory.document, sample: true });
    await expect(changesOf('sample.xlsx', await written('xlsx', sample), directory)).rejects.toThrow(
      /sheet 設定 row 2 column B \(サンプル.*the directory is real → Write いいえ/,
    );
  });
});

/** As a spreadsheet saves it. */
const stringify = (rows: readonly (readonly string[])[]): string =>
  rows
    .map(row => `${row.map(cell => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join()}\r\n`)
    .join('');

/** The cells of a table by their headings. */
interface Grid {
  rows: string[][];
  head: number;
}

const columnIn = ({ rows, head }: Grid, heading: string): number => {
  const at = rows[head]?.indexOf(heading) ?? -1;
  if (at < 0) throw new Error(`no column ${heading}`);
  return at;
};

function set(grid: Grid, isWanted: (row: Record<string, string>) => boolean, change: Record<string, string>): number {
  const heads = grid.rows[grid.head] ?? [];
  const wanted = grid.rows
    .slice(grid.head + 1)
    .filter(row => isWanted(Object.fromEntries(heads.map((head, at) => [head, row[at] ?? '']))));
  for (const row of wanted) for (const [heading, value] of Object.entries(change)) row[columnIn(grid, heading)] = value;
  return wanted.length;
}

/** A clerk's April: 危機対策課 has a new name, three projects go to 広報課, and 山田 follows its contact. */
function april(assignments: Grid, divisions: Grid, people: Grid): void {
  expect(set(divisions, row => row.課ID === 'kiki' && (row.役割 ?? '課') === '課', { 担当課: '危機管理課' })).toBe(1);
  for (const code of MOVED)
    expect(set(assignments, row => row.番号 === code, { 担当課: '広報課', 開始: '2010/4/1' })).toBe(1);
  const newcomer = { 氏名: '山田 太郎', Slack: 'U0YAMADA', メール: 'yamada@example.jp', 開始: '平成22年4月1日' };
  expect(set(people, row => row.課ID === 'joho-system' && row.氏名?.includes('春子') === true, newcomer)).toBe(1);
  expect(set(people, row => row.代理?.includes('春子') === true, { 代理: '山田 太郎' })).toBe(1);
}
const MOVED = ['1-1-1', '1-1-2', '1-1-3'];

function expectApril(changes: readonly string[]): void {
  expect(changes[0]).toBe('~ owner 危機管理課 name: 危機対策課 → 危機管理課');
  expect(changes.slice(1, 4)).toEqual([
    expect.stringMatching(/^~ owner 情報システム課 contact 見本 春子.* to: nothing → 2010-03-31$/),
    expect.stringMatching(/^~ owner 情報システム課 contact 見本 夏子.* deputyOf: .*春子.* → 山田 太郎$/),
    '+ owner 情報システム課 contact 山田 太郎 (システム最適化班長, U0YAMADA, yamada@example.jp, 2010-04-01..)',
  ]);
  const moved = changes.slice(4);
  expect(moved).toHaveLength(MOVED.length);
  moved.forEach((line, at) => {
    expect(line).toMatch(
      new RegExp(
        `^~ ${MOVED[at]} .*: (.+) 2009-04-01\\.\\. → \\1 2009-04-01\\.\\.2010-03-31, 広報課 2010-04-01\\.\\.$`,
      ),
    );
  });
}

describe('a clerk in April', () => {
  it('edits the workbook, saved anew by a spreadsheet program', TIMEOUT, async () => {
    const directory = await realDirectory();
    const sheets = await readXlsxFile(Buffer.from(await written('xlsx', directory)));
    const grids = new Map(
      sheets.map(({ sheet, data }) => [
        sheet,
        { rows: data.map(row => row.map(cell => (cell === null ? '' : String(cell)))), head: 0 },
      ]),
    );
    const grid = (name: string): Grid => grids.get(name) ?? { rows: [], head: 0 };
    april(grid('担当'), grid('課'), grid('担当者'));
    // A program that knows nothing of the cells' format keeps days as days and codes typed anew as days, too.
    const cell = (text: string, at: number, head: readonly string[]) => {
      const day = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(
        head[at] === '番号' ? text.replace(/^(\d)/, '200$1') : text,
      );
      const [year, month, date] = (day?.slice(1) ?? []).map(Number) as [number, number, number];
      return day ? { value: new Date(Date.UTC(year, month - 1, date)), type: Date, format: 'yyyy/m/d' } : text;
    };
    const edited = [...grids].map(([sheet, { rows }]) => ({
      sheet,
      data: rows.map(row => row.map((text, at) => cell(text, at, rows[0] ?? []))),
    }));
    const bytes = await writeExcelFile(edited).toBuffer();
    expectApril(await changesOf('april.xlsx', bytes, directory));
  });

  const SAVED: [how: string, save: (text: string) => Uint8Array][] = [
    ['UTF-8', text => Buffer.from(`\ufeff${text}`)],
    ['Shift_JIS', toShiftJis],
  ];
  it.each(SAVED)('edits the csv, which Excel saves as %s with days for codes', TIMEOUT, async (_, save) => {
    const directory = await realDirectory();
    const rows = parseCsv(String(await written('csv', directory)));
    const grid = { rows, head: rows.findIndex(([first]) => first === '番号') };
    april(grid, grid, grid);
    const wide = Math.max(...rows.map(row => row.length));
    const excel = rows.map(row =>
      Array.from({ length: wide }, (_, at) =>
        (row[at] ?? '')
          .replace(/^(\d)-(\d{1,2})-(\d{1,2})$/, '200$1/$2/$3')
          .replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, '$1/$2/$3')
          .replace(/^0(\d:\d\d)$/, '$1'),
      ),
    );
    const changes = await changesOf('april.csv', save(stringify(excel)), directory);
    expectApril(changes);
  });

  it('is told which row and cell is wrong, also where two rows do not fit together', TIMEOUT, async () => {
    const directory = await realDirectory();
    const rows = parseCsv(String(await written('csv', directory)));
    const grid = { rows, head: rows.findIndex(([first]) => first === '番号') };
    set(grid, row => row.課ID === 'kiki' && row.役割 === '課', { 担当課: '広報課' });
    set(grid, row => row.課ID === 'gyosei-kanri' && row.役割 === '課', { 読み: 'ギョウセイ' });
    rows.find(([key]) => key?.startsWith('照会の間隔'))?.splice(1, 1, '毎週');
    const said = await changesOf('wrong.csv', stringify(rows), directory).then(String, String);
    expect(said).toMatch(/wrong\.csv row 15 column E \(担当課\): is named 総務部 広報課, as is kiki →|row 14 column E/);
    expect(said).toMatch(/row 16 column O \(読み\): is not in hiragana/);
    expect(said).toMatch(/row 5 column B \(照会の間隔.*is no interval: 毎週 → Write one of 毎月, 四半期, 半期, 年度/);
    expect(said).not.toMatch(/owners\[/);
  });

  it('is asked when a row could mean a new name or a new division', async () => {
    const directory = await realDirectory();
    const rows = parseCsv(String(await written('csv', directory)));
    const grid = { rows, head: rows.findIndex(([first]) => first === '番号') };
    set(grid, row => row.番号 === '1-1-1', { 担当課: '新しい課', 開始: '2010-04-01' });
    await expect(changesOf('which.csv', stringify(rows), directory)).rejects.toThrow(
      /column E \(担当課\): 新しい課 is no division here, and the id kiki is that of 危機対策課 → To rename/,
    );
    // Nothing but the name changed, in one cell of many: a new name.
    set(grid, row => row.番号 === '1-1-1', { 開始: '2009-04-01' });
    expect(await changesOf('rename.csv', stringify(rows), directory)).toEqual([
      '~ owner 新しい課 name: 危機対策課 → 新しい課',
    ]);
  });

  it('hands in people alone, and everybody else stays', async () => {
    const directory = await realDirectory();
    const changes = await changesOf(
      'more.csv',
      '担当課,氏名,Slack,開始\r\n広報課,山田 太郎,U0YAMADA,2010-04-01\r\n',
      directory,
    );
    expect(changes).toEqual(['+ owner 広報課 contact 山田 太郎 (担当, U0YAMADA, 2010-04-01..)']);
    const known = directory.document.owners.find(({ id }) => id === 'koho')?.contacts[0];
    // What the table has no column for is kept: here the post, the address and the days.
    const account = await changesOf('account.csv', `担当課,氏名,Slack\r\n広報課,${known?.name},U0NEW\r\n`, directory);
    expect(account).toEqual([`~ owner 広報課 contact ${known?.name} slack: ${known?.slack} → U0NEW`]);
  });

  it('loses no letter that Shift_JIS does not have', async () => {
    const directory = await realDirectory();
    const text = String(await written('csv', directory)).replace('危機対策課', '𠮷田課');
    await expect(changesOf('lost.csv', toShiftJis(text.slice(1)), directory)).rejects.toThrow(
      /row 14: holds "\?田課".*→ Save it as 「CSV UTF-8/,
    );
  });
});
