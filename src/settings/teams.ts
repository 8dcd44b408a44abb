/** The variables of Microsoft Teams. */
import type { Wrong } from './secret.ts';

export interface TeamsConfig {
  appId: string;
  appPassword: string;
  appType: 'SingleTenant' | 'MultiTenant';
  tenantId: string | null;
}

export function readTeams(text: (name: string) => string | null, wrong: Wrong): TeamsConfig | null {
  const appId = text('MicrosoftAppId');
  const appPassword = text('MicrosoftAppPassword');
  const appType = text('MicrosoftAppType') ?? 'SingleTenant';
  const tenantId = text('MicrosoftAppTenantId');
  if (!appId && !appPassword) return null;
  if (!appId)
    wrong(
      'MicrosoftAppId',
      'is missing while MicrosoftAppPassword is set',
      'Copy the Application (client) ID of the bot registration.',
    );
  if (!appPassword)
    wrong(
      'MicrosoftAppPassword',
      'is missing: the bot could not prove who it is',
      'Create a client secret for the registration and copy its value.',
    );
  if (appType !== 'SingleTenant' && appType !== 'MultiTenant') {
    wrong('MicrosoftAppType', `"${appType}" is not supported`, 'Use SingleTenant (recommended) or MultiTenant.');
    return null;
  }
  if (!tenantId)
    wrong(
      'MicrosoftAppTenantId',
      'is missing: the tenant could not be checked',
      'Copy the Directory (tenant) ID of the registration.',
    );
  return appId && appPassword ? { appId, appPassword, appType, tenantId } : null;
}
