import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { planDiff } from '../../src/import/plan-diff.ts';
import type { PlanDocument } from '../../src/plan/document.ts';
import { runCommand } from '../helpers/command-line.ts';

const TIMEOUT = { timeout: 120_000 };
let folder: string;
let shipped: string;
let inUse: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keikaku-import-plan-'));
  shipped = await readFile(new URL('../../data/plan.json', import.meta.url), 'utf8');
});
beforeEach(async () => {
  inUse = await fileOf(`plan-${count++}.json`, shipped);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(name: string, content: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}
const run = (...args: string[]) => runCommand(['import', 'plan', ...args], { env: { KEIKAKU_PLAN: inUse } });
const plan = (): PlanDocument => JSON.parse(shipped);

describe('import plan', () => {
  it('says that it reads no plan in a text set another way, instead of all projects as gone', TIMEOUT, async () => {
    const text = '〇〇県デジタル推進計画\n重点項目　暮らしを守る\n・河川カメラの設置\n・避難所情報システムの運用\n';
    const { code, stdout, stderr } = await run(await fileOf('other.txt', text));
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/other\.txt: shows no area, measure or entry → .*data\/plan\.json.*\[IMPORT_OUTLINE\]/);
  });

  it('takes a whole plan.json, and keeps the former one beside it', TIMEOUT, async () => {
    const name = '津波情報ネットワークの';
    const changed = await fileOf('new.json', shipped.replace(`${name}構築`, `${name}拡張`));
    await chmod(inUse, 0o640);
    const dry = await run(changed);
    expect(dry.stdout).toBe(`~ entry 1-1-3 name: ${name}構築 → ${name}拡張\n`);
    expect(await readFile(inUse, 'utf8')).toBe(shipped);
    expect((await run(changed, '--apply')).code).toBe(0);
    expect(await readFile(inUse, 'utf8')).toContain(`${name}拡張`);
    expect(await readFile(`${inUse}.previous`, 'utf8')).toBe(shipped);
    // Whoever could read it still can.
    expect((await stat(inUse)).mode & 0o777).toBe(0o640);
    // The original is kept whatever is tried after it.
    const back = await run(await fileOf('back.json', shipped), '--apply');
    expect(back.stderr).toContain(`the former one is ${inUse}.previous-2`);
    expect(await readFile(`${inUse}.previous`, 'utf8')).toBe(shipped);
    expect(await readFile(`${inUse}.previous-2`, 'utf8')).toContain(`${name}拡張`);
  });

  it('shows a change of any field, long texts about the place that differs', TIMEOUT, async () => {
    const changed = plan();
    const [area] = changed.areas;
    const [measure] = area?.measures ?? [];
    const [entry] = measure?.entries ?? [];
    const [predecessor] = changed.predecessors;
    if (!area || !measure || !entry || !predecessor) throw new Error('the plan has none');
    area.sloganEn = 'Another slogan';
    const long = changed.sections.find(({ items }) => items.some(({ text }) => text.length > 100));
    const passage = long?.items.find(({ text }) => text.length > 100);
    if (passage) passage.text = passage.text.replace(/。?$/, 'と改める。');
    entry.reading = 'あ';
    entry.aliases = ['MIDORI', '緑'];
    predecessor.purpose = '別の目的';
    const { code, stdout } = await run(await fileOf('fields.json', JSON.stringify(changed)));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^~ predecessor 1 purpose: .{10,81} → 別の目的$/m);
    expect(stdout).toMatch(/^~ area 1 sloganEn: .* → Another slogan$/m);
    expect(stdout).toMatch(/^~ section \w+ items \d text: ….{1,16} → ….{1,15}と改める。$/m);
    expect(stdout).toMatch(/^~ entry 1-1-1 reading: .* → あ$/m);
    expect(stdout).toMatch(/^~ entry 1-1-1 aliases: .* → MIDORI, 緑$/m);
    expect(stdout.trimEnd().split('\n')).toHaveLength(5);
  });

  it('leaves alone a plan that only looks different', TIMEOUT, async () => {
    const { stderr } = await run(await fileOf('same.json', JSON.stringify(plan())), '--apply');
    expect(stderr).toContain('0 differences');
    expect(await readFile(inUse, 'utf8')).toBe(shipped);
    await expect(stat(`${inUse}.previous`)).rejects.toThrow('ENOENT');
  });

  it('says where an office keeps a plan of its own when none is named', TIMEOUT, async () => {
    const changed = await fileOf('own.json', shipped.replace('津波情報', '津波速報'));
    const { code, stderr } = await runCommand(['import', 'plan', changed]);
    expect([code, stderr]).toEqual([0, expect.stringMatching(/KEIKAKU_PLAN is not set.*folder of your own/)]);
  });

  it('compares a table, and says what to do instead when it is to be taken', TIMEOUT, async () => {
    const table = await fileOf('plan.csv', 'code,name\n1-1-3,津波情報ネットワークの拡張\n');
    const { code, stderr } = await run(table, '--apply');
    expect(code).toBe(1);
    expect(stderr).toMatch(/plan\.csv: can be compared but not taken: --apply takes a whole \.json/);
    expect(stderr).toContain('import plan THE-COPY.json --apply');
    expect(await readFile(inUse, 'utf8')).toBe(shipped);
  });
});

describe('the difference of two plans', () => {
  /** Every text and number of a plan, by the way to it. */
  const places = (value: unknown, path: (string | number)[] = []): (string | number)[][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, inner]) => places(inner, [...path, name]))
      : [path];

  it('is told whichever single field was changed, and by one line', TIMEOUT, () => {
    const document = plan();
    const fields = places(document).filter(path => !['code', 'id', 'number'].includes(String(path.at(-1))));
    const told = fields.filter(path => {
      const changed = structuredClone(document);
      const holder = path.slice(0, -1).reduce((here, step) => (here as never)[step], changed as never) as never;
      const last = path.at(-1) as never;
      (holder as Record<string, unknown>)[last] = `${(holder as Record<string, unknown>)[last]}改`;
      const lines = planDiff(document, changed);
      return lines.length === 1 && lines[0]?.includes('改');
    });
    expect(told).toEqual(fields);
  });

  it('names what comes and goes with everything in it', () => {
    const changed = plan();
    const gone = changed.areas.pop();
    const lines = planDiff(plan(), changed);
    const inside = gone?.measures.flatMap(({ entries }) => entries) ?? [];
    expect(lines).toHaveLength(1 + (gone?.measures.length ?? 0) + inside.length);
    expect(lines[0]).toBe(`- area 6 ${gone?.name}`);
    expect(planDiff(changed, plan())[0]).toBe(`+ area 6 ${gone?.name}`);
  });
});
