/**
 * Packs the app for Teams: `MicrosoftAppId=… npm run manifest` writes keikaku-teams.zip into the data folder. The bot's id
 * takes the place of the zeros in manifest.json; everything else is packed as it stands here.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { exampleNote } from '../../src/manifests/teams.ts';
import { dataFolderOf } from '../../src/settings/data-folder.ts';
import { isMicrosoftId } from '../../src/settings/teams.ts';
import { operatorLang } from '../../src/text/operator/lang.ts';

export const PLACEHOLDER = '00000000-0000-0000-0000-000000000000';
const FILES = ['ja.json', 'en.json', 'color.png', 'outline.png'];
/** The same on every computer (archives hold local time), so that the same files make the same package. */
const PACKED_AT = new Date(2009, 3, 1);

/** The package's files by name. @throws Error when the id is no GUID */
export function appPackage(appId: string): Record<string, Uint8Array> {
  if (!isMicrosoftId(appId)) {
    throw new Error(
      `MicrosoftAppId ${JSON.stringify(appId)} is not an application id. Copy the Application (client) ID of the bot's registration, e.g. MicrosoftAppId=1b2c3d4e-… npm run manifest`,
    );
  }
  const manifest = read('manifest.json').toString().replaceAll(PLACEHOLDER, appId.toLowerCase());
  const files: Record<string, Uint8Array> = { 'manifest.json': new TextEncoder().encode(manifest) };
  for (const name of FILES) files[name] = read(name);
  return files;
}

export function packed(appId: string): Uint8Array {
  return zipSync(appPackage(appId), { level: 9, mtime: PACKED_AT });
}

function read(name: string): Buffer {
  return readFileSync(new URL(name, import.meta.url));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const note = exampleNote(fileURLToPath(new URL('.', import.meta.url)), operatorLang(process.env));
    if (note) throw new Error(note);
    const bytes = packed(process.env.MicrosoftAppId ?? '');
    const folder = dataFolderOf(process.env);
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'keikaku-teams.zip');
    writeFileSync(path, bytes);
    process.stdout.write(`${path}: upload it in Teams (docs/teams.md, step 5)\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 2;
  }
}
