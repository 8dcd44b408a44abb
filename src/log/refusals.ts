/**
 * Security log of refused requests, one line each, searchable by name: `"refused":"slack-signature"`. Contains neither
 * user text nor secrets. A flood of one name gets at most MOST_LINES a minute; the rest is counted.
 */
import type { Log } from './log.ts';

export type Refused =
  /** A request to /slack/events without a valid signature or with an old timestamp. */
  | 'slack-signature'
  /** A request to /api/messages without a valid token of Microsoft's. */
  | 'teams-token'
  /** A valid token, but another organisation's tenant. */
  | 'teams-tenant'
  /** A valid token, but a service address that is not allowed. */
  | 'teams-service-address'
  /** A request from elsewhere to an endpoint that accepts only this computer. */
  | 'not-local'
  /** A request for the metrics from elsewhere, or without the token. */
  | 'metrics'
  /** A request to the playground under another host name: DNS rebinding. */
  | 'host'
  /** A request to the playground from another page. */
  | 'origin'
  /** An outsider asked for something reserved for members. */
  | 'outsider'
  /** A member lacked the right. */
  | 'rights';

/** Ids and addresses by name. */
export type About = Record<string, string | undefined>;

export type Refuse = (refused: Refused, about?: About) => void;

const MOST_LINES = 20;
const WINDOW_MS = 60_000;
const MOST_CHARACTERS = 100;
/** Characters not expected in an id or address; the value may be chosen by an attacker. */
const UNFIT = /[^\w.:@/[\]-]/g;

interface Window {
  beganMs: number;
  lines: number;
  /** Refusals not logged in this window. */
  more: number;
}

/** @param elapsedMs a monotonic clock */
export function createRefusals(log: Pick<Log, 'warn'>, elapsedMs: () => number): Refuse {
  const windows = new Map<Refused, Window>();

  /** Starts a new window, and logs how many lines the last one dropped. */
  function renew(refused: Refused): Window {
    const more = windows.get(refused)?.more ?? 0;
    if (more > 0) log.warn({ refused, more }, `refused ${more} more: ${refused}`);
    const window = { beganMs: elapsedMs(), lines: 0, more: 0 };
    windows.set(refused, window);
    return window;
  }

  return (refused, about = {}) => {
    let window = windows.get(refused);
    if (!window || elapsedMs() - window.beganMs >= WINDOW_MS) window = renew(refused);
    if (window.lines < MOST_LINES) {
      window.lines++;
      log.warn({ refused, ...shown(about) }, `refused: ${refused}`);
      return;
    }
    window.more++;
    // The count is logged at the end of the window even if no further refusal comes.
    if (window.more === 1) setTimeout(() => renewIf(window), WINDOW_MS - (elapsedMs() - window.beganMs)).unref();
  };

  function renewIf(window: Window): void {
    for (const [refused, present] of windows) if (present === window) renew(refused);
  }
}

function shown(about: About): About {
  const cut = (value: string): string => value.replace(UNFIT, '?').slice(0, MOST_CHARACTERS);
  return Object.fromEntries(Object.entries(about).flatMap(([what, value]) => (value ? [[what, cut(value)]] : [])));
}
