/**
 * One HTTP POST with its whole response, within a time-out. Uses undici's dispatcher directly: fetch and streams cost
 * as much as computing an answer.
 */
import { type Dispatcher, getGlobalDispatcher } from 'undici';

export interface HttpAnswer {
  status: number;
  /** Retry-After in seconds; undefined when absent or unreadable. */
  retryAfter: number | undefined;
  text: string;
}

interface HttpCall {
  url: URL;
  headers: Record<string, string>;
  body: string;
  timeoutMs: number;
}

/** @throws the connection's error, or a time-out error */
export function postHttp({ url, headers, body, timeoutMs }: HttpCall): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const answer: HttpAnswer = { status: 0, retryAfter: undefined, text: '' };
    const chunks: Buffer[] = [];
    let abort: ((reason: Error) => void) | undefined;
    let late: Error | undefined;
    const timer = setTimeout(() => {
      late = new Error(`no answer in ${timeoutMs} ms`);
      abort?.(late);
      reject(late);
    }, timeoutMs);
    // The older handler interface, as undici's own calls use it, because a dispatcher Node has set up for a proxy
    // accepts it.
    const handler: Dispatcher.DispatchHandler = {
      onConnect(give) {
        abort = give;
        if (late) give(late);
      },
      onHeaders(status, rawHeaders) {
        answer.status = status;
        if (status === 429) answer.retryAfter = retryAfterIn(rawHeaders);
        return true;
      },
      onData(chunk) {
        chunks.push(chunk);
        return true;
      },
      onComplete() {
        clearTimeout(timer);
        answer.text = (chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString('utf8');
        resolve(answer);
      },
      onError(error) {
        clearTimeout(timer);
        reject(error);
      },
    };
    getGlobalDispatcher().dispatch({ origin: url.origin, path: url.pathname, method: 'POST', headers, body }, handler);
  });
}

/** @param rawHeaders alternating names and values */
function retryAfterIn(rawHeaders: readonly Buffer[]): number | undefined {
  const name = rawHeaders.findIndex((text, index) => index % 2 === 0 && /^retry-after$/i.test(String(text)));
  const seconds = name < 0 ? Number.NaN : Number.parseInt(String(rawHeaders[name + 1]), 10);
  return Number.isNaN(seconds) ? undefined : seconds;
}
