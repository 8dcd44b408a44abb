/**
 * What was refused, one line each that an IT department can search for by name: `"refused":"slack-signature"`. Never holds what
 * somebody wrote nor a secret, and a flood of one name takes no more than MOST_LINES a minute; the rest is counted.
 */
import type { Log } from './log.ts';

export type Refused =
  /** A request to /slack/events without Slack's signature, or from another time. */
  | 'slack-signature'
  /** A request to /api/messages without a good token of Microsoft's. */
  | 'teams-token'
  /** A good token, and another organisation's tenant. */
  | 'teams-tenant'
  /** A good token, and an address to answer at that is not allowed. */
  | 'teams-service-address'
  /** A request without credentials from elsewhere, where only this computer's are taken. */
  | 'not-local'
  /** The metrics from elsewhere, without their token. */
  | 'metrics'
  /** The playground under another name: DNS rebinding. */
  | 'host'
  /** The playground from another page. */
  | 'origin'
  /** Somebody from outside the office asked for what is not for them. */
  | 'outsider'
  /** Somebody of the office did what their part does not allow. */
  | 'rights';

/** Ids and addresses, by what they are. */
export type About = Record<string, string | undefined>;

export type Refuse = (refused: Refused, about?: About) => void;

const MOST_LINES = 20;
const WINDOW_MS = 60_000;
const MOST_CHARACTERS = 100;
/** What an id or an address is made of; whoever is refused may have chosen it. */
const UNFIT = /[^\w.:@/[\]-]/g;

interface Window {
  beganMs: number;
  lines: number;
  /** Refused since without a line. */
  more: number;
}

/** @param elapsedMs a clock that only goes forward */
export function createRefusals(log: Pick<Log, 'warn'>, elapsedMs: () => number): Refuse {
  const windows = new Map<Refused, Window>();

  /** Begins a new minute, and says how many the last one kept back. */
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
    // The number is told at the end of the minute, also when nothing more comes.
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
