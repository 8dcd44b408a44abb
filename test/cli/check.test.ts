import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../src/plan/document.ts';
import { ROOT, type Run, runCommand } from '../helpers/command-line.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const PLAN = await readFile(join(ROOT, 'data/plan.json'), 'utf8');

describe('check', () => {
  it('finds the shipped data in order, with the counts it reconciled', async () => {
    const run = await runCommand(['check']);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain('6 areas, 22 measures, 105 entries, 96 projects, 9 reprints');
  });

  it('says in one line each that the words and owners are for another plan, and what to do', async () => {
    const plan: PlanDocument = JSON.parse(PLAN);
    plan.areas = plan.areas.slice(0, 1);
    plan.stated = { areas: 1, measures: 3, entries: 17, projects: 17, reprints: 0 };
    const file = join(await temporaryFolder(), 'plan.json');
    await writeFile(file, JSON.stringify(plan));
    const { code, stdout } = await runCommand(['check'], { env: { KEIKAKU_PLAN: file } });
    expect(code).toBe(1);
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect(stdout).toMatch(/another plan → Name the directory of this plan in KEIKAKU_OWNERS/);
    expect(stdout).toMatch(/another plan → Name the words of this plan in KEIKAKU_SYNONYMS/);
  });

  it('names a missing entry', async () => {
    const run = await checkEdited(plan => plan.areas[0]?.measures[0]?.entries.splice(2, 1));
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('1-1-3 is missing before 1-1-4');
  });

  it('names a reprint of a project that does not exist', async () => {
    const run = await checkEdited(plan => {
      entry(plan, '4-5-4').reprintOf = '4-3-9';
    });
    expect(run.code).toBe(1);
    expect(run.stdout).toMatch(/4-5-4.*4-3-9/);
  });

  it('names a code that stands twice', async () => {
    const run = await checkEdited(plan => {
      entry(plan, '1-1-4').code = '1-1-3';
    });
    expect(run.code).toBe(1);
    expect(run.stdout).toMatch(/1-1-3.*→/);
  });

  it('names a field nobody knows', async () => {
    const run = await checkEdited(plan => Object.assign(entry(plan, '2-1-4'), { budget: 100 }));
    expect(run.code).toBe(1);
    expect(run.stdout).toMatch(/2-1-4.*budget|budget.*2-1-4/);
  });

  it('names line and column where the JSON breaks', async () => {
    const run = await checkBytes(PLAN.replace('"stated"', '"stated'));
    expect(run.code).toBe(1);
    expect(run.stdout).toMatch(/plan\.json line \d+ column \d+: is not JSON/);
  });

  it('recognises a file saved as Shift_JIS', async () => {
    // 宮城県 in that encoding, inside otherwise plain JSON.
    const bytes = Buffer.from([0x7b, 0x22, 0x8b, 0x7b, 0x8f, 0xe9, 0x8c, 0xa7, 0x82, 0xcc, 0x22, 0x3a, 0x31, 0x7d]);
    const run = await checkBytes(bytes);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('is Shift_JIS (Windows-31J), not UTF-8');
  });

  it('names the problems of all files at once', async () => {
    const folder = await temporaryFolder();
    const [synonyms, owners] = [join(folder, 'synonyms.json'), join(folder, 'owners.json')];
    await writeFile(synonyms, '{"words": 1}');
    await writeFile(owners, '{');
    const run = await runCommand(['check'], { env: { KEIKAKU_SYNONYMS: synonyms, KEIKAKU_OWNERS: owners } });
    expect(run.code).toBe(1);
    expect(run.stdout).toContain(synonyms);
    expect(run.stdout).toContain(owners);
  });

  it('names them also when the plan they refer to is broken, and a third is missing', async () => {
    const folder = await temporaryFolder();
    const at = (name: string) => join(folder, name);
    await writeFile(at('plan.json'), PLAN.replace('"stated"', '"stated'));
    const directory = JSON.parse(await readFile(join(ROOT, 'data/owners.json'), 'utf8'));
    directory.owners[0].nmae = directory.owners[0].name;
    directory.assignments[0].owner = 'nobody';
    await writeFile(at('owners.json'), JSON.stringify(directory));
    const run = await runCommand(['check'], {
      env: {
        KEIKAKU_PLAN: at('plan.json'),
        KEIKAKU_OWNERS: at('owners.json'),
        KEIKAKU_SYNONYMS: at('synonyms.json'),
      },
    });
    expect([run.code, run.stderr]).toEqual([1, '4 problems\n']);
    expect(run.stdout).toMatch(/plan\.json line \d+ column \d+: is not JSON/);
    expect(run.stdout).toMatch(/owners\.json owners\[0\] \(\w+\): has the unknown field "nmae" → .*\[OWNERS_FIELD\]/);
    expect(run.stdout).toMatch(/owners\.json assignments\[0\]: assigns \S+ to nobody, which is no owner here/);
    expect(run.stdout).toMatch(/synonyms\.json: does not exist → .*\[SYNONYMS_FILE\]/);
  });
});

describe('check on a Japanese terminal', () => {
  it('says rules, remedies and lines in Japanese, with the same paths, codes and exit code', async () => {
    const folder = await temporaryFolder();
    const at = (name: string) => join(folder, name);
    await writeFile(at('plan.json'), PLAN.replace('"stated"', '"stated'));
    const directory = JSON.parse(await readFile(join(ROOT, 'data/owners.json'), 'utf8'));
    directory.assignments[0].owner = 'nobody';
    directory.schedule.escalateAfterBusinessDays = 3;
    await writeFile(at('owners.json'), JSON.stringify(directory));
    const files = { KEIKAKU_PLAN: at('plan.json'), KEIKAKU_OWNERS: at('owners.json'), KEIKAKU_SYNONYMS: at('none') };
    const [ja, en] = await Promise.all([
      runCommand(['check'], { env: { ...files, LANG: 'ja_JP.UTF-8' } }),
      runCommand(['check'], { env: files }),
    ]);
    expect([ja.code, ja.stderr]).toEqual([1, '問題が4件あります\n']);
    expect(ja.stdout).toMatch(
      /plan\.json \d+行目の\d+文字目: JSONになっていません.* → この箇所を直してください。 \[PLAN_JSON\]/,
    );
    expect(ja.stdout).toMatch(/assignments\[0\]: \S+ の担当 nobody は、ここにありません → idを直すか/);
    expect(ja.stdout).toMatch(
      /escalateAfterBusinessDays: 3 ですが、期限は5開庁日目の終わりです → 6以上にしてください。/,
    );
    const bare = (text: string) => text.replace(/: .* (?=\[[A-Z_]+\]$)/gm, ' ');
    const withoutLine = (text: string) => bare(text).replace(/ (?:line \d+ column \d+|\d+行目の\d+文字目)/, '');
    expect(withoutLine(ja.stdout)).toBe(withoutLine(en.stdout));
  });

  it('says what does not fit together in the plan and in the words for it', async () => {
    const folder = await temporaryFolder();
    const at = (name: string) => join(folder, name);
    const plan: PlanDocument = JSON.parse(PLAN);
    plan.areas[0]?.measures[0]?.entries.splice(2, 1);
    entry(plan, '4-5-4').reprintOf = '4-3-9';
    await writeFile(at('plan.json'), JSON.stringify(plan));
    const words = JSON.parse(await readFile(join(ROOT, 'data/synonyms.json'), 'utf8'));
    words.projects['4-6-3'] = words.projects['4-3-2'];
    words.measures['7-1'] = words.measures['1-1'];
    words.words[0].say = [''];
    await writeFile(at('synonyms.json'), JSON.stringify(words));
    const [ofPlan, ofWords] = await Promise.all([
      runCommand(['check'], { env: { KEIKAKU_PLAN: at('plan.json'), LANG: 'ja_JP.UTF-8' } }),
      runCommand(['check'], { env: { KEIKAKU_SYNONYMS: at('synonyms.json'), LANG: 'ja_JP.UTF-8' } }),
    ]);
    expect(ofPlan.stdout).toContain(
      '1-1-4 の前に 1-1-3 がありません → 1-1-3 を計画書から打ち込んでください。 [PLAN_CODE]',
    );
    expect(ofPlan.stdout).toMatch(
      /areas\[0\] \(1\): 掲載の数が 17 となっていますが、実際は 16 です → .*\[PLAN_COUNT\]/,
    );
    expect(ofPlan.stdout).toMatch(/\(4-5-4\): 4-3-9 の再掲としていますが、4-3-9 は計画にありません → /);
    expect(ofWords.stdout).toContain('words[0].say[0]: 空の言葉があります → ');
    expect(ofWords.stdout).toContain(
      'projects["4-6-3"]: 独立した事業ではなく、4-3-2 の再掲です → 言葉を 4-3-2 に移して',
    );
    expect(ofWords.stdout).toContain('measures["7-1"]: 計画に、その施策はありません → ');
    const lines = `${ofPlan.stdout}${ofWords.stdout}`.trim().split('\n');
    for (const line of lines) expect(line).toMatch(/: [^→]*[ぁ-ん][^→]* → .*[ぁ-ん].*\[[A-Z_]+\]$/);
  });

  it('says that all is in order', async () => {
    const run = await runCommand(['check'], { env: { LC_ALL: 'ja_JP.UTF-8' } });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain('問題ありません：重点分野6、施策22、掲載105、事業96、再掲9');
  });
});

function checkEdited(edit: (plan: PlanDocument) => unknown): Promise<Run> {
  const plan: PlanDocument = JSON.parse(PLAN);
  edit(plan);
  return checkBytes(JSON.stringify(plan));
}

async function checkBytes(bytes: string | Uint8Array): Promise<Run> {
  const file = join(await temporaryFolder(), 'plan.json');
  await writeFile(file, bytes);
  const run = await runCommand(['check'], { env: { KEIKAKU_PLAN: file } });
  // Each finding has a rule and, after the arrow, the remedy.
  for (const line of run.stdout.trim().split('\n')) expect(line).toMatch(/^\S+plan\.json.*: .+ → .+ \[PLAN_[A-Z_]+\]$/);
  return run;
}

function entry(plan: PlanDocument, code: string) {
  const found = plan.areas
    .flatMap(area => area.measures.flatMap(measure => measure.entries))
    .find(one => one.code === code);
  if (!found) throw new Error(`no entry ${code}`);
  return found;
}
