/** The names of the environment variables, and those that were surely meant to be one of them. */
import leven from 'damerau-levenshtein';

const SECRETS = [
  'DATABASE_URL',
  'KEIKAKU_METRICS_TOKEN',
  'SLACK_BOT_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_APP_TOKEN',
  'SLACK_API_URL',
  'MicrosoftAppId',
  'MicrosoftAppPassword',
  'MicrosoftAppType',
  'MicrosoftAppTenantId',
];
const KNOWN = [
  'KEIKAKU_DATA_DIR',
  'KEIKAKU_PLAN',
  'KEIKAKU_OWNERS',
  'KEIKAKU_SYNONYMS',
  'KEIKAKU_PLAYGROUND',
  'KEIKAKU_NOW',
  'KEIKAKU_ENV_FILE',
  ...SECRETS,
  ...SECRETS.map(name => `${name}_FILE`),
];
const OURS = 'KEIKAKU_';
/** So many slips make another name of our own; a name of others may be that near by chance. */
const MOST_SLIPS = 2;

/**
 * Variables that are set but never read, with the one they stand for: KEIKAKU_DATADIR, MICROSOFT_APP_ID, SLACK_BOTTOKEN.
 * An office that wrote one would believe its records lie elsewhere, or its platform is connected.
 */
export function misspelt(env: NodeJS.ProcessEnv): { name: string; known: string }[] {
  return Object.keys(env).flatMap(name => {
    // Windows does not tell upper from lower case.
    if (
      KNOWN.some(
        known => known === name || (process.platform === 'win32' && known.toLowerCase() === name.toLowerCase()),
      )
    )
      return [];
    const known = KNOWN.find(one => bare(one) === bare(name)) ?? nearest(name);
    return known === undefined || env[known] !== undefined ? [] : [{ name, known }];
  });
}

function nearest(name: string): string | undefined {
  if (!name.startsWith(OURS)) return undefined;
  return KNOWN.find(known => known.startsWith(OURS) && leven(bare(known), bare(name)).steps <= MOST_SLIPS);
}

const bare = (name: string): string => name.replaceAll('_', '').toLowerCase();
