/** The bot's identity at Microsoft, and what of it must not be missing. */
import { BotError } from '../../src/errors.ts';

/** What the environment says: MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppType, MicrosoftAppTenantId. */
export interface TeamsConfig {
  appId: string;
  /** Undefined for a managed identity. */
  appPassword: string | undefined;
  appType: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  /** The office's tenant: nobody else is answered, whatever the type. */
  tenantId: string;
}

/** @throws BotError TEAMS_APP_ID_MISSING, TEAMS_PASSWORD_MISSING, TEAMS_TENANT_MISSING */
export function refuseInsecure({ appId, appPassword, appType, tenantId }: TeamsConfig): void {
  if (!appId) throw new BotError('TEAMS_APP_ID_MISSING', 'Anyone could pose as Teams. Set MicrosoftAppId.');
  if (!appPassword && appType !== 'UserAssignedMSI') {
    throw new BotError('TEAMS_PASSWORD_MISSING', 'The bot could not post. Set MicrosoftAppPassword.');
  }
  if (tenantId) return;
  throw new BotError(
    'TEAMS_TENANT_MISSING',
    "Every organisation's people could ask. Set MicrosoftAppTenantId to the office's tenant.",
  );
}
