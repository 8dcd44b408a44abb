/** The file of owners and the record: which of the two counts, said to whoever may believe it is the other. */
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from './helpers/command-line.ts';
import { realDirectory } from './helpers/cycle.ts';
import { firstLines, startMain } from './helpers/main-process.ts';
import { temporaryFolder } from './helpers/temporary-folder.ts';

describe('an office that points KEIKAKU_OWNERS at its own file after the first start', { timeout: 120_000 }, () => {
  it('is told by start and doctor that the sample is still in use, and how the file comes into the record', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'own.json');
    await writeFile(file, JSON.stringify((await realDirectory()).document));
    const env = { KEIKAKU_DATA_DIR: join(folder, 'var'), KEIKAKU_OWNERS: file };

    expect(await logged({ KEIKAKU_DATA_DIR: env.KEIKAKU_DATA_DIR })).not.toContain('OWNERS');
    const warned = await logged(env);
    expect(warned).toContain(`"level":40`);
    expect(warned).toContain(`import owners ${file} --apply`);
    const { stdout } = await runCommand(['doctor'], { env: { ...env, PORT: '0' } });
    expect(stdout).toMatch(
      new RegExp(`^!! {2}owners .*sample.* → .*stop the bot, then: .*import owners ${file} --apply$`, 'm'),
    );

    expect((await runCommand(['import', 'owners', file, '--apply'], { env })).code).toBe(0);
    expect(await logged(env)).not.toContain('own.json');
  });

  it('is told no more than where to look when the record has gone its own way since', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'own.json');
    const env = { KEIKAKU_DATA_DIR: join(folder, 'var'), KEIKAKU_OWNERS: file };
    await writeFile(file, JSON.stringify((await realDirectory()).document));
    await logged(env);
    await writeFile(file, JSON.stringify((await realDirectory(document => document.coordinators.pop())).document));
    const said = await logged(env);
    expect(said).toContain(`To see them: npm run --silent keikaku -- import owners ${file}"`);
    expect(said).not.toContain('"level":40');
  });
});

/** What a start says in the log, until it is there. */
async function logged(env: Record<string, string>): Promise<string> {
  const child = await startMain({ PORT: '0', ...env });
  let said = '';
  child.stderr.on('data', chunk => {
    said += chunk;
  });
  await firstLines(child, 1);
  child.kill('SIGTERM');
  await once(child, 'close');
  return said;
}
