/** Our Query API beside Neo4j's own on the same server: both are asked the same, and their answers are compared. */
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { expect } from 'vitest';
import { createQueryApi } from '../api/query-api/query-api.ts';
import { readJson } from '../api/query-api/read-json.ts';
import { createConsole } from '../console/console.ts';
import type { ConsoleEngine } from '../store/console-engine.ts';
import { createNeo4jConsole } from '../store/engines/neo4j-console.ts';
import type { QueryCase } from './query-requests.ts';
import { GRAPH, SWEEP } from './query-requests.ts';

/** Where one answers. */
export interface Endpoint {
  readonly address: string;
  readonly authorization?: string;
}

/** Our own, until it is closed. */
export interface OwnEndpoint extends Endpoint {
  readonly close: () => Promise<void>;
}

/** Opens our own over an engine. */
export async function openEndpoint(engine: ConsoleEngine): Promise<OwnEndpoint> {
  const app = express();
  const parts = { console: createConsole(engine), databases: ['neo4j'], logger: pino({ level: 'silent' }) };
  app.use('/db', createQueryApi(parts));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => {
        resolve();
      });
    });
  return { address: `http://127.0.0.1:${String(port)}`, close };
}

/** What was answered. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Asks one. */
export async function ask(
  { address, authorization }: Endpoint,
  { body, accept = 'application/json', contentType = 'application/json', database = 'neo4j' }: QueryCase,
): Promise<Answer> {
  const headers: Record<string, string> = { Accept: accept, 'Content-Type': contentType };
  if (authorization !== undefined) headers['Authorization'] = authorization;
  const reply = await fetch(`${address}/db/${database}/query/v2`, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const type = (reply.headers.get('content-type') ?? '').replace(/;.*$/, '');
  return { status: reply.status, type, text: await reply.text() };
}

/** Both, on one server that holds the graph that the requests ask for. */
export interface Pair {
  readonly ours: Endpoint;
  readonly theirs: Endpoint;
  /** Fails where the answers differ in more than what must differ. */
  readonly compare: (request: QueryCase) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Which server. */
export interface PairedServer {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly httpUri: string;
}

/** Opens both. */
export async function openPair({ httpUri, ...account }: PairedServer): Promise<Pair> {
  const engine = createNeo4jConsole(account);
  const ours = await openEndpoint(engine);
  const credentials = Buffer.from(`${account.user}:${account.password}`).toString('base64');
  const theirs = { address: httpUri, authorization: `Basic ${credentials}` };
  const write = (statement: string): Promise<Answer> => ask(theirs, { name: '', body: { statement } });
  await write(SWEEP);
  await write(GRAPH);
  return {
    ours,
    theirs,
    async compare(request) {
      const [own, other] = [strip(await ask(ours, request)), strip(await ask(theirs, request))];
      if (isOrdered(other.text)) expect(own).toEqual(other);
      else expect(parse(own)).toEqual(parse(other));
    },
    async close() {
      await write(SWEEP);
      await ours.close();
      await engine.close();
    },
  };
}

/** Without what must differ: marks, times, what we add, and the space before all lines but the first. */
function strip({ status, type, text }: Answer): Answer {
  const same = text
    .replace(/"bookmarks":\[[^\]]*\],?/, '')
    .replace(/,?"entente":\{[^}]*\}/, '')
    .replace(/,"result(Available|Consumed)After":\d+/g, '')
    .replace(/,\}/g, '}')
    .replace(/\n /g, '\n');
  return { status, type, text: same };
}

/** Members of maps and of plans come in an order that Java's maps happen to have. */
function isOrdered(text: string): boolean {
  return !/ueryPlan"|"map"/.test(text);
}

function parse({ text, ...answer }: Answer): unknown {
  const lines = text.split('\n').filter((line) => line !== '');
  return { ...answer, text: lines.map(readJson) };
}
