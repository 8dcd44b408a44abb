/** What an office may get wrong when it edits the manifests, named by `check` before Slack or Teams refuse them. */
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkData } from '../src/cli/check.ts';
import { describeProblem } from '../src/errors.ts';
import { ROOT } from './helpers/command-line.ts';
import { temporaryFolder } from './helpers/temporary-folder.ts';

// biome-ignore lint/suspicious/noExplicitAny: edited as somebody does in an editor
type Json = any;

/** @param edit of a copy of the manifests; what `check` says of it, without the folder */
async function checked(edit: (folder: string) => Promise<void>): Promise<string[]> {
  const folder = await temporaryFolder();
  await cp(join(ROOT, 'manifest'), folder, { recursive: true });
  await edit(folder);
  return checkData({}, folder).map(problem => describeProblem(problem).replaceAll(`${folder}/`, ''));
}

const edited = (file: string, change: (manifest: Json) => void) =>
  checked(async folder => {
    const manifest = JSON.parse(await readFile(join(folder, file), 'utf8'));
    change(manifest);
    await writeFile(join(folder, file), JSON.stringify(manifest));
  });

describe('manifests', () => {
  it('are in order as they are shipped', async () => {
    expect(await checked(async () => {})).toEqual([]);
  });

  it('are all looked at, though each of them is broken', async () => {
    const problems = await checked(async folder => {
      await writeFile(join(folder, 'slack.json'), '{"features": ');
      await writeFile(join(folder, 'teams/manifest.json'), '{,}');
      await writeFile(join(folder, 'teams/ja.json'), Buffer.from([0x7b, 0x22, 0x8b, 0x7b, 0x22, 0x7d]));
      await rm(join(folder, 'teams/en.json'));
    });
    expect(problems).toHaveLength(4);
    expect(problems[0]).toMatch(/^slack\.json line 1 column 14: is not JSON.*\[SLACK_MANIFEST_JSON\]$/);
    expect(problems[1]).toMatch(/^teams\/manifest\.json line 1 column 2: is not JSON.*\[TEAMS_MANIFEST_JSON\]$/);
    expect(problems[2]).toMatch(/^teams\/ja\.json line 1: .*not UTF-8.*\[TEAMS_MANIFEST_ENCODING\]$/);
    expect(problems[3]).toMatch(/^teams\/en\.json: does not exist → .*\[TEAMS_MANIFEST_FILE\]$/);
  });

  it('of Slack: texts too long or empty, a scope taken away, HTTP without an address', async () => {
    const texts = await edited('slack.json', ({ display_information: display, features }) => {
      display.name = '計'.repeat(36);
      features.slash_commands[0].command = '/計画';
      features.shortcuts[1].description = ' ';
    });
    expect(texts).toEqual([
      'slack.json display_information.name: is longer than 35 characters → Shorten it. [SLACK_MANIFEST_LENGTH]',
      expect.stringMatching(/^slack\.json features\.slash_commands\[0\]\.command: is no slash command/),
      expect.stringMatching(/^slack\.json features\.shortcuts\[1\]\.description: is empty → /),
    ]);
    const parts = await edited('slack.json', ({ oauth_config, settings }) => {
      oauth_config.scopes.bot = oauth_config.scopes.bot.filter((scope: string) => scope !== 'im:history');
      settings.socket_mode_enabled = false;
    });
    expect(parts[0]).toBe(
      'slack.json oauth_config.scopes.bot: lacks im:history, which message.im needs → Add it, and install the app again. [SLACK_MANIFEST_SCOPE]',
    );
    expect(parts.slice(1).map(line => line.split(':')[0])).toEqual([
      'slack.json settings.event_subscriptions.request_url',
      'slack.json settings.interactivity.request_url',
      'slack.json features.slash_commands[0].url',
    ]);
  });

  it('of Teams: addresses without https, a name too long, files that are not there, texts for nothing', async () => {
    const fields = await edited('teams/manifest.json', manifest => {
      manifest.developer.privacyUrl = 'http://intra/privacy';
      manifest.name.short = '計'.repeat(31);
      manifest.version = '2';
    });
    expect(fields).toEqual([
      expect.stringMatching(/^teams\/manifest\.json version: is no version → Write three numbers/),
      'teams/manifest.json developer.privacyUrl: is no https address → Begin it with https://. [TEAMS_MANIFEST_URL]',
      'teams/manifest.json name.short: is longer than 30 characters → Shorten it. [TEAMS_MANIFEST_LENGTH]',
    ]);
    const named = await edited('teams/manifest.json', ({ icons, localizationInfo }) => {
      icons.color = 'logo.png';
      localizationInfo.additionalLanguages[0].file = 'eng.json';
    });
    expect(named.map(line => /names (\S+),/.exec(line)?.[1])).toEqual(['logo.png', 'eng.json']);
    const places = await edited('teams/en.json', texts => {
      texts['bots[0].commandLists[0].commands[9].title'] = 'more';
    });
    expect(places).toEqual([
      expect.stringMatching(/^teams\/en\.json "bots\[0\].*commands\[9\]\.title": is no text of manifest\.json → /),
    ]);
  });
});
