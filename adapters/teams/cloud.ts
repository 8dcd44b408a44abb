/**
 * The Microsoft cloud the bot lives in: who signs incoming requests, where tokens come from, and which hosts the bot
 * may send to. Addresses arrive in requests and are kept on disk, so each is checked again whenever it is used.
 */
import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';

type CredentialsFactory = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1];

export interface TeamsCloud {
  /** Options of the SDK's ConfigurationBotFrameworkAuthentication; empty for the public cloud. */
  authentication: Record<string, string>;
  /** Who must have issued the token of an incoming request. */
  tokenIssuer: string;
  /** Hosts of the connector: "host" for itself, ".host" for those beneath it, "http://host:port" for exactly that. */
  serviceHosts: readonly string[];
  /** Hosts a file may be uploaded to. */
  uploadHosts: readonly string[];
  /** Gives the tokens of outgoing calls; by default from id and password at Microsoft. */
  credentials?: CredentialsFactory;
}

export const publicCloud: TeamsCloud = {
  authentication: {},
  tokenIssuer: 'https://api.botframework.com',
  serviceHosts: ['smba.trafficmanager.net', '.teams.microsoft.com', '.cloud.microsoft'],
  uploadHosts: ['.sharepoint.com'],
};

/** For local test clients, which have neither accounts nor certificates. */
export const LOOPBACK_HOSTS: readonly string[] = ['loopback'];

/**
 * Whether an address from outside may be called: https on a listed host, without a name before it or a port after it.
 * @param hosts as in TeamsCloud; "loopback" for any port of this computer, by its number
 */
export function mayCall(address: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return false;
  return hosts.some(host => matches(url, host));
}

function matches(url: URL, host: string): boolean {
  if (host === 'loopback')
    return url.protocol === 'http:' && (url.hostname === '127.0.0.1' || url.hostname === 'localhost');
  if (host.includes('://')) return url.origin === host;
  if (url.protocol !== 'https:' || url.port !== '') return false;
  return host.startsWith('.') ? url.hostname.endsWith(host) : url.hostname === host;
}
