/** Liveness, readiness and metrics endpoints, for supervisors and the office's monitoring. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type express from 'express';
import type { Registry } from 'prom-client';
import type { Refuse } from '../log/refusals.ts';
import { isAddressedHere, isFromThisComputer } from './loopback.ts';

export interface Readiness {
  name: string;
  /** Null when ready, otherwise the reason. */
  check(): Promise<string | null>;
}

interface Probes {
  readiness: readonly Readiness[];
  registry: Registry;
  /** Bearer token for /metrics; null allows only callers on this computer. */
  metricsToken: string | null;
  refuse: Refuse;
}

/** Mounts /healthz, /readyz and /metrics. */
export function mountProbes(app: express.Express, { readiness, registry, metricsToken, refuse }: Probes): void {
  app.get('/healthz', (_request, response) => void response.json({ ok: true }));
  app.get('/readyz', async (_request, response) => {
    const missing = (
      await Promise.all(readiness.map(async one => ({ name: one.name, problem: await one.check() })))
    ).filter(one => one.problem !== null);
    response.status(missing.length === 0 ? 200 : 503).json({ ok: missing.length === 0, missing });
  });
  app.get('/metrics', async (request, response) => {
    // A proxy without headers looks like this computer, so where a token is set the loopback check does not replace it.
    const isLocal = isFromThisComputer(request) && isAddressedHere(request);
    const mayRead = metricsToken === null ? isLocal : bears(request, metricsToken);
    if (!mayRead) {
      refuse('metrics', { from: request.socket.remoteAddress });
      const error = 'metrics are for whoever bears KEIKAKU_METRICS_TOKEN; where none is set, for this computer';
      return void response.status(403).json({ error });
    }
    response.type(registry.contentType).send(await registry.metrics());
  });
}

/** Compares in constant time, so that timing reveals nothing of the token. */
function bears({ headers }: IncomingMessage, token: string): boolean {
  const [claimed, right] = [headers.authorization ?? '', `Bearer ${token}`].map(text => Buffer.from(text)) as [
    Buffer,
    Buffer,
  ];
  return claimed.length === right.length && timingSafeEqual(claimed, right);
}
