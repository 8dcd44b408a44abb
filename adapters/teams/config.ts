/** Checks the bot's identity at Microsoft. */
import { BotError } from '../../src/errors.ts';
import type { TeamsConfig } from '../../src/settings/teams.ts';

/** The bot's identity. Only its own tenant is answered, whatever the type of the registration. */
export interface Identity extends TeamsConfig {
  tenantId: string;
}

/** @throws BotError TEAMS_APP_ID_MISSING, TEAMS_PASSWORD_MISSING, TEAMS_TENANT_MISSING */
export function identityOf(config: TeamsConfig): Identity {
  const { appId, appPassword, tenantId } = config;
  if (!appId) throw new BotError('TEAMS_APP_ID_MISSING', 'Anyone could pose as Teams. Set MicrosoftAppId.');
  if (!appPassword) throw new BotError('TEAMS_PASSWORD_MISSING', 'The bot could not post. Set MicrosoftAppPassword.');
  if (tenantId) return { ...config, tenantId };
  throw new BotError(
    'TEAMS_TENANT_MISSING',
    "Every organisation's people could ask. Set MicrosoftAppTenantId to the office's tenant.",
  );
}
