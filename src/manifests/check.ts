/** The manifests the office uploads to Slack and Teams when the apps are created. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../errors.ts';
import { findSlackProblems } from './slack.ts';
import { findLanguageProblems, findTeamsProblems } from './teams.ts';

export const SHIPPED_MANIFESTS = fileURLToPath(new URL('../../manifest/', import.meta.url));

/**
 * One check per file; a check may also report problems of related files. @param folder contains slack.json and teams/
 */
export function manifestChecks(folder: string): (() => Problem[])[] {
  const teams = join(folder, 'teams');
  return [
    () => findSlackProblems(join(folder, 'slack.json')),
    () => findTeamsProblems(teams),
    () => findLanguageProblems(teams, 'ja.json'),
    () => findLanguageProblems(teams, 'en.json'),
  ];
}
