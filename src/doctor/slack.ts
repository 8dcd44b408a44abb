/** Checks of Slack: reachable, tokens valid, scopes as in the manifest, clocks in agreement. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { SlackConfig } from '../settings/slack.ts';
import type { DoctorText } from '../text/operator/doctor.ts';
import { doesNotAnswer, type Finding, fine, notice, wrong } from './finding.ts';

const TIMEOUT_MS = 10_000;
/** Slack does not check the clock, but this bot refuses signatures older than five minutes. */
const MOST_SKEW_MS = 60_000;
const answerShape = z
  .object({ ok: z.boolean(), error: z.string(), team: z.string(), user: z.string() })
  .partial()
  .catch({});
const MANIFEST = new URL('../../manifest/slack.json', import.meta.url);

export async function checkSlack(text: DoctorText, slack: SlackConfig | null, now: () => Date): Promise<Finding[]> {
  if (!slack) return [fine('slack', text.notConnected('SLACK_BOT_TOKEN'))];
  const base = slack.apiUrl ?? 'https://slack.com/api/';
  let response: Response;
  try {
    response = await ask('auth.test', base, slack.botToken);
  } catch (error) {
    return [doesNotAnswer(text, 'slack', base, error)];
  }
  const skew = skewOf(text, response, now());
  const answer = answerShape.parse(await response.json().catch(() => ({})));
  if (!answer.ok) return [...skew, wrong('slack', text.slackRefuses(answer.error ?? String(response.status)))];
  const { user = '?', team = '?' } = answer;
  return [
    fine('slack', text.slackKnows(user, team)),
    ...skew,
    scopes(text, response),
    ...(await checkSocket(text, slack.appToken, base)),
  ];
}

/** Asks for the address of a connection and opens none. Without an app token Slack comes by HTTP. */
async function checkSocket(text: DoctorText, token: string | undefined, base: string): Promise<Finding[]> {
  if (token === undefined) return [];
  const asked = await ask('apps.connections.open', base, token).catch(error => error as Error);
  if (asked instanceof Error) return [doesNotAnswer(text, 'socket', base, asked)];
  const answer = answerShape.parse(await asked.json().catch(() => ({})));
  return [
    answer.ok
      ? fine('socket', text.socketOpens)
      : wrong('socket', text.socketRefused(answer.error ?? `${asked.status}`)),
  ];
}

function ask(method: string, base: string, token: string): Promise<Response> {
  return fetch(new URL(method, base), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
}

function skewOf(text: DoctorText, response: Response, now: Date): Finding[] {
  const date = Date.parse(response.headers.get('date') ?? '');
  if (Number.isNaN(date)) return [];
  const skew = Math.round((now.getTime() - date) / 1000);
  return Math.abs(skew) * 1000 > MOST_SKEW_MS
    ? [wrong('clock', text.skewed(skew))]
    : [fine('clock', text.inTime(Math.abs(skew)))];
}

function scopes(text: DoctorText, response: Response): Finding {
  const granted = response.headers.get('x-oauth-scopes')?.split(/,\s*/);
  if (!granted) return notice('scopes', text.scopesUntold);
  const wanted: string[] = JSON.parse(readFileSync(MANIFEST, 'utf8')).oauth_config.scopes.bot;
  const missing = wanted.filter(scope => !granted.includes(scope));
  return missing.length > 0
    ? wrong('scopes', text.scopesMissing(missing.join(', ')))
    : fine('scopes', text.scopesGranted(wanted.length));
}
