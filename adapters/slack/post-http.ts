/** One HTTP POST and its whole answer, within a time. No more than the Web API needs: fetch and streams cost as much as an answer of the bot. */
import { type Dispatcher, getGlobalDispatcher } from 'undici';

export interface HttpAnswer {
  status: number;
  /** In seconds as Slack names it; undefined without a Retry-After that can be read. */
  retryAfter: number | undefined;
  text: string;
}

interface HttpCall {
  url: URL;
  headers: Record<string, string>;
  body: string;
  timeoutMs: number;
}

/** @throws what broke the connection, or that no whole answer came in time */
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
    // The older form of a handler, as undici's own calls use it: whatever dispatcher Node has set up for a proxy takes it.
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
        answer.text = (chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)).toString('utf8');
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

/** @param rawHeaders names and values in turns */
function retryAfterIn(rawHeaders: readonly Buffer[]): number | undefined {
  const name = rawHeaders.findIndex((text, index) => index % 2 === 0 && /^retry-after$/i.test(String(text)));
  const seconds = name < 0 ? Number.NaN : Number.parseInt(String(rawHeaders[name + 1]), 10);
  return Number.isNaN(seconds) ? undefined : seconds;
}
