import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/export/csv.ts';
import { toObjects } from '../../src/export/records.ts';
import { ledgerRecords, updateRecords } from '../../src/updates/round/records.ts';
import { member, openOffice, realDirectory } from '../helpers/cycle.ts';

describe('csv', () => {
  it('runs no formula a person typed, and keeps numbers, quotes and line breaks', () => {
    const text = toCsv(
      ['a', 'b'],
      [
        ['=HYPERLINK("http://x")', -5],
        ['＋SUM(A1)', null],
        ['@x', 'two\nlines "quoted"'],
      ],
    );
    expect(text).toBe(`\uFEFFa,b\r\n"'=HYPERLINK(""http://x"")",-5\r\n'＋SUM(A1),\r\n'@x,"two\nlines ""quoted"""\r\n`);
  });
});

describe('what is exported', () => {
  it('holds every version of every update and every delivery', { timeout: 60_000 }, async () => {
    const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
    await office.at('2009-10-01T09:00:00+09:00');
    const kiki = member('slack:UKIKI1SAMPLE');
    for (const status of ['on_track', 'delayed']) {
      const opened = await office.press(kiki, 'update.correct', '2009-Q2/kiki/0');
      if (opened.kind === 'form') await office.send(kiki, 'update', opened.form.context, { '1-1-1.status': status });
    }
    expect(toObjects(updateRecords(office.state())).map(({ project, status }) => [project, status])).toEqual([
      ['1-1-1', 'on_track'],
      ['1-1-1', 'delayed'],
    ]);
    expect(ledgerRecords(office.state()).rows).toHaveLength(38);
  });
});
