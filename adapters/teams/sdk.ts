/**
 * The SDK, loaded when it is needed and nowhere else: importing it takes two seconds and a hundred megabytes. Here a
 * request's token is checked by the library and a turn is run; what the turn does is registered in listen.ts.
 */
import type { Application, TurnState } from '@microsoft/teams-ai';
import type { Activity, CloudAdapter, TurnContext } from 'botbuilder';
import { LOOPBACK_HOSTS, type TeamsCloud } from './cloud.ts';
import type { Identity } from './config.ts';
import { type Connector, createConnector } from './connector.ts';
import type { TeamsActivity } from './incoming/activity.ts';
import type { Report } from './log.ts';

export interface InvokeResponse {
  status: number;
  body?: unknown;
}

export interface TeamsSdk {
  /** Where the listeners are registered. */
  app: Application<TurnState>;
  connector: Connector;
  /** Checks the token of a request. @throws what `isRefusal` knows, or the failure to reach the keys */
  authenticate(activity: TeamsActivity, authorization: string): Promise<Authenticated>;
  /** Runs the activity through the application; resolves with the answer to an invoke. @throws what a listener threw */
  run(activity: TeamsActivity, authenticated: Authenticated): Promise<InvokeResponse | undefined>;
}

/** Who the token of a request speaks for, as the library found it. */
type Authenticated = Exclude<Parameters<CloudAdapter['processActivityDirect']>[0], string>;

interface SdkParts {
  /** Null where only loopback callers come in, without a token. */
  identity: Identity | null;
  cloud: TeamsCloud;
  log: Report;
  /** No call to Teams takes longer. */
  timeoutMs: number;
}

export async function loadSdk({ identity, cloud, log, timeoutMs }: SdkParts): Promise<TeamsSdk> {
  const [botbuilder, teams] = await Promise.all([import('botbuilder'), import('@microsoft/teams-ai')]);
  const options = identity ? { ...sdkOptions(identity), ...cloud.authentication } : {};
  // The library takes tokens of other bots and of the emulator too, unless their claims are looked at.
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
  // The typing timer of the SDK sends past our pacing, and mentions are taken out with more care in listen.ts.
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
          // The SDK would swallow it and the request look as if it had been taken.
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

/** Whether an error of `authenticate` says that the token is no good, rather than that it could not be checked. */
export function isRefusal(error: unknown): boolean {
  if (error instanceof WrongIssuer) return true;
  const { name, statusCode } = error as { name?: unknown; statusCode?: unknown };
  return statusCode === 401 || ['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError'].includes(String(name));
}

/**
 * The activity as it came: nothing short of a cast gives it the SDK's type, which has dates where Teams sends text and
 * demands what Teams does not send. The SDK's own HTTP endpoint passes bodies on in the same way.
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
