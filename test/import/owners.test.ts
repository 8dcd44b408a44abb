import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { recordedState } from '../../src/cli/record.ts';
import type { DirectoryDocument } from '../../src/directory/directory.ts';
import { readInput } from '../../src/import/input.ts';
import { readOwners } from '../../src/import/owners.ts';
import type { CycleContext } from '../../src/updates/cycle-context.ts';
import { updatesFold } from '../../src/updates/fold.ts';
import { runCommand } from '../helpers/command-line.ts';
import { knowledgeOfTests } from '../helpers/knowledge.ts';

const TIMEOUT = { timeout: 120_000 };
let folder: string;
let var_: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keikaku-import-'));
});
beforeEach(() => {
  var_ = join(folder, `var${count++}`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...args: string[]) =>
  runCommand(args, { env: { KEIKAKU_DATA_DIR: var_, KEIKAKU_NOW: '2010-03-15T10:00:00+09:00' } });
async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(folder, `${count}-${name}`);
  await writeFile(file, content);
  return file;
}

/** An empty store and the shipped data. */
async function context(): Promise<CycleContext> {
  const { plan, directory } = await knowledgeOfTests();
  return { plan, directory, state: updatesFold.initial(), now: new Date('2010-03-15T01:00:00Z') };
}

const HEAD = '番号,部局,担当課,開始';
const REAL = `${HEAD}\n1-1-1,総務部,危機対策課,2009-04-01\n1-1-2,総務部,危機対策課,平成21年4月1日\n`;

describe('import owners', () => {
  it('shows what a table changes, writes nothing until told to, then is what the bot goes by', TIMEOUT, async () => {
    const file = await fileOf('owners.csv', REAL);
    const dry = await run('import', 'owners', file);
    expect(dry).toMatchObject({ code: 0, stderr: expect.stringContaining('nothing was written') });
    expect(dry.stdout).toMatch(
      /~ sample: true → false[\s\S]*~ 1-1-1 .*: 危機対策課 2009-04-01\.\. → 危機対策課|~ 1-1-9 .*→ nobody/,
    );
    expect(await readdir(folder)).not.toContain(var_);
    expect((await run('import', 'owners', file, '--apply')).code).toBe(0);
    const again = await run('import', 'owners', file);
    expect([again.stdout, again.stderr]).toEqual(['', expect.stringContaining('Nothing differs')]);

    const next = await fileOf('next.csv', `${HEAD}\n1-1-1,総務部,広報課,平成22年4月1日\n1-1-2,,なし,2010-04-01\n`);
    const change = await run('import', 'owners', next, '--apply');
    expect(change.stdout).toContain('危機対策課 2009-04-01..2010-03-31, 広報課 2010-04-01..');
    const out = join(folder, `${count}-out.csv`);
    await run('export', 'owners', '--format', 'csv', '-o', out);
    const lines = (await readFile(out, 'utf8')).split('\r\n');
    const held = lines.filter(line => /^1-1-[12],/.test(line)).map(line => line.split(','));
    expect(held.map(cells => [cells[4], cells[5], cells[2], cells[12], cells[13]].join())).toEqual([
      '危機対策課,総務部,主担当,2009-04-01,2010-03-31',
      '広報課,総務部,主担当,2010-04-01,',
      '危機対策課,総務部,主担当,2009-04-01,2010-03-31',
    ]);
    // What was exported says the same when it comes back.
    expect((await run('import', 'owners', out)).stderr).toContain('Nothing differs');
  });

  it('shows the changes in Japanese where the terminal is', TIMEOUT, async () => {
    const { directory } = await context();
    const document = structuredClone(directory.document);
    document.coordinators = [];
    document.assignments = document.assignments.filter(({ project }) => project !== '1-1-1');
    for (const owner of document.owners) if (owner.id === 'koho') owner.contacts = [];
    const file = await fileOf('japanese.json', JSON.stringify(document));
    const { stdout } = await runCommand(['import', 'owners', file], {
      env: { KEIKAKU_DATA_DIR: var_, LANG: 'ja_JP.UTF-8' },
    });
    expect(stdout).toMatch(/^- 課 広報課 担当者 見本 四郎.*$/m);
    expect(stdout).toMatch(/^~ 1-1-1 .*→ 担当なし$/m);
    expect(stdout).toMatch(/^- 取りまとめ担当 例示 五郎/m);
  });

  it('takes the present owner from a later day on as no change', TIMEOUT, async () => {
    const first = await fileOf('first.csv', '番号,担当課,部局,開始\n1-1-1,危機対策課,総務部,2009-04-01\n');
    expect((await run('import', 'owners', first, '--apply')).code).toBe(0);
    const next = await fileOf('next.csv', '番号,担当課,部局,開始\n1-1-1,危機対策課,総務部,2010-04-01\n');
    expect((await run('import', 'owners', next)).stderr).toContain('Nothing differs');
    const ended = '番号,担当課,部局,開始,終了\n1-1-1,危機対策課,総務部,2009-04-01,2010-03-31\n';
    expect((await run('import', 'owners', await fileOf('ended.csv', ended))).stdout).toContain('..2010-03-31');
  });

  it('takes a workbook with people on a sheet of their own, dates as Excel keeps them', TIMEOUT, async () => {
    const book = await writeExcelFile([
      {
        sheet: '担当',
        data: [
          ['担当一覧'],
          ['番号', '部局', '担当課', '開始'],
          [
            '1-1-1',
            '総務部',
            '危機対策課',
            { value: new Date('2009-04-01T00:00:00Z'), type: Date, format: '[$-411]ggge"年"m"月"d"日";@' },
          ],
        ],
      },
      {
        sheet: '設定',
        data: [
          ['項目', '値'],
          ['照会の時刻', { value: 10.5 / 24, type: Number, format: 'h:mm' }],
        ],
      },
      {
        sheet: '連絡先',
        data: [
          ['担当課', '氏名', '役割', '職', 'Slack', '代理', '開始'],
          ['危機対策課', '山田 太郎', '', '班長', 'U01YAMADA', '', '2009-04-01'],
          ['危機対策課', '鈴木 花子', '', '主査', 'U02SUZUKI', '山田 太郎', '2009-04-01'],
          ['危機対策課', '佐藤 課長', '上席', '', 'U03SATO', '', ''],
          ['', '高橋 計画', '取りまとめ', '', 'U04TAKAHASHI', '', ''],
        ],
      },
    ]).toBuffer();
    const file = await fileOf('owners.xlsx', book);
    expect((await run('import', 'owners', file, '--apply')).code).toBe(0);
    const state = await recordedState({ KEIKAKU_DATA_DIR: var_ });
    const document = state?.directory.document as DirectoryDocument;
    expect(document.owners[0]).toMatchObject({
      name: '危機対策課',
      superior: { name: '佐藤 課長', slack: 'U03SATO' },
      contacts: [
        { name: '山田 太郎', deputyOf: null },
        { name: '鈴木 花子', deputyOf: '山田 太郎', slack: 'U02SUZUKI' },
      ],
    });
    expect(document.coordinators).toEqual([{ name: '高橋 計画', slack: 'U04TAKAHASHI', teams: null }]);
    expect(document.assignments).toEqual([expect.objectContaining({ project: '1-1-1', from: '2009-04-01', to: null })]);
    expect(document.schedule.at).toBe('10:30');
  });

  it('takes no word it does not know for a role, and no row of two for a project by its place', TIMEOUT, async () => {
    const roles = await fileOf(
      'roles.csv',
      '番号,役割,担当課,氏名\n1-1-1,正担当,広報課,\n1-1-2,上席,広報課,\n,課長,広報課,山田 太郎\n',
    );
    const { code, stderr } = await run('import', 'owners', roles, '--apply');
    expect(code).toBe(1);
    expect(stderr).toMatch(/row 2 column B \(役割\): is no role: 正担当 → Write 主担当, 関係課/);
    expect(stderr).toMatch(/row 3 column B \(役割\): 上席 is the role of a person, and none is named → .*氏名/);
    expect(stderr).toMatch(/row 4 column B \(役割\): is no role: 課長 → Write 担当者, 上席, 取りまとめ.*職/);

    const two = await fileOf(
      'two.csv',
      '番号,役割,部局,担当課\n1-1-1,主管課,総務部,危機対策課\n1-1-1,協力課,総務部,広報課\n1-1-2,,総務部,税務課\n1-1-2,,総務部,広報課\n',
    );
    const rivals = await run('import', 'owners', two, '--apply');
    expect([rivals.code, rivals.stderr]).toEqual([
      1,
      expect.stringMatching(/row 5 .*1-1-2 is 広報課's here and 税務課's in row 4/),
    ]);
    expect(rivals.stderr).not.toContain('1-1-1');
    // From a day on each has had it, which is no contradiction.
    const years = await fileOf(
      'years.csv',
      `${HEAD}\n1-1-2,総務部,税務課,2009-04-01\n1-1-2,総務部,広報課,2010-04-01\n`,
    );
    expect((await run('import', 'owners', years)).code).toBe(0);
  });

  it(
    'takes a list of projects with the person of each, as offices keep it, and says what it did not read',
    TIMEOUT,
    async () => {
      const file = await fileOf(
        'list.csv',
        [
          '番号,事業名,部局,担当課,氏名,職,代理,Slack,内線,備考,開始',
          '１ー１ー１,総合防災情報,総務部,危機対策課,渡邉　新,防災班長,,ＵＮＥＷ１,2375,,2010-04-01',
          '1-1-2,震度情報,総務部,危機対策課,渡邉 新,防災班長,,UNEW1,2375,４月から,2010-05-01',
          '1-1-3,津波情報,,,,,,,,結合セル,',
          '1-1-4,地震速報,総務部,危機対策課,見本　次郎,主査,渡邉新,UKIKI2,2376,,2010-04-01',
          '4-5-4,（再掲）,,,,,,,,,',
        ].join('\n'),
      );
      const { code, stderr } = await run('import', 'owners', file, '--apply');
      expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('not read: 内線, 備考') });
      expect(stderr).toContain('row 4: 1-1-3 names no division and stays as it is');
      expect(stderr).not.toContain('4-5-4');
      const state = await recordedState({ KEIKAKU_DATA_DIR: var_ });
      const document = state?.directory.document as DirectoryDocument;
      const { owners, assignments } = document;
      expect(
        owners.map(({ contacts }) => contacts.map(({ name, slack, from, deputyOf }) => [name, slack, from, deputyOf])),
      ).toEqual([
        [
          ['渡邉 新', 'UNEW1', '2010-04-01', null],
          ['見本 次郎', 'UKIKI2', '2010-04-01', '渡邉 新'],
        ],
      ]);
      expect(assignments.map(({ project, from }) => [project, from])).toEqual([
        ['1-1-1', '2010-04-01'],
        ['1-1-4', '2010-04-01'],
        ['1-1-2', '2010-05-01'],
      ]);
    },
  );

  it(
    'knows a person whatever the blank in the name, tells each fault once, and two names with one id apart',
    TIMEOUT,
    async () => {
      const head = '役割,担当課,部局,氏名,Slack,代理,開始';
      const first = await fileOf('first.csv', `${head}\n担当者,危機対策課,総務部,見本 次郎,UJIRO,,2009-04-01\n`);
      await run('import', 'owners', first, '--apply');
      const same = await fileOf('same.csv', `${head}\n担当者,危機対策課,,見本　次郎,UJIRO,,2009-04-01\n`);
      expect((await run('import', 'owners', same)).stderr).toContain('Nothing differs');
      const wrong = await fileOf(
        'wrong.csv',
        `${head}\n担当者,危機対策課,,鈴木 花子,UJIRO,,2009-04-01\n担当者,危機対策課,,佐藤 一,nobody,,2009-04-01\n`,
      );
      const { code, stderr } = await run('import', 'owners', wrong);
      expect(code).toBe(1);
      expect(stderr.match(/is no Slack member id/g)).toHaveLength(1);
      expect(stderr).toMatch(/row 2 column E \(Slack\).*UJIRO is the id of 見本 次郎/s);
      const two = await fileOf('two.csv', `${HEAD}\n"1-1-1、1-1-2",総務部,危機対策課,\n`);
      expect((await run('import', 'owners', two)).stderr).toMatch(/names several[\s\S]*row of its own/);
    },
  );

  it('names every wrong cell at once, by row, column and heading, and takes nothing', TIMEOUT, async () => {
    const rows = ['9-9-9,総務部,危機対策課,', '4-6-3,総務部,危機対策課,', '1-1-2,,新しい課,2010/13/1'];
    const { code, stderr } = await run(
      'import',
      'owners',
      await fileOf('bad.csv', `${HEAD}\n${rows.join('\n')}\n`),
      '--apply',
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/row 2 column A \(番号\): 9-9-9 is not in the plan → .*OWNERS_UNKNOWN_PROJECT/);
    expect(stderr).toMatch(/row 3 column A \(番号\): 4-6-3 is a reprint of 4-3-2 → /);
    expect(stderr).toMatch(/row 4 column D \(開始\): is no date: 2010\/13\/1 → /);
    expect(stderr).toMatch(/row 4 column C \(担当課\): 新しい課 is new.*→ Fill in the column 部局/);
    expect((await readdir(folder)).some(name => var_.endsWith(name))).toBe(false);
  });

  it('tells a Japanese clerk of every cell in the words of the table, from the top, in one go', TIMEOUT, async () => {
    const cells = [
      '項目,値',
      'サンプル,たぶん',
      '照会の間隔,毎週',
      '照会の時刻,9時半ごろ',
      '督促の日,3と5',
      '休業日,年末年始',
      '',
      '番号,役割,課ID,担当課,部局,氏名,代理,メール,Slack,開始,終了',
      '1-1-99,主担当,,危機対策課,総務部,,,,,,',
      '1-1-2,主たん当,,危機対策課,総務部,,,,,4月1日から,',
      '1-1-5,主担当,,危機対策課,総務部,,,,,R8.4.1,R7.3.31',
      '1-1-8,主担当,,危機対策課,総務部,,,,,R8.4.1,',
      '1-1-8,主担当,,広報課,総務部,,,,,R8.4.1,',
      ',担当者,,広報課,総務部,佐藤 花子,鈴木 次郎,,U0123ABC,,',
      ',課,kiki,危機対策課,総務部,,,,#bosai,,',
      ',上席,zeimu,税務課,総務部,山田 太郎,,,@yamada,,',
    ];
    const file = await fileOf('ja.csv', cells.join('\n'));
    const env = { KEIKAKU_DATA_DIR: var_, LANG: 'ja_JP.UTF-8' };
    const { code, stdout, stderr } = await runCommand(['import', 'owners', file], { env });
    expect([code, stdout]).toEqual([1, '']);
    const said = stderr.trim().split('\n');
    expect(said.map(line => line.replace(`${file} `, '').replace(/ → .*/, ''))).toEqual([
      '2行目、B列（サンプル）: 「たぶん」は「はい」でも「いいえ」でもありません',
      '3行目、B列（照会の間隔）: 「毎週」という間隔はありません',
      '4行目、B列（照会の時刻）: 「9時半ごろ」は時刻ではありません',
      '5行目、B列（督促の日）: 「3と5」は営業日の数ではありません',
      '6行目、B列（休業日）: 「年末年始」は休業日として読めません',
      '9行目、A列（番号）: 1-1-99 は計画にありません',
      '10行目、B列（役割）: 「主たん当」という役割はありません',
      '10行目、J列（開始）: 「4月1日から」は日付として読めません',
      '11行目、A列（番号）: 始まる前に終わっています（2026-04-01..2025-03-31）',
      '13行目、D列（担当課）: 1-1-8 の主担当が、ここでは広報課、12行目では危機対策課です',
      '14行目、F列（氏名）: 代理される 鈴木 次郎 は、この課の担当者にいません',
      '15行目、I列（Slack）: SlackのチャンネルIDではありません',
      '16行目、I列（Slack）: 「@yamada」はSlackのメンバーIDではありません',
    ]);
    for (const line of said) expect(line).toMatch(/ → .*[ぁ-ん].* \[OWNERS_[A-Z_]+\]$/);
    expect(said[1]).toContain('→ 毎月、四半期、半期、年度のどれかを書いてください。');
  });

  it('holds a json to the rules of owners.json', TIMEOUT, async () => {
    const file = await fileOf('owners.json', '{"sample":false,"owners":[]}');
    const { code, stderr } = await run('import', 'owners', file);
    expect([code, stderr]).toEqual([1, expect.stringContaining('OWNERS_FIELD')]);
  });
});

describe('a file that is not what it should be', () => {
  const book = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  const FILES: [what: string, name: string, content: () => string | Uint8Array, said: RegExp][] = [
    ['macros by its ending', 'a.xlsm', () => 'x', /IMPORT_TYPE/],
    [
      'macros under another ending',
      'b.xlsx',
      () => book({ 'xl/vbaProject.bin': 'x' }),
      /holds macros.*IMPORT_WORKBOOK/,
    ],
    [
      'links to other files',
      'c.xlsx',
      () => book({ 'xl/externalLinks/externalLink1.xml': '<x/>' }),
      /links to other files/,
    ],
    ['embedded programs', 'd.xlsx', () => book({ 'xl/embeddings/oleObject1.bin': 'x' }), /embedded/],
    ['a bomb', 'e.xlsx', () => book({ 'xl/worksheets/sheet1.xml': ' '.repeat(30_000_000) }), /unpacks to far more/],
    [
      'entities',
      'f.xlsx',
      () => book({ 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x/>' }),
      /declares entities/,
    ],
    ['an old or locked workbook', 'g.xlsx', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /password/],
    ['no workbook at all', 'h.xlsx', () => 'hello', /no workbook, or damaged/],
    ['UTF-16', 'i.csv', () => Uint8Array.from([0xff, 0xfe, 0x6a, 0x75, 0xf7, 0x53]), /UTF-16.*IMPORT_ENCODING/],
    ['an open quote', 'j.csv', () => `${HEAD}\n"1-1-1,総務部`, /IMPORT_CSV/],
    ['too much', 'k.csv', () => 'a,b\n'.repeat(3_000_000), /is 12000000 bytes.*IMPORT_SIZE/],
    ['too many rows', 'l.csv', () => `${HEAD}\n${'1-1-1,a,b,\n'.repeat(20_001)}`, /20002 rows.*IMPORT_SIZE/],
    ['two million rows', 'p.csv', () => 'a,b\n'.repeat(2_000_000), /2000000 rows.*IMPORT_SIZE/],
    ['no such columns', 'm.csv', () => 'a,b\n1,2\n', /IMPORT_COLUMNS/],
    ['running text', 'n.txt', () => '危機対策課', /IMPORT_TYPE/],
  ];
  it.each(FILES)('because of %s is refused with the reason and what to do', async (_, name, content, said) => {
    const file = await fileOf(name, content());
    const refusal = await readOwners(file, await context()).then(() => '', String);
    expect(refusal).toMatch(said);
    expect(refusal).toMatch(/ → /);
  });

  it.skipIf(process.platform === 'win32')(
    'a device, a pipe or a folder, is refused before it is read',
    TIMEOUT,
    async () => {
      const pipe = join(folder, 'pipe.csv');
      spawnSync('mkfifo', [pipe]);
      // The folder first: without the look at what it is, the others are never read to their end.
      for (const file of [folder, '/dev/zero', pipe])
        await expect(readInput(file)).rejects.toMatchObject({
          problems: [{ code: 'IMPORT_FILE', rule: 'is no file' }],
        });
    },
  );

  it('that is not there is said to be', TIMEOUT, async () => {
    const { code, stderr } = await run('import', 'plan', join(folder, 'nowhere.json'));
    expect([code, stderr]).toEqual([1, expect.stringContaining('does not exist')]);
    expect((await run('import', 'people', 'x.csv')).code).toBe(2);
  });
});
