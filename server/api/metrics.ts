/** Counts and times requests, in the text format that Prometheus reads. */
import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What counts requests, and what tells the counts. */
export interface Metrics {
  readonly count: RequestHandler;
  readonly tell: RequestHandler;
}

/** Makes metrics of their own for one application. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'entente_' });
  const duration = new Histogram({
    name: 'entente_http_request_duration_seconds',
    help: 'Time from a request to the end of its reply.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  return {
    count: (request, response, next) => {
      const stop = duration.startTimer();
      response.on('finish', () => {
        // The route's pattern, not the address: ids would make a series each.
        const route: unknown = (request.route as { path?: unknown } | undefined)?.path;
        stop({
          method: request.method,
          route: typeof route === 'string' ? request.baseUrl + route : 'other',
          status: response.statusCode,
        });
      });
      next();
    },
    tell: async (_request, response) => {
      response.type(registry.contentType).send(await registry.metrics());
    },
  };
}
