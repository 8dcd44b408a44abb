/** The cloud settings of a Teams double: key server, issuer, hosts, and a token without a network. */
import { randomUUID } from 'node:crypto';
import type { TeamsCloud } from '../../../adapters/teams/cloud.ts';

export const APP_ID = '11111111-2222-3333-4444-555555555555';
const ISSUER = 'https://api.botframework.com';

/** @param url of the double */
export function cloudOf(url: string, getToken: () => Promise<string> = async () => 'bot-token'): TeamsCloud {
  // The library keeps keys by address for an hour, and a later double may listen on the same port.
  const metadata = `${url}/openid/${randomUUID()}`;
  return {
    authentication: {
      ToBotFromChannelOpenIdMetadataUrl: metadata,
      ToBotFromEmulatorOpenIdMetadataUrl: metadata,
      ToBotFromChannelTokenIssuer: ISSUER,
      ToChannelFromBotLoginUrl: 'https://login.invalid/tenant',
      ToChannelFromBotOAuthScope: ISSUER,
      OAuthUrl: ISSUER,
      CallerId: 'urn:botframework:azure',
    },
    tokenIssuer: ISSUER,
    serviceHosts: [url],
    uploadHosts: [url],
    credentials: {
      isValidAppId: async (id: string) => id === APP_ID,
      isAuthenticationDisabled: async () => false,
      createCredentials: async () => ({ signRequest: async (request: unknown) => request, getToken }),
    } as never,
  };
}

/** Claims of a token valid at this time. */
export function claimsAt(url: string, nowSeconds: number): Record<string, unknown> {
  return { iss: ISSUER, aud: APP_ID, serviceurl: url, nbf: nowSeconds - 60, exp: nowSeconds + 3_600 };
}
