/** Check of Teams: whether Microsoft issues a token for the bot's credentials. */
import { z } from 'zod';
import type { TeamsConfig } from '../settings/teams.ts';
import type { DoctorText } from '../text/operator/doctor.ts';
import { doesNotAnswer, type Finding, fine, wrong } from './finding.ts';

const TIMEOUT_MS = 10_000;
const refusalShape = z.object({ error: z.string() }).partial().catch({});
const LOGIN = 'https://login.microsoftonline.com/';

/** @param login base URL of the sign-in service */
export async function checkTeams(text: DoctorText, teams: TeamsConfig | null, login = LOGIN): Promise<Finding[]> {
  if (!teams) return [fine('teams', text.notConnected('MicrosoftAppId'))];
  const tenant = teams.appType === 'MultiTenant' ? 'botframework.com' : (teams.tenantId ?? '');
  let response: Response;
  try {
    response = await fetch(new URL(`${tenant}/oauth2/v2.0/token`, login), {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: teams.appId,
        client_secret: teams.appPassword,
        scope: 'https://api.botframework.com/.default',
      }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    return [doesNotAnswer(text, 'teams', login, error)];
  }
  if (response.ok) return [fine('teams', text.microsoftKnows)];
  const { error = `status ${response.status}` } = refusalShape.parse(await response.json().catch(() => ({})));
  return [wrong('teams', { found: text.microsoftRefuses(error), next: nextOf(text, error) })];
}

const nextOf = ({ microsoftNext }: DoctorText, error: string): string =>
  Object.entries(microsoftNext).find(([code]) => code === error)?.[1] ?? microsoftNext.other;
