import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileSystem, nodeFileSystem } from '../../src/durable/file-system.ts';
import { nextHash } from '../../src/journal/chain.ts';
import { defineEvents, z } from '../../src/journal/event.ts';
import { decodeLine, encodeLine, type Line } from '../../src/journal/file/line.ts';
import { openStore } from '../../src/journal/store.ts';
import { atNoon, lastComments, roundOpened, testKinds, update } from '../helpers/journal-kinds.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

function open(folder: string, reports: string[] = []) {
  return openStore({ folder, kinds: testKinds, fold: lastComments, now: atNoon, report: line => reports.push(line) });
}

async function makeTenEvents(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'keikaku-ten-'));
  const store = await open(folder);
  for (let i = 1; i <= 6; i++) await store.journal.append([update(`1-1-${i}`, `答え ${i}`, `key${i}`)]);
  await store.backUpDay('2009-05-31', 3);
  for (let i = 7; i <= 9; i++) await store.journal.append([update(`1-1-${i}`, `答え ${i}`, `key${i}`)]);
  await store.journal.append([roundOpened('2009-q1')]);
  await store.close();
  return folder;
}

let template = '';
let otherTemplate = '';
beforeAll(async () => {
  [template, otherTemplate] = await Promise.all([makeTenEvents(), makeTenEvents()]);
});
afterAll(async () => {
  for (const folder of [template, otherTemplate]) await rm(folder, { recursive: true, force: true });
});

/** A folder with ten events on lines 2 to 11, a backup through event 6, and no state.json unless it is wanted. */
async function tenEvents(withState = false): Promise<string> {
  const folder = await temporaryFolder();
  await cp(template, folder, { recursive: true });
  if (!withState) await rm(join(folder, 'state.json'));
  return folder;
}

const journalIn = (folder: string) => join(folder, 'journal.jsonl');

/** Lines without newlines; the first is the identity, line n + 1 is event n. */
async function linesIn(folder: string): Promise<string[]> {
  return (await readFile(journalIn(folder), 'utf8')).trimEnd().split('\n');
}

/** Checksum and hash made right again after a change, as someone would who knows the format. */
function resealed(line: string, previous: string, change: (text: string) => string): string {
  const text = change((decodeLine(Buffer.from(line)) as Line).text);
  const before = decodeLine(Buffer.from(previous)) as Line;
  const sound = decodeLine(Buffer.from(line)) as Line;
  return encodeLine({ ...sound, text, hash: nextHash(before.hash, text) }).trimEnd();
}

/** The same event in another frame, checksum made right again. */
function reframed(line: string, change: Partial<Line>): string {
  return encodeLine({ ...(decodeLine(Buffer.from(line)) as Line), ...change }).trimEnd();
}

type Damage = [
  name: string,
  place: string | RegExp,
  damage: (lines: string[], folder: string) => Promise<string | Buffer> | string | Buffer,
];

const joined = (lines: string[]) => `${lines.join('\n')}\n`;
const withLine = (lines: string[], number: number, line: string) => joined(lines.with(number - 1, line));

const REFUSED: Damage[] = [
  ['an empty file', /line 1: is missing/, () => ''],
  ['nothing but NUL', /line 1: holds NUL bytes/, lines => Buffer.alloc(joined(lines).length)],
  ['a byte order mark', /line 1: starts with a byte order mark/, lines => `\ufeff${joined(lines)}`],
  ['a cut in the middle', /line 5: /, lines => joined(lines.with(4, lines[4]?.slice(0, 200) ?? ''))],
  [
    'NULs in an acknowledged line',
    /line 5: holds NUL bytes/,
    lines => withLine(lines, 5, (lines[4] ?? '').replace(/答え/, '\0\0\0\0\0\0')),
  ],
  [
    'a flipped digit',
    /line 5: does not match its checksum/,
    lines => withLine(lines, 5, (lines[4] ?? '').replace('"percent":40', '"percent":41')),
  ],
  [
    'a flipped digit in the last line',
    /line 11: does not match its checksum/,
    lines => withLine(lines, 11, (lines[10] ?? '').replace('2009-q1', '2009-q2')),
  ],
  [
    'a flipped digit in the frame',
    /line 5: /,
    lines => withLine(lines, 5, (lines[4] ?? '').replace('"fence":1', '"fence":2')),
  ],
  ['a repeated line', /line 6: is event 4 once more/, lines => joined(lines.toSpliced(5, 0, lines[4] ?? ''))],
  ['a repeated last line', /line 12: is event 10 once more/, lines => joined([...lines, lines[10] ?? ''])],
  ['a missing line', /line 5: is event 5 where event 4 should be/, lines => joined(lines.toSpliced(4, 1))],
  [
    'two lines swapped',
    /line 5: is event 5 where event 4 should be/,
    lines => joined(lines.with(4, lines[5] ?? '').with(5, lines[4] ?? '')),
  ],
  [
    'bytes that are not UTF-8',
    /line 5: does not match its checksum/,
    lines => {
      const bytes = Buffer.from(joined(lines));
      bytes[bytes.indexOf('答え 4')] = 0xff;
      return bytes;
    },
  ],
  ['garbage after the last line', /line 12: is not a line of a journal/, lines => `${joined(lines)}garbage`],
  [
    'a line of garbage after the last line',
    /line 12: is not a line of a journal/,
    lines => `${joined(lines)}{"crc":"garbage"}\n`,
  ],
  ['Windows line ends', /line 1: /, lines => lines.map(line => `${line}\r\n`).join('')],
  ['another JSON file', /line 1: is not a line of a journal/, () => '[]\n'],
  [
    'a __proto__ key under a right checksum',
    /line 5: is not an event: data has the forbidden key __proto__/,
    lines =>
      withLine(
        lines,
        5,
        resealed(lines[4] ?? '', lines[3] ?? '', text =>
          text.replace('"data":{', '"data":{"__proto__":{"admin":true},'),
        ),
      ),
  ],
  [
    'a wrong shape under a right checksum',
    /line 5: is not an event: data.percent/,
    lines =>
      withLine(
        lines,
        5,
        resealed(lines[4] ?? '', lines[3] ?? '', text => text.replace('"percent":40', '"percent":"forty"')),
      ),
  ],
  [
    'an altered event under a right checksum, the chain not mended',
    /line 6: does not continue the hash chain/,
    lines =>
      withLine(
        lines,
        5,
        resealed(lines[4] ?? '', lines[3] ?? '', text => text.replace('答え 4', '答え 5')),
      ),
  ],
  [
    'a line of a process that had lost the folder',
    /line 6: was written by a process that had lost the data folder/,
    lines => withLine(lines, 5, reframed(lines[4] ?? '', { fence: 2 })),
  ],
  [
    'an append that is cut short by the next',
    /line 6: cuts the append before it short/,
    lines => withLine(lines, 5, reframed(lines[4] ?? '', { until: 6 })),
  ],
  [
    'the end of another journal',
    /line 7: does not continue the hash chain/,
    async lines => {
      const other = await linesIn(otherTemplate);
      return joined([...lines.slice(0, 6), ...other.slice(6)]);
    },
  ],
];

describe.each([
  ['beside state.json', true],
  ['without state.json', false],
])(`a journal damaged in one of ${REFUSED.length} ways, %s`, (_, withState) => {
  it.each(REFUSED)('is refused, untouched, with line and rule: %s', async (_, place, damage) => {
    const folder = await tenEvents(withState);
    const bytes = Buffer.from(await damage(await linesIn(folder), folder));
    await writeFile(journalIn(folder), bytes);
    const refusal = await open(folder).then(
      () => null,
      error => error,
    );
    expect(refusal).toMatchObject({ code: 'JOURNAL_DAMAGED' });
    expect(refusal.message).toContain(journalIn(folder));
    expect(refusal.message).toMatch(place);
    expect(refusal.message).toContain(
      `the newest good backup is ${join(folder, 'backups', 'journal-2009-05-31.jsonl')}`.replace('the', 'The'),
    );
    expect(refusal.message).toContain('(up to event 6)');
    expect(await readFile(journalIn(folder))).toEqual(bytes);
    // Asked again it says the same: nothing was mended behind the operator's back.
    await expect(open(folder)).rejects.toThrow(refusal.message);
  });
});

describe('a journal', () => {
  it('is refused when it is missing though there has been one', async () => {
    const folder = await tenEvents();
    await rm(journalIn(folder));
    await expect(open(folder)).rejects.toThrow(/JOURNAL_DAMAGED .*journal\.jsonl: is missing, though .*writer\.json/);
    expect(await readdir(folder)).not.toContain('journal.jsonl');
  });

  it('is refused when it ends before what state.json was folded from', async () => {
    const folder = await tenEvents(true);
    const lines = await linesIn(folder);
    await writeFile(journalIn(folder), joined(lines.slice(0, -2)));
    await expect(open(folder)).rejects.toThrow(
      /line 10: is not there or not whole, though .*state\.json knows event 10/,
    );
  });

  it('is refused when a cut tail held what state.json was folded from', async () => {
    const folder = await tenEvents(true);
    await writeFile(journalIn(folder), joined(await linesIn(folder)).slice(0, -40));
    await expect(open(folder)).rejects.toThrow(/line 11: .*state\.json knows event 10/);
  });

  it('is refused when it is a sound journal, but not the one state.json was folded from', async () => {
    const folder = await tenEvents(true);
    await writeFile(journalIn(folder), await readFile(journalIn(otherTemplate)));
    await expect(open(folder)).rejects.toThrow(
      /line 11: is not the one .*state\.json was folded from: this is another journal/,
    );
  });

  it.each(['journal.jsonl', 'writer.json'])('is refused when %s is a folder', async name => {
    const folder = await tenEvents();
    await rm(join(folder, name));
    await mkdir(join(folder, name));
    await expect(open(folder)).rejects.toThrow(
      `DATA_FOLDER_UNUSABLE ${join(folder, name)} cannot be read (EISDIR: is a folder`,
    );
    await rm(join(folder, name), { recursive: true });
  });

  it.each([
    ['EROFS', 'is on a disk that can only be read'],
    ['ENOSPC', 'has no room left'],
  ])('is refused when its folder cannot be written in (%s), with what to do', async (code, why) => {
    const folder = await tenEvents();
    const fs: FileSystem = {
      ...nodeFileSystem,
      async lock(path) {
        throw Object.assign(new Error(`${code}: not here, open '${path}'`), { code, path });
      },
    };
    const opening = openStore({ folder, kinds: testKinds, fold: lastComments, now: atNoon, report: () => {}, fs });
    await expect(opening).rejects.toThrow(
      new RegExp(`^DATA_FOLDER_UNUSABLE .* ${why} .*(?:KEIKAKU_DATA_DIR|Make room)`),
    );
  });

  it('is refused where a file stands in its place', async () => {
    const file = join(await tenEvents(), 'writer.json');
    await expect(open(file)).rejects.toThrow(`DATA_FOLDER_UNUSABLE ${file} is no folder`);
    await expect(open(join(file, 'var'))).rejects.toThrow('is no folder');
  });

  it.runIf(existsSync('/proc/self'))(
    'is refused, rather than tried for ever, where no folder can be made',
    async () => {
      await expect(open('/proc/keikaku/var')).rejects.toThrow(
        /^DATA_FOLDER_UNUSABLE \/proc\/keikaku cannot be made .*KEIKAKU_DATA_DIR/,
      );
    },
  );

  it.each(['EACCES', 'EIO'])(
    'is refused when the operating system says %s, and opened when it no longer does',
    async code => {
      const folder = await tenEvents();
      const fs: FileSystem = {
        ...nodeFileSystem,
        async open(path, mode) {
          if (path === journalIn(folder))
            throw Object.assign(new Error(`${code}: not now, open '${path}'`), { code, path });
          return nodeFileSystem.open(path, mode);
        },
      };
      const opening = openStore({ folder, kinds: testKinds, fold: lastComments, now: atNoon, report: () => {}, fs });
      await expect(opening).rejects.toThrow(`DATA_FOLDER_UNUSABLE ${journalIn(folder)} cannot be read (${code}`);
      const store = await open(folder);
      expect(store.journal.head().seq).toBe(10);
      await store.close();
    },
  );

  it('names no backup that is damaged itself', async () => {
    const folder = await tenEvents();
    const backup = join(folder, 'backups', 'journal-2009-05-31.jsonl');
    await writeFile(backup, (await readFile(backup)).subarray(0, -1));
    await writeFile(journalIn(folder), '');
    await expect(open(folder)).rejects.toThrow(/There is no good backup/);
  });

  it('of a newer version is refused as such', async () => {
    const folder = await tenEvents();
    const fewer = { 'round.opened': testKinds['round.opened'] };
    const opening = openStore({
      folder,
      kinds: fewer,
      fold: { initial: () => null, apply: () => null },
      now: atNoon,
      report: () => {},
    });
    await expect(opening).rejects.toThrow(/JOURNAL_KIND_UNKNOWN .*line 2 has the kind "update.given"/);
  });

  it.each([
    ['a field', { project: z.string(), status: z.string(), percent: z.number() }],
    ['a value', { ...testKinds['update.given'].shape, status: z.enum(['delayed']) }],
  ])('with %s that a newer version added is no damage, and no backup is advised', async (_, older) => {
    const folder = await tenEvents();
    const opening = openStore({
      folder,
      kinds: defineEvents({ 'update.given': older, 'round.opened': testKinds['round.opened'].shape }),
      fold: { initial: () => null, apply: () => null },
      now: atNoon,
      report: () => {},
    });
    await expect(opening).rejects.toThrow(
      /JOURNAL_KIND_UNKNOWN .*line 2 holds what this version does not know .*newer one/,
    );
  });
});

describe('an interrupted write at the end of a journal', () => {
  const torn: [string, (line: string) => string | Buffer][] = [
    ['cut after one byte', line => line.slice(0, 1)],
    ['cut in the frame', line => line.slice(0, 60)],
    ['cut in the event', line => line.slice(0, -10)],
    ['cut before its newline', line => line.slice(0, -1)],
    ['all NUL', line => Buffer.alloc(line.length)],
    ['NUL at its end', line => line.slice(0, 100) + '\0'.repeat(100)],
    ['NUL at its beginning', line => '\0'.repeat(100) + line.slice(100)],
    ['NUL in its middle', line => `${line.slice(0, 50)}${'\0'.repeat(50)}${line.slice(100)}`],
  ];
  it.each(torn)('is removed and kept as evidence: %s', async (_, tear) => {
    const folder = await tenEvents();
    const lines = await linesIn(folder);
    const whole = joined(lines.slice(0, -1));
    const tail = Buffer.from(tear(`${lines.at(-1)}\n`));
    await writeFile(journalIn(folder), Buffer.concat([Buffer.from(whole), tail]));

    const reports: string[] = [];
    const store = await open(folder, reports);
    expect(store.journal.head().seq).toBe(9);
    expect(await readFile(journalIn(folder), 'utf8')).toBe(whole);
    const [evidence] = await readdir(join(folder, 'evidence'));
    expect(await readFile(join(folder, 'evidence', evidence ?? ''))).toEqual(tail);
    expect(reports).toEqual([expect.stringMatching(/interrupted write: \d+ bytes from line 11 on.*evidence/)]);
    expect((await store.journal.append([roundOpened('again')]))[0]?.event.seq).toBe(10);
    await store.close();
  });

  it.each([
    ['in its last line', (lines: string[]) => joined(lines).slice(0, -5)],
    ['exactly behind its second line', (lines: string[]) => joined(lines.slice(0, -1))],
    ['exactly behind its first line', (lines: string[]) => joined(lines.slice(0, -2))],
  ])('takes the whole append with it when it is cut %s', async (_, cut) => {
    const folder = await tenEvents();
    const store = await open(folder);
    await store.journal.append(['a', 'b', 'c'].map(roundOpened));
    await store.close();
    await rm(join(folder, 'state.json'));
    await writeFile(journalIn(folder), cut(await linesIn(folder)));
    const reports: string[] = [];
    const reopened = await open(folder, reports);
    expect(reopened.journal.head().seq).toBe(10);
    expect(reports).toEqual([expect.stringContaining('from line 12 on')]);
    await reopened.close();
  });
});
