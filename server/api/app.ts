/** Puts the HTTP application together. It opens no port and reads no environment. */
import { join } from 'node:path';
import compression from 'compression';
import type { Express, Request, RequestHandler, Response } from 'express';
import express from 'express';
import type { Logger } from 'pino';
import type { Console } from '../console/console.ts';
import type { LibraryQuestion } from '../model/library.ts';
import type { Opening } from '../model/opening.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { GraphStore } from '../store/store.ts';
import { API_ROOT } from './contract.ts';
import { toDocumentationPage } from './documentation.ts';
import type { Endpoint } from './endpoint.ts';
import { errorHandler, notFound, refuseMethod } from './error-handler.ts';
import { identifyRequests, requireLoopbackHost, requireSameOrigin, secureHeaders } from './guards.ts';
import { createMetrics } from './metrics.ts';
import { toOpenApi } from './openapi.ts';
import { discovery } from './query-api/discovery.ts';
import { createQueryApi } from './query-api/query-api.ts';
import { createRouter } from './router.ts';
import { claimEndpoints } from './routes/claims.ts';
import { consoleEndpoints } from './routes/console.ts';
import { entityEndpoints } from './routes/entities.ts';
import { exportEndpoints } from './routes/export.ts';
import { favouriteEndpoints } from './routes/favourites.ts';
import { schemaEndpoints } from './routes/graph-schema.ts';
import { graphEndpoints } from './routes/graph.ts';
import { importEndpoints } from './routes/imports.ts';
import { libraryEndpoints } from './routes/library.ts';
import { pathEndpoints } from './routes/paths.ts';
import { searchEndpoints } from './routes/search.ts';
import { sourceEndpoints } from './routes/sources.ts';
import { termEndpoints } from './routes/terms.ts';
import { viewVersionEndpoints } from './routes/view-versions.ts';
import { viewEndpoints } from './routes/views.ts';

/** Paths of the page's own pages, all of which its one file shows; `client/state/page.ts` reads them. */
const PAGES = ['/', '/documents', '/documents/:id', '/publishers', '/publishers/:id', '/views', '/console'];

/** What an application is made of. */
export interface AppParts {
  readonly store: GraphStore;
  readonly vocabulary: Vocabulary;
  readonly opening: Opening;
  readonly library: readonly LibraryQuestion[];
  readonly logger: Logger;
  /** What runs the statements that people type, and the names of the database that it does so on. */
  readonly console: Console;
  readonly databases: readonly string[];
  /** Version of the program, for the documentation. */
  readonly version: string;
  /** Folder of the built client; without it only the API is served. */
  readonly clientFolder?: string;
}

/** All endpoints, in the order of the documentation. */
export function createEndpoints({
  store,
  vocabulary,
  opening,
  library,
  console,
}: Pick<AppParts, 'store' | 'vocabulary' | 'opening' | 'library' | 'console'>): readonly Endpoint[] {
  return [
    ...graphEndpoints(store, vocabulary, opening),
    ...pathEndpoints(store, vocabulary),
    ...searchEndpoints(store, vocabulary),
    ...entityEndpoints(store, vocabulary),
    ...sourceEndpoints(store),
    ...claimEndpoints(store, vocabulary),
    ...viewEndpoints(store),
    ...viewVersionEndpoints(store),
    ...exportEndpoints(store, vocabulary),
    ...importEndpoints(store, vocabulary),
    ...schemaEndpoints(store),
    ...favouriteEndpoints(store),
    ...libraryEndpoints(store, vocabulary, library),
    ...termEndpoints(store, vocabulary),
    ...consoleEndpoints(console),
  ];
}

/** Makes the application. */
export function createApp(parts: AppParts): Express {
  const { store, logger, version, clientFolder } = parts;
  const app = express();
  const metrics = createMetrics();
  app.disable('x-powered-by');
  app.use(
    identifyRequests(logger),
    metrics.count,
    requireLoopbackHost(),
    secureHeaders(),
    requireSameOrigin(),
  );
  // Before anything is compressed: this is for programs on this machine, and as quick as the database gives rows.
  app.use(discovery());
  app.use('/db', createQueryApi(parts));
  app.use(
    // The fastest level: between two programs on one machine, time is dearer than bytes.
    compression({ level: 1, threshold: '8kb', filter: isCompressed }),
  );
  const read = (paths: string | string[], answer: RequestHandler): void => {
    app
      .route(paths)
      .get(answer)
      .all(refuseMethod(['GET']));
  };
  read('/health', (_request, response) => void response.json({ status: 'ok' }));
  read('/ready', async (_request, response) => {
    await store.ping();
    response.json({ status: 'ready' });
  });
  read('/metrics', metrics.tell);

  const endpoints = createEndpoints(parts);
  const openApi = toOpenApi(endpoints, version);
  const documentation = toDocumentationPage(openApi, endpoints);
  read(`${API_ROOT}/openapi.json`, (_request, response) => void response.json(openApi));
  read([API_ROOT, '/api'], (_request, response) => void response.type('html').send(documentation));
  app.use(API_ROOT, createRouter(endpoints));
  if (clientFolder !== undefined) {
    app.use(clientFiles(clientFolder));
    const send =
      (file: string): RequestHandler =>
      (_request, response) => {
        response.set('Cache-Control', 'no-cache').sendFile(join(clientFolder, file));
      };
    // Browsers ask for it under this name where an answer is no page of ours, as for /health.
    read('/favicon.ico', send('favicon.svg'));
    read(PAGES, send('index.html'));
    app.get('/{*path}', answerNowhere(send('index.html')));
  }
  app.use(notFound(), errorHandler(logger));
  return app;
}

/** Who looks for a page that there is not is told so by the page itself; programs have the error like any other. */
function answerNowhere(sendPage: RequestHandler): RequestHandler {
  return (request, response, next) => {
    response.vary('Accept');
    const isForPeople = request.accepts(['json', 'html']) === 'html' && !/^\/(api|db)\//.test(request.path);
    if (!isForPeople) {
      next();
      return;
    }
    response.status(404);
    sendPage(request, response, next);
  };
}

/** Files whose names carry a hash never change; the page itself is asked for anew each time. */
function clientFiles(folder: string): ReturnType<typeof express.static> {
  return express.static(folder, {
    setHeaders: (response, path) => {
      response.setHeader(
        'Cache-Control',
        /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
}

/** Texts of ours whose types the library does not know as such. */
const OWN_TEXTS = /^application\/(?:x-cypher-query|n-triples|json\+ftm)\b/;

function isCompressed(request: Request, response: Response): boolean {
  const type = response.getHeader('content-type');
  return (typeof type === 'string' && OWN_TEXTS.test(type)) || compression.filter(request, response);
}
