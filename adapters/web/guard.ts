/**
 * Restricts the playground to this computer. It has no sign-in, so each request must come from loopback, address it by
 * a loopback name (a foreign name resolving here would be DNS rebinding) and, if sent by a page, come from the
 * playground's own page.
 */
import type { Request, RequestHandler } from 'express';
import { isAddressedHere, isFromThisComputer } from '../../src/http/loopback.ts';
import type { Refuse, Refused } from '../../src/log/refusals.ts';
import { sendProblem } from './errors.ts';

const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

const NAMES = {
  NOT_LOCAL: 'not-local',
  HOST_REFUSED: 'host',
  ORIGIN_REFUSED: 'origin',
} as const satisfies Record<string, Refused>;

export function createGuard(refuse: Refuse): RequestHandler {
  return (request, response, next) => {
    response.set(HEADERS);
    const problem = refusal(request);
    if (!problem) return next();
    const { host, origin } = request.headers;
    refuse(NAMES[problem], { from: request.socket.remoteAddress, host, origin });
    sendProblem(response, problem);
  };
}

function refusal(request: Request): keyof typeof NAMES | undefined {
  if (!isFromThisComputer(request)) return 'NOT_LOCAL';
  if (!isAddressedHere(request)) return 'HOST_REFUSED';
  const { host = '', origin } = request.headers;
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) return 'ORIGIN_REFUSED';
  // Browsers send Sec-Fetch-Site even where they omit Origin; it is "none" for a typed address or a bookmark.
  const site = request.headers['sec-fetch-site'];
  const isNavigation = request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isNavigation) return 'ORIGIN_REFUSED';
  return undefined;
}
