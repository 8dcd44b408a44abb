/**
 * The Web API client: the SDK's methods and errors over a call of our own. No retries (the SDK's own post a message twice
 * when its answer was lost), no call without an end, a 429 always with a pause. What the SDK does beyond sending a call
 * (a queue, log lines it makes of every part of a message though nobody reads them) costs as much as an answer: it is
 * left out.
 */
import { STATUS_CODES } from 'node:http';
import { stringify } from 'node:querystring';
import {
  type WebAPICallResult,
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
  type WebClientOptions,
} from '@slack/web-api';
import { createLibraryLogger, type SafeLog } from './log.ts';
import { type HttpAnswer, postHttp } from './post-http.ts';

/** The pause after a 429 that names none, in seconds. */
const DEFAULT_PAUSE = 5;
/** Sent as JSON, which is a third as long as a form in Japanese. Slack takes it for what writes, not for what reads. */
const AS_JSON = new Set(['chat.postMessage', 'chat.update', 'views.publish']);

interface ClientSettings {
  /** Another API base than slack.com's, e.g. "http://127.0.0.1:4567/api/". */
  apiUrl: string | undefined;
  timeoutMs: number;
  log: SafeLog;
}

/** For the clients the SDK makes for itself. */
export function clientOptions({ apiUrl, timeoutMs, log }: ClientSettings): WebClientOptions {
  return {
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    retryConfig: { retries: 0 },
    timeout: timeoutMs,
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: createLibraryLogger(log),
  };
}

export function createClient(token: string, settings: ClientSettings): WebClient {
  return new PlainClient(token, settings);
}

class PlainClient extends WebClient {
  readonly #authorization: string;
  readonly #settings: ClientSettings;
  readonly #urls = new Map<string, URL>();

  constructor(token: string, settings: ClientSettings) {
    super(token, clientOptions(settings));
    this.#authorization = `Bearer ${token}`;
    this.#settings = settings;
  }

  /** @throws WebAPIRequestError, WebAPIRateLimitedError, WebAPIHTTPError, WebAPIPlatformError as the SDK does */
  override async apiCall(method: string, options: Record<string, unknown> = {}): Promise<WebAPICallResult> {
    const { timeoutMs, log } = this.#settings;
    const isJson = AS_JSON.has(method);
    const headers = {
      'user-agent': 'keikaku',
      authorization: this.#authorization,
      'content-type': isJson ? 'application/json; charset=utf-8' : 'application/x-www-form-urlencoded',
    };
    const body = isJson ? JSON.stringify(options) : formOf(options);
    let answer: HttpAnswer;
    try {
      answer = await postHttp({ url: this.#urlOf(method), headers, body, timeoutMs });
      // Slack's API sends nobody elsewhere.
      if (answer.status >= 300 && answer.status < 400) throw new Error(`redirected: ${answer.status}`);
    } catch (error) {
      throw new WebAPIRequestError(error as Error);
    }
    const { status, text } = answer;
    if (status === 429) throw new WebAPIRateLimitedError(answer.retryAfter ?? DEFAULT_PAUSE);
    if (status !== 200) throw new WebAPIHTTPError(status, STATUS_CODES[status] ?? '', {}, text);
    const result = parse(text);
    const { warnings = [], messages = [] } = result.response_metadata ?? {};
    for (const line of [...warnings, ...messages]) log.warn(`slack: ${method}: ${line}`);
    if (!result.ok) throw new WebAPIPlatformError(result as WebAPIPlatformError['data']);
    return result;
  }

  #urlOf(method: string): URL {
    const known = this.#urls.get(method);
    if (known) return known;
    const url = new URL(`${this.slackApiUrl}${method}`);
    this.#urls.set(method, url);
    return url;
  }
}

/** What is made of parts goes in as JSON; what is undefined does not go in. */
function formOf(options: Record<string, unknown>): string {
  const fields = Object.entries(options).filter(([, value]) => value !== undefined && value !== null);
  return stringify(
    Object.fromEntries(
      fields.map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)]),
    ),
  );
}

/** A body that is no JSON, such as a proxy's page, stands in the place of the error's code, as the SDK has it. */
function parse(text: string): WebAPICallResult {
  try {
    return JSON.parse(text);
  } catch {
    const unreadable = { ok: false, error: text };
    return unreadable;
  }
}
