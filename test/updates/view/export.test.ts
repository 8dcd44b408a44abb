import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../src/export/csv.ts';
import { toObjects } from '../../../src/export/records.ts';
import { ledgerRecords, updateRecords } from '../../../src/updates/round/export-rows.ts';
import { ledgerSheet, updatesSheet } from '../../../src/updates/table/record-sheets.ts';
import { member, openOffice, realDirectory, viewOf } from '../../helpers/cycle.ts';

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
  it('holds every version of every update and every delivery, in words for people', { timeout: 60_000 }, async () => {
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

    const view = await viewOf(office);
    const inWords = toObjects(updatesSheet(view));
    expect(inWords).toHaveLength(2);
    expect(inWords[0]).toMatchObject({
      ...{ 回答日時: '2009-10-01 09:00', 照会: '平成21年度第2四半期', 番号: '1-1-1', 部局: '総務部' },
      ...{ 担当課: '危機対策課', 状況: '順調', 回答者: '見本 一郎（サンプル）', 回答の方法: '入力欄', 備考: '' },
    });
    const sent = toObjects(ledgerSheet(view));
    expect(sent).toHaveLength(38);
    expect(sent[0]).toMatchObject({ 予定日時: '2009-10-01 09:00', 担当課: '危機対策課', 種類: '照会', 結果: '到達' });
    // Nothing that was not sent has a time at which it was.
    await office.at('2009-10-08T09:00:00+09:00');
    const later = toObjects(ledgerSheet({ ...view, state: office.state() }));
    const held = later.find(({ 結果 }) => 結果 === '見送り');
    expect(held).toMatchObject({ 備考: '後の連絡にまとめたため', 送信日時: null, 確定した人: null });
  });
});
