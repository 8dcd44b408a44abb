/** Whether a request comes from this computer, not through a proxy: endpoints without sign-in accept only these. */
import type { IncomingMessage } from 'node:http';

/** A reverse proxy on this computer would expose local endpoints to everyone. Most proxies add one of these headers. */
const FORWARDED_BY = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/** nginx adds no header by default, but talks HTTP/1.0 to its upstream, which no browser and no client does. */
const OF_PROXIES = '1.0';

const LOOPBACK_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

type Asking = Pick<IncomingMessage, 'socket' | 'headers' | 'httpVersion'>;

export function isFromThisComputer({ socket, headers, httpVersion }: Asking): boolean {
  const address = socket.remoteAddress ?? '';
  const isLoopback = address === '::1' || /^(?:::ffff:)?127\.\d+\.\d+\.\d+$/.test(address);
  return isLoopback && httpVersion !== OF_PROXIES && !FORWARDED_BY.some(name => headers[name] !== undefined);
}

/**
 * Whether it names this computer as its destination. A proxy that passes on the name it was asked by gives itself away
 * (HAProxy adds no header of its own), and so does a foreign name that resolves to loopback (DNS rebinding).
 */
export function isAddressedHere({ headers }: Pick<Asking, 'headers'>): boolean {
  return LOOPBACK_NAMES.has((headers.host ?? '').replace(/:\d+$/, '').toLowerCase());
}
