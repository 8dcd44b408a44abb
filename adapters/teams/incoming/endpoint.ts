/**
 * HTTP handler of /api/messages. Checks, in this order, size and shape of the body, token, tenant and service address,
 * before anything else happens. The sender is not told the reason of a refusal.
 */
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import express from 'express';
import { isAddressedHere, isFromThisComputer } from '../../../src/http/loopback.ts';
import type { Refuse, Refused } from '../../../src/log/refusals.ts';
import { mayCall } from '../cloud.ts';
import { MAX_BODY_BYTES } from '../limits.ts';
import type { AdapterLog } from '../log.ts';
import { type InvokeResponse, isRefusal, type TeamsSdk } from '../sdk.ts';
import { parseActivity, type TeamsActivity, tenantsOf } from './activity.ts';

interface EndpointParts {
  /** Loads the SDK on the first call. */
  sdk: () => Promise<TeamsSdk>;
  /** The office's tenant; null where only loopback callers are accepted. */
  tenant: string | null;
  serviceHosts: readonly string[];
  log: AdapterLog;
  /** Called with requests that are not Microsoft's, or not this office's. */
  refuse: Refuse;
}

const PATH = '/api/messages';

export function createEndpoint(parts: EndpointParts): express.Router {
  const router = express.Router();
  const guards: RequestHandler[] = parts.tenant === null ? [onlyLoopback(parts.refuse)] : [];
  const parse = express.json({ limit: MAX_BODY_BYTES, inflate: false });
  router.post(PATH, ...guards, parse, (request, response) => handle(parts, request, response));
  router.use(PATH, refuseBody);
  return router;
}

async function handle(parts: EndpointParts, request: Request, response: Response): Promise<void> {
  const activity = parseActivity(request.body);
  if (!activity) return end(response, 400);
  try {
    const sdk = await parts.sdk();
    const authenticated = await authenticate(parts, sdk, activity, request.get('authorization') ?? '');
    if (authenticated === 401) parts.refuse('teams-token', { from: request.socket.remoteAddress });
    if (typeof authenticated === 'number') return end(response, authenticated);
    const refusal = refusalOf(parts, activity);
    if (refusal) {
      parts.refuse(refusal, { tenants: tenantsOf(activity).join('/'), host: hostIn(activity.serviceUrl) });
      return end(response, 403);
    }
    answer(response, await sdk.run(activity, authenticated));
  } catch (error) {
    parts.log.error('teams: a request could not be taken', error);
    end(response, 500);
  }
}

/** @returns the status to refuse with: 401 for an invalid token, 503 when it could not be verified */
async function authenticate({ log }: EndpointParts, sdk: TeamsSdk, activity: TeamsActivity, authorization: string) {
  try {
    return await sdk.authenticate(activity, authorization);
  } catch (error) {
    if (isRefusal(error)) return 401;
    log.error('teams: the token of a request could not be checked; are the key servers of Microsoft reachable?', error);
    return 503;
  }
}

function refusalOf({ tenant, serviceHosts }: EndpointParts, activity: TeamsActivity): Refused | undefined {
  if (!mayCall(activity.serviceUrl, serviceHosts)) return 'teams-service-address';
  if (tenant === null) return undefined;
  const named = tenantsOf(activity);
  const isOurs = named.length === 1 && named[0] === tenant.toLowerCase();
  return isOurs ? undefined : 'teams-tenant';
}

/** Only the host: the rest of an address may contain anything. */
function hostIn(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).host : undefined;
}

function answer(response: Response, invoke: InvokeResponse | undefined): void {
  if (invoke?.body === undefined) end(response, invoke?.status ?? 200);
  else response.status(invoke.status).json(invoke.body);
}

function end(response: Response, status: number): void {
  response.status(status).end();
}

/** Errors of the body parser: too large, not JSON, compressed. */
const refuseBody: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) return next(error);
  end(response, error?.type === 'entity.too.large' ? 413 : 400);
};

/**
 * Without credentials a caller cannot be identified, so only programs on this computer are accepted, never a browser or
 * a proxy.
 */
function onlyLoopback(refuse: Refuse): RequestHandler {
  return (request, response, next) => {
    const { headers, socket } = request;
    const isBrowser = headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
    if (isFromThisComputer(request) && isAddressedHere(request) && !isBrowser) return next();
    refuse('not-local', { from: socket.remoteAddress });
    end(response, 404);
  };
}
