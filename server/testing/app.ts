/** The application on a seeded store, and one whose store fails in a given way. */
import type { Express } from 'express';
import { pino } from 'pino';
import type { createEndpoints } from '../api/app.ts';
import { createApp } from '../api/app.ts';
import { createConsole } from '../console/console.ts';
import type { GraphStore } from '../store/store.ts';
import type { OpenTestEngine } from './engines.ts';
import { openTestEmbedded, testLibrary } from './engines.ts';
import { openSeeded } from './seeded.ts';

/** An application to send requests to. */
export interface TestApp {
  readonly app: Express;
  readonly parts: Parameters<typeof createEndpoints>[0];
  /** Lines of the log so far. */
  readonly logged: string[];
  /** The same application on another store. */
  readonly on: (store: GraphStore) => Express;
  /** The same application on a store that fails at everything. */
  readonly failing: (error: Error) => Express;
  readonly close: () => Promise<void>;
}

/** Opens an application on a real store, on the embedded engine unless said otherwise. */
export async function openTestApp(open: OpenTestEngine = openTestEmbedded): Promise<TestApp> {
  const { opened, store, seed } = await openSeeded(open);
  const { vocabulary } = seed.facts;
  const parts = {
    store,
    vocabulary,
    opening: seed.opening,
    library: await testLibrary(),
    console: createConsole(opened.openConsole()),
  };
  const logged: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const on = (other: GraphStore): Express =>
    createApp({ ...parts, databases: ['neo4j'], store: other, logger, version: '0.0.0-test' });
  const failing = (error: Error): Express => on(new Proxy(store, { get: () => () => Promise.reject(error) }));
  return { app: on(store), parts, logged, on, failing, close: opened.close };
}
