/** The progress table as files: what a department head, a spreadsheet and a program get. */
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { PICTURE_FONT, toPng } from '../src/export/picture.ts';
import { toObjects } from '../src/export/records.ts';
import { plainText } from '../src/reply.ts';
import { progressBook } from '../src/updates/table/book.ts';
import { tableRecords, tableSheet } from '../src/updates/table/flat-rows.ts';
import type { View } from '../src/updates/view/view.ts';
import { member, type Office, openOffice, realDirectory, viewOf } from './helpers/cycle.ts';

const KIKI = member('slack:UKIKI1SAMPLE');
const EVIL = '=HYPERLINK("http://x.example","押す")';

let office: Office;
let view: View;
let rows: Record<string, unknown>[];
const row = (code: string) => rows.find(one => one.code === code);

async function say(round: string, project: string, values: Record<string, string>): Promise<void> {
  const opened = await office.press(KIKI, 'update.correct', `${round}/kiki/0`);
  if (opened.kind !== 'form') throw new TypeError('no form');
  const named = Object.entries(values).map(([field, value]) => [`${project}.${field}`, value]);
  await office.send(KIKI, 'update', opened.form.context, Object.fromEntries(named));
}

beforeAll(async () => {
  const directory = await realDirectory(document => {
    document.assignments = document.assignments.filter(({ project }) => project !== '6-1-1');
  });
  office = await openOffice('2009-09-28T10:00:00+09:00', directory);
  await office.at('2009-10-01T09:00:00+09:00');
  await say('2009-Q2', '1-1-1', { status: 'on_track', percent: '60', due: '平成22年3月', comment: '設計を終えた' });
  await say('2009-Q2', '1-1-5', { status: 'completed' });
  await office.at('2009-10-16T09:00:00+09:00');
  await office.press(member('slack:UCOORD1SAMPLE'), 'cycle.pause', '1-1-4');
  await office.at('2010-01-04T09:00:00+09:00');
  await say('2009-Q3', '1-1-1', { status: 'delayed', percent: '50', due: '平成22年3月', comment: EVIL });
  await office.press(member('slack:UCOORD1SAMPLE'), 'cycle.exempt', '2009-Q3/1-1-2');
  view = await viewOf(office);
  rows = toObjects(tableRecords(view));
}, 60_000);

describe('the progress table', () => {
  it('has every printed entry once, and says of each project how it stands or why nothing is said', () => {
    expect(rows).toHaveLength(105);
    expect(rows.filter(({ standing }) => standing === 'reprint')).toHaveLength(9);
    expect(row('1-1-1')).toMatchObject({
      standing: 'answered',
      lastStatus: 'on_track',
      lastPercent: 60,
      status: 'delayed',
      percent: 50,
      due: '2010-03',
      owner: 'kiki',
      ownerName: '危機対策課',
      division: '総務部',
      sampleOwner: false,
      round: '2009-Q3',
    });
    expect(row('1-1-2')).toMatchObject({ standing: 'exempted', status: null });
    expect(row('1-1-3')).toMatchObject({ standing: 'missing', status: null, lastStatus: null });
    expect(row('1-1-4')).toMatchObject({ standing: 'paused' });
    expect(row('1-1-5')).toMatchObject({ standing: 'over', status: 'completed' });
    expect(row('6-1-1')).toMatchObject({ standing: 'vacant', owner: null });
    expect(row('4-6-3')).toMatchObject({ standing: 'reprint', reprintOf: '4-3-2', status: null, owner: null });
  });

  it('shows people words, both calendars and what is worth a look', () => {
    const { columns, rows: lines } = tableSheet(view);
    const first = Object.fromEntries(columns.map((column, index) => [column, lines[0]?.[index]]));
    expect(first).toMatchObject({
      今回の状況: '遅れている',
      完了予定: '2010-03',
      備考: '',
      確認事項: '進捗率が前回より下がっています',
      照会: '平成21年度第3四半期',
    });
  });
});

describe('the workbook', () => {
  let files: Record<string, string>;
  let book: Buffer;
  beforeAll(async () => {
    book = Buffer.from(await progressBook(view));
    files = Object.fromEntries(Object.entries(unzipSync(book)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  });

  it('holds table and figures, under headings by area and measure', async () => {
    const [table, figures] = await readXlsxFile(book);
    expect([table?.sheet, figures?.sheet]).toEqual(['進捗管理表', '集計']);
    const firsts = (table?.data ?? []).map(cells => String(cells[0] ?? ''));
    expect(firsts[0]).toContain('宮城県ＩＴ推進計画（平成21～22年度）');
    expect(firsts.filter(cell => /^重点分野\d/.test(cell))).toHaveLength(6);
    expect(firsts.filter(cell => /^施策\d-\d/.test(cell))).toHaveLength(22);
    expect(firsts.filter(cell => /^\d-\d-\d+$/.test(cell))).toHaveLength(105);
    const total = figures?.data.find(cells => cells[0] === '合計');
    expect(total?.[1]).toBe(96);
  });

  it('keeps the doubts of the office on a sheet of their own, out of the table it publishes', async () => {
    const [table, figures, checks] = await readXlsxFile(book);
    expect(checks?.sheet).toBe('確認');
    expect(checks?.data.flat().join()).toMatch(/1-1-1.*進捗率が前回より下がっています/);
    expect([...(table?.data ?? []), ...(figures?.data ?? [])].flat().join()).not.toContain('下がっています');
  });

  it('lists the departments in the order of the directory, as the messages do', async () => {
    const [, figures] = await readXlsxFile(book);
    const firsts = (figures?.data ?? []).map(cells => String(cells[0] ?? ''));
    const departments = [...new Set(view.directory.owners.map(({ department }) => department))];
    expect(firsts.filter(cell => departments.includes(cell))).toEqual(departments);
  });

  it('keeps what people typed as text that no spreadsheet runs, now or after an edit', async () => {
    const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).not.toMatch(/<f[ >]/);
    const [table] = await readXlsxFile(book);
    expect(table?.data.flat()).toContain(EVIL);
    const strings = [...(files['xl/sharedStrings.xml'] ?? '').matchAll(/<si>.*?<\/si>/gs)].map(([one]) => one);
    const place = strings.findIndex(one => one.includes('HYPERLINK'));
    const style = new RegExp(`s="(\\d+)" t="s"><v>${place}</v>`).exec(sheet)?.[1];
    const formats = [...(files['xl/styles.xml'] ?? '').matchAll(/<xf [^>]*>/g)].map(([one]) => one);
    const TEXT = Number(/numFmtId="(\d+)" formatCode="@"/.exec(files['xl/styles.xml'] ?? '')?.[1] ?? 49);
    expect(formats[Number(style)]).toContain(`numFmtId="${TEXT}"`);
  });

  it('begins every printed page with the heading of a measure or an area, never parting it from its lines', async () => {
    const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
    const breaks = [...sheet.matchAll(/<brk id="(\d+)" max="16383" man="1"\/>/g)].map(([, row]) => Number(row));
    expect(breaks.length).toBeGreaterThan(3);
    const [table] = await readXlsxFile(book);
    for (const row of breaks) expect(String(table?.data[row]?.[0])).toMatch(/^(?:重点分野\d|施策\d-\d)　/);
    const heights = [...sheet.matchAll(/<row [^>]*ht="([\d.]+)"/g)].map(([, height]) => Number(height));
    const A4_BETWEEN_MARGINS = 595 - 72 * (0.5 + 0.55);
    const pages = [...breaks, heights.length].map((end, at) => heights.slice(at === 0 ? 0 : breaks[at - 1], end));
    for (const page of pages.slice(1))
      expect(page.reduce((sum, one) => sum + one, heights[2] ?? 0)).toBeLessThan(A4_BETWEEN_MARGINS);
  });

  it('prints on A4 landscape, one page wide, with its head on every page', () => {
    const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toMatch(/<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
    expect(sheet).toMatch(/<pageSetup fitToWidth="1" fitToHeight="0" paperSize="9" orientation="landscape"\/>/);
    expect(sheet).toMatch(/<pane ySplit="3" [^>]*state="frozen"/);
    expect(files['xl/workbook.xml']).toMatch(/Print_Area" localSheetId="0">'進捗管理表'!\$A\$1:\$I\$\d+</);
    expect(files['xl/workbook.xml']).toContain(`Print_Titles" localSheetId="0">'進捗管理表'!$3:$3<`);
    expect(Object.keys(files).some(name => /media\/.*\.png$/.test(name))).toBe(true);
  });
});

describe('「進捗管理表」 in chat', () => {
  it('gives everyone the figures, and coordinators the workbook', { timeout: 60_000 }, async () => {
    const asked = await office.ask(member('slack:U0NOBODY'), '進捗管理表を見せて');
    expect(plainText(asked.reply)).toMatch(/取りまとめ担当[\s\S]*合計 \| 96/);
    expect(office.kept).toEqual([]);
    const given = await office.ask(member('slack:UCOORD1SAMPLE'), '進捗管理表');
    expect(plainText(given.reply)).toContain('exports/進捗管理表-2009-Q3.xlsx に保存しました');
    expect(office.kept.map(({ name }) => name)).toEqual(['進捗管理表-2009-Q3.xlsx']);
    expect((await office.ask({ ...KIKI, standing: 'outsider' }, '進捗管理表')).entries).toEqual([]);
  });
});

describe('a picture', () => {
  it('shows Japanese text on a machine without a Japanese font', () => {
    const svg = (text: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><text x="5" y="20" font-size="18" font-family="${PICTURE_FONT}">${text}</text></svg>`;
    const empty = toPng(svg(''), 90);
    const pictures = ['順調', '遅延'].map(text => Buffer.from(toPng(svg(text), 90)).toString('base64'));
    expect(new Set([Buffer.from(empty).toString('base64'), ...pictures]).size).toBe(3);
  });
});
