/** Slack: whether it answers, knows the token, grants what the manifest asks for, and agrees on the time. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { SlackConfig } from '../settings/slack.ts';
import { doesNotAnswer, type Finding, fine, notice, wrong } from './finding.ts';

const TIMEOUT_MS = 10_000;
/** Slack refuses nothing for its own clock, but signatures older than five minutes are refused here. */
const MOST_SKEW_MS = 60_000;
const answerShape = z
  .object({ ok: z.boolean(), error: z.string(), team: z.string(), user: z.string() })
  .partial()
  .catch({});
const MANIFEST = new URL('../../manifest/slack.json', import.meta.url);

export async function checkSlack(slack: SlackConfig | null, now: () => Date): Promise<Finding[]> {
  if (!slack) return [fine('slack', 'not connected (SLACK_BOT_TOKEN is not set)')];
  const base = slack.apiUrl ?? 'https://slack.com/api/';
  let response: Response;
  try {
    response = await fetch(new URL('auth.test', base), {
      method: 'POST',
      headers: { authorization: `Bearer ${slack.botToken}` },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    return [doesNotAnswer('slack', base, error)];
  }
  const skew = skewOf(response, now());
  const answer = answerShape.parse(await response.json().catch(() => ({})));
  if (!answer.ok)
    return [
      ...skew,
      wrong(
        'slack',
        `the bot token is refused: ${answer.error ?? response.status}`,
        'Copy it anew from “OAuth & Permissions”, after installing the app.',
      ),
    ];
  return [fine('slack', `connected as ${answer.user ?? '?'} in ${answer.team ?? '?'}`), ...skew, scopes(response)];
}

function skewOf(response: Response, now: Date): Finding[] {
  const date = Date.parse(response.headers.get('date') ?? '');
  if (Number.isNaN(date)) return [];
  const skew = Math.round((now.getTime() - date) / 1000);
  return Math.abs(skew) * 1000 > MOST_SKEW_MS
    ? [
        wrong(
          'clock',
          `differs from Slack's by ${skew} s; requests more than 300 s off are refused`,
          'Correct the clock (NTP); remove KEIKAKU_NOW.',
        ),
      ]
    : [fine('clock', `within ${Math.abs(skew)} s of Slack's`)];
}

function scopes(response: Response): Finding {
  const granted = response.headers.get('x-oauth-scopes')?.split(/,\s*/);
  if (!granted)
    return notice(
      'scopes',
      'Slack does not tell which are granted',
      'Compare “OAuth & Permissions” with manifest/slack.json.',
    );
  const wanted: string[] = JSON.parse(readFileSync(MANIFEST, 'utf8')).oauth_config.scopes.bot;
  const missing = wanted.filter(scope => !granted.includes(scope));
  return missing.length > 0
    ? wrong(
        'scopes',
        `not granted: ${missing.join(', ')}`,
        'Paste manifest/slack.json into the app and install it again.',
      )
    : fine('scopes', `all ${wanted.length} of the manifest are granted`);
}
