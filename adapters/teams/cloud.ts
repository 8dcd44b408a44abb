/**
 * Settings of a Microsoft cloud: token issuer, source of tokens, and the hosts the bot may call. Addresses arrive in
 * requests and are stored, so each is checked again on every use.
 */
import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';

type CredentialsFactory = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1];

export interface TeamsCloud {
  /** Options of the SDK's ConfigurationBotFrameworkAuthentication; empty for the public cloud. */
  authentication: Record<string, string>;
  /** Required issuer of an incoming request's token. */
  tokenIssuer: string;
  /**
   * Hosts of the connector: "host" for exactly that host, ".host" for its subdomains, "http://host:port" for exactly
   * that origin.
   */
  serviceHosts: readonly string[];
  /** Hosts files may be uploaded to. */
  uploadHosts: readonly string[];
  /** Source of tokens for outgoing calls; by default Microsoft's, with app id and password. */
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
 * Whether an address from outside may be called: https on a listed host, without user info and port.
 * @param hosts as in TeamsCloud; "loopback" for any port of this computer
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
