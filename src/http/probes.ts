/** What supervisors and the office's monitoring ask: whether it lives, whether it is ready, and its metrics. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type express from 'express';
import type { Registry } from 'prom-client';
import type { Refuse } from '../log/refusals.ts';
import { isFromThisComputer } from './loopback.ts';

export interface Readiness {
  name: string;
  /** Null when ready, else what is missing. */
  check(): Promise<string | null>;
}

interface Probes {
  readiness: readonly Readiness[];
  registry: Registry;
  /** Whoever reads the metrics bears it; null leaves them to this computer. */
  metricsToken: string | null;
  refuse: Refuse;
}

/** /healthz, /readyz and /metrics. */
export function mountProbes(app: express.Express, { readiness, registry, metricsToken, refuse }: Probes): void {
  app.get('/healthz', (_request, response) => void response.json({ ok: true }));
  app.get('/readyz', async (_request, response) => {
    const missing = (
      await Promise.all(readiness.map(async one => ({ name: one.name, problem: await one.check() })))
    ).filter(one => one.problem !== null);
    response.status(missing.length === 0 ? 200 : 503).json({ ok: missing.length === 0, missing });
  });
  app.get('/metrics', async (request, response) => {
    // A proxy that hides whom it asks for looks like this computer; where there is a token, that is no way around it.
    const mayRead = metricsToken === null ? isFromThisComputer(request) : bears(request, metricsToken);
    if (!mayRead) {
      refuse('metrics', { from: request.socket.remoteAddress });
      const error = 'metrics are for whoever bears KEIKAKU_METRICS_TOKEN; where none is set, for this computer';
      return void response.status(403).json({ error });
    }
    response.type(registry.contentType).send(await registry.metrics());
  });
}

/** The time it takes tells nothing of the token. */
function bears({ headers }: IncomingMessage, token: string): boolean {
  const [claimed, right] = [headers.authorization ?? '', `Bearer ${token}`].map(text => Buffer.from(text)) as [
    Buffer,
    Buffer,
  ];
  return claimed.length === right.length && timingSafeEqual(claimed, right);
}
