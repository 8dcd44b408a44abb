import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DataError, type Problem } from '../../src/errors.ts';
import type { PlanDocument } from '../../src/plan/document.ts';
import { loadPlan } from '../../src/plan/load.ts';
import { toShiftJis } from '../helpers/shift-jis.ts';

const PLAN_FILE = join(import.meta.dirname, '../../data/plan.json');
const folder = mkdtempSync(join(tmpdir(), 'plan-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('data/plan.json', () => {
  const plan = loadPlan(PLAN_FILE);

  it('holds the six areas, 22 measures, 105 entries, 96 projects and 9 reprints of the document', () => {
    const { areas, measures, entries, projects, reprints } = plan;
    expect([areas, measures, entries, projects, reprints].map(list => list.length)).toEqual([6, 22, 105, 96, 9]);
    expect(areas.map(area => area.count)).toEqual([17, 18, 12, 34, 19, 5]);
  });

  it('holds every part outside the areas', () => {
    expect(plan.document.predecessors.map(({ established }) => `${established.year}-${established.month}`)).toEqual(
      '1998-3 2001-8 2001-12 2001-12 2002-10 2004-3 2006-11'.split(' '),
    );
    expect(plan.document.nationalTargets).toHaveLength(3);
    expect(plan.document.sections.map(({ id, items }) => [id, items.length])).toEqual([
      ['policy', 3],
      ['goals', 2],
      ['composition', 6],
      ['period', 1],
      ['positioning', 2],
      ['role', 2],
      ['promotion', 2],
      ['overview', 8],
    ]);
  });

  it('leads every reprint to its original', () => {
    expect(plan.reprints.map(({ code, reprintOf }) => `${code}→${reprintOf}`)).toEqual(
      '4-5-4→4-3-2 4-6-2→4-5-3 4-6-3→4-3-2 4-7-3→4-6-4 4-7-4→4-6-5 5-1-3→4-7-2 5-3-3→3-4-1 5-3-4→3-5-2 5-3-5→3-5-3'.split(
        ' ',
      ),
    );
  });

  it('keeps nicknames, sub-systems and parenthesised qualifiers apart', () => {
    const entry = (code: string) => plan.locate(code)?.entry;
    expect(entry('2-1-8')?.nickname?.name).toBe('ミヤギ薬局けんさく');
    expect(entry('1-1-7')?.subSystems.map(({ name }) => name)).toEqual([
      '宮城県河川流域情報システム',
      '宮城県砂防総合情報システム',
      '道路管理GISシステム',
    ]);
    expect(entry('4-5-3')?.name).toBe('ＩＴアドバイザーの設置（情報システム最適化支援）');
  });

  it('has no trace left of the damage of the extraction', () => {
    const damage = /[ぁ-んァ-ヶ一-龠] [ぁ-んァ-ヶ一-龠]|計 事業|【再掲】|\uFFFD/g;
    const left = [...readFileSync(PLAN_FILE, 'utf8').matchAll(damage)].map(([found]) => found);
    // The one blank the document itself prints: ITプロジェクト 全９６プロジェクト.
    expect(left).toEqual(['ト 全']);
  });
});

describe('loadPlan', () => {
  it('reads a copy of the plan, with a byte order mark too', () => {
    const text = readFileSync(PLAN_FILE, 'utf8');
    expect(loadPlan(write(text)).entries).toHaveLength(105);
    expect(loadPlan(write(`\uFEFF${text}`)).entries).toHaveLength(105);
  });

  it('names a missing entry and every count it breaks', () => {
    const { file, problems } = damaged(({ areas }) => areas[3]?.measures[5]?.entries.splice(3, 1));
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'PLAN_CODE',
        file,
        place: 'areas[3].measures[5].entries[3] (4-6-5)',
        rule: 'follows a gap: 4-6-4 is missing before 4-6-5',
        remedy: 'Type 4-6-4 from the document.',
      }),
    );
    expect(summary(problems)).toEqual([
      'PLAN_CODE areas[3].measures[5].entries[3] (4-6-5)',
      'PLAN_COUNT areas[3].measures[5] (4-6)',
      'PLAN_COUNT areas[3] (4)',
      'PLAN_COUNT stated.entries',
      'PLAN_COUNT stated.projects',
      'PLAN_REPRINT areas[3].measures[6].entries[2] (4-7-3)',
    ]);
  });

  it('notices that the last entry of a measure is missing', () => {
    const { problems } = damaged(({ areas }) => areas[5]?.measures[1]?.entries.pop());
    expect(summary(problems)).toContain('PLAN_COUNT areas[5].measures[1] (6-2)');
    expect(problems[0]?.rule).toBe('states 2 entries but there are 1');
  });

  it.each([
    ['4-3-9', 'repeats 4-3-9, which the plan does not contain', 'Correct reprintOf or restore that entry.'],
    ['4-6-3', 'repeats 4-6-3, which is itself a reprint', 'Set reprintOf to the original, 4-3-2.'],
    ['4-5-4', 'repeats itself', 'Set reprintOf to the code of the original entry.'],
  ])('refuses %s as the original of 4-5-4', (target, rule, remedy) => {
    const { file, problems } = damaged(document => {
      entryOf(document, 3, 4, 3).reprintOf = target;
    });
    const place = 'areas[3].measures[4].entries[3] (4-5-4)';
    expect(problems).toEqual([expect.objectContaining({ code: 'PLAN_REPRINT', file, place, rule, remedy })]);
  });

  it.each([
    ['1-1-2', 'repeats the code 1-1-2 or stands after a higher one'],
    ['1-2-3', 'has the code "1-2-3", which is not 1-1-<number>'],
    ['1-1-03', 'has the code "1-1-03", which is not 1-1-<number>'],
  ])('refuses the code %s in place of 1-1-3', (code, rule) => {
    const { problems } = damaged(document => {
      entryOf(document, 0, 0, 2).code = code;
    });
    expect(problems[0]).toMatchObject({ code: 'PLAN_CODE', place: `areas[0].measures[0].entries[2] (${code})`, rule });
    expect(problems[0]?.remedy).not.toBe('');
  });

  it('refuses a count that was typed wrong', () => {
    const { problems } = damaged(document => {
      document.stated.projects = 97;
    });
    expect(problems.map(({ rule }) => rule)).toEqual(['states 97 projects but there are 96']);
  });

  it('refuses a plan without one of its sections', () => {
    const { problems } = damaged(({ sections }) => sections.splice(3, 2));
    expect(problems.map(({ rule }) => rule)).toEqual(['lacks period, positioning']);
  });

  it('refuses an earlier plan whose two calendars disagree', () => {
    const { problems } = damaged(({ predecessors }) => {
      if (predecessors[6]) predecessors[6].established.year = 2005;
    });
    expect(summary(problems)).toEqual(['PLAN_DATE predecessors[6].established (7)']);
  });

  it('names an unknown field, a missing one and a wrong type', () => {
    const { problems } = damaged(document => {
      Object.assign(entryOf(document, 0, 0, 0), { nikname: null });
      Reflect.deleteProperty(entryOf(document, 0, 0, 1), 'nameEn');
      Object.assign(entryOf(document, 0, 0, 2), { aliases: '津波' });
    });
    expect(problems.map(({ place, rule }) => `${place} ${rule}`)).toEqual([
      'areas[0].measures[0].entries[0] (1-1-1) has the unknown field "nikname"',
      'areas[0].measures[0].entries[1].nameEn (1-1-2) is missing (string)',
      'areas[0].measures[0].entries[2].aliases (1-1-3) is string where array is required',
    ]);
  });

  it.each([
    ['カタカナ', 'PLAN_READING'],
    ['防災', 'PLAN_READING'],
    ['みやぎ けん', 'PLAN_READING'],
    ['', 'PLAN_READING'],
  ])('refuses %j as a reading', (reading, code) => {
    const { problems } = damaged(document => {
      entryOf(document, 0, 0, 0).reading = reading;
    });
    expect(summary(problems)).toEqual([`${code} areas[0].measures[0].entries[0].reading (1-1-1)`]);
  });

  it('refuses an empty English name', () => {
    const { problems } = damaged(document => {
      entryOf(document, 0, 0, 0).nameEn = ' ';
    });
    expect(summary(problems)).toEqual(['PLAN_ENGLISH areas[0].measures[0].entries[0].nameEn (1-1-1)']);
  });

  it('reports all problems at once, whatever their kind', () => {
    const { problems, message } = damaged(document => {
      Object.assign(document, { edition: 2 });
      entryOf(document, 0, 0, 0).reading = '防災';
      entryOf(document, 3, 4, 3).reprintOf = '9-9-9';
      document.areas[5]?.measures[0]?.entries.pop();
    });
    const codes = problems.map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['PLAN_FIELD', 'PLAN_READING', 'PLAN_REPRINT', 'PLAN_COUNT']));
    for (const problem of problems) expect(message).toContain(problem.rule);
  });

  it.each([
    ['{\n  "title": "計画",\n  "areas": [}\n', 'line 3 column 13', 'a value'],
    ['{\n  "title": "計画"\n  "areas": []\n}', 'line 3 column 3', 'a comma or }'],
    ['{ "title": "計画", }', 'line 1 column 18', 'a field name in double quotes'],
    ["{ 'title': 1 }", 'line 1 column 3', 'a field name in double quotes'],
    ['{ "title" 1 }', 'line 1 column 11', 'a colon'],
    ['{ "title": "宮城\n県" }', 'line 1 column 15', 'the rest of a string, closed by a double quote'],
    ['{ "count": 01 }', 'line 1 column 12', 'a value'],
    ['[1, 2', 'line 1 column 6', 'a comma or ]'],
    ['{} {}', 'line 1 column 4', 'the end of the file'],
    ['', 'line 1 column 1', 'a value'],
  ])('says where %j stops being JSON', (text, place, expected) => {
    const { file, problems } = refusal(write(text));
    expect(problems).toMatchObject([
      {
        code: 'PLAN_JSON',
        file,
        place,
        rule: `is not JSON; expected here: ${expected}`,
        remedy: 'Correct the text at this place.',
      },
    ]);
  });

  it('recognises a file saved as Shift_JIS', () => {
    const { file, problems } = refusal(write(toShiftJis(readFileSync(PLAN_FILE, 'utf8'))));
    expect(problems).toMatchObject([
      {
        code: 'PLAN_ENCODING',
        file,
        place: 'line 2',
        rule: 'is Shift_JIS (Windows-31J), not UTF-8',
        remedy: 'Save it again as UTF-8, or convert it: iconv -f CP932 -t UTF-8.',
      },
    ]);
  });

  it('recognises a file saved as UTF-16', () => {
    const bytes = Buffer.from('\uFEFF{ "title": "計画" }', 'utf16le');
    expect(refusal(write(bytes)).problems).toMatchObject([
      { code: 'PLAN_ENCODING', rule: 'is UTF-16, not UTF-8', remedy: 'Save it again with the encoding UTF-8.' },
    ]);
  });

  it('names the line of a single damaged byte', () => {
    const bytes = readFileSync(PLAN_FILE);
    const lineFive = bytes.indexOf('"fiscalYears"');
    bytes[lineFive + 1] = 0xff;
    expect(refusal(write(bytes)).problems).toMatchObject([
      { code: 'PLAN_ENCODING', place: 'line 5', rule: 'holds bytes that are not UTF-8' },
    ]);
  });

  it('says so when the file is not there', () => {
    const file = join(folder, 'nowhere.json');
    expect(refusal(file).problems).toMatchObject([
      {
        code: 'PLAN_FILE',
        file,
        place: '',
        rule: 'does not exist',
        remedy: 'Put the file there or correct the path.',
      },
    ]);
  });
});

let files = 0;

function write(content: string | Uint8Array): string {
  const file = join(folder, `plan-${++files}.json`);
  writeFileSync(file, content);
  return file;
}

/** Loads a copy of the real plan after `damage`. */
function damaged(damage: (document: PlanDocument) => unknown): { file: string; problems: Problem[]; message: string } {
  const document = JSON.parse(readFileSync(PLAN_FILE, 'utf8')) as PlanDocument;
  damage(document);
  return refusal(write(JSON.stringify(document, null, 1)));
}

function refusal(file: string): { file: string; problems: Problem[]; message: string } {
  try {
    loadPlan(file);
  } catch (error) {
    if (error instanceof DataError) return { file, problems: [...error.problems], message: error.message };
    throw error;
  }
  throw new Error(`${file} was accepted`);
}

function summary(problems: readonly Problem[]): string[] {
  return problems.map(({ code, place }) => `${code} ${place}`);
}

function entryOf(document: PlanDocument, area: number, measure: number, entry: number) {
  const found = document.areas[area]?.measures[measure]?.entries[entry];
  if (!found) throw new Error('no such entry in the real plan');
  return found;
}
