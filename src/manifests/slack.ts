/**
 * Checks manifest/slack.json, which is pasted into Slack: the fields an office may edit (names, texts, addresses)
 * against Slack's limits (https://docs.slack.dev/reference/app-manifest), and their consistency. Other fields are left
 * to Slack.
 */
import { z } from 'zod';
import { readJson } from '../data-files/data-file.ts';
import { findShapeProblems } from '../data-files/data-shape.ts';
import { faultIn, type Problem } from '../errors.ts';
import { manifestFaults } from '../text/operator/manifests.ts';
import { matching, rule, secureUrl, shownText } from './shown-text.ts';

const SUBJECT = 'SLACK_MANIFEST';
const SHORTEST_LONG_DESCRIPTION = 174;

const command = z.object({
  command: matching(/^\/[a-z0-9_-]{1,31}$/, text => text.noCommand),
  url: secureUrl.optional(),
  description: shownText(2_000),
  usage_hint: shownText(1_000).optional(),
});

const slackManifestSchema = z.object({
  display_information: z.object({
    name: shownText(35),
    description: shownText(140).optional(),
    long_description: shownText(4_000)
      .refine(
        text => text.length >= SHORTEST_LONG_DESCRIPTION,
        rule('LENGTH', text => text.tooShort(SHORTEST_LONG_DESCRIPTION)),
      )
      .optional(),
  }),
  features: z.object({
    bot_user: z.object({
      display_name: matching(/^[a-z0-9._-]{1,80}$/, text => text.noBotName),
    }),
    slash_commands: z.array(command),
    shortcuts: z.array(
      z.object({
        name: shownText(24),
        type: z.enum(['message', 'global']),
        callback_id: shownText(255),
        description: shownText(150),
      }),
    ),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({
    event_subscriptions: z.object({ request_url: secureUrl.optional(), bot_events: z.array(z.string()) }),
    interactivity: z.object({ is_enabled: z.boolean(), request_url: secureUrl.optional() }),
    socket_mode_enabled: z.boolean(),
  }),
});

type SlackManifest = z.infer<typeof slackManifestSchema>;

/** Scope required for each event. */
const SCOPE_OF: Record<string, string> = {
  app_mention: 'app_mentions:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
};

/** @throws DataError SLACK_MANIFEST_FILE, SLACK_MANIFEST_ENCODING or SLACK_MANIFEST_JSON */
export function findSlackProblems(file: string): Problem[] {
  const document = readJson(file, SUBJECT);
  const problems = findShapeProblems(slackManifestSchema, document, file, SUBJECT);
  if (problems.length > 0) return problems;
  const manifest = document as SlackManifest;
  return [...missingScopes(manifest), ...missingAddresses(manifest)].map(one => ({ ...one, file }));
}

type Fault = Omit<Problem, 'file'>;

function missingScopes({ features, oauth_config, settings }: SlackManifest): Fault[] {
  const needed = settings.event_subscriptions.bot_events.map(event => ({ for: event, scope: SCOPE_OF[event] }));
  if (features.slash_commands.length > 0) needed.push({ for: 'slash_commands', scope: 'commands' });
  return needed
    .filter(({ scope }) => scope !== undefined && !oauth_config.scopes.bot.includes(scope))
    .map(one => ({
      code: `${SUBJECT}_SCOPE`,
      place: 'oauth_config.scopes.bot',
      ...faultIn(manifestFaults, text => text.missingScope(String(one.scope), one.for)),
    }));
}

/** Without Socket Mode Slack calls the bot and needs its address. */
function missingAddresses({ features, settings }: SlackManifest): Fault[] {
  if (settings.socket_mode_enabled) return [];
  const { event_subscriptions, interactivity } = settings;
  const addresses = [
    { place: 'settings.event_subscriptions.request_url', url: event_subscriptions.request_url },
    { place: 'settings.interactivity.request_url', url: interactivity.request_url },
    ...features.slash_commands.map(({ url }, i) => ({ place: `features.slash_commands[${i}].url`, url })),
  ];
  return addresses
    .filter(({ url }) => url === undefined)
    .map(({ place }) => ({
      code: `${SUBJECT}_ADDRESS`,
      place,
      ...faultIn(manifestFaults, text => text.missingAddress),
    }));
}
