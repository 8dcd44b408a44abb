/** Known environment variables, and detection of misspelt ones. */
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
/** Our variables without the prefix, named as in other programs. */
const UNPREFIXED = ['PORT', 'HOST', 'LOG_LEVEL', 'DATABASE_URL', 'DATABASE_URL_FILE'];
/** Variables Kubernetes sets in every container for a service called keikaku. */
const OF_KUBERNETES = /^KEIKAKU_(?:SERVICE_(?:HOST|PORT)|PORT_\d+_)/;
const ADDRESS_OF_KUBERNETES = /^(?:tcp|udp|sctp):\/\//;
/** Largest edit distance; beyond it another of our names could be meant. */
const MOST_SLIPS = 2;
/** Prefixes other programs use too. */
const SHARED = [/^SLACK/i, /^Microsoft/i, /^DATABASE_/];

/**
 * Variables that are set but never read, with the one probably meant: KEIKAKU_DATADIR, MICROSOFT_APP_ID,
 * SLACK_BOT_TOKN; null when unknown, for names with our own prefix. Otherwise an office would believe that its records
 * are elsewhere, or its platform connected.
 */
export function misspelt(env: NodeJS.ProcessEnv): { name: string; known: string | null }[] {
  return Object.keys(env).flatMap(name => {
    // Windows ignores case in variable names.
    if (
      KNOWN.some(
        known => known === name || (process.platform === 'win32' && known.toLowerCase() === name.toLowerCase()),
      )
    )
      return [];
    const known = KNOWN.find(one => bare(one) === bare(name)) ?? nearest(name);
    if (name.startsWith(OURS)) return isOfKubernetes(name, env[name]) ? [] : [{ name, known: known ?? null }];
    return known === undefined || env[known] !== undefined ? [] : [{ name, known }];
  });
}

const isOfKubernetes = (name: string, value = ''): boolean =>
  OF_KUBERNETES.test(name) || (name === 'KEIKAKU_PORT' && ADDRESS_OF_KUBERNETES.test(value));

function nearest(name: string): string | undefined {
  if (name.startsWith(OURS))
    return (
      UNPREFIXED.find(known => name === OURS + known) ??
      KNOWN.find(known => known.startsWith(OURS) && leven(bare(known), bare(name)).steps <= MOST_SLIPS)
    );
  const begins = SHARED.find(beginning => beginning.test(name));
  if (!begins) return undefined;
  return KNOWN.find(
    known => begins.test(known) && (isSlipOf(bare(known), bare(name)) || known.replace('App', '') === name),
  );
}

/** A letter omitted, doubled or transposed; a substituted letter (SLACK_APP_URL) may be another program's name. */
const isSlipOf = (known: string, name: string): boolean =>
  leven(known, name).steps === 1 && (known.length !== name.length || letters(known) === letters(name));
const letters = (name: string): string => [...name].sort().join('');

const bare = (name: string): string => name.replaceAll('_', '').toLowerCase();
