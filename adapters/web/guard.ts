/**
 * Keeps the playground on this computer. It has no sign-in, so each request must come from loopback, name loopback
 * (a foreign name resolving here is DNS rebinding) and, if a page sent it, come from the playground's own page.
 */
import type { Request, RequestHandler } from 'express';
import { isFromThisComputer } from '../../src/http/loopback.ts';
import type { Refuse, Refused } from '../../src/log/refusals.ts';
import { sendProblem } from './errors.ts';

const LOOPBACK_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

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
  const host = request.headers.host ?? '';
  if (!LOOPBACK_NAMES.has(host.replace(/:\d+$/, '').toLowerCase())) return 'HOST_REFUSED';
  const { origin } = request.headers;
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) return 'ORIGIN_REFUSED';
  // Browsers name the sender's site even where they leave Origin out; a typed address or a bookmark is "none".
  const site = request.headers['sec-fetch-site'];
  const isNavigation = request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isNavigation) return 'ORIGIN_REFUSED';
  return undefined;
}
