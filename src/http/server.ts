/** The HTTP server: health checks, metrics, and the routes the adapters mount. */
import { createServer, type RequestListener, type Server } from 'node:http';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Refuse } from '../log/refusals.ts';
import { explainListenError } from './listen-error.ts';
import { mountProbes, type Readiness } from './probes.ts';

const PATIENCE = { headersTimeout: 10_000, requestTimeout: 15_000 };
const MOST_CONNECTIONS = 2_000;

/** POST routes that need nothing of Express. An Express app also satisfies this type. */
export interface Routes {
  post(path: string, take: RequestListener): unknown;
}

export interface HttpServer {
  app: express.Express;
  /** Routes matched before Express, whose routing costs as much as checking a signature. */
  direct: Routes;
  /** @throws BotError PORT_TAKEN, PORT_FORBIDDEN, HOST_UNKNOWN @returns the port in use (0 picks any) */
  listen(): Promise<number>;
  close(): Promise<void>;
}

export function createHttpServer({
  host,
  port,
  readiness,
  registry = new Registry(),
  metricsToken = null,
  refuse = () => {},
  report,
}: {
  host: string;
  port: number;
  readiness: readonly Readiness[];
  /** Metrics shown at /metrics in addition to Node's process metrics. */
  registry?: Registry;
  /** Bearer token for /metrics, required of local callers too; null allows only callers on this computer. */
  metricsToken?: string | null;
  refuse?: Refuse;
  /** Called with every failure that was answered with a bare 500. */
  report: (error: unknown) => void;
}): HttpServer {
  const app = express();
  app.disable('x-powered-by');
  collectDefaultMetrics({ register: registry, prefix: 'keikaku_' });
  // Routes matched by exact URL, before Express.
  const directRoutes = new Map<string, RequestListener>();
  const server: Server = createServer(
    { ...PATIENCE, connectionsCheckingInterval: PATIENCE.headersTimeout / 2 },
    (request, response) => {
      const take = request.method === 'POST' ? directRoutes.get(request.url ?? '') : undefined;
      (take ?? app)(request, response);
    },
  );
  server.maxConnections = MOST_CONNECTIONS;

  mountProbes(app, { readiness, registry, metricsToken, refuse });

  return {
    app,
    direct: {
      post(path, take) {
        directRoutes.set(path, take);
        // For the same path with a query or in another spelling.
        app.post(path, take);
      },
    },
    listen: () =>
      new Promise((resolve, reject) => {
        app.use(notFound);
        app.use(hideFailure(report));
        server.once('error', error => reject(explainListenError(error as NodeJS.ErrnoException, host, port)));
        server.listen(port, host, () => {
          const address = server.address();
          resolve(typeof address === 'object' && address !== null ? address.port : port);
        });
      }),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const notFound: RequestHandler = (_request, response) => void response.status(404).end();

/** Hides the error: Express' default answer shows the stack trace. */
function hideFailure(report: (error: unknown) => void): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = Number(error?.status);
    const isCallers = status >= 400 && status < 500;
    if (!isCallers) report(error);
    response.status(isCallers ? status : 500).end();
  };
}
