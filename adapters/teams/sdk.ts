/**
 * The only importer of the SDK, loaded on demand because importing it takes two seconds and a hundred megabytes.
 * Verifies a request's token through the library and runs the turn; listen.ts registers the handlers.
 */
import type { Application, TurnState } from '@microsoft/teams-ai';
import type { Activity, CloudAdapter, TurnContext } from 'botbuilder';
import { LOOPBACK_HOSTS, type TeamsCloud } from './cloud.ts';
import type { Identity } from './config.ts';
import { type Connector, createConnector } from './connector.ts';
import type { TeamsActivity } from './incoming/activity.ts';
import type { AdapterLog } from './log.ts';

export interface InvokeResponse {
  status: number;
  body?: unknown;
}

export interface TeamsSdk {
  /** Where the listeners are registered. */
  app: Application<TurnState>;
  connector: Connector;
  /** Verifies a request's token. @throws an error `isRefusal` recognises, or the failure to fetch the keys */
  authenticate(activity: TeamsActivity, authorization: string): Promise<Authenticated>;
  /**
   * Runs the activity through the application; resolves with the response to an invoke. @throws what a listener threw
   */
  run(activity: TeamsActivity, authenticated: Authenticated): Promise<InvokeResponse | undefined>;
}

/** The token's identity, as returned by the library. */
type Authenticated = Exclude<Parameters<CloudAdapter['processActivityDirect']>[0], string>;

interface SdkParts {
  /** Null where only loopback callers are accepted, without a token. */
  identity: Identity | null;
  cloud: TeamsCloud;
  log: AdapterLog;
  /** Time-out of a call to Teams, in milliseconds. */
  timeoutMs: number;
}

export async function loadSdk({ identity, cloud, log, timeoutMs }: SdkParts): Promise<TeamsSdk> {
  const [botbuilder, teams] = await Promise.all([import('botbuilder'), import('@microsoft/teams-ai')]);
  const options = identity ? { ...sdkOptions(identity), ...cloud.authentication } : {};
  // Without this check the library also accepts tokens of other bots and of the emulator.
  const validateClaims = async (claims: { type: string; value: string }[]) => {
    const issuer = claims.find(claim => claim.type === 'iss')?.value;
    if (identity && issuer !== cloud.tokenIssuer) throw new WrongIssuer();
  };
  const authentication = new botbuilder.ConfigurationBotFrameworkAuthentication(
    options,
    identity ? cloud.credentials : undefined,
    {
      requiredEndorsements: [],
      validateClaims,
    },
  );
  const adapter = new botbuilder.CloudAdapter(authentication);
  adapter.onTurnError = async (_context, error) => log.error('teams: a turn failed', error);
  const hosts = identity ? cloud.serviceHosts : LOOPBACK_HOSTS;
  const connector = createConnector({ adapter, appId: identity?.appId, hosts, timeoutMs });
  // The SDK's typing timer bypasses our rate limit, and listen.ts removes mentions more precisely.
  const app = new teams.Application({ removeRecipientMention: false, startTypingTimer: false });

  return {
    app,
    connector,
    authenticate: (activity, authorization) => authentication.authenticateRequest(asReceived(activity), authorization),
    async run(activity, authenticated) {
      let answer: InvokeResponse | undefined;
      let failure: { error: unknown } | undefined;
      const turn = async (context: TurnContext) => {
        try {
          await app.run(context);
        } catch (error) {
          // The SDK would swallow the error, and the request would seem to have been handled.
          failure = { error };
        }
        answer = context.turnState.get(botbuilder.INVOKE_RESPONSE_KEY)?.value;
      };
      await adapter.processActivityDirect(authenticated, asReceived(activity), turn);
      if (failure) throw failure.error;
      if (activity.type === 'invoke') return answer ?? { status: 501 };
      return undefined;
    },
  };
}

/** Whether an error of `authenticate` means an invalid token, rather than a failed verification. */
export function isRefusal(error: unknown): boolean {
  if (error instanceof WrongIssuer) return true;
  const { name, statusCode } = error as { name?: unknown; statusCode?: unknown };
  return statusCode === 401 || ['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError'].includes(String(name));
}

/**
 * Casts the activity as received: the SDK's type has dates where Teams sends text, and requires fields Teams does not
 * send. The SDK's own HTTP endpoint passes bodies on the same way.
 */
function asReceived(activity: TeamsActivity): Activity {
  return activity as unknown as Activity;
}

class WrongIssuer extends Error {}

function sdkOptions({ appId, appPassword, appType, tenantId }: Identity): Record<string, string> {
  return {
    MicrosoftAppId: appId,
    MicrosoftAppPassword: appPassword,
    MicrosoftAppType: appType,
    MicrosoftAppTenantId: tenantId,
  };
}
