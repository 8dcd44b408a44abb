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
/** So many slips make another name of our own. */
const MOST_SLIPS = 2;
/** Names of other programs begin like these, too. */
const PLATFORMS = /^(?:SLACK|Microsoft)/i;

/**
 * Variables that are set but never read, with the one they stand for: KEIKAKU_DATADIR, MICROSOFT_APP_ID, SLACK_BOT_TOKN.
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
  if (name.startsWith(OURS))
    return KNOWN.find(known => known.startsWith(OURS) && leven(bare(known), bare(name)).steps <= MOST_SLIPS);
  if (!PLATFORMS.test(name)) return undefined;
  return KNOWN.find(known => PLATFORMS.test(known) && isSlipOf(bare(known), bare(name)));
}

/** A letter left out, doubled or in its neighbour's place; with another letter (SLACK_APP_URL) it may be a word of others. */
const isSlipOf = (known: string, name: string): boolean =>
  leven(known, name).steps === 1 && (known.length !== name.length || letters(known) === letters(name));
const letters = (name: string): string => [...name].sort().join('');

const bare = (name: string): string => name.replaceAll('_', '').toLowerCase();
