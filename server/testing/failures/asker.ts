/** How failures are asked for: requests to the application of a test, made when they are wanted. */
import type { Express } from 'express';
import request from 'supertest';
import type { ERRORS } from '../../model/errors.ts';

/** One way to fail: how to ask, and what code to expect. */
export interface Failure {
  readonly what: string;
  readonly code: keyof typeof ERRORS;
  readonly ask: () => request.Test;
}

/** What is asked of the application. */
export interface Asker {
  readonly app: () => Express;
  /** A GET below `/api/v1`. */
  readonly get: (url: string) => request.Test;
  /** A POST below `/api/v1`, of JSON to `/graph` unless said otherwise. */
  readonly post: (body: string, type?: string, url?: string) => request.Test;
  readonly postJson: (url: string, body: object) => request.Test;
}

/** Makes what asks; the application is that of the moment at which it is asked. */
export function makeAsker(app: () => Express): Asker {
  const post: Asker['post'] = (body, type = 'application/json', url = '/graph') =>
    request(app()).post(`/api/v1${url}`).set('Content-Type', type).send(body);
  return {
    app,
    get: (url) => request(app()).get(`/api/v1${url}`),
    post,
    postJson: (url, body) => post(JSON.stringify(body), 'application/json', url),
  };
}
