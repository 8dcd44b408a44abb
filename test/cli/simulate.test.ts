import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../helpers/command-line.ts';
import { shipped } from '../helpers/cycle.ts';

let folder: string;
let owners: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keikaku-simulate-'));
  owners = join(folder, 'owners.json');
  const document = JSON.parse(readFileSync(shipped, 'utf8'));
  document.sample = false;
  document.owners = document.owners.filter(({ id }: { id: string }) => ['kiki', 'koho'].includes(id));
  document.assignments = [
    { project: '1-1-1', owner: 'kiki', role: 'main', from: '2009-04-01', to: '2009-12-31' },
    { project: '1-1-1', owner: 'koho', role: 'main', from: '2010-01-01', to: null },
    { project: '1-1-2', owner: 'kiki', role: 'main', from: '2009-04-01', to: null },
  ];
  document.schedule = { ...document.schedule, every: 'month' };
  await writeFile(owners, JSON.stringify(document));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const simulated = async (args: string[], TZ: string) => {
  const env = { KEIKAKU_OWNERS: owners, KEIKAKU_DATA_DIR: join(folder, 'var'), TZ };
  const run = await runCommand(['simulate', ...args], { env });
  return {
    ...run,
    messages: run.stdout
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line)),
  };
};

describe('simulate', () => {
  it.each(['UTC', 'Pacific/Apia'])(
    'tells every message of a span over New Year, wherever the machine stands (%s), and leaves no trace',
    { timeout: 120_000 },
    async zone => {
      const { code, messages } = await simulated(['--from', '2009-12-25', '--to', '2010-02-10', '--json'], zone);
      expect(code).toBe(0);
      // Worked out by hand: 29 December to 3 January the office is closed, 11 January is a holiday.
      const december = ['2010-01-04', '2010-01-07', '2010-01-12', '2010-01-14', '2010-01-19'];
      const january = ['2010-02-01', '2010-02-04', '2010-02-08', '2010-02-10'];
      const steps = ['prompt', 'reminder', 'reminder', 'escalation', 'digest'];
      const lines = [
        ...december.map((day, i) => ({ day, kind: steps[i], cycle: '2009-12', kiki: ['1-1-1', '1-1-2'], koho: null })),
        ...january.map((day, i) => ({ day, kind: steps[i], cycle: '2010-01', kiki: ['1-1-2'], koho: ['1-1-1'] })),
      ];
      const to = {
        kiki: ['slack:CKIKISAMPLE', 'slack:UKIKIHEADSAMPLE'],
        koho: ['slack:CKOHOSAMPLE', 'slack:UKOHOHEADSAMPLE'],
      };
      const expected = lines.flatMap<object>(({ day, kind, cycle, kiki, koho }) => {
        const at = `${day}T09:00:00+09:00`;
        if (kind === 'digest') return [{ at, kind, cycle, owner: null, projects: [], to: 'slack:CCOORDSAMPLE' }];
        const place = kind === 'escalation' ? 1 : 0;
        return [
          { at, kind, cycle, owner: 'kiki', projects: kiki, to: to.kiki[place] },
          ...(koho ? [{ at, kind, cycle, owner: 'koho', projects: koho, to: to.koho[place] }] : []),
        ];
      });
      expect(messages).toEqual(expected);
      expect(existsSync(join(folder, 'var'))).toBe(false);
      expect(await readdir(folder)).toEqual(['owners.json']);
    },
  );

  it('tells the same from the day of the newest event on, and of days before it', { timeout: 120_000 }, async () => {
    const env = {
      KEIKAKU_OWNERS: owners,
      KEIKAKU_DATA_DIR: join(folder, 'recorded'),
      KEIKAKU_NOW: '2009-12-25T10:00:00+09:00',
    };
    const imported = JSON.parse(readFileSync(owners, 'utf8'));
    imported.coordinators[0].name = '計画 花子';
    await writeFile(join(folder, 'changed.json'), JSON.stringify(imported));
    expect((await runCommand(['import', 'owners', join(folder, 'changed.json'), '--apply'], { env })).code).toBe(0);
    const count = async (from: string) => {
      const { stdout } = await runCommand(['simulate', '--from', from, '--to', '2010-02-10', '--json'], { env });
      return stdout.split('\n').filter(line => line.includes('"cycle":"2009-12"')).length;
    };
    // A prompt, two reminders and an escalation to one division, and the digest.
    expect([await count('2009-12-26'), await count('2009-12-25'), await count('2009-12-01')]).toEqual([5, 5, 5]);
  });

  it.each([
    [['--from', '2009-13-01', '--to', '2010-01-01', '--json'], 2, '--from is a date'],
    [['--from', '2010-01-02', '--to', '2010-01-01', '--json'], 2, 'lies before'],
    [['--from', '2010-01-01', '--to', '2010-01-02'], 2, '--json'],
    [['--from', '2050-12-01', '--to', '2051-03-01', '--json'], 1, 'CALENDAR_HORIZON'],
  ])('refuses %j', { timeout: 60_000 }, async (args, expected, said) => {
    const { code, stderr } = await simulated(args, 'UTC');
    expect([code, stderr]).toEqual([expected, expect.stringContaining(said)]);
  });
});
