/** Servers that make a call hang: each accepts a part of it and then stays silent. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer as createHttp, type ServerResponse } from 'node:http';
import { type AddressInfo, createConnection, createServer as createTcp, type Socket } from 'node:net';

export interface Silent {
  /** Without a path. */
  url: string;
  close(): void;
}

/** Accepts every connection and never sends a byte: no TLS handshake, no response. */
export async function sayNothing(scheme: 'http' | 'https'): Promise<Silent> {
  const sockets = new Set<Socket>();
  const server = createTcp(socket => {
    sockets.add(socket.on('error', () => {}));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** Reads each request to its end, begins the response with `begin`, and never ends it. */
export async function answerSoFar(begin: (response: ServerResponse) => void): Promise<Silent> {
  const server = createHttp((request, response) => {
    request.resume().on('end', () => begin(response));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A response of one byte per second that never ends. */
export function drip(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 1_000).unref();
  response.on('close', () => clearInterval(timer));
}

const LISTENER = `
const server = require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
  process.stdout.write(server.address().port + '\\n');
});`;

/** A listening process stopped by SIGSTOP, its accept backlog full: no connection is ever accepted. */
export async function acceptNothing(): Promise<Silent> {
  const child = spawn(process.execPath, ['-e', LISTENER], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout, 'data');
  child.kill('SIGSTOP');
  const port = Number(String(line));
  const fillers = Array.from({ length: 8 }, () => createConnection(port, '127.0.0.1').on('error', () => {}));
  await new Promise(resolve => setTimeout(resolve, 200));
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      for (const filler of fillers) filler.destroy();
      child.kill('SIGKILL');
    },
  };
}
