/** Minimal Slack double for a benchmark: every call succeeds at once, and posts are counted. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Slack {
  apiUrl: string;
  /** Resolves after `count` further posts. */
  posted(count: number): Promise<void>;
  close(): void;
}

export async function startSlack(): Promise<Slack> {
  let count = 0;
  let waiting: { until: number; resolve: () => void } | undefined;
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      const method = (request.url ?? '').slice('/api/'.length);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(ANSWERS[method] ?? { ok: true, ts: '1.1', channel: 'D0' }));
      if (method !== 'chat.postMessage') return;
      count += 1;
      if (waiting && count >= waiting.until) waiting.resolve();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    posted: more =>
      new Promise(resolve => {
        waiting = { until: count + more, resolve };
      }),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const ANSWERS: Record<string, object> = {
  'auth.test': { ok: true, team_id: 'T0', user_id: 'U0BOT', bot_id: 'B0BOT' },
  'users.info': { ok: true, user: { id: 'U1', team_id: 'T0', name: 'sato', deleted: false, is_bot: false } },
};
