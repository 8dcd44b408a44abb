/** The variables of Microsoft Teams. */
import type { Wrong } from './secret.ts';

export interface TeamsConfig {
  appId: string;
  appPassword: string;
  appType: 'SingleTenant' | 'MultiTenant';
  tenantId: string | null;
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether it may be the id of an application or a tenant; the zeros of a template are none. */
export const isMicrosoftId = (text: string): boolean => ID.test(text) && /[1-9a-f]/i.test(text);

export function readTeams(text: (name: string) => string | null, wrong: Wrong): TeamsConfig | null {
  const appId = text('MicrosoftAppId');
  const appPassword = text('MicrosoftAppPassword');
  const appType = text('MicrosoftAppType') ?? 'SingleTenant';
  const tenantId = text('MicrosoftAppTenantId');
  const others = ['MicrosoftAppPassword', 'MicrosoftAppType', 'MicrosoftAppTenantId'].filter(name => text(name));
  if (!appId && others.length === 0) return null;
  if (!appId)
    wrong(
      'MicrosoftAppId',
      `is missing while ${others[0]} is set`,
      'Copy the Application (client) ID of the bot registration.',
    );
  else if (!isMicrosoftId(appId))
    wrong(
      'MicrosoftAppId',
      `"${appId}" is no application id: nothing of Microsoft’s could be received`,
      'Copy the Application (client) ID of the bot registration, e.g. 1b2c3d4e-….',
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
  // Its domain names a tenant, too, but Teams says the id, so that every request would be another tenant's.
  else if (!isMicrosoftId(tenantId))
    wrong(
      'MicrosoftAppTenantId',
      `"${tenantId}" is no tenant id: every request would be refused`,
      'Copy the Directory (tenant) ID of the registration, e.g. 1b2c3d4e-….',
    );
  return appId && appPassword ? { appId, appPassword, appType, tenantId } : null;
}
