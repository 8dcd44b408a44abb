/** Whether a request was made on this computer, by itself: what has no sign-in is open to such requests alone. */
import type { IncomingMessage } from 'node:http';

/** A proxy on this computer would open to everyone what is meant for it alone. Most say for whom they ask. */
const FORWARDED_BY = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/** nginx says nothing unless it is told to, but speaks this to what stands behind it, as no browser and no client does. */
const OF_PROXIES = '1.0';

type Asking = Pick<IncomingMessage, 'socket' | 'headers' | 'httpVersion'>;

export function isFromThisComputer({ socket, headers, httpVersion }: Asking): boolean {
  const address = socket.remoteAddress ?? '';
  const isLoopback = address === '::1' || /^(?:::ffff:)?127\.\d+\.\d+\.\d+$/.test(address);
  return isLoopback && httpVersion !== OF_PROXIES && !FORWARDED_BY.some(name => headers[name] !== undefined);
}
