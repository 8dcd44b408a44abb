/** Whether a request was made on this computer, by itself: what has no sign-in is open to such requests alone. */
import type { IncomingMessage } from 'node:http';

/** A proxy on this computer would open to everyone what is meant for it alone. */
const FORWARDED_BY = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

export function isFromThisComputer({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): boolean {
  const address = socket.remoteAddress ?? '';
  const isLoopback = address === '::1' || /^(?:::ffff:)?127\.\d+\.\d+\.\d+$/.test(address);
  return isLoopback && !FORWARDED_BY.some(name => headers[name] !== undefined);
}
