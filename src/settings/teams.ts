/** The variables of Microsoft Teams. */
import type { Wrong } from './read-settings.ts';

export interface TeamsConfig {
  appId: string;
  appPassword: string;
  appType: 'SingleTenant' | 'MultiTenant';
  tenantId: string | null;
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether it may be the id of an application or a tenant; the zeros of a template are not. */
export const isMicrosoftId = (text: string): boolean => ID.test(text) && /[1-9a-f]/i.test(text);

export function readTeams(text: (name: string) => string | null, wrong: Wrong): TeamsConfig | null {
  const appId = text('MicrosoftAppId');
  const appPassword = text('MicrosoftAppPassword');
  const appType = text('MicrosoftAppType') ?? 'SingleTenant';
  const tenantId = text('MicrosoftAppTenantId');
  const others = ['MicrosoftAppPassword', 'MicrosoftAppType', 'MicrosoftAppTenantId'].filter(name => text(name));
  if (!appId && others.length === 0) return null;
  if (!appId) wrong('MicrosoftAppId', says => says.noAppId(others[0] ?? ''));
  else if (!isMicrosoftId(appId)) wrong('MicrosoftAppId', says => says.otherAppId(appId));
  if (!appPassword) wrong('MicrosoftAppPassword', says => says.noAppPassword);
  if (appType !== 'SingleTenant' && appType !== 'MultiTenant') {
    wrong('MicrosoftAppType', says => says.otherAppType(appType));
    return null;
  }
  if (!tenantId) wrong('MicrosoftAppTenantId', says => says.noTenant);
  // A tenant's domain also names it, but Teams sends the id, so every request would be refused as another tenant's.
  else if (!isMicrosoftId(tenantId)) wrong('MicrosoftAppTenantId', says => says.otherTenant(tenantId));
  return appId && appPassword ? { appId, appPassword, appType, tenantId } : null;
}
