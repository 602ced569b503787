/** Counts and times requests, in the text format that Prometheus reads. */
import type { ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What counts requests, and what tells the counts. */
export interface Metrics {
  /** Counts a request when its reply is out; `route` then says the pattern that it fitted, undefined where none did. */
  readonly count: (method: string, response: ServerResponse, route: () => string | undefined) => void;
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
    count: (method, response, route) => {
      const stop = duration.startTimer();
      response.on('finish', () => {
        // The route's pattern, not the address: ids would make a series each.
        stop({ method, route: route() ?? 'other', status: response.statusCode });
      });
    },
    tell: async (_request, response) => {
      response.type(registry.contentType).send(await registry.metrics());
    },
  };
}
