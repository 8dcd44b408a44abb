/** Error responses to the page: HTTP status, code, and a message in both languages. */
import type { ErrorRequestHandler, Response } from 'express';
import { type PageProblem, pageText } from '../../src/text/page.ts';

const STATUS: Record<Exclude<PageProblem, 'NETWORK' | 'NOT_DRAWN'>, number> = {
  BODY_BROKEN: 400,
  FIELDS_INVALID: 400,
  PERSON_UNKNOWN: 400,
  NOT_LOCAL: 403,
  HOST_REFUSED: 403,
  ORIGIN_REFUSED: 403,
  BODY_TOO_LARGE: 413,
  BODY_NOT_JSON: 415,
  FAILED: 500,
  STREAMS_EXHAUSTED: 503,
};

type HttpProblem = keyof typeof STATUS;

/** Thrown anywhere in a route to refuse the request. */
export class RequestError extends Error {
  readonly code: HttpProblem;

  constructor(code: HttpProblem) {
    super(code);
    this.code = code;
  }
}

export function sendProblem(response: Response, code: HttpProblem): void {
  const message = { ja: pageText.ja.problems[code], en: pageText.en.problems[code] };
  response.status(STATUS[code]).json({ error: { code, message } });
}

/** Error handler of the router: responds to errors of routes and body parser; unexpected ones are also reported. */
export function createErrorHandler(report: (error: unknown) => void): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) return next(error);
    const code = codeOf(error);
    if (code === 'FAILED') report(error);
    sendProblem(response, code);
  };
}

/** The body parser's errors have a `type`, see its documentation. */
function codeOf(error: { type?: unknown }): HttpProblem {
  if (error instanceof RequestError) return error.code;
  switch (error?.type) {
    case 'entity.too.large':
      return 'BODY_TOO_LARGE';
    case 'entity.parse.failed':
    case 'request.aborted':
    case 'request.size.invalid':
      return 'BODY_BROKEN';
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return 'BODY_NOT_JSON';
    default:
      return 'FAILED';
  }
}
