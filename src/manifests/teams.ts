/**
 * Checks manifest/teams/: the app's manifest and its translations, which are packed for Teams. Fields an office may
 * edit are checked against Teams' limits
 * (https://learn.microsoft.com/microsoftteams/platform/resources/schema/manifest-schema), and the files for
 * consistency. Other fields are left to Teams.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readJson } from '../data-files/data-file.ts';
import { findShapeProblems } from '../data-files/data-shape.ts';
import { faultIn, type Problem } from '../errors.ts';
import type { Lang } from '../lang.ts';
import { manifestFaults } from '../text/operator/manifests.ts';
import { matching, rule, secureUrl, shownText } from './shown-text.ts';

const SUBJECT = 'TEAMS_MANIFEST';

const guid = matching(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, text => text.noAppId);
const atMost = <Item extends z.ZodTypeAny>(most: number, item: Item) =>
  z.array(item).refine(
    items => items.length <= most,
    rule('FIELD', text => text.tooMany(most)),
  );
const listed = z.object({ title: shownText(128), description: shownText(4_000) });
const offered = z.object({ id: shownText(64), title: shownText(32), description: shownText(4_000) });

const teamsManifestSchema = z.object({
  manifestVersion: z.string(),
  version: z.string().refine(
    text => /^\d+\.\d+\.\d+$/.test(text),
    rule('VERSION', text => text.noVersion),
  ),
  id: guid,
  developer: z.object({
    name: shownText(32),
    websiteUrl: secureUrl,
    privacyUrl: secureUrl,
    termsOfUseUrl: secureUrl,
  }),
  name: z.object({ short: shownText(30), full: shownText(100) }),
  description: z.object({ short: shownText(80), full: shownText(4_000) }),
  icons: z.object({ color: z.string(), outline: z.string() }),
  accentColor: matching(/^#[0-9a-f]{6}$/i, text => text.noColour),
  localizationInfo: z.object({
    defaultLanguageFile: z.string(),
    additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })),
  }),
  bots: z.array(
    z.object({
      botId: guid,
      commandLists: atMost(3, z.object({ commands: atMost(12, listed) })),
    }),
  ),
  composeExtensions: z.array(z.object({ botId: guid, commands: atMost(10, offered) })),
});

type TeamsManifest = z.infer<typeof teamsManifestSchema>;

const languageSchema = z.record(z.string(), z.string());

/** @throws DataError TEAMS_MANIFEST_FILE, TEAMS_MANIFEST_ENCODING or TEAMS_MANIFEST_JSON, of manifest.json */
export function findTeamsProblems(folder: string): Problem[] {
  const file = join(folder, 'manifest.json');
  const document = readJson(file, SUBJECT);
  const problems = findShapeProblems(teamsManifestSchema, document, file, SUBJECT);
  return problems.length > 0 ? problems : missingFiles(document as TeamsManifest, folder, file);
}

/** Links to the office's terms and privacy pages; as shipped they lead to example.com. */
const PAGES = ['websiteUrl', 'privacyUrl', 'termsOfUseUrl'] as const;
const NOBODYS = /^https:\/\/(?:[\w-]+\.)*example\.(?:com|net|org)(?:[/:]|$)/i;

/**
 * A note before packing the app: example addresses are valid, but must not be published.
 * @returns null when there is nothing to replace
 * @throws as findTeamsProblems
 */
export function exampleNote(folder: string, lang: Lang): string | null {
  const file = join(folder, 'manifest.json');
  const { developer } = readJson(file, SUBJECT) as TeamsManifest;
  const fields = PAGES.filter(field => NOBODYS.test(developer[field]));
  if (fields.length === 0) return null;
  return manifestFaults[lang].exampleAddresses(
    file,
    fields.map(field => `developer.${field}`),
  );
}

function missingFiles({ icons, localizationInfo }: TeamsManifest, folder: string, file: string): Problem[] {
  const named = { 'icons.color': icons.color, 'icons.outline': icons.outline };
  const languages = [
    localizationInfo.defaultLanguageFile,
    ...localizationInfo.additionalLanguages.map(one => one.file),
  ];
  return [...Object.entries(named), ...languages.map(name => ['localizationInfo', name] as const)]
    .filter(([, name]) => !existsSync(join(folder, name)))
    .map(([place, name]) => ({
      code: `${SUBJECT}_NAMED`,
      file,
      place,
      ...faultIn(manifestFaults, text => text.missingFile(name)),
    }));
}

/** Every translated text must exist in the manifest. @throws DataError as above, of that file or of manifest.json */
export function findLanguageProblems(folder: string, name: string): Problem[] {
  const file = join(folder, name);
  const texts = readJson(file, SUBJECT);
  const problems = findShapeProblems(languageSchema, texts, file, SUBJECT);
  if (problems.length > 0) return problems;
  const manifest = readJson(join(folder, 'manifest.json'), SUBJECT);
  return Object.keys(texts as Record<string, string>)
    .filter(path => path !== '$schema' && typeof valueAt(manifest, path) !== 'string')
    .map(path => ({
      code: `${SUBJECT}_PLACE`,
      file,
      place: `"${path}"`,
      ...faultIn(manifestFaults, text => text.noSuchText),
    }));
}

/** @param path e.g. 'bots[0].commandLists[0].commands[0].title' */
function valueAt(document: unknown, path: string): unknown {
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  return steps.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string, unknown>)[step]
        : undefined,
    document,
  );
}
