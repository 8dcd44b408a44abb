/** Handler of POST /slack/events. Nothing is parsed before the signature is verified. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Refuse } from '../../../src/log/refusals.ts';
import type { SafeLog } from '../log.ts';
import { BodyRefused, parseBody, readBody } from './body.ts';
import type { Acknowledgement, Intake, Retry } from './intake.ts';
import { claimOf, isSigned } from './signature.ts';

interface HttpParts {
  signingSecret: string;
  intake: Intake;
  now: () => Date;
  log: SafeLog;
  /** Called with requests that are not Slack's. */
  refuse: Refuse;
}

export function createHttpHandler({ signingSecret, intake, now, log, refuse }: HttpParts): RequestListener {
  const turnAway = (request: IncomingMessage, response: ServerResponse): void => {
    refuse('slack-signature', { from: request.socket.remoteAddress });
    end(request, response, 401);
  };
  return async (request, response) => {
    try {
      const claim = claimOf(request.headers, now());
      if (!claim) return turnAway(request, response);
      if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') throw new BodyRefused(415);
      const body = await readBody(request);
      if (!isSigned(claim, body, signingSecret)) return turnAway(request, response);
      const payload = parseBody(body, request.headers['content-type']);
      if (payload.type === 'url_verification') acknowledge(response, { challenge: String(payload.challenge) });
      else acknowledge(response, await intake.take(payload, retryOf(request)));
    } catch (error) {
      if (error instanceof BodyRefused) return end(request, response, error.status);
      // Not acknowledged: Slack redelivers it.
      log.error('slack: a request was not taken', error);
      end(request, response, 503);
    }
  };
}

function acknowledge(response: ServerResponse, answer: Acknowledgement): void {
  const isObject = typeof answer === 'object';
  const text = isObject ? JSON.stringify(answer) : (answer ?? '');
  response.writeHead(200, {
    'content-type': isObject ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8',
    // Without it the response would be chunked.
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

/** Also closes the connection, so that an unread body is dropped. */
function end(request: IncomingMessage, response: ServerResponse, status: number): void {
  request.resume();
  if (!response.headersSent) response.writeHead(status, { connection: 'close' }).end();
}

function retryOf({ headers }: IncomingMessage): Retry {
  const number = Number(headers['x-slack-retry-num']);
  const reason = headers['x-slack-retry-reason']?.toString();
  return { ...(Number.isInteger(number) ? { retryNum: number } : {}), ...(reason ? { retryReason: reason } : {}) };
}
