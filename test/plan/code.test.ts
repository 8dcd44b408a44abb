import { describe, expect, it } from 'vitest';
import { findCodes, parseCode } from '../../src/plan/code.ts';

describe('parseCode', () => {
  it.each([
    ['1-1-1', 'entry', '1-1-1'],
    ['１－１－１', 'entry', '1-1-1'],
    ['1−1−1', 'entry', '1-1-1'],
    ['1–1–1', 'entry', '1-1-1'],
    ['1ー1ー1', 'entry', '1-1-1'],
    ['1 - 1 - 1', 'entry', '1-1-1'],
    ['1.1.1', 'entry', '1-1-1'],
    ['1の1の1', 'entry', '1-1-1'],
    ['１の１の１', 'entry', '1-1-1'],
    ['一の一の一', 'entry', '1-1-1'],
    ['5-3-10', 'entry', '5-3-10'],
    ['五の三の十', 'entry', '5-3-10'],
    ['取組4-6-3', 'entry', '4-6-3'],
    ['project 4-6-3', 'entry', '4-6-3'],
    ['No.4-6-3', 'entry', '4-6-3'],
    ['「1-1-1」', 'entry', '1-1-1'],
    ['1-1の3番', 'entry', '1-1-3'],
    ['1-1（3）', 'entry', '1-1-3'],
    ['施策1-1の3番目の取組', 'entry', '1-1-3'],
    ['third project of measure 1-1', 'entry', '1-1-3'],
    ['4-6', 'measure', '4-6'],
    ['4.6', 'measure', '4-6'],
    ['一の二', 'measure', '1-2'],
    ['施策４－６', 'measure', '4-6'],
    ['施策4の6', 'measure', '4-6'],
    ['measure 4-6', 'measure', '4-6'],
    ['Measure 4.6', 'measure', '4-6'],
    ['第4分野の2番目の施策', 'measure', '4-2'],
    ['area 4, measure 2', 'measure', '4-2'],
    ['4', 'area', '4'],
    ['第4分野', 'area', '4'],
    ['第四分野', 'area', '4'],
    ['第４重点分野', 'area', '4'],
    ['重点分野4', 'area', '4'],
    ['重点分野 ４', 'area', '4'],
    ['分野三', 'area', '3'],
    ['4番目の分野', 'area', '4'],
    ['エリア4', 'area', '4'],
    ['area 4', 'area', '4'],
    ['Area four', 'area', '4'],
    ['priority area 3', 'area', '3'],
    ['the fourth priority area', 'area', '4'],
    ['fourth priority area', 'area', '4'],
    ['0', null, null],
    ['12', null, null],
    ['0-1', null, null],
    ['1-1-1-1', null, null],
    ['防災', null, null],
    ['1-1-1の担当', null, null],
    ['1-1と1-2', null, null],
    ['', null, null],
  ])('reads %s as %s %s', (text, kind, code) => {
    expect(parseCode(text)).toEqual(kind && { kind, code });
  });

  it('does not judge whether the plan holds the code', () => {
    expect(parseCode('9-9-99')).toEqual({ kind: 'entry', code: '9-9-99' });
  });
});

describe('findCodes', () => {
  it.each([
    ['1-1-1の担当は?', ['1-1-1']],
    ['3-3と3-4の取組を並べて', ['3-3', '3-4']],
    ['1-1-1、1-1-2,1-1-3を見せて', ['1-1-1', '1-1-2', '1-1-3']],
    ['1-1/1-2を比べて', ['1-1', '1-2']],
    ['3-3 - 3-4', ['3-3', '3-4']],
    ['1-1から1-3まで', ['1-1', '1-3']],
    ['第4分野と第5分野', ['4', '5']],
    ['1-1の3番は?', ['1-1-3']],
    ['1-1の3番目の取組の担当', ['1-1-3']],
    ['1-1の三つ目', ['1-1-3']],
    ['1-1の第3', ['1-1-3']],
    ['施策1-1の取組3', ['1-1-3']],
    ['施策4-6 3番目の事業', ['4-6-3']],
    ['4の6の3の状況', ['4-6-3']],
    ['第4分野の2番目の施策', ['4-2']],
    ['第4分野の2番目の施策の3番目の取組', ['4-2-3']],
    ['重点分野4の施策6の取組3', ['4-6-3']],
    ['第4分野の第2施策は何事業?', ['4-2']],
    ['分野4の2番目の施策を教えて', ['4-2']],
    ['四番目の分野の二番目の施策', ['4-2']],
    ['第4分野の施策4-6', ['4', '4-6']],
    ['measure 2 of area 4', ['4-2']],
    ['what is the second measure of area four?', ['4-2']],
    ['show me the third project of the second measure of priority area 4', ['4-2-3']],
    ['no. 3 in 1-1', ['1-1-3']],
    ['measure 1-1, project 3', ['1-1-3']],
    ["who owns 4-6's third project?", ['4-6-3']],
    ['how many projects fall under priority area 3?', ['3']],
    ['list areas 4-6 and 4-7', ['4-6', '4-7']],
    ['area 4 projects', ['4']],
    ['分野4の3事業', ['4']],
    ['重点分野4事業一覧', ['4']],
    ['分野4の3番目の取組', ['4']],
    ['1-1の9事業を一覧で', ['1-1']],
    ['1-1の3つの事業', ['1-1']],
    ['1-1の3月の状況', ['1-1']],
    ['4-6の1番大事な取組', ['4-6']],
    ['4-6の一番大きい事業', ['4-6']],
    ['4-6-3名称を教えて', ['4-6-3']],
    ['4-6回答します', ['4-6']],
    ['平成21年度の4-6-3', ['4-6-3']],
    ['2009-10に4-6-3は完了', ['4-6-3']],
  ])('finds in %s the codes %j', (text, codes) => {
    expect(findCodes(text).map(found => found.code)).toEqual(codes);
  });

  it.each([
    '2009-10までに終わる',
    '2009-10-15',
    '2009.10.1',
    'h21.4.1から',
    '平成2-3年',
    '21-22年度',
    '4-25までに',
    '4-6月の予定',
    '9-10時に電話します',
    '1-2個',
    '3-5件くらい',
    '2-3 日かかる',
    '1-2ヶ月遅れ',
    '3-5 days late',
    '3.5%',
    '3.5 %',
    '1.5倍',
    '2.5億円',
    '進捗は50%',
    'バージョン1.2',
    'version 4.6',
    'v1.2',
    '022-211-2111',
    'tel 03-1234-5678',
    '980-8570',
    '本町3-8-1',
    '本町三丁目8-1',
    '¥1-2',
    '1-1-1-1-1',
    '10-10-10',
    '全6分野22施策',
    '重点6分野',
    '3つの分野',
    '分野3つ',
    '県民生活の分野 3番目は?',
    '世界一の二番手',
    '施策2は?',
    'measure 2',
    'areas of 4 projects',
    'area 51',
    'a4-1',
    '',
  ])('finds no code in %s', text => {
    expect(findCodes(text)).toEqual([]);
  });

  it.each([
    ['防災の1-1-1は', '1-1-1'],
    ['今の施策4-6を見せて', '施策4-6'],
    ['重点分野4の数', '重点分野4'],
    ['では第4分野の2番目の施策は', '第4分野の2番目の施策'],
    ['1-1の3番は?', '1-1の3番'],
    ['list the third project of measure 1-1 please', 'third project of measure 1-1'],
  ])('marks in %s the stretch %s', (text, stretch) => {
    const [found] = findCodes(text);
    expect(text.slice(found?.start, found?.end)).toBe(stretch);
  });

  it('gives codes in the order of the text, without overlap', () => {
    const found = findCodes('第2分野、1-1の3番、area 4 measure 2、一の二');
    expect(found.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
      'area 2',
      'entry 1-1-3',
      'measure 4-2',
      'measure 1-2',
    ]);
    found.reduce((end, { start, end: next }) => {
      expect(start).toBeGreaterThanOrEqual(end);
      return next;
    }, 0);
  });

  it.each([
    ['digits', '1'],
    ['a chain without end', '1-'],
    ['codes', '1-1 '],
    ['の-chains', '1の'],
    ['kanji numerals', '一'],
    ['areas', '第4分野の'],
    ['blanks', ' '],
    ['dots', '1.'],
    ['English areas', 'area 4 measure '],
  ])('stays linear on a long run of %s', (_, piece) => {
    // That it ends is the proof: work that grows with the square of 400,000 letters would take the better part of an hour.
    const text = piece.repeat(Math.ceil(400_000 / piece.length)).slice(0, 400_000);
    expect(findCodes(text)).toBeInstanceOf(Array);
  });
});
