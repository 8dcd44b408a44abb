import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  QUERY,
  RELATED_PROJECTS,
  SEARCH_PLAN,
  SEARCH_PROJECTS,
} from '../../adapters/teams/answering/listen-compose.ts';
import { appPackage, PLACEHOLDER, packed } from '../../manifest/teams/build.ts';
import { colorIcon, outlineIcon } from '../../manifest/teams/icons.ts';
import { teamsText } from '../../src/text/teams.ts';
import { cleanEnvironment, ROOT, runCommand } from '../helpers/command-line.ts';
import { member, type Office, openOffice, realDirectory } from '../helpers/cycle.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const APP_ID = '1B2C3D4E-0000-4000-8000-000000000001';
const START_TIMEOUT_MS = 60_000;

// biome-ignore lint/suspicious/noExplicitAny: the manifest is looked at as Teams does
type Json = any;

const files = appPackage(APP_ID);
const manifest: Json = parsed('manifest.json');
const languages: Record<string, Record<string, string>> = { ja: parsed('ja.json'), en: parsed('en.json') };

describe('the app package', () => {
  it('passes Microsoft’s schema of its version', async () => {
    expect(await AppManifestUtils.validateAgainstSchema(manifest)).toEqual([]);
    const wrong = { ...manifest, name: { short: '計'.repeat(31) } };
    expect(await AppManifestUtils.validateAgainstSchema(wrong)).not.toEqual([]);
  });

  it('holds every file it names, at the top, and the bot’s id in every place', () => {
    const names = Object.keys(unzipSync(packed(APP_ID))).sort();
    expect(names).toEqual(['color.png', 'en.json', 'ja.json', 'manifest.json', 'outline.png']);
    const { icons, localizationInfo } = manifest;
    const named = [icons.color, icons.outline, localizationInfo.defaultLanguageFile];
    for (const { file } of localizationInfo.additionalLanguages) named.push(file);
    expect(names).toEqual(expect.arrayContaining(named));
    const text = new TextDecoder().decode(files['manifest.json']);
    expect(text).not.toContain(PLACEHOLDER);
    for (const id of [manifest.id, manifest.bots[0].botId, manifest.composeExtensions[0].botId]) {
      expect(id).toBe(APP_ID.toLowerCase());
    }
  });

  it('is the same from the same files, and is not made without an id', () => {
    expect(Buffer.compare(packed(APP_ID), packed(APP_ID))).toBe(0);
    for (const id of ['', 'x', PLACEHOLDER])
      expect(() => packed(id)).toThrow(/MicrosoftAppId .* is not an application id/);
  });
});

describe('npm run manifest', { timeout: 60_000 }, () => {
  it('packs nothing while people would be sent to example.com, and the app once they are not', async () => {
    const project = await temporaryFolder();
    for (const name of ['src', 'node_modules', 'package.json']) await symlink(join(ROOT, name), join(project, name));
    await cp(join(ROOT, 'manifest'), join(project, 'manifest'), { recursive: true });
    const build = () =>
      spawnSync(process.execPath, ['--import', 'tsx', join(project, 'manifest/teams/build.ts')], {
        cwd: project,
        env: cleanEnvironment({ MicrosoftAppId: APP_ID, KEIKAKU_DATA_DIR: join(project, 'var') }),
        encoding: 'utf8',
      });
    const refused = build();
    expect([refused.status, refused.stdout]).toEqual([2, '']);
    for (const field of ['websiteUrl', 'privacyUrl', 'termsOfUseUrl'])
      expect(refused.stderr).toContain(`developer.${field}`);
    const file = join(project, 'manifest/teams/manifest.json');
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('www.example.com', 'www.pref.miyagi.jp'));
    expect(build()).toMatchObject({ status: 0, stdout: expect.stringContaining('keikaku-teams.zip') });
  });

  it('is told of beforehand by check, to an office that connects Teams', async () => {
    const { code, stderr } = await runCommand(['check'], { env: { MicrosoftAppId: APP_ID } });
    expect([code, stderr]).toEqual([0, expect.stringContaining('developer.privacyUrl')]);
  });
});

describe('the icons', () => {
  it.each([
    ['color.png', colorIcon(), 192],
    ['outline.png', outlineIcon(), 32],
  ])('%s is drawn as its script says, in the size Teams wants', (name, drawn, size) => {
    const bytes = Buffer.from(files[name] ?? []);
    expect(Buffer.compare(bytes, drawn)).toBe(0);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
  });
});

describe('the texts', () => {
  it.each(['ja', 'en'])('in %s pass Microsoft’s schema for them', lang => {
    const ajv = new (createRequire(import.meta.url)('ajv-draft-04'))({
      strict: false,
      validateFormats: false,
      unicodeRegExp: false,
    });
    const folder = new URL('../../node_modules/@microsoft/app-manifest/build/json-schemas/teams/', import.meta.url);
    const schema = new URL(`v${manifest.manifestVersion}/MicrosoftTeams.Localization.schema.json`, folder);
    const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
    validate(languages[lang]);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('are there for every text of the manifest, in both languages', () => {
    const { $schema: _ja, ...ja } = languages.ja ?? {};
    const { $schema: _en, ...en } = languages.en ?? {};
    expect(Object.keys(en)).toEqual(Object.keys(ja));
    for (const [path, text] of Object.entries(ja)) expect(at(path), path).toBe(text);
    const shown = [...texts(manifest.bots, 'bots'), ...texts(manifest.composeExtensions, 'composeExtensions')];
    expect(Object.keys(ja)).toEqual(expect.arrayContaining(shown));
  });
});

describe('the commands', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice('2009-10-01T08:00:00+09:00', await realDirectory());
    await office.at('2009-10-01T09:00:10+09:00');
  }, START_TIMEOUT_MS);

  const suggested = Object.entries(languages).flatMap(([lang, words]) =>
    Object.entries(words)
      .filter(([path]) => /^bots.*title$/.test(path))
      .map(([, title]): [string, string] => [lang, title]),
  );
  it.each(suggested)('(%s) “%s” gets an answer from the bot', async (_, title) => {
    const { intent } = await office.ask(member('slack:UKIKI1SAMPLE'), title);
    expect(intent).not.toMatch(/^(none|clarify)$/);
    expect(intent === 'help').toBe(/^(使い方|help)$/.test(title));
  });

  it('of the message extension are those the adapter listens to', () => {
    const commands = manifest.composeExtensions[0].commands;
    expect(commands.map(({ id, type, fetchTask }: Json) => ({ id, type, fetchTask: fetchTask ?? false }))).toEqual([
      { id: SEARCH_PROJECTS, type: 'query', fetchTask: false },
      { id: RELATED_PROJECTS, type: 'action', fetchTask: true },
      { id: SEARCH_PLAN, type: 'action', fetchTask: true },
    ]);
    expect(commands[0].parameters.map(({ name }: Json) => name)).toEqual([QUERY]);
    expect(commands[1].context).toEqual(['message']);
    expect(commands[1].title).toBe(teamsText.ja.relatedTitle);
    expect(commands[2].title).toBe(teamsText.ja.searchTitle);
  });
});

function parsed(name: string): Json {
  return JSON.parse(new TextDecoder().decode(files[name]));
}

/** The manifest's text at a path such as "bots[0].commandLists[0].commands[0].title". */
function at(path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce((value: Json, part) => value?.[part], manifest);
}

/** Paths of every title and description. */
function texts(value: Json, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => texts(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'title' || key === 'description' ? [`${path}.${key}`] : texts(item, `${path}.${key}`),
  );
}
