// @ts-check
/** Subscribes to a person's inbox by server-sent events, and reconnects. */
/** @import { PageMessage } from '../page-types.ts' */

/** Shorter interruptions are not reported. */
const SAY_AFTER_MS = 2_000;
const TRY_AGAIN_MS = 5_000;

/**
 * @param {string} person
 * @param {() => string} position position of the last change seen
 * @param {{ onMessage: (message: PageMessage, position: string) => void, onState: (isOpen: boolean) => void }} parts
 * @returns {() => void} ends the subscription
 */
export function openStream(person, position, { onMessage, onState }) {
  /** @type {EventSource} */
  let source;
  /** @type {number | undefined} */
  let sayTimer;
  /** @type {number | undefined} */
  let againTimer;

  function connect() {
    source = new EventSource(`/api/stream?${new URLSearchParams({ person, after: position() })}`);
    source.addEventListener('message', event => onMessage(JSON.parse(event.data), event.lastEventId));
    source.addEventListener('open', () => {
      clearTimeout(sayTimer);
      sayTimer = undefined;
      onState(true);
    });
    source.addEventListener('error', () => {
      sayTimer ??= setTimeout(() => onState(false), SAY_AFTER_MS);
      // The browser does not reconnect after a response that is no stream.
      if (source.readyState === EventSource.CLOSED) againTimer = setTimeout(connect, TRY_AGAIN_MS);
    });
  }

  connect();
  return () => {
    clearTimeout(sayTimer);
    clearTimeout(againTimer);
    source.close();
  };
}
