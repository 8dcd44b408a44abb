import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDirectory } from '../../src/directory/load.ts';
import { DataError, type Problem } from '../../src/errors.ts';
import { loadPlan } from '../../src/plan/load.ts';

const plan = loadPlan('data/plan.json');
const sampleText = readFileSync('data/owners.json', 'utf8');
let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'owners-'));
  file = join(folder, 'owners.json');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What loading reports after a change to a copy of the sample. */
// biome-ignore lint/suspicious/noExplicitAny: the changes break the types on purpose
function problemsAfter(change: (document: any) => void): Problem[] {
  const document = JSON.parse(sampleText);
  change(document);
  return problemsOf(JSON.stringify(document));
}

function problemsOf(content: string | Uint8Array): Problem[] {
  writeFileSync(file, content);
  try {
    loadDirectory(file, plan);
    return [];
  } catch (error) {
    if (error instanceof DataError) return [...error.problems];
    throw error;
  }
}

describe('loadDirectory', () => {
  it('takes the sample as it stands', () => {
    expect(problemsOf(sampleText)).toEqual([]);
  });

  it('takes a directory nobody has filled in yet', () => {
    const empty = { ...JSON.parse(sampleText), sample: false, owners: [], assignments: [], coordinators: [] };
    expect(problemsOf(JSON.stringify(empty))).toEqual([]);
    expect(loadDirectory(file, plan).vacancies(plan, '2009-10-01')).toHaveLength(96);
  });

  it('takes an owner without English names and without contacts', () => {
    const changed = problemsAfter(({ owners }) => {
      delete owners[0].nameEn;
      delete owners[0].divisionEn;
      delete owners[0].reading;
      owners[0].contacts = [];
      owners[0].superior = null;
    });
    expect(changed).toEqual([]);
  });

  it('takes two owners for one project when only one is main, or one follows the other', () => {
    const changed = problemsAfter(({ assignments }) => {
      const [first] = assignments;
      assignments.push({ ...first, owner: 'kasen', role: 'support' });
      first.to = '2010-03-31';
      assignments.push({ ...first, owner: 'doro', from: '2010-04-01', to: null });
    });
    expect(changed).toEqual([]);
  });

  // biome-ignore lint/suspicious/noExplicitAny: the changes break the types on purpose
  it.each<[string, (document: any) => void, Partial<Record<keyof Problem, unknown>>]>([
    [
      'a project the plan does not contain',
      d => (d.assignments[0].project = '9-9-9'),
      { code: 'OWNERS_UNKNOWN_PROJECT', place: 'assignments[0]', rule: expect.stringContaining('9-9-9') },
    ],
    [
      'a reprint, with its original',
      d => (d.assignments[0].project = '4-5-4'),
      { code: 'OWNERS_REPRINT', place: 'assignments[0]', remedy: expect.stringContaining('Assign 4-3-2') },
    ],
    [
      'an owner that is not listed',
      d => (d.assignments[0].owner = 'nobody'),
      { code: 'OWNERS_UNKNOWN_OWNER', place: 'assignments[0]', rule: expect.stringContaining('nobody') },
    ],
    [
      'two main owners on the same days',
      d => d.assignments.push({ ...d.assignments[0], owner: 'kasen', from: '2010-04-01' }),
      { code: 'OWNERS_OVERLAP', rule: expect.stringContaining('kiki is (assignments[0], 2009-04-01..)') },
    ],
    [
      'main owners that share a single day',
      d => {
        d.assignments[0].to = '2010-04-01';
        d.assignments.push({ ...d.assignments[0], owner: 'kasen', from: '2010-04-01', to: null });
      },
      { code: 'OWNERS_OVERLAP' },
    ],
    [
      'the same owner assigned twice',
      d => d.assignments.push({ ...d.assignments[0], role: 'support' }),
      { code: 'OWNERS_OVERLAP', rule: expect.stringContaining('already') },
    ],
    [
      'an assignment that ends before it begins',
      d => (d.assignments[0].to = '2009-03-31'),
      { code: 'OWNERS_DATE_ORDER', place: 'assignments[0]', rule: expect.stringContaining('2009-04-01..2009-03-31') },
    ],
    [
      'a contact who leaves before coming',
      d => (d.owners[0].contacts[0].to = '2009-03-31'),
      { code: 'OWNERS_DATE_ORDER', place: 'owners[0].contacts[0] (kiki)' },
    ],
    [
      'a date that does not exist',
      d => (d.assignments[0].from = '2009-02-29'),
      { code: 'OWNERS_DATE', place: 'assignments[0].from' },
    ],
    [
      'a deputy of nobody',
      d => (d.owners[0].contacts[1].deputyOf = '山田'),
      { code: 'OWNERS_DEPUTY', place: 'owners[0].contacts[1] (kiki)', rule: expect.stringContaining('山田') },
    ],
    [
      'a deputy of themselves',
      d => (d.owners[0].contacts[1].deputyOf = d.owners[0].contacts[1].name),
      { code: 'OWNERS_DEPUTY', rule: expect.stringContaining('themselves') },
    ],
    [
      'a deputy of a deputy',
      d =>
        d.owners[0].contacts.push({
          ...d.owners[0].contacts[1],
          name: '三人目',
          deputyOf: d.owners[0].contacts[1].name,
        }),
      { code: 'OWNERS_DEPUTY', place: 'owners[0].contacts[2] (kiki)', rule: expect.stringContaining('a deputy too') },
    ],
    [
      'a contact listed twice',
      d => d.owners[0].contacts.push(d.owners[0].contacts[0]),
      { code: 'OWNERS_DUPLICATE', place: 'owners[0].contacts[2] (kiki)' },
    ],
    [
      'an id used twice',
      d => d.owners.push({ ...d.owners[0], name: '別の課' }),
      { code: 'OWNERS_DUPLICATE', place: 'owners[38] (kiki)' },
    ],
    [
      'two owners of one name in a department',
      d => (d.owners[1].name = '危機対策 課'),
      { code: 'OWNERS_DUPLICATE', place: 'owners[1] (koho)', rule: expect.stringContaining('as is kiki') },
    ],
    [
      'a Slack name instead of an id',
      d => (d.owners[0].contacts[0].slack = '@taro'),
      { code: 'OWNERS_FORMAT', place: 'owners[0].contacts[0].slack (kiki)' },
    ],
    [
      'a channel name instead of an id',
      d => (d.owners[0].slackChannel = '#kiki'),
      { code: 'OWNERS_FORMAT', place: 'owners[0].slackChannel (kiki)' },
    ],
    [
      'an unknown role',
      d => (d.assignments[0].role = 'boss'),
      { code: 'OWNERS_FIELD', remedy: expect.stringContaining('main, support') },
    ],
    [
      'a misspelled field',
      d => (d.owners[0].nameEN = 'x'),
      { code: 'OWNERS_FIELD', place: 'owners[0] (kiki)', rule: expect.stringContaining('"nameEN"') },
    ],
    ['a missing sample mark', d => delete d.sample, { code: 'OWNERS_FIELD', place: 'sample' }],
    ['an empty name', d => (d.owners[0].name = '　'), { code: 'OWNERS_TEXT', place: 'owners[0].name (kiki)' }],
    [
      'a reading that is not hiragana',
      d => (d.owners[0].reading = '危機'),
      { code: 'OWNERS_FORMAT', place: 'owners[0].reading (kiki)' },
    ],
    [
      'a closed day that cannot be read',
      d => (d.schedule.closedDays = ['12/29-1/3']),
      { code: 'OWNERS_CLOSED_DAY', place: 'schedule.closedDays[0]', remedy: expect.stringContaining('12-29..01-03') },
    ],
    [
      'closed days without end',
      d => (d.schedule.closedDays = ['01-01..12-31']),
      { code: 'OWNERS_SCHEDULE', place: 'schedule.closedDays' },
    ],
    ['a time that no clock shows', d => (d.schedule.at = '24:00'), { code: 'OWNERS_SCHEDULE', place: 'schedule.at' }],
    [
      'a time zone that does not exist',
      d => (d.schedule.timeZone = 'Asia/Sendai'),
      { code: 'OWNERS_SCHEDULE', place: 'schedule.timeZone' },
    ],
    [
      'a due day of 0',
      d => (d.schedule.dueBusinessDays = 0),
      { code: 'OWNERS_SCHEDULE', place: 'schedule.dueBusinessDays' },
    ],
    [
      'reminders out of order',
      d => (d.schedule.remindAtBusinessDays = [5, 3]),
      { code: 'OWNERS_SCHEDULE', place: 'schedule.remindAtBusinessDays' },
    ],
    [
      'an escalation on the due day',
      d => (d.schedule.escalateAfterBusinessDays = 5),
      { code: 'OWNERS_SCHEDULE', place: 'schedule.escalateAfterBusinessDays', remedy: 'Make it 6 or more.' },
    ],
    [
      'a monthly round longer than a month',
      d => {
        d.schedule.every = 'month';
        d.schedule.escalateAfterBusinessDays = 16;
      },
      { code: 'OWNERS_SCHEDULE', place: 'schedule.every' },
    ],
    [
      'an unknown rhythm',
      d => (d.schedule.every = 'week'),
      {
        code: 'OWNERS_FIELD',
        place: 'schedule.every',
        remedy: expect.stringContaining('month, quarter, half-year, year'),
      },
    ],
  ])('refuses %s', (_fault, change, expected) => {
    const problems = problemsAfter(change);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file, ...expected });
  });

  it('reports everything at once: a broken field hides neither another nor a broken rule', () => {
    const problems = problemsAfter(d => {
      d.owners[0].name = 5;
      d.owners[1].contacts[0].from = 'April';
      d.assignments[3].project = '4-6-2';
      d.assignments[4].owner = 'nobody';
      d.schedule.escalateAfterBusinessDays = 1;
      d.coordinators[0].slack = 'U 1';
      d.extra = true;
    });
    expect(problems.map(({ code, place }) => `${code} ${place}`).sort()).toEqual([
      'OWNERS_DATE owners[1].contacts[0].from (koho)',
      'OWNERS_FIELD ',
      'OWNERS_FIELD owners[0].name (kiki)',
      'OWNERS_FORMAT coordinators[0].slack',
      'OWNERS_REPRINT assignments[3]',
      'OWNERS_SCHEDULE schedule.escalateAfterBusinessDays',
      'OWNERS_UNKNOWN_OWNER assignments[4]',
    ]);
  });

  it.each([
    ['nothing', '', 'OWNERS_JSON'],
    ['a list', '[]', 'OWNERS_FIELD'],
    ['null', 'null', 'OWNERS_FIELD'],
    ['half a file', sampleText.slice(0, 5000), 'OWNERS_JSON'],
    ['another encoding', Buffer.from([0x7b, 0x22, 0x8a, 0xeb, 0x22]), 'OWNERS_ENCODING'],
  ])('refuses a file with %s in it', (_content, content, code) => {
    expect(problemsOf(content)[0]?.code).toBe(code);
  });

  it('says which file is missing', () => {
    const missing = join(folder, 'none.json');
    expect(() => loadDirectory(missing, plan)).toThrow(/OWNERS_FILE.*none\.json/);
  });
});
