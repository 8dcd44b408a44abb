/** Slack over HTTP: the handler of /slack/events. Nothing is parsed before the signature is checked. */
import type { Request, RequestHandler, Response } from 'express';
import { BodyRefused, parseBody, readBody } from './body.ts';
import type { Acknowledgement, Intake, Retry } from './intake.ts';
import type { SafeLog } from './log.ts';
import { claimOf, isSigned } from './signature.ts';

export interface HttpParts {
  signingSecret: string;
  intake: Intake;
  now: () => Date;
  log: SafeLog;
}

export function createHttpHandler({ signingSecret, intake, now, log }: HttpParts): RequestHandler {
  return async (request, response) => {
    try {
      const claim = claimOf(request.headers, now());
      if (!claim) return refuse(request, response, 401);
      if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') throw new BodyRefused(415);
      const body = await readBody(request);
      if (!isSigned(claim, body, signingSecret)) return refuse(request, response, 401);
      const payload = parseBody(body, request.headers['content-type']);
      if (payload.type === 'url_verification') response.json({ challenge: String(payload.challenge) });
      else acknowledge(response, await intake.take(payload, retryOf(request)));
    } catch (error) {
      if (error instanceof BodyRefused) return refuse(request, response, error.status);
      // Not acknowledged: Slack delivers it again.
      log.error('slack: a request was not taken', error);
      refuse(request, response, 503);
    }
  };
}

/** Plainly: Express would compute a checksum of each answer, for caches that Slack does not have. */
function acknowledge(response: Response, answer: Acknowledgement): void {
  const isObject = typeof answer === 'object';
  response.writeHead(200, {
    'content-type': isObject ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8',
  });
  response.end(isObject ? JSON.stringify(answer) : (answer ?? ''));
}

/** The connection goes too, and with it whatever of the body has not been read. */
function refuse(request: Request, response: Response, status: number): void {
  request.resume();
  if (!response.headersSent) response.status(status).set('Connection', 'close').end();
}

function retryOf(request: Request): Retry {
  const number = Number(request.get('x-slack-retry-num'));
  const reason = request.get('x-slack-retry-reason');
  return { ...(Number.isInteger(number) ? { retryNum: number } : {}), ...(reason ? { retryReason: reason } : {}) };
}
